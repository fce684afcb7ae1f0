"""Which pairs are worth training on: pure functions on sentences."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recipe.config import CleaningConfig

Link = tuple[int, int]
"""Indices of a source and a target word; words are what white space separates."""


def tidy(sentence: str) -> str:
    """Compose characters, drop control and format characters, and make white space single."""
    composed = unicodedata.normalize("NFC", sentence)
    shown = (" " if c.isspace() else c for c in composed if unicodedata.category(c) != "Cf")
    return " ".join("".join(c for c in shown if unicodedata.category(c) != "Cc").split())


def fingerprint(sentence: str) -> str:
    """Return a sentence without case and punctuation, to find its near copies."""
    folded = unicodedata.normalize("NFKC", sentence).casefold()
    return re.sub(r"\W+", " ", folded).strip()


def fault(source: str, target: str, config: CleaningConfig) -> str:
    """Return why a pair of tidy sentences is not used, or an empty string."""
    if not fingerprint(source) or not fingerprint(target):
        return "empty"
    words = max(len(source.split()), len(target.split()))
    if words > config.longest:
        return "long"
    if words > 3 and fingerprint(source) == fingerprint(target):
        return "copied"
    shorter, longer = sorted((len(source), len(target)))
    if longer > 20 and longer > config.unequal * shorter:
        return "unequal"
    if repeats(target) > repeats(source) + 1:
        return "repeating"
    return ""


def repeats(sentence: str, longest: int = 4) -> int:
    """Return how often a stretch of up to ``longest`` words is followed at once by itself."""
    words = sentence.casefold().split()
    count = 0
    for size in range(1, longest + 1):
        for start in range(len(words) - 2 * size + 1):
            middle = start + size
            count += words[start:middle] == words[middle : middle + size]
    return count


def aligned_share(source: str, target: str, links: list[Link]) -> float:
    """Return the share of words that have a link, the mean of both sides."""
    lengths = len(source.split()), len(target.split())
    linked = len({link[0] for link in links}), len({link[1] for link in links})
    return sum(part / max(whole, 1) for part, whole in zip(linked, lengths, strict=True)) / 2


def is_sentence(line: str, longest: int) -> bool:
    """Tell whether a line of a monolingual file is prose that is worth translating back."""
    words = line.split()
    letters = sum(character.isalpha() or character == " " for character in line)
    return (
        3 <= len(words) <= longest
        and len(line) < 11 * len(words)
        and letters > 0.8 * len(line)
        and re.match(r"[\"“‘'(]?[A-Z0-9$£€À-Þ]", line) is not None
        and re.search(r"https?:|www\.|@", line) is None
    )
