"""The engine decodes in batches, mends what went wrong and says what it could not mend."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from reader.domain import Span, Term, TermMatch
from reader.translation.engine import BATCH_SENTENCES, ArgosEngine
from reader.translation.source import clean
from reader.translation.steering import mark_terms
from tests.translation.conftest import FakeDecoder

TREATY = Term("mkataba", "treaty")


def match(sentence, words, term=TREATY):
    start = sentence.index(words)
    return TermMatch(Span(start, start + len(words)), term, rendering=term.target)


def kinds(translation):
    return {doubt.kind for doubt in translation.doubts}


def test_every_core_decodes_sentences_of_like_length(engine, decoder, monkeypatch):
    monkeypatch.setattr("reader.translation.engine.WORKERS", 2)
    sentences = ["Moja mbili tatu.", "Moja.", "Moja mbili tatu nne.", "Moja mbili."]
    translations = engine.translate(sentences)
    assert [one.text for one in translations] == [f"«{sentence}»" for sentence in sentences]
    assert sorted(decoder.batches) == [
        ["Moja mbili tatu nne.", "Moja mbili tatu."],
        ["Moja mbili.", "Moja."],
    ]


def test_a_long_text_is_decoded_in_batches(engine, decoder):
    sentences = [f"Neno {number}." for number in range(5 * BATCH_SENTENCES)]
    assert [one.text[1:-1] for one in engine.translate(sentences)] == sentences
    assert max(map(len, decoder.batches)) <= BATCH_SENTENCES


def test_a_translation_has_its_text_model_and_score(engine, decoder):
    decoder.answers = {
        "Habari yako leo?": ["How are you today?"],
        "Asante sana.": ["Thanks a lot."],
    }
    translations = engine.translate(["Habari yako leo?", "Asante sana."])
    assert [one.text for one in translations] == ["How are you today?", "Thanks a lot."]
    assert translations[0].model == "translate-sw_en 9.9"
    assert translations[0].score == -0.3


@pytest.mark.parametrize(
    "sentence", ["", "   ", "...", "– 12 –", "2024", "www.example.org", "a@b.co.ke"]
)
def test_what_has_no_word_passes_through(engine, decoder, sentence):
    (translation,) = engine.translate([sentence])
    assert (translation.text, translation.doubts) == (sentence, ())
    assert decoder.batches == []


def test_nothing_is_nothing(engine):
    assert engine.translate([]) == []


def test_links_point_into_the_sentence_as_it_was_typed(engine, decoder):
    sentence = "Pa\u00adka\u00a0  mweusi"
    decoder.answers = {"Paka mweusi": ["Cat black"]}
    (translation,) = engine.translate([sentence])
    pairs = [(link.source.of(sentence), link.target.of("Cat black")) for link in translation.links]
    assert pairs == [("Pa\u00adka", "Cat"), ("mweusi", "black")]


def test_an_unguided_package_shows_no_links(package_folder, decoder):
    engine = ArgosEngine(package_folder(alignment={"layer": 1, "head": 4}), decoder)
    assert engine.translate(["Paka mweusi"])[0].links == ()


def test_control_symbols_of_a_user_reach_the_model_as_text(engine, decoder):
    engine.translate(["Neno <bt> hili"])
    assert decoder.batches == [["Neno < bt> hili"]]


def test_a_long_text_is_cut_and_joined(package_folder, decoder):
    engine = ArgosEngine(package_folder(max_source_pieces=4), decoder)
    decoder.answers = {
        "Rais alisema jana jioni,": ["The president said yesterday."],
        "lakini hakueleza kwa nini.": ["But did not explain why."],
    }
    (translation,) = engine.translate(["Rais alisema jana jioni, lakini hakueleza kwa nini."])
    assert translation.text == "The president said yesterday, but did not explain why."


def test_a_loop_is_decoded_again(engine, decoder):
    decoder.answers = {
        "Rais wa nchi alikuja.": lambda decoding: [
            "The president came." if decoding.no_repeat_ngram else "The the the the came."
        ]
    }
    (translation,) = engine.translate(["Rais wa nchi alikuja."])
    assert translation.text == "The president came."
    assert translation.doubts == ()


def test_a_loop_among_the_likeliest_gives_way_to_the_next(engine, decoder):
    decoder.answers = {
        "Rais wa nchi alikuja.": [("The the the came.", -0.3), ("The president came.", -0.4)]
    }
    assert engine.translate(["Rais wa nchi alikuja."])[0].text == "The president came."
    assert len(decoder.batches) == 1


def test_a_loop_that_stays_is_told(engine, decoder):
    decoder.answers = {"Rais wa nchi alikuja.": ["The the the came."]}
    (translation,) = engine.translate(["Rais wa nchi alikuja."])
    assert "repetition" in kinds(translation)


def test_only_the_failed_sentence_is_decoded_again(engine, decoder):
    decoder.answers = {"Rais wa nchi alikuja.": ["The the the came."], "Asante sana.": ["Thanks."]}
    engine.translate(["Asante sana.", "Rais wa nchi alikuja."])
    decoded = Counter(text for batch in decoder.batches for text in batch)
    assert decoded["Asante sana."] == 1 < decoded["Rais wa nchi alikuja."]


def test_capitals_are_read_as_names_and_given_back(engine, decoder):
    decoder.answers = {
        "Rais wa urusi": [("President of russia", -0.9)],
        "Rais Wa Urusi": [("President of Russia", -0.4)],
    }
    (translation,) = engine.translate(["RAIS WA URUSI"])
    assert translation.text == "PRESIDENT OF RUSSIA"
    assert translation.score == -0.4


@pytest.mark.parametrize(
    ("sentence", "made", "shown"),
    [
        ("Ajali ya treni", "train accident", "Train accident"),
        ('"Imani ni nini?"', '"faith, what is it?"', '"Faith, what is it?"'),
        ("Watu 5 walikuja", "5 people came", "5 people came"),
        ("ajali ya Treni", "train accident", "train accident"),
    ],
)
def test_a_text_begins_with_a_capital_where_its_sentence_does(
    engine, decoder, sentence, made, shown
):
    decoder.answers = {sentence: [made]}
    assert engine.translate([sentence])[0].text == shown


def test_a_clause_in_small_letters_is_no_text_in_small_letters(package_folder, decoder):
    engine = ArgosEngine(package_folder(max_source_pieces=3), decoder)
    engine.translate(["Rais Putin alisema, kwamba hana habari."])
    assert decoder.batches == [["Rais Putin alisema,", "kwamba hana habari."]]


def test_a_likely_hypothesis_with_the_term_is_preferred(engine, decoder):
    sentence = "Walisaini mkataba jana."
    decoder.answers = {
        sentence: [
            ("They signed a contract yesterday.", -0.3),
            ("They signed a treaty yesterday.", -0.4),
        ]
    }
    (translation,) = engine.translate([sentence], [[match(sentence, "mkataba")]])
    assert translation.text == "They signed a treaty yesterday."
    assert translation.terms == ("mkataba=treaty",)
    assert translation.doubts == ()


def test_an_unlikely_hypothesis_is_not_taken_for_its_term(engine, decoder):
    sentence = "Walisaini mkataba jana."
    decoder.answers = {
        sentence: [
            ("They signed a contract yesterday.", -0.3),
            ("The treaty signs yesterday.", -1.4),
        ]
    }
    (translation,) = engine.translate([sentence], [[match(sentence, "mkataba")]])
    assert translation.text == "They signed a contract yesterday."
    assert kinds(translation) == {"term"}


def test_more_hypotheses_are_asked_for_when_a_term_is_missing(engine, decoder):
    sentence = "Walisaini mkataba jana."
    decoder.answers = {
        sentence: lambda decoding: [
            ("They signed a contract yesterday.", -0.3),
            *([("They signed a treaty yesterday.", -0.5)] if decoding.hypotheses > 4 else []),
        ]
    }
    (translation,) = engine.translate([sentence], [[match(sentence, "mkataba")]])
    assert translation.text == "They signed a treaty yesterday."


def test_a_likely_hypothesis_with_the_right_number_is_preferred(engine, decoder):
    sentence = "Watu 173 waliuawa jana."
    decoder.answers = {
        sentence: [
            ("Yesterday 137 people were killed.", -0.3),
            ("Yesterday 173 people were killed.", -0.35),
        ]
    }
    (translation,) = engine.translate([sentence])
    assert translation.text == "Yesterday 173 people were killed."
    assert translation.doubts == ()


@pytest.fixture
def steered(package_folder, decoder):
    markup = {"open": "<t>", "middle": "<e>", "close": "</t>"}
    return ArgosEngine(package_folder(term_markup=markup), decoder)


def test_a_term_that_does_not_come_out_is_written_into_the_source(steered, decoder):
    sentence = "Walisaini mkataba jana."
    marked = "Walisaini <t> mkataba <e> treaty </t> jana."
    decoder.answers = {
        sentence: ["They signed a contract yesterday."],
        marked: ["They signed a treaty yesterday."],
    }
    (translation,) = steered.translate([sentence], [[match(sentence, "mkataba")]])
    assert translation.text == "They signed a treaty yesterday."
    assert translation.doubts == ()
    assert decoder.batches == [[sentence], [marked]]


def test_nothing_is_left_over_of_a_term_at_the_end(steered, decoder):
    decoder.answers = {"Mkataba": ["Contract"], "<t> Mkataba <e> treaty </t>": ["Treaty"]}
    (translation,) = steered.translate(["Mkataba"], [[match("Mkataba", "Mkataba")]])
    assert translation.text == "Treaty"


def test_only_the_terms_that_are_missing_are_written_into_the_source(steered, decoder):
    sentence = "Marais walisaini mkataba jana."
    marked = "Marais walisaini <t> mkataba <e> treaty </t> jana."
    decoder.answers = {
        sentence: ["The presidents signed a contract yesterday."],
        marked: ["The presidents signed a treaty yesterday."],
    }
    president = match(sentence, "Marais", Term("rais", "president"))
    (translation,) = steered.translate([sentence], [[president, match(sentence, "mkataba")]])
    assert translation.text == "The presidents signed a treaty yesterday."


def test_marks_do_not_count_in_the_length_of_the_source(steered, decoder):
    sentence = "Walisaini mkataba, mkataba, mkataba na mkataba."
    treaties = [match(sentence, "mkataba", Term("mkataba", "strategic partnership treaty"))]
    treaties += [replace(treaties[0], span=Span(at, at + 7)) for at in (19, 28, 39)]
    answer = "They signed a strategic partnership treaty."
    decoder.answers = {
        sentence: ["They signed several contracts."],
        mark_terms(clean(sentence), treaties, steered.package.markup).text: [answer],
    }
    assert steered.translate([sentence], [treaties])[0].text == answer


def test_a_term_that_comes_out_by_itself_is_left_to_the_model(steered, decoder):
    sentence = "Mikataba miwili."
    decoder.answers = {sentence: ["Two treaties."]}
    (translation,) = steered.translate([sentence], [[match(sentence, "Mikataba")]])
    assert translation.text == "Two treaties."
    assert decoder.batches == [[sentence]]


def test_the_plain_output_is_kept_and_told_when_steering_fails(steered, decoder):
    sentence = "Walisaini mkataba jana."
    decoder.answers = {
        "Walisaini <t> mkataba <e> treaty </t> jana.": ["They wrote something odd yesterday."],
        sentence: ["They signed a contract yesterday."],
    }
    (translation,) = steered.translate([sentence], [[match(sentence, "mkataba")]])
    assert translation.text == "They signed a contract yesterday."
    assert kinds(translation) == {"term"}


def test_the_users_own_markup_is_neutralised(steered, decoder):
    steered.translate(["Neno <t> hili"])
    assert decoder.batches == [["Neno < t> hili"]]


def test_alternatives_differ_and_the_likeliest_is_first(engine, decoder):
    decoder.answers = {
        "Habari yako": [("How are you", -0.2), ("How are you", -0.3), ("Your news", -0.5)]
    }
    assert [one.text for one in engine.alternatives("Habari yako", 3)] == [
        "How are you",
        "Your news",
    ]


def test_alternatives_of_what_has_no_letter(engine):
    assert [one.text for one in engine.alternatives("...", 3)] == ["..."]


def test_a_long_text_has_alternatives_of_all_its_parts(package_folder):
    decoder = FakeDecoder(answers={"moja mbili;": ["one two;", "1 2;"], "tatu nne": ["three four"]})
    engine = ArgosEngine(package_folder(max_source_pieces=2), decoder)
    alternatives = engine.alternatives("moja mbili; tatu nne", 2)
    assert len(alternatives) == 2
