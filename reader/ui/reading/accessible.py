"""The reading view for screen readers: a list whose items are the sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)

from reader.ui.reading.document import Side

if TYPE_CHECKING:
    from reader.ui.reading.document import ReadingDocument
    from reader.ui.reading.view import ReadingView

# What Qt takes for "there is none"; its type hints do not know.
NOTHING = cast("QAccessibleInterface", None)
NO_OBJECT = cast("QObject", None)


def spoken(document: ReadingDocument, row: int) -> str:
    """Return a row as it is read out: Swahili, English, and the doubt if there is one."""
    translation = document.translation(row)
    parts = [document.text(row, Side.SWAHILI)]
    if translation:
        parts.append(translation.text)
        parts += [f"Unsure: {doubt.reason}" for doubt in translation.doubts[:1]]
    return "\n".join(parts)


def announce_row(view: ReadingView, row: int) -> None:
    """Move a screen reader to a row and have it read out."""
    if view.document is None:
        return
    text = spoken(view.document, row)
    view.setAccessibleDescription(text)
    focus = QAccessibleEvent(view, QAccessible.Event.Focus)
    focus.setChild(row)
    QAccessible.updateAccessibility(focus)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))


def make_accessible(name: str, shown: QObject) -> QAccessibleInterface | None:
    """Return the interface of a reading view, None for anything else: a factory for Qt."""
    from reader.ui.reading.view import ReadingView  # the view announces through this module

    del name
    return shown.accessible if isinstance(shown, ReadingView) else None


class _Accessible(QAccessibleInterface):
    """What list and items have in common: nothing can be set, and nothing is below an item."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__()
        self.view = view

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return NO_OBJECT

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return NOTHING

    def child(self, index: int) -> QAccessibleInterface:
        return NOTHING

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return None

    def on_screen(self, box: QRectF) -> QRect:
        """Return a box of the viewport in the coordinates of the screen."""
        place = box.toRect()
        return QRect(self.view.viewport().mapToGlobal(place.topLeft()), place.size())


class AccessibleRow(_Accessible):
    """A sentence with its English."""

    def __init__(self, view: ReadingView, row: int) -> None:
        super().__init__(view)
        self.row = row

    def parent(self) -> QAccessibleInterface:  # noqa: D102
        return self.view.accessible

    def text(self, kind: QAccessible.Text) -> str:  # noqa: D102
        document = self.view.document
        if document is None or self.row >= len(document) or kind is not QAccessible.Text.Name:
            return ""
        return spoken(document, self.row)

    def rect(self) -> QRect:  # noqa: D102
        box = self.view.box_of(self.row, Side.SWAHILI)
        return self.on_screen(box) if box is not None else QRect()

    def role(self) -> QAccessible.Role:  # noqa: D102
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:  # noqa: D102
        state = QAccessible.State()
        state.focusable = state.selectable = 1
        if self.row == self.view.lights.current:
            state.focused = state.selected = 1
        return state


class AccessibleText(_Accessible):
    """The article as a list of its rows."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._rows: dict[int, AccessibleRow] = {}

    def object(self) -> QObject:  # noqa: D102
        return self.view

    def parent(self) -> QAccessibleInterface:  # noqa: D102
        above = self.view.parentWidget()
        return QAccessible.queryAccessibleInterface(above) if above else NOTHING

    def childCount(self) -> int:  # noqa: D102
        return len(self.view.document) if self.view.document else 0

    def child(self, index: int) -> QAccessibleInterface:  # noqa: D102
        if not 0 <= index < self.childCount():
            return NOTHING
        if index not in self._rows:
            self._rows[index] = AccessibleRow(self.view, index)
            QAccessible.registerAccessibleInterface(self._rows[index])
        return self._rows[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: D102
        return child.row if isinstance(child, AccessibleRow) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: D102
        point = self.view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        row = self.view.row_at(point.toPointF())
        return self.child(row) if row is not None else NOTHING

    def focusChild(self) -> QAccessibleInterface:  # noqa: D102
        return self.child(self.view.lights.current)

    def text(self, kind: QAccessible.Text) -> str:  # noqa: D102
        if kind is QAccessible.Text.Name:
            return self.view.accessibleName()
        description = kind is QAccessible.Text.Description
        return self.view.accessibleDescription() if description else ""

    def rect(self) -> QRect:  # noqa: D102
        return self.on_screen(QRectF(self.view.viewport().rect()))

    def role(self) -> QAccessible.Role:  # noqa: D102
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:  # noqa: D102
        state = QAccessible.State()
        state.focusable = 1
        state.focused = int(self.view.hasFocus())
        return state
