"""Find the paragraphs of a text whose lines were broken for a page, a mail or a terminal."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.importing.cleaning import clean, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDEST = 110
_LINES_TO_JUDGE = 3
_SLACK = 0.12
_STARTS_BLOCK = re.compile(r"(?:[-*•–—]|\(?\w{1,2}[.)])\s")
_BROKEN_WORD = re.compile(r"[^\W\d_][-\u00ad\u2010]$")


def find_paragraphs(text: str) -> list[list[str]]:
    """Return the paragraphs between each two blank lines, as they came, inner breaks kept.

    A line is a paragraph, unless the text was wrapped at a width: then a break is kept as a
    break only where the next word would have fitted.
    """
    blocks = [block for block in _blocks(split_lines(text)) if block]
    width = _wrapped_width(blocks)
    if not width:
        return blocks
    return [["\n".join(part) for part in _rejoin(block, width)] for block in blocks]


def unwrap(paragraph: str) -> str:
    """Return a paragraph on one line; a word divided at the end of a line is whole again."""
    lines = [line.strip() for line in paragraph.split("\n")]
    joined = lines[0]
    for line in lines[1:]:
        if _BROKEN_WORD.search(joined) and line[:1].islower():
            joined = joined[:-1] + line
        elif joined.endswith(("-", "\u2010")):
            joined += line
        else:
            joined += " " + line
    return clean(joined)


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the runs of lines between blank lines."""
    block: list[str] = []
    for line in lines:
        if clean(line):
            block.append(line.rstrip())
        else:
            yield block
            block = []
    yield block


def _wrapped_width(blocks: Sequence[Sequence[str]]) -> int:
    """Return the width at which the text was wrapped, or 0 if its lines are paragraphs."""
    lengths = sorted(len(line) for block in blocks for line in block)
    if not lengths or lengths[-1] > 2 * _WIDEST:
        return 0
    width = lengths[-1 - len(lengths) // 100]
    broken = [
        (line, following)
        for block in blocks
        for line, following in pairwise(block)
        if len(line) > 0.75 * width
    ]
    running = [
        pair for pair in broken if pair[0].rstrip()[-1] not in ".!?:”\"'" or pair[1][0].islower()
    ]
    if not 30 <= width <= _WIDEST or len(broken) < _LINES_TO_JUDGE:
        return 0
    return width if len(running) > len(broken) / 2 else 0


def _rejoin(block: Sequence[str], width: int) -> Iterator[list[str]]:
    """Yield the paragraphs of a block of lines wrapped at `width`."""
    part = [block[0]]
    for line, following in pairwise(block):
        if fills(line, following, width) and not _begins_paragraph(line, following):
            part.append(following)
        else:
            yield part
            part = [following]
    yield part


def fills(line: str, following: str, width: int) -> bool:
    """Tell whether the first word of the next line had no more room on this one."""
    room = width - len(line)
    first_word = following.split()[0]
    return room < len(first_word) + 1 + _SLACK * width and len(line) > width / 2


def _begins_paragraph(line: str, following: str) -> bool:
    indent, next_indent = (len(one) - len(one.lstrip()) for one in (line, following))
    return next_indent > indent or bool(_STARTS_BLOCK.match(following.lstrip()))
