"""100,000 words open and scroll as smoothly as a page."""

from __future__ import annotations

from itertools import count

import pytest
from PySide6.QtCore import QPoint

from reader.domain import Article, Kind, Paragraph, Sentence, Span, Translation
from reader.ui.reading.document import ReadingDocument, Side
from reader.ui.reading.style import ReadingStyle
from reader.ui.reading.view import ReadingView

WORDS_A_SENTENCE, SENTENCES_A_PARAGRAPH = 16, 5
FRAME = 1 / 30


def book(words: int) -> Article:
    """Return an article of so many words."""
    text = "Neno " * (WORDS_A_SENTENCE - 1) + "mwisho."
    paragraphs = words // (WORDS_A_SENTENCE * SENTENCES_A_PARAGRAPH)
    numbers = count(step=len(text) + 1)
    sentences = tuple(
        Sentence("book", paragraph, index, text, start, start + len(text))
        for paragraph in range(paragraphs)
        for index, start in zip(range(SENTENCES_A_PARAGRAPH), numbers, strict=False)
    )
    body = Paragraph(Kind.BODY, " ".join([text] * SENTENCES_A_PARAGRAPH))
    return Article("book", "Kitabu", (body,) * paragraphs, sentences)


@pytest.fixture
def view(qtbot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def open_book(view: ReadingView, words: int) -> ReadingDocument:
    document = ReadingDocument(book(words), lambda text, translation: [])
    view.show_document(document)
    view.viewport().repaint()
    return document


def translate(document: ReadingDocument) -> None:
    english = Translation("word " * WORDS_A_SENTENCE)
    for row in range(len(document)):
        document.set_translation(row, english)


def test_opening_100_000_words(benchmark, view):
    document = benchmark.pedantic(open_book, (view, 100_000), rounds=3)
    assert document.article.words >= 99_000
    if benchmark.enabled:
        assert benchmark.stats["min"] < 0.5


@pytest.mark.parametrize("width", [1000, 420])
def test_a_turn_of_the_wheel_in_100_000_words(benchmark, view, width):
    translate(open_book(view, 100_000))
    view.resize(width, 700)

    def turn() -> None:
        view.scroll_by(90)
        view.viewport().repaint()

    benchmark.pedantic(turn, rounds=200)
    assert view.verticalScrollBar().value() > 0
    if benchmark.enabled:
        assert benchmark.stats["median"] < FRAME


def test_dragging_the_scroll_bar_through_100_000_words(benchmark, view):
    translate(open_book(view, 100_000))
    bar = view.verticalScrollBar()
    steps = iter(range(1, 101))

    def drag() -> None:
        bar.setValue(bar.maximum() * next(steps) // 100)
        view.viewport().repaint()

    benchmark.pedantic(drag, rounds=100)
    assert bar.value() > 0
    if benchmark.enabled:
        assert benchmark.stats["median"] < FRAME


def test_pointing_at_words_in_100_000_words(benchmark, view):
    translate(open_book(view, 100_000))
    places = [QPoint(60 + 7 * n % 400, 60 + 5 * n % 500) for n in range(100)]
    place = iter(places)

    def point() -> None:
        view._pointer._point_at(next(place).toPointF())
        view.viewport().repaint()

    benchmark.pedantic(point, rounds=100)
    assert view.lights.hovered is not None
    if benchmark.enabled:
        assert benchmark.stats["median"] < FRAME


def test_changing_the_text_size_of_100_000_words(benchmark, view):
    translate(open_book(view, 100_000))
    sizes = iter([16.0, 18.0, 20.0])

    def change() -> None:
        view.set_style(ReadingStyle(size=next(sizes)))
        view.viewport().repaint()

    benchmark.pedantic(change, rounds=3)
    assert view.document is not None
    assert view.document.words(1, Side.SWAHILI)[0] == Span(0, 4)
    if benchmark.enabled:
        assert benchmark.stats["min"] < 0.5
