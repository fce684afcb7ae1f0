"""The tables of the library and their history. A migration that shipped is never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

TOKENIZER = "unicode61 remove_diacritics 2"


class NamedMigrations(Migrations):
    """Migrations that know their names, so that a newer library can be told."""

    @property
    def names(self) -> set[str]:
        """Return the names of all migrations of this program."""
        return {migration.name for migration in self._migrations}


MIGRATIONS = NamedMigrations("msomaji")


@MIGRATIONS()
def m001_articles(db: Database) -> None:
    """Create articles, their paragraphs and sentences, and the full-text index."""
    db.table("articles").create(
        {
            "number": int,
            "id": str,
            "title": str,
            "text": str,
            "author": str,
            "date": str,
            "section": str,
            "source": str,
            "url": str,
            "language": str,
            "level": str,
            "license": str,
            "raw": str,
            "fingerprint": str,
            "revision": int,
            "bundled": int,
            "edited": int,
            "words": int,
            "hidden_at": float,
            "added_at": float,
        },
        pk="number",
        not_null={"id", "title", "text", "fingerprint", "revision"},
    )
    db.table("articles").create_index(["id"], unique=True)
    db.table("articles").create_index(["fingerprint"])
    db.table("articles").enable_fts(["title", "text"], create_triggers=True, tokenize=TOKENIZER)
    db.table("paragraphs").create(
        {"article": int, "paragraph": int, "kind": str, "text": str},
        pk=("article", "paragraph"),
        foreign_keys=[("article", "articles", "number")],
    )
    # The title is the sentence of paragraph -1, so that it counts as one of the rows to translate.
    db.table("sentences").create(
        {"article": int, "paragraph": int, "sentence": int, "start": int, "end": int, "text": str},
        pk=("article", "paragraph", "sentence"),
        foreign_keys=[("article", "articles", "number")],
    )
    db.table("sentences").create_index(["text"])


@MIGRATIONS()
def m002_memory(db: Database) -> None:
    """Create the translation memory, searchable by its English."""
    db.table("memory").create(
        {
            "id": int,
            "text": str,
            "model": str,
            "terms": str,
            "english": str,
            "score": float,
            "links": str,
            "doubts": str,
        },
        pk="id",
        not_null={"text", "model", "terms", "english"},
    )
    db.table("memory").create_index(["text", "model", "terms"], unique=True)
    db.table("memory").enable_fts(["english"], create_triggers=True, tokenize=TOKENIZER)


@MIGRATIONS()
def m003_terms(db: Database) -> None:
    """Create the term base; a removed shipped term leaves its row so that it stays away."""
    db.table("terms").create(
        {
            "id": int,
            "folded": str,
            "source": str,
            "target": str,
            "also": str,
            "topic": str,
            "note": str,
            "shipped": int,
            "removed": int,
        },
        pk="id",
        not_null={"folded", "source", "target"},
    )
    db.table("terms").create_index(["folded"], unique=True)


@MIGRATIONS()
def m004_reading(db: Database) -> None:
    """Create the reading progress and the settings."""
    db.table("progress").create(
        {"article": int, "sentence": str, "furthest": int, "rating": int, "read_at": float},
        pk="article",
        foreign_keys=[("article", "articles", "number")],
    )
    db.table("settings").create({"key": str, "value": str}, pk="key")


@MIGRATIONS()
def m005_vocabulary(db: Database) -> None:
    """Create the learner's vocabulary and the index of lemmas in sentences."""
    db.table("vocabulary").create(
        {
            "lemma": str,
            "pos": str,
            "status": int,
            "saved": int,
            "form": str,
            "parts": str,
            "gloss": str,
            "note": str,
            "article": str,
            "sentence_id": str,
            "sentence": str,
            "english": str,
            "changed_at": float,
        },
        pk=("lemma", "pos"),
    )
    db.table("lemmas").create(
        {"article": int, "paragraph": int, "sentence": int, "lemma": str, "pos": str, "count": int},
        foreign_keys=[("article", "articles", "number")],
    )
    db.table("lemmas").create_index(["lemma", "pos"])
    db.table("lemmas").create_index(["article"])
