"""The vocabulary beside the text: filter, edit, status of many, undo, exchange files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHeaderView, QMenu

from reader.domain import VocabularyWord
from reader.export.anki import write_anki
from reader.export.word_list import read_words, write_words
from reader.ui.rows_panel import RowsPanel
from reader.ui.table import RowsModel
from reader.ui.words.status_buttons import STATUS_NAMES
from reader.ui.words.word_dialog import WordDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.app import Services
    from reader.domain import Status
    from reader.ui.icons import ThemedIcons

HEADS = ("Word", "Meaning", "Status")
ANKI, CARDS_AND_GAPS = "Anki deck (*.apkg)", "Anki deck with gap cards too (*.apkg)"
LISTS = "Word list (*.csv);;Word list, tabs (*.tsv)"


class VocabularyPanel(RowsPanel[VocabularyWord]):
    """Shows the reader's words and changes them."""

    def __init__(self, services: Services, icons: ThemedIcons) -> None:
        model = RowsModel[VocabularyWord](HEADS, _cells, _tip)
        self._services = services
        self._vocabulary = services.library.vocabulary
        super().__init__(self._vocabulary, model, "Vocabulary", "Search your words")
        self._article = ""
        self.filter = QComboBox()
        self.filter.setAccessibleName("Which words")
        for name, value in (("All words", None), ("Saved", "saved"), ("Of this article", "here")):
            self.filter.addItem(name, value)
        for status, name in STATUS_NAMES.items():
            self.filter.addItem(name, status)
        self.filter.currentIndexChanged.connect(self.refresh)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(len(HEADS) - 1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = (
            ("edit", "Edit the chosen word", self.edit_chosen),
            ("delete", "Remove the chosen words", self.delete_chosen),
            ("undo", "Undo the last change", self.undo),
            ("import", "Import a word list (CSV, TSV)", self.import_file),
            ("export", "Export to Anki or as a word list", self.export_file),
        )
        self.build(self.filter, buttons, icons)

    def show_article(self, article_id: str) -> None:
        """Know which article is open."""
        self._article = article_id
        if self.filter.currentData() == "here":
            self.refresh()

    def is_wanted(self, row: VocabularyWord) -> bool:  # noqa: D102
        wanted = self.filter.currentData()
        if wanted == "saved":
            return row.saved
        if wanted == "here":
            return row.article == self._article
        return wanted is None or row.status == wanted

    def named(self, typed: str) -> Callable[[VocabularyWord], bool]:  # noqa: D102
        lemmas = self._services.lemmas(typed)
        return lambda row: row.lemma in lemmas

    def searched(self, row: VocabularyWord) -> str:  # noqa: D102
        return " ".join((row.lemma, row.form, row.gloss, row.note)).casefold()

    def counted(self, shown: int, everything: int) -> str:  # noqa: D102
        some = f"{shown} of {everything} words"
        return some if everything else "Words appear here when you give them a status."

    def edit_chosen(self) -> None:
        """Ask for changes of the chosen word."""
        chosen = self.table.chosen()
        if chosen:
            self.edit(chosen[0])

    def edit(self, word: VocabularyWord) -> None:
        """Ask for changes of a word and keep them."""
        dialog = WordDialog(self, word)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.attempt(lambda: self._vocabulary.put([dialog.word]))
        dialog.deleteLater()

    def set_status(self, status: Status) -> None:
        """Give the chosen words a status."""
        chosen = self.table.chosen()
        self.attempt(lambda: self._vocabulary.set_status(chosen, status))

    def set_saved(self, *, saved: bool) -> None:
        """Save the chosen words, or save them no longer."""
        words = [replace(word, saved=saved) for word in self.table.chosen()]
        self.attempt(lambda: self._vocabulary.put(words))

    def delete_chosen(self) -> None:
        """Remove the chosen words; Undo brings them back."""
        chosen = self.table.chosen()
        if chosen and self.attempt(lambda: self._vocabulary.delete(chosen)):
            what = f"“{chosen[0].lemma}”" if len(chosen) == 1 else f"{len(chosen)} words"
            self.noticed.emit(f"Removed {what} from the vocabulary.")

    def import_file(self) -> None:
        """Take words in from a file the user chooses."""
        name, _ = QFileDialog.getOpenFileName(self, "Import words", "", "Word lists (*.csv *.tsv)")
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Take words in from a file."""
        words: list[VocabularyWord] = []

        def take() -> None:
            words.extend(read_words(path))
            self._vocabulary.put(words)

        if self.attempt(take):
            self.noticed.emit(f"{path.name}: {len(words)} words are in the vocabulary.")

    def export_file(self) -> None:
        """Write the shown words to a file the user chooses."""
        kinds = ";;".join((ANKI, CARDS_AND_GAPS, LISTS))
        name, kind = QFileDialog.getSaveFileName(self, "Export words", "msomaji.apkg", kinds)
        if name:
            self.write(Path(name), cloze=kind == CARDS_AND_GAPS)

    def write(self, path: Path, *, cloze: bool = False) -> None:
        """Write the shown words to a file."""
        words = list(self.model.rows)

        def write() -> None:
            if path.suffix.lower() == ".apkg":
                write_anki(path, words, cloze=cloze)
            else:
                write_words(path, words)

        if self.attempt(write):
            self.noticed.emit(f"{len(words)} words are in {path}.")

    def _show_menu(self, point: QPoint) -> None:
        if not self.table.chosen():
            return
        menu = QMenu(self)
        for status, name in STATUS_NAMES.items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, status=status: self.set_status(status))
        menu.addSeparator()
        menu.addAction("Save", lambda: self.set_saved(saved=True))
        menu.addAction("Save no longer", lambda: self.set_saved(saved=False))
        menu.addSeparator()
        menu.addAction("Edit…", self.edit_chosen)
        menu.addAction("Remove", self.delete_chosen)
        menu.exec(self.table.viewport().mapToGlobal(point))
        menu.deleteLater()


def _cells(word: VocabularyWord) -> tuple[str, str, str]:
    star = "★ " if word.saved else ""
    return (star + word.lemma, word.gloss, STATUS_NAMES[word.status])


def _tip(word: VocabularyWord) -> str:
    lines = (f"{word.lemma} ({word.pos})", word.gloss, word.parts, word.note, word.sentence)
    return "\n".join(line for line in lines if line)
