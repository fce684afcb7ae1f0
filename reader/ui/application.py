"""Open the window and keep it running."""

from __future__ import annotations

import ctypes
import logging
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.errors import ReaderError
from reader.paths import resource
from reader.settings import THEME
from reader.ui.icons import application_icon
from reader.ui.main_window import MainWindow
from reader.ui.plain_style import PlainStyle
from reader.ui.tasks import TaskRunner
from reader.ui.theme import ThemeSwitch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from reader.app import Services

logger = logging.getLogger(__name__)
# The name of the desktop file, by which desktops find the window's icon.
APP_ID = "io.github.msomaji.Msomaji"
X11_LIBRARY = "libxcb-cursor.so.0"


def run(services: Services, files: Sequence[str] = ()) -> int:
    """Open the window, import ``files``, and return the exit status when it is closed.

    Raises ReaderError where there is no display, which Qt would abort the program for.
    """
    check_display()
    logging.basicConfig(filename=services.paths.log, level=logging.WARNING)
    application = make_application()
    themes = ThemeSwitch(application)
    themes.choose(services.settings.get(THEME))
    tasks = TaskRunner()
    window = MainWindow(services, tasks, themes)
    sys.excepthook = BugReporter(window, services.paths.log)
    window.show()
    window.start()
    if files:
        window.importer.import_files([Path(name) for name in files])
    try:
        return application.exec()
    finally:
        tasks.close()
        sys.excepthook = sys.__excepthook__


def show_problem(sentence: str) -> None:
    """Show why the window cannot be opened, where there is a display to show it on."""
    try:
        check_display()
    except ReaderError:
        return  # whoever started the program reads the sentence on the terminal
    application = QApplication.instance() or make_application()  # lives as long as the box
    box = QMessageBox(QMessageBox.Icon.Warning, "Msomaji", sentence)
    box.setWindowIcon(application_icon())
    box.exec()
    application.processEvents()


def check_display() -> None:
    """Raise ReaderError if this system needs a display and has none that answers.

    Qt would end the program with a core dump instead.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not _wayland_answers() and not _x11_answers():
        raise ReaderError(
            "There is no display to open the window on. Start Msomaji from a desktop, or use its "
            "commands: msomaji --help lists them."
        )
    if not _wayland_answers() and not getattr(sys, "frozen", False):
        _check_x11_library()


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _x11_answers() -> bool:
    """Return whether $DISPLAY names a display here that is served, or one on another machine."""
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    number = number.partition(".")[0]
    if not number.isdigit():
        return False
    return bool(host) or Path(f"/tmp/.X11-unix/X{number}").exists()


def _check_x11_library() -> None:
    """Raise ReaderError if the one library is missing that Qt needs and desktops may lack."""
    try:
        ctypes.CDLL(X11_LIBRARY)
    except OSError as error:
        raise ReaderError(
            f"The system library {X11_LIBRARY} is missing, without which no window can be opened. "
            "Install it: on Debian and Ubuntu, sudo apt install libxcb-cursor0."
        ) from error


def make_application() -> QApplication:
    """Return the application object with the program's name, style and fonts."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("msomaji")
    application.setApplicationDisplayName("Msomaji")
    application.setDesktopFileName(APP_ID)
    application.setStyle(PlainStyle())
    application.setWindowIcon(application_icon())
    for font in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    return application


class BugReporter:
    """Shows an error that nobody caught, once, and writes it to the log."""

    def __init__(self, window: MainWindow, log: Path) -> None:
        self._window = window
        self._log = log
        self._showing = False

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Report the error."""
        if isinstance(error, ReaderError):
            self._window.report(error)
            return
        logger.error("Unexpected error", exc_info=(kind, error, trace))
        if self._showing or issubclass(kind, KeyboardInterrupt):
            return
        self._showing = True
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Msomaji")
        box.setText(
            "Something went wrong in the program. Your library is safe, and you can go on."
            f" The details are in {self._log}."
        )
        box.setDetailedText("".join(traceback.format_exception(kind, error, trace)))
        box.exec()
        self._showing = False
