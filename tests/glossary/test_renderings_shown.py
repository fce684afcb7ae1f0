"""A reader sees the first renderings of a term, not every spelling that counts."""

from __future__ import annotations

from reader.domain import Term


def test_spellings_of_one_rendering_are_shown_once():
    term = Term("nyumba ya wageni", "guest house", ("guesthouse", "Guest-house", "inn", "lodge"))
    assert term.main_renderings == ("guest house", "inn", "lodge")


def test_three_are_enough():
    assert Term("a", "1", tuple("2345")).main_renderings == ("1", "2", "3")
