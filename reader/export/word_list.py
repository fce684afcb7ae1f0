"""Word lists as CSV or TSV files, out and in."""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from typing import TYPE_CHECKING

from reader.domain import Status, VocabularyWord
from reader.errors import ReaderError
from reader.files import write_file
from reader.text.encodings import decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COLUMNS = [field.name for field in fields(VocabularyWord)]
STATUS_NAMES = {
    Status.NEW: "new",
    Status.LEARNING_1: "1",
    Status.LEARNING_2: "2",
    Status.LEARNING_3: "3",
    Status.LEARNING_4: "4",
    Status.KNOWN: "known",
    Status.IGNORED: "ignored",
}
STATUSES = {name: status for status, name in STATUS_NAMES.items()}


def write_words(path: Path, words: Iterable[VocabularyWord]) -> int:
    """Write the words, tab-separated in a .tsv file, else as CSV; return how many.

    Raises ReaderError if the file cannot be written.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, dialect="excel-tab" if path.suffix.lower() == ".tsv" else "excel")
    writer.writerow(COLUMNS)
    listed = list(words)
    for word in listed:
        row = {name: getattr(word, name) for name in COLUMNS}
        row |= {"status": STATUS_NAMES[word.status], "saved": "yes" if word.saved else ""}
        writer.writerow(row.values())
    write_file(path, buffer.getvalue().encode("utf-8-sig"))
    return len(listed)


def read_words(path: Path) -> list[VocabularyWord]:
    """Return the words of a CSV or TSV file.

    The first line may name the columns (lemma, pos, status, gloss, note, ...); without it the
    columns are lemma and gloss. Raises ReaderError, naming the line, for a row without a lemma or
    with a status that does not exist.
    """
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise ReaderError(f"{path} cannot be read ({error.strerror}).") from error
    if text is None:
        raise ReaderError(f"{path.name} is not a text file, whatever its name says.")
    if not text.strip():
        raise ReaderError(f"{path.name} is empty.")
    rows = _rows(text, path.name)
    named = [cell.strip().lower() for cell in rows[0][1]]
    has_head = "lemma" in named
    columns = named if has_head else ["lemma", "gloss"]
    return [
        _word(dict(zip(columns, row, strict=False)), f"{path.name}, line {number}")
        for number, row in rows[has_head:]
    ]


def _rows(text: str, name: str) -> list[tuple[int, list[str]]]:
    """Return the rows that are not empty, each with the number of its last line."""
    sign = max("\t;,", key=text.strip().splitlines()[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise ReaderError(
            f"{name}, line {reader.line_num}: this is no row of a word list ({error}). "
            "Nothing was imported."
        ) from error


def _word(row: dict[str, str], place: str) -> VocabularyWord:
    cells = {name: " ".join(row.get(name, "").split()) for name in COLUMNS}
    if not cells["lemma"]:
        raise ReaderError(f"{place}: the word is missing. Nothing was imported.")
    status = cells.pop("status").lower() or "new"
    if status not in STATUSES:
        known = ", ".join(STATUSES)
        raise ReaderError(
            f"{place}: “{status}” is no status; use one of {known}. Nothing was imported."
        )
    saved = cells.pop("saved").lower() in {"yes", "true", "1", "x"}
    return VocabularyWord(**cells, status=STATUSES[status], saved=saved)
