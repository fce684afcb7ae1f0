"""Read dates as Swahili and English pages print them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reader.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = (
    "januari january jan",
    "februari february feb",
    "machi march mac mar",
    "aprili april apr",
    "mei may",
    "juni june jun",
    "julai july jul",
    "agosti august ago aug",
    "septemba september sept sep",
    "oktoba october okt oct",
    "novemba november nov",
    "desemba disemba december des dis dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])\.?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NUMERIC_YEAR = r"(?P<year>(?:19|20)\d\d)"

# "18.06.202418 Juni 2024" is one date printed twice: the numeric year may be followed by a digit.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_NUMERIC_YEAR}([-/.])(?P<month>\d\d)\2(?P<day>\d\d)(?!\d)",
        rf"(?<!\d)(?P<day>\d\d?)([-/.])(?P<month>\d\d?)\2{_NUMERIC_YEAR}",
        rf"{_DAY}\s*(?:ya\s+|wa\s+|of\s+|,\s*|-)?(?:mwezi\s+(?:wa\s+)?)?{_MONTH}"
        rf"\s*(?:,|/|-|mwaka\s|ya\s)?\s*{_YEAR}",
        rf"(?<![^\W\d_]){_MONTH}\s*(?:tarehe\s+)?{_DAY}\s*(?:,|/|-|mwaka\s)?\s*{_YEAR}",
    )
)

_AROUND = re.compile(
    r"""[\W_]+|\d+h?\d*|(?<![^\W\d_])(?:
      (?:juma(?:tatu|nne|tano|mosi|pili)|alhamisi|ijumaa)
    | (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?
    | (?:ime|ili)(?:chapishwa|sasishwa|boreshwa|andikwa|tolewa|hakikiwa|haririwa|wekwa)
    | iliyo(?:chapishwa|sasishwa) | mwisho | chapisho | tarehe | siku | mwaka | mnamo | leo
    | published | updated | last | modified | posted | on | at | date | time | local | first | start
    | saa | dk | dakika | asubuhi | mchana | jioni | usiku | alasiri | alfajiri | adhuhuri
    | t | am | pm | a\.m | p\.m | eat | gmt | utc | z | ya | wa
    | za | kusoma | mins? | minutes? | read
    )(?![^\W\d_])""",
    re.IGNORECASE | re.VERBOSE,
)


class FoundDate(NamedTuple):
    """A date in a text: ISO 8601 and where it stands."""

    iso: str
    span: Span


def find_dates(text: str) -> Iterator[FoundDate]:
    """Yield the full dates (day, month, year) of `text`, form by form."""
    for form in _FORMS:
        for match in form.finditer(text):
            iso = _iso(match["year"], match["month"], match["day"])
            if iso:
                yield FoundDate(iso, Span(*match.span()))


def find_date(text: str) -> str:
    """Return the first full date of `text` as ISO 8601, or an empty string."""
    return min(
        find_dates(text), key=lambda found: found.span, default=FoundDate("", Span(0, 0))
    ).iso


def without_dates(text: str) -> str:
    """Return `text` with a bar in place of each date."""
    for form in _FORMS:
        text = form.sub(" | ", text)
    return text


def is_date_line(text: str) -> bool:
    """Tell whether `text` says a date and nothing else."""
    return len(text) <= 120 and bool(find_date(text)) and not _beside_dates(text)


def _beside_dates(text: str) -> str:
    """Return what `text` says beside its dates, the clock and the words that go with them."""
    return _AROUND.sub(" ", without_dates(text)).strip()


def _iso(year: str, month: str, day: str) -> str:
    """Return the date in ISO form; an American 06/18/2024 is understood, nonsense is empty."""
    number = MONTHS.get(month.lower()) or int(month)
    days = int(day)
    if number > 12 >= days:
        number, days = days, number
    try:
        return date(int(year), number, days).isoformat()
    except ValueError:
        return ""
