"""Capitals are given back to text that has lost them, or has nothing else."""

from __future__ import annotations

import pytest

from reader.translation.casing import casings, is_all_caps, is_all_small, is_title
from reader.translation.source import clean


@pytest.mark.parametrize(
    ("text", "caps", "small"),
    [
        ("RAIS WA URUSI", True, False),
        ("RAIS WA URUSI ATEMBELEA DPRK 2024", True, False),
        ("rais wa urusi", False, True),
        ("Rais wa Urusi", False, False),
        ("NATO", False, False),
        ("habari", False, False),
        ("www.mfano.org", False, False),
        ("AU na EU", False, False),
        ("", False, False),
    ],
)
def test_the_casing_is_told(text, caps, small):
    assert (is_all_caps(text), is_all_small(text)) == (caps, small)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ajali ya Treni Yaua Watu Kumi", True),
        ("Kim Jong Un Akutana na Putin", True),
        ("Kim Jong Un akutana na Putin", False),
        ("Ajali ya Treni", False),
        ("Rais wa Urusi alisema hayo Jumanne.", False),
        ("ya na wa kwa", False),
        ("", False),
    ],
)
def test_the_capitals_of_a_title_are_told(text, title):
    assert is_title(text) is title


def encode(word):
    """Return one piece for what this vocabulary knows, else one a letter."""
    return [word] if word in {"rais", "wa", "Urusi"} else list(word)


def forms(text):
    source = clean(text)
    return casings(source, source.text, encode)


def test_a_title_is_tried_as_it_is_and_as_a_sentence():
    typed, relaxed = forms("Rais Wa Urusi Ajiuzulu NATO")
    assert typed.text == "Rais Wa Urusi Ajiuzulu NATO"
    assert relaxed.text == "Rais wa Urusi ajiuzulu NATO"


def test_a_part_is_cased_as_its_sentence():
    sentence = "Putin alifika, kisha akaondoka"
    (part,) = casings(clean("kisha akaondoka"), sentence, encode)
    assert part.text == "kisha akaondoka"


def test_known_names_get_their_capital():
    known, title = forms("RAIS WA URUSI")
    assert known.text == "Rais wa Urusi"
    assert title.text == "Rais Wa Urusi"


def test_offsets_survive():
    source = clean("RAIS\u00a0 WA URUSI")
    known, _ = casings(source, source.text, encode)
    assert known.origins == source.origins


def test_letters_that_change_their_length_are_left():
    known, title = forms("İSTANBUL STRAẞE")
    assert len(known.text) == len(title.text) == len("İSTANBUL STRAẞE")
