"""Nouns and adjectives: number, class, agreement, locative -ni.

Classes and their prefixes follow Ashton, "Swahili Grammar" (1944).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.text.morphology.analysis import LOCATIVE, Analysis, Part, number_of
from reader.text.noun_classes import CONCORDS, VOWELS, agreeing_adjective
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.text.lexicon import Entry, Lexicon

NOUN_COST, ADJECTIVE_COST, GUESS_COST = 1.0, 1.0, 6.0
RARITY_COST = 0.03
"""What each level of the lexicon adds: of two readings the word that learners meet first wins."""
# What a noun of each class begins with, the longest first; the consonant ones before a consonant.
_PREFIXES = {
    1: ("mw", "mu", "m"),
    2: ("wa", "w"),
    3: ("mw", "mu", "m"),
    4: ("mi", "my"),
    6: ("ma", "me"),
    7: ("ki", "ch"),
    8: ("vi", "vy"),
    11: ("u", "w"),
}


class NounParser:
    """Reads nouns and adjectives with a lexicon. Immutable after construction."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._adjectives: defaultdict[str, list[tuple[Entry, int]]] = defaultdict(list)
        for entry in lexicon:
            if entry.pos == "adjective" and entry.type == "inflected":
                for noun_class in CONCORDS:
                    form = agreeing_adjective(entry.lemma, noun_class)
                    self._adjectives[form].append((entry, noun_class))

    def analyse(self, word: str) -> list[Analysis]:
        """Return the readings of a folded word as a known noun or adjective, unordered."""
        found = [*self.nouns(word), *self._agreeing_adjectives(word), *self._uninflected(word)]
        if word.endswith("ni") and len(word) > 4:
            found += self._locatives(word.removesuffix("ni"))
        return found

    def guess(self, word: str) -> list[Analysis]:
        """Return the readings that the form alone suggests."""
        return [*_guessed_nouns(word), *_guessed_locatives(word)]

    def nouns(self, word: str) -> Iterator[Analysis]:
        """Yield the readings of a folded word as a noun or name of the lexicon."""
        for entry in self._lexicon.with_number(word):
            singular, plural = (int(number) for number in entry.noun_class.split("/"))
            is_singular, is_plural = fold(entry.lemma) == word, fold(entry.plural) == word
            classes = (singular,) * is_singular + (plural,) * is_plural
            partner = entry.lemma if is_plural else entry.plural
            yield _noun(entry, word, classes, partner)
        for entry in self._lexicon.lookup(word):
            if entry.pos in ("noun", "name") and not entry.plural:
                yield _noun(entry, word, tuple(map(int, entry.noun_class.split("/"))), "")

    def _agreeing_adjectives(self, word: str) -> Iterator[Analysis]:
        classes: defaultdict[Entry, list[int]] = defaultdict(list)
        for entry, noun_class in self._adjectives.get(word, ()):
            classes[entry].append(noun_class)
        for entry, agreeing in classes.items():
            yield adjective(entry.lemma, entry.glosses, word, tuple(agreeing))

    def _uninflected(self, word: str) -> Iterator[Analysis]:
        for entry in self._lexicon.lookup(word):
            if entry.pos in ("noun", "name", "verb") or entry.type == "inflected":
                continue
            part = Part(word, entry.glosses[0])
            cost = NOUN_COST + (0.4 if entry.pos == "interjection" else -0.1)
            yield Analysis(entry.lemma, entry.pos, (part,), entry.glosses, cost=cost)

    def _locatives(self, noun: str) -> Iterator[Analysis]:
        for found in self.nouns(noun):
            yield _in_place(found)


def adjective(
    lemma: str,
    glosses: tuple[str, ...],
    word: str,
    classes: tuple[int, ...],
    pos: str = "adjective",
) -> Analysis:
    """Return the reading of an agreeing adjective or numeral, its prefix split off."""
    stem = lemma.removeprefix("-")
    if not word.endswith(stem):
        merged = stem[0] in VOWELS and word.endswith(stem[1:])
        stem = stem[1:] if merged else word
    prefix = word.removesuffix(stem)
    parts: tuple[Part, ...] = (Part(stem, glosses[0]),)
    if prefix:
        parts = (Part(prefix, class_gloss(classes, "agreement")), *parts)
    return Analysis(lemma, pos, parts, glosses, classes, number_of(classes), cost=ADJECTIVE_COST)


def class_gloss(classes: tuple[int, ...], role: str = "prefix") -> str:
    """Return what a class prefix says: "class 8 prefix (plural)"."""
    number = number_of(classes)
    return f"class {'/'.join(map(str, classes))} {role}" + (f" ({number})" if number else "")


def _noun(entry: Entry, word: str, classes: tuple[int, ...], partner: str) -> Analysis:
    return Analysis(
        entry.lemma,
        entry.pos,
        noun_parts(word, classes[0], entry),
        entry.glosses,
        classes,
        number_of(classes),
        partner,
        animate=entry.animate,
        cost=NOUN_COST
        + RARITY_COST * entry.rarity
        + 0.2 * (entry.pos == "name")
        + 0.1 * (fold(entry.lemma) != word),
    )


def noun_parts(word: str, noun_class: int, entry: Entry) -> tuple[Part, ...]:
    """Split a noun into class prefix and stem where the prefix can be seen."""
    gloss = entry.glosses[0]
    other = fold(entry.lemma if fold(entry.plural) == word else entry.plural)
    for prefix in _PREFIXES.get(noun_class, ()):
        stem = word.removeprefix(prefix)
        changes = other.endswith(stem) or not other.startswith(prefix[0])
        if word.startswith(prefix) and len(stem) > 1 and changes and other != word:
            return (Part(prefix, class_gloss((noun_class,))), Part(stem, gloss))
    return (Part(word, gloss),)


def _in_place(noun: Analysis) -> Analysis:
    return replace(noun, parts=(*noun.parts, LOCATIVE), animate=False, cost=noun.cost + 0.15)


# Unlisted nouns: how they begin, their class, how the other number begins, how likely it is.
_GUESSED = (
    (r"wa(?=[^aeiou])", 2, "m", 0.3),
    (r"mw(?=[aei])", 1, "w", 0.4),
    (r"m(?=[^aeiouwb])", 3, "mi", 0.4),
    (r"mi(?=[^aeiou])", 4, "m", 0.4),
    (r"ma(?=\w{4})", 6, "", 0.3),
    (r"ki", 7, "vi", 0.3),
    (r"vi", 8, "ki", 0.3),
    (r"u(?=[^aeiou]\w{3})", 11, "", 0.4),
)
_SWAHILI_FORM = re.compile(r"(?:(?:[^aeiou\W\d_]{1,3}'?)?[aeiou]){2,7}")


def _guessed_nouns(word: str) -> Iterator[Analysis]:
    if not _SWAHILI_FORM.fullmatch(word):
        return
    for beginning, noun_class, other, cost in _GUESSED:
        if match := re.match(beginning, word):
            stem = word[match.end() :]
            partner = "" if noun_class == 11 else other + stem
            plural = noun_class in (2, 4, 6, 8)
            yield Analysis(
                partner if plural else word,
                "noun",
                (Part(match.group(), class_gloss((noun_class,))), Part(stem, "?")),
                classes=(noun_class,),
                number=number_of((noun_class,)),
                partner=word if plural and not partner else partner,
                guess=True,
                cost=GUESS_COST + cost,
            )
    classes = (9, 10)
    yield Analysis(
        word, "noun", (Part(word, "?"),), classes=classes, guess=True, cost=GUESS_COST + 1
    )


def _guessed_locatives(word: str) -> Iterator[Analysis]:
    if word.endswith("ni") and len(word) > 5:
        for noun in _guessed_nouns(word.removesuffix("ni")):
            yield _in_place(noun)
