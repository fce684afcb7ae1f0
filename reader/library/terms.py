"""The term base, with undo."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.domain import Term
from reader.errors import ReaderError
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from reader.library.connection import Connections

Row = dict[str, Any]
LONGEST_SOURCE = 200


@dataclass(frozen=True, slots=True)
class TermImport:
    """How many terms an import added and changed, and how many were there already."""

    added: int
    changed: int
    same: int


class TermBase:
    """The terms of one library. Changes can be undone until the program ends."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._undo: list[tuple[str, dict[int, Row | None]]] = []

    def seed(self, terms: Iterable[Term]) -> None:
        """Add the shipped terms that are new; one the user removed or changed is left alone."""
        with self._connections.writing() as db:
            known = {row["folded"]: row for row in db.query("SELECT * FROM terms")}
            for term in terms:
                row, columns = known.get(fold(_line(term.source))), _columns(term)
                if row is None:
                    db.table("terms").insert({**columns, "shipped": 1, "removed": 0})
                elif row["shipped"] and not row["removed"] and _differs(row, columns):
                    db.table("terms").update(row["id"], columns)

    def all(self) -> list[Term]:
        """Return all terms in alphabetical order."""
        with self._connections.reading() as db:
            rows = db.query("SELECT * FROM terms WHERE NOT removed ORDER BY folded")
            return [_term(row) for row in rows]

    def add(self, term: Term) -> Term:
        """Add a term. Raises ReaderError if it is empty or there already."""
        _check(term)
        with self._connections.writing() as db:
            row = _by_source(db, term.source)
            if row and not row["removed"]:
                raise ReaderError(
                    f"“{term.source}” is in the glossary already, as “{row['target']}”. "
                    "Edit it there."
                )
            stored = self._write(db, _own(term), row["id"] if row else None)
        self._remember(f"“{term.source}” was added", {stored.id: row})
        return stored

    def update(self, term: Term) -> Term:
        """Change the term with the same id. Raises ReaderError if its new source is taken."""
        _check(term)
        with self._connections.writing() as db:
            before = _by_id(db, term.id)
            taken = _by_source(db, term.source)
            if taken and taken["id"] != term.id:
                if not taken["removed"]:
                    raise ReaderError(f"“{term.source}” is in the glossary already.")
                db.table("terms").delete(taken["id"])
            stored = self._write(db, _own(term), term.id)
        self._remember(f"“{before['source']}” was changed", {term.id: before})
        return stored

    def delete(self, ids: Iterable[int]) -> None:
        """Remove terms. Raises ReaderError if one is not there; then none is removed."""
        before: dict[int, Row | None] = {}
        with self._connections.writing() as db:
            for term_id in ids:
                row = _by_id(db, term_id)
                before[term_id] = row
                db.table("terms").update(term_id, {"removed": 1})
        names = [row["source"] for row in before.values() if row]
        if names:
            what = f"“{names[0]}” was" if len(names) == 1 else f"{len(names)} terms were"
            self._remember(f"{what} removed", before)

    def take_in(self, terms: Iterable[Term]) -> TermImport:
        """Add or change many terms at once: all of them, or none if one has no translation."""
        added = changed = same = 0
        before: dict[int, Row | None] = {}
        with self._connections.writing() as db:
            for term in terms:
                _check(term)
                row = _by_source(db, term.source)
                if row and not row["removed"] and not _differs(row, _columns(term)):
                    same += 1
                    continue
                stored = self._write(db, _own(term), row["id"] if row else None)
                before.setdefault(stored.id, row)
                if row and not row["removed"]:
                    changed += 1
                else:
                    added += 1
        if before:
            self._remember(f"{len(before)} terms were imported", before)
        return TermImport(added, changed, same)

    def undo(self) -> str | None:
        """Take the last change back and return a sentence about it, or None if there is none."""
        if not self._undo:
            return None
        sentence, rows = self._undo[-1]
        with self._connections.writing() as db:
            for term_id, row in rows.items():
                db.execute("DELETE FROM terms WHERE id = ?", [term_id])
                if row:
                    db.table("terms").insert(row)
        self._undo.pop()
        return f"Undone: {sentence}."

    def _write(self, db: Database, columns: Row, term_id: int | None) -> Term:
        if term_id is None:
            term_id = int(db.table("terms").insert(columns).last_pk or 0)
        else:
            db.table("terms").update(term_id, columns)
        return _term(_by_id(db, term_id))

    def _remember(self, sentence: str, before: dict[int, Row | None]) -> None:
        self._undo.append((sentence, before))


def _check(term: Term) -> None:
    if not any(map(str.isalnum, term.source)) or not term.target.strip():
        raise ReaderError("A term needs a Swahili side and an English side.")
    if len(term.source) > LONGEST_SOURCE:
        raise ReaderError(f"“{term.source[:40]}…” is too long for a term: use a word or a phrase.")


def _columns(term: Term) -> Row:
    source = _line(term.source)
    return {
        "folded": fold(source),
        "source": source,
        "target": _line(term.target),
        "also": json.dumps([_line(other) for other in term.also], ensure_ascii=False),
        "topic": _line(term.topic),
        "note": _line(term.note),
    }


def _line(text: str) -> str:
    """Return the text on one line, as a row of a glossary file holds it."""
    return " ".join(text.split())


def _own(term: Term) -> Row:
    return {**_columns(term), "shipped": 0, "removed": 0}


def _differs(row: Row, columns: Row) -> bool:
    return any(row[key] != value for key, value in columns.items())


def _term(row: Row) -> Term:
    return Term(
        source=row["source"],
        target=row["target"],
        also=tuple(json.loads(row["also"])),
        topic=row["topic"],
        note=row["note"],
        id=row["id"],
    )


def _by_id(db: Database, term_id: int) -> Row:
    row = next(iter(db.query("SELECT * FROM terms WHERE id = ?", [term_id])), None)
    if row is None:
        raise ReaderError(f"The glossary has no term number {term_id}.")
    return row


def _by_source(db: Database, source: str) -> Row | None:
    rows = db.query("SELECT * FROM terms WHERE folded = ?", [fold(_line(source))])
    return next(iter(rows), None)
