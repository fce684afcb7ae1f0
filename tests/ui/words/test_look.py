from __future__ import annotations

import pytest

from reader.domain import TERM_POS, Span, Term, TermMatch
from reader.ui.reading.document import ReadingDocument, Side, Stretch, joined
from reader.ui.words.look import expression, look_up, vocabulary_word


@pytest.fixture
def document(services, engine) -> ReadingDocument:
    article = services.library.articles.get("mkataba-mpya")
    document = ReadingDocument(article, services.finder.mark)
    for row, sentence in enumerate(document.rows):
        document.set_translation(row, engine.one(sentence.text))
    return document


def test_a_word_is_taken_apart_and_shows_its_english_here(document, analyser):
    look = look_up(document, Stretch(3, Side.SWAHILI, Span(5, 18)), analyser)
    assert look.word == "walishangilia"
    assert look.analyses[0].segmentation.startswith("wa-li-")
    assert look.translated == ("WALISHANGILIA",)
    assert look.terms == ()


def test_an_english_word_leads_to_its_swahili(document, analyser):
    look = look_up(document, Stretch(3, Side.ENGLISH, Span(0, 4)), analyser)
    assert (look.word, look.stretch.side) == ("Watu", Side.SWAHILI)


def test_an_english_word_from_nothing_has_no_card(document, analyser):
    document.set_translation(3, document.translation(3).__class__("PEOPLE CHEERED"))
    assert look_up(document, Stretch(3, Side.ENGLISH, Span(0, 6)), analyser) is None


def test_a_word_in_a_term_shows_the_entry(document, analyser):
    look = look_up(document, Stretch(2, Side.SWAHILI, Span(0, 7)), analyser)
    assert [term.source for term in look.terms] == ["mkataba"]


def test_an_expression_is_kept_under_the_form_of_its_term(document, analyser):
    term = Term("mkataba mpya", "new treaty")
    document.change_terms(lambda text, _: [TermMatch(Span(0, 12), term)] if "mpya" in text else [])
    look = look_up(document, Stretch(0, Side.SWAHILI, Span(0, 12)), analyser)
    assert look.is_expression
    word = expression(document, "Mikataba mipya", 0, look.terms[0])
    assert (word.lemma, word.pos, word.form, word.gloss) == (
        "mkataba mpya",
        TERM_POS,
        "Mikataba mipya",
        "new treaty",
    )


def test_the_vocabulary_keeps_where_a_word_stood(document, analyser):
    look = look_up(document, Stretch(3, Side.SWAHILI, Span(0, 4)), analyser)
    word = vocabulary_word(look, look.analyses[0], document)
    assert (word.lemma, word.form, word.article) == ("mtu", "Watu", "mkataba-mpya")
    assert word.sentence == "Watu walishangilia sana."
    assert word.english == "WATU WALISHANGILIA SANA."
    assert "wa (" in word.parts


def test_neighbouring_partners_are_one_stretch():
    spans = [Span(0, 3), Span(4, 7), Span(9, 12)]
    assert joined(spans, "the new, old") == [Span(0, 7), Span(9, 12)]
