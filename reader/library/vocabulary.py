"""The learner's vocabulary by lemma, and where each lemma stands in the library."""

from __future__ import annotations

import time
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from reader.domain import Occurrence, Sentence, Status, VocabularyWord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from reader.library.connection import Connections

Key = tuple[str, str]
Row = dict[str, Any]
FIELDS = [field.name for field in fields(VocabularyWord)]


class Vocabulary:
    """Words with their statuses. Changes can be undone until the program ends."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._undo: list[tuple[str, dict[Key, Row | None]]] = []

    def all(self) -> list[VocabularyWord]:
        """Return every word with a status or saved, in alphabetical order."""
        with self._connections.reading() as db:
            return [_word(row) for row in db.query("SELECT * FROM vocabulary ORDER BY lemma, pos")]

    def saved(self, article_id: str) -> list[VocabularyWord]:
        """Return the words saved while reading an article, in alphabetical order."""
        return [word for word in self.all() if word.saved and word.article == article_id]

    def get(self, lemma: str, pos: str) -> VocabularyWord | None:
        """Return a word, or None."""
        with self._connections.reading() as db:
            row = _row(db, (lemma, pos))
            return _word(row) if row else None

    def statuses(self) -> dict[Key, Status]:
        """Return the status of every word that has one, by lemma and part of speech."""
        with self._connections.reading() as db:
            rows = db.query("SELECT lemma, pos, status FROM vocabulary")
            return {(row["lemma"], row["pos"]): Status(row["status"]) for row in rows}

    def put(self, words: Iterable[VocabularyWord]) -> None:
        """Store words as they are, all or none; what stood under their keys is replaced."""
        words = list(words)
        before: dict[Key, Row | None] = {}
        with self._connections.writing() as db:
            for word in words:
                before.setdefault(word.key, _row(db, word.key))
                db.table("vocabulary").upsert(_columns(word), pk=("lemma", "pos"))
        self._remember(words, before, "changed")

    def set_status(self, words: Iterable[VocabularyWord], status: Status) -> None:
        """Give words a status; what else is stored of a word that is known already is kept."""
        stored = {word.key: word for word in self.all()}
        self.put([replace(stored.get(word.key, word), status=status) for word in words])

    def delete(self, words: Iterable[VocabularyWord]) -> None:
        """Remove words from the vocabulary."""
        words = list(words)
        before: dict[Key, Row | None] = {}
        with self._connections.writing() as db:
            for word in words:
                before[word.key] = _row(db, word.key)
                db.execute("DELETE FROM vocabulary WHERE lemma = ? AND pos = ?", word.key)
        self._remember(words, before, "removed")

    def undo(self) -> str | None:
        """Take the last change back and return a sentence about it, or None if there is none."""
        if not self._undo:
            return None
        sentence, rows = self._undo[-1]
        with self._connections.writing() as db:
            for key, row in rows.items():
                db.execute("DELETE FROM vocabulary WHERE lemma = ? AND pos = ?", key)
                if row:
                    db.table("vocabulary").insert(row)
        self._undo.pop()
        return f"Undone: {sentence}."

    def unindexed(self, version: str) -> list[str]:
        """Return the ids of articles whose lemmas are not indexed by this version of the index.

        A new version of the analyser or the lexicon makes the whole index old.
        """
        with self._connections.writing() as db:
            row = next(iter(db.query("SELECT value FROM settings WHERE key = 'lemma_index'")), None)
            if row is None or row["value"] != version:
                db.execute("DELETE FROM lemmas")
                db.table("settings").upsert({"key": "lemma_index", "value": version}, pk="key")
            rows = db.query(
                "SELECT id FROM articles WHERE hidden_at IS NULL"
                " AND number NOT IN (SELECT article FROM lemmas) ORDER BY number"
            )
            return [row["id"] for row in rows]

    def index(self, article_id: str, occurrences: Iterable[Occurrence]) -> None:
        """Store which lemmas stand in which sentences of an article."""
        with self._connections.writing() as db:
            rows = db.query("SELECT number FROM articles WHERE id = ?", [article_id])
            number = next(iter(rows))["number"]
            db.execute("DELETE FROM lemmas WHERE article = ?", [number])
            db.table("lemmas").insert_all(
                {
                    "article": number,
                    "paragraph": one.paragraph,
                    "sentence": one.sentence,
                    "lemma": one.lemma,
                    "pos": one.pos,
                    "count": one.count,
                }
                for one in occurrences
            )

    def sentences_with(self, lemma: str, pos: str, limit: int = 20) -> list[Sentence]:
        """Return sentences of the library that contain the lemma in any form, newest first."""
        with self._connections.reading() as db:
            rows = db.query(
                "SELECT DISTINCT a.id, s.paragraph, s.sentence, s.text, s.start, s.end"
                " FROM lemmas l JOIN articles a ON a.number = l.article JOIN sentences s"
                " ON s.article = l.article AND s.paragraph = l.paragraph"
                " AND s.sentence = l.sentence WHERE l.lemma = ? AND l.pos = ?"
                " AND a.hidden_at IS NULL"
                " ORDER BY a.added_at DESC, a.number, s.paragraph, s.sentence LIMIT ?",
                [lemma, pos, limit],
            )
            return [Sentence(*row.values()) for row in rows]

    def _remember(
        self, words: list[VocabularyWord], before: dict[Key, Row | None], done: str
    ) -> None:
        if words:
            one = len(words) == 1
            what = f"“{words[0].lemma}” was" if one else f"{len(words)} words were"
            self._undo.append((f"{what} {done}", before))


def _columns(word: VocabularyWord) -> Row:
    columns: Row = {name: getattr(word, name) for name in FIELDS}
    return columns | {
        "status": int(word.status),
        "saved": int(word.saved),
        "changed_at": time.time(),
    }


def _word(row: Row) -> VocabularyWord:
    values = {name: row[name] for name in FIELDS}
    return VocabularyWord(**values | {"status": Status(row["status"]), "saved": bool(row["saved"])})


def _row(db: Database, key: Key) -> Row | None:
    rows = db.query("SELECT * FROM vocabulary WHERE lemma = ? AND pos = ?", list(key))
    return next(iter(rows), None)
