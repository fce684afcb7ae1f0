"""Tell when a translation has fallen into a loop or is out of proportion to its source."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

# Words that may stand twice in a row in good English.
_MAY_DOUBLE = frozenset(
    "bye had ha her him is it long many more much never no now of on that very so yes".split()
)
_LONGEST_PATTERN = 12


# Asked of a translation when it is chosen, tried again, compared and doubted.
@lru_cache(maxsize=256)
def repeated_part(text: str, source: str = "") -> str:
    """Return the words that ``text`` repeats like a broken record, or nothing.

    Three times in a row is a loop; twice is one for four words and more and for a single word
    that good English does not double. Not if ``source`` repeats itself too ("haraka haraka").
    Capitals count, but for the first word: "Gulnoza Said said" is no repetition.
    """
    words = _words(text)
    found = _loop(words)
    return "" if not found or _loop(_words(source)) else " ".join(found)


def _words(text: str) -> list[str]:
    words = [token.text for token in tokenize(text)]
    return [words[0][:1].lower() + words[0][1:], *words[1:]] if words else []


def _loop(words: Sequence[str]) -> Sequence[str]:
    """Return the shortest pattern that is a loop, the first of these, or nothing."""
    places: dict[str, list[int]] = {}
    patterns = []
    for again, word in enumerate(words):
        for start in places.setdefault(word, []):
            size = again - start
            if size <= _LONGEST_PATTERN and words[start:again] == words[again : again + size]:
                patterns.append((size, start))
        places[word].append(again)
    for size, start in sorted(patterns):
        pattern = words[start : start + size]
        twice_is_enough = size > 3 or (size == 1 and not _may_double(pattern[0]))
        if twice_is_enough or words[start + 2 * size : start + 3 * size] == pattern:
            return pattern
    return ()


def _may_double(word: str) -> bool:
    return word in _MAY_DOUBLE or not word[0].isalpha()


def is_out_of_proportion(source_words: int, target_words: int) -> bool:
    """Tell whether a translation is far too long or too short for its source.

    English takes about as many words as Swahili; the bounds leave out 1 in 200 of
    the human translations of dev/lafand_mt. With few words, any ratio happens.
    """
    if source_words < 5:
        return not 0 < target_words <= 4 * source_words + 8
    return not 0.5 * source_words <= target_words <= 2.5 * source_words
