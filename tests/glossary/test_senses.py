"""A term has another English beside certain words."""

from __future__ import annotations

import pytest

from reader.domain import Term
from reader.glossary.finder import TermFinder
from reader.paths import resource
from reader.text.lexicon import load_lexicon

MKATABA = Term("mkataba", "treaty", ("agreement", "contract (klabu / mchezaji)"), "diplomacy", id=7)


@pytest.fixture(scope="module")
def finder():
    return TermFinder([MKATABA], load_lexicon(resource("lexicon")))


@pytest.mark.parametrize(
    ("sentence", "english", "rendering"),
    [
        ("Marais walisaini mkataba jana.", "treaty", "treaty"),
        ("Marais walisaini mikataba miwili.", "treaty", "treaties"),
        ("Klabu ilimpa mkataba mpya.", "contract", "contract"),
        ("Wachezaji wana mikataba mifupi.", "contract", "contracts"),
    ],
)
def test_the_words_around_a_term_choose_its_sense(finder, sentence, english, rendering):
    (match,) = finder.find(sentence)
    assert (match.term.target, match.rendering) == (english, rendering)
    assert match.term.id == MKATABA.id


def test_the_other_sense_is_accepted_only_beside_its_words(finder):
    (treaty,), (contract,) = finder.find("Mkataba ulisainiwa."), finder.find("mkataba wa klabu")
    assert treaty.term.also == ("agreement",)
    assert contract.term.also == ("treaty", "agreement")
