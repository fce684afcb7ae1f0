"""What is marked on the words of a sentence: how well they are known, and what agrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain import TERM_POS, Span, Status
from reader.text.agreement import agreement
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.text.morphology.analyser import Analyser
    from reader.text.morphology.analysis import WordAnalysis

LEARNING = (Status.LEARNING_1, Status.LEARNING_2, Status.LEARNING_3, Status.LEARNING_4)


@dataclass(frozen=True, slots=True)
class ClassMark:
    """A word that shows a noun class; ``head`` is the noun itself."""

    span: Span
    noun_class: int
    head: bool


@dataclass(frozen=True, slots=True)
class WordMarks:
    """The marks of one sentence."""

    learning: tuple[tuple[Span, Status], ...] = ()
    classes: tuple[ClassMark, ...] = ()


class WordMarker:
    """Marks the words of sentences by the reader's statuses; one is made after each change."""

    def __init__(self, analyser: Analyser, statuses: Mapping[tuple[str, str], Status]) -> None:
        self._analyser = analyser
        self._statuses = statuses
        self._expressions = {
            tuple(lemma.split()): status
            for (lemma, pos), status in statuses.items()
            if pos == TERM_POS and status in LEARNING
        }

    def __call__(self, sentence: str) -> WordMarks:
        """Return the marks of a sentence."""
        words = self._analyser.analyse_sentence(sentence)
        classes = tuple(
            ClassMark(_span(words[each.index]), each.noun_class, each.index == each.head)
            for each in agreement(words)
        )
        return WordMarks(tuple(sorted(self._learning(words))), classes)

    def _learning(self, words: list[WordAnalysis]) -> list[tuple[Span, Status]]:
        found = []
        for word in words:
            status = self.status(word)
            if status in LEARNING:
                found.append((_span(word), status))
        folded = [fold(word.token.text) for word in words]
        for expression, status in self._expressions.items():
            size = len(expression)
            for at in range(len(words) - size + 1):
                if tuple(folded[at : at + size]) == expression:
                    whole = Span(words[at].token.start, words[at + size - 1].token.end)
                    found.append((whole, status))
        return found

    def status(self, word: WordAnalysis) -> Status:
        """Return the status of a word by its likeliest reading."""
        if word.best is None:
            return Status.NEW
        return self._statuses.get((word.best.lemma, word.best.pos), Status.NEW)


def _span(word: WordAnalysis) -> Span:
    return Span(word.token.start, word.token.end)
