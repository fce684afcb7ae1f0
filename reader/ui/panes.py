"""The three panes of the window, how wide they are, and which are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

LIST_WIDTH, SIDE_WIDTH = 290, 340
LEAST_WIDTHS = (230, 300, 300)
# The least width of the window at which each pane stays beside the text.
ROOM_FOR_LIST, ROOM_FOR_SIDE = 760, 1180


class Panes(QSplitter):
    """Puts list, text and side panel beside one another.

    Each of the outer two has an action that shows and hides it. In a narrow window they are put
    away, and they come back when there is room again.
    """

    def __init__(
        self, panes: tuple[QWidget, QWidget, QWidget], show_list: QAction, show_side: QAction
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._actions = {"show_list": show_list, "show_side": show_side}
        self._panes = {"show_list": panes[0], "show_side": panes[2]}
        self._room_for = {"show_list": ROOM_FOR_LIST, "show_side": ROOM_FOR_SIDE}
        self._put_away: set[str] = set()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane, least in zip(panes, LEAST_WIDTHS, strict=True):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.setStretchFactor(1, 1)
        for action in self._actions.values():
            action.toggled.connect(self._show)

    def make_room(self, before: int, now: int) -> None:
        """Follow the width of the window from ``before`` (below 0 at first) to ``now``."""
        for name, least in self._room_for.items():
            action = self._actions[name]
            was_wide = before >= least or before < 0
            if was_wide and now < least and action.isChecked():
                action.setChecked(False)
                self._put_away.add(name)
            elif now >= least and name in self._put_away:
                action.setChecked(True)
                self._put_away.discard(name)

    def save(self, state: QSettings) -> None:
        """Write the widths, and which panes are wanted."""
        state.setValue("splitter", self.saveState())
        for name, action in self._actions.items():
            state.setValue(name, action.isChecked() or name in self._put_away)

    def restore(self, state: QSettings, width: int) -> None:
        """Set widths and panes as they were, at first for a window of ``width``."""
        self.setSizes([LIST_WIDTH, width - LIST_WIDTH - SIDE_WIDTH, SIDE_WIDTH])
        sizes = state.value("splitter")
        if isinstance(sizes, QByteArray):
            self.restoreState(sizes)
        for name, action in self._actions.items():
            action.setChecked(bool(state.value(name, True, type=bool)))
        self._show()

    def _show(self) -> None:
        for name, pane in self._panes.items():
            pane.setVisible(self._actions[name].isChecked())
