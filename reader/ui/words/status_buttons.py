"""Buttons for how well a word is known; the same keys work in the text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from reader.domain import Status

STATUS_NAMES = {
    Status.NEW: "New",
    Status.LEARNING_1: "Learning 1",
    Status.LEARNING_2: "Learning 2",
    Status.LEARNING_3: "Learning 3",
    Status.LEARNING_4: "Learning 4",
    Status.KNOWN: "Known",
    Status.IGNORED: "Ignored",
}
SHORT_NAMES = {
    Status.NEW: "New",
    Status.LEARNING_1: "1",
    Status.LEARNING_2: "2",
    Status.LEARNING_3: "3",
    Status.LEARNING_4: "4",
    Status.KNOWN: "Known",
    Status.IGNORED: "Ignore",
}
STATUS_KEYS = {
    "1": Status.LEARNING_1,
    "2": Status.LEARNING_2,
    "3": Status.LEARNING_3,
    "4": Status.LEARNING_4,
    "5": Status.KNOWN,
    "w": Status.KNOWN,
    "i": Status.IGNORED,
}


class StatusButtons(QWidget):
    """A row of buttons of which one is down."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        keys = {status: key for key, status in reversed(STATUS_KEYS.items())}
        for status, name in SHORT_NAMES.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setAccessibleName(STATUS_NAMES[status])
            key = f" (key {keys[status]})" if status in keys else ""
            button.setToolTip(STATUS_NAMES[status] + key)
            self._group.addButton(button, int(status))
            layout.addWidget(button, 1 if len(name) > 1 else 0)
        self._group.idClicked.connect(lambda number: self.chosen.emit(Status(number)))

    def show_status(self, status: Status) -> None:
        """Put the button of a status down."""
        self._group.button(int(status)).setChecked(True)
