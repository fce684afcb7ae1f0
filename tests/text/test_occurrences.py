from __future__ import annotations

import pytest

from reader.domain import Article, Kind, Occurrence, Paragraph, Sentence, VocabularyWord
from reader.paths import resource
from reader.text.lexicon import load_lexicon
from reader.text.morphology.analyser import Analyser
from reader.text.occurrences import describe_word, find_occurrences

TEXT = "Viongozi walikutana Pyongyang, na kiongozi mmoja alisaini mikataba 3."


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon(resource("lexicon"))


def test_every_form_counts_for_its_lemma_but_names_and_numbers_do_not(lexicon):
    sentence = Sentence("a", 0, 0, TEXT, 0, len(TEXT))
    article = Article("a", "A", (Paragraph(Kind.BODY, TEXT),), (sentence,))
    found = find_occurrences(article, Analyser(lexicon))
    assert Occurrence(0, 0, "kiongozi", "noun", 2) in found
    assert Occurrence(0, 0, "saini", "verb", 1) in found
    assert not {"Pyongyang", "3"} & {one.lemma for one in found}


def test_a_noun_is_described_by_class_and_plural_a_verb_by_its_parts(lexicon):
    noun = VocabularyWord("kiongozi", "noun")
    verb = VocabularyWord("saini", "verb", parts="a-li-saini")
    assert describe_word(noun, lexicon) == "class 7/8, pl. viongozi"
    assert describe_word(verb, lexicon) == "a-li-saini"
