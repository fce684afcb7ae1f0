"""Capitals are given back to text that has lost them, or has nothing else."""

from __future__ import annotations

import pytest

from reader.translation.casing import is_all_caps, is_all_small, recased
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


def encode(word):
    """Return one piece for what this vocabulary knows, else one a letter."""
    return [word] if word in {"rais", "wa", "Urusi"} else list(word)


def test_known_names_get_their_capital():
    known, title = recased(clean("RAIS WA URUSI"), encode)
    assert known.text == "Rais wa Urusi"
    assert title.text == "Rais Wa Urusi"


def test_offsets_survive():
    source = clean("RAIS\u00a0 WA URUSI")
    known, _ = recased(source, encode)
    assert known.origins == source.origins


def test_letters_that_change_their_length_are_left():
    known, title = recased(clean("İSTANBUL STRAẞE"), encode)
    assert len(known.text) == len(title.text) == len("İSTANBUL STRAẞE")
