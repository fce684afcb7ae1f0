"""What the reading view shows: an article's rows with their English, terms and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain import TITLE, Span
from reader.text.tokens import TokenKind, tokenize
from reader.ui.dates import shown_date
from reader.ui.words.marks import WordMarks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain import Article, Kind, TermMatch, Translation

    MarkTerms = Callable[[str, Translation | None], Sequence[TermMatch]]
    MarkWords = Callable[[str], WordMarks]


class Side(IntEnum):
    """A column."""

    SWAHILI = 0
    ENGLISH = 1

    @property
    def other(self) -> Side:
        """Return the partner column."""
        return Side(1 - self)


# A link weaker than this is no translation to put into a form.
SURE = 0.3


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in the text of one side of a row, in code points."""

    row: int
    offset: int
    side: Side


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of the text of one side of a row: a word, a find result."""

    row: int
    side: Side
    span: Span


@dataclass(frozen=True, slots=True)
class Block:
    """The rows from ``first`` up to ``last`` that are laid out as one: a sentence, a paragraph."""

    first: int
    last: int

    @property
    def rows(self) -> range:
        """Return the rows of the block."""
        return range(self.first, self.last)


class ReadingDocument(QObject):
    """An open article. Translations arrive one by one; terms and words are found when asked for."""

    row_changed = Signal(int)
    marks_changed = Signal()

    def __init__(self, article: Article, mark_terms: MarkTerms) -> None:
        super().__init__()
        self.article = article
        self.rows = article.rows
        self._mark_terms = mark_terms
        self._translations: list[Translation | None] = [None] * len(self.rows)
        self._terms: dict[int, tuple[TermMatch, ...]] = {}
        self._mark_words: MarkWords = _mark_nothing
        self._word_marks: dict[int, WordMarks] = {}
        self._words: dict[tuple[int, Side], tuple[Span, ...]] = {}
        self._rows_by_id = {sentence.id: row for row, sentence in enumerate(self.rows)}

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def byline(self) -> str:
        """Return where the article is from, in one line: section, source, author, date, level."""
        article = self.article
        author = "" if article.author == article.source else article.author
        facts = (article.section, article.source, author, shown_date(article.date), article.level)
        return "  ·  ".join(fact for fact in facts if fact)

    def row_of(self, sentence_id: str) -> int | None:
        """Return the row of a sentence, or None if the article has no such sentence."""
        return self._rows_by_id.get(sentence_id)

    def kind(self, row: int) -> Kind | None:
        """Return the kind of the row's paragraph; None is the title."""
        paragraph = self.rows[row].paragraph
        return None if paragraph == TITLE else self.article.paragraphs[paragraph].kind

    def begins_paragraph(self, row: int) -> bool:
        """Return whether the row is the first of its paragraph."""
        return row == 0 or self.rows[row].paragraph != self.rows[row - 1].paragraph

    def blocks(self, *, paragraphs: bool) -> list[Block]:
        """Return what is laid out as one: whole ``paragraphs``, else single sentences."""
        if not paragraphs:
            return [Block(row, row + 1) for row in range(len(self))]
        starts = [row for row in range(len(self)) if self.begins_paragraph(row)]
        return [Block(first, last) for first, last in pairwise([*starts, len(self)])]

    def translation(self, row: int) -> Translation | None:
        """Return the row's translation, or None while there is none."""
        return self._translations[row]

    @property
    def missing(self) -> list[int]:
        """Return the rows without a translation."""
        return [row for row, known in enumerate(self._translations) if known is None]

    def set_translation(self, row: int, translation: Translation | None) -> None:
        """Give a row its English, or take it away."""
        self._translations[row] = translation
        self._terms.pop(row, None)
        self._words.pop((row, Side.ENGLISH), None)
        self.row_changed.emit(row)

    def text(self, row: int, side: Side) -> str:
        """Return the text of one side of a row; empty while there is no translation."""
        if side is Side.SWAHILI:
            return self.rows[row].text
        translation = self._translations[row]
        return translation.text if translation else ""

    def terms(self, row: int) -> tuple[TermMatch, ...]:
        """Return the glossary terms of the row."""
        if row not in self._terms:
            self._terms[row] = tuple(self._mark_terms(self.rows[row].text, self.translation(row)))
        return self._terms[row]

    def term_spans(self, row: int, side: Side) -> list[tuple[Span, TermMatch]]:
        """Return where the row's terms stand on one side."""
        if side is Side.SWAHILI:
            return [(match.span, match) for match in self.terms(row)]
        return [(span, match) for match in self.terms(row) for span in match.target]

    def word_marks(self, row: int) -> WordMarks:
        """Return how well the row's words are known, and what agrees in it."""
        if row not in self._word_marks:
            self._word_marks[row] = self._mark_words(self.rows[row].text)
        return self._word_marks[row]

    def change_words(self, mark_words: MarkWords) -> None:
        """Mark words by other statuses from now on."""
        self._mark_words = mark_words
        self._word_marks.clear()
        self.marks_changed.emit()

    def change_terms(self, mark_terms: MarkTerms) -> None:
        """Mark terms by another glossary from now on."""
        self._mark_terms = mark_terms
        self._terms.clear()
        self.marks_changed.emit()

    def words(self, row: int, side: Side) -> tuple[Span, ...]:
        """Return the words and numbers of one side of a row."""
        key = (row, side)
        if key not in self._words:
            self._words[key] = tuple(
                Span(token.start, token.end)
                for token in tokenize(self.text(row, side))
                if token.kind is not TokenKind.PUNCTUATION
            )
        return self._words[key]

    def word_at(self, place: Place) -> Stretch | None:
        """Return the word that covers a place, or None between words."""
        for span in self.words(place.row, place.side):
            if span.start <= place.offset < span.end:
                return Stretch(place.row, place.side, span)
        return None

    def whole_words(self, stretch: Stretch) -> Stretch:
        """Return a stretch from the beginning of its first word to the end of its last."""
        words = [
            span
            for span in self.words(stretch.row, stretch.side)
            if span.start < stretch.span.end and stretch.span.start < span.end
        ]
        if not words:
            return stretch
        return Stretch(stretch.row, stretch.side, Span(words[0].start, words[-1].end))

    def partner_text(self, stretch: Stretch) -> str:
        """Return the longest run of words that a stretch was translated to, or nothing."""
        text = self.text(stretch.row, stretch.side.other)
        links = self.linked(stretch)
        partners = {partner.span for partner, strength in links if strength >= SURE}
        runs = joined(sorted(partners), text)
        return max(runs, key=lambda span: span.end - span.start).of(text) if runs else ""

    def linked(self, word: Stretch) -> list[tuple[Stretch, float]]:
        """Return the words of the other side that the model linked to a word, with strength."""
        translation = self._translations[word.row]
        if translation is None:
            return []
        found = []
        for link in translation.links:
            near, far = link.source, link.target
            if word.side is Side.ENGLISH:
                near, far = far, near
            if near.start < word.span.end and word.span.start < near.end:
                found.append((Stretch(word.row, word.side.other, far), link.strength))
        return found


def joined(spans: list[Span], text: str) -> list[Span]:
    """Return spans in order, those with nothing but white space between made one."""
    result: list[Span] = []
    for span in spans:
        if result and not text[result[-1].end : span.start].strip():
            result[-1] = Span(result[-1].start, span.end)
        else:
            result.append(span)
    return result


def _mark_nothing(sentence: str) -> WordMarks:
    """Return no marks: what is shown until the words are known."""
    del sentence
    return WordMarks()
