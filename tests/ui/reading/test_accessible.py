from __future__ import annotations

import gc

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from reader.ui.reading.accessible import make_accessible
from reader.ui.reading.document import Side

Text = QAccessible.Text


@pytest.fixture
def view(show, document):
    return show(document)


def test_only_a_reading_view_is_made_accessible_here(qtbot, view):
    label = QLabel("no article")
    qtbot.addWidget(label)
    assert make_accessible("QLabel", label) is None
    assert make_accessible("ReadingView", view) is view.accessible


def test_the_article_is_a_list_of_its_sentences(view, document):
    article = view.accessible
    assert article.role() is QAccessible.Role.List
    assert article.childCount() == len(document)
    row = article.child(2)
    assert row.role() is QAccessible.Role.ListItem
    assert row.text(Text.Name) == "Mkataba una kurasa tano.\nMKATABA UNA KURASA TANO."
    assert article.indexOfChild(row) == 2
    assert article.child(len(document)) is None


def test_the_current_row_has_the_focus(view):
    view.set_current(3)
    article = view.accessible
    assert article.focusChild() is article.child(3)
    assert article.child(3).state().focused
    assert not article.child(2).state().focused


def test_a_row_is_found_where_it_is_on_the_screen(view):
    place = view.accessible.child(2).rect().center()
    assert view.accessible.childAt(place.x(), place.y()) is view.accessible.child(2)
    box = view.box_of(2, Side.SWAHILI).toRect()
    assert view.accessible.child(2).rect().size() == box.size()


def test_rows_of_another_article_are_not_read_from_the_old_one(view):
    row = view.accessible.child(5)
    view.show_document(None)
    assert row.text(Text.Name) == ""
    assert view.accessible.childCount() == 0


def test_what_qt_holds_outlives_a_collection(qapp, view):
    QAccessible.installFactory(make_accessible)
    gc.collect()
    for _ in range(100):
        found = QAccessible.queryAccessibleInterface(view)
        assert found.child(1).text(Text.Name).startswith("Rais")
