from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain import Kind
from reader.errors import ReaderError
from reader.importing import draft_from
from reader.importing.docx import read_docx

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = "Wakulima zaidi ya mia mbili walikutana jana mjini Morogoro kujadili bei ya mpunga."


def test_styles_tell_what_a_paragraph_is(make_docx: Callable[..., bytes]):
    data = make_docx(
        [
            ("Title", "Mkutano wa wakulima"),
            ("Normal", "Na Asha Juma"),
            ("Normal", "5 Machi 2024"),
            ("Subtitle", "Bei ya mpunga yazua mjadala"),
            ("Normal", BODY),
            ("Caption", "Wakulima mkutanoni"),
            ("Heading 1", "Mbolea"),
            ("Normal", BODY),
        ]
    )
    draft = draft_from(read_docx(data, "a.docx"))
    assert (draft.title, draft.author, draft.date) == (
        "Mkutano wa wakulima",
        "Asha Juma",
        "2024-03-05",
    )
    assert [p.kind for p in draft.paragraphs] == [
        Kind.STANDFIRST,
        Kind.BODY,
        Kind.CAPTION,
        Kind.HEADING,
        Kind.BODY,
    ]


def test_a_document_without_styles_is_read_like_a_page(make_docx: Callable[..., bytes]):
    data = make_docx(
        [("Normal", text) for text in ("Soko jipya", "Shiriki", BODY, "Soma pia: x y")]
    )
    draft = draft_from(read_docx(data, "a.docx"))
    assert draft.title == "Soko jipya"
    assert [p.text for p in draft.paragraphs] == [BODY]


@pytest.mark.parametrize(
    ("owner", "author"), [("Asha Juma", "Asha Juma"), ("user", ""), ("HP", "")]
)
def test_the_owner_of_the_document_is_its_author_if_that_is_a_name(
    make_docx: Callable[..., bytes], owner: str, author: str
):
    data = make_docx([("Title", "Soko"), ("Normal", BODY)], author=owner)
    assert draft_from(read_docx(data, "a.docx")).author == author


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0rest", "password or in Word's old format"),
        (b"PK\x03\x04 cut off", "damaged or cut off"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, reason: str):
    with pytest.raises(ReaderError, match=rf"a\.docx .*{reason}"):
        read_docx(data, "a.docx")


def test_a_container_without_a_document_says_so(make_zip: Callable[..., bytes]):
    with pytest.raises(ReaderError, match=r"a\.docx .*no Word document"):
        read_docx(make_zip({"a.txt": "no document"}), "a.docx")


def test_a_bomb_is_not_unpacked(make_zip: Callable[..., bytes]):
    with pytest.raises(ReaderError, match=r"a\.docx unpacks to far more"):
        read_docx(make_zip({"word/document.xml": "0" * 5_000_000}), "a.docx")
