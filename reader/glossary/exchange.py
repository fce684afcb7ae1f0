"""Read and write a glossary as CSV or TSV."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain import Term
from reader.errors import ReaderError
from reader.files import write_file
from reader.paths import resource
from reader.text.encodings import decode

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

HEADER = ("term", "translation", "also", "topic", "note")
SEPARATOR = " | "
MAX_BYTES = 50_000_000
"""Beyond this a file is no glossary; it is not read into memory."""

_COLUMN_NAMES = {
    "term": {"term", "source", "swahili", "kiswahili", "sw"},
    "translation": {"translation", "target", "english", "kiingereza", "en"},
    "also": {"also", "synonyms", "alternatives"},
    "topic": {"topic", "domain", "subject"},
    "note": {"note", "notes", "comment"},
}
_DELIMITERS = "\t,;"


@dataclass(frozen=True, slots=True)
class ReadTerms:
    """The terms of a file and, for each row that could not be used, a sentence that says why."""

    terms: tuple[Term, ...]
    problems: tuple[str, ...]


def read_terms(path: Path) -> ReadTerms:
    """Return the terms of a CSV or TSV file, duplicates merged.

    The header is optional, the delimiter (tab, comma, semicolon) and the encoding (UTF-8, UTF-16,
    Windows-1252) are found out. Raises ReaderError if the file cannot be read or has no term.
    """
    text = _decoded(path)
    delimiter = _delimiter(text)
    columns = {name: at for at, name in enumerate(HEADER)}
    terms: list[Term] = []
    problems: list[str] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    for number, row in enumerate(_rows(reader, path.name, problems)):
        cells = [" ".join(cell.split()) for cell in row]
        if number == 0 and (named := _named_columns(cells)):
            columns = named
        elif any(cells):
            term = _term(cells, columns)
            if term.source and term.target:
                terms.append(term)
            else:
                missing = "translation" if term.source else "Swahili term"
                problems.append(f"{path.name}, line {reader.line_num}: the {missing} is missing.")
    if not terms:
        reason = problems[0] if problems else "It is empty."
        raise ReaderError(f"{path} holds no glossary terms. {reason}")
    return ReadTerms(merge_duplicates(terms), tuple(problems))


def _rows(reader: Reader, name: str, problems: list[str]) -> Iterator[list[str]]:
    """Yield the rows of a file; of one that cannot be read, add to ``problems`` where and why."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(f"{name}, line {reader.line_num}: the row cannot be read ({error}).")


def shipped_glossaries() -> list[Path]:
    """Return the files of the glossary that comes with the program, one for each field."""
    return sorted(resource("glossary").glob("*.tsv"))


def shipped_terms() -> list[Term]:
    """Return the terms of the glossary that comes with the program."""
    return [term for path in shipped_glossaries() for term in read_terms(path).terms]


def merge_duplicates(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return ``terms`` with one entry a source term: further translations become ``also``."""
    merged: dict[str, Term] = {}
    for term in terms:
        key = term.source.casefold()
        first = merged.get(key)
        if first is None:
            merged[key] = term
            continue
        renderings = dict.fromkeys((*first.also, term.target, *term.also))
        renderings.pop(first.target, None)
        merged[key] = replace(
            first,
            also=tuple(renderings),
            topic=first.topic or term.topic,
            note=first.note or term.note,
        )
    return tuple(merged.values())


def write_terms(path: Path, terms: Iterable[Term]) -> int:
    """Write ``terms`` with a header and return their number.

    Tabs separate in a ``.tsv`` file, commas elsewhere; a CSV file begins with a byte order mark,
    by which spreadsheets know UTF-8. Raises ReaderError, and keeps the old file, on failure.
    """
    is_tsv = path.suffix.lower() in (".tsv", ".tab")
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter="\t" if is_tsv else ",", lineterminator="\n")
    writer.writerow(HEADER)
    rows = [
        (term.source, term.target, SEPARATOR.join(term.also), term.topic, term.note)
        for term in terms
    ]
    writer.writerows(rows)
    write_file(path, table.getvalue().encode("utf-8" if is_tsv else "utf-8-sig"))
    return len(rows)


def _decoded(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReaderError(f"{path} is too large to be a glossary.")
        data = path.read_bytes()
    except OSError as error:
        raise ReaderError(f"The glossary {path} cannot be read ({error.strerror}).") from error
    text = decode(data)
    if text is None:
        raise ReaderError(f"{path} is not text in UTF-8, UTF-16 or Windows-1252.")
    return text


def _delimiter(text: str) -> str:
    """Return the delimiter that most of the first lines have; the tab before the comma."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    return max(_DELIMITERS, key=lambda sign: sum(sign in line for line in lines))


def _named_columns(cells: Sequence[str]) -> dict[str, int]:
    """Return the column of each field if ``cells`` is a header, else nothing."""
    named = {
        field: at
        for at, cell in enumerate(cells)
        for field, names in _COLUMN_NAMES.items()
        if cell.casefold() in names
    }
    return named if {"term", "translation"} <= named.keys() else {}


def _term(cells: Sequence[str], columns: dict[str, int]) -> Term:
    cell = {name: cells[at] if at < len(cells) else "" for name, at in columns.items()}
    also = dict.fromkeys(part.strip() for part in cell.get("also", "").split("|"))
    also.pop("", None)
    also.pop(cell["translation"], None)
    return Term(
        source=cell["term"],
        target=cell["translation"],
        also=tuple(also),
        topic=cell.get("topic", ""),
        note=cell.get("note", ""),
    )
