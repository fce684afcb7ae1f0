"""Agreement in a sentence: which noun each concord goes with.

Viongozi hao wawili walikutana: hao, wawili and wa- all agree with viongozi. What agrees stands
after its noun, or is the verb of which the noun is the subject (Ashton, "Swahili Grammar", 1944;
on agreement beyond the phrase, Mohammed, "Modern Swahili Grammar", 2001).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.morphology.analysis import Analysis, WordAnalysis

ADNOMINAL = frozenset("connective possessive demonstrative adjective numeral pronoun".split())
FARTHEST_ADNOMINAL, FARTHEST_SUBJECT = 6, 12
# A name may be a person's, class 1, or a country's, class 9.
_NAME_CLASSES = (1, 9)
_WHO = ("who", "which")  # a relative that needs its noun just before it, unlike "when", "how"


@dataclass(frozen=True, slots=True)
class Agreement:
    """A word that shows the class of a noun.

    `index` is the word's place among the sentence's tokens, `head` that of the noun; a noun is its
    own head. `noun_class` is the class whose concords both have.
    """

    index: int
    noun_class: int
    head: int


def agreement(words: Sequence[WordAnalysis]) -> list[Agreement]:
    """Return the nouns of an analysed sentence and the words that agree with them, in order."""
    links = {}
    for index, word in enumerate(words):
        if word.best is None or not word.best.agreement:
            continue
        if (found := find_head(words, index, word.best)) is not None:
            head, classes = found
            links[index] = Agreement(index, classes[0], head)
            links.setdefault(head, Agreement(head, classes[0], head))
    for index, word in enumerate(words):
        if word.best is not None and word.best.pos == "noun" and index not in links:
            links[index] = Agreement(index, word.best.agreement[0], index)
    return [links[index] for index in sorted(links)]


def find_head(
    words: Sequence[WordAnalysis], index: int, reading: Analysis
) -> tuple[int, tuple[int, ...]] | None:
    """Return the noun that a reading of a word agrees with, and the classes they share, or None."""
    if reading.pos == "connective" and _follows_adverb(words, index):
        return None
    if reading.pos in ADNOMINAL:
        return _nearest(words, index, reading.classes, FARTHEST_ADNOMINAL, across=False)
    if reading.pos == "verb" and reading.classes != (15,):
        relative = _is_relative(reading)
        farthest = FARTHEST_ADNOMINAL if relative else FARTHEST_SUBJECT
        return _nearest(words, index, reading.classes, farthest, across=not relative)
    return None


def _is_relative(verb: Analysis) -> bool:
    return any(part.gloss.startswith(_WHO) for part in verb.parts)


def _follows_adverb(words: Sequence[WordAnalysis], index: int) -> bool:
    """Tell whether a connecting -a belongs to a word without class: kabla ya, mbele ya."""
    before = words[index - 1].best if index else None
    return before is not None and before.pos in ("adverb", "conjunction", "preposition")


def _nearest(
    words: Sequence[WordAnalysis],
    index: int,
    classes: tuple[int, ...],
    farthest: int,
    across: bool,
) -> tuple[int, tuple[int, ...]] | None:
    """Return the nearest noun before `index` that shares a class.

    With `across` a noun that depends on another ("of the country") is passed over if a free one
    follows, as a verb's subject is seldom the nearest noun. Without it the search stops at
    punctuation and at verbs that are no relatives.
    """
    dependent = None
    for place in range(index - 1, max(-1, index - 1 - farthest), -1):
        word = words[place]
        best = word.best
        if best is None:
            if not across and word.token.kind is TokenKind.PUNCTUATION:
                break
            continue
        finite = best.pos == "verb" and best.classes != (15,)
        if finite and not across and not _is_relative(best):
            break
        shared = _shared(best, classes)
        if not shared:
            continue
        if not across or not _depends(words, place):
            return place, shared
        dependent = dependent or (place, shared)
    return dependent


def _shared(noun: Analysis, classes: tuple[int, ...]) -> tuple[int, ...]:
    if noun.pos == "name":
        offered = _NAME_CLASSES if noun.guess else noun.agreement
    elif noun.pos == "noun":
        offered = noun.agreement
    else:
        return ()
    return tuple(number for number in offered if number in classes)


def _depends(words: Sequence[WordAnalysis], place: int) -> bool:
    """Tell whether the noun at `place` follows "of", "for", "in"."""
    before = words[place - 1].best if place else None
    return before is not None and (
        before.pos in ("connective", "preposition") or before.lemma == "katika"
    )
