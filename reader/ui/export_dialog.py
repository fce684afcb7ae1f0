"""Export articles as a study sheet: options, a preview of the pages, progress."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.export import SheetOptions, preview
from reader.settings import PAPER, PDF_LAYOUT, PDF_NOTES, PDF_TEXT_SIZE
from reader.ui.controls import muted_label
from reader.ui.settings_dialog import COMFORTABLE
from reader.ui.sheet_work import FORMATS, make_sheets, sample, write_sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.app import Services
    from reader.export import StudySheet
    from reader.ui.tasks import Task, Tasks

T = TypeVar("T")
LAYOUT_NAMES = {
    "columns": "Two columns",
    "interlinear": "English under each sentence",
    "selftest": "Swahili, English at the end",
}
PAPER_NAMES = {"a4": "A4", "letter": "Letter"}
PREVIEW_PAUSE = 250
PREVIEW_WIDTH = 450
POINTS_PER_INCH, PAGE_WIDTH = 72, 595


class ExportDialog(QDialog):
    """Translates what is missing, shows the first pages and writes the file."""

    saved = Signal(str)

    def __init__(
        self, parent: QWidget, services: Services, tasks: Tasks, ids: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export" if len(ids) == 1 else f"Export {len(ids)} articles")
        self.resize(880, 700)
        self._services, self._settings, self._tasks = services, services.settings, tasks
        self._ids = list(ids)
        self.sheets: list[StudySheet] = []
        self._running: list[Task] = []
        self._preview_task: Task | None = None
        self._build()
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE)
        self._pause.timeout.connect(self._render)
        self._translate()

    # Building

    def _build(self) -> None:
        self.format = self._box({name: each.label for name, each in FORMATS.items()})
        self.layout_box = self._box(LAYOUT_NAMES, self._settings.get(PDF_LAYOUT))
        self.paper = self._box(PAPER_NAMES, self._settings.get(PAPER))
        self.text_size = QDoubleSpinBox()
        self.text_size.setRange(PDF_TEXT_SIZE.least or 7, PDF_TEXT_SIZE.most or 18)
        self.text_size.setDecimals(1)
        self.text_size.setMinimumHeight(COMFORTABLE)
        self.text_size.setSingleStep(0.5)
        self.text_size.setSuffix(" pt")
        self.text_size.setValue(self._settings.get(PDF_TEXT_SIZE))
        self.notes = QCheckBox("Vocabulary at the end")
        self.notes.setChecked(self._settings.get(PDF_NOTES))
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.form.addRow("Format", self.format)
        self.form.addRow("Layout", self.layout_box)
        self.form.addRow("Paper", self.paper)
        self.form.addRow("Text size", self.text_size)
        self.form.addRow(self.notes)
        self.message = muted_label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setText("Save as…")
        save.setDefault(True)
        save.setEnabled(False)
        left = QVBoxLayout()
        left.addLayout(self.form)
        left.addStretch()
        left.addWidget(self.message)
        left.addWidget(self.bar)
        left.addWidget(self.buttons)
        self.pages = QWidget()
        self._pages_layout = QVBoxLayout(self.pages)
        self._pages_layout.setSpacing(14)
        self._pages_layout.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.pages)
        scroll.setAccessibleName("Preview")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(left, 2)
        layout.addWidget(scroll, 3)
        self._connect()

    def _connect(self) -> None:
        for box in (self.format, self.layout_box, self.paper):
            box.currentIndexChanged.connect(self._options_changed)
        self.text_size.valueChanged.connect(self._options_changed)
        self.notes.toggled.connect(self._options_changed)
        self.buttons.accepted.connect(self._choose_file)
        self.buttons.rejected.connect(self.reject)

    @staticmethod
    def _box(names: dict[str, str], chosen: str = "") -> QComboBox:
        box = QComboBox()
        for value, name in names.items():
            box.addItem(name, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        return box

    # Working

    @property
    def options(self) -> SheetOptions:
        """Return the chosen options of the PDF."""
        return SheetOptions(
            layout=self.layout_box.currentData(),
            paper=self.paper.currentData(),
            text_size=self.text_size.value(),
            notes=self.notes.isChecked(),
        )

    def _translate(self) -> None:
        """Translate what is missing and lay the articles out."""
        self._say("Translating what is missing…")
        self._run(
            lambda task: make_sheets(self._services, self._ids, task),
            self._translated,
            self._show_progress,
            queue="translation",
        )

    def _show_progress(self, progress: tuple[int, int]) -> None:
        done, total = progress
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _translated(self, sheets: list[StudySheet]) -> None:
        self.sheets = sheets
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(True)
        self._render()

    def _options_changed(self) -> None:
        pdf = self.format.currentData() == "pdf"
        for widget in (self.layout_box, self.paper, self.text_size, self.notes):
            widget.setEnabled(pdf)
        options = self.options
        self._settings.set(PDF_LAYOUT, options.layout)
        self._settings.set(PAPER, options.paper)
        self._settings.set(PDF_TEXT_SIZE, options.text_size)
        self._settings.set(PDF_NOTES, options.notes)
        if self.sheets:
            self._pause.start()

    def _render(self) -> None:
        """Draw the first pages in the background; a newer wish replaces an older one."""
        if self._preview_task:
            self._preview_task.cancel()
        options, sheets = self.options, sample(self.sheets)
        scale = self.devicePixelRatioF()
        ppi = PREVIEW_WIDTH * POINTS_PER_INCH / PAGE_WIDTH * scale
        self._say("Drawing the preview…")
        self.bar.show()
        self.bar.setRange(0, 0)
        self._preview_task = self._run(lambda task: preview(sheets, options, ppi), self._show_pages)

    def _show_pages(self, pages: list[bytes]) -> None:
        while (item := self._pages_layout.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for number, page in enumerate(pages, start=1):
            pixmap = QPixmap()
            pixmap.loadFromData(page)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            label = QLabel()
            label.setPixmap(pixmap)
            label.setAccessibleName(f"Page {number}")
            label.setProperty("role", "page")
            self._pages_layout.addWidget(label)
        self.bar.hide()
        self._say(FORMATS[self.format.currentData()].note)

    def _choose_file(self) -> None:
        kind = FORMATS[self.format.currentData()]
        name = self._ids[0] if len(self._ids) == 1 else "msomaji"
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Export", f"{name}{kind.suffix}", f"{kind.label} (*{kind.suffix})"
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(kind.suffix))

    def write(self, path: Path) -> None:
        """Write the file in the background, then close."""
        kind, options, sheets = self.format.currentData(), self.options, self.sheets
        self._say(f"Writing {path.name}…")
        self.bar.show()
        self.bar.setRange(0, 0)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(False)
        self._run(
            lambda task: write_sheets(kind, path, sheets, options),
            lambda notices: self._written(path, notices),
        )

    def _written(self, path: Path, notices: Sequence[str]) -> None:
        self.saved.emit(" ".join((f"The study sheet is in {path}.", *notices)))
        self.accept()

    def _run(
        self,
        work: Callable[[Task], T],
        on_done: Callable[[T], None],
        on_progress: Callable[[tuple[int, int]], None] | None = None,
        queue: str = "general",
    ) -> Task:
        task = self._tasks.run(work, on_done, self._fail, on_progress, queue=queue)
        self._running.append(task)
        return task

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        self.bar.hide()
        self._say(str(error))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(bool(self.sheets))

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)

    def done(self, result: int) -> None:  # noqa: D102
        for task in self._running:
            task.cancel()
        super().done(result)
