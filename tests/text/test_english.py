"""What can be compared of an English sentence."""

from __future__ import annotations

import pytest

from reader.text.english import read_english


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("two hundred and fifty people", {250}),
        ("twenty-five thousand three hundred", {25_300}),
        ("1,200,000 people", {1_200_000}),
        ("$3.5m and 2bn", {3_500_000, 2_000_000_000}),
        ("the 21st of May", {21}),
        ("in the nineties", {90}),
        ("both of them, twice", {2}),
    ],
)
def test_numbers_in_words_and_digits(text, numbers):
    assert numbers <= read_english(text).numbers


def test_letters_and_dates_glued_to_digits_are_no_numbers():
    assert read_english("COVID-19 and 20.04.2019 and group 2B").in_digits == frozenset()
    assert read_english("On April 25,2019.").in_digits == {25, 2019}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("He came at nine at night.", {21 * 60}),
        ("At three in the morning it rained.", {3 * 60}),
        ("It rained until 12 at night.", {0}),
        ("It opens at 12 o'clock in the afternoon.", {12 * 60}),
        ("It ended at half past four in the afternoon.", {16 * 60 + 30}),
        ("At 8:45 in the evening they ate.", {20 * 60 + 45}),
        ("At a quarter to two at night.", {60 + 45}),
        ("At ten minutes past midnight.", {10}),
        ("A quarter to twelve in the morning.", {11 * 60 + 45}),
        ("At nine sharp in the morning and seven minutes past two at night.", {9 * 60, 2 * 60 + 7}),
        ("Come at six o'clock.", {6 * 60, 18 * 60}),
        ("The train of 9:05 left at 21:10.", {9 * 60 + 5, 21 * 60 + 5, 21 * 60 + 10}),
        ("They open at 8.30 p.m. and close at 2am.", {20 * 60 + 30, 2 * 60}),
        (
            "From ten to eleven people, 8.30 metres, twelve past masters.",
            {10 * 60 + 50, 22 * 60 + 50},
        ),
        ("He shot 24 in the morning and twenty-one at night.", set()),
    ],
)
def test_times_in_words(text, times):
    assert read_english(text).times == times


def test_dates_times_and_names():
    side = read_english("On Tuesday, 5 June, at 8:30 p.m. and at noon, Kim met Putin.")
    assert (side.weekdays, side.months) == ({"Tuesday"}, {"June"})
    assert side.times == {20 * 60 + 30, 12 * 60}
    assert {"Kim", "Putin"} <= side.names
