"""Tokens with offsets, and folding for comparison."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.tokens import TokenKind, fold, tokenize


def pieces(text):
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize("word", ["ng'ombe", "ng’ombe", "ngʼombe", "ng‘ombe"])
def test_apostrophe_variants_stay_inside_words_and_fold_alike(word):
    assert pieces(f"{word} mmoja") == [word, "mmoja"]
    assert fold(word) == "ng'ombe"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Jong-un", ["Kim", "Jong-un"]),
        ("Kaskazini-Urusi", ["Kaskazini", "-", "Urusi"]),
        ("COVID-19 na F-16", ["COVID-19", "na", "F-16"]),
        ("Aprili 25,2019", ["Aprili", "25", ",", "2019"]),
        ("watu 1,200,000 (10.03.2023)", ["watu", "1,200,000", "(", "10.03.2023", ")"]),
        ("Marekani.Hata", ["Marekani", ".", "Hata"]),
        ("dw.com, http://p.dw.com/p/4V.", ["dw.com", ",", "http://p.dw.com/p/4V", "."]),
        ("'Kwa nini'...", ["'", "Kwa", "nini", "'", "..."]),
        ("50% 10kg", ["50", "%", "10", "kg"]),
    ],
)
def test_tokens(text, expected):
    assert pieces(text) == expected


def test_kinds():
    kinds = [token.kind for token in tokenize("Watu 12, www.mfano.org")]
    assert kinds == [
        TokenKind.WORD,
        TokenKind.NUMBER,
        TokenKind.PUNCTUATION,
        TokenKind.ADDRESS,
    ]


@given(st.text(max_size=80))
def test_offsets_hold_and_only_white_space_is_left_out(text):
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert text[end : token.start].strip() == ""
        end = token.end
    assert len(fold(text)) == len(text)
