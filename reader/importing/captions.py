"""Tell photo captions and part them from the credit that pages glue to them."""

from __future__ import annotations

import re

from reader.importing.dates import find_dates

_CREDIT_WORDS = (
    "Picha kwa hisani ya|Picha na|Picha ya|Picha|PICHA|Kwa hisani ya|Foto|Photo by|Photo|Image|Bild"
    "|Credit|Getty Images"
)
_SOURCE_OF_PICTURE = "Chanzo cha picha|Image source|Image credit"
_CREDIT = re.compile(rf"(?<=\S)\s*[/©]?\s*((?:{_CREDIT_WORDS})\s*[:|])")
_CREDIT_ONLY = re.compile(
    rf"[\[(]?\s*(?:(?:{_CREDIT_WORDS})\s*[:|/]|(?:{_SOURCE_OF_PICTURE})\s*[,:])|©", re.IGNORECASE
)
_DESCRIPTION = re.compile(
    r"(?:Maelezo ya (?:picha|video|sauti)|Image caption|Caption)\s*[,:]\s*", re.IGNORECASE
)
_IN_BRACKETS = re.compile(
    r"[\[(](?:picha|photo|foto|ap|afp|reuters|epa|getty|xinhua|file|maktaba)\b[^\])]*[\])]\W*$",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    r"(?:\b(?:Picha|PICHA)(?:[:|/\s]+(?:na|NA|ya|kwa hisani ya|by))\s+|©\s*)[^.!?]{2,60}\.?$"
)
_AGENCIES_IN_BRACKETS = re.compile(r"\([A-Z][\w. ]{1,30}/[^()/]{2,40}\)$")
_AGENCY_AT_END = re.compile(
    r"(?:[|/]|—|–| - )\s*(?:AP|AFP|REUTERS|Reuters|EPA|Getty|Xinhua)\b[^.]*$"
)

# "Rais ... akisalimiana na ...": a picture shows what somebody is doing, with -ki- for the verb.
_DOING = re.compile(r"\b(?:a|wa|i|zi|u|li|ya|ki|vi)ki[a-z]{3,}", re.IGNORECASE)
_TELLING = re.compile(
    r"\b(?:a|wa|i|zi|u|li|ya)(?:li|me|na|ta)(?:sem|ong|elez|tangaz|onya|toa|fany|pang|tarajiw)[a-z]+"
)
_LONGEST = 45


def is_caption(text: str) -> bool:
    """Tell whether a line is a photo caption or a photo credit."""
    if len(text.split()) > _LONGEST:
        return False
    if _CREDIT_ONLY.match(text) or _DESCRIPTION.match(text):
        return True
    credits = (_CREDIT, _CREDIT_AT_END, _IN_BRACKETS, _AGENCIES_IN_BRACKETS, _AGENCY_AT_END)
    return any(pattern.search(text) for pattern in credits) or _is_dated_scene(text)


def needs_line_above(text: str) -> bool:
    """Tell whether a credit or description belongs to the picture text in the line above."""
    return bool(_CREDIT_ONLY.match(text) or _DESCRIPTION.match(text))


def part_credit(text: str) -> str:
    """Return a caption with a space before the credit that was glued to it.

    >>> part_credit("Treni ikifika mjiniPicha: AFP")
    'Treni ikifika mjini Picha: AFP'
    """
    return _CREDIT.sub(r" \1", _DESCRIPTION.sub("", text)).strip()


def shows_scene(text: str) -> bool:
    """Tell whether a line says what somebody is doing rather than what happened."""
    return bool(_DOING.search(text)) and not _TELLING.search(text)


def _is_dated_scene(text: str) -> bool:
    """Tell a caption without credit: one sentence that shows a scene and ends with its date."""
    last = max((found.span.end for found in find_dates(text)), default=0)
    ends_dated = last and not re.search(r"\w", text[last:])
    one_sentence = not re.search(r"[.!?]\s+[A-Z]", text[:last])
    return bool(ends_dated) and one_sentence and shows_scene(text)
