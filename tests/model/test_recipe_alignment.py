from __future__ import annotations

from pathlib import Path

import numpy
import pytest
from recipe.alignment_error import (
    error_rate,
    links_from,
    read_gold,
    report,
    strongest_links,
    word_attention,
    word_of_piece,
)
from recipe.decoding import Attention
from recipe.files import read_pairs

GOLD = Path(__file__).with_name("alignments.tsv")
DEVELOPMENT = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "dev" / "lafand_mt"

SMALL_CHILDREN = Attention(
    ["▁wa", "toto", "▁wadogo"],
    ["▁small", "▁child", "ren", "▁."],
    [[0.1, 0.1, 0.7, 0.1], [0.3, 0.2, 0.4, 0.1], [0.3, 0.4, 0.2, 0.1], [0.0, 0.1, 0.0, 0.9]],
)


def test_at_least_forty_sentences_are_aligned_by_hand() -> None:
    gold = read_gold(GOLD)
    assert len(gold) >= 40
    assert all(len(links) > 3 for links in gold.values())


def test_hand_links_are_between_words_that_exist() -> None:
    if not DEVELOPMENT.parent.is_dir():
        pytest.skip("../shared/corpora is not here")
    sources, targets = read_pairs(DEVELOPMENT, "sw", "en")
    for number, links in read_gold(GOLD).items():
        lengths = len(sources[number - 1].split()), len(targets[number - 1].split())
        assert all(i < lengths[0] and j < lengths[1] for i, j in links), number


def test_pieces_belong_to_words() -> None:
    assert word_of_piece(["▁wa", "toto", "▁", "<x>", "▁wa", "</s>"]) == [0, 0, 1, 1, 2]


def test_a_word_is_linked_to_where_all_its_pieces_look_most() -> None:
    weights = word_attention(SMALL_CHILDREN)
    expected = numpy.array([[0.2, 0.7, 0.1], [0.6, 0.3, 0.1], [0.1, 0.0, 0.9]])
    assert weights == pytest.approx(expected)
    assert strongest_links(weights) == {(1, 0), (0, 1)}
    assert links_from(weights, 0.3) == {(1, 0), (0, 1), (1, 1)}


def test_the_report_has_the_strongest_links_and_those_from_thresholds_on() -> None:
    strongest, *thresholds = report([SMALL_CHILDREN], [{(1, 0), (0, 1)}])
    assert strongest == "alignment error rate 0.000 on 1"
    assert [line.rpartition(" ")[2] for line in thresholds] == ["0.333", "0.200", "0.000", "0.000"]


def test_the_error_rate_is_zero_for_the_same_links_and_one_for_others() -> None:
    links = {(0, 0), (1, 1)}
    assert error_rate([links], [links]) == 0
    assert error_rate([{(0, 1)}], [links]) == 1
    assert error_rate([{(0, 0)}], [links]) == pytest.approx(1 / 3)
