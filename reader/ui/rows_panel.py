"""What glossary and vocabulary have in common: a table that is searched, changed, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.ui.controls import icon_button, muted_label
from reader.ui.table import RowsModel, RowsTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.ui.icons import ThemedIcons

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Store(Protocol[T_co]):
    """Where the rows are kept."""

    def all(self) -> Sequence[T_co]:
        """Return every row."""

    def undo(self) -> str | None:
        """Take the last change back and say in a sentence what it was; None if there is none."""


class RowsPanel(QWidget, Generic[T]):
    """A search line, a choice that narrows the rows, the table, buttons, and how many there are."""

    changed = Signal()
    noticed = Signal(str)
    failed = Signal(object)

    def __init__(self, store: Store[T], model: RowsModel[T], name: str, search: str) -> None:
        super().__init__()
        self._store = store
        self._name = name
        self.search = QLineEdit()
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self.search.setClearButtonEnabled(True)
        self.model = model
        self.table = RowsTable(model, name)
        self.count = muted_label()
        self.search.textChanged.connect(self.refresh)
        self.table.activated.connect(lambda index: self.edit_chosen())

    def build(
        self,
        narrowing: QWidget,
        buttons: Iterable[tuple[str, str, Callable[[], object]]],
        icons: ThemedIcons,
    ) -> None:
        """Put everything in its place and show the rows; a button is icon, tip and action."""
        row = QHBoxLayout()
        for name, tip, action in buttons:
            row.addWidget(icon_button(icons, name, tip, action))
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(narrowing)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self.count)
        self.refresh()

    def refresh(self) -> None:
        """Read the rows again and show those that match."""
        typed = self.search.text().strip()
        everything = self._store.all()
        shown = [row for row in everything if self.is_wanted(row)]
        if typed:
            is_named, parts = self.named(typed), typed.casefold().split()
            shown = [
                row
                for row in shown
                if is_named(row) or all(part in self.searched(row) for part in parts)
            ]
        self.model.show(shown)
        self.count.setText(self.counted(len(shown), len(everything)))

    def is_wanted(self, row: T) -> bool:
        """Tell whether the choice above the table lets a row through."""
        raise NotImplementedError

    def named(self, typed: str) -> Callable[[T], bool]:
        """Return what tells a row that the search line names in another form than the row has."""
        raise NotImplementedError

    def searched(self, row: T) -> str:
        """Return the text of a row that the search line searches, folded."""
        raise NotImplementedError

    def counted(self, shown: int, everything: int) -> str:
        """Say how many rows there are."""
        raise NotImplementedError

    def edit_chosen(self) -> None:
        """Ask for changes of the chosen row."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take the last change back."""
        undone: list[str | None] = []
        if self.attempt(lambda: undone.append(self._store.undo())):
            nothing = f"There is nothing to undo in the {self._name.lower()}."
            self.noticed.emit(undone[0] or nothing)

    def attempt(self, change: Callable[[], object]) -> bool:
        """Change what is kept, show it, and return whether it worked."""
        try:
            change()
        except ReaderError as error:
            self.failed.emit(error)
            return False
        self.refresh()
        self.changed.emit()
        return True
