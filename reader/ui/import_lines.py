"""The lines of a source in the import preview, each with what it is to the article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.importing.lines import LineGuess, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from reader.ui.theme import ThemeSwitch

Index = QModelIndex | QPersistentModelIndex
ROLE_NAMES = {
    Role.BODY: "Text",
    Role.HEADING: "Heading",
    Role.STANDFIRST: "Standfirst",
    Role.CAPTION: "Caption",
    Role.DROPPED: "Left out",
    Role.TITLE: "Title",
    Role.AUTHOR: "Author",
    Role.DATE: "Date",
    Role.SECTION: "Section",
    Role.SOURCE: "Source",
    Role.URL: "Address",
    Role.LANGUAGE: "Language",
    Role.LEVEL: "Level",
    Role.LICENSE: "Licence",
}

ROLE_KEYS = {
    Qt.Key.Key_Delete: Role.DROPPED,
    Qt.Key.Key_T: Role.BODY,
    Qt.Key.Key_H: Role.HEADING,
    Qt.Key.Key_C: Role.CAPTION,
}
HINT = "Click a kind to change it. Select several lines and press the right button to change all."


class LineModel(QAbstractTableModel):
    """Lines and their roles; the role can be edited."""

    roles_changed = Signal(list)

    def __init__(self, themes: ThemeSwitch) -> None:
        super().__init__()
        self._themes = themes
        self.lines: list[LineGuess] = []

    def show(self, lines: Iterable[LineGuess]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def set_roles(self, rows: Iterable[int], role: Role) -> None:
        """Give lines a role."""
        for row in rows:
            self.lines[row] = replace(self.lines[row], role=role)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 1))
        self.roles_changed.emit(list(self.lines))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        line = self.lines[index.row()]
        dropped = line.role is Role.DROPPED
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                f"{ROLE_NAMES[line.role]}  ▾"
                if index.column() == 0
                else " ".join(line.text.split())
            )
        if role == Qt.ItemDataRole.EditRole:
            return line.role
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = dropped or index.column() == 0
            return self._themes.theme.color("muted" if quiet else "text")
        if role == Qt.ItemDataRole.FontRole and index.column() == 1:
            font = QFont()
            font.setStrikeOut(dropped)
            font.setBold(line.role in (Role.TITLE, Role.HEADING))
            font.setItalic(line.role is Role.CAPTION)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        return None


class RoleDelegate(QStyledItemDelegate):
    """Offers the roles in a list."""

    def createEditor(  # noqa: D102
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        box = QComboBox(parent)
        for role, name in ROLE_NAMES.items():
            box.addItem(name, role)
        box.setCurrentIndex(box.findData(index.data(Qt.ItemDataRole.EditRole)))
        box.activated.connect(lambda: self._finish(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: D102
        if isinstance(editor, QComboBox):
            editor.showPopup()

    def setModelData(  # noqa: D102
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, QComboBox) and isinstance(model, LineModel):
            model.set_roles([index.row()], Role(editor.currentData()))

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class LineTable(QWidget):
    """The table of lines. Roles change by a click, or for many lines by the menu or a key."""

    roles_changed = Signal(list)

    def __init__(self, themes: ThemeSwitch) -> None:
        super().__init__()
        self.model = LineModel(themes)
        self.table = QTableView()
        self._dropped_shown = True
        table = self.table
        table.setModel(self.model)
        table.setItemDelegateForColumn(0, RoleDelegate(table))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 124)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setAccessibleName("Lines")
        table.setToolTip(HINT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(table)
        table.customContextMenuRequested.connect(self._show_menu)
        table.clicked.connect(self._clicked)
        table.installEventFilter(self)
        self.model.roles_changed.connect(self._changed)

    def show_lines(self, lines: Sequence[LineGuess]) -> None:
        """Show the lines of a source."""
        self.model.show(lines)
        self.table.resizeRowsToContents()
        self._hide_dropped()

    def show_dropped(self, shown: bool) -> None:
        """Show or hide the lines that are left out."""
        self._dropped_shown = shown
        self._hide_dropped()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            role = ROLE_KEYS.get(Qt.Key(event.key()))
            rows = self._chosen_rows()
            if role and rows and not event.modifiers():
                self.model.set_roles(rows, role)
                return True
        return super().eventFilter(watched, event)

    def _chosen_rows(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0 and len(self._chosen_rows()) == 1:
            self.table.edit(index)

    def _show_menu(self, point: QPoint) -> None:
        rows = self._chosen_rows()
        if not rows:
            return
        menu = QMenu(self)
        for role, name in ROLE_NAMES.items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, role=role: self.model.set_roles(rows, role))
        menu.exec(self.table.viewport().mapToGlobal(point))
        menu.deleteLater()

    def _changed(self, lines: list[LineGuess]) -> None:
        self._hide_dropped()
        self.roles_changed.emit(lines)

    def _hide_dropped(self) -> None:
        for row, line in enumerate(self.model.lines):
            hidden = line.role is Role.DROPPED and not self._dropped_shown
            self.table.setRowHidden(row, hidden)
