"""What the model is given, and the way back to what was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain import Span
from reader.translation.source import NOWHERE, clean, has_words, neutralise


@pytest.mark.parametrize(
    ("typed", "given_to_model"),
    [
        ("ng’ombe", "ng'ombe"),
        ("ngʼombe wa ng‘ombe", "ng'ombe wa ng'ombe"),
        ("‘Haya’ alisema", "‘Haya’ alisema"),
        ("“Haya” «sawa»", "“Haya” «sawa»"),
        ("Rais\u00a0wa\u2009Urusi", "Rais wa Urusi"),
        ("ki\u00adon\u200bgo\ufeffzi", "kiongozi"),
        ("  mbili \n tatu\t", "mbili tatu"),
        ("\ufb01lamu ya 10\u00b2…", "filamu ya 102..."),
        ("a\x00b\x07", "ab"),
        ("", ""),
    ],
)
def test_text_is_cleaned(typed, given_to_model):
    assert clean(typed).text == given_to_model


@given(st.text())
def test_every_character_knows_where_it_comes_from(typed):
    source = clean(typed)
    assert len(source.text) == len(source.origins)
    assert list(source.origins) == sorted(source.origins)
    assert source.text == source.text.strip()
    assert all(0 <= origin < len(typed) for origin in source.origins)


def test_a_part_keeps_its_origins():
    source = clean("Moja,\u00a0 mbili")
    part = source.part(5, len(source.text))
    assert part.text == "mbili"
    assert part.origins[0] == 7


def test_a_span_of_the_sentence_is_found_in_the_cleaned_text():
    typed = "Wa\u00adziri  mkuu"
    source = clean(typed)
    assert source.span(Span(0, 7)).of(source.text) == "Waziri"
    assert source.span(Span(9, 13)).of(source.text) == "mkuu"


def test_control_symbols_become_plain_text():
    source = neutralise(clean("a <bt> b <t>c⟦d"), ("<bt>", "<t>", "⟦"))
    assert source.text == "a < bt> b < t>c d"
    assert len(source.text) == len(source.origins)
    assert NOWHERE in source.origins


def test_a_text_without_symbols_is_left_alone():
    source = clean("3 < 4 na <b>")
    assert neutralise(source, ("<bt>",)) == source
    assert neutralise(source, ()) == source


@pytest.mark.parametrize(
    ("text", "has"), [("", False), ("... 12!", False), ("a", True), ("日", True)]
)
def test_words_are_letters_of_any_script(text, has):
    assert has_words(text) is has
