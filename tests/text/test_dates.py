"""Dates and the Swahili clock."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.text.dates import find_mentions


def english(text, kind):
    return [mention.english for mention in find_mentions(text) if mention.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("saa mbili usiku", "8 p.m."),
        ("saa moja na nusu asubuhi", "7:30 a.m."),
        ("saa sita kasoro robo", "11:45"),
        ("saa kumi na mbili jioni", "6 p.m."),
        ("saa kumi na moja na nusu alfajiri", "5:30 a.m."),
        ("saa sita usiku", "12 midnight"),
        ("saa sita mchana", "12 noon"),
        ("saa nane usiku", "2 a.m."),
        ("saa tano mchana", "11 a.m."),
        ("saa 2:30 usiku", "8:30 p.m."),
        ("saa nne kamili ya asubuhi", "10 a.m."),
        ("saa tatu na dakika ishirini asubuhi", "9:20 a.m."),
        ("saa 18:30", "18:30"),
        ("saa mbili kasorobo asubuhi", "7:45 a.m."),
        ("saa tatu unusu usiku", "9:30 p.m."),
        ("saa moja kasorobo", "6:45"),
        ("saa moja kasoro robo jioni", "6:45 p.m."),
    ],
)
def test_clock_times(text, expected):
    assert english(text, "time") == [expected]


@pytest.mark.parametrize("text", ["kwa saa mbili", "saa 24 zilizopita", "saa yake nzuri", "saa"])
def test_durations_and_watches_are_no_times(text):
    assert english(text, "time") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tarehe 18 Juni", ["18 June"]),
        ("18 Juni 2024", ["18 June 2024"]),
        ("Juni 18, 2024", ["18 June 2024"]),
        ("Aprili 25,2019", ["25 April 2019"]),
        ("Jumanne tarehe 5 Septemba 2023", ["Tuesday", "5 September 2023"]),
        ("10.03.2023", ["10 March 2023"]),
        ("tarehe 22", ["the 22nd"]),
        ("Julai mwaka 2011", ["July 2011"]),
        ("tarehe 40 machi", []),
        ("31.13.2020", []),
    ],
)
def test_dates(text, expected):
    assert english(text, "date") == expected


def test_mentions_are_in_order_and_do_not_overlap():
    text = "Watu mia mbili walifika Jumapili 12/05/2020 saa 3 usiku, wengine 30 baadaye."
    mentions = find_mentions(text)
    assert [m.kind for m in mentions] == ["number", "date", "date", "time", "number"]
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
