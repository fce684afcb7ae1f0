"""Every slot of the verb."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("word", "lemma", "parts"),
    [
        # tenses and aspects
        ("anasoma", "soma", "a-na-som-a"),
        ("tulisoma", "soma", "tu-li-som-a"),
        ("umesoma", "soma", "u-me-som-a"),
        ("watasoma", "soma", "wa-ta-som-a"),
        ("husoma", "soma", "hu-som-a"),
        ("ukisoma", "soma", "u-ki-som-a"),
        ("wakasoma", "soma", "wa-ka-som-a"),
        ("ningesoma", "soma", "ni-nge-som-a"),
        ("angalisoma", "soma", "a-ngali-som-a"),
        ("ameshasoma", "soma", "a-me-sha-som-a"),
        ("yauzwa", "uza", "y-a-uz-w-a"),
        ("asome", "soma", "a-som-e"),
        ("twende", "enda", "tw-end-e"),
        # negation
        ("hasomi", "soma", "ha-som-i"),
        ("hatukusoma", "soma", "ha-tu-ku-som-a"),
        ("sijasoma", "soma", "si-ja-som-a"),
        ("hawatasoma", "soma", "ha-wa-ta-som-a"),
        ("usisome", "soma", "u-si-som-e"),
        ("asijesoma", "soma", "a-si-je-som-a"),
        ("nisiposoma", "soma", "ni-si-po-som-a"),
        ("kutosoma", "soma", "ku-to-som-a"),
        # relatives
        ("anayesoma", "soma", "a-na-ye-som-a"),
        ("zilizotolewa", "toa", "zi-li-zo-to-lew-a"),
        ("atakayekuja", "ja", "a-taka-ye-ku-j-a"),
        ("asiyesoma", "soma", "a-si-ye-som-a"),
        ("alipokuja", "ja", "a-li-po-ku-j-a"),
        ("ujao", "ja", "u-j-a-o"),
        ("wasomao", "soma", "wa-som-a-o"),
        # objects
        ("waliyoyasaini", "saini", "wa-li-yo-ya-saini"),
        ("nilimwambia", "ambia", "ni-li-mw-ambi-a"),
        ("alijipenda", "penda", "a-li-ji-pend-a"),
        ("nipe", "pa", "ni-p-e"),
        # monosyllabic verbs keep ku-
        ("alikula", "la", "a-li-ku-l-a"),
        ("akila", "la", "a-ki-l-a"),
        ("kula", "la", "ku-l-a"),
        ("wamekwenda", "enda", "wa-me-kw-end-a"),
        ("wameenda", "enda", "wa-me-end-a"),
        ("kwisha", "isha", "kw-ish-a"),
        # extensions
        ("amechaguliwa", "chagua", "a-me-chagu-liw-a"),
        ("kinachohitajika", "hitaji", "ki-na-cho-hitaj-ik-a"),
        ("wanapendana", "penda", "wa-na-pend-an-a"),
        ("kuamsha", "amka", "ku-am-sh-a"),
        ("amemlaza", "lala", "a-me-m-la-z-a"),
        ("wamekataliwa", "kataa", "wa-me-kata-liw-a"),
        ("alisamehewa", "samehe", "a-li-sameh-ew-a"),
        ("imejibiwa", "jibu", "i-me-jib-iw-a"),
        ("itafanyika", "fanyika", "i-ta-fany-ik-a"),
        ("niliandikiwa", "andika", "ni-li-andik-i-w-a"),
        ("nimepewa", "pa", "ni-me-p-ew-a"),
        # imperatives and what follows a verb
        ("soma", "soma", "som-a"),
        ("someni", "soma", "som-e-ni"),
        ("jibuni", "jibu", "jibu-ni"),
        ("njooni", "ja", "njoo-ni"),
        ("nendeni", "enda", "nend-e-ni"),
        ("twendeni", "enda", "tw-end-e-ni"),
        ("nawaambieni", "ambia", "n-a-wa-ambi-e-ni"),
        ("hakwenda", "enda", "ha-kw-end-a"),
        ("amekwishasoma", "soma", "a-me-kwisha-som-a"),
        ("wanasomasoma", "soma", "wa-na-soma-som-a"),
        ("umefanyaje", "fanya", "u-me-fany-a-je"),
        ("akiwemo", "wa", "a-ki-w-e-mo"),
        ("kutokuwepo", "wa", "ku-to-ku-w-e-po"),
    ],
)
def test_verb_forms(analyser, word, lemma, parts):
    best = analyser.analyse(word)[0]
    assert (best.lemma, best.pos, best.segmentation) == (lemma, "verb", parts)
    assert not best.guess
    assert best.glosses


def test_each_part_has_a_gloss(analyser):
    best = analyser.analyse("vilivyochaguliwa")[0]
    assert [part.gloss for part in best.parts] == [
        "they (class 8 subject)",
        "past",
        "how, as; which (class 8 relative)",
        "choose",
        "be ...-ed (passive)",
        "final vowel",
    ]
    assert best.noun_class == "8"
    assert best.number == "plural"


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("anala", "la"),  # la keeps ku-: anakula
        ("anasomi", "soma"),  # -i is negative
        ("hasoma", "soma"),
        ("alisomika", "soma"),  # after o the stative is -ek-
    ],
)
def test_ungrammatical_forms_are_not_read_so(analyser, word, wrong):
    assert all(reading.lemma != wrong for reading in analyser.analyse(word) if not reading.guess)


def test_an_unknown_root_is_guessed_and_marked(analyser):
    best = analyser.analyse("imezorota")[0]
    assert (best.lemma, best.segmentation, best.guess) == ("zorota", "i-me-zorot-a", True)
    assert best.glosses == ()


def test_a_verb_of_place_and_having(analyser):
    cases = {"hayupo": "-po", "zilizopo": "-po", "hatuna": "-na", "ninayo": "-na", "aliye": "wa"}
    cases |= {"iliyonayo": "-na", "angali": "-ngali"}
    assert {word: analyser.analyse(word)[0].lemma for word in cases} == cases
