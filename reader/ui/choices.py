"""Settings that can be changed in the menus: English, scrolling, theme, noun classes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from reader.settings import ENGLISH, SCROLLING, SHOW_AGREEMENT, THEME
from reader.ui.controls import icon_button
from reader.ui.settings_dialog import ENGLISH_NAMES, SCROLLING_NAMES, THEME_NAMES

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.settings import Setting, Settings
    from reader.ui.icons import ThemedIcons

T = TypeVar("T", bool, int, float, str)
CHOICES = (
    ("&English", ENGLISH, ENGLISH_NAMES),
    ("S&crolling", SCROLLING, SCROLLING_NAMES),
    ("&Theme", THEME, THEME_NAMES),
)


class SettingChoices(QObject):
    """Submenus whose entries are the values of a setting, and a switch for the noun classes."""

    changed = Signal()

    def __init__(self, settings: Settings, view_menu: QMenu, agreement: QAction) -> None:
        super().__init__(view_menu)
        self._settings = settings
        self._agreement = agreement
        self._menus: dict[str, QMenu] = {}
        self._actions: dict[Setting[str], dict[str, QAction]] = {}
        for title, setting, names in CHOICES:
            self._add(view_menu.addMenu(title), setting, names)
        agreement.triggered.connect(lambda on: self._set(SHOW_AGREEMENT, on))
        self.refresh()

    def action(self, setting: Setting[str], value: str) -> QAction:
        """Return the entry of a value."""
        return self._actions[setting][value]

    def button(self, setting: Setting[str], icon: str, icons: ThemedIcons) -> QToolButton:
        """Return a button that opens the submenu of a setting."""
        menu = self._menus[setting.key]
        button = icon_button(icons, icon, setting.label, lambda: None)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def refresh(self) -> None:
        """Show the values that the settings have."""
        for setting, actions in self._actions.items():
            actions[self._settings.get(setting)].setChecked(True)
        self._agreement.setChecked(self._settings.get(SHOW_AGREEMENT))

    def _add(self, menu: QMenu, setting: Setting[str], names: dict[str, str]) -> None:
        group = QActionGroup(menu)
        self._menus[setting.key] = menu
        self._actions[setting] = {}
        for value in setting.choices:
            action = menu.addAction(names[value])
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(partial(self._set, setting, value))
            self._actions[setting][value] = action

    def _set(self, setting: Setting[T], value: T, checked: bool = True) -> None:
        del checked  # what Qt says of an entry that was clicked
        self._settings.set(setting, value)
        self.changed.emit()
