"""Telling Swahili from other languages."""

from __future__ import annotations

import pytest

from reader.text.language import SWAHILI, swahili_share


@pytest.mark.parametrize(
    "text",
    [
        "Bei ya mafuta yapanda",
        "Ninakupenda",
        "Habari za asubuhi",
        "MKUTANO WA VIONGOZI WA AFRIKA",
        "Na una uzito gani kisheria?",
        "Mto Kongo una maji mengi sana.",
        "Mlinzi alifunga lango saa nne usiku.",
        "Waziri Smith na Rais Johnson walizungumza kwa simu kuhusu biashara.",
    ],
)
def test_accepts_swahili_even_when_short(text):
    assert swahili_share(text) >= SWAHILI


@pytest.mark.parametrize(
    "text",
    [
        "Good morning",
        "The prime minister spoke to reporters about the price of bananas.",
        "Il presidente ha parlato ieri sera della situazione politica",
        "Umongameli uthe uzovakashela izwe laseRussia ngoba ufuna ukukhuluma nabaholi",
        "Mutungamiri wenyika akati achashanyira Russia svondo rinouya",
        "Presiden mengatakan bahwa dia akan pergi untuk bertemu dengan menteri",
        "Россия и Корея",
        "12 + 13",
        "",
    ],
)
def test_rejects_other_languages_and_no_text(text):
    assert swahili_share(text) < SWAHILI


def test_a_mixed_text_lies_between():
    mixed = "Rais alisema hayo jana. The president said so yesterday."
    assert swahili_share("The president said so.") < swahili_share(mixed) < 1
