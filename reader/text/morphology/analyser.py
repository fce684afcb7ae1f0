"""The analyser: every reading of a word form, the most likely first."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from reader.text.morphology.analysis import Analysis, Part, WordAnalysis
from reader.text.morphology.closed_words import closed_words
from reader.text.morphology.context import begins_sentence, choose_readings
from reader.text.morphology.derivation import Deriver
from reader.text.morphology.notes import Phrases, note_mentions
from reader.text.morphology.nouns import NounParser
from reader.text.morphology.verbs import VerbParser
from reader.text.tokens import TokenKind, fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.lexicon import Lexicon
    from reader.text.tokens import Token

CACHE_SIZE = 100_000
NAME_COST = 3.0
UNKNOWN_NAME_COST = 6.5  # dearer than the guess of a verb form, cheaper than that of a noun

UNLIKELY = 1.0  # what a reading costs more than the best if it is not to be believed


class Analyser:
    """Analyses Swahili words with a lexicon. Pure but for its cache; make one and pass it on.

    What it needs of the lexicon is made ready when the first word is analysed.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._cached = lru_cache(maxsize=CACHE_SIZE)(self._analyse)

    @cached_property
    def _closed(self) -> dict[str, tuple[Analysis, ...]]:
        return closed_words()

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self._lexicon)

    @cached_property
    def _nouns(self) -> NounParser:
        return NounParser(self._lexicon)

    @cached_property
    def _verbs(self) -> VerbParser:
        return VerbParser(self._lexicon)

    @cached_property
    def _derived(self) -> Deriver:
        return Deriver(self._lexicon, self._nouns, self._verbs)

    def analyse(self, word: str) -> list[Analysis]:
        """Return the readings of a word form, the most likely first; none if it is not Swahili.

        A capitalised word that the lexicon does not know is a name. An unknown root is guessed
        and marked as a guess.
        """
        return list(self._cached(word))

    def likely(self, word: str) -> list[Analysis]:
        """Return the readings of a word form that cost little more than the best."""
        readings = self._cached(word)
        return [reading for reading in readings if reading.cost < readings[0].cost + UNLIKELY]

    def analyse_sentence(self, text: str) -> list[WordAnalysis]:
        """Return every token of `text` with its readings, ordered as the sentence suggests."""
        words = [WordAnalysis(token, self._readings(token)) for token in tokenize(text)]
        for index, word in enumerate(words):
            if len(word.analyses) == 1 and word.analyses[0].pos == "name":
                words[index] = self._maybe_verb(words, index)
        return note_mentions(self._phrases.note(choose_readings(words)), text)

    def _readings(self, token: Token) -> tuple[Analysis, ...]:
        return self._cached(token.text) if token.kind is TokenKind.WORD else ()

    def _maybe_verb(self, words: Sequence[WordAnalysis], index: int) -> WordAnalysis:
        """Return an unknown word with its guesses as a verb if the capital is the sentence's."""
        word = words[index]
        if not begins_sentence(words, index):
            return word
        guesses = self._cached(fold(word.token.text))
        verbs = [reading for reading in guesses if reading.pos == "verb"]
        return WordAnalysis(word.token, (*verbs, *word.analyses))

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        folded = fold(word)
        closed = self._closed.get(folded, ())
        listed = {(reading.lemma, reading.pos) for reading in closed}
        found = [
            *closed,
            *(each for each in self._nouns.analyse(folded) if (each.lemma, each.pos) not in listed),
            *self._verbs.analyse(folded),
        ]
        if not found:
            found = self._derived.derive(folded)
        if word[:1].isupper():
            found.append(_name(word, known=bool(found)))
        elif not found:
            found = [*self._nouns.guess(folded), *self._verbs.guess(folded)]
        return tuple(_ordered(found))


def _name(word: str, known: bool) -> Analysis:
    """Return the reading as a name; the only one if nothing else is known, else a last resort."""
    cost = NAME_COST if known else UNKNOWN_NAME_COST
    return Analysis(word, "name", (Part(word, "name"),), guess=True, cost=cost)


def _ordered(found: list[Analysis]) -> list[Analysis]:
    """Return the readings by cost, without those that say the same."""
    best: dict[tuple[object, ...], Analysis] = {}
    for analysis in sorted(found, key=lambda analysis: analysis.cost):
        key = (analysis.lemma, analysis.pos, analysis.classes, analysis.segmentation)
        best.setdefault(key, analysis)
    return list(best.values())
