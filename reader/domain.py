"""The words the whole program speaks: articles, sentences, translations, terms.

Plain frozen values without behaviour that needs a database, a model or a window.
Offsets count Unicode code points, start inclusive and end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import NamedTuple

_UNJOINED = str.maketrans("", "", " -")


class Span(NamedTuple):
    """A stretch ``[start, end)`` of a text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two have a sign in common."""
        return self.start < other.end and other.start < self.end


class Kind(StrEnum):
    """What a paragraph is in its article."""

    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its kind and its text, without line breaks."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Draft:
    """An article that was read from somewhere and is not in the library yet.

    ``raw`` is the text as it came, so that a wrong guess can be mended and nothing is lost.
    ``date`` is ISO 8601 (``2024-06-18``) or empty. ``warnings`` are sentences for the reader.
    """

    title: str
    paragraphs: tuple[Paragraph, ...]
    author: str = ""
    date: str = ""
    section: str = ""
    source: str = ""
    url: str = ""
    language: str = "sw"
    level: str = ""
    license: str = ""
    raw: str = ""
    slug: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article: the unit of translation, marking, reading position and export.

    ``paragraph`` is its paragraph's index (``TITLE`` for the title), ``index`` its own in that
    paragraph; ``start`` and ``end`` are offsets into ``Article.text``.
    """

    article_id: str
    paragraph: int
    index: int
    text: str
    start: int
    end: int

    @property
    def id(self) -> str:
        """Return the stable id, ``article:paragraph.index``."""
        return f"{self.article_id}:{self.paragraph}.{self.index}"


TITLE = -1
PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True)
class Article:
    """An article of the library, its paragraphs cut into sentences.

    ``id`` is a stable slug. ``revision`` grows when the text is edited, so that a background
    result for an older text can be told and dropped.
    """

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    author: str = ""
    date: str = ""
    section: str = ""
    source: str = ""
    url: str = ""
    language: str = "sw"
    level: str = ""
    license: str = ""
    raw: str = ""
    revision: int = 1
    bundled: bool = False

    @cached_property
    def text(self) -> str:
        """Return the body: paragraphs joined by an empty line. Sentence offsets refer to it."""
        return PARAGRAPH_BREAK.join(paragraph.text for paragraph in self.paragraphs)

    @property
    def title_sentence(self) -> Sentence:
        """Return the title as a sentence of its own; its offsets are into the title."""
        return Sentence(self.id, TITLE, 0, self.title, 0, len(self.title))

    @cached_property
    def rows(self) -> tuple[Sentence, ...]:
        """Return what is shown and translated in order: the title, then every sentence."""
        return (self.title_sentence, *self.sentences)

    @property
    def words(self) -> int:
        """Return the number of running words of the body."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What the list shows of an article.

    ``translated`` is the share of rows in the translation memory, ``read`` the share of sentences
    up to the reading position, ``known`` the share of running words whose lemma the reader knows,
    all from 0 to 1. ``snippet`` is the passage a search found.
    """

    id: str
    title: str
    author: str
    date: str
    source: str
    section: str
    level: str
    words: int
    sentences: int
    translated: float
    read: float
    known: float = 0.0
    snippet: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the two sides that translate each other; ``strength`` is a probability, 0 to 1."""

    source: Span
    target: Span
    strength: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a translation may be wrong: a short kind for programs, a sentence for the reader."""

    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one sentence with what the engine knew about it.

    ``score`` is the mean log probability of a target token (0 is certain, -1 is poor).
    ``model`` names the package and its version; ``terms`` are the ``source=target`` glossary
    pairs that steered it. Links are ordered by source position.
    """

    text: str
    score: float = 0.0
    links: tuple[Link, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    model: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoryKey:
    """What a stored translation belongs to: the sentence, the model's name and version, the terms.

    ``terms`` are the ``source=target`` glossary pairs found in the sentence, sorted.
    """

    text: str
    model: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence and its translation, or None while there is none."""

    sentence: Sentence
    translation: Translation | None


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the term base. ``also`` are other accepted renderings. ``id`` 0: not stored."""

    source: str
    target: str
    also: tuple[str, ...] = ()
    topic: str = ""
    note: str = ""
    id: int = 0

    @property
    def main_renderings(self) -> tuple[str, ...]:
        """The usual rendering and up to two others: as many as a reader wants to see.

        Of those that differ in hyphens and spaces only, the first.
        """
        spelt: dict[str, str] = {}
        for rendering in (self.target, *self.also):
            spelt.setdefault(rendering.casefold().translate(_UNJOINED), rendering)
        return tuple(spelt.values())[:3]


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a sentence at ``span``, and where its English was found in the partner.

    ``rendering`` is its English in the number that the sentence has; empty where it depends on
    more than that (a finite verb).
    """

    span: Span
    term: Term
    target: tuple[Span, ...] = field(default=())
    rendering: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an article was read.

    ``sentence`` is the id of the sentence at the top, ``furthest`` the number of rows reached,
    ``rating`` how well the reader understood it (1 to 4, 0: not rated).
    """

    sentence: str = ""
    furthest: int = 0
    rating: int = 0


class Status(IntEnum):
    """How well the reader knows a word: as in Lute, with 1 to 4 for what is being learnt."""

    NEW = 0
    LEARNING_1 = 1
    LEARNING_2 = 2
    LEARNING_3 = 3
    LEARNING_4 = 4
    KNOWN = 5
    IGNORED = 6


TERM_POS = "term"


@dataclass(frozen=True, slots=True)
class VocabularyWord:
    """A lemma in the reader's vocabulary, and where it was met.

    ``pos`` is the analyser's part of speech, or ``TERM_POS`` for an expression of several words.
    ``form`` is the word as it stood, ``parts`` its segmentation with glosses in one line,
    ``sentence`` and ``english`` where it stood. ``saved`` words are exported and printed.
    """

    lemma: str
    pos: str
    status: Status = Status.NEW
    saved: bool = False
    form: str = ""
    parts: str = ""
    gloss: str = ""
    note: str = ""
    article: str = ""
    sentence_id: str = ""
    sentence: str = ""
    english: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return what the word is kept under."""
        return (self.lemma, self.pos)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A lemma in a sentence: what the library's index of words is made of."""

    paragraph: int
    sentence: int
    lemma: str
    pos: str
    count: int = 1
