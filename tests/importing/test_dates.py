from __future__ import annotations

import pytest

from reader.importing.dates import find_date, is_date_line


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("5 Septemba 2023", "2023-09-05"),
        ("Septemba 13, 2023", "2023-09-13"),
        ("Aprili 25,2019", "2019-04-25"),
        ("18.06.2024", "2024-06-18"),
        ("18/6/2024", "2024-06-18"),
        ("06/18/2024", "2024-06-18"),
        ("2024-06-18", "2024-06-18"),
        ("2024-06-18T10:15:00Z", "2024-06-18"),
        ("Jumanne 18 Juni 2024", "2024-06-18"),
        ("Jumanne, Juni 18, 2024", "2024-06-18"),
        ("Alhamisi, tarehe 6 mwezi Juni mwaka 2024", "2024-06-06"),
        ("18 ya Juni, 2024", "2024-06-18"),
        ("Disemba 1 2021", "2021-12-01"),
        ("May 2nd, 2024", "2024-05-02"),
        ("Imechapishwa: 31/07/2024 - 08:12Imehaririwa: 31/07/2024 - 09:40", "2024-07-31"),
        ("18.06.202418 Juni 2024", "2024-06-18"),
        ("Imeboreshwa 7 Mac 2024, saa 10:30 jioni", "2024-03-07"),
        ("Published on Sept 3, 2021 at 8:05 am EAT", "2021-09-03"),
    ],
)
def test_a_date_line(text: str, date: str):
    assert find_date(text) == date
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    ["", "Mwaka 2024", "Juni 2024", "31 Februari 2024", "45.13.2024", "simu 0712345678", "Mei"],
)
def test_no_date(text: str):
    assert find_date(text) == ""


@pytest.mark.parametrize(
    "text",
    ["Alizaliwa 5 Mei 1990", "Na Asha Juma, 5 Mei 2024", "Mkutano wa 18 Juni 2024 wafana"],
)
def test_a_line_that_says_more_than_a_date(text: str):
    assert not is_date_line(text)


def test_the_first_date_of_a_line_counts():
    assert find_date("Juni 3, 2024 (ilisasishwa 5 Juni 2024)") == "2024-06-03"
