"""Guess what each line of a pasted page is: article, caption or page furniture.

A page has a head (menu, section, title, author, date, standfirst), a body, and a tail (links,
comments). The body begins with the first paragraph of running text.
"""

from __future__ import annotations

import re
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING

from reader.importing.bylines import is_name
from reader.importing.captions import needs_line_above, shows_scene
from reader.importing.furniture import Furniture
from reader.importing.lines import LineGuess, Role
from reader.importing.page_head import guess_head
from reader.importing.page_lines import PageLine, same_words, with_neighbours
from reader.importing.wrapping import find_paragraphs
from reader.text.language import SWAHILI, swahili_share

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING_WORDS = 14
_LIST_TITLE_WORDS = 4
_BULLET = re.compile(r"\s*[•·*►▪»>–-]\s")
_SLUG_WORDS = 14
_INNER_STOP = re.compile(r"[^\W\d_]{2}[.!?][\"'”’»)]*\s")
_IMPRINT = re.compile(r"(?:tarehe|kiungo|permalink|mwandishi|chanzo)\b", re.IGNORECASE)
_FEW = 0.5
_SINGLE = frozenset({Role.DATE, Role.URL, Role.SOURCE})
_ABOUT = _SINGLE | {Role.AUTHOR}


def read_lines(text: str) -> list[LineGuess]:
    """Return the lines of a plain text or a pasted page with their guessed roles."""
    lines = [
        PageLine.read(paragraph, opens_block=not index)
        for block in find_paragraphs(text)
        for index, paragraph in enumerate(block)
    ]
    guess_roles(lines)
    return [line.guess for line in lines]


def guess_roles(lines: Sequence[PageLine]) -> None:
    """Set the role of every line that has none yet."""
    _mark_captions(lines)
    _mark_dated_entries(lines)
    body = guess_head(lines)
    _guess_body(lines[body:], lines)
    _drop_repeated_titles(lines)
    _drop_repeated_captions(lines)
    _drop_last_headings(lines)
    _keep_first(lines)


def _mark_captions(lines: Sequence[PageLine]) -> None:
    """Mark the line beside a caption: the picture's file name above it, or what it shows."""
    for above, line, below in with_neighbours(lines):
        if line.role or line.furniture or (above and _is_author(above, line)):
            continue
        scene = shows_scene(line.value) and not line.opens_block
        if above and above.role == Role.CAPTION and needs_line_above(above.value) and scene:
            line.role = Role.CAPTION
        elif below and below.role == Role.CAPTION and _may_be_slug(line):
            if "|" in line.value or swahili_share(line.value) < SWAHILI:
                line.role = Role.DROPPED
            elif needs_line_above(below.value) and not below.opens_block:
                line.role = Role.CAPTION


def _mark_dated_entries(lines: Sequence[PageLine]) -> None:
    """Mark dates as headings where several stand above text: the entries of a diary."""
    first = next((index for index, line in enumerate(lines) if line.is_prose), len(lines))
    entries = [
        line
        for line, below in pairwise(lines[first:])
        if line.role == Role.DATE and (below.is_prose or below.is_sentence)
    ]
    if len(entries) > 1:
        for line in entries:
            line.role = Role.HEADING


def _is_author(above: PageLine, line: PageLine) -> bool:
    """Tell a name below a date from the name of a picture's file."""
    return above.role == Role.DATE and is_name(line.value)


def _may_be_slug(line: PageLine) -> bool:
    sentence = line.ends_with_stop and not shows_scene(line.value)
    return len(line.words) <= _SLUG_WORDS and not sentence


def _guess_body(lines: Sequence[PageLine], page: Sequence[PageLine]) -> None:
    """Set the roles of the lines after the head of a page.

    After the last sentence of a page that has furniture, short lines are its links.
    """
    texts = [index for index, line in enumerate(lines) if line.is_prose or line.is_sentence]
    last = max(texts, default=len(lines))
    is_page = any(line.furniture or line.role in {Role.SOURCE, Role.URL} for line in page)
    end = _end_of_article(lines)
    linking = False
    for index, line in enumerate(lines):
        if line.is_prose or line.is_sentence or (linking and _heads_a_paragraph(lines, index)):
            linking = False
        if index >= end and _is_imprint(line):
            continue
        if index >= end or line.furniture or (linking and not line.role):
            line.role = Role.DROPPED
            linking = linking or line.furniture in {Furniture.LINKS, Furniture.TAIL}
        elif is_page and index > last and not line.role and not _closes_list(lines, index):
            line.role = Role.DROPPED
        elif index < last and line.role in _ABOUT:
            line.role = Role.HEADING if line.role == Role.DATE else Role.BODY
        elif not line.role:
            line.role = Role.HEADING if _is_heading(lines, index) else Role.BODY


def _end_of_article(lines: Sequence[PageLine]) -> int:
    """Return the index of the line of furniture that ends the article.

    A comment form always does; a list of links does unless much of the text is still to come.
    """
    words = list(accumulate(len(line.words) * line.is_prose for line in lines))
    for index, line in enumerate(lines):
        tail = line.furniture == Furniture.TAIL and words[-1] - words[index] < _FEW * words[index]
        if words[index] and (tail or line.furniture == Furniture.END):
            return index
    return len(lines)


def _is_imprint(line: PageLine) -> bool:
    """Tell a line of the imprint that some pages print below their links: "Tarehe 14.11.2018"."""
    return line.role in _ABOUT and bool(_IMPRINT.match(line.value))


def _closes_list(lines: Sequence[PageLine], index: int) -> bool:
    """Tell the items of a list from links: a colon announced it, and no sentence ended it."""
    for line in reversed(lines[:index]):
        if line.value.endswith(":"):
            return line.role == Role.BODY
        if line.role != Role.BODY or line.ends_with_stop:
            return False
    return False


def _is_heading(lines: Sequence[PageLine], index: int) -> bool:
    """Tell a heading: short, without a stop, and followed by running text."""
    line = lines[index]
    if len(line.words) > _HEADING_WORDS or line.value[-1] in ".:;,…" or line.value[0].islower():
        return False
    if line.ends_with_stop and not re.search(r"[?!]\W*$", line.value):
        return False
    if _INNER_STOP.search(line.value):
        return False
    below = islice(lines, index + 1, None)
    following = next((one for one in below if one.role is None and not one.furniture), None)
    if following is None:
        return False
    list_title = line.opens_block and len(line.words) <= _LIST_TITLE_WORDS
    return following.is_prose or (
        list_title and (following.is_sentence or not following.opens_block)
    )


def _heads_a_paragraph(lines: Sequence[PageLine], index: int) -> bool:
    """Tell whether a line stands alone above a paragraph, so that it is no link of a list."""
    here, after = lines[index], lines[index + 1 : index + 2]
    above = lines[index - 1]
    alone = here.opens_block and bool(after) and after[0].opens_block and not above.furniture
    ends_list = bool(_BULLET.match(above.text)) and not _BULLET.match(here.text)
    return index > 0 and (alone or ends_list) and _is_heading(lines, index)


def _drop_repeated_titles(lines: Sequence[PageLine]) -> None:
    titles = [line for line in lines if line.role == Role.TITLE]
    for line in lines:
        repeats = titles and line is not titles[0] and same_words(line.value, titles[0].value)
        if repeats and line.role in {Role.HEADING, Role.BODY, Role.STANDFIRST}:
            line.role = Role.DROPPED


def _drop_repeated_captions(lines: Sequence[PageLine]) -> None:
    """Drop a caption that the page gives twice: as the picture's text and below it."""
    seen: set[str] = set()
    for line in lines:
        if line.role == Role.CAPTION and line.value in seen:
            line.role = Role.DROPPED
        elif line.role == Role.CAPTION:
            seen.add(line.value)


def _drop_last_headings(lines: Sequence[PageLine]) -> None:
    """Drop a heading that the markup promised and under which there is no text."""
    for line in reversed(lines):
        if line.role == Role.HEADING:
            line.role = Role.DROPPED
        elif line.role == Role.BODY:
            break


def _keep_first(lines: Sequence[PageLine]) -> None:
    """Drop a second date, address or source."""
    seen: set[Role] = set()
    for line in lines:
        if line.role in seen:
            line.role = Role.DROPPED
        elif line.role in _SINGLE:
            seen.add(line.role)
