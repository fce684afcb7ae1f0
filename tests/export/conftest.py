from __future__ import annotations

import pytest

from reader.domain import (
    Article,
    Doubt,
    Kind,
    Paragraph,
    SentencePair,
    Span,
    Term,
    TermMatch,
    Translation,
    VocabularyWord,
)
from reader.export import StudySheet, WordNote, build_sheet
from reader.library.drafts import cut

PARAGRAPHS = (
    Paragraph(Kind.STANDFIRST, "Mkataba mpya umesainiwa Pyongyang."),
    Paragraph(Kind.HEADING, "Hatua ya kwanza"),
    Paragraph(Kind.BODY, "Viongozi walikutana asubuhi. Mikataba mingine itafuata."),
    Paragraph(Kind.CAPTION, "Picha: uwanja wa ndege"),
)
ENGLISH = (
    "A new treaty has been signed in Pyongyang.",
    "The first step",
    "The leaders met in the morning.",
    "Other treaties will follow.",
    "Photo: the airport",
)
TREATY = Term("mkataba", "treaty", also=("pact",), note="mikataba")


@pytest.fixture
def article() -> Article:
    return Article(
        "mkataba",
        "Mkataba <wa> #leo & kesho",
        PARAGRAPHS,
        tuple(cut("mkataba", PARAGRAPHS)),
        author="Amina",
        date="2024-06-18",
        url="https://example.org/a?b=1&c=2",
    )


@pytest.fixture
def sheet(article: Article) -> StudySheet:
    rows = article.sentences
    doubts = {3: (Doubt("numbers", "The numbers differ."),)}
    pairs = [
        SentencePair(article.title_sentence, Translation("Treaty of today")),
        *(
            SentencePair(sentence, Translation(english, doubts=doubts.get(index, ())))
            for index, (sentence, english) in enumerate(zip(rows, ENGLISH, strict=True))
        ),
    ]
    matches = {
        rows[0].id: [TermMatch(Span(0, 7), TREATY, (Span(6, 12),))],
        rows[3].id: [TermMatch(Span(0, 8), TREATY, (Span(6, 14),))],
    }
    word = VocabularyWord("kutana", "verb", gloss="meet", saved=True)
    note = WordNote(word, "wa-li-kutana", frozenset({rows[2].id}))
    return build_sheet(article, pairs, matches, [note], "translate-sw_en 1.0")
