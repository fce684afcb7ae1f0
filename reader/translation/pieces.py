"""Lay subword pieces back onto the text they spell, and attention onto words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain import Link, Span
from reader.text.tokens import TokenKind, fold, tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WEAKEST_LINK = 0.35
"""Links below this attention are left out: one in six of them is among the links drawn by hand
(tests/model/alignments.tsv), of those just above half. Alignment error with model 1.3 at 0.15,
0.25, 0.35 and 0.45: 0.240, 0.204, 0.188, 0.185 (`recipe alignment-error`)."""

_BYTE_PIECE = re.compile(r"<0x([0-9A-F]{2})>")
_LOOK_AHEAD = 4


def locate(pieces: Sequence[str], text: str) -> list[Span]:
    """Return the span of ``text`` that each SentencePiece piece spells, without its space.

    A lone space mark shares the sign that follows. A piece that spells nothing visible (a byte
    inside a character, a control symbol) gets an empty span where it stands.
    """
    spans = []
    at = 0
    missed = 0
    waiting = b""
    for piece in pieces:
        if piece == "▁":
            start = at + len(text[at:]) - len(text[at:].lstrip())
            spans.append(Span(start, min(start + 1, len(text))))
            continue
        byte = _BYTE_PIECE.fullmatch(piece)
        if byte:
            waiting += bytes([int(byte.group(1), 16)])
        letters = _decoded(waiting) if byte else piece.replace("▁", "")
        waiting = b"" if letters else waiting
        start = text.find(letters, at, at + missed + _LOOK_AHEAD + len(letters)) if letters else -1
        if start < 0:
            missed += len(letters)
            spans.append(Span(at, at))
            continue
        missed = 0
        at = start + len(letters)
        spans.append(Span(start, at))
    return spans


def _decoded(spelt: bytes) -> str:
    """Return the character that the bytes spell, or nothing while it is not complete."""
    try:
        return spelt.decode()
    except UnicodeDecodeError:
        return ""


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Span, ...]:
    """Return the spans of the words and numbers of ``text``."""
    return tuple(
        Span(token.start, token.end)
        for token in tokenize(text)
        if token.kind is not TokenKind.PUNCTUATION
    )


def word_at(words: Sequence[Span], spans: Sequence[Span]) -> list[int | None]:
    """Return for each of the ordered ``spans`` the index of the word it lies in."""
    found: list[int | None] = []
    index = 0
    for span in spans:
        while index < len(words) and words[index].end <= span.start:
            index += 1
        inside = index < len(words) and span.start < span.end and words[index].start < span.end
        found.append(index if inside else None)
    return found


def link_words(
    source: str,
    source_words: Sequence[Span],
    target: str,
    target_words: Sequence[Span],
    weights: Sequence[Mapping[int, float]],
) -> tuple[Link, ...]:
    """Return the links of the words of ``source`` and ``target``, ordered by source position.

    ``weights[t][s]`` is the attention of target word ``t`` to source word ``s``, if it has any. A
    word that both sides spell alike exactly once (a name, a number) is linked to itself and to
    nothing else: attention spreads over digits and rare names, which are spelt in many pieces.
    """
    twins = _twins(source, source_words, target, target_words)
    twin_sources = set(twins.values())
    links = []
    for t, row in enumerate(weights):
        if t in twins:
            links.append(Link(source_words[twins[t]], target_words[t], 1.0))
            continue
        for s, weight in row.items():
            if s not in twin_sources and weight >= WEAKEST_LINK:
                links.append(Link(source_words[s], target_words[t], min(weight, 1.0)))
    return tuple(sorted(links, key=lambda link: (link.source.start, link.target.start)))


def _twins(
    source: str, source_words: Sequence[Span], target: str, target_words: Sequence[Span]
) -> dict[int, int]:
    """Return target index to source index of the words that occur once and alike on each side."""
    source_of = _unique(source, source_words)
    target_of = _unique(target, target_words)
    return {target_of[word]: at for word, at in source_of.items() if word in target_of}


def _unique(text: str, words: Sequence[Span]) -> dict[str, int]:
    """Return the index of each word that occurs once and is a name or a number."""
    spelt = [fold(word.of(text)) for word in words]
    return {
        word: at
        for at, word in enumerate(spelt)
        if not text[words[at].start].islower() and spelt.count(word) == 1
    }
