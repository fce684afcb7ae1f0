"""Work in the background, with call-backs on the main thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Task:
    """The hand on a piece of work: the worker asks it, the window cancels it."""

    def __init__(self, report: Callable[[Any], None]) -> None:
        self.cancel_event = threading.Event()
        self._report = report

    @property
    def cancelled(self) -> bool:
        """Return whether the result is no longer wanted."""
        return self.cancel_event.is_set()

    def cancel(self) -> None:
        """Say that the result is no longer wanted: no call-back comes after this."""
        self.cancel_event.set()

    def report(self, progress: object) -> None:
        """Hand something to ``on_progress``; called by the worker."""
        self._report(progress)


class Tasks(Protocol):
    """Runs work and calls back on the main thread."""

    def run(
        self,
        function: Callable[[Task], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[Any], None] | None = None,
        *,
        queue: str = "general",
    ) -> Task:
        """Start ``function``; work of one ``queue`` may have a thread of its own."""

    def close(self) -> None:
        """Cancel what runs and wait until no thread is left."""


class _Runnable(QRunnable):
    """One function on a pool's thread."""

    def __init__(self, body: Callable[[], None]) -> None:
        super().__init__()
        self._body = body

    def run(self) -> None:
        """Run the function (called by the pool)."""
        self._body()


class TaskRunner(QObject):
    """Runs work on thread pools: translation on a thread of its own, the rest on two."""

    _called_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {"general": QThreadPool(self), "translation": QThreadPool(self)}
        self._pools["general"].setMaxThreadCount(2)
        self._pools["translation"].setMaxThreadCount(1)
        self._running: set[Task] = set()
        self._called_back.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[[Task], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[Any], None] | None = None,
        *,
        queue: str = "general",
    ) -> Task:
        """Start ``function`` on the queue's pool."""

        def on_main(callback: Callable[[Any], None], value: object) -> None:
            if not task.cancelled:
                callback(value)

        def report(progress: object) -> None:
            if on_progress:
                self._called_back.emit(lambda: on_main(on_progress, progress))

        def finish(callback: Callable[[Any], None], value: object) -> None:
            self._running.discard(task)
            on_main(callback, value)

        def body() -> None:
            if task.cancelled:
                self._called_back.emit(lambda: self._running.discard(task))
                return
            try:
                result = function(task)
            except Exception as error:
                # The error belongs to whoever asked for the work; bound now, as Python unbinds it.
                self._called_back.emit(lambda error=error: finish(on_error, error))
            else:
                self._called_back.emit(lambda: finish(on_done, result))

        task = Task(report)
        self._running.add(task)
        self._pools[queue].start(_Runnable(body))
        return task

    def close(self) -> None:
        """Cancel what runs and wait until no thread is left."""
        for task in self._running:
            task.cancel()
        for pool in self._pools.values():
            pool.waitForDone()

    @Slot(object)
    def _call(self, callback: Callable[[], None]) -> None:
        callback()


class ImmediateRunner:
    """Runs work at once on the calling thread, for tests and scripts."""

    def run(
        self,
        function: Callable[[Task], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[Any], None] | None = None,
        *,
        queue: str = "general",
    ) -> Task:
        """Run ``function`` now and call back before returning."""
        del queue
        task = Task(on_progress or (lambda progress: None))
        try:
            result = function(task)
        except Exception as error:
            on_error(error)
        else:
            on_done(result)
        return task

    def close(self) -> None:
        """Do nothing: nothing is left running."""
