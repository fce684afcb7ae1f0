"""The reading view: rows of Swahili and English, level, laid out only where they are seen."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.domain import Span
from reader.ui.reading.announcing import announce
from reader.ui.reading.document import Block, Place, ReadingDocument, Side, Stretch
from reader.ui.reading.flow import Flow
from reader.ui.reading.heads import ColumnHeads
from reader.ui.reading.heights import RowHeights
from reader.ui.reading.keyboard import Keyboard
from reader.ui.reading.layout import BlockLayout, Columns
from reader.ui.reading.lights import Lights
from reader.ui.reading.painting import BlockPainter, doubt_boxes
from reader.ui.reading.pointer import Pointer
from reader.ui.reading.style import Face, ReadingStyle, face_font, line_height

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

KEPT_LAYOUTS = 160


class ReadingView(QAbstractScrollArea):
    """Shows a ReadingDocument. Rows are sentences; a block is what is laid out as one."""

    current_changed = Signal(int)
    rows_seen = Signal(int, int)
    word_chosen = Signal(object)
    card_asked = Signal(object)
    doubt_asked = Signal(int, object)
    word_key_pressed = Signal(str)
    rating_asked = Signal(bool)
    rating_given = Signal(int, int)
    menu_asked = Signal(object)
    share_changed = Signal(float)
    size_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName("Article")
        self.document: ReadingDocument | None = None
        self.lights = Lights()
        self.style_choices = ReadingStyle()
        self.columns = Columns(600, self.style_choices)
        self._blocks: list[Block] = []
        self._block_of_row: list[int] = []
        self._heights = RowHeights([])
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        self._flows: dict[Side, Flow] = {}
        self._heads = ColumnHeads(self)
        self._pointer = Pointer(self)
        self._keyboard = Keyboard(self)
        self._syncing = False
        self.rated_row: int | None = None
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)

    # What is shown

    def show_document(self, document: ReadingDocument | None, row: int = 0) -> None:
        """Show a document with ``row`` as the current one, near the top."""
        if self.document is not None:
            self.document.row_changed.disconnect(self._row_changed)
            self.document.marks_changed.disconnect(self.viewport().update)
        self.document = document
        self.lights = Lights(current=row)
        self._ask_rating(None)
        if document is not None:
            document.row_changed.connect(self._row_changed)
            document.marks_changed.connect(self.viewport().update)
        self._flows = {}
        self._rebuild(row)

    def set_style(self, style: ReadingStyle) -> None:
        """Show the text with other choices; the row at the top stays there."""
        self.style_choices = style
        if style.english != "covered":
            self._ask_rating(None)
        self._rebuild_in_place()

    def _rebuild_in_place(self) -> None:
        """Lay out anew with the same row at the top, and the current one in view if it was."""
        current = self.lights.current if self.lights.engaged else None
        seen = current is not None and current == self.reading_row()
        self._rebuild(self._top_row())
        if seen and current is not None:
            self.reveal(current)

    def _rebuild(self, top_row: int) -> None:
        """Forget all layouts and estimate every height for the width and the style."""
        style = self.style_choices
        passed = self._share_passed()
        self.columns = Columns(self.viewport().width(), style)
        self._heads.show_columns(self.columns, style)
        self._layouts.clear()
        document = self.document
        self._blocks = document.blocks(paragraphs=self.columns.stacked) if document else []
        self._block_of_row = [n for n, block in enumerate(self._blocks) for _ in block.rows]
        self._heights = RowHeights(self._estimates())
        flow = Flow(self._heights, self._measure)
        free = style.free and not self.columns.stacked and len(self.columns.sides) == 2
        second = Flow(self._heights, self._measure) if free else flow
        self._flows = {Side.SWAHILI: flow, Side.ENGLISH: second}
        if self._blocks:
            block = self._block_of_row[min(top_row, len(self._block_of_row) - 1)]
            for each in (flow, second):
                each.go_to_block(block, passed * self._measure(block))
        self._settle()

    def _share_passed(self) -> float:
        """Return how much of the block at the top is above the view, from 0 to 1."""
        flow = self._flows.get(Side.SWAHILI)
        if flow is None or not flow.offset:
            return 0.0
        return flow.offset / self._heights[flow.block]

    def _estimates(self) -> list[float]:
        """Guess every block's height from its number of characters."""
        document, style = self.document, self.style_choices
        if document is None:
            return []
        font = face_font(Face(), style)
        metrics = QFontMetricsF(font)
        line = line_height(font, style.spacing)
        width = min(self.columns.width(side) for side in self.columns.sides)
        per_line = max(width / metrics.averageCharWidth(), 4)
        sides = len(self.columns.sides) if self.columns.stacked else 1
        heights = []
        for block in self._blocks:
            letters = sum(len(document.rows[row].text) + 1 for row in block.rows)
            gap = 0.75 if document.begins_paragraph(block.first) else 0.24
            heights.append(line * (gap + sides * (1 + letters // per_line)))
        return heights

    def _layout(self, number: int) -> BlockLayout:
        layout = self._layouts.get(number)
        if layout is None:
            assert self.document is not None
            block = self._blocks[number]
            layout = BlockLayout(self.document, block, self.style_choices, self.columns)
            self._layouts[number] = layout
            self._heights[number] = layout.height
            while len(self._layouts) > KEPT_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(number)
        return layout

    def _measure(self, number: int) -> float:
        return self._layout(number).height

    def _row_changed(self, row: int) -> None:
        self._layouts.pop(self._block_of_row[row], None)
        self._settling.start()

    # Scrolling

    @property
    def sides(self) -> tuple[Side, ...]:
        """Return the columns that are shown."""
        return self.columns.sides

    def _visible(self, side: Side) -> list[tuple[int, float]]:
        return self._flows[side].visible(self.viewport().height()) if self._blocks else []

    def _top_row(self) -> int:
        if not self._blocks:
            return self.lights.current
        return self._blocks[self._flows[Side.SWAHILI].block].first

    def _settle(self) -> None:
        """Measure what is in view, and bring the scroll bar and the listeners up to date."""
        self._settling.stop()
        bar = self.verticalScrollBar()
        shown = self._visible(Side.SWAHILI)
        for side in self.sides[1:]:
            self._visible(side)
        flow = self._flows.get(Side.SWAHILI)
        self._syncing = True
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(round(self.style_choices.size * 2))
        bar.setRange(0, max(0, round(flow.total) - height) if flow and shown else 0)
        bar.setValue(round(flow.position) if flow and shown else 0)
        self._syncing = False
        self.viewport().update()
        if shown:
            self.rows_seen.emit(
                self._blocks[shown[0][0]].first, self._blocks[shown[-1][0]].last - 1
            )

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: D102
        del dx, dy
        if self._syncing or not self._blocks:
            return
        flow = self._flows[Side.SWAHILI]
        value = self.verticalScrollBar().value()
        if self.verticalScrollBar().maximum() == value:
            flow.go_to_block(len(self._blocks) - 1)  # exactly the end, whatever was estimated
        else:
            flow.go_to(value)
        self._settle()
        self._pointer.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * self._wheel_step()
        self.scroll_by(-pixels, self.columns.side_at(event.position().x()))
        self._pointer.refresh()
        event.accept()

    def _wheel_step(self) -> float:
        return 3 * self.style_choices.size * 4 / 3 * self.style_choices.spacing

    def scroll_by(self, pixels: float, side: Side = Side.SWAHILI) -> None:
        """Scroll a column, and with it the other one while they are linked."""
        if self._blocks:
            self._flows[side].move(pixels)
            self._settle()

    def scroll_to_end(self, *, top: bool) -> None:
        """Scroll to the beginning or to the end."""
        for flow in {id(flow): flow for flow in self._flows.values()}.values():
            flow.go_to_block(0 if top else len(self._blocks) - 1)
        self._settle()

    def reveal(self, row: int) -> None:
        """Scroll as little as needed to show a row in all columns."""
        if not self._blocks:
            return
        number = self._block_of_row[row]
        margin = self.style_choices.size * 2
        for side in self.sides:
            flow, height = self._flows[side], self.viewport().height()
            shown = dict(self._visible(side))
            if number not in shown:
                flow.go_to_block(number)
                flow.move(-height * 0.3)
                shown = dict(self._visible(side))
            top, bottom = self._row_reach(number, row)
            top, bottom = top + shown.get(number, 0), bottom + shown.get(number, 0)
            if top < margin or bottom - top > height - 2 * margin:
                flow.move(top - margin)
            elif bottom > height - margin:
                flow.move(bottom - height + margin)
        self._settle()

    def _row_reach(self, number: int, row: int) -> tuple[float, float]:
        """Return the top and bottom of a row in its block, over all shown sides."""
        layout = self._layout(number)
        if len(layout.block.rows) == 1:
            return (0.0, layout.height)
        tops, bottoms = [], []
        for side, cell in layout.cells.items():
            for box in cell.rects(row, 0):
                tops.append(box.top() + layout.tops[side])
                bottoms.append(box.bottom() + layout.tops[side])
        return (min(tops, default=0.0), max(bottoms, default=layout.height))

    # The current row, words and selection

    def set_current(self, row: int, *, reveal: bool = True) -> None:
        """Make a row the current one."""
        if self.document is None or not 0 <= row < len(self.document):
            return
        changed = row != self.lights.current
        self.lights.engaged = True
        self.lights.current = row
        if changed:
            if self.lights.pinned and self.lights.pinned.row != row:
                self.lights.pinned = None
            self._ask_rating(None)
            self.current_changed.emit(row)
            announce(self, self.document, row)
        if reveal:
            self.reveal(row)
        self.viewport().update()

    def choose_word(self, word: Stretch | None) -> None:
        """Pin a word: its partners stay lit and the word card shows it."""
        self.lights.pinned = word
        self._ask_rating(None)
        if word is not None:
            self.set_current(word.row)
            self.word_chosen.emit(word)
        self.viewport().update()

    def uncover(self, row: int) -> None:
        """Show the English of a covered row, and ask how much of it was understood."""
        self.lights.uncovered.add(row)
        self._ask_rating(row)
        self.viewport().update()

    def rate(self, rating: int) -> None:
        """Take the answer, from 1 to 4, how much of the uncovered row was understood."""
        if self.rated_row is not None:
            self.rating_given.emit(self.rated_row, rating)
            self._ask_rating(None)

    def _ask_rating(self, row: int | None) -> None:
        if row != self.rated_row:
            self.rated_row = row
            self.rating_asked.emit(row is not None)

    def is_covered(self, row: int) -> bool:
        """Return whether the row's English is there and covered."""
        return (
            self.document is not None
            and self.style_choices.english == "covered"
            and self.document.translation(row) is not None
            and row not in self.lights.uncovered
        )

    def selected_text(self) -> str:
        """Return the selected text, or nothing."""
        selection = self.lights.selection
        return selection.text(self.document) if selection and self.document else ""

    def copied_text(self) -> str:
        """Return what Copy takes: the selection, else the current row with its English."""
        if self.document is None:
            return ""
        row = self.lights.current
        sides = (self.document.text(row, side) for side in self.sides)
        return self.selected_text() or "\n".join(text for text in sides if text)

    def step_term(self, step: int) -> None:
        """Go to the next or previous glossary term."""
        self._keyboard.step_term(step)

    def reading_row(self) -> int:
        """Return where the reader is: the current row if it is in view, else the top one."""
        shown = self._visible(Side.SWAHILI)
        if not shown:
            return self.lights.current
        first = self._blocks[shown[0][0]].first
        last = self._blocks[shown[-1][0]].last - 1
        return self.lights.current if first <= self.lights.current <= last else first

    def at_end(self) -> bool:
        """Return whether the reader has come to the end: scrolled there, or on the last row."""
        bar = self.verticalScrollBar()
        scrolled = bar.value() >= bar.maximum() > 0
        return self.document is not None and (
            scrolled or self.lights.current == len(self.document) - 1
        )

    # Where things are

    def place_at(self, point: QPointF, side: Side | None = None) -> Place | None:
        """Return the place in the text nearest to a point of the viewport, in one column."""
        return self._find_place(point, side, exact=False)

    def word_at(self, point: QPointF) -> Stretch | None:
        """Return the word under a point."""
        place = self._find_place(point, None, exact=True)
        return self.document.word_at(place) if place and self.document else None

    def row_at(self, point: QPointF) -> int | None:
        """Return the row at a point, in the space beside its text too."""
        place = self._find_place(point, None, exact=False)
        return place.row if place else None

    def box_of(self, row: int, side: Side, span: Span | None = None) -> QRectF | None:
        """Return where the first line of a row, or of a part of it, is in the viewport."""
        for number, top in self._visible(side) if side in self.sides else ():
            layout = self._layout(number)
            if row in layout.block.rows:
                part = span or Span(0, len(self.document.text(row, side)) if self.document else 0)
                boxes = layout.cells[side].rects(row, part.start, part.end)
                origin = self._origin(layout, side, top)
                return boxes[0].translated(origin) if boxes else None
        return None

    def _origin(self, layout: BlockLayout, side: Side, top: float) -> QPointF:
        return QPointF(self.columns.left(side) + layout.indent, top + layout.tops[side])

    def row_at_height(self, y: float) -> int | None:
        """Return the row at a height of the Swahili column."""
        return self.row_at(QPointF(self.columns.left(Side.SWAHILI) + 1, y))

    def doubt_at(self, point: QPointF) -> int | None:
        """Return the row whose doubt sign is under a point."""
        if Side.ENGLISH not in self.sides:
            return None
        for number, top in self._visible(Side.ENGLISH):
            for note, box in doubt_boxes(self._layout(number), self.columns, top):
                if box.contains(point) and not self.is_covered(note.row):
                    return note.row
        return None

    def _find_place(self, point: QPointF, side: Side | None, *, exact: bool) -> Place | None:
        wanted = side if side is not None else self.columns.side_at(point.x())
        if wanted not in self.sides:
            return None
        for number, top in self._visible(wanted):
            layout = self._layout(number)
            if not (top <= point.y() < top + layout.height):
                continue
            if self.columns.stacked and side is None:
                wanted = self._stacked_side(layout, point.y() - top)
            origin = self._origin(layout, wanted, top)
            place = layout.cells[wanted].place_at(point - origin, exact=exact)
            if place is None and not exact:
                return Place(layout.block.first, 0, wanted)
            return place
        return None

    @staticmethod
    def _stacked_side(layout: BlockLayout, y: float) -> Side:
        return Side.ENGLISH if y >= layout.tops[Side.ENGLISH] else Side.SWAHILI

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.style_choices.theme
        painter.fillRect(event.rect(), theme.color("page"))
        if self.columns.divider is not None and self._blocks:
            line = QRectF(self.columns.divider, 0, 1, self.viewport().height())
            painter.fillRect(line, theme.color("border"))
        if self.document is None:
            return
        block_painter = BlockPainter(
            self.document, self.style_choices, self.columns, self.lights, painter
        )
        for side in self.sides:
            for number, top in self._visible(side):
                block_painter.paint(self._layout(number), side, top)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._heads.setGeometry(0, 0, self.width(), self._heads.sizeHint().height())
        self.setViewportMargins(0, self._heads.sizeHint().height(), 0, 0)
        if event.oldSize().width() != event.size().width():
            self._rebuild_in_place()
        else:
            self._settle()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._pointer.show_tip(event)
        if event.type() == QEvent.Type.Leave:
            self._pointer.rest()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self._pointer.context_menu(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if self._keyboard.press(event):
            self._pointer.rest()
        else:
            event.ignore()
