"""Turn the bytes of a text file into text: UTF-8, UTF-16, Windows-1252, or a mixture.

The decision is made by rule and not by statistics, so that a file reads the same every time.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SAMPLE = 4096
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b")
_MOST_CONTROLS = 0.01


def decode(data: bytes) -> str | None:
    """Return the text of `data`, or None if the bytes are no text.

    Without a byte order mark: zeros in every other byte are UTF-16, what decodes as UTF-8 is
    UTF-8, and a byte that does not is read as Windows-1252, alone, so that mixtures survive.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if wide := _wide_encoding(data):
        return data.decode(wide, errors="replace")
    if _is_binary(data):
        return None
    return data.decode("utf-8", errors=_register_fallback())


def decode_page(data: bytes) -> str:
    """Return the text of an HTML page, in the encoding that it declares if it is no UTF-8.

    Returns an empty string if the bytes are no text.
    """
    declared = _DECLARED.search(data[:_SAMPLE])
    if declared and not _is_utf8(data):
        try:
            return data.decode(declared[1].decode("ascii"), errors="replace")
        except LookupError:
            pass  # a name that no one knows is as good as no name
    return decode(data) or ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(data: bytes) -> str:
    """Return the UTF-16 whose high bytes are the zeros of `data`, or an empty string."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return ""
    even, odd = sample[0 : 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in sample)
    return 0 in sample or controls > _MOST_CONTROLS * len(sample)


def _register_fallback() -> str:
    name = "reader-windows-1252"
    codecs.register_error(name, _as_windows_1252)
    return name


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252; its five holes as Latin-1."""
    assert isinstance(error, UnicodeDecodeError)
    stray = error.object[error.start : error.end]
    text = "".join(
        one.decode("latin-1") if one in _HOLES else one.decode("cp1252")
        for one in (stray[at : at + 1] for at in range(len(stray)))
    )
    return text, error.end


_HOLES = frozenset({b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d"})
