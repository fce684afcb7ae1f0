"""A form for one word of the vocabulary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from reader.domain import Status
from reader.ui.controls import muted_label
from reader.ui.words.status_buttons import STATUS_NAMES

if TYPE_CHECKING:
    from reader.domain import VocabularyWord


class WordDialog(QDialog):
    """Asks for the meaning, a note and the status of a word; ``word`` is the answer."""

    def __init__(self, parent: QWidget, word: VocabularyWord) -> None:
        super().__init__(parent)
        self.setWindowTitle("Word")
        self._word = word
        self.gloss = QLineEdit(word.gloss)
        self.note = QLineEdit(word.note)
        self.status = QComboBox()
        for status, name in STATUS_NAMES.items():
            self.status.addItem(name, int(status))
        self.status.setCurrentIndex(self.status.findData(int(word.status)))
        self.saved = QCheckBox("Saved: printed and exported")
        self.saved.setChecked(word.saved)
        form = QFormLayout(self)
        form.setSpacing(8)
        form.addRow("Word", QLabel(f"{word.lemma} ({word.pos})"))
        form.addRow("&Meaning", self.gloss)
        form.addRow("&Note", self.note)
        form.addRow("&Status", self.status)
        form.addRow(self.saved)
        if word.sentence:
            form.addRow(muted_label(word.sentence))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.setMinimumWidth(420)

    @property
    def word(self) -> VocabularyWord:
        """Return the word as the form has it."""
        return replace(
            self._word,
            gloss=self.gloss.text().strip(),
            note=self.note.text().strip(),
            status=Status(self.status.currentData()),
            saved=self.saved.isChecked(),
        )
