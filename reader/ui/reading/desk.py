"""The open article: opened where it was left, translated, kept in step with the glossary."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain import Progress
from reader.errors import ReaderError
from reader.settings import LAST_ARTICLE
from reader.ui.doubt_popup import DoubtPopup
from reader.ui.reading.document import ReadingDocument, Side
from reader.ui.translation_feed import TranslationFeed

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from reader.app import Services
    from reader.ui.reading.page import ReadingPage
    from reader.ui.tasks import Task, Tasks

SAVE_PAUSE = 800


class ReadingDesk(QObject):
    """Opens and closes articles in the reading page and remembers where the reader is."""

    opened = Signal(object)
    closed = Signal()
    place_changed = Signal(int, int)
    terms_found = Signal(list)
    failed = Signal(object)

    def __init__(self, services: Services, page: ReadingPage, tasks: Tasks) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._view = page.view
        self._tasks = tasks
        self._search: Task | None = None
        self._ratings: list[int] = []
        self.feed = TranslationFeed(services.translator, tasks, self)
        self._saving = QTimer(self, singleShot=True, interval=SAVE_PAUSE)
        self._saving.timeout.connect(self.save_progress)
        self._view.current_changed.connect(self._row_changed)
        self._view.rows_seen.connect(self._rows_seen)
        self._view.rating_given.connect(lambda row, rating: self._ratings.append(rating))

    @property
    def document(self) -> ReadingDocument | None:
        """Return the open document."""
        return self._view.document

    def open(self, article_id: str, sentence_id: str = "") -> None:
        """Open an article at a sentence, by default where it was left."""
        self.save_progress()
        try:
            article = self._services.library.articles.get(article_id)
            progress = self._services.library.articles.progress(article_id)
        except ReaderError as error:
            self.failed.emit(error)
            return
        document = ReadingDocument(article, self._services.finder.mark)
        row = document.row_of(sentence_id or progress.sentence) or 0
        self._ratings = []
        self._page.show_reading(reading=True)
        self._view.show_document(document, row)
        self.feed.open(document, row)
        self._services.settings.set(LAST_ARTICLE, article_id)
        self.opened.emit(article)
        self._row_changed(row)
        self._tell_terms()
        if sentence_id:
            self._view.set_current(row)
        self._view.setFocus()

    def close(self) -> None:
        """Show no article."""
        self.save_progress()
        self.feed.open(None)
        self._view.show_document(None)
        self._page.show_reading(reading=False)
        self.closed.emit()

    def follow_glossary(self) -> None:
        """Mark and translate with the glossary as it is now."""
        self._services.refresh_terms()
        if self.document:
            self.document.change_terms(self._services.finder.mark)
            self.feed.check()
            self._tell_terms()

    def show_doubt(self, row: int, point: QPoint) -> None:
        """Show at a point of the screen why a row is doubtful, and its other translations."""
        document = self.document
        if document and document.translation(row):
            popup = DoubtPopup(self._page, document, row, self._services.translator, self._tasks)
            popup.failed.connect(self.failed)
            popup.show_at(point)

    def show_alternatives(self) -> None:
        """Show the other translations of the current row, below it."""
        row = self._view.lights.current
        self._view.reveal(row)
        box = self._view.box_of(row, Side.ENGLISH)
        if box is not None:
            below = box.bottomLeft().toPoint()
            self.show_doubt(row, self._view.viewport().mapToGlobal(below))

    def save_progress(self) -> None:
        """Remember where the reader is."""
        self._saving.stop()
        document = self.document
        if document is None:
            return
        row = self._view.reading_row()
        furthest = len(document) if self._view.at_end() else row + 1
        rating = round(fmean(self._ratings)) if self._ratings else 0
        progress = Progress(document.rows[row].id, furthest, rating)
        try:
            self._services.library.articles.set_progress(document.article.id, progress)
        except ReaderError as error:
            self.failed.emit(error)

    def _row_changed(self, row: int) -> None:
        if self.document:
            self.place_changed.emit(row, len(self.document))
            self._saving.start()

    def _rows_seen(self, first: int, last: int) -> None:
        del last
        self.feed.look_at(first)
        self._saving.start()

    def _tell_terms(self) -> None:
        """Find the terms of the article in the background, for the glossary beside it."""
        document, finder = self.document, self._services.finder
        if self._search:
            self._search.cancel()
        if document:
            rows = document.rows
            self._search = self._tasks.run(
                lambda task: [match.term for row in rows for match in finder.find(row.text)],
                self.terms_found.emit,
                self.failed.emit,
            )
