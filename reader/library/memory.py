"""The translation memory: what was translated once is kept with its links and doubts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from reader.domain import Doubt, Link, MemoryKey, Span, Translation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.library.connection import Connections

# SQLite's default limit is 32,766 variables a statement; this stays far below.
CHUNK = 500


class TranslationMemory:
    """Translations by source sentence, model and the terms that steered them."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, keys: Sequence[MemoryKey]) -> dict[MemoryKey, Translation]:
        """Return what is known of the keys; a key that is not known is left out."""
        wanted = set(keys)
        texts = sorted({key.text for key in wanted})
        found: dict[MemoryKey, Translation] = {}
        with self._connections.reading() as db:
            for start in range(0, len(texts), CHUNK):
                part = texts[start : start + CHUNK]
                marks = ",".join("?" * len(part))
                for row in db.query(f"SELECT * FROM memory WHERE text IN ({marks})", part):
                    key = MemoryKey(row["text"], row["model"], tuple(json.loads(row["terms"])))
                    if key in wanted:
                        found[key] = _translation(row, key)
        return found

    def put(self, entries: Mapping[MemoryKey, Translation]) -> None:
        """Store translations, replacing what stood under the same keys."""
        with self._connections.writing() as db:
            for key, translation in entries.items():
                db.execute(
                    "INSERT INTO memory (text, model, terms, english, score, links, doubts)"
                    " VALUES (:text, :model, :terms, :english, :score, :links, :doubts)"
                    " ON CONFLICT (text, model, terms) DO UPDATE SET english = excluded.english,"
                    " score = excluded.score, links = excluded.links, doubts = excluded.doubts",
                    _row(key, translation),
                )

    def forget(self, text: str) -> None:
        """Remove every translation of a sentence, so that it is translated anew."""
        with self._connections.writing() as db:
            db.execute("DELETE FROM memory WHERE text = ?", [text])


def _row(key: MemoryKey, translation: Translation) -> dict[str, Any]:
    links = [
        [
            link.source.start,
            link.source.end,
            link.target.start,
            link.target.end,
            round(link.strength, 3),
        ]
        for link in translation.links
    ]
    doubts = [[doubt.kind, doubt.reason] for doubt in translation.doubts]
    return {
        "text": key.text,
        "model": key.model,
        "terms": json.dumps(key.terms, ensure_ascii=False),
        "english": translation.text,
        "score": translation.score,
        "links": json.dumps(links),
        "doubts": json.dumps(doubts, ensure_ascii=False),
    }


def _translation(row: dict[str, Any], key: MemoryKey) -> Translation:
    return Translation(
        text=row["english"],
        score=row["score"],
        links=tuple(
            Link(Span(a, b), Span(c, d), strength)
            for a, b, c, d, strength in json.loads(row["links"])
        ),
        doubts=tuple(Doubt(kind, reason) for kind, reason in json.loads(row["doubts"])),
        model=key.model,
        terms=key.terms,
    )
