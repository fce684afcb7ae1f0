"""Put Msomaji among the programs of a Linux desktop, for the user who runs it.

Follows the freedesktop.org Desktop Entry, Icon Theme and AppStream specifications.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from reader.errors import ReaderError
from reader.files import write_file
from reader.paths import resource

APP_ID = "io.github.msomaji.Msomaji"
ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)


def install_desktop() -> list[Path]:
    """Install the desktop entry, AppStream data and icons; return the files that were written.

    Raises ReaderError on systems without desktop entries, or if a file cannot be written.
    """
    if not sys.platform.startswith("linux"):
        raise ReaderError(
            "Desktop entries are a Linux matter. On Windows and macOS use the packaged program."
        )
    written = []
    for target, content in _files().items():
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _refused(target.parent, "made", error) from error
        write_file(target, content)
        written.append(target)
    return written


def remove_desktop() -> list[Path]:
    """Remove what `install_desktop` wrote; return the files that were removed.

    Raises ReaderError if one of them cannot be removed.
    """
    found = [path for path in _targets() if path.is_file()]
    for path in found:
        try:
            path.unlink()
        except OSError as error:
            raise _refused(path, "removed", error) from error
    return found


def _refused(path: Path, what: str, error: OSError) -> ReaderError:
    return ReaderError(
        f"{path} cannot be {what} ({error.strerror}). Check who owns the folder, and try again."
    )


def _share() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _targets() -> dict[Path, Path]:
    """Return each file's place and the resource it is made from."""
    share, icons = _share(), _share() / "icons" / "hicolor"
    targets = {
        share / "applications" / f"{APP_ID}.desktop": resource("desktop", f"{APP_ID}.desktop"),
        share / "metainfo" / f"{APP_ID}.metainfo.xml": resource(
            "desktop", f"{APP_ID}.metainfo.xml"
        ),
        icons / "scalable" / "apps" / f"{APP_ID}.svg": resource("icons", "msomaji.svg"),
    }
    for size in ICON_SIZES:
        name = icons / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        targets[name] = resource("icons", f"msomaji-{size}.png")
    return targets


def _files() -> dict[Path, bytes]:
    files = {target: origin.read_bytes() for target, origin in _targets().items()}
    for target in files:
        if target.suffix == ".desktop":
            files[target] = files[target].replace(b"@EXEC@", _command().encode())
    return files


def _command() -> str:
    """Return the Exec value that opens the window, with files too, as it is installed here."""
    python = Path(sys.executable)
    packaged = getattr(sys, "frozen", False)
    window = python.with_name("msomaji" if packaged else "msomaji-window")
    if window.is_file():
        return f"{quote_exec(str(window))} %F"
    return f"{quote_exec(str(python))} -m reader"


def quote_exec(word: str) -> str:
    """Return a word quoted for the Exec key, by the rules of the Desktop Entry Specification.

    Unlike in a shell only double quotes count, and a percent sign is doubled.
    """
    word = word.replace("%", "%%")
    if not re.search(r"[^\w@%+=:,./-]", word):
        return word
    escaped = re.sub(r'(["`$\\])', r"\\\1", word)
    # The value is a string of the file format too, in which each backslash is written twice.
    return f'"{escaped}"'.replace("\\", "\\\\")
