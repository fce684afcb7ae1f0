"""Carry photo credits over: they are names, which a model could only spoil."""

from __future__ import annotations

import re

from reader.domain import Link, Span
from reader.text.language import SWAHILI, swahili_share

_CREDIT = re.compile(
    r"(?P<label>(?:Chanzo cha )?(?:picha|foto)(?:\s*[:|/,]| na| kwa hisani ya))\s+(?P<names>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
_DOMAIN = re.compile(r"\.[a-z]{2,4}\b")  # "Kremlin.ru" is a name, "ru" is no Swahili
_LABELS = {"na": "Photo by", "hisani ya": "Photo courtesy of"}


def credited(sentence: str) -> tuple[str, tuple[Link, ...]] | None:
    """Return the English of a photo credit and its links, or None for any other sentence.

    >>> credited("Picha: Gavriil Grigorov/TASS")[0]
    'Photo: Gavriil Grigorov/TASS'
    """
    found = _CREDIT.fullmatch(sentence)
    if not found or swahili_share(_DOMAIN.sub("", found["names"])) >= SWAHILI:
        return None
    endings = (english for ending, english in _LABELS.items() if found["label"].endswith(ending))
    label = next(endings, "Photo:")
    names = Span(len(label) + 1, len(label) + 1 + len(found["names"]))
    links = (
        Link(Span(*found.span("label")), Span(0, len(label)), 1.0),
        Link(Span(*found.span("names")), names, 1.0),
    )
    return f"{label} {found['names']}", links
