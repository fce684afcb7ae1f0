"""Notes on words that mean something together: numerals, clock times, dates, fixed phrases."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.text.dates import MONTHS, WEEKDAYS, find_mentions
from reader.text.morphology.analysis import WordAnalysis
from reader.text.numbers import SCALES, TENS
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.text.lexicon import Entry

# No numeral of several words, date or time is without one of these.
_TRIGGERS = frozenset(("saa", "nusu", *SCALES, *TENS, *MONTHS, *WEEKDAYS, "tarehe"))


class Phrases:
    """The fixed phrases of a lexicon, found by their first word. Immutable."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_first: defaultdict[str, list[tuple[list[str], Entry]]] = defaultdict(list)
        for entry in entries:
            for phrase in {entry.lemma, entry.plural}:
                first, *rest = fold(phrase).split() or [""]
                if rest:
                    self._by_first[first].append((rest, entry))
        for found in self._by_first.values():
            found.sort(key=lambda phrase: -len(phrase[0]))

    def note(self, words: list[WordAnalysis]) -> list[WordAnalysis]:
        """Return the words, those of a fixed phrase with a note that says what it means."""
        noted = list(words)
        folded = [fold(word.token.text) for word in words]
        for index, first in enumerate(folded):
            for rest, entry in self._by_first.get(first, ()):
                end = index + 1 + len(rest)
                if folded[index + 1 : end] == rest:
                    meaning = f"“{entry.lemma}”: {'; '.join(entry.glosses)}"
                    noted[index:end] = (_with_note(each, meaning) for each in noted[index:end])
                    break
        return noted


def note_mentions(words: Sequence[WordAnalysis], text: str) -> list[WordAnalysis]:
    """Return the words, those of a numeral, date or time with a note that says it in English."""
    noted = list(words)
    if not any(fold(word.token.text) in _TRIGGERS for word in words):
        return noted
    for mention in find_mentions(text):
        written = mention.span.of(text)
        for index, word in enumerate(noted):
            if mention.span.start <= word.token.start < mention.span.end:
                noted[index] = _with_note(word, f"“{written}” is {mention.english}")
    return noted


def _with_note(word: WordAnalysis, note: str) -> WordAnalysis:
    if not word.analyses:
        return word
    best, *rest = word.analyses
    return WordAnalysis(word.token, (replace(best, note=note), *rest))
