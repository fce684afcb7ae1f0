"""What the export dialog does in the background."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.export import PAGELESS, SheetOptions, StudySheet, write_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.app import Services
    from reader.domain import Translation
    from reader.ui.tasks import Task

SAMPLE_ROWS = 40


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the export: its name, its files' ending, and a remark."""

    label: str
    suffix: str
    note: str


FORMATS = {
    "pdf": Format("PDF", ".pdf", "The preview shows the first pages."),
    "html": Format("Web page", ".html", "The preview shows the PDF; the web page has one column."),
    "epub": Format("EPUB book", ".epub", "The preview shows the PDF; a book has no fixed pages."),
    "tmx": Format(
        "Translation memory (TMX)",
        ".tmx",
        "The preview shows the PDF; the file has the sentence pairs.",
    ),
}


def make_sheets(services: Services, ids: Sequence[str], task: Task) -> list[StudySheet]:
    """Translate what is missing of the articles and lay them out; reports (done, total) rows."""
    articles = [services.library.articles.get(article_id) for article_id in ids]
    total = sum(len(article.rows) for article in articles)
    done = 0
    sheets = []
    for article in articles:

        def on_result(index: int, translation: Translation) -> None:
            del index, translation
            nonlocal done
            done += 1
            task.report((done, total))

        pairs = services.translate(article, task.cancel_event, on_result)
        sheets.append(services.study_sheet(article, pairs))
    return sheets


def sample(sheets: Sequence[StudySheet]) -> list[StudySheet]:
    """Return the sheets cut to what a preview shows."""
    rows = sheets[0].rows[:SAMPLE_ROWS]
    return [replace(sheets[0], rows=rows), *sheets[1:2]]


def write_sheets(
    kind: str, path: Path, sheets: Sequence[StudySheet], options: SheetOptions
) -> list[str]:
    """Write the sheets in a format and return notices."""
    if kind == "pdf":
        return write_pdf(path, sheets, options)
    PAGELESS[kind](path, sheets)
    return []
