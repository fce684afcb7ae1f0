from __future__ import annotations

from reader.domain import Span
from reader.ui.reading.document import Block, Place, ReadingDocument, Side, Stretch


def test_rows_are_the_title_and_every_sentence(document):
    assert document.text(0, Side.SWAHILI) == "Mkataba mpya"
    assert document.text(2, Side.SWAHILI) == "Mkataba una kurasa tano."
    assert document.text(2, Side.ENGLISH) == "MKATABA UNA KURASA TANO."
    assert document.kind(0) is None


def test_blocks_are_sentences_or_whole_paragraphs(document):
    assert document.blocks(paragraphs=False)[:2] == [Block(0, 1), Block(1, 2)]
    assert document.blocks(paragraphs=True)[:3] == [Block(0, 1), Block(1, 2), Block(2, 5)]


def test_a_term_is_marked_on_both_sides_once_the_english_is_there(article, engine, services):
    document = ReadingDocument(article, services.finder.mark)
    assert [span for span, _ in document.term_spans(0, Side.SWAHILI)] == [Span(0, 7)]
    assert document.term_spans(0, Side.ENGLISH) == []
    document.set_translation(0, engine.one("Mkataba mpya"))
    assert [span for span, _ in document.term_spans(0, Side.ENGLISH)] == [Span(0, 7)]


def test_words_of_both_sides_lead_to_each_other(document):
    word = document.word_at(Place(0, 9, Side.SWAHILI))
    assert word == Stretch(0, Side.SWAHILI, Span(8, 12))
    assert document.linked(word) == [(Stretch(0, Side.ENGLISH, Span(8, 12)), 0.8)]
    back = document.linked(Stretch(0, Side.ENGLISH, Span(8, 12)))
    assert back == [(word, 0.8)]


def test_between_words_there_is_no_word(document):
    assert document.word_at(Place(0, 7, Side.SWAHILI)) is None


def test_the_byline_names_where_the_article_is_from(document):
    assert document.byline == "Siasa  ·  Msomaji  ·  Asha Juma  ·  19 Jun 2024  ·  B1"


def test_a_new_translation_is_told(qtbot, document, engine):
    with qtbot.waitSignal(document.row_changed) as told:
        document.set_translation(3, engine.one("Nyingine."))
    assert told.args == [3]


def test_another_glossary_marks_other_terms(document):
    document.change_terms(lambda text, translation: [])
    assert document.terms(0) == ()


def test_words_that_a_selection_cuts_are_made_whole(document):
    cut = Stretch(3, Side.SWAHILI, Span(2, 20))
    assert document.whole_words(cut) == Stretch(3, Side.SWAHILI, Span(0, 23))
    between = Stretch(3, Side.SWAHILI, Span(4, 5))
    assert document.whole_words(between) == between


def test_a_stretch_leads_to_the_longest_run_it_was_translated_to(document):
    assert document.partner_text(Stretch(3, Side.SWAHILI, Span(0, 18))) == "WATU WALISHANGILIA"
    assert document.partner_text(Stretch(3, Side.ENGLISH, Span(0, 4))) == "Watu"
