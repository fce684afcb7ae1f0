"""Sentences of Swahili text as newspapers print it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.sentences import split_sentences


def sentences(text):
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Bw. Ali na Dkt. Asha walifika kwa Mhe. Rais.",
        "Alizungumza na Prof. J. K. Mushi na Bi. Zawadi.",
        "Bei ilipanda kwa asilimia 3.5 hadi shilingi 1.200.000 mwaka jana.",
        "Alizaliwa tarehe 10.03.2023 mjini Moshi.",
        "Tarehe 5. Septemba aliondoka.",
        "Kifungu Na. 12 na uk. 45 vinaeleza hayo.",
        "Tovuti za dw.com na www.Mfano.co.tz zilifungwa.",
        "Kampuni ya U.S. Steel ilikataa.",
        "Wanyama wakubwa, k.m. tembo na kifaru, hulindwa.",
        "“Tutashinda!” alisema kocha.",
        "“Utakuja lini?” aliuliza.",
        "Aliondoka… kisha akarudi.",
        "1. Nenda sokoni",
        "Mkutano wa Aprili 25,2019 ulifanyika.",
        "Mstari mmoja unaendelea\nkwenye mstari wa pili.",
    ],
)
def test_keeps_one_sentence_whole(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alikwenda Marekani.Hata hivyo alirudi.", ["Alikwenda Marekani.", "Hata hivyo alirudi."]),
        ("Biashara imeharibika.lakini tuko.", ["Biashara imeharibika.", "lakini tuko."]),
        ("Alifika mwaka 2019.Kisha akaondoka.", ["Alifika mwaka 2019.", "Kisha akaondoka."]),
        ("Alinunua mchele n.k. Kisha akarudi.", ["Alinunua mchele n.k.", "Kisha akarudi."]),
        ("Ina vitamini C. Kula sana.", ["Ina vitamini C.", "Kula sana."]),
        ("“Nimekuja.” Wote walicheka.", ["“Nimekuja.”", "Wote walicheka."]),
        ("(Alikuwa mgonjwa.) Akapona.", ["(Alikuwa mgonjwa.)", "Akapona."]),
        ('Alisema hivyo."Hata mimi" alijibu.', ["Alisema hivyo.", '"Hata mimi" alijibu.']),
        ('Alisema: "Njoo."Akaja.', ['Alisema: "Njoo."', "Akaja."]),
        ("Alisubiri... Hakuna aliyekuja.", ["Alisubiri...", "Hakuna aliyekuja."]),
        ("Kweli?! Ndiyo!", ["Kweli?!", "Ndiyo!"]),
        ("Kichwa cha habari\nHabari yenyewe.", ["Kichwa cha habari", "Habari yenyewe."]),
        ("Aya moja\n\nna nyingine", ["Aya moja", "na nyingine"]),
        (
            "Jaribio la tarehe 10.03.2023Picha: Shirika/AP",
            ["Jaribio la tarehe 10.03.2023", "Picha: Shirika/AP"],
        ),
    ],
)
def test_separates_sentences(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize("text", ["", " \n\t ", "\n\n"])
def test_finds_nothing_in_white_space(text):
    assert split_sentences(text) == []


@given(st.text(alphabet="aB .!?…\"'“”()\n,1Marekani", max_size=60))
def test_spans_are_ordered_trimmed_and_lose_only_white_space(text):
    spans = split_sentences(text)
    end = 0
    for span in spans:
        assert span.of(text) == span.of(text).strip() != ""
        assert text[end : span.start].strip() == ""
        end = span.end
    assert text[end:].strip() == ""


def test_samples_are_cut_at_every_stop_before_a_capital(samples):
    text = (samples / "dw-2024-06-18.txt").read_text(encoding="utf-8")
    cut = sentences(text)
    assert "Kiongozi huyo anaitembelea nchi hiyo iliyotengwa kimataifa." in cut
    assert "Mkataba huo utasainiwa na Putin mwenyewe na Kim." in cut
