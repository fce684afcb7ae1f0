"""BLEU and chrF of a package, with the signatures that make them comparable."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sacrebleu.metrics import BLEU, CHRF

from recipe.cleaning import repeats
from recipe.files import read_pairs

if TYPE_CHECKING:
    from recipe.config import Corpus, Recipe
    from recipe.decoding import Translator


@dataclass(frozen=True)
class Scores:
    """Corpus scores of some translations; ``loops`` counts lines that repeat themselves."""

    bleu: float
    chrf: float
    loops: int
    signatures: tuple[str, str]


def score(hypotheses: list[str], references: list[str]) -> Scores:
    """Compare translations with references by sacreBLEU."""
    bleu, chrf = BLEU(), CHRF()
    values = [metric.corpus_score(hypotheses, [references]).score for metric in (bleu, chrf)]
    pairs = zip(hypotheses, references, strict=True)
    loops = sum(repeats(hypothesis) > repeats(reference) + 1 for hypothesis, reference in pairs)
    return Scores(*values, loops, (str(bleu.get_signature()), str(chrf.get_signature())))


def evaluate(recipe: Recipe, translator: Translator) -> list[str]:
    """Translate every development set and return a line of scores for each."""
    lines = []
    for corpus in recipe.development:
        sources, references = development_pairs(recipe, corpus)
        started = time.perf_counter()
        hypotheses = translator.translate(sources)
        seconds = time.perf_counter() - started
        words = sum(len(source.split()) for source in sources)
        scores = score(hypotheses, references)
        lines += [
            f"{corpus.name}: BLEU {scores.bleu:.2f} chrF {scores.chrf:.2f} "
            f"loops {scores.loops} ({len(sources)} sentences, {words / seconds:.0f} words/s)",
            *(f"  {signature}" for signature in scores.signatures),
        ]
    return lines


def development_pairs(recipe: Recipe, corpus: Corpus) -> tuple[list[str], list[str]]:
    """Return the two sides of a development set."""
    return read_pairs(recipe.path(corpus.path), recipe.source.code, recipe.target.code)
