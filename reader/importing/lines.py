"""The lines of a source with the role each one plays, and the draft that they make.

Every format is read into such lines. The import preview shows them, the reader mends a wrong
guess with ``dataclasses.replace(line, role=...)``, and `draft_from` makes the draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain import Draft, Kind, Paragraph
from reader.errors import ReaderError
from reader.importing.bylines import find_author
from reader.importing.captions import part_credit
from reader.importing.cleaning import clean
from reader.importing.dates import find_date
from reader.importing.sections import part_section
from reader.importing.sources import (
    find_address,
    find_source,
    source_of_address,
    without_outlet,
)
from reader.importing.swahili import language_warnings
from reader.importing.wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Role(StrEnum):
    """What a line of the source is to the article."""

    TITLE = "title"
    AUTHOR = "author"
    DATE = "date"
    SECTION = "section"
    SOURCE = "source"
    URL = "url"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    LANGUAGE = "language"
    LEVEL = "level"
    LICENSE = "license"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class LineGuess:
    """A line (or wrapped paragraph) of the source as it came, and its guessed role."""

    text: str
    role: Role

    @property
    def value(self) -> str:
        """Return what the article takes from the line: clean text, an ISO date, an address."""
        text = unwrap(self.text)
        return _VALUES.get(self.role, clean)(text)


_VALUES: dict[Role, Callable[[str], str]] = {
    Role.TITLE: without_outlet,
    Role.AUTHOR: find_author,
    Role.DATE: find_date,
    Role.SECTION: part_section,
    Role.SOURCE: find_source,
    Role.URL: find_address,
    Role.CAPTION: part_credit,
}
_KINDS = {Role(kind.value): kind for kind in Kind}
_TITLE_LENGTH = 80


def draft_from(lines: Iterable[LineGuess], raw: str | None = None, name: str = "") -> Draft:
    """Return the draft that `lines` make; `raw` is the text as it came, `name` where from.

    A source without a title is called by its first words. Raises ReaderError if no line is text
    of the article.
    """
    lines = list(lines)
    paragraphs = tuple(
        Paragraph(_KINDS[line.role], line.value)
        for line in lines
        if line.role in _KINDS and line.value
    )
    if not paragraphs:
        raise ReaderError(f"{name or 'The text'} holds no text that could be read as an article.")
    url = _first(lines, Role.URL)
    return Draft(
        title=_all(lines, Role.TITLE, " ") or _first_words(paragraphs),
        paragraphs=paragraphs,
        author=_all(lines, Role.AUTHOR, ", "),
        date=_first(lines, Role.DATE) or _date_beside_author(lines),
        section=_all(lines, Role.SECTION, " / "),
        source=_first(lines, Role.SOURCE) or source_of_address(url),
        url=url,
        language=_first(lines, Role.LANGUAGE) or "sw",
        level=_first(lines, Role.LEVEL),
        license=_first(lines, Role.LICENSE),
        raw="\n".join(line.text for line in lines) if raw is None else raw,
        warnings=language_warnings(paragraphs),
    )


def _first(lines: Sequence[LineGuess], role: Role) -> str:
    return next((line.value for line in lines if line.role == role and line.value), "")


def _all(lines: Sequence[LineGuess], role: Role, joint: str) -> str:
    values = [line.value for line in lines if line.role == role and line.value]
    return joint.join(dict.fromkeys(values))


def _date_beside_author(lines: Sequence[LineGuess]) -> str:
    """Return the date of a line such as "Na Asha Juma, 5 Mei 2024"."""
    dates = (find_date(line.text) for line in lines if line.role == Role.AUTHOR)
    return next(filter(None, dates), "")


def _first_words(paragraphs: Sequence[Paragraph]) -> str:
    text = paragraphs[0].text
    if len(text) <= _TITLE_LENGTH:
        return text
    return text[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
