"""Compare numbers, dates, times and names on both sides of a translated sentence.

The check errs on the side of silence: what can be said in another way (small numbers in words,
names that Swahili spells its own way) raises no doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain import Span
from reader.text.dates import ENGLISH_MONTHS, HALF_DAY, WEEKDAYS, find_mentions, possible_minutes
from reader.text.english import EnglishSide, read_english
from reader.text.numbers import SCALES, in_digits
from reader.text.tokens import TokenKind, fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.text.numbers import Mention

SMALLEST = 13
"""Smaller numbers may be said in another way (both, a dozen, a week) and count only in digits."""
SIMILAR = 0.6
_SHORTEST_NAME = 4
# Spellings that no Swahili word has, but for these few.
_FOREIGN = re.compile(r"[qx]|c(?!h)|[^aeiou\W]$|([^aeioumn\W])\1", re.IGNORECASE)
_SWAHILI = frozenset(
    "dolla islam maalum muislam rais raisi takriban uislam urais waislam wataalam".split()
)


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the two sides do not share, with a sentence for the reader.

    `kind` is "number", "date", "time" or "name". `span` is where the Swahili has it, or None if
    only the English does.
    """

    kind: str
    reason: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class _SwahiliSide:
    """What can be compared of a Swahili sentence."""

    mentions: tuple[Mention, ...]
    figures: frozenset[str]
    foreign_names: tuple[Span, ...]


# A translator compares one sentence with many hypotheses, and the chosen one again and again.
@lru_cache(maxsize=1024)
def differences(swahili: str, english: str) -> tuple[Difference, ...]:
    """Return what differs between a Swahili sentence and its English translation."""
    here, there = _read_swahili(swahili), read_english(english)
    return (
        *_numbers(here, swahili, there, english),
        *_dates(here.mentions, there),
        *_times(here.mentions, swahili, there),
        *_names(here.foreign_names, swahili, there, english),
    )


@lru_cache(maxsize=256)
def _read_swahili(text: str) -> _SwahiliSide:
    names = (
        Span(token.start, token.end)
        for token in tokenize(text)
        if token.kind is TokenKind.WORD and _is_foreign_name(token.text)
    )
    return _SwahiliSide(tuple(find_mentions(text)), _figures(text), tuple(names))


def _numbers(
    here: _SwahiliSide, swahili: str, side: EnglishSide, english: str
) -> Iterator[Difference]:
    there = _figures(english)
    known = {value for mention in here.mentions if (value := mention.value) is not None}
    missing = [
        mention
        for mention in here.mentions
        if mention.kind == "number" and not _is_said(mention, swahili, side, there)
    ]
    added = [
        value
        for value in side.in_digits
        if value >= SMALLEST
        and value not in known
        and not _scaled(value, SCALES.values()) & known
        and _plain(value) not in here.figures
    ]
    if len(missing) == 1 and len(added) == 1:
        reason = (
            f"The Swahili says {_shown(missing[0], swahili)}, the English {in_digits(added[0])}."
        )
        yield Difference("number", reason, missing[0].span)
        return
    for mention in missing:
        reason = f"The number {_shown(mention, swahili)} is missing in the English."
        yield Difference("number", reason, mention.span)
    for value in added:
        yield Difference(
            "number", f"The English has {in_digits(value)}, the Swahili has not.", None
        )


def _is_said(mention: Mention, swahili: str, side: EnglishSide, figures: frozenset[str]) -> bool:
    value = mention.value or Fraction(0)
    written = mention.span.of(swahili)
    alone = fold(written) in SCALES  # "milioni dola 275": what it counts stands elsewhere
    if alone or (value < SMALLEST and not written[0].isdigit()):
        return True
    if fold(swahili[: mention.span.start]).endswith("saa "):
        hours = {(value + 5) % 12 + 1, value}  # an hour of the Swahili clock, or so many hours
        return bool(hours & side.numbers) or any(said // 60 % 12 in hours for said in side.times)
    if value % 10 == 0 and 1900 <= value < 2000 and value % 100 in side.numbers:
        return True  # a decade: the nineties
    forms = _scaled(value, side.scales)
    return bool(forms & side.numbers) or not figures.isdisjoint(map(_plain, forms))


def _scaled(value: Fraction, named: Iterable[int]) -> set[Fraction]:
    """Return the value, its hundreds, thousands and so on, and what it is in the named scales."""
    larger = {value * scale for scale in SCALES.values()}
    return {value} | larger | {value / scale for scale in named}


def _figures(text: str) -> frozenset[str]:
    """Return every run of digits, commas and stops left out, and its parts: 2019/20, 1990s."""
    whole = {re.sub(r"[.,]", "", run) for run in re.findall(r"\d[\d.,]*", text)}
    parts = set(re.findall(r"\d+", text))
    years = {run for run in parts if len(run) == 4}
    short = {year[:2] + run for year in years for run in parts if len(run) == 2}  # 2015-16
    runs = whole | parts | short | {year[2:] for year in years}
    return frozenset(run.lstrip("0") for run in runs)


def _plain(value: Fraction) -> str:
    return re.sub(r"\D", "", in_digits(value)).lstrip("0")


def _shown(mention: Mention, swahili: str) -> str:
    written = mention.span.of(swahili)
    return (
        written if written[0].isdigit() and " " not in written else f"{mention.english} ({written})"
    )


def _dates(mentions: Sequence[Mention], side: EnglishSide) -> Iterator[Difference]:
    for names, said in ((ENGLISH_MONTHS, side.months), (list(WEEKDAYS.values()), side.weekdays)):
        dates = {
            name: mention
            for mention in mentions
            for name in names
            if mention.kind == "date" and name in mention.english.split()
        }
        missing = [name for name in dates if name not in said]
        added = said - dates.keys()
        for name in missing if added and dates else ():
            reason = f"The Swahili says {name}, the English {' and '.join(sorted(added))}."
            yield Difference("date", reason, dates[name].span)


def _times(mentions: Sequence[Mention], swahili: str, side: EnglishSide) -> Iterator[Difference]:
    """Yield times that the English gives otherwise, such as saa mbili left as two o'clock."""
    for mention in mentions:
        if mention.kind != "time" or mention.value is None or not side.times:
            continue
        bare = (mention.value - 60) % HALF_DAY / 60 + 1  # "and landed at nine"
        if bare not in side.numbers and not possible_minutes(mention) & side.times:
            reason = (
                f"“{mention.span.of(swahili)}” is {mention.english}; the English has another time."
            )
            yield Difference("time", reason, mention.span)


def _names(
    names: Sequence[Span], swahili: str, side: EnglishSide, english: str
) -> Iterator[Difference]:
    """Yield names that no English word resembles. Only forms that are not Swahili are names."""
    if not names:
        return
    words = {fold(name) for name in side.names} | set(re.findall(r"[\w'-]+", fold(english)))
    for span in names:
        name = span.of(swahili)
        if not any(_resembles(fold(name), word) for word in words):
            yield Difference("name", f"The name {name} is not in the English.", span)


def _is_foreign_name(word: str) -> bool:
    capitalised = word[0].isupper() and not word.isupper()
    long_enough = len(word) >= _SHORTEST_NAME and fold(word) not in _SWAHILI
    return capitalised and long_enough and _FOREIGN.search(word) is not None


def _resembles(name: str, word: str) -> bool:
    if name[:4] == word[:4] or name in word:
        return True
    matcher = SequenceMatcher(None, name, word)
    return matcher.quick_ratio() >= SIMILAR and matcher.ratio() >= SIMILAR
