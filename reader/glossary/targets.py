"""Find the English of a term in the translation of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.renderings import find_renderings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain import Link, Span, TermMatch


def find_targets(match: TermMatch, english: str, links: Sequence[Link] = ()) -> tuple[Span, ...]:
    """Return where an accepted rendering of the term stands in ``english``; empty if nowhere.

    Of several places, those that the word links join to the term are kept; where no link helps,
    all of them.
    """
    spans = find_renderings((match.term.target, *match.term.also), english)
    if len(spans) < 2:
        return spans
    linked = {span: _strength(match.span, span, links) for span in spans}
    strongest = max(linked.values())
    return tuple(span for span in spans if linked[span] >= strongest / 2)


def _strength(source: Span, target: Span, links: Sequence[Link]) -> float:
    """Return the summed strength of the links between two spans."""
    return sum(
        link.strength
        for link in links
        if link.source.overlaps(source) and link.target.overlaps(target)
    )
