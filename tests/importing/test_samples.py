"""The pages that the project was given; only facts about them are written down here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain import Draft, Kind
from reader.importing import read_file

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = {
    "dw-2023-09-05.txt": (
        "2023-09-05",
        "",
        "Siasa / Korea Kaskazini",
        "DW",
        "https://p.dw.com/p/4Vy8W",
    ),
    "dw-2024-06-18.txt": ("2024-06-18", "Sylvia Mwehozi", "Siasa / Asia", "DW", ""),
    "blog-putin-ziara.txt": ("", "", "", "", ""),
}
COUNTS = {
    "dw-2023-09-05.txt": {Kind.STANDFIRST: 1, Kind.HEADING: 1, Kind.BODY: 10, Kind.CAPTION: 3},
    "dw-2024-06-18.txt": {Kind.STANDFIRST: 1, Kind.HEADING: 0, Kind.BODY: 9, Kind.CAPTION: 3},
    "blog-putin-ziara.txt": {Kind.STANDFIRST: 0, Kind.HEADING: 0, Kind.BODY: 11, Kind.CAPTION: 1},
}
TITLE_WORDS = {
    "dw-2023-09-05.txt": ("Kim", "Urusi"),
    "dw-2024-06-18.txt": ("Putin", "Pyongyang"),
    "blog-putin-ziara.txt": ("Putin", "24"),
}


@pytest.fixture(params=sorted(FIELDS))
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def draft(samples: Path, name: str) -> Draft:
    return read_file(samples / name)


def test_fields(draft: Draft, name: str):
    found = (draft.date, draft.author, draft.section, draft.source, draft.url)
    assert found == FIELDS[name]
    first, last = TITLE_WORDS[name]
    assert draft.title.startswith(first)
    assert draft.title.endswith(last)


def test_paragraphs_by_kind(draft: Draft, name: str):
    kinds = [paragraph.kind for paragraph in draft.paragraphs]
    assert {kind: kinds.count(kind) for kind in Kind} == COUNTS[name]


def test_no_furniture_is_left(draft: Draft):
    text = "\n".join(paragraph.text for paragraph in draft.paragraphs)
    for furniture in ("Soma pia", "Soma:", "Nenda", "Popular posts", "https://", "\u00a0"):
        assert furniture not in text


def test_credits_stand_in_captions_only_and_apart_from_the_words_before(draft: Draft):
    for paragraph in draft.paragraphs:
        assert ("Picha:" in paragraph.text) <= (paragraph.kind == Kind.CAPTION)
        assert paragraph.text.count("Picha:") == f" {paragraph.text}".count(" Picha:")


def test_the_text_is_swahili(draft: Draft):
    assert draft.warnings == ()
