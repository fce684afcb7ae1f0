"""Look a word of the open article up: its readings, its English here, what is stored of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain import TERM_POS, Span, VocabularyWord
from reader.ui.reading.document import Side, Stretch, joined

if TYPE_CHECKING:
    from reader.domain import Term
    from reader.text.morphology.analyser import Analyser
    from reader.text.morphology.analysis import Analysis
    from reader.ui.reading.document import ReadingDocument


@dataclass(frozen=True, slots=True)
class WordLook:
    """A word as it stands in a sentence. ``analyses`` are its readings, the likeliest first."""

    word: str
    stretch: Stretch
    analyses: tuple[Analysis, ...]
    translated: tuple[str, ...]
    terms: tuple[Term, ...]

    @property
    def is_expression(self) -> bool:
        """Return whether this is an expression of several words, not a word."""
        return len(self.word.split()) > 1


def look_up(document: ReadingDocument, chosen: Stretch, analyser: Analyser) -> WordLook | None:
    """Return what is known of a word; an English one leads to the Swahili it was made from.

    Returns None if an English word was made from nothing in particular.
    """
    word = chosen
    if chosen.side is Side.ENGLISH:
        links = document.linked(chosen)
        if not links:
            return None
        word = _whole_word(document, max(links, key=lambda link: link[1])[0])
    text = document.text(word.row, Side.SWAHILI)
    several = len(word.span.of(text).split()) > 1
    analyses = () if several else _analyses(text, word.span, analyser)
    english = document.text(word.row, Side.ENGLISH)
    partners = sorted({partner.span for partner, _ in document.linked(word)})
    terms = tuple(
        match.term
        for match in document.terms(word.row)
        if match.span.start < word.span.end and word.span.start < match.span.end
    )
    translated = tuple(span.of(english) for span in joined(partners, english))
    return WordLook(word.span.of(text), word, analyses, translated, terms)


def _analyses(text: str, span: Span, analyser: Analyser) -> tuple[Analysis, ...]:
    words = analyser.analyse_sentence(text)
    covering = (word for word in words if word.token.start <= span.start < word.token.end)
    return next((word.analyses for word in covering), ())


def _whole_word(document: ReadingDocument, stretch: Stretch) -> Stretch:
    for span in document.words(stretch.row, stretch.side):
        if span.start < stretch.span.end and stretch.span.start < span.end:
            return Stretch(stretch.row, stretch.side, span)
    return stretch


def parts_line(analysis: Analysis) -> str:
    """Return the parts with their glosses in one line, as the vocabulary keeps them."""
    return " + ".join(f"{part.form} ({part.gloss})" for part in analysis.parts)


def vocabulary_word(
    look: WordLook, analysis: Analysis, document: ReadingDocument
) -> VocabularyWord:
    """Return the entry that the vocabulary would keep of a reading of a word."""
    row = look.stretch.row
    return VocabularyWord(
        lemma=analysis.lemma,
        pos=analysis.pos,
        form=look.word,
        parts=parts_line(analysis),
        gloss="; ".join(analysis.glosses),
        article=document.article.id,
        sentence_id=document.rows[row].id,
        sentence=document.text(row, Side.SWAHILI),
        english=document.text(row, Side.ENGLISH),
    )


def expression(
    document: ReadingDocument, text: str, row: int, term: Term | None = None
) -> VocabularyWord:
    """Return the entry that the vocabulary would keep of an expression of several words.

    A glossary term is kept under its own form, so that its plural is the same expression.
    """
    return VocabularyWord(
        lemma=" ".join((term.source if term else text).split()).lower(),
        pos=TERM_POS,
        form=text,
        gloss=term.target if term else "",
        article=document.article.id,
        sentence_id=document.rows[row].id,
        sentence=document.text(row, Side.SWAHILI),
        english=document.text(row, Side.ENGLISH),
    )
