"""Numbers, months, weekdays, clock times and names on the English side of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from reader.text.dates import DAY, ENGLISH_MONTHS, HALF_DAY, WEEKDAYS

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
SMALL = {word: value for value, word in enumerate(_UNITS)}
SMALL |= {word: value for value, word in enumerate(_ORDINALS) if value}
SMALL |= {word: value for value, word in enumerate(_TENS, start=2) for value in (10 * value,)}
SMALL |= {word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS, start=2)}
SMALL |= {word[:-1] + "ies": 10 * value for value, word in enumerate(_TENS, start=2)}
SMALL |= {"once": 1, "twice": 2, "both": 2, "pair": 2, "couple": 2, "dozen": 12, "single": 1}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALES |= {"m": 10**6, "mn": 10**6, "bn": 10**9, "k": 1000}
SCALES |= {f"{name}s": scale for name, scale in SCALES.items()}
_NOUGHT = Fraction(0)
_FRACTIONS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_NUMBER = re.compile(
    r"(?<![\w-])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ending>st|nd|rd|th|s|bn|mn|m|k)?(?![a-z\d])"
    r"|(?P<word>[a-z]+)",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b\d{1,2}[./]\d{1,2}[./]\d{4}\b")
_HOURS = {word: value for value, word in enumerate(_UNITS) if 0 < value <= 12}
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_TIME = re.compile(
    rf"""
    (?<![\w:.-])
    (?:(?:a\s+)?(?P<minutes>{"|".join(sorted(_MINUTES, reverse=True))}
        |(?:{"|".join(_UNITS[1:])}|\d{{1,2}})(?=\s+minutes))
        (?:\s+minutes)?\s+(?P<way>past|after|to)\s+)?
    (?:(?P<word>noon|midday|midnight)
        |(?P<hour>{"|".join(_HOURS)}|\d{{1,2}})(?:(?P<mark>[:.])(?P<minute>[0-5]\d))?)(?![\w:-])
    (?P<clock>\s+o['’]clock)?(?:\s+sharp)?
    (?:\s+in\s+the\s+(?P<part>morning|afternoon|evening)\b|\s+at\s+(?P<night>night)\b
        |\s+(?P<half>[ap])\.?m\b)?
    |(?<![\w:.-])(?P<hour2>\d{{1,2}})(?:[:.](?P<minute2>[0-5]\d))?(?P<half2>[ap])\.?m\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NAME = re.compile(r"[A-Z][\w'’-]+")


@dataclass(frozen=True, slots=True)
class EnglishSide:
    """What can be compared of an English sentence.

    Times are minutes after midnight, both that it can be where no part of the day is named.
    Scales are the hundreds, thousands, millions that are named, in words or as 3.5m.
    """

    numbers: frozenset[Fraction]
    in_digits: frozenset[Fraction]
    months: frozenset[str]
    weekdays: frozenset[str]
    times: frozenset[int]
    scales: frozenset[int]
    names: frozenset[str]


def read_english(text: str) -> EnglishSide:
    """Return the numbers in words and digits, dates, times and capitalised words of `text`."""
    words = set(re.findall(r"[A-Z][a-z]+", text))
    times: set[int] = set()

    def take_time(match: re.Match[str]) -> str:
        minutes = _minutes(match)
        times.update(minutes)
        return " " if minutes else match.group()

    numbers, digits, scales = _numbers(_TIME.sub(take_time, text))
    return EnglishSide(
        frozenset(numbers),
        frozenset(digits),
        frozenset(words & set(ENGLISH_MONTHS)),
        frozenset(words & set(WEEKDAYS.values())),
        frozenset(times),
        frozenset(scales),
        frozenset(_NAME.findall(text)),
    )


def _minutes(match: re.Match[str]) -> frozenset[int]:
    """Return the minutes after midnight that a match can mean, none if it is no clock time."""
    found = {
        name.rstrip("2"): value.lower() for name, value in match.groupdict("").items() if value
    }
    away = found.get("minutes", "")
    offset = _MINUTES.get(away) or SMALL.get(away) or int(away or 0)
    offset *= -1 if found.get("way") == "to" else 1
    if word := found.get("word"):
        return frozenset({(HALF_DAY * (word != "midnight") + offset) % DAY})
    part = found.get("part") or found.get("night") or found.get("half", "")
    is_time = part or away or "clock" in found or found.get("mark") == ":"
    hour = _HOURS.get(found["hour"]) or int(found["hour"])
    if not is_time or hour > 24 or (hour > 12 and "minute" not in found):
        return frozenset()
    minutes = hour * 60 + int(found.get("minute", 0)) + offset
    if hour > 12:
        return frozenset({minutes % DAY})
    minutes %= HALF_DAY
    if not part:
        return frozenset({minutes, minutes + HALF_DAY})
    is_late = part in ("afternoon", "evening", "p") or (part == "night" and minutes >= 6 * 60)
    return frozenset({minutes + HALF_DAY * is_late})


def _numbers(text: str) -> tuple[set[Fraction], set[Fraction], set[int]]:
    """Return all values, those written in digits, and the scales that are named.

    Each part of a compound counts as well.
    """
    found: set[Fraction] = set()
    scales: set[int] = set()
    in_digits: set[Fraction] = set()
    total = part = _NOUGHT
    for match in _NUMBER.finditer(_DATE.sub(" ", text)):
        figures, ending, word = match.groups()
        word = (word or ending or "").lower()
        scale = SCALES.get(word, 1)
        if scale > 1:
            scales.add(scale)
        if figures:
            value = Fraction(figures.replace(",", ""))
            found |= {value, value * scale}
            in_digits.add(value * scale)
            total, part = _NOUGHT, value * scale
        elif word in SMALL:
            part += SMALL[word]
            found |= {Fraction(SMALL[word]), part, total + part}
        elif scale > 1:
            part = (part or Fraction(1)) * scale
            found |= {part, total + part}
            if scale > 100:
                total, part = total + part, _NOUGHT
        elif word in _FRACTIONS:
            found |= {_FRACTIONS[word], total + part + _FRACTIONS[word]}
        elif word not in ("and", "a"):
            total = part = _NOUGHT
    return found, in_digits, scales
