"""Pronouns, demonstratives, possessives, connecting -a, numerals, copulas."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("word", "lemma", "pos", "noun_class", "parts"),
    [
        ("ya", "-a", "connective", "4/6/9", "y-a"),
        ("cha", "-a", "connective", "7", "ch-a"),
        ("hiyo", "huyo", "demonstrative", "4/9", "hi-yo"),
        ("hao", "huyo", "demonstrative", "2", "ha-o"),
        ("hiki", "huyu", "demonstrative", "7", "hi-ki"),
        ("kilekile", "yule", "demonstrative", "7", "ki-le-kile"),
        ("vile", "yule", "demonstrative", "8", "vi-le"),
        ("zangu", "-angu", "possessive", "10", "z-angu"),
        ("chake", "-ake", "possessive", "7", "ch-ake"),
        ("mwenye", "-enye", "pronoun", "1/18", "mw-enye"),
        ("yenyewe", "-enyewe", "pronoun", "4/6/9", "y-enyewe"),
        ("vingine", "-ingine", "pronoun", "8", "v-ingine"),
        ("zingine", "-ingine", "pronoun", "10", "z-ingine"),
        ("lipi", "-pi", "pronoun", "5", "li-pi"),
        ("mangapi", "-ngapi", "pronoun", "6", "ma-ngapi"),
        ("chochote", "-o-ote", "pronoun", "7", "cho-ch-ote"),
        ("yeyote", "-o-ote", "pronoun", "1", "ye-y-ote"),
        ("kokote", "-o-ote", "pronoun", "15/17", "ko-k-ote"),
        ("ambazo", "amba-", "pronoun", "10", "amba-zo"),
        ("ndicho", "ndi-", "copula", "7", "ndi-cho"),
        ("nayo", "na", "preposition", "4/6/9", "na-yo"),
        ("wawili", "wili", "numeral", "2", "wa-wili"),
        ("mbili", "wili", "numeral", "10", "mbili"),
        ("kimoja", "moja", "numeral", "7", "ki-moja"),
        ("ni", "ni", "copula", "", "ni"),
        ("sisi", "sisi", "pronoun", "", "sisi"),
    ],
)
def test_closed_words(analyser, word, lemma, pos, noun_class, parts):
    best = analyser.analyse(word)[0]
    assert (best.lemma, best.pos, best.noun_class, best.segmentation) == (
        lemma,
        pos,
        noun_class,
        parts,
    )
    assert best.glosses
