"""The names of the two columns, above the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from reader.ui.reading.document import Side

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.reading.layout import Columns
    from reader.ui.reading.style import ReadingStyle

NAMES = {Side.SWAHILI: "Kiswahili", Side.ENGLISH: "English"}
NOTE = "machine translation"


class ColumnHeads(QWidget):
    """Paints the columns' names where the columns begin."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns: Columns | None = None
        self._style: ReadingStyle | None = None

    def show_columns(self, columns: Columns, style: ReadingStyle) -> None:
        """Follow the columns and the theme."""
        self._columns, self._style = columns, style
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(200, round(QFontMetricsF(self.font()).height() * 1.9))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if self._columns is None or self._style is None:
            return
        theme = self._style.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("page"))
        bottom = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(bottom, theme.color("border"))
        if self._columns.stacked:
            left = self._columns.left(Side.SWAHILI)
            self._paint_name(painter, left, "Kiswahili / English", NOTE)
            return
        for side in self._columns.sides:
            note = NOTE if side is Side.ENGLISH else ""
            self._paint_name(painter, self._columns.left(side), NAMES[side], note)

    def _paint_name(self, painter: QPainter, left: float, name: str, note: str) -> None:
        assert self._style is not None
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._style.theme.color("accent"))
        box = QRectF(left, 0, self.width() - left, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, flags, name)
        if note:
            advance = QFontMetricsF(font).horizontalAdvance(name + "  ")
            painter.setFont(self.font())
            painter.setPen(self._style.theme.color("muted"))
            painter.drawText(box.adjusted(advance, 0, 0, 0), flags, note)
