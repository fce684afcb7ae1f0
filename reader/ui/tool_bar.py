"""The tool bar: the commands that a newcomer looks for, and the menus of what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from reader.settings import ENGLISH, THEME

if TYPE_CHECKING:
    from reader.ui.choices import SettingChoices
    from reader.ui.commands import Actions
    from reader.ui.icons import ThemedIcons

LEFT: tuple[str | None, ...] = ("show_list", None, "import_files", "export", None, "find")
RIGHT = ("agreement", "smaller", "bigger", "show_side")
WITHOUT_WORDS = ("show_list", *RIGHT)
ICON_SIZE = 20


class ToolBar(QToolBar):
    """Commands on the left, how the text looks on the right."""

    def __init__(self, actions: Actions, choices: SettingChoices, icons: ThemedIcons) -> None:
        super().__init__("Tools")
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in LEFT:
            if name is None:
                self.addSeparator()
            else:
                self.addAction(actions[name])
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        for setting, icon in ((ENGLISH, "english"), (THEME, "theme")):
            self.addWidget(choices.button(setting, icon, icons))
        for name in RIGHT:
            self.addAction(actions[name])
        for name in WITHOUT_WORDS:
            button = self.widgetForAction(actions[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
