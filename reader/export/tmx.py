"""Write study sheets as a translation memory (TMX 1.4b) that translation tools take in.

One unit a sentence that has English; the English says that a machine made it, and which model.
Source: Localization Industry Standards Association, "TMX 1.4b Specification" (2005).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from reader.errors import ReaderError
from reader.export.markup import printable
from reader.files import write_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reader.export.sheet import Run, StudySheet


def write_tmx(path: Path, sheets: Sequence[StudySheet]) -> None:
    """Write one memory of one or several sheets.

    Raises ReaderError if there is nothing to write or the file cannot be written.
    """
    if not any(pair for sheet in sheets for pair in _pairs(sheet)):
        raise ReaderError("There is no translated sentence to write. Choose another article.")
    root = Element("tmx", {"version": "1.4"})
    header = {
        "creationtool": "Msomaji",
        "creationtoolversion": "1",  # of this writer
        "segtype": "sentence",
        "o-tmf": "Msomaji",
        "adminlang": "en",
        "srclang": "sw",
        "datatype": "plaintext",
    }
    SubElement(root, "header", header)
    body = SubElement(root, "body")
    for sheet in sheets:
        for number, (swahili, english) in _pairs(sheet):
            unit = SubElement(body, "tu", {"tuid": printable(f"{sheet.id}:{number}")})
            SubElement(unit, "prop", {"type": "title"}).text = printable(sheet.title)
            _variant(unit, "sw", swahili, {})
            _variant(unit, "en", english, {"creationid": printable(sheet.model)})
    write_file(path, tostring(root, encoding="utf-8", xml_declaration=True))


def _pairs(sheet: StudySheet) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield the number (0: the title), Swahili and English of what is translated."""
    if sheet.title and sheet.title_english:
        yield 0, (sheet.title, sheet.title_english)
    for row in sheet.rows:
        pair = (_text(row.swahili), _text(row.english))
        if all(pair):
            yield row.number, pair


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _variant(unit: Element, language: str, text: str, attributes: dict[str, str]) -> None:
    variant = SubElement(unit, "tuv", {"xml:lang": language, **attributes})
    SubElement(variant, "seg").text = printable(text)
