"""The analyser with the shipped lexicon against forms analysed by hand."""

from __future__ import annotations

import pytest

from reader.paths import resource
from reader.text.lexicon import load_lexicon
from reader.text.morphology.analyser import Analyser
from tests.text.evaluate import counted, held_out, read_gold, right


@pytest.fixture(scope="module")
def analyser():
    return Analyser(load_lexicon(resource("lexicon")))


def test_the_gold_forms_are_whole_words_analysed_once():
    gold = read_gold()
    assert len(gold) >= 300
    assert len({each.form for each in gold}) == len(gold)


def test_the_top_reading_is_right_for_92_percent(analyser):
    gold = read_gold()
    top = [right(each, next(iter(analyser.analyse(each.form)), None)) for each in gold]
    assert sum(top) / len(gold) >= 0.92


def test_the_parts_of_every_reading_make_up_the_word(analyser):
    for each in read_gold():
        for reading in analyser.analyse(each.form):
            assert "".join(part.form for part in reading.parts) == each.form


def test_held_out_sentences_do_not_depend_on_their_order():
    lines = [f"Sentensi namba {n} ina maneno manane au zaidi ya hayo" for n in range(20)]
    chosen = held_out([*lines, "fupi mno"], 5)
    assert len(chosen) == 5
    assert held_out(lines[::-1], 5) == chosen


def test_names_and_numbers_are_not_counted(analyser):
    sentence = analyser.analyse_sentence("Walikutana na Shoigu mwaka 2024 huko Pyongyang.")
    assert [word.token.text for word in counted([sentence])] == [
        "Walikutana",
        "na",
        "mwaka",
        "huko",
    ]
