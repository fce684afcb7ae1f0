"""Write glossary terms into the source and check that they came out in the translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.renderings import find_renderings
from reader.translation.source import NOWHERE, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain import Term, TermMatch
    from reader.translation.package import TermMarkup


def term_pair(term: Term) -> str:
    """Return the ``source=target`` by which a term is recorded with a translation."""
    return f"{term.source}={term.target}"


def has_term(term: Term, english: str) -> bool:
    """Tell whether an accepted rendering of ``term`` is in ``english``."""
    return bool(find_renderings((term.target, *term.also), english))


def missing_terms(matches: Sequence[TermMatch], english: str) -> list[TermMatch]:
    """Return the terms whose English is not in ``english``."""
    return [match for match in matches if not has_term(match.term, english)]


def mark_terms(source: Source, matches: Sequence[TermMatch], markup: TermMarkup) -> Source:
    """Return ``source`` with each term as ``open SWAHILI middle ENGLISH close``.

    The English counts as coming from the term's first letter, so that attention to it falls on
    the term.
    """
    text, origins = source.text, source.origins
    for match in sorted(matches, key=lambda match: match.span, reverse=True):
        span = source.span(match.span)
        if span.start == span.end:
            continue
        opening, after = f"{markup.open} ", f" {markup.middle} "
        english, closing = match.rendering, f" {markup.close}"
        text = (
            text[: span.start]
            + opening
            + text[span.start : span.end]
            + after
            + english
            + closing
            + text[span.end :]
        )
        origins = (
            *origins[: span.start],
            *[NOWHERE] * len(opening),
            *origins[span.start : span.end],
            *[NOWHERE] * len(after),
            *[origins[span.start]] * len(english),
            *[NOWHERE] * len(closing),
            *origins[span.end :],
        )
    return Source(text, origins)
