from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter

from reader.domain import Kind
from reader.errors import ReaderError
from reader.importing import Role, draft_from
from reader.importing.pdf import read_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = (
    "Wakaazi wa mtaa wa kusini walisema kwamba maji yatawapunguzia safari ndefu za kila siku. ",
    "Watoto watapata muda wa kwenda shuleni mapema zaidi kuliko hapo awali, walimu waliongeza. ",
    "Mwenyekiti wa kijiji aliwashukuru wananchi kwa kujitolea kuchimba mitaro usiku na mchana. ",
)
PARAGRAPH = "".join(SENTENCES).strip()
MARKUP = (
    """
#set page(paper: "a5", header: [Gazeti la Mji], footer: context counter(page).display())
#set text(lang: "sw", hyphenate: true, size: 11pt)
#set par(justify: true)
#text(size: 20pt, weight: "bold")[Serikali ya kijiji yajenga kisima kipya kwa ajili ya wakaazi]

Na Rehema Juma

12 Mei 2024

"""
    + f"{PARAGRAPH}\n\n" * 3
    + f"== Gharama za mradi\n\n{PARAGRAPH} {PARAGRAPH} {PARAGRAPH}\n\n" * 3
)


def test_printed_lines_become_paragraphs(make_pdf: Callable[[str], bytes]):
    draft = draft_from(read_pdf(make_pdf(MARKUP), "a.pdf"))
    assert draft.title == "Serikali ya kijiji yajenga kisima kipya kwa ajili ya wakaazi"
    assert (draft.author, draft.date) == ("Rehema Juma", "2024-05-12")
    long = " ".join([PARAGRAPH] * 3)
    assert [(p.kind, p.text) for p in draft.paragraphs] == [
        *[(Kind.BODY, PARAGRAPH)] * 3,
        *[(Kind.HEADING, "Gharama za mradi"), (Kind.BODY, long)] * 3,
    ]


def test_heads_and_feet_of_pages_are_dropped_but_shown(make_pdf: Callable[[str], bytes]):
    lines = read_pdf(make_pdf(MARKUP), "a.pdf")
    dropped = [line.value for line in lines if line.role == Role.DROPPED]
    assert set(dropped) >= {"Gazeti la Mji", "1", "2"}


def test_a_scan_is_said(make_pdf: Callable[[str], bytes]):
    with pytest.raises(ReaderError, match=r"a\.pdf holds pictures of pages"):
        read_pdf(make_pdf("#rect()"), "a.pdf")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_what_is_cut_off_is_said(make_pdf: Callable[[str], bytes], share: float):
    data = make_pdf(MARKUP)
    with pytest.raises(ReaderError, match=r"a\.pdf (is damaged|holds pictures)"):
        read_pdf(data[: int(len(data) * share)], "a.pdf")


def test_a_password_is_said(make_pdf: Callable[[str], bytes]):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf("Habari"))))
    writer.encrypt("siri", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(ReaderError, match="password"):
        read_pdf(locked.getvalue(), "a.pdf")


def test_a_cipher_that_is_not_at_hand_is_a_password_too():
    locked = Path(__file__).parent / "pdf" / "aes-256.pdf"
    with pytest.raises(ReaderError, match="password"):
        read_pdf(locked.read_bytes(), "a.pdf")
