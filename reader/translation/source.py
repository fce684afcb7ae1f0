"""The text that the model is given, with the way back to the sentence as it was typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain import Span
from reader.text.tokens import APOSTROPHES, TokenKind, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

# What is invisible and must not cut a word in two: soft hyphen, joiners, direction marks, BOM,
# and what makes a picture of the sign before it.
_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\ufe0e\ufe0f\ufeff"
)
_PLAIN = re.compile(r"[!-_a-~]+(?: [!-_a-~]+)*")
NOWHERE = -1
"""The origin of a sign that no character of the sentence stands for."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and, for each of its characters, the offset in the sentence that it comes from."""

    text: str
    origins: tuple[int, ...]

    def part(self, start: int, end: int) -> Source:
        """Return the stretch ``[start, end)`` without outer white space."""
        stretch = self.text[start:end]
        start += len(stretch) - len(stretch.lstrip())
        end = start + len(stretch.strip())
        return Source(self.text[start:end], self.origins[start:end])

    def span(self, original: Span) -> Span:
        """Return the stretch of this text that comes from a span of the sentence."""
        inside = [
            at for at, origin in enumerate(self.origins) if original.start <= origin < original.end
        ]
        return Span(inside[0], inside[-1] + 1) if inside else Span(0, 0)


@lru_cache(maxsize=256)  # asked for when a sentence is read, and again when its words are linked
def clean(sentence: str) -> Source:
    """Return ``sentence`` as the model knows text.

    Compatibility characters are unfolded (NFKC, as in training), invisible ones dropped, white
    space is one space, an apostrophe inside a word is the plain one. Quotation marks stay.
    """
    if _PLAIN.fullmatch(sentence):
        return Source(sentence, tuple(range(len(sentence))))
    letters: list[str] = []
    origins: list[int] = []
    for at, letter in enumerate(sentence):
        for one in _unfolded(sentence, at, letter):
            if one == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(one)
            origins.append(at)
    if letters and letters[-1] == " ":
        del letters[-1], origins[-1]
    return Source("".join(letters), tuple(origins))


def _unfolded(sentence: str, at: int, letter: str) -> str:
    if letter.isspace():
        return " "
    if letter in _INVISIBLE or unicodedata.category(letter) == "Cc":
        return ""
    if letter in APOSTROPHES:
        inside = sentence[at - 1 : at].isalpha() and sentence[at + 1 : at + 2].isalpha()
        return "'" if inside else letter
    return unicodedata.normalize("NFKC", letter) if letter > "\x7f" else letter


def neutralise(source: Source, symbols: Iterable[str]) -> Source:
    """Return ``source`` with the model's own control symbols broken by a space after one sign.

    So that a ``<bt>`` in a user's text is text, and not an order to the model.
    """
    pattern = "|".join(re.escape(symbol) for symbol in symbols)
    if not pattern:
        return source
    text, origins = source.text, list(source.origins)
    for found in reversed(list(re.finditer(pattern, text))):
        cut = found.start() + 1
        whole = found.end() == cut
        text = text[: found.start() if whole else cut] + " " + text[cut:]
        if not whole:
            origins.insert(cut, NOWHERE)
    return Source(text, tuple(origins))


def has_words(text: str) -> bool:
    """Tell whether there is anything to translate: a letter of any script, not in an address."""
    return any(
        any(letter.isalpha() for letter in token.text)
        for token in tokenize(text)
        if token.kind is not TokenKind.ADDRESS
    )
