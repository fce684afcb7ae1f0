from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.domain import Article, Span
from reader.glossary.finder import PhraseFinder
from reader.ui.icons import ThemedIcons
from reader.ui.reading.document import ReadingDocument, Side, Stretch
from reader.ui.reading.find_bar import FindBar, find_all


@pytest.fixture
def finder_of(lexicon, analyser):
    return lambda phrase: PhraseFinder(phrase, lexicon, analyser.likely)


@pytest.fixture
def bar(qtbot, show, document, themes, finder_of):
    parent = QWidget()
    qtbot.addWidget(parent)
    view = show(document)
    bar = FindBar(view, finder_of, ThemedIcons(themes), parent)
    parent.show()
    bar.open_bar()
    bar.holder = parent  # Python would delete it, and the bar with it
    return bar


def test_both_languages_are_searched_in_any_case(document, finder_of):
    found = find_all(document, "mvua", finder_of("mvua"))
    assert found == [Stretch(4, Side.SWAHILI, Span(0, 4)), Stretch(4, Side.ENGLISH, Span(0, 4))]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("kiongozi", ["Viongozi"]),
        ("viongozi", ["Viongozi"]),
        ("kusaini", ["wamesaini", "ulisainiwa"]),
        ("walisaini", ["wamesaini", "ulisainiwa"]),
        ("mikataba wa", []),
        ("mkataba mpya", ["mikataba mipya"]),
        ("saini", ["saini", "saini"]),
    ],
)
def test_swahili_words_are_found_in_every_form(finder_of, wanted, found):
    text = "Viongozi wamesaini mikataba mipya kama ulisainiwa."
    document = ReadingDocument(Article("a", text, (), ()), lambda *_: [])
    assert [one.span.of(text) for one in find_all(document, wanted, finder_of(wanted))] == found


@pytest.mark.parametrize("wanted", ["", "   "])
def test_nothing_typed_finds_nothing(document, wanted, finder_of):
    assert find_all(document, wanted, finder_of(wanted)) == []


@pytest.mark.parametrize("wanted", ["ng'ombe", "ng’ombe", "NGʼOMBE"])
def test_an_apostrophe_finds_its_variants(wanted, finder_of):
    article = Article("a", "Ng’ombe wangu", (), ())
    assert len(find_all(ReadingDocument(article, lambda *_: []), wanted, finder_of(wanted))) == 1


@pytest.mark.parametrize("wanted", ["(", "[a", "\\", "*", "tano."])
def test_signs_are_searched_as_they_are(document, wanted, finder_of):
    for found in find_all(document, wanted, finder_of(wanted)):
        text = document.text(found.row, found.side)
        assert found.span.of(text).casefold() == wanted.casefold()


def test_results_are_counted_lit_and_stepped_through_around_the_end(qtbot, bar):
    qtbot.keyClicks(bar.line, "rais")
    assert bar.count.text() == "1 of 4"
    view = bar._view
    assert view.lights.found_now == Stretch(1, Side.SWAHILI, Span(0, 4))
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "4 of 4"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 4"


def test_what_is_not_there_is_said(qtbot, bar):
    qtbot.keyClicks(bar.line, "xyzzy")
    assert bar.count.text() == "Not found"


def test_escape_closes_and_puts_the_lights_out(qtbot, bar):
    qtbot.keyClicks(bar.line, "rais")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert bar._view.lights.found == {}
