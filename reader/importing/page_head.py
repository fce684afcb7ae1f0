"""Guess the head of a page: section, title, author, date, standfirst among menu lines."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.importing.bylines import is_name
from reader.importing.dates import find_date
from reader.importing.furniture import Furniture
from reader.importing.lines import Role
from reader.importing.page_lines import with_neighbours
from reader.importing.sections import is_section
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.importing.page_lines import PageLine

_FEWEST_TITLE_WORDS = 3
_LONGEST_TITLE = 25
_STANDFIRST_WORDS = 70
_LINE_OF_STANDFIRST = 6
_MOST_CANDIDATES = 100
_REPEATED = 5
_META = frozenset({Role.DATE, Role.AUTHOR, Role.URL})


def guess_head(lines: Sequence[PageLine]) -> int:
    """Set the roles of the head's lines and return the index of the body's first line."""
    known = next((index for index, line in enumerate(lines) if line.role == Role.TITLE), None)
    above = -1 if known is None else known
    proses = (index for index, line in enumerate(lines) if line.is_prose and index > above)
    start = next(proses, -1)
    if start < 0:
        return _head_without_prose(lines)
    title = _find_title(lines, start) if known is None else known
    if title is None:
        return _head_without_title(lines, start)
    lines[title].role = Role.TITLE
    _mark_sections(lines, title)
    _settle_above(lines[:title])
    _settle_below(lines[title + 1 : start])
    body = _mark_standfirst(lines, title, start)
    _drop_dates_of_today(lines[:title], lines[title:body])
    return body


def _head_without_prose(lines: Sequence[PageLine]) -> int:
    """Take the first free line for the title: a poem, a list, a few words."""
    for index, line in enumerate(lines):
        if not line.role and not line.furniture:
            line.role = Role.TITLE if len(lines) > 1 else Role.BODY
            below = (i for i, one in enumerate(lines) if i > index and one.role not in _META)
            return next(below, len(lines))
        line.role = line.role or Role.DROPPED
    return len(lines)


def _head_without_title(lines: Sequence[PageLine], start: int) -> int:
    """Take a short first paragraph for the title if another follows."""
    _settle_above(lines[:start])
    first = lines[start]
    more = any(line.is_prose for line in lines[start + 1 :])
    if more and len(first.words) <= _LONGEST_TITLE:
        first.role = Role.TITLE
        return start + 1
    return start


def _find_title(lines: Sequence[PageLine], start: int) -> int | None:
    """Return the index of the best title above the first paragraph."""
    free = [i for i in range(start) if not lines[i].role and not lines[i].furniture]
    named = [i for i in free if not is_name(lines[i].value) and not is_section(lines[i].value)]
    candidates = named or free
    if not candidates:
        return None
    body = _stems(" ".join(line.value for line in lines[start:] if line.is_prose))
    repeated = Counter(fold(line.value) for line in lines)
    near = set(candidates[-_MOST_CANDIDATES:])
    scores = {
        index: _title_score(above, line, below, body)
        + (_REPEATED if repeated[fold(line.value)] > 1 else 0)
        for index, (above, line, below) in enumerate(with_neighbours(lines[: start + 1]))
        if index in near
    }
    best = max(scores, key=lambda index: (scores[index], index))
    # Of a title and a line of standfirst below it, the upper one is the title.
    while best - 1 in scores and scores[best - 1] >= 0.75 * scores[best] > 0:
        best -= 1
    return best


def _title_score(
    above: PageLine | None, line: PageLine, below: PageLine | None, body: set[str]
) -> float:
    """Return how much a line looks like the title of the text whose word stems are `body`.

    Length counts up to eight points, words that the body takes up another eight, to stand right
    above the body or above a known line three. A stop or less than three words are against it,
    and so is an author or a date above it: what follows those is the standfirst.
    """
    stems = _stems(line.value)
    score = min(len(line.words), 8) + 8 * len(stems & body) / max(len(stems), 1)
    if below and (below.is_prose or below.role or below.furniture):
        score += 3
    if above and above.role in {Role.AUTHOR, Role.DATE}:
        score -= 3
    if line.value[-1] in ".:;," or len(line.words) < _FEWEST_TITLE_WORDS:
        score -= 6
    return score


def _stems(text: str) -> set[str]:
    """Return the beginnings of the longer words: enough to tell the same topic."""
    return {word[:5] for word in re.findall(r"\w{4,}", fold(text))}


def _mark_sections(lines: Sequence[PageLine], title: int) -> None:
    """Mark the section lines right above the title; a long run of them is a menu."""
    first = title
    while first and _may_be_section(lines[first - 1], nearest=first == title):
        first -= 1
    run = lines[first:title]
    if len(run) > 2:
        run = [line for line in run[-1:] if len(line.words) > 1]
    for line in run:
        line.role = Role.SECTION


def _may_be_section(line: PageLine, *, nearest: bool) -> bool:
    if line.role or (line.furniture and not is_section(line.value)):
        return False
    kicker = nearest and line.value.isupper() and len(line.words) <= 4 and not line.ends_with_stop
    return is_section(line.value) or kicker


def _settle_above(lines: Sequence[PageLine]) -> None:
    for line in lines:
        line.role = line.role or Role.DROPPED


def _drop_dates_of_today(above: Sequence[PageLine], below: Sequence[PageLine]) -> None:
    """Drop a date above the title where another stands below it: a paper prints today's date."""
    if any(line.role in {Role.DATE, Role.AUTHOR} and find_date(line.value) for line in below):
        for line in above:
            line.role = Role.DROPPED if line.role == Role.DATE else line.role


def _settle_below(lines: Sequence[PageLine]) -> None:
    """Set the roles of the lines between the title and the first paragraph."""
    for above, line, below in with_neighbours(lines):
        beside = {one.role for one in (above, below) if one}
        if line.role:
            continue
        if above and above.furniture == Furniture.SUMMARY and not line.furniture:
            line.role = Role.STANDFIRST
        elif line.furniture:
            line.role = Role.DROPPED
        elif is_name(line.value):
            line.role = Role.AUTHOR
        elif is_section(line.value) and beside & _META:
            line.role = Role.SECTION
        elif len(line.words) >= _LINE_OF_STANDFIRST:
            line.role = Role.STANDFIRST
        else:
            line.role = Role.DROPPED


def _mark_standfirst(lines: Sequence[PageLine], title: int, start: int) -> int:
    """Mark a first paragraph that the page sets apart, and the lines that set it apart.

    It is the standfirst if a label announces it, or if more of the head follows it: an address,
    a date, the picture above the text.
    """
    first = lines[start]
    labelled = any(line.furniture == Furniture.SUMMARY for line in lines[title:start])
    end = start + 1
    while end < len(lines) and not lines[end].is_prose:
        end += 1
    between = lines[start + 1 : end]
    roles = {line.role for line in [*lines[:start], *between]}
    buttons = sum(bool(line.furniture) for line in between)
    apart = buttons > 1 or any(line.role in _META | {Role.CAPTION} for line in between)
    if Role.STANDFIRST in roles or end == len(lines) or len(first.words) > _STANDFIRST_WORDS:
        return start
    if not labelled and not (apart and roles & _META):
        return start
    first.role = Role.STANDFIRST
    _settle_apart(between)
    return start + 1 if not between else end - _headings_before_body(between)


def _headings_before_body(between: Sequence[PageLine]) -> int:
    """Return how many lines at the end of `between` are left to the body: a first heading."""
    free = 0
    for line in reversed(between):
        if line.role:
            break
        free += 1
    return free


def _settle_apart(between: Sequence[PageLine]) -> None:
    for line in between:
        if line.furniture:
            line.role = line.role or Role.DROPPED
        elif not line.role and is_name(line.value):
            line.role = Role.AUTHOR
