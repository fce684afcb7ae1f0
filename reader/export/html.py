"""Write study sheets as one web page that needs no other file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.export.markup import document, section
from reader.files import write_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.export.sheet import StudySheet


def write_html(path: Path, sheets: Sequence[StudySheet]) -> None:
    """Write one page of one or several sheets.

    Raises ReaderError if there is nothing to write or the file cannot be written.
    """
    if not sheets:
        raise ReaderError("There is no article to write. Choose at least one.")
    title = sheets[0].title if len(sheets) == 1 else "Msomaji"
    write_file(path, document(title, [section(sheet) for sheet in sheets], "html"))
