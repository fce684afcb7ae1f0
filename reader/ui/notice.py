"""A bar above the text that says one thing, with at most one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.controls import icon_button

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.icons import ThemedIcons

SHOWN_FOR = 12_000


class NoticeBar(QFrame):
    """Shows a sentence until it is closed, replaced, or has been there long enough."""

    def __init__(self, icons: ThemedIcons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.label = QLabel(wordWrap=True)
        self.button = QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(icon_button(icons, "close", "Close", self.hide))
        self._action: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.button.clicked.connect(self._act)
        self.hide()

    def say(
        self,
        sentence: str,
        button: str = "",
        action: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Show a sentence, and a button if there is something to do."""
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.button.setText(button)
        self.button.setVisible(action is not None)
        self._action = action
        self.show()
        if stays:
            self._timer.stop()
        else:
            self._timer.start()

    def _act(self) -> None:
        self.hide()
        if self._action:
            self._action()
