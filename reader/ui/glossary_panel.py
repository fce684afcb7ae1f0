"""The glossary beside the text: look up, add, edit, delete, undo, exchange files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog

from reader.domain import Term
from reader.errors import ReaderError
from reader.glossary.exchange import read_terms, write_terms
from reader.glossary.verb_terms import as_infinitive
from reader.ui.rows_panel import RowsPanel
from reader.ui.table import RowsModel
from reader.ui.term_dialog import TermDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.app import Services
    from reader.ui.icons import ThemedIcons

HEADS = ("Kiswahili", "English")
FILES = "Word lists (*.csv *.tsv *.txt)"


class GlossaryPanel(RowsPanel[Term]):
    """Shows the term base and changes it."""

    def __init__(self, services: Services, icons: ThemedIcons) -> None:
        model = RowsModel[Term](HEADS, lambda term: (term.source, term.target), _tip)
        self._services = services
        self._terms = services.library.terms
        super().__init__(self._terms, model, "Glossary", "Search the glossary")
        self._in_article: frozenset[int] = frozenset()
        self.only_here = QCheckBox("Only terms of this article")
        self.only_here.toggled.connect(self.refresh)
        buttons = (
            ("add", "Add a term (Ctrl+T)", lambda: self.add("", "")),
            ("edit", "Edit the chosen term", self.edit_chosen),
            ("delete", "Delete the chosen terms", self.delete_chosen),
            ("undo", "Undo the last change", self.undo),
            ("import", "Import a CSV or TSV file", self.import_file),
            ("export", "Export as CSV or TSV", self.export_file),
        )
        self.build(self.only_here, buttons, icons)

    def is_wanted(self, row: Term) -> bool:  # noqa: D102
        return not self.only_here.isChecked() or row.id in self._in_article

    def named(self, typed: str) -> Callable[[Term], bool]:  # noqa: D102
        found = {match.term.id for match in self._services.finder.find(typed)}
        return lambda row: row.id in found

    def searched(self, row: Term) -> str:  # noqa: D102
        return " ".join((row.source, row.target, *row.also, row.topic, row.note)).casefold()

    def counted(self, shown: int, everything: int) -> str:  # noqa: D102
        return f"{'' if shown == everything else f'{shown} of '}{everything} terms"

    def show_article(self, terms: Iterable[Term]) -> None:
        """Know which terms the open article has."""
        self._in_article = frozenset(term.id for term in terms)
        if self.only_here.isChecked():
            self.refresh()

    def add(self, source: str, target: str) -> None:
        """Ask for a term and add it; a finite verb is offered as its infinitive."""
        source, target = as_infinitive(source, target, self._services.analyser.likely)
        dialog = TermDialog(self, source=source, target=target)
        if dialog.exec() == QDialog.DialogCode.Accepted and self.attempt(
            lambda: self._terms.add(dialog.term)
        ):
            self.noticed.emit(f"“{dialog.term.source}” is in the glossary.")
        dialog.deleteLater()

    def edit_chosen(self) -> None:
        """Ask for changes of the chosen term."""
        chosen = self.table.chosen()
        if not chosen:
            return
        dialog = TermDialog(self, term=chosen[0])
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.attempt(lambda: self._terms.update(dialog.term))
        dialog.deleteLater()

    def delete_chosen(self) -> None:
        """Delete the chosen terms; Undo brings them back."""
        chosen = self.table.chosen()
        if chosen and self.attempt(lambda: self._terms.delete([term.id for term in chosen])):
            what = f"“{chosen[0].source}”" if len(chosen) == 1 else f"{len(chosen)} terms"
            self.noticed.emit(f"Deleted {what} from the glossary.")

    def import_file(self) -> None:
        """Take terms in from a file the user chooses."""
        name, _ = QFileDialog.getOpenFileName(self, "Import terms", "", FILES)
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Take terms in from a file."""
        said: list[str] = []

        def take() -> None:
            read = read_terms(path)
            counts = self._terms.take_in(read.terms)
            said.append(
                f"{path.name}: {counts.added} terms added, {counts.changed} changed,"
                f" {counts.same} there already."
            )
            said.extend(read.problems[:2])

        if self.attempt(take):
            self.noticed.emit(" ".join(said))

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
        self.noticed.emit(f"The glossary is in {name}.")


def _tip(term: Term) -> str:
    others = ", ".join(term.main_renderings[1:])
    also = f"also: {others}" if others else ""
    lines = (f"{term.source}: {term.target}", also, term.topic, term.note)
    return "\n".join(line for line in lines if line)
