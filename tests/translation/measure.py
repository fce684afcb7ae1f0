"""Measure the engine on text with known translations: quality, doubts, steering, speed.

    python tests/translation/measure.py ../shared/corpora/dev/lafand_mt [--every 2] [--terms]

Needs sacrebleu. What it prints is where the numbers in reader/translation come from.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import mean

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import sacrebleu

import reader.translation.engine as engine_module
from reader.glossary.exchange import shipped_terms
from reader.glossary.finder import TermFinder
from reader.paths import resource, shipped_model
from reader.text.lexicon import load_lexicon
from reader.text.morphology.analyser import Analyser
from reader.translation.confidence import confidence
from reader.translation.engine import ArgosEngine
from reader.translation.package import ensure_package
from reader.translation.photo_credits import credited
from reader.translation.source import has_words
from reader.translation.steering import has_term

WORST_SHARE = 0.1


def is_decoded(sentence):
    """Tell whether the model is asked at all."""
    return has_words(sentence) and not credited(sentence)


def record_confidence():
    """Return the table into which every sentence's confidence goes from now on."""
    confidences = {}
    find_doubts = engine_module.find_doubts

    def recording(sentence, joined, *rest):
        confidences[sentence] = confidence(joined)
        return find_doubts(sentence, joined, *rest)

    engine_module.find_doubts = recording
    return confidences


def report_doubts(translations, scores, confidences):
    """Print how well the doubts, and thresholds of the confidence, find the worst tenth."""
    count = round(WORST_SHARE * len(scores))
    worst = set(sorted(range(len(scores)), key=scores.__getitem__)[:count])
    marked = {at for at, one in enumerate(translations) if one.doubts}
    print(f"worst tenth: chrF below {max(scores[at] for at in worst):.1f}")
    print(
        f"marked {len(marked) / len(scores):.1%}, precision {_share(marked, worst):.2f},", end=" "
    )
    print(f"recall {_share(worst, marked):.2f}")
    kinds = defaultdict(set)
    for at, one in enumerate(translations):
        for doubt in one.doubts:
            kinds[doubt.kind].add(at)
    for kind, places in sorted(kinds.items()):
        average = mean(scores[at] for at in places)
        print(
            f"  {kind:12} {len(places):5} precision {_share(places, worst):.2f} chrF {average:.1f}"
        )
    ranked = sorted(range(len(scores)), key=confidences.__getitem__)
    for percent in (2, 4, 6, 8, 10, 12, 15):
        low = ranked[: round(percent / 100 * len(scores))]
        print(f"  lowest_confidence {confidences[low[-1]]:.2f} marks {percent} %,", end=" ")
        print(f"precision {_share({*low}, worst):.2f}, recall {_share(worst, {*low}):.2f}")


def _share(part, whole):
    return len(part & whole) / len(part) if part else 0.0


def report_terms(engine, sources, references):
    """Print how many glossary terms come out with and without steering, and what it costs."""
    terms = shipped_terms()
    lexicon = load_lexicon(resource("lexicon"))
    finder = TermFinder(terms, lexicon, Analyser(lexicon).likely)
    matches = [finder.find(source) for source in sources]
    plain, steered = engine.translate(sources), engine.translate(sources, matches)
    for name, translations in (("plain", plain), ("steered", steered)):
        texts = [one.text for one in translations]
        found = [has_term(m.term, t) for t, each in zip(texts, matches, strict=True) for m in each]
        print(f"{name}: {mean(found):.1%} of {len(found)} terms,", _quality(texts, references))
    agreed = [
        has_term(m.term, t) for t, each in zip(references, matches, strict=True) for m in each
    ]
    print(f"the human references have {mean(agreed):.1%} of them")


def _quality(texts, references):
    bleu = sacrebleu.corpus_bleu(texts, [references])
    chrf = sacrebleu.corpus_chrf(texts, [references])
    return f"BLEU {bleu.score:.2f} chrF {chrf.score:.2f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, help="NAME of NAME.sw and NAME.en")
    parser.add_argument("--package", type=Path, help="an .argosmodel file; the shipped one if none")
    parser.add_argument("--every", type=int, default=1, help="take every n-th line only")
    parser.add_argument("--terms", action="store_true", help="measure glossary steering as well")
    options = parser.parse_args()
    lines = (
        options.texts.with_suffix(ending).read_text(encoding="utf-8").splitlines()[:: options.every]
        for ending in (".sw", ".en")
    )
    pairs = [pair for pair in zip(*lines, strict=True) if is_decoded(pair[0])]
    sources, references = [one for one, _ in pairs], [other for _, other in pairs]
    with tempfile.TemporaryDirectory() as models:
        engine = ArgosEngine(ensure_package(options.package or shipped_model(), Path(models)))
        engine.translate(["Habari."])
        confidences = record_confidence()
        start = time.perf_counter()
        translations = engine.translate(sources)
        speed = sum(len(one.split()) for one in sources) / (time.perf_counter() - start)
        texts = [one.text for one in translations]
        print(engine.model, f"{len(sources)} lines,", _quality(texts, references), end=", ")
        print(f"{speed:.0f} words/s")
        scores = [
            sacrebleu.sentence_chrf(text, [reference]).score
            for text, reference in zip(texts, references, strict=True)
        ]
        report_doubts(translations, scores, [confidences[source] for source in sources])
        if options.terms:
            report_terms(engine, sources, references)


if __name__ == "__main__":
    main()
