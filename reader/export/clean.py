"""Characters that no font can draw are replaced before typesetting, and counted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

REPLACEMENT = "�"
# What stands in for common characters that text fonts leave out.
STAND_INS = {
    "\t": " ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " ", "\u202f": "\xa0",
    "\u2009": " ", "\u200b": "", "\ufeff": "", "\u00ad": "", "\u2060": "", "\u2011": "-",
    "\u02bc": "’", "\u2215": "/", "\ufe0f": "",
}  # fmt: skip
_LONG_WORD = re.compile(r"\S{16}(?=\S{16})")


class Cleaner:
    """Makes text drawable with a set of characters and remembers what it had to replace."""

    def __init__(self, drawable: AbstractSet[int]) -> None:
        self._drawable = drawable
        self._replaced: Counter[str] = Counter()

    def clean(self, text: str) -> str:
        """Return the text with every character drawable, control characters left out."""
        return "".join(self._one(letter) for letter in unicodedata.normalize("NFC", text))

    def notices(self) -> list[str]:
        """Return a sentence about the characters that were replaced, if any."""
        if not self._replaced:
            return []
        shown = " ".join(letter for letter, _ in self._replaced.most_common(10))
        count = sum(self._replaced.values())
        return [f"{count} characters that the fonts do not have became {REPLACEMENT}: {shown}"]

    def _one(self, letter: str) -> str:
        if letter in STAND_INS:
            return STAND_INS[letter]
        if unicodedata.category(letter).startswith("C"):
            return ""
        if ord(letter) in self._drawable:
            return letter
        plain = unicodedata.normalize("NFKC", letter)
        if plain != letter and all(ord(part) in self._drawable for part in plain):
            return plain
        if unicodedata.combining(letter):
            return ""
        self._replaced[letter] += 1
        return REPLACEMENT


def breakable(text: str) -> str:
    """Return the text with places to break in words that are longer than a column is wide."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)


@cache
def drawable_characters() -> frozenset[int]:
    """Return the code points that every shipped font can draw."""
    lines = resource("fonts", "characters.txt").read_text(encoding="ascii").split()
    ranges = (line.split("-") for line in lines)
    return frozenset(
        code for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1)
    )
