"""The line at the bottom: how far the translation is, a Stop, and where the reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

SHOWN_FOR = 5000


class StatusLine(QStatusBar):
    """Shows a thin bar while an article is being translated."""

    def __init__(self, stop: QAction, translate: QAction) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._stop, self._translate = stop, translate
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(160, 4)
        self.bar.setAccessibleName("Translated")
        self.stop_button = QToolButton()
        self.stop_button.setDefaultAction(stop)
        self.translate_button = QToolButton()
        self.translate_button.setDefaultAction(translate)
        for button in (self.stop_button, self.translate_button):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.place = QLabel()
        for widget in (self.words, self.bar, self.stop_button, self.translate_button):
            self.addWidget(widget)
        self.addPermanentWidget(self.place)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many rows are translated."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.words.setText(f"Translating: {done} of {total} sentences")

    def show_running(self, *, running: bool, missing: int) -> None:
        """Show the bar and Stop while it runs, else what can be done."""
        self.bar.setVisible(running)
        self.stop_button.setVisible(running)
        self._stop.setEnabled(running)
        self._translate.setEnabled(not running and missing > 0)
        self.translate_button.setVisible(not running and missing > 0)
        if not running:
            self.words.setText(f"{missing} sentences are not translated yet" if missing else "")

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds."""
        self.showMessage(sentence, SHOWN_FOR)

    def show_place(self, row: int, rows: int) -> None:
        """Show which sentence is the current one."""
        self.place.setText("Title" if row == 0 else f"Sentence {row} of {rows - 1}")
