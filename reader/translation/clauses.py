"""Cut a text into sentences, and those too long for the model at the borders of clauses."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.domain import Span
from reader.text.sentences import split_sentences
from reader.translation.source import has_words

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
_SIGN = re.compile(r"[^\w\s.,;:!?'\"()/%“”‘’–—-]")
# Signs that the model cannot copy: beside these, arrows, stars, emoji and other symbols.
_PARTING = frozenset("«»‹›•·●§¶†‡¥¢₹")
_PARTING_ALONE = frozenset("+=>")
_JOINING = frozenset("<−°®™")


def cut_text(text: str, fits: Callable[[str], bool], together: Sequence[Span] = ()) -> list[Span]:
    """Return the spans of the sentences of ``text``, and of the clauses of those too long.

    A span is too long if it does not ``fit``. Nothing is cut inside a span of ``together``
    (glossary terms). Left out are signs that part one phrase from another, as in "Habari | Siasa",
    and what has no word between them.
    """
    spans = []
    for phrase in _phrases(text):
        for sentence in split_sentences(phrase.of(text)):
            start = phrase.start + sentence.start
            own = [Span(span.start - start, span.end - start) for span in together]
            for clause in _cut_clauses(sentence.of(phrase.of(text)), fits, own):
                spans.append(Span(start + clause.start, start + clause.end))
    return spans


def _phrases(text: str) -> list[Span]:
    """Return the spans between the signs that the model does not know, where they have words."""
    signs = [found.start() for found in _SIGN.finditer(text) if _parts_phrases(text, found.start())]
    if not signs:
        return [Span(0, len(text))]
    spans = map(Span, [0, *(at + 1 for at in signs)], [*signs, len(text)])
    return [span for span in spans if has_words(span.of(text))]


def _parts_phrases(text: str, at: int) -> bool:
    sign = text[at]
    if sign in _PARTING_ALONE:
        return text[max(at - 1, 0) : at + 2].strip() == sign
    is_symbol = unicodedata.category(sign) in ("So", "Sm") and sign not in _JOINING
    return is_symbol or sign in _PARTING


def _cut_clauses(text: str, fits: Callable[[str], bool], together: Sequence[Span]) -> list[Span]:
    """Return spans that cover ``text`` in order, each of which ``fits``.

    The border nearest to the middle is taken, of the best kind that leaves no scrap on either
    side. A run of letters without any border is cut in the middle, so that nothing is ever lost.
    """
    if fits(text) or len(text) < 2:
        return [Span(0, len(text))]
    cut = _best_border(text, together)
    after = [Span(span.start - cut, span.end - cut) for span in together]
    right = _cut_clauses(text[cut:], fits, after)
    return [
        *_cut_clauses(text[:cut], fits, together),
        *(Span(span.start + cut, span.end + cut) for span in right),
    ]


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
