"""Nouns and the words that agree with them."""

from __future__ import annotations

from reader.text.agreement import agreement


def links(analyser, text):
    words = analyser.analyse_sentence(text)
    return {
        (words[link.index].token.text, words[link.head].token.text, link.noun_class)
        for link in agreement(words)
    }


def test_agreement_links_concords_to_their_noun(analyser):
    text = "Viongozi hao wawili wa nchi hizo walikutana mjini."
    assert links(analyser, text) == {
        ("Viongozi", "Viongozi", 2),
        ("hao", "Viongozi", 2),
        ("wawili", "Viongozi", 2),
        ("wa", "Viongozi", 2),
        ("nchi", "nchi", 10),
        ("hizo", "nchi", 10),
        ("walikutana", "Viongozi", 2),
        ("mjini", "mjini", 17),
    }


def test_a_subject_is_not_the_noun_after_of(analyser):
    assert ("umesainiwa", "Mkataba", 3) in links(analyser, "Mkataba wa daktari umesainiwa.")


def test_a_relative_goes_with_the_noun_before_it(analyser):
    assert ("anayesoma", "mtu", 1) in links(analyser, "Viongozi walikutana na mtu anayesoma.")


def test_animate_nouns_take_class_1_and_2(analyser):
    assert ("walikutana", "Madaktari", 2) in links(analyser, "Madaktari walikutana.")


def test_a_connecting_a_after_an_adverb_has_no_noun(analyser):
    text = "Nchi iliuza vitabu haraka ya ajabu."
    assert not any(form == "ya" for form, _, _ in links(analyser, text))


def test_places_take_the_locative_classes(analyser):
    assert ("humo", "mjini", 18) in links(analyser, "Watu walikutana mjini humo.")
    assert ("kwake", "mjini", 17) in links(analyser, "Alikwenda mjini kwake.")
