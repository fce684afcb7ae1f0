"""The settings, applied as they are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QWidget,
)

from reader.settings import (
    ENGLISH,
    FONT_FAMILY,
    LINE_SPACING,
    SCROLLING,
    SHOW_AGREEMENT,
    SHOW_ALIGNMENT,
    SHOW_STATUSES,
    SHOW_TERMS,
    TEXT_SIZE,
    THEME,
)

if TYPE_CHECKING:
    from reader.settings import Setting, Settings

T = TypeVar("T", bool, int, float, str)
THEME_NAMES = {
    "system": "Follow the system",
    "light": "Light",
    "dark": "Dark",
    "sepia": "Sepia",
}
ENGLISH_NAMES = {
    "shown": "Shown",
    "covered": "Covered, until Space (try first)",
    "hidden": "Hidden",
}
SCROLLING_NAMES = {"linked": "Columns together", "free": "Each column by itself"}
COMFORTABLE = 26
OWN_FONT = "The program's own"


class SettingsDialog(QDialog):
    """Shows the settings of the reading view; ``changed`` after each change."""

    changed = Signal()

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self._settings = settings
        self.form = QFormLayout(self)
        self.form.setSpacing(10)
        self.theme = self._choice(THEME, THEME_NAMES)
        self.font_family = self._choice(
            FONT_FAMILY,
            {"": OWN_FONT, **{family: family for family in QFontDatabase.families()}},
        )
        self.text_size = self._number(TEXT_SIZE, 1, " pt")
        self.line_spacing = self._number(LINE_SPACING, 0.05, "")
        self.english = self._choice(ENGLISH, ENGLISH_NAMES)
        self.scrolling = self._choice(SCROLLING, SCROLLING_NAMES)
        self.terms = self._switch(SHOW_TERMS)
        self.links = self._switch(SHOW_ALIGNMENT)
        self.statuses = self._switch(SHOW_STATUSES)
        self.agreement = self._switch(SHOW_AGREEMENT)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.form.addRow(buttons)
        self.setMinimumWidth(420)

    def _choice(self, setting: Setting[str], names: dict[str, str]) -> QComboBox:
        box = QComboBox()
        for value, name in names.items():
            box.addItem(name, value)
        box.setCurrentIndex(max(box.findData(self._settings.get(setting)), 0))
        box.activated.connect(lambda: self._set(setting, box.currentData()))
        self.form.addRow(setting.label, box)
        return box

    def _number(self, setting: Setting[float], step: float, suffix: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setDecimals(0 if step == 1 else 2)
        box.setRange(setting.least or 0, setting.most or 100)
        box.setSingleStep(step)
        box.setSuffix(suffix)
        box.setMinimumHeight(COMFORTABLE)
        box.setValue(self._settings.get(setting))
        box.valueChanged.connect(lambda value: self._set(setting, value))
        self.form.addRow(setting.label, box)
        return box

    def _switch(self, setting: Setting[bool]) -> QCheckBox:
        box = QCheckBox(setting.label)
        box.setChecked(self._settings.get(setting))
        box.toggled.connect(lambda on: self._set(setting, on))
        self.form.addRow(box)
        return box

    def _set(self, setting: Setting[T], value: T) -> None:
        self._settings.set(setting, value)
        self.changed.emit()
