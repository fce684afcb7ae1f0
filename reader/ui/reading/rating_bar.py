"""Try first: ask how much of a sentence was understood before its English was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from reader.ui.words.rating import RATINGS

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.ui.reading.view import ReadingView

QUESTION_WIDTH = 560


class RatingBar(QFrame):
    """Appears when a sentence is uncovered and goes when it is rated or left."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        self.question = QLabel("How much did you understand?")
        layout.addWidget(self.question)
        self.buttons = []
        for rating, name in RATINGS.items():
            button = QPushButton(f"{rating}  {name}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, rating=rating: view.rate(rating))
            layout.addWidget(button)
            self.buttons.append(button)
        layout.addStretch()
        self.setMinimumWidth(1)
        view.rating_asked.connect(self.setVisible)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self.question.setVisible(event.size().width() >= QUESTION_WIDTH)
