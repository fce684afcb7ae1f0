"""The window's commands as data: menus, tool bar and the help page are built from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QMainWindow, QMenu

    from reader.ui.icons import ThemedIcons


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can do. ``keys`` are shortcuts with spaces between.

    ``label`` is what the tool bar says beside the icon.
    """

    name: str
    text: str
    keys: str = ""
    icon: str = ""
    checkable: bool = False
    label: str = ""

    @property
    def plain_text(self) -> str:
        """Return the text without the sign for the underlined letter."""
        return self.text.replace("&", "").removesuffix("…")


MENUS: dict[str, tuple[Command | None, ...]] = {
    "&File": (
        Command("import_files", "&Import files…", "Ctrl+O", "import", label="Import"),
        Command("paste", "Import from the &clipboard", "Ctrl+Shift+V", "paste"),
        Command("import_page", "Import a &page by its address…", "Ctrl+L", "page"),
        None,
        Command("edit_article", "&Mend this article…", "Ctrl+E", "edit"),
        Command("delete", "&Delete from the list", "", "delete"),
        None,
        Command("export", "E&xport…", "Ctrl+P", "export", label="Export"),
        None,
        Command("quit", "&Quit", "Ctrl+Q"),
    ),
    "&Edit": (
        Command("copy", "&Copy", "Ctrl+C"),
        Command("select_all", "Select &all of the column", "Ctrl+A"),
        Command("find", "&Find in this article…", "Ctrl+F", "search", label="Find"),
        Command("find_next", "Find &next, or next term", "F3"),
        Command("search_library", "&Search all articles", "Ctrl+Shift+F", "search"),
        None,
        Command("add_term", "Add &term…", "Ctrl+T", "add"),
        Command("undo", "&Undo the last change of words or glossary", "Ctrl+Z", "undo"),
        None,
        Command("settings", "&Settings…", "Ctrl+,", "settings"),
    ),
    "&View": (
        Command("bigger", "&Bigger text", "Ctrl++ Ctrl+=", "text-bigger"),
        Command("smaller", "S&maller text", "Ctrl+-", "text-smaller"),
        Command("usual", "&Usual text size", "Ctrl+0"),
        None,
        Command("show_list", "Article &list", "F9", "list", checkable=True),
        Command("show_side", "Side &panel", "F10", "side-panel", checkable=True),
        Command("show_word", "&Word card", "Ctrl+1", "word"),
        Command("show_glossary", "&Glossary", "Ctrl+2", "glossary"),
        Command("show_vocabulary", "&Vocabulary", "Ctrl+3", "save"),
        None,
        Command("agreement", "&Colour noun classes", "Ctrl+K", "classes", checkable=True),
        Command("full_screen", "&Full screen", "F11", checkable=True),
    ),
    "&Translation": (
        Command("translate", "&Translate what is missing", "F5", "translate", label="Translate"),
        Command("stop", "&Stop translating", "Shift+F5", "stop", label="Stop"),
        Command("alternatives", "&Other translations of this sentence…", "Ctrl+R"),
    ),
    "&Help": (
        Command("help", "&Keys", "F1", "help"),
        Command("about", "&About Msomaji"),
    ),
}


def commands() -> Iterator[Command]:
    """Yield every command."""
    for entries in MENUS.values():
        yield from (entry for entry in entries if entry)


class Actions:
    """The QActions of a window's commands, and its menus."""

    def __init__(self, window: QMainWindow, icons: ThemedIcons) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for title, entries in MENUS.items():
            menu = window.menuBar().addMenu(title)
            self.menus[title] = menu
            for command in entries:
                if command is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._make(command, icons))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Say what each command does."""
        for name, handler in handlers.items():
            self[name].triggered.connect(lambda _=False, handler=handler: handler())

    def _make(self, command: Command, icons: ThemedIcons) -> QAction:
        action = QAction(command.text, self._window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys.split()])
        action.setCheckable(command.checkable)
        action.setIconText(command.label)
        keys = f" ({command.keys.split()[0]})" if command.keys else ""
        action.setToolTip(command.plain_text + keys)
        if command.icon:
            icons.put(action, command.icon)
        self._actions[command.name] = action
        return action
