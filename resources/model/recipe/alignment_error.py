"""The alignment error rate of the guided head against links drawn by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from recipe.files import read_lines
from recipe.tokenizer import BEGIN_PIECE, END_PIECE, WORD_START
from recipe.word_alignment import parse_links

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recipe.cleaning import Link
    from recipe.decoding import Attention

THRESHOLDS = (0.15, 0.25, 0.35, 0.45)
"""From which attention on an application could show a link."""


def read_gold(path: Path) -> dict[int, set[Link]]:
    """Read a table of line number (from 1, of the development set) and links, with a heading."""
    rows = (line.split("\t") for line in read_lines(path)[1:])
    return {int(number): set(parse_links(links)) for number, links in rows}


def word_attention(attention: Attention) -> numpy.ndarray:
    """Return an attention head's weights by words: rows are target words, columns source words.

    A row is the mean of the word's pieces; the attention to the pieces of a source word is added
    up. The last column is the end of the sentence, which takes what belongs to no word.
    """
    source, target = word_of_piece(attention.source), word_of_piece(attention.target)
    columns = [*source, max(source) + 1]
    weights = numpy.zeros((max(target) + 1, columns[-1] + 1))
    for j, row in zip(target, attention.weights, strict=False):
        for i, weight in zip(columns, row, strict=False):
            weights[j, i] += weight / target.count(j)
    return weights


def strongest_links(weights: numpy.ndarray) -> set[Link]:
    """Return the link of each target word with its strongest source, if that is a word."""
    end = weights.shape[1] - 1
    return {(int(i), j) for j, i in enumerate(weights.argmax(1)) if i < end}


def links_from(weights: numpy.ndarray, threshold: float) -> set[Link]:
    """Return every link of two words whose attention is ``threshold`` or more."""
    return {(int(i), int(j)) for j, i in numpy.argwhere(weights[:, :-1] >= threshold)}


def word_of_piece(pieces: list[str]) -> list[int]:
    """Return for each piece the index of the white-space word it belongs to."""
    places, word = [], -1
    for piece in pieces:
        if piece in (BEGIN_PIECE, END_PIECE):
            continue
        word += piece.startswith(WORD_START) or word < 0
        places.append(word)
    return places


def report(forced: list[Attention], gold: list[set[Link]]) -> Iterator[str]:
    """Yield the error rate of the strongest links, and of those from each threshold on."""
    weights = list(map(word_attention, forced))
    strongest = error_rate(list(map(strongest_links, weights)), gold)
    yield f"alignment error rate {strongest:.3f} on {len(gold)}"
    for threshold in THRESHOLDS:
        found = [links_from(each, threshold) for each in weights]
        yield f"attention from {threshold:.2f}: {error_rate(found, gold):.3f}"


def error_rate(found: list[set[Link]], gold: list[set[Link]]) -> float:
    """Return the alignment error rate (Och and Ney 2003), every gold link taken as sure."""
    common = sum(len(a & b) for a, b in zip(found, gold, strict=True))
    return 1 - 2 * common / (sum(map(len, found)) + sum(map(len, gold)))
