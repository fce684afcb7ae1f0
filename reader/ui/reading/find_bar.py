"""Find in the article, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.domain import Span
from reader.text.tokens import APOSTROPHES
from reader.ui.controls import icon_button
from reader.ui.reading.document import ReadingDocument, Side, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from reader.glossary.finder import PhraseFinder
    from reader.ui.icons import ThemedIcons
    from reader.ui.reading.view import ReadingView


def find_all(document: ReadingDocument, wanted: str, finder: PhraseFinder) -> list[Stretch]:
    """Return where ``wanted`` stands, in any case, with any apostrophe, in reading order.

    ``finder`` finds it in the Swahili in its other forms, too.
    """
    if not wanted.strip():
        return []
    any_apostrophe = f"[{re.escape(APOSTROPHES)}]"
    pieces = [
        any_apostrophe if character in APOSTROPHES else re.escape(character)
        for character in " ".join(wanted.split())
    ]
    pattern = re.compile("".join(pieces), re.IGNORECASE)
    found = []
    for row in range(len(document)):
        for side in Side:
            text = document.text(row, side)
            spans = [Span(*match.span()) for match in pattern.finditer(text)]
            forms = finder.find(text) if side is Side.SWAHILI else ()
            spans += [form for form in forms if not any(form.overlaps(span) for span in spans)]
            found += [Stretch(row, side, span) for span in sorted(spans)]
    return found


class FindBar(QFrame):
    """A line to type in, the number of results, and the way to the next one."""

    closed = Signal()

    def __init__(
        self,
        view: ReadingView,
        finder_of: Callable[[str], PhraseFinder],
        icons: ThemedIcons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._view = view
        self._finder_of = finder_of
        self._results: list[Stretch] = []
        self._at = -1
        self.line = QLineEdit(placeholderText="Find in this article", clearButtonEnabled=True)
        self.line.setAccessibleName("Find in this article")
        self.count = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.count)
        for name, tip, action in (
            ("previous", "Previous (Shift+Enter)", lambda: self.step(-1)),
            ("next", "Next (Enter)", lambda: self.step(1)),
            ("close", "Close (Escape)", self.close_bar),
        ):
            layout.addWidget(icon_button(icons, name, tip, action))
        self.line.textChanged.connect(self.search)
        self.hide()

    def open_bar(self) -> None:
        """Show the bar, with the selected text in it."""
        selected = self._view.selected_text()
        if selected and "\n" not in selected:
            self.line.setText(selected)
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and put the highlights out."""
        self.hide()
        self._results = []
        self._light()
        self._view.setFocus()
        self.closed.emit()

    def search(self) -> None:
        """Light every result and go to the first at or after the current row."""
        document = self._view.document
        wanted = self.line.text()
        finder = self._finder_of(wanted)
        self._results = find_all(document, wanted, finder) if document else []
        row = self._view.lights.current
        after = (n for n, found in enumerate(self._results) if found.row >= row)
        self._at = next(after, 0) if self._results else -1
        self._light()

    def step(self, step: int) -> None:
        """Go to the next or previous result, around the end."""
        if self._results:
            self._at = (self._at + step) % len(self._results)
            self._light()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _light(self) -> None:
        lights = self._view.lights
        lights.find(self._results)
        if self._results:
            lights.found_now = self._results[self._at]
            self._view.set_current(lights.found_now.row)
            self.count.setText(f"{self._at + 1} of {len(self._results)}")
        else:
            self.count.setText("Not found" if self.line.text().strip() and self.isVisible() else "")
        self._view.viewport().update()
