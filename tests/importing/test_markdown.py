from __future__ import annotations

import pytest

from reader.domain import Kind
from reader.errors import ReaderError
from reader.importing import draft_from
from reader.importing.markdown import read_markdown

WITH_FRONT_MATTER = """---
title: "Soko la samaki lafunguliwa"
author: Asha Juma
date: 2024-06-18
section: Uchumi
level: B1
language: sw
sources:
  - Wizara ya Uvuvi
  - Halmashauri ya mji
license: CC BY-SA 4.0
summary: >
  Wavuvi wa kijiji wana soko jipya
  baada ya kusubiri miaka mitatu.
---

Wavuvi walifika *mapema* asubuhi na **mitumbwi** yao kwenye [gati](https://example.org).
Walikuwa na furaha kubwa.

## Bei za kwanza

- Changu kwa shilingi elfu tano.
- Pweza kwa shilingi elfu nane.

![Wavuvi wakipanga samaki](samaki.jpg)

> Tumengoja sana, alisema mzee mmoja.
"""


def test_front_matter_gives_the_fields_of_the_article():
    draft = draft_from(read_markdown(WITH_FRONT_MATTER))
    assert draft.title == "Soko la samaki lafunguliwa"
    assert (draft.author, draft.date, draft.section) == ("Asha Juma", "2024-06-18", "Uchumi")
    assert (draft.level, draft.language, draft.license) == ("B1", "sw", "CC BY-SA 4.0")
    assert draft.paragraphs[0].kind == Kind.STANDFIRST
    assert draft.paragraphs[0].text.endswith("soko jipya baada ya kusubiri miaka mitatu.")


def test_entries_without_a_place_in_the_article_stay_in_the_raw_text():
    assert "Wizara ya Uvuvi" in draft_from(read_markdown(WITH_FRONT_MATTER)).raw


def test_the_body_loses_its_markup_and_keeps_its_structure():
    paragraphs = draft_from(read_markdown(WITH_FRONT_MATTER)).paragraphs[1:]
    assert [(p.kind, p.text) for p in paragraphs] == [
        (
            Kind.BODY,
            "Wavuvi walifika mapema asubuhi na mitumbwi yao kwenye gati. Walikuwa na furaha kubwa.",
        ),
        (Kind.HEADING, "Bei za kwanza"),
        (Kind.BODY, "Changu kwa shilingi elfu tano."),
        (Kind.BODY, "Pweza kwa shilingi elfu nane."),
        (Kind.CAPTION, "Wavuvi wakipanga samaki"),
        (Kind.BODY, "Tumengoja sana, alisema mzee mmoja."),
    ]


@pytest.mark.parametrize("first", ["# Kichwa cha habari", "Kichwa cha habari\n====="])
def test_without_front_matter_the_first_heading_is_the_title(first: str):
    draft = draft_from(read_markdown(f"{first}\n\nWatu walikuja kwa wingi.\n\n## Pili\n\nNdiyo."))
    assert draft.title == "Kichwa cha habari"
    assert [p.kind for p in draft.paragraphs] == [Kind.BODY, Kind.HEADING, Kind.BODY]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ng'ombe_mkubwa na 2*3*4", "ng'ombe_mkubwa na 2*3*4"),
        ("`msimbo` na \\*nyota\\*", "msimbo na *nyota*"),
        ("watu &amp; wanyama<br>hapa", "watu & wanyama hapa"),
        ("maelezo[^1] ya [kiungo][2]", "maelezo ya kiungo"),
        ("<!-- siri -->wazi", "wazi"),
        ("1. Kwanza osha mikono.", "1. Kwanza osha mikono."),
        ("| Jina | Umri |\n|---|---|", "Jina | Umri"),
    ],
)
def test_inline_markup(written: str, read: str):
    assert [line.value for line in read_markdown(written)] == [read]


def test_front_matter_that_is_never_closed_is_text():
    draft = draft_from(read_markdown("---\n\ntitle: Sio kichwa\n\nMaandishi ya kawaida tu hapa."))
    assert "title: Sio kichwa" in [p.text for p in draft.paragraphs]


def test_nothing_to_read_is_said():
    with pytest.raises(ReaderError, match=r"tupu\.md holds no text"):
        draft_from(read_markdown("---\ntitle: Tupu\n---\n"), name="tupu.md")
