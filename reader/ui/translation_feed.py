"""Fill an open article with English: what is known at once, the rest from where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterable, Sequence

    from reader.domain import Translation
    from reader.ui.reading.document import ReadingDocument
    from reader.ui.tasks import Task, Tasks

BATCH = 8
KNOWN_AT_ONCE = 60


class SentenceTranslator(Protocol):
    """What the feed needs of the translator."""

    def cached(self, sentences: Sequence[str]) -> list[Translation | None]:
        """Return what the memory knows, in order."""

    def translate(
        self,
        sentences: Sequence[str],
        cancel: threading.Event | None = None,
        on_result: Callable[[int, Translation], None] | None = None,
    ) -> list[Translation | None]:
        """Translate the sentences, calling back for each one."""


class TranslationFeed(QObject):
    """Translates one document at a time; a result for another one is dropped."""

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal(object)

    def __init__(
        self, translator: SentenceTranslator, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translator = translator
        self._tasks = tasks
        self._document: ReadingDocument | None = None
        self._task: Task | None = None
        self._visible = (0, 0)
        self._tried: set[int] = set()
        self.running = False

    def open(self, document: ReadingDocument | None) -> None:
        """Fill a document from the memory, then translate what is missing."""
        self.stop()
        self._document = document
        self._tried = set()
        if document is None:
            return
        first = min(max(self._visible[0], 0), len(document) - 1)
        near = range(first, min(first + KNOWN_AT_ONCE, len(document)))
        texts = [document.rows[row].text for row in near]
        self._fill(document, zip(near, self._translator.cached(texts), strict=True))
        self._task = self._tasks.run(
            lambda task: self._translator.cached([sentence.text for sentence in document.rows]),
            lambda known: self._filled(document, known),
            self._fail,
        )

    def look_at(self, first: int, last: int) -> None:
        """Translate these rows before others, from the next batch on."""
        self._visible = (first, last)

    def stop(self) -> None:
        """Stop after the batch that runs; what is translated stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.running:
            self.running = False
            self.finished.emit()

    def resume(self) -> None:
        """Translate what is missing."""
        if self._document is not None and not self.running:
            self._tried.clear()
            self.running = True
            self._next()

    def _filled(self, document: ReadingDocument, known: Sequence[Translation | None]) -> None:
        self._fill(document, enumerate(known))
        self.running = True
        self._next()

    def _fill(
        self, document: ReadingDocument, results: Iterable[tuple[int, Translation | None]]
    ) -> None:
        for row, translation in results:
            if translation is not None and document.translation(row) is None:
                document.set_translation(row, translation)

    def _next(self) -> None:
        """Translate the next batch, or finish."""
        document = self._document
        if document is None:
            return
        missing = document.missing
        self.progressed.emit(len(document) - len(missing), len(document))
        rows = self._in_order([row for row in missing if row not in self._tried])[:BATCH]
        if not rows:
            self.running = False
            self.finished.emit()
            return
        self._tried.update(rows)
        texts = [document.rows[row].text for row in rows]

        def work(task: Task) -> None:
            self._translator.translate(
                texts,
                task.cancel_event,
                lambda index, translation: task.report((rows[index], translation)),
            )

        self._task = self._tasks.run(
            work,
            lambda nothing: self._next(),
            self._fail,
            lambda result: document.set_translation(*result),
            queue="translation",
        )

    def _in_order(self, rows: list[int]) -> list[int]:
        """Return rows in view first, then those that follow, then those before."""
        first, _ = self._visible
        return [row for row in rows if row >= first] + [row for row in rows if row < first]

    def _fail(self, error: Exception) -> None:
        self.running = False
        self.finished.emit()
        self.failed.emit(error)
