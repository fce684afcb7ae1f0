"""One SQLite connection per thread, and SQLite's errors in plain words."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlite_utils import Database

from reader.errors import ReaderError
from reader.library.schema import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_SECONDS = 15


class Connections:
    """Opens the library file once in each thread that asks, and closes all at the end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: list[str] = []
        self._local = threading.local()
        self._lock = threading.Lock()
        self._open: list[Database] = []
        self._closed = False
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            if not _is_damaged(error):
                raise ReaderError(_sentence(error, path)) from error
            self._set_aside()
            with reported(path):
                self._prepare()

    @property
    def db(self) -> Database:
        """Return this thread's connection. Raises ReaderError once the library is closed."""
        db: Database | None = getattr(self._local, "db", None)
        if db is None:
            db = self._connect()
            self._local.db = db
        return db

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Run the block in one transaction: all of it is kept, or nothing."""
        db = self.db
        with reported(self.path):
            # Taking the write lock at once lets SQLite wait for another thread; a transaction
            # that begins by reading would fail instead.
            if not db.conn.in_transaction:
                db.conn.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                    db.commit()
                finally:
                    db.rollback()
            else:
                with db.atomic():
                    yield db

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Run the block with SQLite's errors put in plain words."""
        with reported(self.path):
            yield self.db

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            self._closed = True
            for db in self._open:
                db.close()
            self._open.clear()
        self._local = threading.local()

    def _connect(self) -> Database:
        # Each connection is used by one thread, but closed by the one that ends the program.
        raw = sqlite3.connect(self.path, timeout=BUSY_SECONDS, check_same_thread=False)
        try:
            db = Database(raw)
            db.execute("PRAGMA foreign_keys = on")
            db.execute("PRAGMA synchronous = normal")
        except BaseException:
            raw.close()
            raise
        with self._lock:
            if self._closed:
                raw.close()
                raise ReaderError(f"The library {self.path} is closed already.")
            self._open.append(db)
        return db

    def _prepare(self) -> None:
        self._closed = False
        try:
            db = self.db
            _enable_wal(db)
            _check_whole(db)
            if MIGRATIONS.pending(db):
                # Of several programs that start at once, one migrates and the others wait.
                db.conn.execute("BEGIN IMMEDIATE")
                MIGRATIONS.apply(db)
                db.commit()
        except sqlite3.DatabaseError:
            self.close()
            raise
        known = {migration.name for migration in MIGRATIONS.applied(db)}
        if known - MIGRATIONS.names:
            self.close()
            raise ReaderError(
                f"The library {self.path} was written by a newer Msomaji. "
                "Install the newer version again, or choose another --data-dir."
            )

    def _set_aside(self) -> None:
        """Rename a damaged library so that nothing of it is lost, and say so."""
        kept = self.path.with_name(f"{self.path.stem}-damaged-{time.strftime('%Y%m%d-%H%M%S')}")
        for suffix in ("", "-wal", "-shm"):
            part = self.path.with_name(self.path.name + suffix)
            if part.exists():
                part.rename(kept.with_name(kept.name + self.path.suffix + suffix))
        self.notices.append(
            f"The library was damaged. It was kept as {kept.name}{self.path.suffix} in "
            f"{self.path.parent}, and a new one was started."
        )


def _enable_wal(db: Database) -> None:
    """Switch the file to write-ahead logging; here SQLite itself does not wait for a lock."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return db.enable_wal()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _check_whole(db: Database) -> None:
    """Raise DatabaseError if a page of the file is damaged; takes about a second for a gigabyte."""
    found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(f"malformed: {found}")


@contextmanager
def reported(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file into a ReaderError; a wrong statement stays a bug."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if _sentence(error, path):
            raise ReaderError(_sentence(error, path)) from error
        raise


_SENTENCES = (
    (
        "readonly",
        "The library {path} is read-only. Make it writable, or choose another --data-dir.",
    ),
    ("unable to open", "The library {path} cannot be opened. Check the folder and its rights."),
    ("disk is full", "The disk is full, so {path} could not be written. Free some space."),
    ("disk i/o", "The disk that holds {path} reports an error. Check the disk."),
    ("locked", "The library {path} is in use by another program. Close it and try again."),
    ("malformed", "The library {path} is damaged. Start Msomaji again: it will set it aside."),
    ("not a database", "{path} is not a Msomaji library. Choose another --data-dir."),
)


def _sentence(error: sqlite3.DatabaseError, path: Path) -> str:
    message = str(error).lower()
    for sign, sentence in _SENTENCES:
        if sign in message:
            return sentence.format(path=path)
    return ""


def _is_damaged(error: sqlite3.DatabaseError) -> bool:
    message = str(error).lower()
    return "malformed" in message or "not a database" in message
