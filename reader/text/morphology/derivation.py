"""Words derived by rule from words that the lexicon knows: mchezaji, upingaji, kijamii, ualimu.

After the chapters on derivation in Mohammed, "Modern Swahili Grammar" (2001), and Ashton, "Swahili
Grammar" (1944), and with the spellings that newspapers use beside the standard ones (muathirika
for mwathirika, hatahivyo for hata hivyo).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.text.morphology.analysis import Analysis, Part, number_of
from reader.text.morphology.extensions import PASSIVE
from reader.text.morphology.nouns import class_gloss
from reader.text.noun_classes import VOWELS
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.text.lexicon import Entry, Lexicon
    from reader.text.morphology.nouns import NounParser
    from reader.text.morphology.verbs import StemReading, VerbParser

COST = 2.0
MANNER = "in the manner of, relating to"
_PERSONS = ((1, ("mw", "m")), (2, ("wa", "w")))
_KIN = re.compile(r"(\w{2,}?)(ngu|ko|ke|tu|nu|ye|we|ze|e|o)")
_KINSHIP = frozenset(
    "baba mama dada kaka babu bibi nyanya shangazi mjomba ndugu binamu binti rafiki mume mke mwana"
    " wana".split()
)
_OWNERS = {"ngu": "my", "ko": "your", "o": "your", "tu": "our", "nu": "your (plural)"}
_FELLOW = re.compile(r"(mw|w)(enz)(angu|ako|ake|etu|enu|ao)")
_FELLOW_OWNERS = {
    "angu": "my",
    "ako": "your",
    "ake": "his, her, its",
    "etu": "our",
    "enu": "your (plural)",
    "ao": "their",
}


class Deriver:
    """Reads words that no lexicon needs to list. Immutable after construction."""

    def __init__(self, lexicon: Lexicon, nouns: NounParser, verbs: VerbParser) -> None:
        self._lexicon = lexicon
        self._nouns = nouns
        self._verbs = verbs
        self._joined = {
            fold(entry.lemma).replace(" ", ""): entry for entry in lexicon if " " in entry.lemma
        }

    def derive(self, word: str) -> list[Analysis]:
        """Return the readings of a folded word as derived from known words, unordered."""
        return [
            *self._manner(word),
            *self._doers(word),
            *self._members(word),
            *self._inhabitants(word),
            *self._abstract(word),
            *self._plural_in_ma(word),
            *self._owned(word),
            *self._respelt(word),
        ]

    def _manner(self, word: str) -> Iterator[Analysis]:
        """Yield ki- before a noun, name or adjective: kijamii, kimarekani, kirahisi."""
        prefix = "ch" if word.startswith("ch") else "ki"
        base = word.removeprefix(prefix)
        if base == word or len(base) < 3:
            return
        for entry in self._entries(base, f"m{base}"):
            if entry.pos in ("noun", "name", "adjective"):
                gloss = entry.glosses[0]
                parts = (Part(prefix, MANNER), Part(base, gloss))
                yield Analysis(entry.lemma, "adverb", parts, (f"{MANNER}: {gloss}",), cost=COST)

    def _doers(self, word: str) -> Iterator[Analysis]:
        """Yield nouns from verbs: mchezaji, mcheza, who plays; mpendwa, who is loved; upingaji."""
        for noun_class, prefixes in _PERSONS:
            for prefix in prefixes:
                if word.startswith(prefix):
                    rest = word.removeprefix(prefix)
                    for reading in self._stem(rest.removesuffix("ji")):
                        yield _doer(word, noun_class, prefix, reading)
        if word.startswith("u") and word.endswith("aji"):
            for reading in self._stem(word[1:-2]):
                parts = (Part("u", class_gloss((11,))), *_nominal(reading, "doing this"))
                glosses = (f"the act of: {reading.parts[0].gloss}",)
                yield Analysis(word, "noun", parts, glosses, (11,), "singular", cost=COST)

    def _stem(self, stem: str) -> list[StemReading]:
        if len(stem) < 3 or not stem.endswith("a"):
            return []
        return [reading for reading in self._verbs.read_stem(stem) if reading.final == "a"]

    def _members(self, word: str) -> Iterator[Analysis]:
        """Yield mwana-, wana- before a noun, who belongs to it: mwanasoka, wanamazingira."""
        for prefix, noun_class, partner in (("mwana", 1, "wana"), ("wana", 2, "mwana")):
            base = word.removeprefix(prefix)
            for entry in self._entries(base) if base != word else ():
                if entry.pos in ("noun", "name"):
                    lemma, other = f"mwana{base}", partner + base
                    gloss = entry.glosses[0]
                    parts = (Part(prefix, "member, person of"), Part(base, gloss))
                    yield _person(lemma, noun_class, parts, f"person of: {gloss}", other)

    def _inhabitants(self, word: str) -> Iterator[Analysis]:
        """Yield m-, wa- before a country, who comes from it: Mkenya, Warusi."""
        for noun_class, prefixes in _PERSONS:
            for prefix in prefixes:
                base = word.removeprefix(prefix)
                for entry in self._entries(base, f"u{base}") if base != word else ():
                    if entry.pos == "name" and len(base) > 2:
                        lemma = ("mw" if base[0] in VOWELS else "m") + base
                        partner = f"wa{base}" if noun_class == 1 else lemma
                        gloss = entry.glosses[0]
                        parts = (Part(prefix, class_gloss((noun_class,))), Part(base, gloss))
                        yield _person(
                            lemma.capitalize(),
                            noun_class,
                            parts,
                            f"person from {gloss}",
                            partner.capitalize(),
                        )

    def _abstract(self, word: str) -> Iterator[Analysis]:
        """Yield u- before an adjective or a person, being that: urahisi, ualimu, uwaziri."""
        base = word.removeprefix("u")
        if base == word or len(base) < 3:
            return
        for entry in self._entries(base, f"m{base}", f"mw{base}"):
            if entry.pos == "adjective" or entry.animate:
                gloss = entry.glosses[0]
                parts = (Part("u", class_gloss((11,))), Part(base, gloss))
                glosses = (f"being: {gloss}",)
                yield Analysis(word, "noun", parts, glosses, (11,), "singular", cost=COST)

    def _plural_in_ma(self, word: str) -> Iterator[Analysis]:
        """Yield a plural in ma- of a noun that needs none: madawa, makampuni."""
        if not word.startswith("ma"):
            return
        for noun in self._nouns.nouns(word.removeprefix("ma")):
            if 9 in noun.classes:
                parts = (Part("ma", "class 6 prefix (plural, beside class 10)"), *noun.parts)
                yield replace(noun, parts=parts, classes=(6,), number="plural", cost=COST)

    def _owned(self, word: str) -> Iterator[Analysis]:
        """Yield kin and fellows with a short possessive: babake, mwanawe, mwenzake, wenzao."""
        if match := _KIN.fullmatch(word):
            kin, owner = match.groups()
            part = Part(owner, f"{_OWNERS.get(owner, 'his, her')} (short possessive)")
            for noun in self._nouns.nouns(kin) if kin in _KINSHIP else ():
                parts = (*noun.parts, part)
                yield replace(noun, parts=parts, classes=noun.classes[:1], cost=COST)
        if match := _FELLOW.fullmatch(word):
            prefix, root, owner = match.groups()
            noun_class = 1 if prefix == "mw" else 2
            gloss = f"{_FELLOW_OWNERS[owner]} fellow" + "s" * (noun_class - 1)
            parts = (
                Part(prefix, class_gloss((noun_class,))),
                Part(root, "fellow"),
                Part(owner, f"{_FELLOW_OWNERS[owner]} (possessive)"),
            )
            other = ("w" if noun_class == 1 else "mw") + root + owner
            yield _person("mwenzi", noun_class, parts, gloss, other)

    def _respelt(self, word: str) -> Iterator[Analysis]:
        """Yield what a spelling beside the standard one stands for."""
        if entry := self._joined.get(word):
            part = Part(word, f"{entry.lemma}: {entry.glosses[0]}")
            yield Analysis(entry.lemma, entry.pos, (part,), entry.glosses, cost=COST)
        half = word[: len(word) // 2]
        if len(half) > 2 and word == half * 2:
            for reading in self._nouns.analyse(half):
                parts = (*reading.parts, Part(half, "repeated, for emphasis"))
                yield replace(reading, parts=parts, cost=COST)
        standard = re.sub(r"^mu(?=[aeio])", "mw", re.sub(r"^waa", "wa", word))
        if standard != word:
            for reading in self._nouns.nouns(standard):
                part = Part(word, f"{standard}: {reading.glosses[0]}")
                yield replace(reading, parts=(part,), cost=COST)

    def _entries(self, *lemmas: str) -> Iterator[Entry]:
        for lemma in lemmas:
            yield from self._lexicon.lookup(lemma)


def _nominal(reading: StemReading, gloss: str) -> tuple[Part, ...]:
    """Return the parts of a verb stem with the ending of a noun instead of the final vowel."""
    return (*reading.parts[:-1], Part("aji", f"{gloss} (noun ending)"))


def _doer(word: str, noun_class: int, prefix: str, reading: StemReading) -> Analysis:
    root = word.removeprefix(prefix)
    lemma = ("mw" if root[0] in VOWELS else "m") + root
    partner = f"wa{root}" if noun_class == 1 else lemma
    passive = any(part.gloss == PASSIVE for part in reading.parts)
    gloss = "one to whom this is done" if passive else "one who does this"
    ending = _nominal(reading, gloss) if word.endswith("aji") else reading.parts
    parts = (Part(prefix, class_gloss((noun_class,))), *ending)
    return _person(lemma, noun_class, parts, f"{gloss}: {reading.parts[0].gloss}", partner)


def _person(
    lemma: str, noun_class: int, parts: tuple[Part, ...], gloss: str, partner: str
) -> Analysis:
    classes = (noun_class,)
    number = number_of(classes)
    return Analysis(lemma, "noun", parts, (gloss,), classes, number, partner, True, cost=COST)
