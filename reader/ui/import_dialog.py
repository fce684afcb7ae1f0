"""The import preview: what was understood of a source, to be mended before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.importing.lines import LineGuess, draft_from
from reader.ui.controls import muted_label
from reader.ui.import_lines import LineTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from reader.domain import Draft
    from reader.ui.theme import ThemeSwitch

FIELDS = {
    "title": "&Title",
    "author": "&Author",
    "date": "&Date",
    "section": "Se&ction",
    "source": "S&ource",
    "url": "Add&ress",
    "level": "Le&vel",
}


@dataclass(slots=True)
class Source:
    """Something to import: its name, its lines with their roles, or why it cannot be read.

    ``raw`` is the text as it came; None where the lines are all of it. ``mended`` are the fields
    that the user typed over what the lines say.
    """

    name: str
    lines: list[LineGuess] = field(default_factory=list)
    raw: str | None = None
    problem: str = ""
    mended: dict[str, str] = field(default_factory=dict)

    def draft(self) -> Draft:
        """Return the draft that lines and mended fields make. Raises ReaderError if it is empty."""
        return replace(draft_from(self.lines, self.raw, self.name), **self.mended)  # type: ignore[arg-type]


class ImportDialog(QDialog):
    """Shows one source at a time; ``drafts`` are what the user wants to keep."""

    def __init__(self, parent: QWidget, sources: Sequence[Source], themes: ThemeSwitch) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import")
        self.resize(960, 680)
        self._sources = sources
        self._source: Source | None = None
        self.names = QListWidget()
        self.fields = {name: QLineEdit() for name in FIELDS}
        self.lines = LineTable(themes)
        self.show_dropped = QCheckBox("Show lines that are left out")
        self.message = muted_label()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._build()
        self.names.currentRowChanged.connect(self._show_source)
        self.lines.roles_changed.connect(self._roles_changed)
        self.show_dropped.toggled.connect(self.lines.show_dropped)
        for name, line in self.fields.items():
            line.textEdited.connect(lambda text, name=name: self._mend(name, text))
        self.show_dropped.setChecked(True)
        first = next((n for n, source in enumerate(sources) if not source.problem), 0)
        self.names.setCurrentRow(first)

    @property
    def drafts(self) -> list[Draft]:
        """Return the drafts of the sources that can be read."""
        drafts = []
        for source in self._sources:
            if not source.problem:
                try:
                    drafts.append(source.draft())
                except ReaderError:
                    continue  # the message beside the lines says that nothing is left of it
        return drafts

    def _build(self) -> None:
        for source in self._sources:
            item = QListWidgetItem(source.name)
            if source.problem:
                item.setText(f"{source.name} (cannot be read)")
                item.setToolTip(source.problem)
            self.names.addItem(item)
        self.names.setMaximumWidth(220)
        self.names.setAccessibleName("Files")
        self.names.setVisible(len(self._sources) > 1)
        middle = QVBoxLayout()
        middle.setSpacing(10)
        middle.addLayout(self._field_grid())
        middle.addWidget(self.message)
        middle.addWidget(self.lines, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.show_dropped)
        bottom.addStretch()
        bottom.addWidget(self.buttons)
        middle.addLayout(bottom)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(12)
        layout.addWidget(self.names)
        layout.addLayout(middle, 1)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _field_grid(self) -> QGridLayout:
        """Return the fields: the title across, the others in two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        places = ((0, 0, 3), (1, 0, 1), (1, 2, 1), (2, 0, 1), (2, 2, 1), (3, 0, 1), (3, 2, 1))
        for (name, label), (row, column, width) in zip(FIELDS.items(), places, strict=True):
            words = QLabel(label)
            words.setBuddy(self.fields[name])
            grid.addWidget(words, row, column)
            grid.addWidget(self.fields[name], row, column + 1, 1, width)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        return grid

    def _show_source(self, row: int) -> None:
        self._source = self._sources[row]
        self.lines.show_lines(self._source.lines)
        for line in self.fields.values():
            line.setEnabled(not self._source.problem)
        self._show_fields()

    def _roles_changed(self, lines: list[LineGuess]) -> None:
        if self._source is not None:
            self._source.lines = lines
            self._show_fields()

    def _mend(self, name: str, text: str) -> None:
        if self._source is not None:
            self._source.mended[name] = text.strip()
            self._show_fields(but=name)

    def _show_fields(self, but: str = "") -> None:
        """Show the fields of the draft, except the one that is being typed in."""
        source = self._source
        if source is None:
            return
        if source.problem:
            self._say(source.problem)
            return
        try:
            draft = source.draft()
        except ReaderError as error:
            self._say(str(error))
            return
        for name, line in self.fields.items():
            if name != but and line.text() != getattr(draft, name):
                line.setText(getattr(draft, name))
                line.setCursorPosition(0)
        words = sum(len(paragraph.text.split()) for paragraph in draft.paragraphs)
        self._say(" ".join((f"{words:,} words will be kept.", *draft.warnings)))

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        count = len(self.drafts)
        save.setEnabled(count > 0)
        save.setText(f"Save {count} articles" if count > 1 else "Save")
        save.setDefault(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.lines.table.hasFocus():
            return
        super().keyPressEvent(event)
