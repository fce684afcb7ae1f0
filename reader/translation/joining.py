"""Make one English sentence of the translations of its parts, and its word links."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain import Span
from reader.translation.pieces import link_words, locate, word_at, words_of
from reader.translation.source import NOWHERE, clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain import Link
    from reader.translation.decoder import Hypothesis
    from reader.translation.source import Source

NEGLIGIBLE = 0.01
"""Attention below this is left out: most of it is, and it adds up to nothing that is shown."""


@dataclass(frozen=True, slots=True)
class TranslatedPart:
    """A part of a sentence as the model read it, its pieces and the chosen translation.

    ``best`` are the likeliest translations of the part, the chosen one perhaps among them.
    """

    source: Source
    pieces: Sequence[str]
    hypothesis: Hypothesis
    best: Sequence[Hypothesis] = ()

    @property
    def agreement(self) -> float:
        """The mean share of words that it has in common with the other best ones, from 0 to 1."""
        others = [other for other in self.best if other is not self.hypothesis]
        if not others:
            return 1.0
        return sum(_shared_words(self.hypothesis.text, one.text) for one in others) / len(others)


@dataclass(frozen=True, slots=True)
class Joined:
    """The English of a sentence; ``coverage`` is the attention that each source word received,
    empty if the attention is no alignment.

    ``score`` and ``agreement`` are means over the parts by their length.
    """

    text: str
    score: float
    agreement: float
    links: tuple[Link, ...]
    coverage: tuple[float, ...]


def join_parts(sentence: str, parts: Sequence[TranslatedPart]) -> Joined:
    """Return the parts' translations as one text with links into ``sentence``.

    The text begins with a capital where the sentence does. Inside the sentence, a part keeps the
    punctuation of its source and begins with a capital only where its source does. What stands
    round the parts in the sentence, such as "|" or an emoji, stands round their English.
    """
    texts = [_fitted(part, sentence, at > 0, at == len(parts) - 1) for at, part in enumerate(parts)]
    text, starts = _put_together(sentence, parts, texts)
    source_words, target_words = _words_as_typed(sentence), words_of(text)
    weights: list[dict[int, float]] = [defaultdict(float) for _ in target_words]
    for part, english, start in zip(parts, texts, starts, strict=True):
        _add_attention(weights, part, source_words, target_words, start, english)
    lengths = [len(part.hypothesis.pieces) + 1 for part in parts]
    coverage = [0.0] * len(source_words)
    for row in weights:
        for at, weight in row.items():
            coverage[at] += weight
    return Joined(
        text,
        _mean([part.hypothesis.score for part in parts], lengths),
        _mean([part.agreement for part in parts], lengths),
        link_words(sentence, source_words, text, target_words, weights),
        tuple(coverage),
    )


def _put_together(
    sentence: str, parts: Sequence[TranslatedPart], texts: Sequence[str]
) -> tuple[str, list[int]]:
    """Return the whole English of a sentence, and where that of each part begins in it."""
    text = ""
    starts = []
    end = 0
    for part, english in zip(parts, texts, strict=True):
        origins = [origin for origin in part.source.origins if origin != NOWHERE]
        between = _signs(sentence[end : min(origins)])
        text += between if between.strip() else " " if text and english else ""
        starts.append(len(text))
        text += english
        end = max(origins) + 1  # a steered term has its English, of its first letter, behind it
    return (text + _signs(sentence[end:])).strip(), starts


def _signs(stretch: str) -> str:
    """Return what is to be seen in a stretch between two parts, with single spaces, or nothing."""
    return re.sub(r"\s+", " ", stretch) if clean(stretch).text else ""


def _words_as_typed(sentence: str) -> list[Span]:
    """Return the spans of the words of ``sentence``, whole where a soft hyphen is in them."""
    source = clean(sentence)
    return [
        Span(source.origins[word.start], source.origins[word.end - 1] + 1)
        for word in words_of(source.text)
    ]


def _shared_words(one: str, other: str) -> float:
    left, right = Counter(one.lower().split()), Counter(other.lower().split())
    return 2 * (left & right).total() / max(left.total() + right.total(), 1)


def _mean(values: Sequence[float], weights: Sequence[int]) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)


def _fitted(part: TranslatedPart, sentence: str, is_later: bool, is_last: bool) -> str:
    """Return the part's English, adapted to its place in the sentence."""
    english = part.hypothesis.text
    stop = part.source.text[-1:]
    if not is_last and english[-1:] in (".", ",") and stop != english[-1:]:
        english = english[:-1] + (stop if stop in (",", ";", ":") else "")
    first = next(origin for origin in part.source.origins if origin != NOWHERE)
    if english and is_later and sentence[first].islower() and not _begins_with_name(part):
        english = english[:1].lower() + english[1:]
    if not is_later and _first_sign(sentence)[1].isupper():
        english = _capitalised(english)
    return english


def _first_sign(text: str) -> tuple[int, str]:
    """Return the first letter or digit and its place; nothing, after the end, if there is none."""
    return next(((at, one) for at, one in enumerate(text) if one.isalnum()), (len(text), ""))


def _capitalised(text: str) -> str:
    at, sign = _first_sign(text)
    return text[:at] + sign.upper() + text[at + 1 :] if len(sign.upper()) == 1 else text


def _begins_with_name(part: TranslatedPart) -> bool:
    """Tell whether the first English word keeps its capital inside a sentence.

    It does if it is "I", has a second capital, or was mostly read from a capitalised word.
    """
    word = part.hypothesis.text.partition(" ")[0]
    if word == "I" or sum(letter.isupper() for letter in word) > 1:
        return True
    row = part.hypothesis.attention[0]
    read = locate(part.pieces, part.source.text)[max(range(len(part.pieces)), key=row.__getitem__)]
    begun = part.source.text[: read.end].rpartition(" ")[2]
    return begun[:1].isupper()


def _add_attention(
    weights: Sequence[dict[int, float]],
    part: TranslatedPart,
    source_words: Sequence[Span],
    target_words: Sequence[Span],
    start: int,
    english: str,
) -> None:
    """Add to ``weights`` what the part's target words, found from ``start`` on, looked at."""
    source_of = _source_words_of(part, source_words)
    own = [word for word in target_words if start <= word.start < start + len(english)]
    if not own:
        return
    first = target_words.index(own[0])
    local = [Span(word.start - start, word.end - start) for word in own]
    # Adapting the text kept every place in it, so the pieces are found in the text as it came.
    target_of = word_at(local, locate(part.hypothesis.pieces, part.hypothesis.text))
    counts = [target_of.count(at) for at in range(len(own))]
    for word, row in zip(target_of, part.hypothesis.attention, strict=False):
        if word is None:
            continue
        looked_at = weights[first + word]
        for source_word, weight in zip(source_of, row, strict=False):
            if weight > NEGLIGIBLE and source_word is not None:
                looked_at[source_word] += weight / counts[word]


def _source_words_of(part: TranslatedPart, words: Sequence[Span]) -> list[int | None]:
    """Return for each source piece the index of the sentence's word it belongs to."""
    read = locate(part.pieces, part.source.text)
    origins = [
        part.source.origins[each.start] if each.start < each.end else NOWHERE for each in read
    ]
    return word_at(words, [Span(origin, origin + (origin != NOWHERE)) for origin in origins])
