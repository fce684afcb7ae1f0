"""What is marked on the words of a sentence: how well they are known, and what agrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain import TERM_POS, Span, Status
from reader.text.agreement import agreement
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from reader.domain import TermMatch
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

    def __init__(
        self,
        analyser: Analyser,
        statuses: Mapping[tuple[str, str], Status],
        find_terms: Callable[[str], Iterable[TermMatch]],
    ) -> None:
        self._analyser = analyser
        self._find_terms = find_terms
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
        learning = {*self._learning_words(words), *self._learning_expressions(words)}
        if self._expressions:
            learning.update(self._learning_terms(sentence))
        return WordMarks(tuple(sorted(learning)), classes)

    def _learning_words(self, words: Sequence[WordAnalysis]) -> Iterator[tuple[Span, Status]]:
        for word in words:
            status = self.status(word)
            if status in LEARNING:
                yield _span(word), status

    def _learning_terms(self, sentence: str) -> Iterator[tuple[Span, Status]]:
        """Yield glossary terms in any form, as the vocabulary keeps them under their own."""
        for match in self._find_terms(sentence):
            status = self._statuses.get((match.term.source.lower(), TERM_POS), Status.NEW)
            if status in LEARNING:
                yield match.span, status

    def _learning_expressions(self, words: Sequence[WordAnalysis]) -> Iterator[tuple[Span, Status]]:
        folded = [fold(word.token.text) for word in words]
        for expression, status in self._expressions.items():
            size = len(expression)
            for at in range(len(words) - size + 1):
                if tuple(folded[at : at + size]) == expression:
                    yield Span(words[at].token.start, words[at + size - 1].token.end), status

    def status(self, word: WordAnalysis) -> Status:
        """Return the status of a word by its likeliest reading."""
        if word.best is None:
            return Status.NEW
        return self._statuses.get((word.best.lemma, word.best.pos), Status.NEW)


def _span(word: WordAnalysis) -> Span:
    return Span(word.token.start, word.token.end)
