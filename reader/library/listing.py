"""List and search articles: the one long query of the library."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain import Status
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_WORDS = 20
SHORT_LEMMA = 4
PASSAGE_BEFORE, PASSAGE_LENGTH = 30, 100
ORDERS = {
    "date": "a.date DESC, a.number DESC",
    "title": "a.title COLLATE NOCASE",
    "level": "a.level = '', a.level, a.words",
    "words": "a.words",
    "read": "read DESC, a.date DESC",
    "known": "known DESC, a.date DESC",
}


def search_words(query: str) -> list[str]:
    """Return the different words that a user typed, in small letters; of very many the first."""
    words = (word for word in fold(query.replace("\0", " ")).split() if re.search(r"\w", word))
    return list(dict.fromkeys(words))[:MOST_WORDS]


def search_expression(word: str) -> str:
    """Return what FTS5 looks for: the word from its beginning, no sign in it an operator."""
    return '"' + word.replace('"', '""') + '"*'


def passage(text: str, words: Sequence[str], lemmas: Iterable[str] = ()) -> str:
    """Return the part of ``text`` around the first place where one of the words begins.

    If none does, around the first form of one of the lemmas, whose middle is in most forms.
    FTS5 has a function for this, but it takes a minute for a letter that a book is full of.
    """
    folded = fold(text)
    found = re.search(rf"\b(?:{'|'.join(map(re.escape, words))})", folded)
    middles = [re.escape(fold(lemma)[1:-1]) for lemma in lemmas if len(lemma) > SHORT_LEMMA]
    if not found and middles:
        found = re.search(rf"\b\w*(?:{'|'.join(middles)})", folded)
    start = max(0, found.start() - PASSAGE_BEFORE) if found else 0
    start = text.find(" ", start) + 1 if start else 0
    end = start + PASSAGE_LENGTH
    end = text.rfind(" ", start, end) if len(text) > end else len(text)
    cut = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}"


def list_sql(*, searching: bool, sort: str) -> str:
    """Return the query for summaries, newest first if ``sort`` is no known order.

    Its parameters are ``model``, and when ``searching`` the JSON list ``words`` of pairs of an
    expression and the list of lemmas that the word may be a form of; ``snippet`` is then the whole
    text that was found.
    """
    # An English word is looked up in the memory, and from there in the articles whose sentences
    # it translates; so nothing is indexed twice. Each word is looked up for itself, since one may
    # stand in the Swahili and the next in the English of another sentence.
    found = """
        , wanted AS (
            SELECT key AS word, json_extract(value, '$[0]') AS expression,
                json_extract(value, '$[1]') AS lemmas
            FROM json_each(:words)
        ), hits AS (
            SELECT w.word, articles_fts.rowid AS number, NULL AS sentence
            FROM wanted w CROSS JOIN articles_fts ON articles_fts MATCH w.expression
            UNION ALL
            SELECT w.word, s.article, m.english
            FROM wanted w CROSS JOIN memory_fts ON memory_fts MATCH w.expression
            JOIN memory m ON m.id = memory_fts.rowid JOIN sentences s ON s.text = m.text
            UNION ALL
            SELECT w.word, s.article, s.text
            FROM wanted w CROSS JOIN json_each(w.lemmas) j JOIN lemmas l ON l.lemma = j.value
            JOIN sentences s USING (article, paragraph, sentence)
        ), found AS (
            SELECT number, min(sentence) AS sentence FROM hits
            GROUP BY number HAVING count(DISTINCT word) = (SELECT count(*) FROM wanted)
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
            {"coalesce(found.sentence, a.text)" if searching else "''"} AS snippet
        FROM articles a JOIN done ON done.number = a.number
        {"JOIN found ON found.number = a.number" if searching else ""}
        LEFT JOIN progress p ON p.article = a.number
        LEFT JOIN familiar f ON f.number = a.number
        WHERE a.hidden_at IS NULL
        ORDER BY {ORDERS.get(sort, ORDERS["date"])}"""
