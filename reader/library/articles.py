"""Articles in the library: added once, cut into sentences, listed, searched, hidden, restored."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from reader.domain import (
    Article,
    ArticleSummary,
    Draft,
    Kind,
    Paragraph,
    Progress,
    Sentence,
)
from reader.errors import ReaderError
from reader.library.drafts import FIELDS, article_columns, sentence_rows, slug
from reader.library.listing import list_sql, passage, search_expression, search_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlite_utils import Database

    from reader.library.connection import Connections

# A hidden article can be brought back for a day; after that the next start removes it.
UNDO_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Added:
    """The outcome of adding a draft: the article, and whether it was there before."""

    article: Article
    existing: bool


class Articles:
    """The articles of one library."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, draft: Draft, *, bundled: bool = False) -> Added:
        """Store a draft, or find the article that has the same text.

        Raises ReaderError if the draft has neither title nor text.
        """
        if not any(paragraph.text.strip() for paragraph in draft.paragraphs):
            raise ReaderError(f"“{draft.title or 'The text'}” has no text to read.")
        # A book takes seconds to cut; the file is not locked for others meanwhile.
        columns, sentences = article_columns(draft), sentence_rows(draft)
        with self._connections.writing() as db:
            row = _first(
                db,
                "SELECT number, id, hidden_at FROM articles WHERE fingerprint = ?"
                " ORDER BY hidden_at IS NOT NULL LIMIT 1",
                [columns["fingerprint"]],
            )
            if row:
                was_hidden = row["hidden_at"] is not None
                db.execute("UPDATE articles SET hidden_at = NULL WHERE number = ?", [row["number"]])
                return Added(self._article(db, row["id"]), existing=not was_hidden)
            article_id = _free_id(db, draft.slug or slug(draft.title))
            columns |= {"id": article_id, "revision": 1, "bundled": int(bundled)}
            number = int(db.table("articles").insert(columns).last_pk or 0)
            _store_text(db, number, draft, sentences)
            return Added(self._article(db, article_id), existing=False)

    def install_bundled(self, drafts: Iterable[Draft]) -> int:
        """Add the shipped articles that are new and refresh those whose text changed.

        An article that the user hid or edited is left as it is. Returns how many were written.
        """
        written = 0
        with self._connections.writing() as db:
            known = {row["id"]: row for row in db.query("SELECT * FROM articles WHERE bundled")}
            for draft in drafts:
                row = known.get(draft.slug)
                if row is None:
                    written += not self.add(draft, bundled=True).existing
                elif not row["edited"] and _differs(draft, row):
                    self._rewrite(db, row, draft, edited=False)
                    written += 1
        return written

    def get(self, article_id: str) -> Article:
        """Return an article. Raises ReaderError if the library has no such article."""
        with self._connections.reading() as db:
            return self._article(db, article_id)

    def edit(self, article_id: str, draft: Draft) -> Article:
        """Replace an article's text and data; its revision grows and its id stays."""
        with self._connections.writing() as db:
            self._rewrite(db, _row(db, article_id), draft, edited=True)
            return self._article(db, article_id)

    def hide(self, article_id: str) -> None:
        """Take an article off the list. A shipped one stays away; any can be restored for a day."""
        with self._connections.writing() as db:
            number = _row(db, article_id)["number"]
            db.execute("UPDATE articles SET hidden_at = ? WHERE number = ?", [time.time(), number])

    def restore(self, article_id: str) -> None:
        """Bring a hidden article back."""
        with self._connections.writing() as db:
            changed = db.execute(
                "UPDATE articles SET hidden_at = NULL WHERE id = ?", [article_id]
            ).rowcount
            if not changed:
                raise ReaderError(f"There is no article “{article_id}” to bring back.")

    def purge(self) -> None:
        """Remove the user's own articles that were hidden more than a day ago."""
        doomed = "SELECT number FROM articles WHERE NOT bundled AND hidden_at < ?"
        limit = [time.time() - UNDO_SECONDS]
        with self._connections.reading() as db:
            if not _first(db, doomed, limit):
                return
        with self._connections.writing() as db:
            for table in ("paragraphs", "sentences", "lemmas", "progress"):
                db.execute(f"DELETE FROM {table} WHERE article IN ({doomed})", limit)
            db.execute("DELETE FROM articles WHERE NOT bundled AND hidden_at < ?", limit)

    def list(
        self,
        query: str = "",
        sort: str = "date",
        model: str = "",
        lemmas: Callable[[str], Iterable[str]] = lambda word: (),
    ) -> list[ArticleSummary]:
        """Return the articles that contain every word of ``query``, in the order ``sort``.

        Words may stand in the title or the text, in Swahili or in a stored translation, and match
        from their beginning; ``lemmas`` says of which words a word may be a form, which match in
        all their forms where the article's words are indexed. ``model`` limits what counts as
        translated to one model's memory.
        """
        words = search_words(query)
        if query.strip() and not words:
            return []
        forms_of = [sorted(lemmas(word)) for word in words]
        wanted = json.dumps(list(zip(map(search_expression, words), forms_of, strict=True)))
        parameters = {"model": model} | ({"words": wanted} if words else {})
        with self._connections.reading() as db:
            rows = db.query(list_sql(searching=bool(words), sort=sort), parameters)
            return [
                ArticleSummary(
                    **row | {"snippet": passage(row["snippet"], words, chain(*forms_of))}
                )
                if words
                else ArticleSummary(**row)
                for row in rows
            ]

    def progress(self, article_id: str) -> Progress:
        """Return how far an article was read."""
        with self._connections.reading() as db:
            row = _first(
                db,
                "SELECT sentence, furthest, rating FROM progress"
                " WHERE article = (SELECT number FROM articles WHERE id = ?)",
                [article_id],
            )
            return Progress(**row) if row else Progress()

    def set_progress(self, article_id: str, progress: Progress) -> None:
        """Store how far an article was read; the furthest row never goes back."""
        with self._connections.writing() as db:
            number = _row(db, article_id)["number"]
            before = self.progress(article_id)
            furthest = max(before.furthest, progress.furthest)
            db.table("progress").upsert(
                {
                    "article": number,
                    "sentence": progress.sentence,
                    "furthest": furthest,
                    "rating": progress.rating or before.rating,
                    "read_at": time.time(),
                },
                pk="article",
            )

    def _article(self, db: Database, article_id: str) -> Article:
        row = _row(db, article_id)
        number = row["number"]
        paragraphs = tuple(
            Paragraph(Kind(line["kind"]), line["text"])
            for line in db.query(
                "SELECT kind, text FROM paragraphs WHERE article = ? ORDER BY paragraph", [number]
            )
        )
        sentences = tuple(
            Sentence(
                article_id,
                line["paragraph"],
                line["sentence"],
                line["text"],
                line["start"],
                line["end"],
            )
            for line in db.query(
                "SELECT * FROM sentences WHERE article = ? AND paragraph >= 0"
                " ORDER BY paragraph, sentence",
                [number],
            )
        )
        return Article(
            id=article_id,
            title=row["title"],
            paragraphs=paragraphs,
            sentences=sentences,
            raw=row["raw"],
            revision=row["revision"],
            bundled=bool(row["bundled"]),
            **{field: row[field] for field in FIELDS},
        )

    def _rewrite(self, db: Database, row: dict[str, Any], draft: Draft, *, edited: bool) -> None:
        number = row["number"]
        columns = article_columns(draft) | {
            "revision": row["revision"] + 1,
            "edited": int(edited),
            "added_at": row["added_at"],
        }
        db.table("articles").update(number, columns)
        for table in ("paragraphs", "sentences", "lemmas"):
            db.execute(f"DELETE FROM {table} WHERE article = ?", [number])
        _store_text(db, number, draft, sentence_rows(draft))


def _differs(draft: Draft, row: dict[str, Any]) -> bool:
    columns = article_columns(draft)
    return any(row[key] != columns[key] for key in columns if key != "added_at")


def _store_text(db: Database, number: int, draft: Draft, sentences: list[dict[str, Any]]) -> None:
    db.table("paragraphs").insert_all(
        {"article": number, "paragraph": index, "kind": str(part.kind), "text": part.text}
        for index, part in enumerate(draft.paragraphs)
    )
    db.table("sentences").insert_all({"article": number, **row} for row in sentences)


def _free_id(db: Database, wanted: str) -> str:
    taken = {
        row["id"]
        for row in db.query(
            "SELECT id FROM articles WHERE id = :id OR id GLOB :id || '-*'", {"id": wanted}
        )
    }
    number, free = 2, wanted
    while free in taken:
        free, number = f"{wanted}-{number}", number + 1
    return free


def _row(db: Database, article_id: str) -> dict[str, Any]:
    row = _first(db, "SELECT * FROM articles WHERE id = ?", [article_id])
    if row is None:
        raise ReaderError(
            f"The library has no article “{article_id}”. “msomaji list” shows what there is."
        )
    return row


def _first(db: Database, sql: str, parameters: list[Any]) -> dict[str, Any] | None:
    return next(iter(db.query(sql, parameters)), None)
