"""What is behind a doubt sign: why, what to do, and other translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.ui.controls import muted_label

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from reader.domain import Translation
    from reader.translation.translator import Translator
    from reader.ui.reading.document import ReadingDocument
    from reader.ui.tasks import Tasks

COUNT, WIDTH = 4, 440


class DoubtPopup(QFrame):
    """Shows the reasons at once and the alternatives when the model has found them."""

    failed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        document: ReadingDocument,
        row: int,
        translator: Translator,
        tasks: Tasks,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFixedWidth(WIDTH)
        self._corner = QPoint()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 14, 16, 14)
        self._layout.setSpacing(8)
        translation = document.translation(row)
        doubts = translation.doubts if translation else ()
        if doubts:
            self._add_heading("The model is unsure of this sentence")
            for doubt in doubts:
                self._add_text(doubt.reason)
            self._layout.addWidget(
                muted_label("Compare the translations below, or point at the words one by one.")
            )
        self._add_heading("Other translations")
        self._waiting = muted_label("Looking for them…")
        self._layout.addWidget(self._waiting)
        self._shown = translation.text if translation else ""
        sentence = document.rows[row].text
        self._task = tasks.run(
            lambda task: translator.alternatives(sentence, COUNT),
            self._show,
            self.failed.emit,
            queue="translation",
        )

    def show_at(self, point: QPoint) -> None:
        """Show the popup with its corner at a point of the screen, and all of it on the screen."""
        self._corner = point
        self._place()
        self.show()

    def _place(self) -> None:
        self._layout.activate()
        self.setFixedHeight(self._layout.totalHeightForWidth(self.width()))
        room = self.screen().availableGeometry()
        right, bottom = room.right() - self.width(), room.bottom() - self.height()
        self.move(min(self._corner.x(), right), min(self._corner.y(), bottom))

    def _show(self, alternatives: list[Translation]) -> None:
        others = [each.text for each in alternatives if each.text != self._shown]
        self._waiting.setVisible(not others)
        self._waiting.setText("The model has no other translation.")
        for text in others:
            self._add_text(f"•  {text}")
        self._place()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        self._task.cancel()
        super().closeEvent(event)

    def _add_heading(self, text: str) -> None:
        label = QLabel(text)
        label.setProperty("role", "heading")
        self._layout.addWidget(label)

    def _add_text(self, text: str) -> None:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout.addWidget(label)
        label.show()  # now: a layout shows it later, and until then counts it as nothing
