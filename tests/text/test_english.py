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


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("He came at nine at night.", {21 * 60}),
        ("At three in the morning it rained.", {3 * 60}),
        ("It rained until 12 at night.", {0}),
        ("It opens at 12 o'clock in the afternoon.", {12 * 60}),
        ("It ended at half past four in the afternoon.", set()),
        ("At 8:45 in the evening they ate.", {8 * 60 + 45}),
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
