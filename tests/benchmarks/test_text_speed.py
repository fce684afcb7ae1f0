"""The analyser's speed: 100,000 words a second with a warm cache."""

from __future__ import annotations

from reader.paths import resource
from reader.text.lexicon import load_lexicon
from reader.text.morphology.analyser import Analyser

SENTENCE = (
    "Viongozi hao wawili walikutana mjini kujadili mkataba uliosainiwa mwaka jana na nchi zao"
)


def test_analyses_words_with_a_warm_cache(benchmark):
    analyser = Analyser(load_lexicon(resource("lexicon")))
    words = SENTENCE.split() * 100

    def analyse_all():
        return [analyser.analyse(word) for word in words]

    assert len(benchmark(analyse_all)) == len(words)


def test_analyses_a_sentence(benchmark):
    analyser = Analyser(load_lexicon(resource("lexicon")))
    assert benchmark(analyser.analyse_sentence, SENTENCE)
