"""Find the terms of the glossary in Swahili text, in the singular and the plural."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain import Span, Term, TermMatch
from reader.glossary.targets import find_targets
from reader.text.tokens import fold, tokenize
from reader.text.variants import number_variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain import Translation
    from reader.text.lexicon import Lexicon


class TermFinder:
    """An index of terms by the words that they begin with.

    A term matches whole words, whatever the case, the white space between them and the kind of
    apostrophe, in the form it was entered in and in its other number (mkataba wa, mikataba ya).
    Of two that overlap the earlier start wins, then the longer (the rule of Lute). Of two terms
    with the same form, the one that was entered in that form wins, then the first.
    """

    def __init__(self, terms: Iterable[Term], lexicon: Lexicon | None = None) -> None:
        self._terms: dict[tuple[str, ...], tuple[Term, bool]] = {}  # and whether it is varied
        self._lengths: dict[str, tuple[int, ...]] = {}
        entered = [term for term in terms if term.source.strip()]
        for term in entered:
            self._terms.setdefault(_words(term.source), (term, False))
        for term in entered:
            for form in sorted(number_variants(" ".join(term.source.split()), lexicon)):
                self._terms.setdefault(_words(form), (term, True))
        self._terms.pop((), None)
        for words in self._terms:
            lengths = {*self._lengths.get(words[0], ()), len(words)}
            self._lengths[words[0]] = tuple(sorted(lengths, reverse=True))

    def find(self, text: str) -> list[TermMatch]:
        """Return the terms in ``text`` in order, none overlapping another."""
        tokens = tokenize(text)
        words = tuple(fold(token.text) for token in tokens)
        matches = []
        at = 0
        while at < len(words):
            size = self._longest_at(words, at)
            if size:
                span = Span(tokens[at].start, tokens[at + size - 1].end)
                term, varied = self._terms[words[at : at + size]]
                matches.append(TermMatch(span, term, varied=varied))
            at += size or 1
        return matches

    def mark(self, sentence: str, translation: Translation | None) -> list[TermMatch]:
        """Return the terms in ``sentence`` with the places of their English, where it is there."""
        matches = self.find(sentence)
        if translation is None:
            return matches
        return [
            replace(match, target=find_targets(match, translation.text, translation.links))
            for match in matches
        ]

    def _longest_at(self, words: Sequence[str], at: int) -> int:
        """Return how many words the longest term that begins at ``at`` has, or 0."""
        for size in self._lengths.get(words[at], ()):
            if at + size <= len(words) and words[at : at + size] in self._terms:
                return size
        return 0


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in tokenize(phrase))
