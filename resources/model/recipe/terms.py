"""Marked terms: a source phrase with its translation in line, so that it steers the output.

Training on sentences of which some carry the right translation of a phrase teaches the network to
copy what stands in the markup (Dinu et al. 2019, "Training Neural Machine Translation to Apply
Terminology Constraints"; Bergmanis and Pinnis 2021).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

    from recipe.cleaning import Link
    from recipe.config import TermMarkup

_LONGEST_SOURCE, _LONGEST_TARGET = 4, 5
_WORD = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)


@dataclass(frozen=True)
class Phrase:
    """Words ``start:end`` of a source and the words ``first:last`` of the target they became."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class CommonWords:
    """The words too common to begin or end a term, on both sides."""

    source: frozenset[str]
    target: frozenset[str]


def common_words(source: Iterable[str], target: Iterable[str], count: int = 120) -> CommonWords:
    """Return the ``count`` most frequent words of each side, a tenth of all at most."""
    tops = []
    for side in (source, target):
        seen = Counter(bare(word).casefold() for line in side for word in line.split())
        commonest = seen.most_common(min(count, len(seen) // 10))
        tops.append(frozenset(word for word, _ in commonest))
    return CommonWords(*tops)


def bare(word: str) -> str:
    """Return a word without the punctuation that touches it."""
    return _parts(word)[1]


def phrases(
    source: list[str], target: list[str], links: list[Link], common: CommonWords
) -> list[Phrase]:
    """Return the phrase pairs that could be terms.

    A pair is consistent with the alignment (no word in it is linked to one outside), unbroken by
    punctuation, short, and neither begins nor ends with a common word.
    """
    to_target: dict[int, set[int]] = {}
    to_source: dict[int, set[int]] = {}
    for i, j in links:
        to_target.setdefault(i, set()).add(j)
        to_source.setdefault(j, set()).add(i)
    found = []
    for start in sorted(to_target):
        for end in range(start + 1, min(start + _LONGEST_SOURCE, len(source)) + 1):
            if end - 1 not in to_target:
                continue
            linked = set().union(*(to_target.get(i, set()) for i in range(start, end)))
            first, last = min(linked), max(linked) + 1
            back = set().union(*(to_source.get(j, set()) for j in range(first, last)))
            if last - first > _LONGEST_TARGET or min(back) < start or max(back) >= end:
                continue
            first += bare(target[first]).casefold() in {"the", "a", "an"} and last - first > 1
            whole = _is_term(source[start:end], common.source)
            if whole and _is_term(target[first:last], common.target):
                found.append(Phrase(start, end, first, last))
    return found


def choose(found: list[Phrase], draw: random.Random) -> list[Phrase]:
    """Draw one phrase, or two that do not overlap, in their order in the source."""
    chosen: list[Phrase] = []
    for _ in range(1 if draw.random() < 0.7 else 2):
        length = draw.choice((1, 1, 2, 2, 3, 4))
        candidate = draw.choice([p for p in found if p.end - p.start == length] or found)
        if all(candidate.end <= p.start or p.end <= candidate.start for p in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda phrase: phrase.start)


def mark(
    source: list[str], translations: list[tuple[Phrase, str]], markup: TermMarkup
) -> tuple[list[str], list[int]]:
    """Write translations into the source, and tell where each source word has gone.

    Punctuation stays outside of the markup. ``translations`` are in the order of the source and
    do not overlap.
    """
    words: list[str] = []
    places: list[int] = []
    start = 0
    for phrase, translation in translations:
        for word in source[start : phrase.start]:
            places.append(len(words))
            words.append(word)
        inside = source[phrase.start : phrase.end]
        before, after = _parts(inside[0])[0], _parts(inside[-1])[2]
        inside[0] = inside[0][len(before) :]
        inside[-1] = inside[-1][: len(inside[-1]) - len(after)]
        words.append(before + markup.open)
        for word in inside:
            places.append(len(words))
            words.append(word)
        words += [markup.middle, *translation.split(), markup.close + after]
        start = phrase.end
    places += range(len(words), len(words) + len(source) - start)
    return words + source[start:], places


def translation_of(phrase: Phrase, target: list[str]) -> str:
    """Return the target words of a phrase as a term base would have them."""
    words = [bare(word) for word in target[phrase.first : phrase.last]]
    if phrase.first == 0 and words[0][1:].islower():
        words[0] = words[0].lower()
    return " ".join(words)


def _is_term(words: list[str], common: frozenset[str]) -> bool:
    parts = [_parts(word) for word in words]
    whole = all(core for _, core, _ in parts)
    unbroken = not any(p[2] for p in parts[:-1]) and not any(p[0] for p in parts[1:])
    edges = {parts[0][1].casefold(), parts[-1][1].casefold()}
    letters = sum(c.isalpha() for _, core, _ in parts for c in core)
    return whole and unbroken and letters > 3 and not edges & common


def _parts(word: str) -> tuple[str, str, str]:
    match = _WORD.fullmatch(word)
    return match.groups() if match else ("", word, "")
