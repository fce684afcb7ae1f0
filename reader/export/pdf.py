"""Write study sheets as a tagged PDF (PDF/A-2a and PDF/UA-1) with typst."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typst

from reader.errors import ReaderError
from reader.export.clean import Cleaner, breakable, drawable_characters
from reader.export.head import byline, notice
from reader.files import temporary_folder, write_file
from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reader.export.sheet import Row, Run, StudySheet

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
PAPERS = {"a4": "a4", "letter": "us-letter"}
TEMPLATE = "study-sheet.typ"


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How a study sheet is laid out: ``columns``, ``interlinear`` or ``selftest``; size in pt."""

    layout: str = "columns"
    paper: str = "a4"
    text_size: float = 10.0
    notes: bool = True


def write_pdf(
    path: Path, sheets: Sequence[StudySheet], options: SheetOptions = SheetOptions()
) -> list[str]:
    """Write one PDF of one or several sheets; return notices about replaced characters.

    Raises ReaderError if there is nothing to write or the file cannot be written.
    """
    content, notices = typeset(sheets, options)
    write_file(path, content)
    return notices


def typeset(
    sheets: Sequence[StudySheet], options: SheetOptions = SheetOptions()
) -> tuple[bytes, list[str]]:
    """Return the bytes of the PDF, and notices."""
    with _project(sheets, options) as (project, notices):
        content = typst.compile(project / TEMPLATE, pdf_standards=STANDARDS, **_fonts(project))
    return content, notices


def preview(
    sheets: Sequence[StudySheet], options: SheetOptions = SheetOptions(), ppi: float = 96
) -> list[bytes]:
    """Return a PNG of every page, at ``ppi`` pixels an inch."""
    with _project(sheets, options) as (project, _):
        pages = typst.compile(project / TEMPLATE, format="png", ppi=ppi, **_fonts(project))
    return pages if isinstance(pages, list) else [pages]


@contextmanager
def _project(
    sheets: Sequence[StudySheet], options: SheetOptions
) -> Iterator[tuple[Path, list[str]]]:
    """Lay template and data out in a folder of their own."""
    if not sheets:
        raise ReaderError("There is no article to write. Choose at least one.")
    cleaner = Cleaner(drawable_characters())
    with temporary_folder() as project:
        shutil.copyfile(resource("template", TEMPLATE), project / TEMPLATE)
        data = _data(sheets, options, cleaner)
        (project / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        yield project, cleaner.notices()


def _fonts(project: Path) -> dict[str, Any]:
    return {"root": project, "font_paths": [resource("fonts")], "ignore_system_fonts": True}


def _data(sheets: Sequence[StudySheet], options: SheetOptions, cleaner: Cleaner) -> dict[str, Any]:
    clean = cleaner.clean
    title = clean(sheets[0].title) if len(sheets) == 1 else "Msomaji"
    return {
        "title": title or "Msomaji",
        "authors": sorted({clean(sheet.author) for sheet in sheets if sheet.author}),
        "paper": PAPERS[options.paper],
        "size": options.text_size,
        "layout": options.layout,
        "notes": options.notes,
        "articles": [
            {
                "title": breakable(clean(sheet.title)) or "—",
                "title_english": breakable(clean(sheet.title_english)),
                "byline": [clean(part) for part in byline(sheet)],
                "url": clean(sheet.url),
                "notice": clean(notice(sheet)),
                "rows": [_row(row, cleaner) for row in sheet.rows],
                "entries": [
                    {
                        "number": entry.number,
                        "headword": clean(entry.headword),
                        "detail": clean(entry.detail),
                        "gloss": clean(entry.gloss),
                        "sentences": entry.sentences,
                    }
                    for entry in sheet.entries
                ],
            }
            for sheet in sheets
        ],
    }


def _row(row: Row, cleaner: Cleaner) -> dict[str, Any]:
    def runs(parts: Sequence[Run]) -> list[dict[str, Any]]:
        return [
            {"text": breakable(cleaner.clean(part.text)), "entry": part.entry} for part in parts
        ]

    return {
        "number": row.number,
        "kind": str(row.kind),
        "opens": row.opens,
        "swahili": runs(row.swahili),
        "english": runs(row.english),
        "doubt": cleaner.clean(row.doubt),
        "length": max(sum(len(part.text) for part in side) for side in (row.swahili, row.english)),
    }
