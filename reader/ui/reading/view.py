"""The reading view: rows of Swahili and English, level, laid out only where they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.ui.reading.announcing import announce, spoken
from reader.ui.reading.document import Place, ReadingDocument, Side, Stretch
from reader.ui.reading.heads import ColumnHeads
from reader.ui.reading.keyboard import Keyboard
from reader.ui.reading.layout import Columns
from reader.ui.reading.lights import Lights, Selection
from reader.ui.reading.painting import BlockPainter
from reader.ui.reading.pointer import Pointer
from reader.ui.reading.stack import BlockStack
from reader.ui.reading.style import ReadingStyle

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from reader.domain import Span

WHEEL_LINES = 3


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
    share_settled = Signal()
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
        self.stack: BlockStack | None = None
        self.lights = Lights()
        self.style_choices = ReadingStyle()
        self.columns = Columns(600, self.style_choices)
        self.rated_row: int | None = None
        self._heads = ColumnHeads(self)
        self._pointer = Pointer(self)
        self._keyboard = Keyboard(self)
        self._syncing = False
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)

    # What is shown

    @property
    def document(self) -> ReadingDocument | None:
        """Return the document that is shown."""
        return self.stack.document if self.stack else None

    def show_document(self, document: ReadingDocument | None, row: int = 0) -> None:
        """Show a document with ``row`` as the current one, at the top."""
        if self.document is not None:
            self.document.row_changed.disconnect(self._row_changed)
            self.document.marks_changed.disconnect(self.viewport().update)
        self.lights = Lights(current=row)
        self._ask_rating(None)
        if document is not None:
            document.row_changed.connect(self._row_changed)
            document.marks_changed.connect(self.viewport().update)
        self._build(document, (row, 0.0))

    def set_style(self, style: ReadingStyle) -> None:
        """Show the text with other choices; the row at the top stays there."""
        self.style_choices = style
        if style.english != "covered":
            self._ask_rating(None)
        self._rebuild_in_place()

    def _rebuild_in_place(self) -> None:
        """Lay out anew with the same row at the top, and the current one in view if it was."""
        bookmark = self.stack.bookmark if self.stack else (0, 0.0)
        seen = self.lights.engaged and self.lights.current == self.reading_row()
        self._build(self.document, bookmark)
        if seen:
            self.reveal(self.lights.current)

    def _build(self, document: ReadingDocument | None, bookmark: tuple[int, float]) -> None:
        """Set a document in the width and the style there are now."""
        self.columns = Columns(self.viewport().width(), self.style_choices)
        self._heads.show_columns(self.columns, self.style_choices)
        self.stack = None
        if document is not None:
            height = self.viewport().height()
            self.stack = BlockStack(document, self.style_choices, self.columns, height)
            self.stack.go_to(*bookmark)
        self._settle()

    def _row_changed(self, row: int) -> None:
        if self.stack:
            self.stack.forget(row)
            self._settling.start()

    # Scrolling

    def _settle(self) -> None:
        """Measure what is in view, and bring the scroll bar and the listeners up to date."""
        self._settling.stop()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        rows = range(0)
        self._syncing = True
        bar.setPageStep(height)
        bar.setSingleStep(round(self.style_choices.size * 2))
        if self.stack:
            for side in self.columns.sides:
                self.stack.visible(side)
            rows = self.stack.rows_in_view()
            bar.setRange(0, max(0, round(self.stack.total) - height))
            bar.setValue(round(self.stack.position))
        else:
            bar.setRange(0, 0)
        self._syncing = False
        self.viewport().update()
        if rows:
            self.rows_seen.emit(rows[0], rows[-1])

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: D102
        del dx, dy
        if self._syncing or self.stack is None:
            return
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum():
            self.stack.go_to_end()
        else:
            self.stack.go_to_position(bar.value())
        self._settle()
        self._pointer.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            return
        line = self.style_choices.size * 4 / 3 * self.style_choices.spacing
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * WHEEL_LINES * line
        self.scroll_by(-pixels, self.columns.side_at(event.position().x()))
        self._pointer.refresh()

    def scroll_by(self, pixels: float, side: Side = Side.SWAHILI) -> None:
        """Scroll a column, and with it the other one while they are linked."""
        if self.stack:
            self.stack.move(pixels, side)
            self._settle()

    def scroll_to_end(self, *, top: bool) -> None:
        """Scroll to the beginning or to the end."""
        if self.stack:
            if top:
                self.stack.go_to(0)
            else:
                self.stack.go_to_end()
            self._settle()

    def reveal(self, row: int) -> None:
        """Scroll as little as needed to show a row in all columns."""
        if self.stack:
            self.stack.reveal(row, margin=self.style_choices.size * 2)
            self._settle()

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
            covered = self.is_covered(row)
            text = self.document.text(row, Side.SWAHILI) if covered else spoken(self.document, row)
            announce(self, text)
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
        if self.document is not None:
            announce(self, spoken(self.document, row))
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

    def select_all(self) -> None:
        """Select the column that the selection or the pinned word is in, else the Swahili."""
        if self.document is None:
            return
        chosen = self.lights.selection or self.lights.pinned
        side = chosen.side if chosen else Side.SWAHILI
        last = len(self.document) - 1
        end = Place(last, len(self.document.text(last, side)), side)
        self.lights.selection = Selection(Place(0, 0, side), end)
        self.viewport().update()

    def selected_text(self) -> str:
        """Return the selected text, or nothing."""
        selection = self.lights.selection
        return selection.text(self.document) if selection and self.document else ""

    def chosen_words(self) -> Stretch | None:
        """Return the selected words of one row, made whole, else the pinned word."""
        selection, document = self.lights.selection, self.document
        if selection is None or document is None:
            return self.lights.pinned
        row = selection.rows()[0]
        part = selection.span_in(row, len(document.text(row, selection.side)))
        return document.whole_words(Stretch(row, selection.side, part)) if part else None

    def copied_text(self) -> str:
        """Return what Copy takes: the selection, else the current row with its English."""
        if self.document is None:
            return ""
        row = self.lights.current
        sides = (self.document.text(row, side) for side in self.columns.sides)
        return self.selected_text() or "\n".join(text for text in sides if text)

    def step_term(self, step: int) -> None:
        """Go to the next or previous glossary term."""
        self._keyboard.step_term(step)

    def reading_row(self) -> int:
        """Return where the reader is: the current row if it is in view, else the top one."""
        rows = self.stack.rows_in_view() if self.stack else range(0)
        return self.lights.current if self.lights.current in rows or not rows else rows[0]

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
        return self.stack.place_at(point, side, exact=False) if self.stack else None

    def word_at(self, point: QPointF) -> Stretch | None:
        """Return the word under a point."""
        place = self.stack.place_at(point, None, exact=True) if self.stack else None
        return self.document.word_at(place) if place and self.document else None

    def row_at(self, point: QPointF) -> int | None:
        """Return the row at a point, in the space beside its text too."""
        place = self.place_at(point)
        return place.row if place else None

    def row_at_height(self, y: float) -> int | None:
        """Return the row at a height of the Swahili column."""
        return self.row_at(QPointF(self.columns.left(Side.SWAHILI) + 1, y))

    def box_of(self, row: int, side: Side, span: Span | None = None) -> QRectF | None:
        """Return where the first line of a row, or of a part of it, is in the viewport."""
        return self.stack.box_of(row, side, span) if self.stack else None

    def doubt_at(self, point: QPointF) -> int | None:
        """Return the row whose doubt sign is under a point."""
        row = self.stack.doubt_at(point) if self.stack else None
        return row if row is not None and not self.is_covered(row) else None

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.style_choices.theme
        painter.fillRect(event.rect(), theme.color("page"))
        stack = self.stack
        if stack is None:
            return
        if self.columns.divider is not None:
            line = QRectF(self.columns.divider, 0, 1, self.viewport().height())
            painter.fillRect(line, theme.color("border"))
        blocks = BlockPainter(
            stack.document, self.style_choices, self.columns, self.lights, painter
        )
        for side in self.columns.sides:
            for number, top in stack.visible(side):
                blocks.paint(stack.layout(number), side, top)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._heads.setGeometry(0, 0, self.width(), self._heads.sizeHint().height())
        self.setViewportMargins(0, self._heads.sizeHint().height(), 0, 0)
        self._rebuild_in_place()

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
