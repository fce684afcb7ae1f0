"""Where data and shipped resources live. No other module builds such paths."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from reader.errors import ReaderError

DATA_DIR_VARIABLE = "MSOMAJI_DATA_DIR"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """The files of one user's library, all below ``root``."""

    root: Path

    @property
    def database(self) -> Path:
        """Return the SQLite library."""
        return self.root / "library.sqlite"

    @property
    def models(self) -> Path:
        """Return the folder in which Argos packages are unpacked."""
        return self.root / "models"

    @property
    def window_state(self) -> Path:
        """Return the file of window geometry."""
        return self.root / "window.ini"

    @property
    def log(self) -> Path:
        """Return the log file."""
        return self.root / "msomaji.log"


def data_paths(data_dir: Path | None = None) -> DataPaths:
    """Return the data paths: ``data_dir``, else $MSOMAJI_DATA_DIR, else the platform's place.

    Raises ReaderError if the folder cannot be made or written.
    """
    chosen = data_dir or os.environ.get(DATA_DIR_VARIABLE)
    root = Path(chosen) if chosen else platformdirs.user_data_path("msomaji", appauthor=False)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReaderError(
            f"The data folder {root} cannot be made ({error.strerror}). "
            "Choose another one with --data-dir."
        ) from error
    if not os.access(root, os.W_OK):
        raise ReaderError(
            f"The data folder {root} cannot be written to. Choose another one with --data-dir."
        )
    return DataPaths(root)


def _shipped(name: str) -> Path:
    """Return a shipped folder: beside the package in a checkout, inside it once installed."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "_shipped" / name, package.parent / name]
    if bundle:
        places.insert(0, Path(bundle) / name)
    for place in places:
        if place.is_dir():
            return place
    raise ReaderError(f"The shipped folder {name} is missing. Install Msomaji again.")


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource, such as ``resource("glossary")``."""
    return _shipped("resources").joinpath(*parts)


def bundled_articles() -> Path:
    """Return the folder of the articles that the library starts with."""
    return _shipped("articles")


def shipped_model() -> Path:
    """Return the Argos package that ships with the program."""
    packages = sorted(resource("model").glob("*.argosmodel"))
    if not packages:
        raise ReaderError("The translation model is missing. Install Msomaji again.")
    return packages[-1]
