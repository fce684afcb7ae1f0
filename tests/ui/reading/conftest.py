"""A reading view on an article of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import Library
from reader.ui.reading.document import ReadingDocument
from reader.ui.reading.style import ReadingStyle
from reader.ui.reading.view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain import Article


@pytest.fixture
def article(tmp_path, treaty) -> Article:
    with Library(tmp_path / "view.sqlite") as library:
        return library.articles.add(treaty).article


@pytest.fixture
def document(article, engine, services) -> ReadingDocument:
    """The article with all of its English."""
    document = ReadingDocument(article, services.finder.mark)
    for row, sentence in enumerate(document.rows):
        document.set_translation(row, engine.one(sentence.text))
    return document


@pytest.fixture
def show(qtbot) -> Callable[..., ReadingView]:
    """Return a function that shows a document in a view of a size and style."""

    def make(document, width=900, height=500, **choices) -> ReadingView:
        view = ReadingView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.set_style(ReadingStyle(**choices))
        view.show()
        qtbot.waitExposed(view)
        view.show_document(document)
        return view

    return make
