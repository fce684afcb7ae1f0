from __future__ import annotations

from reader.domain import TERM_POS, Span, Status, Term, TermMatch
from reader.ui.words.marks import WordMarker


def no_terms(sentence: str) -> list[TermMatch]:
    return []


def test_any_form_of_a_word_that_is_learnt_is_marked(analyser):
    mark = WordMarker(analyser, {("mtu", "noun"): Status.LEARNING_2}, no_terms)
    assert mark("Mtu na watu.").learning == (
        (Span(0, 3), Status.LEARNING_2),
        (Span(7, 11), Status.LEARNING_2),
    )


def test_known_and_ignored_words_are_not_marked(analyser):
    statuses = {("mtu", "noun"): Status.KNOWN, ("na", "conjunction"): Status.IGNORED}
    assert WordMarker(analyser, statuses, no_terms)("Mtu na watu.").learning == ()


def test_an_expression_is_marked_as_a_whole(analyser):
    statuses = {("asubuhi na mapema", TERM_POS): Status.LEARNING_1}
    marks = WordMarker(analyser, statuses, no_terms)("Aliondoka asubuhi na mapema sana.")
    assert marks.learning == ((Span(10, 27), Status.LEARNING_1),)


def test_a_glossary_term_is_marked_in_the_plural_too(analyser):
    match = TermMatch(Span(0, 17), Term("mkataba wa amani", "peace treaty"))
    statuses = {("mkataba wa amani", TERM_POS): Status.LEARNING_3}
    marks = WordMarker(analyser, statuses, lambda sentence: [match])("Mikataba ya amani.")
    assert marks.learning == ((Span(0, 17), Status.LEARNING_3),)


def test_a_noun_and_what_agrees_with_it_have_one_class(analyser):
    marks = WordMarker(analyser, {}, no_terms)("Viongozi hao wawili walikutana.")
    assert [(mark.noun_class, mark.head) for mark in marks.classes] == [
        (2, True),
        (2, False),
        (2, False),
        (2, False),
    ]
