"""Light, dark and sepia as data: one palette for Qt and one for the reading view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


# The pairs 1/2, 3/4, 5/6, 7/8, 9/10, then 11, the infinitive 15 and the places 16 to 18.
CLASS_HUES = {
    **dict.fromkeys((1, 2), 212),
    **dict.fromkeys((3, 4), 130),
    **dict.fromkeys((5, 6), 28),
    **dict.fromkeys((7, 8), 285),
    **dict.fromkeys((9, 10), 350),
    11: 175,
    15: 60,
    **dict.fromkeys((16, 17, 18), 240),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as ``#rrggbb``.

    Text colours (``text``, ``muted``, ``accent``, ``doubt``, ``term``) have a contrast of 4.5 or
    more against every background they are put on (WCAG 2.2, 1.4.3); a test measures it.
    """

    name: str
    dark: bool
    window: str
    page: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    hover: str
    pinned: str
    term: str
    term_tint: str
    link: str
    doubt: str
    found: str
    selection: str
    cover: str

    def class_color(self, noun_class: int, alpha: float = 1.0) -> QColor:
        """Return the colour of a noun class; singular and plural of a pair share their hue."""
        hue = CLASS_HUES[noun_class]
        return QColor.fromHslF(hue / 360, 0.55, 0.66 if self.dark else 0.36, alpha)

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """Return a role's colour, see-through where ``alpha`` is below 1."""
        color = QColor(getattr(self, role))
        color.setAlphaF(alpha)
        return color


LIGHT = Theme(
    name="light",
    dark=False,
    window="#f3f4f2",
    page="#fdfdfb",
    raised="#ffffff",
    border="#d5d9d6",
    text="#1d2422",
    muted="#5a6662",
    accent="#0b6b5d",
    on_accent="#ffffff",
    hover="#eef4f1",
    pinned="#dcebe5",
    term="#8f4a00",
    term_tint="#fbeed6",
    link="#f2b705",
    doubt="#8f4a00",
    found="#ffe08a",
    selection="#b9d9f2",
    cover="#dfe4e1",
)
DARK = Theme(
    name="dark",
    dark=True,
    window="#1d2120",
    page="#161918",
    raised="#252a28",
    border="#38403d",
    text="#e2e7e4",
    muted="#9ca8a3",
    accent="#5cc4b0",
    on_accent="#0c1614",
    hover="#1d2523",
    pinned="#22352f",
    term="#e7b06a",
    term_tint="#3a2e1c",
    link="#b5860b",
    doubt="#e7b06a",
    found="#6a5510",
    selection="#2b5072",
    cover="#2c3331",
)
SEPIA = Theme(
    name="sepia",
    dark=False,
    window="#ece2cd",
    page="#f7f0df",
    raised="#fbf6ea",
    border="#d3c4a4",
    text="#3a2e20",
    muted="#66563f",
    accent="#7a4310",
    on_accent="#fffaf0",
    hover="#f1e7cf",
    pinned="#e9dab8",
    term="#8a3d0c",
    term_tint="#f2ddb6",
    link="#d99a1c",
    doubt="#8a3d0c",
    found="#f6d274",
    selection="#c9d3c4",
    cover="#dfd1b3",
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, SEPIA)}


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette for a theme."""
    result = QPalette()
    role = QPalette.ColorRole
    for color_role, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "raised"),
        (role.AlternateBase, "window"),
        (role.Text, "text"),
        (role.PlaceholderText, "muted"),
        (role.Button, "window"),
        (role.ButtonText, "text"),
        (role.BrightText, "doubt"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
    ):
        result.setColor(color_role, theme.color(name))
    for color_role in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, color_role, theme.color("muted", 0.6))
    return result


def style_sheet(theme: Theme) -> str:
    """Return what Qt's palette cannot say: flat bars, thin borders, quiet scroll bars."""
    return f"""
    QMainWindow::separator {{ background: {theme.border}; width: 1px; height: 1px; }}
    QToolBar {{ background: {theme.window}; border: 0; padding: 4px 6px; spacing: 2px;
        border-bottom: 1px solid {theme.border}; }}
    QToolBar::separator {{ background: {theme.border}; width: 1px; margin: 5px 5px; }}
    QToolButton {{ border: 0; border-radius: 5px; padding: 5px 7px; color: {theme.text}; }}
    QToolButton:hover {{ background: {theme.pinned}; }}
    QToolButton:checked {{ background: {theme.pinned}; }}
    QToolButton:pressed {{ background: {theme.border}; }}
    QToolButton:disabled {{ color: {theme.muted}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QSplitter::handle {{ background: {theme.border}; }}
    QStatusBar {{ background: {theme.window}; border-top: 1px solid {theme.border};
        color: {theme.muted}; }}
    QStatusBar::item {{ border: 0; }}
    QStatusBar QLabel {{ color: {theme.muted}; padding: 0 6px; }}
    QTabBar::tab {{ padding: 7px 14px; border: 0; background: transparent; color: {theme.muted};
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
    QTabBar::tab:hover {{ color: {theme.text}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.border}; }}
    QMenu {{ background: {theme.raised}; border: 1px solid {theme.border}; padding: 4px; }}
    QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; color: {theme.text}; }}
    QMenu::item:selected {{ background: {theme.pinned}; color: {theme.text}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ background: {theme.border}; height: 1px; margin: 4px 8px; }}
    QToolTip {{ background: {theme.raised}; color: {theme.text}; padding: 4px;
        border: 1px solid {theme.border}; }}
    QLineEdit, QPlainTextEdit {{
        background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
        border-radius: 5px; padding: 4px 7px; selection-background-color: {theme.selection};
        selection-color: {theme.text}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}
    QComboBox QAbstractItemView {{ background: {theme.raised}; color: {theme.text};
        selection-background-color: {theme.pinned}; selection-color: {theme.text};
        border: 1px solid {theme.border}; outline: 0; }}
    QPushButton {{ background: {theme.raised}; color: {theme.text}; padding: 5px 14px;
        border: 1px solid {theme.border}; border-radius: 5px; }}
    QPushButton:hover {{ border-color: {theme.accent}; }}
    QPushButton:focus {{ border-color: {theme.accent}; }}
    QPushButton:pressed {{ background: {theme.pinned}; }}
    QPushButton:disabled {{ color: {theme.muted}; }}
    QPushButton:default {{ background: {theme.accent}; color: {theme.on_accent};
        border-color: {theme.accent}; }}
    QPushButton:default:disabled {{ background: {theme.border}; color: {theme.muted};
        border-color: {theme.border}; }}
    QListView, QTableView, QTreeView {{ background: {theme.window}; border: 0; outline: 0; }}
    QTableView {{ background: {theme.raised}; gridline-color: {theme.border};
        selection-background-color: {theme.pinned}; selection-color: {theme.text}; }}
    QTableView::item {{ padding: 5px 8px; border: 0; }}
    QTableView::item:selected {{ background: {theme.pinned}; color: {theme.text}; }}
    QListWidget::item {{ padding: 6px 8px; color: {theme.text}; }}
    QListWidget::item:selected {{ background: {theme.pinned}; color: {theme.text}; }}
    QHeaderView::section {{ background: {theme.window}; color: {theme.muted}; border: 0;
        border-bottom: 1px solid {theme.border}; padding: 5px 8px; }}
    QProgressBar {{ background: {theme.border}; border: 0; border-radius: 2px; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 2px; }}
    QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.border}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QLabel[role="muted"] {{ color: {theme.muted}; }}
    QLabel[role="page"] {{ border: 1px solid {theme.border}; background: #ffffff; }}
    QLabel[role="section"] {{ color: {theme.muted}; font-size: 10px; font-weight: 600;
        padding-top: 6px; border-top: 1px solid {theme.border}; }}
    QPushButton[role="choice"] {{ padding: 4px 6px; }}
    QPushButton[role="choice"]:checked {{ background: {theme.accent}; color: {theme.on_accent};
        border-color: {theme.accent}; }}
    QPushButton:checked {{ background: {theme.pinned}; border-color: {theme.accent}; }}
    QLabel[role="heading"] {{ font-weight: 600; }}
    QFrame[role="notice"] {{ background: {theme.pinned}; border: 0;
        border-bottom: 1px solid {theme.border}; }}
    """


class ThemeSwitch(QObject):
    """Puts a theme on the application and follows the system's light and dark."""

    changed = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._name = "system"
        self.theme = LIGHT
        self._shown: Theme | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, name: str) -> None:
        """Show ``system``, ``light``, ``dark`` or ``sepia``."""
        self._name = name
        hints = QGuiApplication.styleHints()
        if name == "system":
            hints.unsetColorScheme()
        else:
            scheme = Qt.ColorScheme.Dark if THEMES[name].dark else Qt.ColorScheme.Light
            hints.setColorScheme(scheme)
        self._show(self._wanted())

    def _follow(self) -> None:
        if self._name == "system":
            self._show(self._wanted())

    def _wanted(self) -> Theme:
        if self._name != "system":
            return THEMES[self._name]
        return DARK if self._system_scheme() is Qt.ColorScheme.Dark else LIGHT

    @staticmethod
    def _system_scheme() -> Qt.ColorScheme:
        return QGuiApplication.styleHints().colorScheme()

    def _show(self, theme: Theme) -> None:
        if theme is self._shown:
            return  # a style sheet is laid on every widget anew, which takes its time
        self.theme = self._shown = theme
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(style_sheet(theme))
        self.changed.emit(theme)
