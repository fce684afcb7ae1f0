from __future__ import annotations

import codecs

import pytest

from reader.text.encodings import decode

TEXT = "Ng’ombe “wa” Kim – café\nMstari wa pili"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-bom", "le-bom", "be-bom", "le", "be", "utf-32", "cp1252"],
)
def test_an_encoding_is_told_by_its_bytes(data: bytes):
    assert decode(data) == TEXT


def test_a_mixture_of_two_encodings_is_read_as_both():
    assert decode("“moja”\n".encode() + "“mbili”".encode("cp1252")) == "“moja”\n“mbili”"


def test_a_byte_that_windows_1252_leaves_open_is_no_error():
    assert decode(b"caf\xe9 \x81") == "café \x81"


@pytest.mark.parametrize("data", [bytes(range(256)), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\0" * 50])
def test_bytes_that_are_no_text(data: bytes):
    assert decode(data) is None
