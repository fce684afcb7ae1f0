"""The program's icons: line drawings in the colour of the theme's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.paths import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractButton

    from reader.ui.theme import Theme, ThemeSwitch

INK = "#000"
SIZES = (16, 20, 24, 32, 48)


def application_icon() -> QIcon:
    """Return the icon of the program."""
    return QIcon(str(resource("icons", "msomaji.svg")))


def line_icon(name: str, theme: Theme) -> QIcon:
    """Return a line icon in the theme's colours, dimmed where it is disabled."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for mode, role in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "border")):
        svg = drawing.replace(f'"{INK}"', f'"{theme.color(role).name()}"')
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        for size in SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(pixmap, mode)
    return icon


class ThemedIcons:
    """Gives icons to actions and buttons and draws them anew when the theme changes."""

    def __init__(self, themes: ThemeSwitch) -> None:
        self._themes = themes
        self._bearers: list[tuple[QAction | QAbstractButton, str]] = []
        themes.changed.connect(self._redraw)

    def put(self, bearer: QAction | QAbstractButton, name: str) -> None:
        """Give an action or a button, which must live as long as the window, an icon."""
        self._bearers = [(other, n) for other, n in self._bearers if other is not bearer]
        self._bearers.append((bearer, name))
        bearer.setIcon(line_icon(name, self._themes.theme))

    def _redraw(self) -> None:
        for bearer, name in self._bearers:
            bearer.setIcon(line_icon(name, self._themes.theme))
