"""Cut a sentence that is too long for the model at the borders of its clauses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Where a Swahili sentence may be cut, the best border first: strong stops, dashes, conjunctions
# and relative words after a comma, any comma, conjunctions that open a clause, "na", any space.
_BORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[;:])\s|(?<=[.!?…][\"”’)])\s|(?<=[.!?…])\s",
        r"\s(?=[–—-]\s)",
        r"(?<=,)\s(?=(?:na|lakini|huku|ambapo|ambaye|ambayo|ambao|ambazo|kwa sababu|bali|ingawa"
        r"|ijapokuwa|wakati|baada|kabla|ili|hivyo|pia|kisha|halafu)\b)",
        r"(?<=,)\s",
        r"\s(?=(?:lakini|kwamba|huku|ambapo|ambaye|ambayo|ambao|ambazo|ambacho|ambavyo|kwa sababu"
        r"|kwa kuwa|kwani|bali|ingawa|ijapokuwa|wakati|baada ya|kabla ya|ili|iwapo|kama|kisha"
        r"|halafu|kutokana na|kufuatia)\b)",
        r"\s(?=(?:na|au)\b)",
        r"\s",
    )
)
_SMALLEST_SHARE = 0.2


def cut_clauses(
    text: str, fits: Callable[[str], bool], together: Sequence[Span] = ()
) -> list[Span]:
    """Return spans that cover ``text`` in order, each of which ``fits``.

    The border nearest to the middle is taken, of the best kind that leaves no scrap on either
    side. Nothing is cut inside a span of ``together`` (glossary terms). A run of letters without
    any border is cut in the middle, so that nothing is ever lost.
    """
    if fits(text) or len(text) < 2:
        return [Span(0, len(text))]
    cut = _best_border(text, together)
    left, right = text[:cut], text[cut:]
    spans = cut_clauses(left, fits, together)
    after = [Span(span.start - cut, span.end - cut) for span in together if span.start >= cut]
    spans += [Span(s.start + cut, s.end + cut) for s in cut_clauses(right, fits, after)]
    return spans


def _best_border(text: str, together: Sequence[Span]) -> int:
    middle = len(text) // 2
    for smallest in (_SMALLEST_SHARE, 0.0):
        scrap = smallest * len(text)
        for border in _BORDERS:
            places = [
                found.start()
                for found in border.finditer(text)
                if scrap < found.start() < len(text) - scrap
                and not any(span.start < found.end() <= span.end - 1 for span in together)
            ]
            if places:
                return min(places, key=lambda place: abs(place - middle))
    return middle
