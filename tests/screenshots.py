"""Make the pictures of the README from the real window and the real study sheet.

    .venv/bin/python -m tests.screenshots

Runs without a screen. Every picture is of the program as a new user sees it: a fresh library, the
shipped model, the shipped articles.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.app import build_services
from reader.export import preview
from reader.settings import SHOW_AGREEMENT, THEME
from reader.ui.application import make_application
from reader.ui.main_window import MainWindow
from reader.ui.tasks import TaskRunner
from reader.ui.theme import ThemeSwitch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.app import Services

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "screenshots"
ARTICLE = "putin-atua-pyongyang"
WORD = QPoint(480, 777)  # in the window-light picture: walikumbatiana
PICTURES = (
    ("window-light", "light", (1360, 860), False),
    ("window-dark", "dark", (1360, 860), True),
    ("window-narrow", "sepia", (520, 860), False),
)
SHEET_PPI = 90


def main() -> int:
    """Write all pictures."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder, closing(build_services(Path(folder))) as services:
        article = services.library.articles.get(ARTICLE)
        pairs = services.translate(article)
        services.index_words()
        for name, theme, size, agreement in PICTURES:
            services.settings.set(THEME, theme)
            services.settings.set(SHOW_AGREEMENT, agreement)
            _picture_window(application, services, name, size)
        pages = preview([services.study_sheet(article, pairs)], ppi=SHEET_PPI)
        for number, page in ((1, pages[0]), (2, pages[-1])):
            (FOLDER / f"sheet-{number}.png").write_bytes(page)
    return 0


def _picture_window(
    application: QApplication, services: Services, name: str, size: tuple[int, int]
) -> None:
    themes = ThemeSwitch(application)
    themes.choose(services.settings.get(THEME))
    tasks = TaskRunner()
    window = MainWindow(services, tasks, themes)
    window.resize(*size)
    window.show()
    window.start()
    window.open_article(ARTICLE)
    _settle(application, 2.0)
    if name == "window-light":
        viewport = window.view.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFrom(window, WORD))
    _settle(application, 1.0)
    window.grab().save(str(FOLDER / f"{name}.png"))
    window.close()
    tasks.close()


def _settle(application: QApplication, seconds: float) -> None:
    """Let the window finish what it does in the background."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
