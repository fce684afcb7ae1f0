"""Words derived by rule from words that the lexicon knows."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("word", "lemma", "pos", "parts", "gloss"),
    [
        ("kijamii", "jamii", "adverb", "ki-jamii", "in the manner of, relating to: society"),
        ("wachezaji", "mchezaji", "noun", "wa-chez-aji", "one who does this: play"),
        ("mcheza", "mcheza", "noun", "m-chez-a", "one who does this: play"),
        ("mpendwa", "mpendwa", "noun", "m-pend-w-a", "one to whom this is done: like"),
        ("upingaji", "upingaji", "noun", "u-ping-aji", "the act of: oppose"),
        ("wanajamii", "mwanajamii", "noun", "wana-jamii", "person of: society"),
        ("umuhimu", "umuhimu", "noun", "u-muhimu", "being: important"),
        ("manchi", "nchi", "noun", "ma-nchi", "country"),
        ("babake", "baba", "noun", "baba-ke", "father"),
        ("babaye", "baba", "noun", "baba-ye", "father"),
        ("wenzao", "mwenzi", "noun", "w-enz-ao", "their fellows"),
        ("yeyoteyule", "yeyote yule", "pronoun", "yeyoteyule", "whoever"),
    ],
)
def test_derived_words(analyser, word, lemma, pos, parts, gloss):
    best = analyser.analyse(word)[0]
    assert (best.lemma, best.pos, best.segmentation) == (lemma, pos, parts)
    assert best.glosses[0] == gloss
    assert not best.guess
