"""Cut Swahili text into tokens, and fold case and apostrophes for comparison."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

APOSTROPHES = "'’ʼ‘ʹ′`´"
HYPHENS = "-‐‑"


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    ADDRESS = "address"
    PUNCTUATION = "punctuation"


class Token(NamedTuple):
    """A token and its offsets: `text[start:end]` of the text it was cut from."""

    text: str
    start: int
    end: int
    kind: TokenKind


# A hyphen joins only what cannot stand alone (Jong-un, Al-Shabaab, COVID-19); elsewhere both sides
# are words that a reader may point at (Kaskazini-Urusi). An apostrophe joins letters: ng'ombe.
_LETTER = r"[^\W\d_]"
_PIECE = rf"{_LETTER}[^\W_\u0300-\u036f]*[\u0300-\u036f]*(?:[{APOSTROPHES}]{_LETTER}[^\W_]*)*"
_SHORT = rf"{_LETTER}{{1,2}}(?!\w)"
_TOKEN = re.compile(
    rf"""
    (?P<address>https?://[^\s<>"”]+[^\s<>"”.,;:!?)\]'’]|www\.[^\s<>"”]+\w
        |[\w.+-]{{1,64}}@\w[\w-]*(?:\.\w+)+
        |\b(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:com|org|net|info|int|gov|edu|co\.(?:tz|ke|uk|ug)|go\.tz)\b(?:/\S*\w)?)
    |(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:[.:/]\d+)*)
    |(?P<word>(?:{_LETTER}\.){{2,}}
        |{_SHORT}[{HYPHENS}]{_PIECE}|{_PIECE}(?:[{HYPHENS}](?:\d+(?!\w)|{_SHORT}))*)
    |(?P<punctuation>\.{{2,}}|[^\w\s]|_+)
    """,
    re.VERBOSE,
)
_KINDS: dict[str | None, TokenKind] = {kind.value: kind for kind in TokenKind}
_FOLDED = str.maketrans(
    {**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(HYPHENS, "-"), "\n": " ", "\u00a0": " "}
)


# A sentence is tokenized again by each who asks about its numbers, names, terms or language.
@lru_cache(maxsize=256)
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` in order; white space lies between them."""
    return tuple(
        Token(match.group(), match.start(), match.end(), _KINDS[match.lastgroup])
        for match in _TOKEN.finditer(text)
    )


def fold(text: str) -> str:
    """Return `text` in lower case, with plain apostrophes, hyphens and spaces.

    The length is kept, so offsets into the folded text are offsets into the text.
    """
    if text.isascii() and text.isalpha():
        return text.lower()
    folded = text.translate(_FOLDED)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(one if len(one := letter.lower()) == 1 else letter for letter in folded)
