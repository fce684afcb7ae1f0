"""The mouse in the reading view: pointing, pinning, selecting, dragging the divider."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip

from reader.ui.reading.document import Place, Side
from reader.ui.reading.lights import Selection

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent

    from reader.domain import TermMatch
    from reader.ui.reading.document import Stretch
    from reader.ui.reading.view import ReadingView

DIVIDER_REACH = 7.0
DRAG_DISTANCE = 4.0
EQUAL = 0.5


class Pointer:
    """Turns mouse events into what is lit, current and selected."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._pressed: QPointF | None = None
        self._anchor: Place | None = None
        self._dragging_divider = False

    def press(self, event: QMouseEvent) -> None:
        """Begin a click, a selection or a drag of the divider."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position()
        if self._on_divider(point):
            self._dragging_divider = True
            return
        self._pressed = point
        self._anchor = self._view.place_at(point)
        selection = self._view.lights.selection
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selection:
            self._anchor = selection.anchor
            self._extend(point)
        else:
            self._view.lights.selection = None
        self._view.viewport().update()

    def move(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        point = event.position()
        if self._dragging_divider:
            self._view.share_changed.emit(self._view.columns.share_at(point.x()))
            return
        if self._pressed is not None and self._anchor is not None:
            moved = (point - self._pressed).manhattanLength()
            if moved > DRAG_DISTANCE or self._view.lights.selection:
                self._extend(point)
            return
        self._point_at(point)

    def release(self, event: QMouseEvent) -> None:
        """End what the press began; a click pins the row and the word."""
        if self._dragging_divider:
            self._dragging_divider = False
            self._view.share_settled.emit()
            return
        pressed, self._pressed, self._anchor = self._pressed, None, None
        if pressed is None or self._view.lights.selection is not None:
            return
        self._click(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word, and open its card; on the divider: make the columns equal."""
        if self._on_divider(event.position()):
            self._view.share_changed.emit(EQUAL)
            self._view.share_settled.emit()
            return
        word = self._view.word_at(event.position())
        if word is not None:
            self.select(word)
            self._view.card_asked.emit(word)

    def select(self, stretch: Stretch) -> None:
        """Select a stretch of a row."""
        self._view.lights.selection = Selection(
            Place(stretch.row, stretch.span.start, stretch.side),
            Place(stretch.row, stretch.span.end, stretch.side),
        )
        self._view.viewport().update()

    def rest(self) -> None:
        """Put out what the pointer lit, until it moves: the keyboard or nothing leads now."""
        self._view.lights.hovered = None
        self._view.lights.pointed = None
        self._view.viewport().update()

    def refresh(self) -> None:
        """Light what came under the resting pointer when the text scrolled."""
        viewport = self._view.viewport()
        point = viewport.mapFromGlobal(QCursor.pos())
        if viewport.rect().contains(point) and self._pressed is None and viewport.underMouse():
            self._point_at(QPointF(point))

    def context_menu(self, event: QContextMenuEvent) -> None:
        """Make the row under the pointer the current one and ask for a menu."""
        point = QPointF(self._view.viewport().mapFromGlobal(event.globalPos()))
        if event.reason() is event.Reason.Mouse:
            row = self._view.row_at(point)
            if row is not None and self._view.lights.selection is None:
                self._view.set_current(row, reveal=False)
                word = self._view.word_at(point)
                self._view.lights.pinned = word
        self._view.menu_asked.emit(event.globalPos())

    def show_tip(self, event: QHelpEvent) -> bool:
        """Show the glossary entry or the doubt under the pointer."""
        point = QPointF(event.pos())
        view = self._view
        text = ""
        doubtful = view.doubt_at(point)
        if doubtful is not None:
            text = self._doubt_tip(doubtful)
        elif (word := view.word_at(point)) is not None:
            text = self._term_tip(word)
        if not text:
            QToolTip.hideText()
            return True
        near = QRect(event.pos().x() - 4, event.pos().y() - 4, 8, 8)
        QToolTip.showText(event.globalPos(), text, view.viewport(), near)
        return True

    def _doubt_tip(self, row: int) -> str:
        translation = self._view.document.translation(row) if self._view.document else None
        if translation is None:
            return ""
        reasons = "<br>".join(escape(doubt.reason) for doubt in translation.doubts)
        return (
            f"<b>The model is unsure of this sentence.</b><br>{reasons}<br>"
            "Click to see other translations, or look at the words."
        )

    def _term_tip(self, word: Stretch) -> str:
        document = self._view.document
        if document is None or not self._view.style_choices.show_terms:
            return ""
        tips = [
            term_tip(match)
            for span, match in document.term_spans(word.row, word.side)
            if span.start < word.span.end and word.span.start < span.end
        ]
        return "<hr>".join(tips)

    def _extend(self, point: QPointF) -> None:
        view, anchor = self._view, self._anchor
        if anchor is None:
            return
        height = view.viewport().height()
        if point.y() < 0:
            view.scroll_by(point.y(), anchor.side)
        elif point.y() > height:
            view.scroll_by(point.y() - height, anchor.side)
        inside = QPointF(point.x(), min(max(point.y(), 1.0), height - 1.0))
        head = view.place_at(inside, anchor.side)
        if head is not None:
            view.lights.selection = Selection(anchor, head)
            view.viewport().update()

    def _click(self, point: QPointF) -> None:
        view = self._view
        doubtful = view.doubt_at(point)
        if doubtful is not None:
            view.set_current(doubtful)
            view.doubt_asked.emit(doubtful, view.viewport().mapToGlobal(point.toPoint()))
            return
        row = view.row_at(point)
        if row is None:
            return
        if view.is_covered(row) and view.columns.side_at(point.x()) is Side.ENGLISH:
            view.set_current(row)
            view.uncover(row)
            return
        word = view.word_at(point)
        if word is None:
            view.lights.pinned = None
            view.set_current(row)
        else:
            view.choose_word(None if word == view.lights.pinned else word)

    def _point_at(self, point: QPointF) -> None:
        view, lights = self._view, self._view.lights
        shape = Qt.CursorShape.IBeamCursor
        if self._on_divider(point):
            shape = Qt.CursorShape.SplitHCursor
        elif view.doubt_at(point) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        if view.viewport().cursor().shape() is not shape:
            view.viewport().setCursor(shape)
        before = (lights.hovered, lights.pointed)
        lights.hovered = view.row_at(point)
        word = view.word_at(point)
        hidden = word and word.side is Side.ENGLISH and view.is_covered(word.row)
        lights.pointed = None if hidden else word
        if before != (lights.hovered, lights.pointed):
            view.viewport().update()

    def _on_divider(self, point: QPointF) -> bool:
        divider = self._view.columns.divider
        return divider is not None and abs(point.x() - divider) <= DIVIDER_REACH


def term_tip(match: TermMatch) -> str:
    """Return a glossary entry as rich text."""
    term = match.term
    lines = [f"<b>{escape(term.source)}</b><br>{escape(term.target)}"]
    if others := term.main_renderings[1:]:
        lines.append("also: " + escape(", ".join(others)))
    if term.topic:
        lines.append(f"<i>{escape(term.topic)}</i>")
    if term.note:
        lines.append(escape(term.note))
    return "<br>".join(lines)
