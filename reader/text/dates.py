"""Dates, days and clock times in Swahili text, said in English.

The Swahili day begins at dawn, so saa moja, the first hour, is seven o'clock: six hours are added.
The part of the day tells morning from evening (Ashton, "Swahili Grammar", 1944, on telling time).
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from reader.domain import Span
from reader.text.numbers import AND, FRACTIONS, Mention, numbers_outside, read_number
from reader.text.tokens import fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.text.tokens import Token

ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january",
            "februari february",
            "machi",
            "aprili april",
            "mei",
            "juni",
            "julai",
            "agosti",
            "septemba september",
            "oktoba",
            "novemba november",
            "desemba disemba december",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    "jumatatu": "Monday",
    "jumanne": "Tuesday",
    "jumatano": "Wednesday",
    "alhamisi": "Thursday",
    "ijumaa": "Friday",
    "jumamosi": "Saturday",
    "jumapili": "Sunday",
}
MORNING, AFTERNOON, EVENING, NIGHT = "morning", "afternoon", "evening", "night"
PARTS_OF_DAY = {
    "alfajiri": MORNING,
    "asubuhi": MORNING,
    "adhuhuri": AFTERNOON,
    "mchana": AFTERNOON,
    "alasiri": AFTERNOON,
    "jioni": EVENING,
    "magharibi": EVENING,
    "usiku": NIGHT,
    "usiku wa manane": NIGHT,
}
_JOINED = {"kasorobo": -15, "unusu": 30}
_FILLERS = frozenset("ya za kamili barabara majira wakati".split())
_MONTH = "|".join(MONTHS)
_YEAR = r"(?P<{0}>(?:1[5-9]|20)\d\d)"
_DATES = re.compile(
    rf"""
    (?:tarehe\s+)?(?P<day>\d{{1,2}})\.?\s*,?\s*(?:mwezi\s+|ya\s+)?(?P<month>{_MONTH})\b
        (?:\s*,?\s*(?:mwaka\s+)?{_YEAR.format("year")})?
    |(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?!\d)(?:\s*,?\s*(?:mwaka\s+)?{_YEAR.format("year2")})?
    |(?P<month3>{_MONTH})\s+(?:mwaka\s+)?{_YEAR.format("year3")}
    |(?P<day4>\d{{1,2}})(?P<mark>[./-])(?P<month4>\d{{1,2}})(?P=mark){_YEAR.format("year4")}
    |tarehe\s+(?P<day5>\d{{1,2}})(?![\d.,:/]*\d)
    |(?P<month6>{_MONTH})\b
    |(?P<weekday>{"|".join(WEEKDAYS)})\b
    """,
    re.VERBOSE,
)
NOON, MIDNIGHT, HALF_DAY, DAY = 12 * 60, 0, 12 * 60, 24 * 60


def find_mentions(text: str) -> list[Mention]:
    """Return the numbers, dates and clock times of `text`, in order, without overlap."""
    found = [*find_times(text)]
    found += [date for date in find_dates(text) if not _overlaps(date, found)]
    found += numbers_outside(found, text)
    return sorted(found, key=lambda mention: mention.span)


def find_dates(text: str) -> Iterator[Mention]:
    """Yield the dates, months and weekdays of `text`: tarehe 18 Juni, Juni 18, 2024, Jumanne."""
    for match in _DATES.finditer(fold(text)):
        span = Span(match.start(), match.end())
        if not span.of(text)[0].isupper() and match.group().startswith(("mei", "machi")):
            continue
        english = _date_in_english(match.groupdict())
        if english:
            yield Mention(span, "date", None, english)


def _date_in_english(groups: dict[str, str | None]) -> str:
    """Say a matched date in English, or nothing if no calendar has it."""
    found = {name.rstrip("23456"): value for name, value in groups.items() if value}
    if weekday := found.get("weekday"):
        return WEEKDAYS[weekday]
    day, month = int(found.get("day", 0)), found.get("month", "")
    number = int(month) if month.isdigit() else MONTHS.get(month, 0)
    if day > 31 or number > 12 or ("day" in found and not day):
        return ""
    if not month:
        return f"the {_ordinal(day)}"
    name = ENGLISH_MONTHS[number - 1]
    return " ".join(filter(None, (str(day) if day else "", name, found.get("year", ""))))


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def find_times(text: str) -> Iterator[Mention]:
    """Yield the clock times of `text`: saa mbili usiku, saa moja na nusu asubuhi.

    Without a part of the day saa mbili may be two hours, so only what can be no duration is taken.
    """
    tokens = tokenize(text)
    for index, token in enumerate(tokens):
        if fold(token.text) != "saa":
            continue
        read = _clock(tokens, index + 1)
        if read is None:
            continue
        minutes, end, on_the_clock = read
        part, after = _part_of_day(tokens, end)
        if not part and not on_the_clock:
            continue
        span = Span(token.start, tokens[(after if part else end) - 1].end)
        yield Mention(span, "time", *_western(minutes, part))


def possible_minutes(time: Mention) -> frozenset[int]:
    """Return the minutes after midnight that a time can mean: both where it names no part of the
    day.
    """
    minutes = int(time.value or 0)
    is_definite = not time.english[-1].isdigit() or minutes >= 13 * 60
    return frozenset({minutes} if is_definite else {minutes, (minutes + HALF_DAY) % DAY})


def _clock(tokens: Sequence[Token], index: int) -> tuple[int, int, bool] | None:
    """Read hour and minutes: (minutes on the Swahili clock, index after, is no duration)."""
    if index < len(tokens) and (match := re.fullmatch(r"(\d{1,2})[:.](\d\d)", tokens[index].text)):
        hour, minute = int(match.group(1)), int(match.group(2))
        return (hour * 60 + minute, index + 1, True) if hour < 24 and minute < 60 else None
    hour_end = _hour(tokens, index)
    if hour_end is None:
        return None
    hour, end = hour_end
    word, following = _word(tokens, end), _word(tokens, end + 1)
    if word in _JOINED:
        return _moved(hour, _JOINED[word]), end + 1, True
    if word in (AND, "kasoro"):
        sign = -1 if word == "kasoro" else 1
        if following in FRACTIONS:
            return _moved(hour, sign * int(FRACTIONS[following] * 60)), end + 2, sign < 0
        if following == "dakika" and (minutes := read_number(tokens, end + 2)):
            return _moved(hour, sign * int(minutes[0])), minutes[1], sign < 0
    return hour * 60, end, False


def _moved(hour: int, minutes: int) -> int:
    """Return hour and minutes as minutes; before one it is after twelve, never after nought."""
    moved = hour * 60 + minutes
    return moved if moved >= 60 else moved + HALF_DAY


def _hour(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Read an hour from 1 to 12, without the half that may follow."""
    read = read_number(tokens[: index + 1], index)
    if read and read[0] == 10 and _word(tokens, index + 1) == AND:
        longer = read_number(tokens[: index + 3], index)
        read = longer if longer and longer[0] in (11, 12) else read
    if read is None or read[0].denominator != 1 or not 1 <= read[0] <= 12:
        return None
    return int(read[0]), read[1]


def _part_of_day(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """Return the part of the day that follows, past fillers such as "kamili ya"."""
    while _word(tokens, index) in _FILLERS:
        index += 1
    return PARTS_OF_DAY.get(_word(tokens, index), ""), index + 1


def _western(minutes: int, part: str) -> tuple[Fraction, str]:
    """Turn minutes on the Swahili clock into minutes after midnight and English words."""
    if minutes >= 13 * 60 or (not part and minutes < 60):
        return Fraction(minutes), _spoken(minutes, "")
    hour = (minutes + 6 * 60) % HALF_DAY
    if not part:
        return Fraction(hour), _spoken(hour or HALF_DAY, "")
    after_noon = {
        MORNING: False,
        AFTERNOON: hour < 6 * 60,
        EVENING: True,
        NIGHT: hour >= 6 * 60,
    }[part]
    total = hour + HALF_DAY * after_noon
    return Fraction(total), _spoken(total, "p.m." if after_noon else "a.m.")


def _spoken(minutes: int, half: str) -> str:
    if minutes == NOON and half:
        return "12 noon"
    if minutes == MIDNIGHT and half:
        return "12 midnight"
    hour = minutes // 60 if not half else (minutes // 60 - 1) % 12 + 1
    minute = f":{minutes % 60:02}" if minutes % 60 or not half else ""
    return f"{hour}{minute} {half}".strip() if half else f"{hour}{minute}"


def _word(tokens: Sequence[Token], index: int) -> str:
    return fold(tokens[index].text) if index < len(tokens) else ""


def _overlaps(one: Mention, others: Sequence[Mention]) -> bool:
    return any(o.span.start < one.span.end and one.span.start < o.span.end for o in others)
