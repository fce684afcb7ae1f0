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
    running_changed = Signal(bool)
    failed = Signal(object)

    def __init__(
        self, translator: SentenceTranslator, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translator = translator
        self._tasks = tasks
        self._document: ReadingDocument | None = None
        self._task: Task | None = None
        self._first_visible = 0
        self._wanted: set[int] = set()
        self._failed: set[int] = set()
        self.running = False

    def open(self, document: ReadingDocument | None, row: int = 0) -> None:
        """Fill a document from the memory, then translate what is missing, from ``row`` on."""
        self.stop()
        self._document = document
        self._first_visible = row
        if document is None:
            return
        self._wanted = set(range(len(document)))
        self.check()

    def check(self) -> None:
        """Translate what the memory does not know with the glossary as it is now."""
        document = self._document
        if document is None:
            return
        self.stop()
        self._set_running(running=True)
        texts = [sentence.text for sentence in document.rows]
        first = max(self._first_visible - KNOWN_AT_ONCE // 2, 0)
        near = range(first, min(first + KNOWN_AT_ONCE, len(document)))

        def work(task: Task) -> list[Translation | None]:
            known_near = self._translator.cached([texts[row] for row in near])
            task.report(list(zip(near, known_near, strict=True)))
            return self._translator.cached(texts)

        self._task = self._tasks.run(
            work,
            lambda known: self._checked(document, known),
            self._fail,
            lambda known: self._fill(document, known),
        )

    def look_at(self, first: int) -> None:
        """Translate the rows from ``first`` on before others, beginning with the next batch."""
        self._first_visible = first

    def stop(self) -> None:
        """Stop after the batch that runs; what is translated stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._set_running(running=False)

    @property
    def missing(self) -> int:
        """Return the number of rows that still want a translation."""
        return len(self._wanted)

    def _checked(self, document: ReadingDocument, known: Sequence[Translation | None]) -> None:
        self._wanted = {row for row, translation in enumerate(known) if translation is None}
        self._failed = set()
        self._fill(document, enumerate(known))
        self._next()

    def _fill(
        self, document: ReadingDocument, results: Iterable[tuple[int, Translation | None]]
    ) -> None:
        for row, translation in results:
            if translation is not None and document.translation(row) != translation:
                document.set_translation(row, translation)

    def _next(self) -> None:
        """Translate the next batch, or finish."""
        document = self._document
        if document is None:
            return
        self.progressed.emit(len(document) - len(self._wanted), len(document))
        rows = self._in_order(self._wanted - self._failed)[:BATCH]
        if not rows:
            self._set_running(running=False)
            return
        texts = [document.rows[row].text for row in rows]

        def work(task: Task) -> None:
            self._translator.translate(
                texts,
                task.cancel_event,
                lambda index, translation: task.report((rows[index], translation)),
            )

        def done(nothing: None) -> None:
            del nothing
            self._failed |= self._wanted & set(rows)
            self._next()

        def received(result: tuple[int, Translation]) -> None:
            row, translation = result
            self._wanted.discard(row)
            document.set_translation(row, translation)

        self._task = self._tasks.run(work, done, self._fail, received, queue="translation")

    def _in_order(self, rows: set[int]) -> list[int]:
        """Return rows from the first visible one on, then those before it."""
        first = self._first_visible
        return sorted(rows, key=lambda row: (row < first, row))

    def _set_running(self, *, running: bool) -> None:
        if running != self.running:
            self.running = running
            self.running_changed.emit(running)

    def _fail(self, error: Exception) -> None:
        self._set_running(running=False)
        self.failed.emit(error)
