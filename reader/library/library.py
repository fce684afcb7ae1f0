"""The library as one object."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Self

from reader.library.articles import Articles
from reader.library.connection import Connections
from reader.library.memory import TranslationMemory
from reader.library.terms import TermBase
from reader.library.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class Library:
    """Articles, translation memory, term base, vocabulary and settings in one SQLite file.

    Safe to use from several threads. Raises ReaderError where the file cannot be opened; a
    damaged file is set aside and ``notices`` says so.
    """

    def __init__(self, path: Path) -> None:
        self._connections = Connections(path)
        self.notices: list[str] = self._connections.notices
        self.articles = Articles(self._connections)
        self.memory = TranslationMemory(self._connections)
        self.terms = TermBase(self._connections)
        self.vocabulary = Vocabulary(self._connections)
        self.settings = StoredSettings(self._connections)
        self.articles.purge()

    @property
    def engine(self) -> str:
        """Return the version of SQLite."""
        return sqlite3.sqlite_version

    def close(self) -> None:
        """Close the file."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class StoredSettings:
    """Keeps settings as text by key."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, key: str) -> str | None:
        """Return the stored text, or None."""
        with self._connections.reading() as db:
            rows = db.query("SELECT value FROM settings WHERE key = ?", [key])
            return next((str(row["value"]) for row in rows), None)

    def set(self, key: str, value: str) -> None:
        """Store the text."""
        with self._connections.writing() as db:
            db.table("settings").upsert({"key": key, "value": value}, pk="key")
