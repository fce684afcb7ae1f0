"""Find the terms of the glossary in Swahili text, in every form that they take there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from reader.domain import Span, Term, TermMatch
from reader.glossary.senses import Senses, read_senses
from reader.glossary.targets import find_targets
from reader.glossary.verb_terms import VerbTerms, as_infinitive
from reader.text.lexicon import Lexicon
from reader.text.renderings import in_other_number
from reader.text.tokens import fold, tokenize
from reader.text.variants import locative, number_variants, stands_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.domain import Translation
    from reader.glossary.verb_terms import Analyse, Words

    Inflect = Callable[[str], str]

MOST_BETWEEN = 2
"""How many words may stand between a noun and its "of": chama hicho kikuu cha upinzani."""


class TermFinder:
    """An index of terms by the words that they begin with.

    A term matches whole words, whatever the case, the white space between them and the kind of
    apostrophe, in the form it was entered in and in every other that grammar gives it: the other
    number (mikataba ya ushirikiano), the locative (bungeni), words between a noun and its "of"
    that agree with it (mkataba huo mpya wa ushirikiano), any form of a verb (walisaini).
    Of two that overlap the earlier start wins, then the longer (the rule of Lute). Of two terms
    with the same form, the one that was entered in that form wins, then the first. The English of
    the term that is returned is that of its sense in the sentence.
    """

    def __init__(
        self,
        terms: Iterable[Term],
        lexicon: Lexicon | None = None,
        analyse: Analyse | None = None,
    ) -> None:
        self._lexicon = lexicon or Lexicon()
        self._entered = [term for term in terms if term.source.strip()]
        self._verbs = VerbTerms(self._entered, self._lexicon, analyse) if analyse else None

    @cached_property
    def _senses(self) -> dict[Term, Senses]:
        return {term: read_senses(term, self._lexicon) for term in self._entered}

    @cached_property
    def _forms(self) -> dict[Words, tuple[Term, Inflect]]:
        """Every form with its term and what makes the term's English that of the form.

        Made when it is first needed, as it takes as long as opening the library.
        """
        forms: dict[Words, tuple[Term, Inflect]] = {}
        for term in self._entered:
            forms.setdefault(_words(term.source), (term, _unchanged))
        for term in self._entered:
            for form, inflect in _other_forms(term.source, self._lexicon):
                forms.setdefault(form, (term, inflect))
        forms.pop((), None)
        return forms

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for words in self._forms:
            lengths[words[0]].add(len(words))
        return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}

    @property
    def beginnings(self) -> set[str]:
        """Return strings one of which is in every text, in small letters, that has a term."""
        return {*self._lengths, *(self._verbs.roots if self._verbs else ())}

    def find(self, text: str) -> list[TermMatch]:
        """Return the terms in ``text`` in order, none overlapping another."""
        tokens = tokenize(text)
        words = tuple(fold(token.text) for token in tokens)
        matches = []
        at = 0
        while at < len(words):
            size, entered, inflect = self._longest_at(words, at)
            if entered:
                term = self._senses[entered].among(words)
                span = Span(tokens[at].start, tokens[at + size - 1].end)
                matches.append(TermMatch(span, term, rendering=inflect(term.target)))
            at += size
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

    def _longest_at(self, words: Words, at: int) -> tuple[int, Term | None, Inflect]:
        """Return how many words the longest term that begins at ``at`` has, the term, and what
        makes its English that of the form it has there.

        Where none begins, it is one word and no term.
        """
        for size in self._lengths.get(words[at], ()):
            most = min(MOST_BETWEEN, len(words) - at - size) if size > 1 else 0
            for between in range(most + 1):
                rest = words[at + 1 + between : at + between + size]
                found = self._forms.get((words[at], *rest))
                inserted = words[at + 1 : at + 1 + between]
                if found and all(stands_between(word, rest[0], self._lexicon) for word in inserted):
                    return between + size, *found
        if self._verbs and (verb := self._verbs.find_at(words, at)):
            return *verb, _left_open
        return 1, None, _unchanged


class PhraseFinder:
    """Finds a phrase that a reader looks for: viongozi finds kiongozi, alisaini finds walisaini."""

    def __init__(self, phrase: str, lexicon: Lexicon, analyse: Analyse) -> None:
        infinitive, _ = as_infinitive(phrase, "", analyse)
        terms = [Term(source, "to be found") for source in (phrase, infinitive)]
        self._finder = TermFinder(terms, lexicon, analyse)

    def find(self, text: str) -> list[Span]:
        """Return where the phrase stands in ``text``, in any form."""
        folded = fold(text)
        if not any(beginning in folded for beginning in self._finder.beginnings):
            return []
        return [match.span for match in self._finder.find(text)]


# Kept, so that the index is soon made anew when one of thousands of terms was edited.
@lru_cache(maxsize=20_000)
def _other_forms(source: str, lexicon: Lexicon) -> tuple[tuple[Words, Inflect], ...]:
    """Return the forms of a term, and what makes its English that of each."""
    entered = " ".join(source.split())
    forms: list[tuple[Words, Inflect]] = []
    for form in sorted(number_variants(entered, lexicon)):
        inflect = _unchanged if form == entered else in_other_number
        forms.append((_words(form), inflect))
        if place := locative(form, lexicon):
            forms.append((_words(place), inflect))
    return tuple(forms)


def _unchanged(english: str) -> str:
    return english


def _left_open(_: str) -> str:
    """Return nothing: the English of a finite verb depends on more than the verb."""
    return ""


def _words(phrase: str) -> Words:
    return tuple(fold(token.text) for token in tokenize(phrase))
