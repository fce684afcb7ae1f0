"""The alignment error rate of the guided head against links drawn by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from recipe.files import read_lines
from recipe.tokenizer import BEGIN_PIECE, END_PIECE, WORD_START
from recipe.word_alignment import parse_links

if TYPE_CHECKING:
    from pathlib import Path

    from recipe.cleaning import Link
    from recipe.decoding import Attention


def read_gold(path: Path) -> dict[int, set[Link]]:
    """Read a table of line number (from 1, of the development set) and links, with a heading."""
    rows = (line.split("\t") for line in read_lines(path)[1:])
    return {int(number): set(parse_links(links)) for number, links in rows}


def head_links(attention: Attention) -> set[Link]:
    """Return the links that an attention head shows: each target word with its strongest source.

    The attention of the pieces of a word is added up. The end of the sentence takes what belongs
    to no word: a target word that looks there is not linked.
    """
    source, target = word_of_piece(attention.source), word_of_piece(attention.target)
    weights = numpy.zeros((max(target) + 1, max(source) + 2))
    for j, row in zip(target, attention.weights, strict=False):
        for i, weight in zip([*source, max(source) + 1], row, strict=False):
            weights[j, i] += weight
    return {(int(i), j) for j, i in enumerate(weights.argmax(1)) if i <= max(source)}


def word_of_piece(pieces: list[str]) -> list[int]:
    """Return for each piece the index of the white-space word it belongs to."""
    places, word = [], -1
    for piece in pieces:
        if piece in (BEGIN_PIECE, END_PIECE):
            continue
        word += piece.startswith(WORD_START) or word < 0
        places.append(word)
    return places


def error_rate(found: list[set[Link]], gold: list[set[Link]]) -> float:
    """Return the alignment error rate (Och and Ney 2003), every gold link taken as sure."""
    common = sum(len(a & b) for a, b in zip(found, gold, strict=True))
    return 1 - 2 * common / (sum(map(len, found)) + sum(map(len, gold)))
