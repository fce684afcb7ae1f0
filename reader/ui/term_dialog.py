"""A form for one term of the glossary."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from reader.domain import Term
from reader.ui.controls import muted_label


class TermDialog(QDialog):
    """Asks for a new term, or for changes of one; ``term`` is the answer."""

    def __init__(
        self, parent: QWidget, *, term: Term | None = None, source: str = "", target: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Edit term" if term else "Add term")
        self._term = term or Term(source, target)
        self.source = QLineEdit(self._term.source)
        self.target = QLineEdit(self._term.target)
        self.also = QLineEdit(", ".join(self._term.also))
        self.topic = QLineEdit(self._term.topic)
        self.note = QLineEdit(self._term.note)
        self.also.setPlaceholderText("other translations, with commas between")
        form = QFormLayout(self)
        form.setSpacing(8)
        form.addRow("&Kiswahili", self.source)
        form.addRow("&English", self.target)
        form.addRow("&Also", self.also)
        form.addRow("&Topic", self.topic)
        form.addRow("&Note", self.note)
        hint = "A noun in the singular, a verb as “kusaini”, “to sign”: other forms are found too."
        form.addRow(muted_label(hint))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        form.addRow(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(430)
        for line in (self.source, self.target):
            line.textChanged.connect(self._check)
        self._check()
        (self.target if self._term.source else self.source).setFocus()

    @property
    def term(self) -> Term:
        """Return the term as the form has it."""
        also = (rendering.strip() for rendering in self.also.text().split(","))
        return replace(
            self._term,
            source=" ".join(self.source.text().split()),
            target=" ".join(self.target.text().split()),
            also=tuple(rendering for rendering in also if rendering),
            topic=self.topic.text().strip(),
            note=self.note.text().strip(),
        )

    def _check(self) -> None:
        complete = bool(self.term.source and self.term.target)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(complete)
