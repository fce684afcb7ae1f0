"""The glossary beside the text: look up, add, edit, delete, undo, exchange files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.glossary.exchange import read_terms, write_terms
from reader.ui.controls import icon_button, muted_label
from reader.ui.table import RowsModel, RowsTable
from reader.ui.term_dialog import TermDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.domain import Term
    from reader.library.terms import TermBase
    from reader.ui.icons import ThemedIcons

T = TypeVar("T")
HEADS = ("Kiswahili", "English")
FILES = "Word lists (*.csv *.tsv *.txt)"


class GlossaryPanel(QWidget):
    """Shows the term base and changes it."""

    changed = Signal()
    noticed = Signal(str)
    failed = Signal(object)

    def __init__(self, terms: TermBase, icons: ThemedIcons) -> None:
        super().__init__()
        self._terms = terms
        self._in_article: frozenset[int] = frozenset()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search the glossary")
        self.search.setAccessibleName("Search the glossary")
        self.search.setClearButtonEnabled(True)
        self.only_here = QCheckBox("Only terms of this article")
        self.model = RowsModel(HEADS, lambda term: (term.source, term.target), _tip)
        self.table = RowsTable(self.model, "Glossary")
        self.count = muted_label()
        self._build(icons)
        self.search.textChanged.connect(self.refresh)
        self.only_here.toggled.connect(self.refresh)
        self.table.activated.connect(lambda index: self.edit_chosen())
        self.refresh()

    def _build(self, icons: ThemedIcons) -> None:
        buttons = QHBoxLayout()
        for name, tip, action in (
            ("add", "Add a term (Ctrl+T)", lambda: self.add("", "")),
            ("edit", "Edit the chosen term", self.edit_chosen),
            ("delete", "Delete the chosen terms", self.delete_chosen),
            ("undo", "Undo the last change", self.undo),
            ("import", "Import a CSV or TSV file", self.import_file),
            ("export", "Export as CSV or TSV", self.export_file),
        ):
            buttons.addWidget(icon_button(icons, name, tip, action))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.only_here)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.count)

    def refresh(self) -> None:
        """Read the terms again and show those that match."""
        words = self.search.text().casefold().split()
        everything = self._terms.all()
        shown = [
            term
            for term in everything
            if all(word in _searched(term) for word in words)
            and (not self.only_here.isChecked() or term.id in self._in_article)
        ]
        self.model.show(shown)
        self.count.setText(
            f"{len(everything)} terms"
            if len(shown) == len(everything)
            else f"{len(shown)} of {len(everything)} terms"
        )

    def show_article(self, terms: Iterable[Term]) -> None:
        """Know which terms the open article has."""
        self._in_article = frozenset(term.id for term in terms)
        if self.only_here.isChecked():
            self.refresh()

    def add(self, source: str, target: str) -> None:
        """Ask for a term and add it."""
        dialog = TermDialog(self, source=source, target=target)
        if dialog.exec() == QDialog.DialogCode.Accepted and self._try(self._terms.add, dialog.term):
            self._tell(f"“{dialog.term.source}” is in the glossary.")
        dialog.deleteLater()

    def edit_chosen(self) -> None:
        """Ask for changes of the chosen term."""
        chosen = self.table.chosen()
        if not chosen:
            return
        dialog = TermDialog(self, term=chosen[0])
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._try(self._terms.update, dialog.term)
        dialog.deleteLater()

    def delete_chosen(self) -> None:
        """Delete the chosen terms; Undo brings them back."""
        chosen = self.table.chosen()
        if chosen and self._try(self._terms.delete, [term.id for term in chosen]):
            what = f"“{chosen[0].source}”" if len(chosen) == 1 else f"{len(chosen)} terms"
            self._tell(f"Deleted {what} from the glossary.")

    def undo(self) -> None:
        """Take the last change back."""
        try:
            sentence = self._terms.undo()
        except ReaderError as error:
            self.failed.emit(error)
            return
        self._changed()
        self._tell(sentence or "There is nothing to undo in the glossary.")

    def import_file(self) -> None:
        """Take terms in from a file the user chooses."""
        name, _ = QFileDialog.getOpenFileName(self, "Import terms", "", FILES)
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Take terms in from a file."""
        try:
            read = read_terms(path)
            counts = self._terms.take_in(read.terms)
        except ReaderError as error:
            self.failed.emit(error)
            return
        self._changed()
        sentence = (
            f"{path.name}: {counts.added} terms added, {counts.changed} changed,"
            f" {counts.same} there already."
        )
        self._tell(" ".join((sentence, *read.problems[:2])))

    def export_file(self) -> None:
        """Write all terms to a file the user chooses."""
        name, _ = QFileDialog.getSaveFileName(self, "Export terms", "glossary.tsv", FILES)
        if not name:
            return
        try:
            write_terms(Path(name), self._terms.all())
        except ReaderError as error:
            self.failed.emit(error)
            return
        self._tell(f"The glossary is in {name}.")

    def _try(self, change: Callable[[T], object], value: T) -> bool:
        """Change the term base and return whether it worked."""
        try:
            change(value)
        except ReaderError as error:
            self.failed.emit(error)
            return False
        self._changed()
        return True

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _tell(self, sentence: str) -> None:
        self.noticed.emit(sentence)


def _tip(term: Term) -> str:
    also = f"also: {', '.join(term.also)}" if term.also else ""
    lines = (f"{term.source}: {term.target}", also, term.topic, term.note)
    return "\n".join(line for line in lines if line)


def _searched(term: Term) -> str:
    return " ".join((term.source, term.target, *term.also, term.topic, term.note)).casefold()
