"""How many numbers and names of the source are found in the translation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_NAME = re.compile(r"(?<!^)(?<![.!?:\"“‘'(]\s)(?<![\"“‘'(])\b[^\W\d_a-zß-ÿ][\w’'-]*\w")


@dataclass(frozen=True)
class Copied:
    """How many there were in the sources, and how many were found in the translations."""

    found: int
    total: int

    def __str__(self) -> str:
        """Return the share in words."""
        share = self.found / self.total if self.total else 0.0
        return f"{share:.1%} ({self.found} of {self.total})"


def copied_numbers(sources: Iterable[str], translations: Iterable[str]) -> Copied:
    """Count the numbers in figures that are in the translation as often, commas aside."""
    return _copied(sources, translations, numbers)


def copied_names(
    sources: Iterable[str], references: Iterable[str], translations: Iterable[str]
) -> Copied:
    """Count the names that the reference copies letter by letter and the translation too.

    A name is a word with a capital inside of a sentence. Those that the reference translates
    (Marekani, Januari) tell nothing about copying and are left out.
    """
    found = total = 0
    for source, reference, translation in zip(sources, references, translations, strict=True):
        wanted = names(source) & Counter(_words(reference))
        total += wanted.total()
        found += (wanted & Counter(_words(translation))).total()
    return Copied(found, total)


def numbers(sentence: str) -> Counter[str]:
    """Return the numbers of a sentence; 1,000 and 1000 are the same."""
    return Counter(re.sub(r"[,.](?=\d{3}\b)", "", number) for number in _NUMBER.findall(sentence))


def names(sentence: str) -> Counter[str]:
    """Return the words with a capital that do not begin a sentence or a quotation."""
    return Counter(_NAME.findall(sentence))


def _words(sentence: str) -> list[str]:
    return re.findall(r"\w[\w’'-]*\w|\w", sentence)


def _copied(sources: Iterable[str], translations: Iterable[str], parts: type) -> Copied:
    found = total = 0
    for source, translation in zip(sources, translations, strict=True):
        wanted = parts(source)
        total += wanted.total()
        found += (wanted & parts(translation)).total()
    return Copied(found, total)
