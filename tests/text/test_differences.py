"""Numbers, dates, times and names compared between the two sides."""

from __future__ import annotations

import pytest

from reader.text.differences import differences


@pytest.mark.parametrize(
    ("swahili", "english"),
    [
        ("Watu mia mbili na hamsini walifika.", "Two hundred and fifty people came."),
        ("Watu 1,200,000 walikimbia.", "1.2 million people fled."),
        ("Gharama ni dola milioni 3.5.", "The cost is $3.5m."),
        ("Alifika saa mbili usiku.", "He arrived at 8 p.m."),
        ("Kati ya saa 4 na saa 5 usiku.", "Between 10 and 11 p.m."),
        ("Walikutana Jumanne tarehe 18 Juni 2024.", "They met on Tuesday, June 18, 2024."),
        ("Watoto wawili walicheza.", "Both children played."),
        ("Gharama ni dola milioni 3.5 hadi 4.", "It costs $3.5-4 million."),
        ("Alikuja saa sita mchana.", "He came at noon."),
        ("Tangu saa tisa usiku hadi saa sita mchana.", "From three in the morning until twelve."),
        ("Aliondoka saa mbili kasorobo asubuhi.", "She left at a quarter to eight."),
        ("Rais Putin alikutana na Kim Jong Un.", "President Putin met Kim Jong-un."),
        ("Alizaliwa miaka ya 1990.", "She was born in the nineties."),
        ("Watoto wa miaka 0-4 walipona.", "Children aged 0 to 4 recovered."),
        ("Mwaka 2019/20 ulikuwa mgumu.", "The year 2019-20 was hard."),
        ("", ""),
    ],
)
def test_says_nothing_when_both_sides_agree(swahili, english):
    assert differences(swahili, english) == ()


@pytest.mark.parametrize(
    ("swahili", "english", "kind", "reason"),
    [
        (
            "Watu mia mbili na hamsini walifika.",
            "205 people came.",
            "number",
            "The Swahili says 250 (mia mbili na hamsini), the English 205.",
        ),
        ("Walikufa watu 43.", "People died.", "number", "The number 43 is missing in the English."),
        ("Watu walikufa.", "43 people died.", "number", "The English has 43, the Swahili has not."),
        (
            "Ndege ilitua saa tisa usiku.",
            "The plane landed at nine at night.",
            "time",
            "“saa tisa usiku” is 3 a.m.; the English has another time.",
        ),
        (
            "Alifika saa mbili usiku.",
            "He arrived at 2 p.m.",
            "time",
            "“saa mbili usiku” is 8 p.m.; the English has another time.",
        ),
        (
            "Saa sita mchana jua ni kali.",
            "At midnight the sun is hot.",
            "time",
            "“Saa sita mchana” is 12 noon; the English has another time.",
        ),
        (
            "Leo amepata shilingi elfu thelathini na mbili.",
            "Today she earned thirty-two shillings.",
            "number",
            "The number 32,000 (elfu thelathini na mbili) is missing in the English.",
        ),
        (
            "Mkutano wa Juni ulifutwa.",
            "The July meeting was cancelled.",
            "date",
            "The Swahili says June, the English July.",
        ),
        (
            "Alifika Jumatano.",
            "He came on Thursday.",
            "date",
            "The Swahili says Wednesday, the English Thursday.",
        ),
        (
            "Shoigu na Johnson walikutana.",
            "Shoigu met him.",
            "name",
            "The name Johnson is not in the English.",
        ),
    ],
)
def test_says_what_differs(swahili, english, kind, reason):
    (difference,) = differences(swahili, english)
    assert (difference.kind, difference.reason) == (kind, reason)
    if difference.span:
        assert difference.span.of(swahili)
