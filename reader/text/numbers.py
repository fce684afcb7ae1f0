"""Swahili numerals: mia mbili na hamsini is 250.

The order of thousands, hundreds, tens and units, each joined by na, follows Ashton, "Swahili
Grammar" (1944), the chapter on numerals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from reader.domain import Span
from reader.text.noun_classes import agreeing_adjective
from reader.text.tokens import TokenKind, fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.text.tokens import Token

UNITS = {"sifuri": 0, "moja": 1, "mbili": 2, "tatu": 3, "nne": 4, "tano": 5, "sita": 6}
UNITS |= {"saba": 7, "nane": 8, "tisa": 9}
for _stem, _value in (("moja", 1), ("wili", 2), ("tatu", 3), ("nne", 4), ("tano", 5), ("nane", 8)):
    UNITS |= {agreeing_adjective(_stem, noun_class): _value for noun_class in (1, 2, 4, 6, 7, 8)}
del UNITS["mwili"]  # a body
TENS = {"kumi": 10, "ishirini": 20, "thelathini": 30, "arobaini": 40, "arubaini": 40}
TENS |= {"hamsini": 50, "sitini": 60, "sabini": 70, "themanini": 80, "tisini": 90}
SCALES = {"mia": 100, "elfu": 1000, "laki": 100_000, "milioni": 10**6, "bilioni": 10**9}
SCALES |= {"trilioni": 10**12}
FRACTIONS = {"nusu": Fraction(1, 2), "robo": Fraction(1, 4)}
AND = "na"


@dataclass(frozen=True, slots=True)
class Mention:
    """A number, date or time in a text: where, what kind, its value, and what it is in English.

    `kind` is "number", "date" or "time". `value` is the number; of a time, minutes after midnight;
    of a date, nothing. `english` says it in English, "8:30 p.m.".
    """

    span: Span
    kind: str
    value: Fraction | None
    english: str


@dataclass(frozen=True, slots=True)
class _Group:
    """A part of a numeral, such as "mia mbili": its value, its size, the index after it."""

    value: Fraction
    scale: int
    end: int


def find_numbers(text: str) -> list[Mention]:
    """Return the numbers of `text` in words or digits, in order."""
    tokens = tokenize(text)
    found = []
    index = 0
    while index < len(tokens):
        group = read_number(tokens, index)
        if group is None:
            index += 1
            continue
        value, end = group
        span = Span(tokens[index].start, tokens[end - 1].end)
        found.append(Mention(span, "number", value, in_digits(value)))
        index = end
    return found


def read_number(tokens: Sequence[Token], index: int) -> tuple[Fraction, int] | None:
    """Return the value of the numeral that begins at a token and the index after it, or None."""
    group = _group(tokens, index)
    if group is None:
        return None
    total, scale, end = group.value, group.scale, group.end
    while scale > 1:
        following = _group(tokens, end + 1 if _word(tokens, end) == AND else end)
        if following is None or following.scale >= scale:
            break
        if following.value >= scale or tokens[following.end - 1].kind is TokenKind.NUMBER:
            break
        total, scale, end = total + following.value, following.scale, following.end
    if _word(tokens, end) == AND and _word(tokens, end + 1) in FRACTIONS:
        part, after = _fraction(tokens, end + 1)
        return total + part * (group.scale if scale == group.scale else 1), after
    return total, end


def _group(tokens: Sequence[Token], index: int) -> _Group | None:
    word = _word(tokens, index)
    if word in SCALES:
        return _scaled(tokens, index, SCALES[word])
    if word in FRACTIONS and _word(tokens, index + 1) in SCALES:
        scale = SCALES[_word(tokens, index + 1)]
        return _Group(FRACTIONS[word] * scale, scale, index + 2)
    if word in TENS:
        return _Group(Fraction(TENS[word]), 10, index + 1)
    if word in UNITS:
        return _Group(Fraction(UNITS[word]), 1, index + 1)
    if not word or tokens[index].kind is not TokenKind.NUMBER:
        return None
    value = digits(tokens[index].text)
    if value is None:
        return None
    scale = SCALES.get(_word(tokens, index + 1), 1)
    if scale > 1 and _group(tokens, index + 2) is None:
        return _Group(value * scale, scale, index + 2)
    return _Group(value, 1, index + 1)


def _scaled(tokens: Sequence[Token], index: int, scale: int) -> _Group:
    """Read what multiplies a scale, which stands before it: elfu ishirini na tano, milioni 3.5."""
    first = _group(tokens, index + 1)
    if first is None or first.value >= scale or (first.scale > 1 and scale == 100):
        return _Group(Fraction(scale), scale, index + 1)
    value, end = first.value, first.end
    while first.scale > 1 and _word(tokens, end) == AND:
        following = _group(tokens, end + 1)
        if following is None or following.scale >= first.scale:
            break
        value, end, first = value + following.value, following.end, following
    return _Group(value * scale, scale, end)


def _fraction(tokens: Sequence[Token], index: int) -> tuple[Fraction, int]:
    part = FRACTIONS[_word(tokens, index)]
    if part == Fraction(1, 4) and _word(tokens, index + 1) == "tatu":
        return 3 * part, index + 2
    return part, index + 1


def _word(tokens: Sequence[Token], index: int) -> str:
    return fold(tokens[index].text) if index < len(tokens) else ""


def digits(text: str) -> Fraction | None:
    """Return the value of a number in digits, 1,200 or 1.200.000 or 3.5; None for dates, times."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", text):
        return Fraction(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", text):
        return Fraction(text.replace(".", ""))
    return None


def in_digits(value: Fraction) -> str:
    """Write a number in English digits: 1,200; 3.5; years have no comma."""
    if value.denominator == 1:
        whole = value.numerator
        return str(whole) if 1000 <= whole < 2100 else f"{whole:,}"
    return f"{float(value):,.10g}"


def numbers_outside(mentions: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Yield the numbers of `text` that are no part of the given dates and times."""
    for number in find_numbers(text):
        if not any(
            m.span.start < number.span.end and number.span.start < m.span.end for m in mentions
        ):
            yield number
