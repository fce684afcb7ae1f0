"""List and search articles: the one long query of the library."""

from __future__ import annotations

import re

from reader.domain import Status

ORDERS = {
    "date": "a.date DESC, a.number DESC",
    "title": "a.title COLLATE NOCASE",
    "level": "a.level = '', a.level, a.words",
    "words": "a.words",
    "read": "read DESC, a.date DESC",
    "known": "known DESC, a.date DESC",
}


def match_expression(query: str) -> str:
    """Return the FTS5 expression for what a user typed: every word, each from its beginning."""
    words = [word for word in query.replace("\0", " ").split() if re.search(r"\w", word)]
    return " AND ".join('"' + word.replace('"', '""') + '"*' for word in words)


def list_sql(*, searching: bool, sort: str) -> str:
    """Return the query for summaries, newest first if ``sort`` is no known order.

    Its parameters are ``model``, and ``query`` when ``searching``.
    """
    # An English word is looked up in the memory, and from there in the articles whose sentences
    # it translates; so nothing is indexed twice.
    found = """
        , found AS (
            SELECT rowid AS number, snippet(articles_fts, -1, '', '', ' … ', 14) AS snippet
            FROM articles_fts WHERE articles_fts MATCH :query
            UNION ALL
            SELECT s.article, snippet(memory_fts, -1, '', '', ' … ', 14)
            FROM memory_fts JOIN memory m ON m.id = memory_fts.rowid
            JOIN sentences s ON s.text = m.text WHERE memory_fts MATCH :query
        )"""
    return f"""
        WITH done AS (
            SELECT s.article AS number, count(*) AS rows, sum(EXISTS (
                SELECT 1 FROM memory m
                WHERE m.text = s.text AND (:model = '' OR m.model = :model)
            )) AS translated
            FROM sentences s GROUP BY s.article
        ), familiar AS (
            SELECT l.article AS number, 1.0 * sum(l.count * (v.status = {Status.KNOWN}))
                / sum(l.count) AS known
            FROM lemmas l LEFT JOIN vocabulary v ON v.lemma = l.lemma AND v.pos = l.pos
            WHERE coalesce(v.status, 0) != {Status.IGNORED} GROUP BY l.article
        ){found if searching else ""}
        SELECT a.id, a.title, a.author, a.date, a.source, a.section, a.level, a.words,
            done.rows - 1 AS sentences,
            1.0 * done.translated / done.rows AS translated,
            min(1.0, 1.0 * coalesce(p.furthest, 0) / done.rows) AS read,
            coalesce(f.known, 0.0) AS known,
            {"min(found.snippet)" if searching else "''"} AS snippet
        FROM articles a JOIN done ON done.number = a.number
        {"JOIN found ON found.number = a.number" if searching else ""}
        LEFT JOIN progress p ON p.article = a.number
        LEFT JOIN familiar f ON f.number = a.number
        WHERE a.hidden_at IS NULL
        {"GROUP BY a.number" if searching else ""}
        ORDER BY {ORDERS.get(sort, ORDERS["date"])}"""
