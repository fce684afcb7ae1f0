"""Loops are told from words that good English says twice."""

from __future__ import annotations

import pytest

from reader.translation.repetition import is_out_of_proportion, repeated_part


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("In the the the the", "the"),
        ("The the president said", "the"),
        ("the security security of all", "security"),
        ("of the world of the world of the world", "of the world"),
        ("he came to the town he came to the town", "he came to the town"),
        ("he said that that was true", ""),
        ("they had had enough of it", ""),
        ("Gulnoza Said said so", ""),
        ("coronavirus (coronavirus disease)", ""),
        ("He came, he saw, he won.", ""),
        ("2 2", ""),
        ("", ""),
    ],
)
def test_loops_are_found(text, repeated):
    assert repeated_part(text) == repeated


def test_a_source_that_repeats_itself_may_be_repeated():
    assert not repeated_part("quickly quickly quickly", "haraka haraka haraka")


def test_a_very_long_loop_is_found_quickly():
    assert repeated_part("word " * 3000) == "word"


@pytest.mark.parametrize(
    ("source", "target", "out"),
    [
        (10, 10, False),
        (10, 4, True),
        (10, 26, True),
        (10, 18, False),
        (1, 3, False),
        (2, 40, True),
        (2, 0, True),
    ],
)
def test_proportion(source, target, out):
    assert is_out_of_proportion(source, target) is out
