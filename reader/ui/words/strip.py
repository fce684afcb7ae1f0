"""The morpheme strip: the parts of a word side by side, a gloss under each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from reader.ui.reading.document import Side
from reader.ui.reading.layout import TextCell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from reader.text.morphology.analysis import Part
    from reader.ui.theme import ThemeSwitch

GAP, PADDING, NARROWEST, WIDEST = 6.0, 7.0, 46.0, 130.0


class MorphemeStrip(QWidget):
    """Paints the parts of a word in boxes that wrap to the width."""

    height_changed = Signal()

    def __init__(self, themes: ThemeSwitch, family: str) -> None:
        super().__init__()
        self._themes = themes
        self._parts: Sequence[Part] = ()
        self._boxes: list[tuple[QRectF, TextCell]] = []
        self._form_font = QFont(family)
        self._form_font.setPointSizeF(self.font().pointSizeF() * 1.35)
        self._form_font.setWeight(QFont.Weight.DemiBold)
        self._gloss_font = QFont(self.font())
        self._gloss_font.setPointSizeF(self.font().pointSizeF() * 0.84)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show the parts of a word."""
        self._parts = parts
        self.setAccessibleName(", ".join(f"{part.form}: {part.gloss}" for part in parts))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the boxes at this width."""
        self._arrange(self.width())
        height = round(max((box.bottom() for box, _ in self._boxes), default=0)) + 2
        if height != self.height():
            self.setFixedHeight(height)
            self.height_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self._form_font)
        for part, (box, gloss) in zip(self._parts, self._boxes, strict=True):
            painter.setPen(theme.color("border"))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, 6, 6)
            painter.setFont(self._form_font)
            painter.setPen(theme.color("accent"))
            painter.drawText(
                QRectF(box.left(), box.top() + 4, box.width(), metrics.height()),
                Qt.AlignmentFlag.AlignHCenter,
                part.form,
            )
            origin = QPointF(box.left() + PADDING, box.top() + 6 + metrics.height())
            gloss.draw(painter, origin, theme.color("muted"))

    def _arrange(self, width: int) -> None:
        """Put the boxes into lines; all of a line are as high as its highest."""
        self._boxes = []
        forms, glosses = QFontMetricsF(self._form_font), QFontMetricsF(self._gloss_font)
        x = y = 0.0
        line: list[int] = []
        for part in self._parts:
            wanted = max(forms.horizontalAdvance(part.form), glosses.horizontalAdvance(part.gloss))
            longest = max(
                (glosses.horizontalAdvance(word) for word in part.gloss.split()), default=0
            )
            least = max(forms.horizontalAdvance(part.form), longest, NARROWEST)
            inner = min(max(wanted + 2, least), max(WIDEST, least))
            cell = TextCell(Side.ENGLISH, [(0, part.gloss)], self._gloss_font, 1.0, inner + 1)
            box_width = inner + 2 * PADDING
            if line and x + box_width > width - 1:
                y = self._level(line)
                x, line = 0.0, []
            height = forms.height() + cell.height + 14
            self._boxes.append((QRectF(x + 0.5, y + 0.5, box_width, height), cell))
            line.append(len(self._boxes) - 1)
            x += box_width + GAP
        self._level(line)

    def _level(self, line: Sequence[int]) -> float:
        """Make the boxes of a line equally high and return where the next line begins."""
        bottom = max((self._boxes[number][0].bottom() for number in line), default=0.0)
        for number in line:
            self._boxes[number][0].setBottom(bottom)
        return bottom + GAP
