"""Long sentences are cut where clauses meet, and nothing is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain import Span
from reader.translation.clauses import cut_text


def fits_words(count):
    return lambda text: len(text.split()) <= count


def cut(text, count, together=()):
    return [span.of(text).strip() for span in cut_text(text, fits_words(count), together)]


def test_what_fits_is_left_whole():
    assert cut("Rais alisema, lakini hakueleza.", 10) == ["Rais alisema, lakini hakueleza."]


def test_sentences_are_always_parted():
    assert cut("Alikuja. Aliondoka.", 10) == ["Alikuja.", "Aliondoka."]


def test_a_semicolon_goes_before_a_comma():
    text = "moja mbili tatu, nne tano; sita saba nane tisa kumi"
    assert cut(text, 6) == ["moja mbili tatu, nne tano;", "sita saba nane tisa kumi"]


def test_a_conjunction_begins_the_next_clause():
    text = "rais wa nchi hiyo alisema jana kwamba majeshi yataondoka mwaka huu"
    assert cut(text, 7) == ["rais wa nchi hiyo alisema jana", "kwamba majeshi yataondoka mwaka huu"]


def test_a_decimal_comma_is_no_border():
    text = "watu 1,000,000 walifika mjini humo jana, wengine 2,500 walibaki nyumbani kwao"
    assert cut(text, 6) == [
        "watu 1,000,000 walifika mjini humo jana,",
        "wengine 2,500 walibaki nyumbani kwao",
    ]


def test_terms_are_not_cut():
    text = "alisaini mkataba wa ushirikiano wa kimkakati na majirani"
    term = Span(text.index("mkataba"), text.index(" na majirani"))
    parts = cut(text, 5, [term])
    assert any("mkataba wa ushirikiano wa kimkakati" in part for part in parts)


def test_a_word_without_end_is_cut_somewhere():
    text = "a" * 1000
    spans = cut_text(text, lambda part: len(part) <= 100)
    assert "".join(span.of(text) for span in spans) == text


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Putin azuru Hanoi | Mkutano wa kilele", ["Putin azuru Hanoi", "Mkutano wa kilele"]),
        ("Nyumbani > Habari > Siasa »", ["Nyumbani", "Habari", "Siasa"]),
        ("18.06.2024 | Siasa", ["Siasa"]),
        ("Habari 😀\ufe0f rafiki→yangu", ["Habari", "\ufe0f rafiki", "yangu"]),
        ("2 + 2 = 4", []),
        ("C++ na a>b, joto la −5°C", ["C++ na a>b, joto la −5°C"]),
    ],
)
def test_signs_that_no_model_copies_are_left_out(text, phrases):
    assert cut(text, 10) == phrases


@given(st.text(alphabet="abc ,;.:-\u2013\n", max_size=200), st.integers(1, 8))
def test_nothing_is_lost_and_order_is_kept(text, count):
    spans = cut_text(text, fits_words(count))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(len(span.of(text).split()) <= count for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
