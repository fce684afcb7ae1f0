"""Numbers, months, weekdays, clock times and names on the English side of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from reader.text.dates import ENGLISH_MONTHS, WEEKDAYS

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
_FRACTIONS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_NUMBER = re.compile(
    r"(?<![\w-])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ending>st|nd|rd|th|s|bn|mn|m|k)?(?![a-z])"
    r"|(?P<word>[a-z]+)",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b\d{1,2}[./]\d{1,2}[./]\d{4}\b")
_HOURS = {word: value for value, word in enumerate(_UNITS) if 0 < value <= 12}
_TIME = re.compile(
    rf"(?<![\w:.-])(?<!past )(?<!to )(?P<spoken>{'|'.join(_HOURS)}|1[0-2]|[1-9])"
    r"(?:\s+o['’]clock)?\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b"
    r"|\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?m\b|\b(?P<h>\d{1,2}):(?P<m>\d\d)\b"
    r"|\b(?P<word>noon|midnight|midday)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w'’-]+")


@dataclass(frozen=True, slots=True)
class EnglishSide:
    """What can be compared of an English sentence. Times are minutes after midnight."""

    numbers: frozenset[Fraction]
    in_digits: frozenset[Fraction]
    months: frozenset[str]
    weekdays: frozenset[str]
    times: frozenset[int]
    names: frozenset[str]


def read_english(text: str) -> EnglishSide:
    """Return the numbers in words and digits, dates, times and capitalised words of `text`."""
    words = set(re.findall(r"[A-Z][a-z]+", text))
    numbers, digits = _numbers(_TIME.sub(" ", text))
    return EnglishSide(
        frozenset(numbers),
        frozenset(digits),
        frozenset(words & set(ENGLISH_MONTHS)),
        frozenset(words & set(WEEKDAYS.values())),
        frozenset(_minutes(match) for match in _TIME.finditer(text)),
        frozenset(_NAME.findall(text)),
    )


def _minutes(match: re.Match[str]) -> int:
    if word := match.group("word"):
        return 0 if word.lower() == "midnight" else 12 * 60
    if spoken := match.group("spoken"):
        hour = (_HOURS.get(spoken.lower()) or int(spoken)) % 12
        part = match.group().lower().split()[-1]
        is_late = part in ("afternoon", "evening") or (part == "night" and hour > 5)
        return (hour + 12 * is_late) * 60
    if match.group("h"):
        return int(match.group("h")) * 60 + int(match.group("m"))
    hour = int(match.group("hour")) % 12 + 12 * (match.group("half").lower() == "p")
    return hour * 60 + int(match.group("minute") or 0)


def _numbers(text: str) -> tuple[set[Fraction], set[Fraction]]:
    """Return all values, and those written in digits. Each part of a compound counts as well."""
    found: set[Fraction] = set()
    in_digits: set[Fraction] = set()
    total, part = Fraction(0), Fraction(0)
    text = _DATE.sub(" ", text)
    for match in _NUMBER.finditer(text):
        word = (match.group("word") or match.group("ending") or "").lower()
        scale = SCALES.get(word.removesuffix("s"), 1)
        if match.group("digits"):
            value = Fraction(match.group("digits").replace(",", ""))
            found |= {value, value * scale}
            in_digits.add(value * scale)
            total, part = Fraction(0), value * scale
        elif word in SMALL:
            part += SMALL[word]
            found |= {Fraction(SMALL[word]), part, total + part}
        elif scale > 1:
            part = (part or Fraction(1)) * scale
            found |= {part, total + part}
            if scale > 100:
                total, part = total + part, Fraction(0)
        elif word in _FRACTIONS:
            found |= {_FRACTIONS[word], total + part + _FRACTIONS[word]}
        elif word not in ("and", "a"):
            total, part = Fraction(0), Fraction(0)
    return found, in_digits
