"""Swahili numerals in words and digits."""

from __future__ import annotations

import pytest

from reader.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mia mbili na hamsini", ["250"]),
        ("watu elfu ishirini na tano mia tatu", ["25,300"]),
        ("milioni moja na nusu", ["1,500,000"]),
        ("elfu mbili na tano", ["2005"]),
        ("elfu kumi na tano", ["15,000"]),
        ("nusu milioni", ["500,000"]),
        ("laki mbili", ["200,000"]),
        ("mbili na robo tatu", ["2.75"]),
        ("milioni 3.5 na 20 milioni", ["3,500,000", "20,000,000"]),
        ("bilioni mbili milioni mia tatu", ["2,300,000,000"]),
        ("watoto kumi na wawili", ["12"]),
        ("wavulana wawili na wasichana watatu", ["2", "3"]),
        ("wawili na watatu", ["2", "3"]),
        ("1.200.000 au 1,200.5", ["1,200,000", "1,200.5"]),
        ("tarehe 10.03.2023 saa 18:30", []),
        ("nusu ya watu wana mwili mzuri", []),
    ],
)
def test_numbers(text, expected):
    assert [mention.english for mention in find_numbers(text)] == expected


def test_spans_cover_the_whole_numeral():
    text = "Walifika watu mia mbili na hamsini na watatu jana."
    (mention,) = find_numbers(text)
    assert mention.span.of(text) == "mia mbili na hamsini na watatu"
    assert mention.value == 253
