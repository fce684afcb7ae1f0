from __future__ import annotations

import random

from recipe.config import TermMarkup
from recipe.terms import CommonWords, Phrase, choose, common_words, mark, phrases, translation_of

MARKUP = TermMarkup("<x>", "<x>", "<x>")
SOURCE = "Leo, mkataba wa ushirikiano umesainiwa.".split()
TARGET = "Today, the cooperation treaty was signed.".split()
LINKS = [(0, 0), (1, 3), (3, 2), (4, 4), (4, 5)]
COMMON = CommonWords(frozenset({"wa"}), frozenset({"was"}))


def test_phrases_follow_the_alignment() -> None:
    found = phrases(SOURCE, TARGET, LINKS, COMMON)
    assert Phrase(1, 4, 2, 4) in found
    assert Phrase(1, 2, 3, 4) in found
    texts = {translation_of(phrase, TARGET) for phrase in found}
    assert "cooperation treaty" in texts


def test_phrases_do_not_cross_punctuation_or_end_in_common_words() -> None:
    found = phrases(SOURCE, TARGET, LINKS, COMMON)
    assert not any(phrase.start == 0 and phrase.end > 1 for phrase in found)
    assert not any(phrase.end == 3 for phrase in found)


def test_marking_keeps_punctuation_outside_and_tells_where_words_went() -> None:
    words, places = mark(SOURCE, [(Phrase(0, 1, 0, 1), "today")], MARKUP)
    assert " ".join(words) == "<x> Leo <x> today <x>, mkataba wa ushirikiano umesainiwa."
    assert [words[place] for place in places] == ["Leo", *SOURCE[1:]]


def test_two_terms_can_be_marked() -> None:
    chosen = [(Phrase(1, 2, 3, 4), "treaty"), (Phrase(3, 4, 2, 3), "co-operation")]
    words, places = mark(SOURCE, chosen, MARKUP)
    marked = "Leo, <x> mkataba <x> treaty <x> wa <x> ushirikiano <x> co-operation <x> umesainiwa."
    assert " ".join(words) == marked
    assert [words[place] for place in places] == SOURCE


def test_a_term_at_the_start_loses_its_capital_but_a_name_does_not() -> None:
    assert translation_of(Phrase(0, 1, 0, 1), TARGET) == "today"
    assert translation_of(Phrase(0, 1, 0, 1), ["UNICEF", "said"]) == "UNICEF"


def test_chosen_phrases_are_in_order_and_apart() -> None:
    found = phrases(SOURCE, TARGET, LINKS, COMMON)
    for seed in range(50):
        chosen = choose(found, random.Random(seed))
        ends = [phrase.end for phrase in chosen[:-1]]
        assert all(end <= phrase.start for end, phrase in zip(ends, chosen[1:], strict=True))


def test_common_words_are_the_most_frequent_of_each_side() -> None:
    source = ["wa wa wa Rais", *(f"neno{i}" for i in range(20))]
    assert common_words(source, ["the"], 1) == CommonWords(frozenset({"wa"}), frozenset())
