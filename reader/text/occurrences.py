"""Which lemmas stand in an article, and what to print about one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.domain import Occurrence

if TYPE_CHECKING:
    from reader.domain import Article, Sentence, VocabularyWord
    from reader.text.lexicon import Lexicon
    from reader.text.morphology.analyser import Analyser

UNCOUNTED = frozenset({"name", "number", "punctuation"})


def find_occurrences(article: Article, analyser: Analyser) -> list[Occurrence]:
    """Return the lemmas of every sentence with their counts, names and numbers left out."""
    return [
        Occurrence(sentence.paragraph, sentence.index, lemma, pos, count)
        for sentence in article.sentences
        for (lemma, pos), count in _lemmas(sentence, analyser).items()
    ]


def _lemmas(sentence: Sentence, analyser: Analyser) -> Counter[tuple[str, str]]:
    readings = (word.best for word in analyser.analyse_sentence(sentence.text))
    return Counter(
        (reading.lemma, reading.pos)
        for reading in readings
        if reading is not None and reading.pos not in UNCOUNTED
    )


def describe_word(word: VocabularyWord, lexicon: Lexicon) -> str:
    """Return class and plural of a noun, the parts of any other word: what an appendix prints."""
    for entry in lexicon.lookup(word.lemma):
        if entry.pos == word.pos and entry.noun_class:
            plural = f", pl. {entry.plural}" if entry.plural else ""
            return f"class {entry.noun_class}{plural}"
    return word.parts
