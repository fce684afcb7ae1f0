"""Write files so that a stop half way leaves the old file whole."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator


def check_place(path: Path) -> None:
    """Raise ReaderError if no file can be written at ``path``, before long work is done for it."""
    if path.is_dir():
        raise ReaderError(f"{path} is a folder. Give the name of a file in it.")
    if not os.access(path.parent, os.W_OK):
        there = "may not be written to" if path.parent.is_dir() else "does not exist"
        raise ReaderError(f"{path} cannot be written: its folder {there}. Choose another place.")


def write_file(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path`` and rename it into place.

    Raises ReaderError, with the old file untouched, if the folder is missing, the disk is full or
    the place cannot be written.
    """
    beside = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes private files; a user expects what the umask gives any other file.
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except OSError as error:
        if beside is not None:
            beside.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise ReaderError(
            f"{path} could not be written ({reason}). Choose another place or free some space."
        ) from error


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Give a folder for the block. Raises ReaderError if the disk for such folders is full."""
    try:
        with tempfile.TemporaryDirectory(prefix="msomaji-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        raise ReaderError(
            f"The folder for temporary files, {tempfile.gettempdir()}, cannot be written "
            f"({error.strerror or error}). Free some space."
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
