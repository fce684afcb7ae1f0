"""The middle of the window: the reading view with its find bar, dressed by the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from reader.settings import (
    COLUMN_SHARE,
    ENGLISH,
    FONT_FAMILY,
    LINE_SPACING,
    SCROLLING,
    SHOW_AGREEMENT,
    SHOW_ALIGNMENT,
    SHOW_STATUSES,
    SHOW_TERMS,
    TEXT_SIZE,
)
from reader.ui.reading.document import Side
from reader.ui.reading.find_bar import FindBar
from reader.ui.reading.rating_bar import RatingBar
from reader.ui.reading.style import ReadingStyle
from reader.ui.reading.view import ReadingView

if TYPE_CHECKING:
    from reader.app import Services
    from reader.ui.icons import ThemedIcons
    from reader.ui.theme import ThemeSwitch

WELCOME = "Choose an article on the left, or import one with Ctrl+O."


class ReadingPage(QWidget):
    """Shows the open article, or a line of welcome."""

    term_wanted = Signal(str, str)

    def __init__(self, services: Services, themes: ThemeSwitch, icons: ThemedIcons) -> None:
        super().__init__()
        self._settings = services.settings
        self._themes = themes
        self._share = self._settings.get(COLUMN_SHARE)
        self.view = ReadingView()
        self.find_bar = FindBar(self.view, services.phrase_finder, icons, self)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        column.addWidget(RatingBar(self.view))
        welcome = QLabel(WELCOME, wordWrap=True)
        welcome.setProperty("role", "muted")
        welcome.setAlignment(welcome.alignment().AlignCenter)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(welcome)
        self._pages.addWidget(reading)
        themes.changed.connect(self.dress)
        self.view.share_changed.connect(self._set_share)
        self.view.share_settled.connect(self._keep_share)
        self.view.size_stepped.connect(self.step_size)
        self.view.menu_asked.connect(self._show_menu)
        self.dress()

    def show_reading(self, *, reading: bool) -> None:
        """Show the text, or the line of welcome."""
        self._pages.setCurrentIndex(1 if reading else 0)

    def dress(self) -> None:
        """Put the settings and the theme on the view."""
        get = self._settings.get
        self.view.set_style(
            ReadingStyle(
                theme=self._themes.theme,
                family=get(FONT_FAMILY),
                size=get(TEXT_SIZE),
                spacing=get(LINE_SPACING),
                english=get(ENGLISH),
                free=get(SCROLLING) == "free",
                show_terms=get(SHOW_TERMS),
                show_links=get(SHOW_ALIGNMENT),
                show_statuses=get(SHOW_STATUSES),
                show_agreement=get(SHOW_AGREEMENT),
                share=self._share,
            )
        )

    def step_size(self, step: int) -> None:
        """Make the text bigger or smaller by a point; 0 is the size it had at first."""
        size = self._settings.get(TEXT_SIZE) + step if step else TEXT_SIZE.default
        self._settings.set(TEXT_SIZE, min(max(size, TEXT_SIZE.least or 8), TEXT_SIZE.most or 48))
        self.dress()

    def copy(self) -> None:
        """Copy the selection, else the current sentence in both languages."""
        text = self.view.copied_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def ask_term(self) -> None:
        """Ask for a new term, begun with the chosen words and what they were translated to."""
        document, chosen = self.view.document, self.view.chosen_words()
        if document is None or chosen is None:
            self.term_wanted.emit("", "")
            return
        here = chosen.span.of(document.text(chosen.row, chosen.side))
        there = document.partner_text(chosen)
        swahili = chosen.side is Side.SWAHILI
        self.term_wanted.emit(here if swahili else there, there if swahili else here)

    def _set_share(self, share: float) -> None:
        self._share = share
        self.dress()

    def _keep_share(self) -> None:
        self._settings.set(COLUMN_SHARE, self._share)

    def _show_menu(self, point: QPoint) -> None:
        view = self.view
        if view.document is None:
            return
        menu = QMenu(self)
        selected = bool(view.selected_text())
        menu.addAction("Copy" if selected else "Copy sentence", "Ctrl+C", self.copy)
        if view.lights.pinned:
            word = view.lights.pinned
            menu.addAction("Word card", "Enter", lambda: view.card_asked.emit(word))
        menu.addSeparator()
        menu.addAction("Add term…", "Ctrl+T", self.ask_term)
        menu.addAction("Find…", "Ctrl+F", self.find_bar.open_bar)
        row = view.lights.current
        if view.is_covered(row):
            menu.addAction("Uncover the English", "Space", lambda: view.uncover(row))
        menu.exec(point)
        menu.deleteLater()
