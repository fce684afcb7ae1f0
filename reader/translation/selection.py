"""Choose among the hypotheses for a part of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.differences import differences
from reader.translation.joining import TranslatedPart
from reader.translation.repetition import is_out_of_proportion, repeated_part
from reader.translation.steering import missing_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain import TermMatch
    from reader.translation.decoder import Hypothesis
    from reader.translation.source import Source

MARGIN = 0.25
"""How much mean log probability a hypothesis may lose for what it has right."""

_COMPARED = 4


def candidates(
    source: Source, pieces: Sequence[str], hypotheses: Sequence[Hypothesis]
) -> list[TranslatedPart]:
    """Return the hypotheses of one form of a part, each with the best to compare it with."""
    best = hypotheses[:_COMPARED]
    return [TranslatedPart(source, pieces, hypothesis, best) for hypothesis in hypotheses]


def choose(
    found: Sequence[TranslatedPart], source: str, matches: Sequence[TermMatch]
) -> TranslatedPart:
    """Return the likeliest, or one a little less likely that has no loop and fewer faults."""
    best = max(found, key=lambda one: one.hypothesis.score)
    if not has_failed(best, source) and not count_faults(best, source, matches):
        return best
    near = [one for one in found if one.hypothesis.score >= best.hypothesis.score - MARGIN]
    return min(
        near,
        key=lambda one: (
            has_failed(one, source),
            count_faults(one, source, matches),
            -one.hypothesis.score,
        ),
    )


def count_faults(part: TranslatedPart, source: str, matches: Sequence[TermMatch]) -> int:
    """Return how many terms, numbers and names of ``source`` did not come out."""
    english = part.hypothesis.text
    return len(missing_terms(matches, english)) + len(differences(source, english))


def has_failed(part: TranslatedPart, source: str) -> bool:
    """Tell whether a translation is a loop, has no end or is out of all proportion.

    ``source`` is the text of the part without the marks and the English of steering.
    """
    hypothesis = part.hypothesis
    return (
        not hypothesis.complete
        or is_out_of_proportion(len(source.split()), len(hypothesis.text.split()))
        or bool(repeated_part(hypothesis.text, source))
    )
