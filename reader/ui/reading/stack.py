"""The blocks of a document under one another: what is in view, and where things are in it."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from reader.domain import Span
from reader.ui.reading.document import Place, ReadingDocument, Side
from reader.ui.reading.flow import Flow
from reader.ui.reading.heights import RowHeights
from reader.ui.reading.layout import BlockLayout, Columns
from reader.ui.reading.painting import doubt_boxes
from reader.ui.reading.style import Face, ReadingStyle, face_font, line_height

KEPT_LAYOUTS = 160


class BlockStack:
    """A document set in columns of one width and style; one is made for each other width.

    Blocks are laid out when they come into view; the heights of the others are estimates. Points
    and boxes are in pixels of the viewport, which is ``height`` high.
    """

    def __init__(
        self, document: ReadingDocument, style: ReadingStyle, columns: Columns, height: float
    ) -> None:
        self.document = document
        self.columns = columns
        self.height = height
        self._style = style
        self._blocks = document.blocks(paragraphs=columns.stacked)
        self._block_of_row = [
            number for number, block in enumerate(self._blocks) for _ in block.rows
        ]
        self._heights = RowHeights(self._estimates())
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        flow = Flow(self._heights, self._measure)
        free = style.free and columns.divider is not None
        other = Flow(self._heights, self._measure) if free else flow
        self._flows = {Side.SWAHILI: flow, Side.ENGLISH: other}

    # Layouts

    def layout(self, number: int) -> BlockLayout:
        """Return the layout of a block."""
        layout = self._layouts.get(number)
        if layout is not None:
            self._layouts.move_to_end(number)
            return layout
        layout = BlockLayout(self.document, self._blocks[number], self._style, self.columns)
        self._layouts[number] = layout
        self._heights[number] = layout.height
        while len(self._layouts) > KEPT_LAYOUTS:
            self._layouts.popitem(last=False)
        return layout

    def forget(self, row: int) -> None:
        """Lay the block of a row out anew, as its text has changed."""
        self._layouts.pop(self._block_of_row[row], None)

    def _measure(self, number: int) -> float:
        return self.layout(number).height

    def _estimates(self) -> list[float]:
        """Guess every block's height from its number of characters."""
        font = face_font(Face(), self._style)
        line = line_height(font, self._style.spacing)
        width = min(self.columns.width(side) for side in self.columns.sides)
        per_line = max(width / QFontMetricsF(font).averageCharWidth(), 4)
        sides = len(self.columns.sides) if self.columns.stacked else 1
        heights = []
        for block in self._blocks:
            letters = sum(len(self.document.rows[row].text) + 1 for row in block.rows)
            gap = 0.75 if self.document.begins_paragraph(block.first) else 0.24
            heights.append(line * (gap + sides * (1 + letters // per_line)))
        return heights

    # Scrolling

    @property
    def position(self) -> float:
        """Return how far the text is scrolled, as far as the heights are known."""
        return self._flows[Side.SWAHILI].position

    @property
    def total(self) -> float:
        """Return the height of all text, as far as it is known."""
        return self._flows[Side.SWAHILI].total

    @property
    def bookmark(self) -> tuple[int, float]:
        """Return the row at the top and the share of its block that is above the view."""
        flow = self._flows[Side.SWAHILI]
        return self._blocks[flow.block].first, flow.offset / self._heights[flow.block]

    def go_to(self, row: int, share: float = 0.0) -> None:
        """Put a row's block at the top, so much of it above the view."""
        number = self._block_of_row[min(row, len(self._block_of_row) - 1)]
        for flow in self._flows.values():
            flow.go_to_block(number, share * self._measure(number))

    def go_to_position(self, position: float) -> None:
        """Scroll the Swahili column, and with it a linked one, to a height."""
        self._flows[Side.SWAHILI].go_to(position)

    def go_to_end(self) -> None:
        """Scroll to the very end, whatever was estimated."""
        for flow in self._flows.values():
            flow.go_to_block(len(self._blocks) - 1)

    def move(self, pixels: float, side: Side) -> None:
        """Scroll a column, and with it a linked one."""
        self._flows[side].move(pixels)

    def visible(self, side: Side) -> list[tuple[int, float]]:
        """Return the blocks in view with their tops; none if the column is not shown."""
        return self._flows[side].visible(self.height) if side in self.columns.sides else []

    def rows_in_view(self) -> range:
        """Return the rows of the blocks in view."""
        shown = self.visible(Side.SWAHILI)
        return range(self._blocks[shown[0][0]].first, self._blocks[shown[-1][0]].last)

    def reveal(self, row: int, margin: float) -> None:
        """Scroll as little as needed to show a row in all columns."""
        number = self._block_of_row[row]
        for side in self.columns.sides:
            flow = self._flows[side]
            shown = dict(self.visible(side))
            if number not in shown:
                flow.go_to_block(number)
                flow.move(-self.height * 0.3)
                shown = dict(self.visible(side))
            reach = self._reach(number, row)
            top, bottom = (edge + shown.get(number, 0) for edge in reach)
            if top < margin or bottom - top > self.height - 2 * margin:
                flow.move(top - margin)
            elif bottom > self.height - margin:
                flow.move(bottom - self.height + margin)

    def _reach(self, number: int, row: int) -> tuple[float, float]:
        """Return the top and bottom of a row in its block, over all shown sides."""
        layout = self.layout(number)
        if len(layout.block.rows) == 1:
            return (0.0, layout.height)
        tops, bottoms = [], []
        for side, cell in layout.cells.items():
            for box in cell.rects(row, 0):
                tops.append(box.top() + layout.tops[side])
                bottoms.append(box.bottom() + layout.tops[side])
        return (min(tops, default=0.0), max(bottoms, default=layout.height))

    # Where things are

    def place_at(self, point: QPointF, side: Side | None, *, exact: bool) -> Place | None:
        """Return the place nearest to a point, or the one under it if ``exact``.

        ``side`` is the column to look in; by default that of the point.
        """
        wanted = side if side is not None else self.columns.side_at(point.x())
        for number, top in self.visible(wanted):
            layout = self.layout(number)
            if not top <= point.y() < top + layout.height:
                continue
            if self.columns.stacked and side is None:
                below = point.y() - top >= layout.tops[Side.ENGLISH]
                wanted = Side.ENGLISH if below else Side.SWAHILI
            origin = self._origin(layout, wanted, top)
            place = layout.cells[wanted].place_at(point - origin, exact=exact)
            if place is None and not exact:
                return Place(layout.block.first, 0, wanted)
            return place
        return None

    def box_of(self, row: int, side: Side, span: Span | None = None) -> QRectF | None:
        """Return where the first line of a row, or of a part of it, is if it is in view."""
        part = span or Span(0, len(self.document.text(row, side)))
        for number, top in self.visible(side):
            layout = self.layout(number)
            if row in layout.block.rows:
                boxes = layout.cells[side].rects(row, part.start, part.end)
                return boxes[0].translated(self._origin(layout, side, top)) if boxes else None
        return None

    def doubt_at(self, point: QPointF) -> int | None:
        """Return the row whose doubt sign is under a point."""
        for number, top in self.visible(Side.ENGLISH):
            for note, box in doubt_boxes(self.layout(number), self.columns, top):
                if box.contains(point):
                    return note.row
        return None

    def _origin(self, layout: BlockLayout, side: Side, top: float) -> QPointF:
        return QPointF(self.columns.left(side) + layout.indent, top + layout.tops[side])
