from __future__ import annotations

from reader.domain import Kind, SentencePair, Span, Term, TermMatch, Translation
from reader.export import build_sheet
from reader.export.sheet import Run


def test_rows_are_numbered_sentences_with_their_partners(sheet):
    assert [row.number for row in sheet.rows] == [1, 2, 3, 4, 5]
    assert [row.kind for row in sheet.rows][:2] == [Kind.STANDFIRST, Kind.HEADING]
    assert [row.opens for row in sheet.rows] == [True, True, True, False, True]
    assert sheet.rows[2].english == (Run("The leaders met in the morning."),)
    assert sheet.title_english == "Treaty of today"


def test_terms_are_marked_on_both_sides_and_lead_to_their_entry(sheet):
    assert sheet.rows[0].swahili[0] == Run("Mkataba", 1)
    assert sheet.rows[0].english[1] == Run("treaty", 1)
    assert sheet.rows[3].swahili[0] == Run("Mikataba", 1)


def test_the_vocabulary_lists_terms_and_saved_words_with_their_sentences(sheet):
    term, word = sheet.entries
    assert (term.headword, term.gloss, term.sentences) == ("mkataba", "treaty; pact", (1, 4))
    assert (word.headword, word.detail, word.sentences) == ("kutana", "wa-li-kutana", (3,))


def test_a_doubt_stands_with_its_row(sheet):
    assert [row.doubt for row in sheet.rows] == ["", "", "", "The numbers differ.", ""]


def test_nothing_of_a_text_is_lost_where_marks_overlap(article):
    sentence = article.sentences[2]
    spans = [Span(0, 8), Span(4, 12), Span(9, 18), Span(20, 900)]
    matches = {sentence.id: [TermMatch(span, Term("x", "y")) for span in spans]}
    sheet = build_sheet(article, [SentencePair(sentence, None)], matches)
    assert "".join(run.text for run in sheet.rows[0].swahili) == sentence.text
    assert [run.text for run in sheet.rows[0].swahili if run.entry] == ["Viongozi", "walikutan"]


def test_an_untranslated_row_has_an_empty_partner(article):
    pairs = [SentencePair(sentence, None) for sentence in article.rows]
    sheet = build_sheet(article, pairs, {})
    assert {row.english for row in sheet.rows} == {()}
    assert sheet.title_english == ""


def test_a_term_is_numbered_by_its_first_sentence(article):
    first, second = article.sentences[0], article.sentences[2]
    matches = {
        second.id: [TermMatch(Span(0, 8), Term("kiongozi", "leader"))],
        first.id: [TermMatch(Span(0, 7), Term("mkataba", "treaty"))],
    }
    pairs = [SentencePair(one, Translation("x")) for one in article.sentences]
    sheet = build_sheet(article, pairs, matches)
    assert [entry.headword for entry in sheet.entries] == ["mkataba", "kiongozi"]


def test_terms_of_one_sentence_are_numbered_in_its_order(article):
    first, second = article.sentences[0], article.sentences[2]
    often, once = Term("kiongozi", "leader"), Term("mkataba", "treaty")
    matches = {
        first.id: [TermMatch(Span(0, 3), often), TermMatch(Span(4, 7), once)],
        second.id: [TermMatch(Span(0, 3), often)],
    }
    pairs = [SentencePair(one, Translation("x")) for one in article.sentences]
    assert [one.headword for one in build_sheet(article, pairs, matches).entries] == [
        "kiongozi",
        "mkataba",
    ]
