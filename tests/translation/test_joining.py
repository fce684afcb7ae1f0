"""The parts of a long sentence become one English sentence whose links still point right."""

from __future__ import annotations

import pytest

from reader.translation.decoder import Hypothesis
from reader.translation.joining import TranslatedPart, join_parts
from reader.translation.source import clean


def part(sentence, stretch, english, score=-0.5, rival=None):
    """Return a part whose n-th English word was read from its n-th Swahili word."""
    whole, stretch = clean(sentence), clean(stretch).text
    start = whole.text.index(stretch)
    source = whole.part(start, start + len(stretch))
    pieces = ["▁" + word for word in source.text.split()]
    words = english.split()
    attention = [
        [float(at == min(row, len(pieces) - 1)) for at in range(len(pieces))]
        for row in range(len(words))
    ]
    hypothesis = Hypothesis(tuple("▁" + word for word in words), english, score, attention)
    rivals = [Hypothesis((), rival, score, ())] if rival else []
    return TranslatedPart(source, pieces, hypothesis, [hypothesis, *rivals])


def joined_text(sentence, *pairs):
    return join_parts(sentence, [part(sentence, *pair) for pair in pairs]).text


@pytest.mark.parametrize(
    ("sentence", "pairs", "expected"),
    [
        (
            "Alisema, lakini hakueleza.",
            [("Alisema,", "He spoke."), ("lakini hakueleza.", "But did not explain.")],
            "He spoke, but did not explain.",
        ),
        (
            "Alisema kwamba Urusi itashinda.",
            [("Alisema", "He said."), ("kwamba Urusi itashinda.", "that Russia will win.")],
            "He said that Russia will win.",
        ),
        (
            "Hata hivyo marekani itashinda, ambapo Urusi itashindwa.",
            [
                ("Hata hivyo marekani itashinda,", "However, the US wins,"),
                ("ambapo Urusi itashindwa.", "I lose."),
            ],
            "However, the US wins, I lose.",
        ),
        (
            "Alikuja. Aliondoka.",
            [("Alikuja.", "He came."), ("Aliondoka.", "He left.")],
            "He came. He left.",
        ),
    ],
)
def test_capitals_and_stops_fit_the_place(sentence, pairs, expected):
    assert joined_text(sentence, *pairs) == expected


def test_a_name_keeps_its_capital_at_a_border():
    sentence = "Alisema na Urusi yashinda"
    pairs = [("Alisema", "He said"), ("na Urusi yashinda", "Russia wins")]
    parts = [part(sentence, *pair) for pair in pairs]
    parts[1].hypothesis.attention[0][:] = [0.1, 0.9, 0.0]
    assert join_parts(sentence, parts).text == "He said Russia wins"


def test_what_stands_round_the_parts_stays():
    sentence = "© Habari  | kesho → Siasa 😀\ufe0f"
    joined = join_parts(
        sentence,
        [
            part(sentence, "Habari", "News."),
            part(sentence, "kesho", "Tomorrow"),
            part(sentence, "Siasa", "Politics"),
        ],
    )
    assert joined.text == "© News | tomorrow → Politics 😀\ufe0f"
    assert [(link.source.of(sentence), link.target.of(joined.text)) for link in joined.links] == [
        ("Habari", "News"),
        ("kesho", "tomorrow"),
        ("Siasa", "Politics"),
    ]


def test_links_point_into_the_whole_sentence():
    sentence = "Alikuja\u00a0 jana, lakini aliondoka leo."
    joined = join_parts(
        sentence,
        [
            part(sentence, "Alikuja\u00a0 jana,", "Came yesterday,"),
            part(sentence, "lakini aliondoka leo.", "But left today."),
        ],
    )
    assert joined.text == "Came yesterday, but left today."
    assert [(link.source.of(sentence), link.target.of(joined.text)) for link in joined.links] == [
        ("Alikuja", "Came"),
        ("jana", "yesterday"),
        ("lakini", "but"),
        ("aliondoka", "left"),
        ("leo", "today"),
    ]
    assert joined.coverage == (1.0,) * 5


def test_the_score_is_the_mean_over_all_pieces():
    sentence = "moja mbili; tatu"
    joined = join_parts(
        sentence,
        [
            part(sentence, "moja mbili;", "one two;", -0.2),
            part(sentence, "tatu", "three", -1.2, "three or more"),
        ],
    )
    assert joined.score == pytest.approx((3 * -0.2 + 2 * -1.2) / 5)
    assert joined.agreement == pytest.approx((3 * 1.0 + 2 * 0.5) / 5)


def test_an_empty_translation_is_no_error():
    sentence = "moja mbili"
    joined = join_parts(sentence, [part(sentence, "moja mbili", "")])
    assert (joined.text, joined.links) == ("", ())
