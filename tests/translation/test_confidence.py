"""Doubts have reasons, and a sound translation has none."""

from __future__ import annotations

import pytest

from reader.domain import Span, Term, TermMatch
from reader.translation.confidence import find_doubts
from reader.translation.joining import Joined

SENTENCE = "Rais wa nchi hiyo aliwasili mjini jana asubuhi."
ENGLISH = "The president of that country arrived in the city yesterday morning."


def doubts(english=ENGLISH, sentence=SENTENCE, score=-0.3, agreement=0.9, unread=0, **options):
    words = len(sentence.split())
    coverage = (0.0,) * unread + (1.0,) * (words - unread)
    joined = Joined(english, score, agreement, (), coverage)
    matches = options.get("matches", ())
    return find_doubts(sentence, joined, matches, options.get("complete", True), -0.1)


def kinds(**options):
    return [doubt.kind for doubt in doubts(**options)]


def test_a_sound_translation_has_no_doubt():
    assert doubts() == ()


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"score": -1.2}, "probability"),
        ({"score": -0.7, "agreement": 0.3}, "probability"),
        ({"english": "The president president of that country arrived yesterday."}, "repetition"),
        ({"complete": False}, "cut"),
        ({"english": "The president."}, "length"),
        ({"unread": 5}, "coverage"),
        ({"english": SENTENCE}, "untranslated"),
        ({"matches": [TermMatch(Span(0, 4), Term("rais", "head of state"))]}, "term"),
        (
            {
                "sentence": "Watu 173 waliuawa na wengine kujeruhiwa jana.",
                "english": "Yesterday 137 people were killed and others were injured.",
            },
            "number",
        ),
        (
            {
                "sentence": "The quick brown fox jumps over the lazy dog.",
                "english": "Mbweha mwepesi wa kahawia anaruka.",
            },
            "language",
        ),
    ],
)
def test_each_trouble_has_its_doubt(options, kind):
    assert kind in kinds(**options)


def test_reasons_are_sentences_with_what_is_meant():
    (doubt,) = doubts(matches=[TermMatch(Span(0, 4), Term("rais", "head of state"))])
    assert doubt.reason == "The glossary's “head of state” for “rais” did not come out."
    assert all(one.reason.endswith(".") for one in doubts(score=-2.0, unread=6))


def test_one_word_is_not_judged_by_its_length_or_language():
    assert kinds(sentence="Kiongozi", english="The leader") == []
