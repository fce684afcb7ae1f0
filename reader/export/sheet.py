"""The study sheet: what every export format writes, laid out as plain data."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain import TITLE, Article, Kind, SentencePair, Span, TermMatch, VocabularyWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; ``entry`` is the vocabulary entry it belongs to, 0 for none."""

    text: str
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence and its partner. ``number`` counts the sentences from 1.

    ``opens`` says that a paragraph begins here; ``doubt`` is why the English may be wrong.
    """

    number: int
    kind: Kind
    opens: bool
    swahili: tuple[Run, ...]
    english: tuple[Run, ...]
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the vocabulary: a term or a saved word, and the numbers of its sentences."""

    number: int
    headword: str
    detail: str
    gloss: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StudySheet:
    """An article ready to be written: data of the head, rows, vocabulary."""

    id: str
    title: str
    title_english: str
    author: str
    date: str
    section: str
    source: str
    url: str
    level: str
    license: str
    model: str
    rows: tuple[Row, ...]
    entries: tuple[Entry, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class WordNote:
    """A saved word for the appendix: what is said of it, and the sentences that contain it."""

    word: VocabularyWord
    detail: str
    sentence_ids: frozenset[str]


def build_sheet(
    article: Article,
    pairs: Sequence[SentencePair],
    matches: Mapping[str, Sequence[TermMatch]],
    words: Iterable[WordNote] = (),
    model: str = "",
) -> StudySheet:
    """Lay an article out as a study sheet.

    ``pairs`` are the article's rows in order, the title first or left out; ``matches`` gives the
    glossary terms by sentence id; ``words`` are the saved words for the appendix.
    """
    body = [pair for pair in pairs if pair.sentence.paragraph != TITLE]
    titles = [pair for pair in pairs if pair.sentence.paragraph == TITLE]
    numbers = {pair.sentence.id: number for number, pair in enumerate(body, start=1)}
    entries, entry_of = _entries(body, matches, list(words), numbers)
    rows = tuple(_row(pair, article, numbers[pair.sentence.id], matches, entry_of) for pair in body)
    title_english = titles[0].translation.text if titles and titles[0].translation else ""
    return StudySheet(
        id=article.id,
        title=article.title,
        title_english=title_english,
        author=article.author,
        date=article.date,
        section=article.section,
        source=article.source,
        url=article.url,
        level=article.level,
        license=article.license,
        model=model,
        rows=rows,
        entries=entries,
    )


def _row(
    pair: SentencePair,
    article: Article,
    number: int,
    matches: Mapping[str, Sequence[TermMatch]],
    entry_of: Mapping[str, int],
) -> Row:
    found = matches.get(pair.sentence.id, ())
    swahili = [(match.span, entry_of[match.term.source]) for match in found]
    english = [(span, entry_of[match.term.source]) for match in found for span in match.target]
    translation = pair.translation
    return Row(
        number=number,
        kind=article.paragraphs[pair.sentence.paragraph].kind,
        opens=pair.sentence.index == 0,
        swahili=_runs(pair.sentence.text, swahili),
        english=_runs(translation.text, english) if translation else (),
        doubt=" ".join(doubt.reason for doubt in translation.doubts) if translation else "",
    )


def _runs(text: str, marks: Iterable[tuple[Span, int]]) -> tuple[Run, ...]:
    """Cut a text at the marks; of two that overlap the earlier stays."""
    runs, end = [], 0
    for span, entry in sorted(marks):
        if span.start < end or span.end > len(text):
            continue
        if span.start > end:
            runs.append(Run(text[end : span.start]))
        runs.append(Run(span.of(text), entry))
        end = span.end
    if end < len(text):
        runs.append(Run(text[end:]))
    return tuple(runs)


def _entries(
    body: Sequence[SentencePair],
    matches: Mapping[str, Sequence[TermMatch]],
    words: Sequence[WordNote],
    numbers: Mapping[str, int],
) -> tuple[tuple[Entry, ...], dict[str, int]]:
    """Return the vocabulary in the order of first appearance, and each term's entry number."""
    stands: dict[str, list[int]] = defaultdict(list)
    terms = {}
    for pair in body:
        for match in matches.get(pair.sentence.id, ()):
            terms[match.term.source] = match.term
            if numbers[pair.sentence.id] not in stands[match.term.source]:
                stands[match.term.source].append(numbers[pair.sentence.id])
    found = [
        (stands[source], source, term.note, "; ".join(term.main_renderings))
        for source, term in terms.items()
    ]
    for note in words:
        where = sorted(numbers[one] for one in note.sentence_ids if one in numbers)
        if where and note.word.lemma not in terms:
            found.append((where, note.word.lemma, note.detail, note.word.gloss))
    found.sort(key=lambda one: one[0][0])  # stable: in a sentence, terms stay in its order
    entries = tuple(
        Entry(number, headword, detail, gloss, tuple(where))
        for number, (where, headword, detail, gloss) in enumerate(found, start=1)
    )
    return entries, {entry.headword: entry.number for entry in entries}
