"""What marking terms does: how often they appear with and without, and what it costs."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recipe.evaluate import score
from recipe.terms import Phrase, choose, common_words, mark, phrases, translation_of
from recipe.word_alignment import align_pairs

if TYPE_CHECKING:
    from recipe.config import TermMarkup
    from recipe.decoding import Model


@dataclass(frozen=True)
class MarkedSet:
    """Sentences with terms taken from their references, without and with the markup."""

    plain: list[str]
    marked: list[str]
    terms: list[list[str]]
    references: list[str]


def mark_development_set(
    sources: list[str], references: list[str], markup: TermMarkup, seed: int = 1
) -> MarkedSet:
    """Mark one or two phrases in every sentence that has some, as their references have them."""
    common = common_words(sources, references)
    draw = random.Random(seed)
    result = MarkedSet([], [], [], [])
    pairs = list(zip(sources, references, strict=True))
    for (source, reference), links in zip(pairs, align_pairs(pairs), strict=True):
        words, target = source.split(), reference.split()
        found = phrases(words, target, links, common)
        if not found:
            continue
        chosen: list[tuple[Phrase, str]] = [
            (phrase, translation_of(phrase, target)) for phrase in choose(found, draw)
        ]
        result.plain.append(source)
        result.marked.append(" ".join(mark(words, chosen, markup)[0]))
        result.terms.append([term for _, term in chosen])
        result.references.append(reference)
    return result


def term_effect(model: Model, marked_set: MarkedSet, markup: TermMarkup) -> list[str]:
    """Translate with and without marking; return a line for each: terms that appear, BLEU, chrF."""
    lines = []
    for name, sources in (("plain", marked_set.plain), ("marked", marked_set.marked)):
        hypotheses = model.translate(sources)
        hits = [
            has_term(hypothesis, term)
            for hypothesis, terms in zip(hypotheses, marked_set.terms, strict=True)
            for term in terms
        ]
        scores = score(hypotheses, marked_set.references)
        leaks = sum(markup.open in h or markup.close in h for h in hypotheses)
        lines.append(
            f"{name}: terms {sum(hits) / len(hits):.1%} of {len(hits)}, BLEU {scores.bleu:.2f}, "
            f"chrF {scores.chrf:.2f}, markup left in {leaks} of {len(sources)}"
        )
    return lines


def has_term(translation: str, term: str) -> bool:
    """Tell whether a term stands in a translation as whole words, whatever its case."""
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", translation, re.IGNORECASE) is not None
