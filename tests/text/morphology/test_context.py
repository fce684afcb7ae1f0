"""The sentence decides between readings."""

from __future__ import annotations


def best(analyser, text, form):
    return next(w.best for w in analyser.analyse_sentence(text) if w.token.text == form)


def test_what_follows_tells_the_number_of_a_noun(analyser):
    assert best(analyser, "Nchi hizo ni kubwa.", "Nchi").noun_class == "10"
    assert best(analyser, "Nchi hiyo ni kubwa.", "Nchi").noun_class == "9"


def test_the_noun_tells_the_class_of_a_concord(analyser):
    assert best(analyser, "Mkataba wa Urusi.", "wa").noun_class == "3"
    assert best(analyser, "Watu wa Urusi.", "wa").noun_class == "2"


def test_the_subject_decides_between_you_and_a_class(analyser):
    treaty = best(analyser, "Mkataba umesainiwa.", "umesainiwa")
    assert treaty.noun_class == "3"
    assert treaty.parts[0].gloss == "it (class 3/11 subject)"


def test_kuwa_after_a_verb_of_saying_is_that(analyser):
    assert best(analyser, "Alisema kuwa atakuja.", "kuwa").pos == "conjunction"
    assert best(analyser, "Anapenda kuwa daktari.", "kuwa").pos == "verb"


def test_compound_tenses_are_noted(analyser):
    note = best(analyser, "Daktari alikuwa amekwenda mjini.", "amekwenda").note
    assert note == "compound tense, alikuwa amekwenda: had ...-ed"


def test_a_capital_inside_a_sentence_makes_a_name(analyser):
    assert best(analyser, "Tulikutana na Soma Johnson.", "Soma").pos == "name"


def test_punctuation_and_numbers_have_no_readings(analyser):
    words = analyser.analyse_sentence("Watu 12, kubwa!")
    assert [bool(word.analyses) for word in words] == [True, False, False, True, False]


def test_words_of_a_numeral_or_time_say_what_it_is(analyser):
    text = "Watu mia mbili na hamsini walikutana saa mbili usiku."
    assert best(analyser, text, "mbili").note == "“mia mbili na hamsini” is 250"
    assert best(analyser, text, "usiku").note == "“saa mbili usiku” is 8 p.m."


def test_words_of_a_fixed_phrase_say_what_it_means(analyser):
    assert best(analyser, "Mtu yeyote yule atakuja.", "yule").note == "“yeyote yule”: whoever"


def test_an_unknown_verb_may_begin_a_sentence(analyser):
    assert best(analyser, "Wamezindua kitabu.", "Wamezindua").lemma == "zindua"
    assert best(analyser, "Shoigu alisema.", "Shoigu").pos == "name"


def test_a_known_word_that_begins_a_sentence_is_no_name(analyser):
    first, *_ = analyser.analyse_sentence("Kitabu kizuri.")
    assert [reading.pos for reading in first.analyses] == ["noun"]
