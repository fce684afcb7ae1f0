"""A plain table of things: words, terms. What a thing's cells say is given as a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 1.8


class RowsModel(QAbstractTableModel, Generic[T]):
    """Holds the things that a table shows, one a row."""

    def __init__(
        self,
        heads: Sequence[str],
        cells: Callable[[T], Sequence[str]],
        tip: Callable[[T], str],
    ) -> None:
        super().__init__()
        self._heads, self._cells, self._tip = heads, cells, tip
        self.rows: Sequence[T] = ()

    def show(self, rows: Sequence[T]) -> None:
        """Show these things."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._heads)

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(self.rows[index.row()])[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(self.rows[index.row()])
        return None


class RowsTable(QTableView, Generic[T]):
    """Shows a RowsModel; whole rows are chosen."""

    def __init__(self, model: RowsModel[T], name: str) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def chosen(self) -> list[T]:
        """Return what is chosen, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._rows.rows[row] for row in rows]
