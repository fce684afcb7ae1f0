from __future__ import annotations

from pathlib import Path

import pytest
from recipe.alignment_error import error_rate, head_links, read_gold, word_of_piece
from recipe.decoding import Attention
from recipe.files import read_pairs

GOLD = Path(__file__).with_name("alignments.tsv")
DEVELOPMENT = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "dev" / "lafand_mt"


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
    source, target = ["▁wa", "toto", "▁wadogo"], ["▁small", "▁child", "ren", "▁."]
    end = 0.9
    weights = [
        [0.1, 0.1, 0.7, 0.1],
        [0.3, 0.2, 0.4, 0.1],
        [0.3, 0.4, 0.2, 0.1],
        [0.0, 0.1, 0.0, end],
    ]
    assert head_links(Attention(source, target, weights)) == {(1, 0), (0, 1)}


def test_the_error_rate_is_zero_for_the_same_links_and_one_for_others() -> None:
    links = {(0, 0), (1, 1)}
    assert error_rate([links], [links]) == 0
    assert error_rate([{(0, 1)}], [links]) == 1
    assert error_rate([{(0, 0)}], [links]) == pytest.approx(1 / 3)
