"""Paint blocks of the reading view: lights under the text, the text, marks over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from reader.ui.reading.document import Side
from reader.ui.reading.style import note_font

if TYPE_CHECKING:
    from reader.domain import Span
    from reader.ui.reading.document import ReadingDocument
    from reader.ui.reading.layout import BlockLayout, Columns, DoubtNote
    from reader.ui.reading.lights import Lights
    from reader.ui.reading.style import ReadingStyle

MARK_MARGIN = 2.0
CURRENT_BAR = 3.0


@dataclass(frozen=True, slots=True)
class BlockPainter:
    """Paints one side of a block; ``origin`` is where the side's text begins."""

    document: ReadingDocument
    style: ReadingStyle
    columns: Columns
    lights: Lights
    painter: QPainter

    def paint(self, layout: BlockLayout, side: Side, top: float) -> None:
        """Paint one side of a block whose top is at ``top``."""
        cell = layout.cells[side]
        x = self.columns.left(side) + layout.indent
        origin = QPointF(x, top + layout.tops[side])
        for row in layout.block.rows:
            self._paint_row_light(layout, side, row, origin)
        for row in cell.rows:
            self._paint_word_lights(layout, side, row, origin)
        theme = self.style.theme
        if layout.indent:
            rule = QRectF(x - layout.indent / 2, origin.y(), 2, cell.height)
            self.painter.fillRect(rule, theme.color("border"))
        if not self._covers(side, layout):
            cell.draw(self.painter, origin, self._ink(layout, side))
            for row in cell.rows:
                self._underline_terms(layout, side, row, origin)
                if side is Side.SWAHILI:
                    self._paint_statuses(layout, row, origin)
        else:
            self._paint_covered(layout, origin)
        if side is Side.SWAHILI and layout.has_byline:
            self._paint_byline(layout, top)
        if side is Side.ENGLISH:
            self._paint_missing(layout, origin)
            self._paint_doubts(layout, top)

    def _ink(self, layout: BlockLayout, side: Side) -> QColor:
        """Return the colour of a side's text: English under Swahili is quieter than it."""
        quiet = self.columns.stacked and side is Side.ENGLISH
        return self.style.theme.color("muted" if quiet else layout.face.role)

    def _paint_byline(self, layout: BlockLayout, top: float) -> None:
        """Paint where the article is from, above its title."""
        left, width = self.columns.left(Side.SWAHILI), self.columns.width(Side.SWAHILI)
        font = note_font(self.style)
        self.painter.setFont(font)
        self.painter.setPen(self.style.theme.color("muted"))
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(self.document.byline, Qt.TextElideMode.ElideRight, width)
        self.painter.drawText(QPointF(left, top + layout.tops[Side.SWAHILI] - 10), text)

    def _covers(self, side: Side, layout: BlockLayout) -> bool:
        return side is Side.ENGLISH and any(self._covered(row) for row in layout.block.rows)

    def _covered(self, row: int) -> bool:
        return self.style.english == "covered" and row not in self.lights.uncovered

    def _row_boxes(
        self, layout: BlockLayout, side: Side, row: int, origin: QPointF
    ) -> list[QRectF]:
        """Return what is lit for a row: its cell, or its lines in a paragraph."""
        cell = layout.cells[side]
        if len(layout.block.rows) == 1:
            return [QRectF(origin.x(), origin.y(), self._width(side, layout), cell.height)]
        return [box.translated(origin) for box in cell.rects(row, 0)]

    def _width(self, side: Side, layout: BlockLayout) -> float:
        return self.columns.width(side) - layout.indent

    def _paint_row_light(self, layout: BlockLayout, side: Side, row: int, origin: QPointF) -> None:
        lights, theme = self.lights, self.style.theme
        pinned = row == lights.current and lights.engaged
        if not pinned and row != lights.hovered:
            return
        role = "pinned" if pinned else "hover"
        boxes = self._row_boxes(layout, side, row, origin)
        single = len(layout.block.rows) == 1
        for box in boxes:
            grown = box.adjusted(-10, -2, 10, 2) if single else box.adjusted(-3, 0, 3, 0)
            self._fill(grown, theme.color(role), 5)
        if pinned and boxes:
            left = origin.x() - (10 if single else 14)
            height = boxes[-1].bottom() - boxes[0].top()
            bar = QRectF(left, boxes[0].top() - 2, CURRENT_BAR, height + 4)
            self._fill(bar, theme.color("accent"), 1.5)

    def _paint_word_lights(
        self, layout: BlockLayout, side: Side, row: int, origin: QPointF
    ) -> None:
        if side is Side.ENGLISH and self._covered(row):
            return
        theme, lights = self.style.theme, self.lights
        if side is Side.SWAHILI and self.style.show_agreement:
            self._paint_classes(layout, row, origin)
        if self.style.show_terms and not self.style.show_agreement:
            for span, _ in self.document.term_spans(row, side):
                self._tint(layout, side, row, span, origin, theme.color("term_tint"))
        for found in lights.found.get(row, ()):
            if found.side is side:
                self._tint(layout, side, row, found.span, origin, theme.color("found"))
                if found == lights.found_now:
                    self._frame(layout, side, row, found.span, origin)
        self._paint_links(layout, side, row, origin)
        selection = lights.selection
        if selection and selection.side is side:
            part = selection.span_in(row, len(self.document.text(row, side)))
            if part:
                self._tint(layout, side, row, part, origin, theme.color("selection"))

    def _paint_classes(self, layout: BlockLayout, row: int, origin: QPointF) -> None:
        """Tint nouns and what agrees with them by class, and write the class above each."""
        cell = layout.cells[Side.SWAHILI]
        font = note_font(self.style)
        font.setPointSizeF(font.pointSizeF() * 0.8)
        height = QFontMetricsF(font).ascent()
        for mark in self.document.word_marks(row).classes:
            ink = self.style.theme.class_color(mark.noun_class)
            ground = self.style.theme.class_color(mark.noun_class, 0.26 if mark.head else 0.13)
            self._tint(layout, Side.SWAHILI, row, mark.span, origin, ground)
            box = cell.rects(row, mark.span.start, mark.span.end)[-1].translated(origin)
            self.painter.setFont(font)
            self.painter.setPen(ink)
            top = box.top() + height * 0.75
            self.painter.drawText(QPointF(box.right() + 1, top), str(mark.noun_class))

    def _paint_statuses(self, layout: BlockLayout, row: int, origin: QPointF) -> None:
        """Underline the words that are being learnt: the less known, the stronger."""
        if not self.style.show_statuses:
            return
        cell = layout.cells[Side.SWAHILI]
        for span, status in self.document.word_marks(row).learning:
            strength = 1.0 - 0.2 * (status - 1)
            self.painter.setPen(QPen(self.style.theme.color("accent", strength), 2.4 * strength))
            for box in cell.rects(row, span.start, span.end):
                y = origin.y() + cell.baseline(box) + 5.5
                self.painter.drawLine(
                    QPointF(origin.x() + box.left(), y), QPointF(origin.x() + box.right(), y)
                )

    def _paint_links(self, layout: BlockLayout, side: Side, row: int, origin: QPointF) -> None:
        word = self.lights.word
        if word is None or word.row != row:
            return
        theme = self.style.theme
        if word.side is side:
            self._tint(layout, side, row, word.span, origin, theme.color("link", 0.3))
            self._frame(layout, side, row, word.span, origin)
        elif self.style.show_links:
            for partner, strength in self.document.linked(word):
                # Half of the probability, as translateLocally paints it: text stays readable.
                color = theme.color("link", max(0.06, strength / 2))
                self._tint(layout, side, row, partner.span, origin, color)

    def _tint(
        self,
        layout: BlockLayout,
        side: Side,
        row: int,
        span: Span,
        origin: QPointF,
        color: QColor,
    ) -> None:
        cell = layout.cells[side]
        slack = max(0.0, cell.line_height * (1 - 1 / self.style.spacing) / 2 - 2)
        for box in cell.rects(row, span.start, span.end):
            tight = box.translated(origin).adjusted(-MARK_MARGIN, slack, MARK_MARGIN, -slack)
            self._fill(tight, color, 3)

    def _frame(
        self, layout: BlockLayout, side: Side, row: int, span: Span, origin: QPointF
    ) -> None:
        self.painter.setPen(QPen(self.style.theme.color("accent"), 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in layout.cells[side].rects(row, span.start, span.end):
            self.painter.drawRoundedRect(box.translated(origin).adjusted(-2, 1, 2, -1), 3, 3)

    def _fill(self, box: QRectF, color: QColor, radius: float) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        self.painter.drawRoundedRect(box, radius, radius)

    def _underline_terms(self, layout: BlockLayout, side: Side, row: int, origin: QPointF) -> None:
        if not self.style.show_terms:
            return
        pen = QPen(self.style.theme.color("term"), 1.4)
        pen.setDashPattern([1.2, 1.6])
        self.painter.setPen(pen)
        cell = layout.cells[side]
        for span, _ in self.document.term_spans(row, side):
            for box in cell.rects(row, span.start, span.end):
                y = origin.y() + cell.baseline(box) + 3
                self.painter.drawLine(
                    QPointF(origin.x() + box.left(), y), QPointF(origin.x() + box.right(), y)
                )

    def _paint_covered(self, layout: BlockLayout, origin: QPointF) -> None:
        """Paint a bar over each covered line, and the text of rows that are uncovered."""
        cell = layout.cells[Side.ENGLISH]
        theme = self.style.theme
        for row in cell.rows:
            boxes = [box.translated(origin) for box in cell.rects(row, 0)]
            if self._covered(row):
                for box in boxes:
                    inner = box.adjusted(0, box.height() * 0.22, 0, -box.height() * 0.18)
                    self._fill(inner, theme.color("cover"), 4)
                continue
            self.painter.save()
            for box in boxes:
                self.painter.setClipRect(box)
                cell.draw(self.painter, origin, self._ink(layout, Side.ENGLISH))
            self.painter.restore()
            self._underline_terms(layout, Side.ENGLISH, row, origin)

    def _paint_missing(self, layout: BlockLayout, origin: QPointF) -> None:
        """Paint three quiet dots where the English is still to come."""
        if layout.cells[Side.ENGLISH].rows:
            return
        cell = layout.cells[Side.ENGLISH]
        y = origin.y() + min(cell.height, cell.line_height) / 2
        for index in range(3):
            dot = QRectF(origin.x() + index * 9, y - 2, 4, 4)
            self._fill(dot, self.style.theme.color("muted", 0.55), 2)

    def _paint_doubts(self, layout: BlockLayout, top: float) -> None:
        """Paint the sign and the reason under English that the model is unsure of."""
        color = self.style.theme.color("doubt")
        for note, box in doubt_boxes(layout, self.columns, top):
            if not self._covered(note.row):
                sign = QPointF(box.left() + 6, box.top() + note.cell.line_height / 2)
                paint_doubt_sign(self.painter, sign, color)
                words = QPointF(box.left() + note.TEXT_LEFT, box.top())
                note.cell.draw(self.painter, words, color)


def doubt_boxes(
    layout: BlockLayout, columns: Columns, top: float
) -> list[tuple[DoubtNote, QRectF]]:
    """Return the doubt notes of a block, and where they are painted."""
    if not layout.doubts:
        return []
    left = columns.left(Side.ENGLISH) + layout.indent
    width = columns.width(Side.ENGLISH) - layout.indent
    return [(note, QRectF(left, top + note.top, width, note.cell.height)) for note in layout.doubts]


def paint_doubt_sign(painter: QPainter, center: QPointF, color: QColor) -> None:
    """Paint the doubt sign: a small open triangle with a stroke in it."""
    painter.setPen(QPen(color, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = center.x(), center.y()
    painter.drawPolygon(
        QPolygonF([QPointF(x, y - 5.5), QPointF(x + 6, y + 5), QPointF(x - 6, y + 5)])
    )
    painter.drawLine(QPointF(x, y - 1.5), QPointF(x, y + 1.2))
    painter.drawPoint(QPointF(x, y + 3.2))
