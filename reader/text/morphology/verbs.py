"""Verb forms: prefix, object marker, stem, final vowel, and what follows it.

The template is Schadeberg's, "A Sketch of Swahili Morphology" (1992): pre-initial, initial, tense,
relative, object, root, extensions, final vowel, post-final. The rules for ku- in monosyllabic verbs
and for relatives follow Ashton, "Swahili Grammar" (1944).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.text.morphology.analysis import Analysis, Part, number_of
from reader.text.morphology.extensions import FINAL_VOWELS, PASSIVE, StemFinder
from reader.text.morphology.nouns import RARITY_COST
from reader.text.morphology.slots import (
    BEFORE_ENDA,
    GENERAL_RELATIVE,
    LONGEST_PREFIX,
    OBJECTS,
    PREFIXES,
    RELATIVES,
    Marker,
    Prefix,
)
from reader.text.noun_classes import VOWELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reader.text.lexicon import Entry, Lexicon

BASE_COST, EXTENSION_COST, GUESS_COST = 1.2, 0.3, 4.8
ENCLITICS = {
    "je": Part("je", "how?"),
    "pi": Part("pi", "where?"),
    "ni": Part("ni", "to several people"),
}
PLACES = {
    "po": Part("po", "there (place, class 16)"),
    "ko": Part("ko", "there (place, class 17)"),
    "mo": Part("mo", "in there (place, class 18)"),
}
BE = "wa"
MONOSYLLABIC = ("la", "fa", "ja", "nywa", "nya", "pa", "cha", "wa")
"""Verbs that keep ku- where the stress would fall on the prefix (Ashton 1944)."""
OPTIONAL_KU = ("enda", "isha")
"""Verbs that may keep it, as kw-."""
_BEFORE_VOWEL = {"m": False, "mw": True, "mu": True, "kw": True}  # where these objects stand
_IMPERATIVES = {
    "njoo": ("ja", ("njoo",), "come! (irregular imperative)"),
    "njooni": ("ja", ("njoo", "ni"), "come! (irregular imperative)"),
    "nenda": ("enda", ("nend", "a"), "go (irregular imperative)"),
    "nendeni": ("enda", ("nend", "e", "ni"), "go (irregular imperative)"),
}
_GUESSABLE = re.compile(
    r"(?:(?:ng'|ny|ch|sh|th|dh|gh|kh|m?b|n?d|n?j|n?g|m?v|n?z|s?[fhklmnprstwy])?[wyr]?[aeiou]{1,2}"
    r"[klmnrs]?){2,6}"
)


@dataclass(frozen=True, slots=True)
class StemReading:
    """A stem with its final vowel. `final` is "*" where an Arabic stem keeps its own vowel."""

    lemma: str
    parts: tuple[Part, ...]
    final: str
    has_ku: bool = False
    monosyllabic: bool = False
    guess: bool = False
    cost: float = 0.0


if TYPE_CHECKING:
    StemReader = Callable[[str], Iterable[StemReading]]


class VerbParser:
    """Reads verb forms with the verbs of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._entries: dict[str, Entry] = {}
        for entry in lexicon:
            if entry.pos == "verb":
                self._entries.setdefault(entry.lemma, entry)
        self._finder = StemFinder(self._entries)
        self.read_stem = lru_cache(maxsize=50_000)(self._known_stems)

    def analyse(self, word: str) -> list[Analysis]:
        """Return the readings of a folded word as a form of a verb of the lexicon, unordered."""
        found = [*self._finite(word, self.read_stem), *self._general_relative(word)]
        found += _irregular_imperatives(word, self._glosses)
        if word[-2:] in ENCLITICS:
            found += self._with_enclitic(word[:-2], ENCLITICS[word[-2:]])
        return found

    def guess(self, word: str) -> list[Analysis]:
        """Return the readings of a folded word as a form of a verb that no lexicon lists."""
        return [
            reading
            for reading in self._finite(word, _guessed_stems)
            if len(reading.parts) > 3 or reading.classes == (15,)  # tense or infinitive is seen
        ]

    def _finite(self, word: str, read_stem: StemReader) -> Iterator[Analysis]:
        for prefix, marker, stem in _splits(word):
            for reading in read_stem(stem):
                if _fit(prefix, marker, reading, stem):
                    yield self._analysis(prefix, marker, reading)

    def _general_relative(self, word: str) -> Iterator[Analysis]:
        """Yield subject + stem + relative without a tense: ajaye, wapendao (Ashton 1944)."""
        for relative in RELATIVES:
            if not word.endswith(relative.form):
                continue
            mark = Part(relative.form, relative.gloss)
            for prefix, marker, stem in _splits(word.removesuffix(relative.form)):
                for reading in self.read_stem(stem):
                    fits = reading.final in ("a", "*") and not reading.has_ku
                    if prefix.kind == GENERAL_RELATIVE and fits:
                        yield self._analysis(prefix, marker, reading, mark)

    def _with_enclitic(self, word: str, enclitic: Part) -> Iterator[Analysis]:
        plural = enclitic.form == "ni"
        for prefix, marker, stem in _splits(word):
            if plural and not _takes_plural(prefix, marker):
                continue
            for reading in self.read_stem(stem):
                mood = "e" if plural and reading.final == "e" else prefix.final
                if _fit(replace(prefix, final=mood), marker, reading, stem):
                    yield self._analysis(prefix, marker, reading, enclitic)

    def _analysis(
        self, prefix: Prefix, marker: Marker | None, reading: StemReading, *after: Part
    ) -> Analysis:
        middle = (Part(marker.form, marker.gloss),) if marker else ()
        passive_object = marker is not None and any(part.gloss == PASSIVE for part in reading.parts)
        return Analysis(
            reading.lemma,
            "verb",
            (*prefix.parts, *middle, *reading.parts, *after),
            self._glosses(reading.lemma),
            prefix.classes,
            number_of(prefix.classes),
            guess=reading.guess,
            cost=BASE_COST
            + prefix.cost
            + reading.cost
            + self._rarity(reading.lemma)
            + (0.3 + marker.cost if marker else 0)
            + (0.8 if passive_object else 0)
            + 0.3 * len(after),
        )

    def _rarity(self, lemma: str) -> float:
        entry = self._entries.get(lemma)
        return RARITY_COST * entry.rarity if entry else 0.0

    def _glosses(self, lemma: str) -> tuple[str, ...]:
        entry = self._entries.get(lemma)
        return entry.glosses if entry else ()

    def _known_stems(self, stem: str) -> tuple[StemReading, ...]:
        readings = [*self._read("", stem)]
        if stem.startswith("ku") and stem[2:-1] + "a" in MONOSYLLABIC:
            readings += self._read("ku", stem[2:])
        if stem.startswith("kw") and stem[2:-1] + "a" in OPTIONAL_KU:
            readings += self._read("kw", stem[2:])
        half = len(stem) // 2
        if half > 3 and stem[:half] == stem[half:]:
            again = Part(stem[:half], "repeated: again and again, here and there")
            repeated = self._read("", stem[half:])
            readings += [replace(each, parts=(again, *each.parts)) for each in repeated]
        if place := PLACES.get(stem[-2:]):
            ku, rest = ("ku", stem[2:-2]) if stem.startswith("ku") else ("", stem[:-2])
            if rest in ("wa", "we"):
                parts = (*_ku_part(ku), Part("w", "be"), Part(rest[1], "final vowel"), place)
                readings.append(StemReading(BE, parts, "*", bool(ku), True, cost=0.1))
        return tuple(readings)

    def _read(self, ku: str, stem: str) -> Iterator[StemReading]:
        """Yield the readings of a stem that follows `ku`, an infinitive marker kept or nothing."""
        final = stem[-1]
        if stem in self._entries and final != "a":
            yield StemReading(stem, (*_ku_part(ku), *self._root_parts(stem, stem)), "*", bool(ku))
        if final not in FINAL_VOWELS or len(stem) < 2:
            return
        for found in self._finder.find(stem[:-1]):
            parts = (
                *_ku_part(ku),
                *self._root_parts(found.lemma, found.root),
                *found.extensions,
                Part(final, FINAL_VOWELS[final]),
            )
            short = found.lemma in MONOSYLLABIC and not found.extensions
            # A passive in -liw- is that of the base verb sooner than that of its applicative.
            cost = sum(EXTENSION_COST - 0.1 * (e.form[0] == "l") for e in found.extensions)
            yield StemReading(found.lemma, parts, final, bool(ku), short, cost=cost)

    def _root_parts(self, lemma: str, root: str) -> tuple[Part, ...]:
        """Return the root, split further where the lexicon says what the verb is derived from."""
        entry = self._entries[lemma]
        base = self._entries.get(entry.base)
        if base is None or root != lemma.removesuffix("a"):
            return (Part(root, entry.glosses[0]),)
        reflexive = lemma.startswith("ji") and not base.lemma.startswith("ji")
        stem = lemma.removeprefix("ji") if reflexive else lemma
        derivation = self._finder.derivation(stem, base.lemma)
        if derivation is None or not (reflexive or derivation.extensions):
            return (Part(root, entry.glosses[0]),)
        before = (Part("ji", "oneself (reflexive)"),) if reflexive else ()
        return (*before, Part(derivation.root, base.glosses[0]), *derivation.extensions)


def _ku_part(ku: str) -> tuple[Part, ...]:
    return (Part(ku, "kept infinitive marker"),) if ku else ()


def _splits(word: str) -> Iterator[tuple[Prefix, Marker | None, str]]:
    """Yield every way to cut a word into prefix, object marker or none, and stem."""
    for cut in range(min(LONGEST_PREFIX, len(word) - 2) + 1):
        if prefixes := PREFIXES.get(word[:cut]):
            rest = word[cut:]
            ends = [(None, rest), *_objects(rest)]
            for prefix in prefixes:
                for marker, stem in ends:
                    yield prefix, marker, stem


def _objects(rest: str) -> Iterator[tuple[Marker, str]]:
    """Yield the object markers that the rest of a verb may begin with, and the stem after each."""
    for marker in _OBJECTS_BY_INITIAL.get(rest[0], ()):
        stem = rest[len(marker.form) :]
        if rest.startswith(marker.form) and len(stem) > 1:
            before_vowel = stem[0] in VOWELS
            if _BEFORE_VOWEL.get(marker.form, before_vowel) == before_vowel:
                yield marker, stem


_OBJECTS_BY_INITIAL = {
    initial: tuple(marker for marker in OBJECTS if marker.form[0] == initial)
    for initial in {marker.form[0] for marker in OBJECTS}
}


def _takes_plural(prefix: Prefix, marker: Marker | None) -> bool:
    """Tell whether -ni may follow: someni, twendeni, nawaambieni (Ashton 1944)."""
    addressed = prefix.kind.startswith("imperative") or prefix.kind in (
        "subjunctive",
        "before vowel",
    )
    return addressed or (marker is not None and marker.form == "wa")


def _fit(prefix: Prefix, marker: Marker | None, reading: StemReading, stem: str) -> bool:
    """Tell whether prefix, object marker and stem can stand together."""
    if reading.final not in ("*", prefix.final):
        return False
    if reading.monosyllabic and reading.has_ku != (prefix.keeps_ku and marker is None):
        return False
    if reading.has_ku and (marker or not prefix.keeps_ku):
        return False
    if prefix.kind == GENERAL_RELATIVE:
        return False
    if prefix.kind == "imperative with object":
        return marker is not None
    if prefix.kind == "imperative":
        return marker is None
    if prefix.kind == BEFORE_ENDA:
        return marker is None and reading.lemma in OPTIONAL_KU
    return prefix.kind != "before vowel" or (marker is None and stem[0] in VOWELS)


def _irregular_imperatives(word: str, glosses: Callable[[str], tuple[str, ...]]) -> list[Analysis]:
    if word not in _IMPERATIVES:
        return []
    lemma, forms, gloss = _IMPERATIVES[word]
    after = {"a": Part("a", FINAL_VOWELS["a"]), "e": Part("e", FINAL_VOWELS["e"])} | ENCLITICS
    parts = (Part(forms[0], gloss), *(after[form] for form in forms[1:]))
    return [Analysis(lemma, "verb", parts, glosses(lemma), cost=BASE_COST)]


def _guessed_stems(stem: str) -> Iterator[StemReading]:
    """Yield what a stem could be if its verb is not listed: passive or not, Bantu or Arabic."""
    if not _GUESSABLE.fullmatch(stem):
        return
    base, final = stem[:-1], stem[-1]
    if final in "eiu":
        yield StemReading(stem, (Part(stem, "?"),), "*", guess=True, cost=GUESS_COST + 0.2)
    if final not in FINAL_VOWELS:
        return
    ending = Part(final, FINAL_VOWELS[final])
    yield StemReading(f"{base}a", (Part(base, "?"), ending), final, guess=True, cost=GUESS_COST)
    for suffix in ("liw", "lew", "iw", "ew", "w"):
        root = base.removesuffix(suffix)
        if root != base and len(root) > 1:
            parts = (Part(root, "?"), Part(suffix, PASSIVE), ending)
            yield StemReading(f"{root}a", parts, final, guess=True, cost=GUESS_COST - 0.1)
            return
