from __future__ import annotations

import pytest

from reader.domain import Status, VocabularyWord
from reader.ui.words.rating import rated


@pytest.mark.parametrize(
    ("rating", "before", "after"),
    [
        (4, Status.LEARNING_1, Status.LEARNING_2),
        (4, Status.LEARNING_4, Status.KNOWN),
        (1, Status.LEARNING_3, Status.LEARNING_2),
    ],
)
def test_understanding_moves_what_is_learnt(rating, before, after):
    (word,) = rated([VocabularyWord("mtu", "noun", before)], rating)
    assert word.status is after


@pytest.mark.parametrize(
    ("rating", "status"),
    [
        (1, Status.LEARNING_1),
        (2, Status.LEARNING_2),
        (3, Status.LEARNING_2),
        (4, Status.NEW),
        (4, Status.KNOWN),
        (1, Status.KNOWN),
        (1, Status.IGNORED),
    ],
)
def test_everything_else_stays(rating, status):
    assert rated([VocabularyWord("mtu", "noun", status)], rating) == []
