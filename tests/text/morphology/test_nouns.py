"""Nouns, adjectives, and words made from them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("word", "lemma", "noun_class", "number", "partner", "parts"),
    [
        ("viongozi", "kiongozi", "8", "plural", "kiongozi", "vi-ongozi"),
        ("mkataba", "mkataba", "3", "singular", "mikataba", "m-kataba"),
        ("mambo", "jambo", "6", "plural", "jambo", "ma-mbo"),
        ("magonjwa", "ugonjwa", "6", "plural", "ugonjwa", "ma-gonjwa"),
        ("nyimbo", "wimbo", "10", "plural", "wimbo", "nyimbo"),
        ("nchi", "nchi", "9/10", "", "nchi", "nchi"),
        ("ng’ombe", "ng'ombe", "9/10", "", "ng'ombe", "ng'ombe"),
        ("maji", "maji", "6", "plural", "", "ma-ji"),
        ("mjini", "mji", "3", "singular", "miji", "m-ji-ni"),
        ("miaka", "mwaka", "4", "plural", "mwaka", "mi-aka"),
        ("Urusi", "Urusi", "9", "singular", "", "urusi"),
    ],
)
def test_nouns(analyser, word, lemma, noun_class, number, partner, parts):
    best = analyser.analyse(word)[0]
    found = (best.lemma, best.noun_class, best.number, best.partner, best.segmentation)
    assert found == (lemma, noun_class, number, partner, parts)


def test_animate_nouns_agree_with_class_1_and_2(analyser):
    assert analyser.analyse("madaktari")[0].agreement == (2,)
    assert analyser.analyse("ng'ombe")[0].agreement == (1, 2)


@pytest.mark.parametrize(
    ("word", "lemma", "noun_class"),
    [
        ("vizuri", "zuri", "8"),
        ("nzuri", "zuri", "9/10"),
        ("ndefu", "refu", "9/10"),
        ("kubwa", "kubwa", "5/9/10"),
        ("cheupe", "eupe", "7"),
        ("weupe", "eupe", "2"),
        ("muhimu", "muhimu", ""),
    ],
)
def test_adjectives(analyser, word, lemma, noun_class):
    best = analyser.analyse(word)[0]
    assert (best.lemma, best.pos, best.noun_class) == (lemma, "adjective", noun_class)


def test_foreign_words_and_names_are_left_alone(analyser):
    assert analyser.analyse("facebook") == []
    (name,) = analyser.analyse("Shoigu")
    assert (name.lemma, name.pos, name.segmentation) == ("Shoigu", "name", "Shoigu")


def test_unknown_nouns_are_guessed_by_their_prefix(analyser):
    best = analyser.analyse("minong'ono")[0]
    assert (best.lemma, best.noun_class, best.guess) == ("mnong'ono", "4", True)
