"""Files and pages become drafts of articles."""

from reader.importing.files import (
    SUPPORTED_SUFFIXES,
    read_bundled,
    read_clipboard,
    read_file,
    read_file_lines,
    read_page,
    read_page_lines,
    read_text,
)
from reader.importing.lines import LineGuess, Role, draft_from
from reader.importing.pages import read_lines

__all__ = [
    "SUPPORTED_SUFFIXES",
    "LineGuess",
    "Role",
    "draft_from",
    "read_bundled",
    "read_clipboard",
    "read_file",
    "read_file_lines",
    "read_lines",
    "read_page",
    "read_page_lines",
    "read_text",
]
