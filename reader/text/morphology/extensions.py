"""Verb stems: strip extensions and the final vowel down to a verb that the lexicon knows.

The extensions, the harmony of their vowels and the l that returns between vowels (chagua,
chaguliwa) follow Schadeberg, "A Sketch of Swahili Morphology" (1992), and the chapters on verbal
derivation in Mohammed, "Modern Swahili Grammar" (2001); the loans from Arabic that end in -i, -u
and -e (jibu, jibiwa; samehe, samehewa) follow Ashton, "Swahili Grammar" (1944).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.morphology.analysis import Part
from reader.text.noun_classes import VOWELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

APPLICATIVE = "for, to, at (applicative)"
CAUSATIVE = "cause (causative)"
PASSIVE = "be ...-ed (passive)"
STATIVE = "be ...-able, get ...-ed (stative)"
RECIPROCAL = "each other (reciprocal)"
REVERSIVE = "undo (reversive)"
EXTENSIONS = frozenset([APPLICATIVE, CAUSATIVE, PASSIVE, STATIVE, RECIPROCAL, REVERSIVE])

FINAL_VOWELS = {"a": "final vowel", "e": "final vowel (subjunctive)", "i": "final vowel (negative)"}
DEEPEST = 3

# Suffix, what it says. Those with i follow a, i, u; those with e follow e, o.
_SUFFIXES = (
    ("liw", PASSIVE),
    ("lew", PASSIVE),
    ("iw", PASSIVE),
    ("ew", PASSIVE),
    ("w", PASSIVE),
    ("ikan", STATIVE),
    ("ekan", STATIVE),
    ("lik", STATIVE),
    ("lek", STATIVE),
    ("ik", STATIVE),
    ("ek", STATIVE),
    ("k", STATIVE),
    ("an", RECIPROCAL),
    ("lish", CAUSATIVE),
    ("lesh", CAUSATIVE),
    ("yesh", CAUSATIVE),
    ("ish", CAUSATIVE),
    ("esh", CAUSATIVE),
    ("liz", CAUSATIVE),
    ("lez", CAUSATIVE),
    ("iz", CAUSATIVE),
    ("ez", CAUSATIVE),
    ("z", CAUSATIVE),
    ("li", APPLICATIVE),
    ("le", APPLICATIVE),
    ("i", APPLICATIVE),
    ("e", APPLICATIVE),
    ("u", REVERSIVE),
    ("o", REVERSIVE),
)
# Causatives that change the root's last consonant: amka amsha, lala laza, pona ponya, ogopa ogofya.
_CHANGED = {"sh": "k", "z": "l", "ny": "n", "fy": "p", "s": "t"}
# Stems of monosyllabic and other verbs that no rule gives (Ashton 1944).
_IRREGULAR = {
    "pew": ("pa", "p", "ew", PASSIVE),
    "liw": ("la", "l", "iw", PASSIVE),
    "nywew": ("nywa", "nyw", "ew", PASSIVE),
    "uaw": ("ua", "u", "aw", PASSIVE),
    "uwaw": ("ua", "u", "waw", PASSIVE),
    "lish": ("la", "l", "ish", CAUSATIVE),
    "nywesh": ("nywa", "nyw", "esh", CAUSATIVE),
}


@dataclass(frozen=True, slots=True)
class Stem:
    """A stem read down to a verb: the verb, its root as written here, the extensions beyond it."""

    lemma: str
    root: str
    extensions: tuple[Part, ...] = ()


class StemFinder:
    """Finds the verbs behind stems. Immutable; made from the verbs of a lexicon."""

    def __init__(self, lemmas: Iterable[str]) -> None:
        self._bantu: dict[str, str] = {}
        self._arabic: dict[str, str] = {}
        for lemma in lemmas:
            if lemma.endswith("a"):
                self._bantu[lemma[:-1]] = lemma
            else:
                self._arabic[lemma] = lemma
                self._arabic.setdefault(lemma[:-1], lemma)

    def find(self, base: str) -> list[Stem]:
        """Return the readings of a stem without final vowel that need the fewest extensions."""
        layer: list[tuple[str, tuple[Part, ...]]] = [(base, ())]
        for depth in range(DEEPEST + 1):
            found = {stem.lemma: stem for stem in reversed([*self._known(layer, base)])}
            if depth == 1 and base in _IRREGULAR:
                lemma, root, form, gloss = _IRREGULAR[base]
                if lemma[:-1] in self._bantu:
                    found[lemma] = Stem(lemma, root, (Part(form, gloss),))
            if found:
                return list(found.values())
            layer = [
                (shorter, (part, *parts))
                for rest, parts in layer
                if not parts or parts[0].gloss != REVERSIVE  # only a root stands before it
                for shorter, part in _stripped(rest, outermost=not parts)
            ]
        return []

    @staticmethod
    def derivation(lemma: str, base: str) -> Stem | None:
        """Return a listed verb split into the root of `base` and extensions, or None."""
        stem = lemma[:-1] if lemma.endswith("a") else lemma
        return next(iter(StemFinder([base]).find(stem)), None)

    def _known(self, layer: Iterable[tuple[str, tuple[Part, ...]]], base: str) -> Iterator[Stem]:
        for rest, parts in layer:
            lemma = self._verb(rest, parts[0].form) if parts else self._bantu.get(rest)
            if lemma:
                # A consonant that an extension changed is written with the extension.
                root = base[: len(base) - sum(len(part.form) for part in parts)]
                yield Stem(lemma, root, parts)

    def _verb(self, root: str, extension: str) -> str | None:
        """Return the verb that `extension` can follow directly, or None.

        A passive in -iw- belongs to Arabic verbs; after a Bantu consonant -i-w- is applicative and
        passive. Verbs of one consonant have the irregular forms only.
        """
        if extension not in ("iw", "ew") and len(root) > 1 and root in self._bantu:
            return self._bantu[root]
        lemma = self._arabic.get(root)
        if extension[0] in VOWELS:
            return lemma if lemma != root else None  # jadil-iw-a
        # A consonant needs a vowel before it: jadili-w-a, sahau-liw-a, nuku-liw-a from nukuu.
        return lemma if root[-1] in VOWELS else None


def _stripped(base: str, outermost: bool) -> Iterator[tuple[str, Part]]:
    """Yield `base` without each extension that it may end in. Only a passive must be outermost."""
    for suffix, gloss in _SUFFIXES:
        if not base.endswith(suffix) or (gloss == PASSIVE and not outermost):
            continue
        rest = base[: -len(suffix)]
        if rest and _fits(rest, suffix):
            yield rest, Part(suffix, gloss)
    for changed, consonant in _CHANGED.items():
        if base.endswith(changed) and len(base) > len(changed) + 1:
            yield base[: -len(changed)] + consonant, Part(changed, CAUSATIVE)


def _fits(rest: str, suffix: str) -> bool:
    """Tell whether a suffix can follow: vowel harmony, and l only between vowels."""
    last = next((letter for letter in reversed(rest) if letter in VOWELS), "")
    after_vowel = rest[-1] in VOWELS
    vowel = suffix[1:2] if suffix[0] in "ly" else suffix[0]
    if suffix[0] == "l" and not after_vowel:
        return False
    if suffix in ("k", "z"):
        return after_vowel
    if suffix == "o":
        return last == "o"
    if vowel == "i":
        return last in ("a", "i", "u", "")
    return vowel != "e" or last in ("e", "o", "")
