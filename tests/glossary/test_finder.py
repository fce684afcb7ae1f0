"""Terms are found as whole words, in both numbers, the earlier before the longer."""

from __future__ import annotations

import random
import time

import pytest

from reader.domain import Link, Span, Term, Translation
from reader.glossary.finder import TermFinder
from reader.paths import resource
from reader.text.lexicon import load_lexicon
from reader.text.morphology.analyser import Analyser

TREATY = Term("mkataba", "treaty", also=("agreement",))
PARTNERSHIP = Term("mkataba wa ushirikiano wa kimkakati", "strategic partnership treaty")
COOPERATION = Term("ushirikiano wa kimkakati", "strategic partnership")
LEADER = Term("kiongozi", "leader")
CATTLE = Term("ng'ombe", "cattle")
TERMS = [TREATY, PARTNERSHIP, COOPERATION, LEADER, CATTLE]


@pytest.fixture(scope="module")
def finder():
    return TermFinder(TERMS)


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon(resource("lexicon"))


@pytest.fixture(scope="module")
def analyser(lexicon):
    return Analyser(lexicon)


@pytest.fixture(scope="module")
def verb_finder(lexicon, analyser):
    verbs = {
        "kusaini": "to sign",
        "kutia saini": "to sign",
        "kurusha kombora": "to launch a missile",
        "kula kiapo": "to take an oath",
    }
    return TermFinder([Term(*pair) for pair in verbs.items()], lexicon, analyser.likely)


def found(finder, text):
    return [(match.span.of(text), match.term.target) for match in finder.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mkataba wa ushirikiano wa kimkakati",
        "MKATABA WA USHIRIKIANO WA KIMKAKATI",
        "mkataba  wa\nushirikiano\u00a0wa kimkakati",
        "mikataba ya ushirikiano wa kimkakati",
    ],
)
def test_a_term_is_found_in_any_case_spacing_and_number(finder, text):
    assert found(finder, text) == [(text, "strategic partnership treaty")]


@pytest.mark.parametrize("text", ["ng’ombe", "ngʼombe", "ng'ombe", "Ng‘ombe"])
def test_an_apostrophe_is_an_apostrophe(finder, text):
    assert found(finder, text) == [(text, "cattle")]


def test_the_plural_of_a_person(finder):
    assert found(finder, "Viongozi wawili") == [("Viongozi", "leader")]


@pytest.mark.parametrize("text", ["wamkataba", "mkataba-wa", "kiongoziye", ""])
def test_only_whole_words_count(finder, text):
    assert [source for source, _ in found(finder, text) if source == text] == []


@pytest.mark.parametrize(
    "text",
    [
        "mkataba huo wa ushirikiano wa kimkakati",
        "mkataba wao wa ushirikiano wa kimkakati",
        "mikataba hiyo mipya ya ushirikiano wa kimkakati",
    ],
)
def test_what_agrees_with_a_noun_may_stand_before_its_of(finder, text):
    assert found(finder, text) == [(text, "strategic partnership treaty")]


def test_an_adjective_without_concord_agrees_with_any_noun(lexicon):
    finder = TermFinder(TERMS, lexicon)
    text = "Mkataba rasmi wa ushirikiano wa kimkakati"
    assert found(finder, text) == [(text, "strategic partnership treaty")]


@pytest.mark.parametrize(
    "text",
    [
        "mkataba hiyo wa ushirikiano wa kimkakati",
        "mkataba na wa ushirikiano wa kimkakati",
        "mkataba huo mpya huo wa ushirikiano wa kimkakati",
        "mkataba huo, wa ushirikiano wa kimkakati",
        "mkataba huo ushirikiano wa kimkakati",
    ],
)
def test_what_does_not_agree_parts_a_term(finder, text):
    assert [target for _, target in found(finder, text)] == ["treaty", "strategic partnership"]


def test_places_have_the_locative_and_people_have_not(lexicon):
    terms = [Term("bunge", "parliament"), Term("kiongozi", "leader"), Term("ama", "or")]
    finder = TermFinder(terms, lexicon)
    assert found(finder, "bungeni, kiongozini, amani") == [("bungeni", "parliament")]


@pytest.mark.parametrize(
    "text",
    [
        "walisaini",
        "Hawajausaini",
        "ulisainiwa",
        "tusisaini",
        "wakitia saini",
        "wasiotia saini",
        "ulitiwa saini",
        "zilirusha makombora",
        "amekula kiapo",
    ],
)
def test_a_verb_is_found_in_all_its_forms(verb_finder, text):
    assert [match.span.of(text) for match in verb_finder.find(text)] == [text]


@pytest.mark.parametrize("text", ["alisainisha", "saini", "wametia", "chakula kiapo"])
def test_another_verb_or_a_noun_is_no_form_of_a_verb(verb_finder, text):
    assert verb_finder.find(text) == []


def test_the_english_of_a_finite_verb_depends_on_its_sentence(verb_finder):
    infinitive, finite = verb_finder.find("kusaini, walisaini")
    assert (infinitive.rendering, finite.rendering) == ("to sign", "")


def test_an_infinitive_that_is_entered_as_a_noun_stays_one(lexicon, analyser):
    finder = TermFinder([Term("kusaini", "signature")], lexicon, analyser.likely)
    assert [one.span.start for one in finder.find("kusaini walisaini")] == [0]


def test_the_rendering_has_the_number_of_the_sentence(finder):
    assert [one.rendering for one in finder.find("mkataba, mikataba")] == ["treaty", "treaties"]


def test_punctuation_parts_a_term(finder):
    assert found(finder, "mkataba, wa ushirikiano wa kimkakati") == [
        ("mkataba", "treaty"),
        ("ushirikiano wa kimkakati", "strategic partnership"),
    ]


def test_the_longer_of_two_with_the_same_start_wins(finder):
    assert found(finder, "mkataba wa ushirikiano wa kimkakati") == [
        ("mkataba wa ushirikiano wa kimkakati", "strategic partnership treaty")
    ]


def test_the_earlier_start_wins_over_the_longer():
    finder = TermFinder([Term("moja mbili", "early"), Term("mbili tatu nne", "long")])
    assert found(finder, "moja mbili tatu nne") == [("moja mbili", "early")]


def test_a_term_at_the_very_end_is_found_whole(finder):
    assert found(finder, "wa mkataba") == [("mkataba", "treaty")]
    assert found(finder, "mkataba wa ushirikiano") == [("mkataba", "treaty")]


def test_a_term_in_its_own_form_wins_over_the_plural_of_another():
    finder = TermFinder([Term("kikombe", "cup"), Term("vikombe", "crockery")])
    assert found(finder, "vikombe") == [("vikombe", "crockery")]


def test_terms_without_words_are_never_found():
    terms = [Term(source, "to nothing") for source in ("", "  ", "\u200b", "ku", "...")]
    assert TermFinder(terms, analyse=lambda word: ()).find("a b") == []


def test_a_mark_has_the_place_of_its_english(finder):
    sentence, english = "Viongozi walisaini mkataba.", "The leaders signed a treaty."
    treaty, leaders = finder.mark(sentence, Translation(english))[::-1]
    assert [span.of(english) for span in leaders.target] == ["leaders"]
    assert [span.of(english) for span in treaty.target] == ["treaty"]


def test_a_mark_without_its_english_has_no_place(finder):
    (match,) = finder.mark("Mkataba.", Translation("A contract."))
    assert match.target == ()


def test_before_the_translation_there_are_marks_on_one_side(finder):
    (match,) = finder.mark("Mkataba.", None)
    assert match.target == ()


def test_word_links_choose_among_several_places(finder):
    sentence = "Mkataba huo ni mkataba mzuri."
    english = "The treaty is a good agreement."
    second = Span(sentence.rindex("mkataba"), sentence.rindex("mkataba") + 7)
    links = (
        Link(Span(0, 7), Span(4, 10), 0.8),
        Link(second, Span(21, 30), 0.7),
    )
    marks = finder.mark(sentence, Translation(english, links=links))
    assert [[span.of(english) for span in mark.target] for mark in marks] == [
        ["treaty"],
        ["agreement"],
    ]


def test_without_links_every_place_is_shown(finder):
    (mark,) = finder.mark("Mkataba.", Translation("A treaty, the treaty."))
    assert len(mark.target) == 2


def test_five_thousand_terms_in_a_long_text_take_seconds():
    draw = random.Random(7)
    syllables = [c + v for c in "bdfgklmnprstvwz" for v in "aeiou"]
    words = ["".join(draw.choices(syllables, k=draw.randint(2, 4))) for _ in range(4_000)]
    terms = [Term(" ".join(draw.choices(words, k=draw.randint(1, 4))), "x") for _ in range(5_000)]
    text = " ".join(draw.choices(words, k=100_000))
    finder = TermFinder(terms)
    start = time.process_time()
    matches = finder.find(text)
    assert time.process_time() - start < 10
    assert len(matches) > 1_000


@pytest.mark.parametrize("word", ["maji", "huru", "salama", "shawishi", "kita"])
def test_a_word_of_its_own_is_not_the_other_number_of_a_term(shipped_terms, lexicon, word):
    finder = TermFinder(shipped_terms, lexicon)
    assert finder.find(word) == []
    assert [found.term.target for found in finder.find("Majaji na mikataba")] == ["judge", "treaty"]


def test_the_shipped_glossary_is_found_in_its_own_terms(shipped_terms):
    finder = TermFinder(shipped_terms)
    for term in shipped_terms:
        (match,) = finder.find(term.source)
        assert match.span == Span(0, len(term.source))
