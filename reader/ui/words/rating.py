"""Try first: how well a sentence was understood moves the statuses of its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain import VocabularyWord

RATINGS = {1: "Nothing", 2: "A little", 3: "Most", 4: "All"}
STEPS = {1: -1, 2: 0, 3: 0, 4: 1}


def rated(words: Iterable[VocabularyWord], rating: int) -> list[VocabularyWord]:
    """Return the words whose status a rating from 1 to 4 changes, with their new status.

    What was understood in full goes up a step, at last to known; what was not understood at all
    goes down a step. Words that are new, known or ignored are left alone: a sentence can be
    understood without each of its words, and the reader decides what to learn.
    """
    step = STEPS[rating]
    changed = []
    for word in words:
        if not step or not Status.LEARNING_1 <= word.status <= Status.LEARNING_4:
            continue
        status = Status(max(word.status + step, Status.LEARNING_1))
        if status != word.status:
            changed.append(replace(word, status=status))
    return changed
