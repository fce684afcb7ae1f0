"""Terms are written into the source in the package's markup, and checked in the output."""

from __future__ import annotations

from reader.domain import Span, Term, TermMatch
from reader.glossary.finder import TermFinder
from reader.translation.package import TermMarkup
from reader.translation.source import NOWHERE, clean
from reader.translation.steering import mark_terms, missing_terms, term_pair

MARKUP = TermMarkup("<t>", "<e>", "</t>")
TREATY = Term("mkataba", "treaty", also=("pact",))
SUMMIT = Term("mkutano wa kilele", "summit")


def match(sentence, words, term):
    start = sentence.index(words)
    return TermMatch(Span(start, start + len(words)), term, rendering=term.target)


def test_terms_are_marked_where_they_stand():
    sentence = "Mikataba ya  mkutano wa kilele."
    matches = TermFinder([TREATY, SUMMIT]).find(sentence)
    marked = mark_terms(clean(sentence), matches, MARKUP)
    assert marked.text == "<t> Mikataba <e> treaties </t> ya <t> mkutano wa kilele <e> summit </t>."


def test_the_english_in_the_source_counts_as_the_term():
    sentence = "saini mkataba"
    marked = mark_terms(clean(sentence), [match(sentence, "mkataba", TREATY)], MARKUP)
    at = marked.text.index("treaty")
    assert set(marked.origins[at : at + len("treaty")]) == {6}
    assert marked.origins[marked.text.index("<t>")] == NOWHERE


def test_a_term_outside_the_part_is_not_marked():
    sentence = "saini mkataba"
    part = clean(sentence).part(0, 5)
    assert mark_terms(part, [match(sentence, "mkataba", TREATY)], MARKUP) == part


def test_any_accepted_rendering_counts_in_the_plural_too():
    matches = [TermMatch(Span(0, 7), TREATY, rendering="treaty")]
    assert missing_terms(matches, "They signed the treaties.") == []
    assert missing_terms(matches, "They signed a Pact.") == []
    assert missing_terms(matches, "They signed a contract.") == matches


def test_the_pair_names_the_term():
    assert term_pair(TREATY) == "mkataba=treaty"
