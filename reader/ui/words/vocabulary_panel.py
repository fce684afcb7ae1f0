"""The vocabulary beside the text: filter, edit, status of many, undo, exchange files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.export.anki import write_anki
from reader.export.word_list import read_words, write_words
from reader.ui.controls import icon_button, muted_label
from reader.ui.table import RowsModel, RowsTable
from reader.ui.words.status_buttons import STATUS_NAMES
from reader.ui.words.word_dialog import WordDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain import Status, VocabularyWord
    from reader.library.vocabulary import Vocabulary
    from reader.ui.icons import ThemedIcons

HEADS = ("Word", "Meaning", "Status")
ANKI, CARDS_AND_GAPS = "Anki deck (*.apkg)", "Anki deck with gap cards too (*.apkg)"
LISTS = "Word list (*.csv);;Word list, tabs (*.tsv)"


class VocabularyPanel(QWidget):
    """Shows the reader's words and changes them."""

    changed = Signal()
    noticed = Signal(str)
    failed = Signal(object)

    def __init__(self, vocabulary: Vocabulary, icons: ThemedIcons) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._article = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search your words")
        self.search.setAccessibleName("Search your words")
        self.search.setClearButtonEnabled(True)
        self.filter = QComboBox()
        self.filter.setAccessibleName("Which words")
        for name, value in (("All words", None), ("Saved", "saved"), ("Of this article", "here")):
            self.filter.addItem(name, value)
        for status, name in STATUS_NAMES.items():
            self.filter.addItem(name, status)
        self.model = RowsModel(HEADS, _cells, _tip)
        self.table = RowsTable(self.model, "Vocabulary")
        self.count = muted_label()
        self._build(icons)
        self.search.textChanged.connect(self.refresh)
        self.filter.currentIndexChanged.connect(self.refresh)
        self.table.activated.connect(lambda index: self.edit_chosen())
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.refresh()

    def _build(self, icons: ThemedIcons) -> None:
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(len(HEADS) - 1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QHBoxLayout()
        for name, tip, action in (
            ("edit", "Edit the chosen word", self.edit_chosen),
            ("delete", "Remove the chosen words", self.delete_chosen),
            ("undo", "Undo the last change", self.undo),
            ("import", "Import a word list (CSV, TSV)", self.import_file),
            ("export", "Export to Anki or as a word list", self.export_file),
        ):
            buttons.addWidget(icon_button(icons, name, tip, action))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.count)

    def show_article(self, article_id: str) -> None:
        """Know which article is open."""
        self._article = article_id
        if self.filter.currentData() == "here":
            self.refresh()

    def refresh(self) -> None:
        """Read the words again and show those that match."""
        typed = self.search.text().casefold().split()
        everything = self._vocabulary.all()
        shown = [
            word
            for word in everything
            if self._is_wanted(word) and all(part in _searched(word) for part in typed)
        ]
        self.model.show(shown)
        some = f"{len(shown)} of {len(everything)} words"
        self.count.setText(some if shown else "Words appear here when you give them a status.")

    def _is_wanted(self, word: VocabularyWord) -> bool:
        wanted = self.filter.currentData()
        if wanted == "saved":
            return word.saved
        if wanted == "here":
            return word.article == self._article
        return wanted is None or word.status == wanted

    def edit_chosen(self) -> None:
        """Ask for changes of the chosen word."""
        chosen = self.table.chosen()
        if chosen:
            self.edit(chosen[0])

    def edit(self, word: VocabularyWord) -> None:
        """Ask for changes of a word and keep them."""
        dialog = WordDialog(self, word)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._try(lambda: self._vocabulary.put([dialog.word]))
        dialog.deleteLater()

    def set_status(self, status: Status) -> None:
        """Give the chosen words a status."""
        chosen = self.table.chosen()
        self._try(lambda: self._vocabulary.set_status(chosen, status))

    def set_saved(self, *, saved: bool) -> None:
        """Save the chosen words, or save them no longer."""
        words = [replace(word, saved=saved) for word in self.table.chosen()]
        self._try(lambda: self._vocabulary.put(words))

    def delete_chosen(self) -> None:
        """Remove the chosen words; Undo brings them back."""
        chosen = self.table.chosen()
        if chosen and self._try(lambda: self._vocabulary.delete(chosen)):
            what = f"“{chosen[0].lemma}”" if len(chosen) == 1 else f"{len(chosen)} words"
            self.noticed.emit(f"Removed {what} from the vocabulary.")

    def undo(self) -> None:
        """Take the last change back."""
        sentence = self._vocabulary.undo()
        self.refresh()
        self.changed.emit()
        self.noticed.emit(sentence or "There is nothing to undo in the vocabulary.")

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

        if self._try(take):
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

        if self._try(write):
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

    def _try(self, change: Callable[[], object]) -> bool:
        try:
            change()
        except ReaderError as error:
            self.failed.emit(error)
            return False
        self.refresh()
        self.changed.emit()
        return True


def _cells(word: VocabularyWord) -> tuple[str, str, str]:
    star = "★ " if word.saved else ""
    return (star + word.lemma, word.gloss, STATUS_NAMES[word.status])


def _tip(word: VocabularyWord) -> str:
    lines = (f"{word.lemma} ({word.pos})", word.gloss, word.parts, word.note, word.sentence)
    return "\n".join(line for line in lines if line)


def _searched(word: VocabularyWord) -> str:
    return " ".join((word.lemma, word.form, word.gloss, word.note)).casefold()
