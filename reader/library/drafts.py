"""What of a draft goes into the tables: its columns, its sentences, its id."""

from __future__ import annotations

import hashlib
import re
import time
import unicodedata
from typing import TYPE_CHECKING, Any

from reader.domain import PARAGRAPH_BREAK, TITLE, Draft, Paragraph, Sentence
from reader.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = dict[str, Any]

SLUG_LENGTH = 60
FIELDS = ("author", "date", "section", "source", "url", "language", "level", "license")


def cut(article_id: str, paragraphs: Iterable[Paragraph]) -> list[Sentence]:
    """Return the sentences of an article's paragraphs, offsets into the joined text."""
    sentences, offset = [], 0
    for number, paragraph in enumerate(paragraphs):
        for index, span in enumerate(split_sentences(paragraph.text)):
            start, end = offset + span.start, offset + span.end
            sentences.append(
                Sentence(article_id, number, index, span.of(paragraph.text), start, end)
            )
        offset += len(paragraph.text) + len(PARAGRAPH_BREAK)
    return sentences


def fingerprint(draft: Draft) -> str:
    """Return a hash of the words of a draft: the same for the same text in another dress."""
    text = " ".join(paragraph.text for paragraph in draft.paragraphs)
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def slug(title: str) -> str:
    """Return a stable, readable id for a title, of ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower().replace("'", ""))
    text = "-".join(words)
    if len(text) > SLUG_LENGTH:
        text = text[: SLUG_LENGTH + 1].rpartition("-")[0] or text[:SLUG_LENGTH]
    return text or "makala"


def article_columns(draft: Draft) -> Row:
    """Return the columns of the article that come from its draft, as added now."""
    return {
        "title": draft.title,
        "text": PARAGRAPH_BREAK.join(paragraph.text for paragraph in draft.paragraphs),
        "raw": draft.raw,
        "fingerprint": fingerprint(draft),
        "words": sum(len(paragraph.text.split()) for paragraph in draft.paragraphs),
        "edited": 0,
        "added_at": time.time(),
        **{field: getattr(draft, field) for field in FIELDS},
    }


def sentence_rows(draft: Draft) -> list[Row]:
    """Return the rows of the draft's sentences, the title first, without the article's number."""
    title = Sentence("", TITLE, 0, draft.title, 0, len(draft.title))
    return [
        {
            "paragraph": sentence.paragraph,
            "sentence": sentence.index,
            "start": sentence.start,
            "end": sentence.end,
            "text": sentence.text,
        }
        for sentence in (title, *cut("", draft.paragraphs))
    ]
