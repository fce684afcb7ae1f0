"""What the analyser says about a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from reader.text.noun_classes import CONCORDS, LOCATIVE_CLASSES, PLURAL_OF

if TYPE_CHECKING:
    from reader.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Part:
    """A morpheme as it is written, and what it means."""

    form: str
    gloss: str


LOCATIVE = Part("ni", "in, at, to (locative)")


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word form.

    `parts` joined are the word in lower case. `classes` are the classes that the noun has, or that
    the word agrees with: several where the form does not tell. `partner` is the noun's other
    number. An `animate` noun takes the concords of class 1/2 whatever its own, one with
    the locative -ni those of the places, 17, 16 and 18.
    `guess` marks a root that the lexicon does not know. `note` is what only the sentence tells.
    `cost` orders readings, the most likely first; it means nothing by itself.
    """

    lemma: str
    pos: str
    parts: tuple[Part, ...]
    glosses: tuple[str, ...] = ()
    classes: tuple[int, ...] = ()
    number: str = ""
    partner: str = ""
    animate: bool = False
    guess: bool = False
    note: str = ""
    cost: float = field(default=0.0, compare=False)

    @property
    def noun_class(self) -> str:
        """Return the class or classes as text, "8" or "9/10"; empty if it has none."""
        return "/".join(map(str, self.classes))

    @property
    def agreement(self) -> tuple[int, ...]:
        """Return the classes whose concords go with the word."""
        if self.parts and self.parts[-1] == LOCATIVE:
            return LOCATIVE_CLASSES
        if not self.animate:
            return self.classes
        return tuple(dict.fromkeys(1 if c in PLURAL_OF else 2 for c in self.classes))

    @property
    def segmentation(self) -> str:
        """Return the parts joined by hyphens, zi-li-zo-tole-w-a."""
        return "-".join(part.form for part in self.parts)


@dataclass(frozen=True, slots=True)
class WordAnalysis:
    """A token of a sentence and its readings, the most likely first; none for punctuation."""

    token: Token
    analyses: tuple[Analysis, ...]

    @property
    def best(self) -> Analysis | None:
        """Return the most likely reading, or None."""
        return self.analyses[0] if self.analyses else None


@cache
def number_of(classes: tuple[int, ...]) -> str:
    """Return "singular", "plural", or an empty string where the classes do not tell."""
    plural = [noun_class in PLURAL_OF.values() for noun_class in classes]
    if not plural or any(noun_class not in CONCORDS or noun_class > 11 for noun_class in classes):
        return ""
    if all(plural):
        return "plural"
    return "" if any(plural) else "singular"
