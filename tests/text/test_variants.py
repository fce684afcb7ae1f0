"""Singular and plural variants of noun phrases."""

from __future__ import annotations

import pytest

from reader.text.lexicon import Entry, Lexicon
from reader.text.variants import number_variants


def noun(lemma, noun_class, plural, kind=""):
    return Entry(lemma, "noun", noun_class, plural, kind, "", ("x",), "A1", "people", "", "")


PAIRS = [
    ("mkataba wa ushirikiano", "mikataba ya ushirikiano"),
    ("mkataba wa ushirikiano wa kimkakati", "mikataba ya ushirikiano wa kimkakati"),
    ("kiongozi wa kisiasa", "viongozi wa kisiasa"),
    ("jeshi la wanamaji", "majeshi ya wanamaji"),
    ("waziri mkuu", "mawaziri wakuu"),
    ("haki ya binadamu", "haki za binadamu"),
    ("nchi inayoendelea", "nchi zinazoendelea"),
    ("mwenyekiti", "wenyeviti"),
    ("chama tawala", "vyama tawala"),
    ("jambo kuu", "mambo makuu"),
    ("silaha ya nyuklia", "silaha za nyuklia"),
]


@pytest.mark.parametrize(("singular", "plural"), PAIRS)
def test_both_numbers_lead_to_each_other(singular, plural):
    assert {singular, plural} <= number_variants(singular)
    assert {singular, plural} <= number_variants(plural)


def test_modifiers_must_agree():
    assert "mikataba wa ushirikiano" not in number_variants("mkataba wa ushirikiano")


def test_no_other_noun_is_taken_for_the_singular():
    assert number_variants("mabalozi") == {"mabalozi", "balozi", "jabalozi"}


@pytest.mark.parametrize("phrase", ["kwa mujibu wa", "", "hata hivyo"])
def test_what_has_no_number_stays_alone(phrase):
    assert number_variants(phrase) == {phrase}


def test_the_capital_is_kept():
    assert "Mabaraza ya Usalama" in number_variants("Baraza la Usalama")


def test_the_lexicon_leaves_only_the_pair_it_knows():
    lexicon = Lexicon(
        [noun("mwaka", "3/4", "miaka"), noun("daktari", "5/6", "madaktari", "animate")]
    )
    assert number_variants("mwaka mpya", lexicon) == {"mwaka mpya", "miaka mipya"}
    assert number_variants("madaktari wakuu", lexicon) == {"madaktari wakuu", "daktari mkuu"}


def test_a_listed_noun_without_plural_has_no_other_number():
    lexicon = Lexicon([noun("ugaidi", "11", ""), noun("gaidi", "5/6", "magaidi", "animate")])
    assert number_variants("ugaidi", lexicon) == {"ugaidi"}


def test_a_headword_is_not_the_plural_of_another_noun():
    embassy = noun("ubalozi", "11/10", "balozi")
    lexicon = Lexicon([embassy, noun("balozi", "5/6", "mabalozi", "animate")])
    assert number_variants("balozi", lexicon) == {"balozi", "mabalozi"}
    assert number_variants("ubalozi", lexicon) == {"ubalozi"}


def test_a_listed_phrase_has_the_number_it_is_listed_with():
    lexicon = Lexicon([noun("mpiga kura", "1/2", "wapiga kura", "animate")])
    assert number_variants("mpiga kura", lexicon) == {"mpiga kura", "wapiga kura"}
    assert number_variants("wapiga kura", lexicon) == {"mpiga kura", "wapiga kura"}
