"""Pieces are laid on the text they spell; attention becomes links of words."""

from __future__ import annotations

import pytest

from reader.domain import Span
from reader.translation.pieces import link_words, locate, word_at, words_of


def spelt(pieces, text):
    return [span.of(text) for span in locate(pieces, text)]


@pytest.mark.parametrize(
    ("pieces", "text", "expected"),
    [
        (["▁Rais", "▁wa", "▁U", "rusi", "."], "Rais wa Urusi.", ["Rais", "wa", "U", "rusi", "."]),
        (["▁mwaka", "▁", "2", "0"], "mwaka 20", ["mwaka", "2", "2", "0"]),
        (["▁", "<0xC5>", "<0x8B>", "▁na"], "ŋ na", ["ŋ", "", "ŋ", "na"]),
        (["<t>", "▁a", "▁<e>", "▁b"], "a b", ["", "a", "", "b"]),
        ([], "", []),
    ],
)
def test_pieces_are_located(pieces, text, expected):
    assert spelt(pieces, text) == expected


def test_a_piece_that_the_tokenizer_changed_does_not_lose_the_rest():
    assert spelt(["▁moja", "▁zzzzzzzz", "▁tatu"], "moja mbili tatu") == ["moja", "", "tatu"]


def test_each_span_finds_its_word():
    words = words_of("Rais wa Urusi.")
    assert word_at(words, locate(["▁Ra", "is", "▁Urusi", "."], "Rais wa Urusi.")) == [0, 0, 2, None]


def links(source, target, weights):
    rows = [dict(enumerate(row)) for row in weights]
    found = link_words(source, words_of(source), target, words_of(target), rows)
    return [(link.source.of(source), link.target.of(target), link.strength) for link in found]


def test_links_are_probabilities_in_source_order():
    assert links("paka mweusi", "black cat", [[0.1, 0.9], [0.6, 0.4]]) == [
        ("paka", "cat", 0.6),
        ("mweusi", "black", 0.9),
        ("mweusi", "cat", 0.4),
    ]


def test_weak_links_are_left_out():
    assert links("moja mbili", "one", [[0.14, 0.86]]) == [("mbili", "one", 0.86)]


def test_names_and_numbers_that_both_sides_spell_alike_are_linked_to_each_other():
    assert links("Putin 2024", "in 2024 Putin", [[0.5, 0.5], [0.4, 0.6], [0.3, 0.7]]) == [
        ("Putin", "Putin", 1.0),
        ("2024", "2024", 1.0),
    ]


def test_a_name_that_occurs_twice_is_left_to_attention():
    assert links("Kim Kim", "Kim", [[0.6, 0.4]]) == [("Kim", "Kim", 0.6), ("Kim", "Kim", 0.4)]


def test_offsets_count_characters_and_not_bytes():
    text = "«ŋ» Urusi"
    assert [span.of(text) for span in words_of(text)] == ["ŋ", "Urusi"]
    assert words_of(text)[1] == Span(4, 9)
