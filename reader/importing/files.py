"""Read articles from files, whatever their format is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import ReaderError
from reader.importing.address import fetch as fetch_page
from reader.importing.docx import read_docx
from reader.importing.epub import read_epub
from reader.importing.html import read_html
from reader.importing.lines import LineGuess, Role, draft_from
from reader.importing.markdown import read_markdown
from reader.importing.pages import read_lines
from reader.importing.pdf import read_pdf
from reader.text.encodings import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.domain import Draft
    from reader.importing.address import Fetch

Lines = list[LineGuess]

CLIPBOARD = "The clipboard"

_MEGABYTE = 1_000_000
_LARGEST_TEXT = 10 * _MEGABYTE
_LARGEST_FILE = 100 * _MEGABYTE


def read_text(text: str, name: str = CLIPBOARD) -> Draft:
    """Return the draft of a plain text; `name` says in errors where it came from."""
    return draft_from(_read_lines(text, name), raw=text, name=name)


def read_file(path: Path) -> Draft:
    """Return the draft of a file. Raises ReaderError with a sentence that names the file."""
    return draft_from(read_file_lines(path), name=path.name)


def read_page(address: str, fetch: Fetch = fetch_page) -> Draft:
    """Return the draft of the page at a web address: the program's only use of a network.

    Raises ReaderError with a sentence that names the address.
    """
    return draft_from(read_page_lines(address, fetch), name=address)


def read_page_lines(address: str, fetch: Fetch = fetch_page) -> Lines:
    """Return the lines of the page at a web address with their guessed roles."""
    page = fetch(address)
    path = PurePosixPath(urlsplit(page.address).path)
    suffix = _SUFFIX_OF_TYPE.get(page.content_type, path.suffix)
    read = _READERS.get(suffix.lower())
    if not read:
        raise ReaderError(f"{address} cannot be imported: it is {page.content_type}, not a page.")
    if not page.data.strip():
        raise ReaderError(f"{address} is empty.")
    if read is _html:
        return read_html(page.data, address, page.address)
    return [LineGuess(page.address, Role.URL), *read(page.data, address)]


def read_clipboard(text: str, html: str = "") -> Lines:
    """Return the lines of what was copied; its HTML, if there is any, tells headings apart."""
    if len(html) > len(text) and "<" in html and len(html) <= _LARGEST_TEXT:
        return read_html(html, CLIPBOARD)
    return _read_lines(text, CLIPBOARD)


def read_bundled(path: Path) -> Draft:
    """Return the draft of an article that ships with the program; its slug is the file name."""
    return replace(read_file(path), slug=path.stem)


def read_file_lines(path: Path) -> Lines:
    """Return the lines of a file with their guessed roles, for the import preview."""
    read = _READERS.get(path.suffix.lower())
    if not read:
        raise ReaderError(
            f"{path.name or path} cannot be imported: {path.suffix or 'a file without ending'} is"
            f" not one of the formats {', '.join(SUPPORTED_SUFFIXES)}."
        )
    return read(_bytes(path), path.name)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReaderError(f"{path.name} is a folder. Choose the files in it.")
        size = path.stat().st_size
        if size > _LARGEST_FILE:
            raise ReaderError(
                f"{path.name} is too large: {size // _MEGABYTE} MB, and"
                f" {_LARGEST_FILE // _MEGABYTE} MB is the most."
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise ReaderError(f"{path.name} cannot be read: {_reason(error)}.") from error
    if not data.strip():
        raise ReaderError(f"{path.name} is empty.")
    return data


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you may not read it"
    return getattr(error, "strerror", None) or str(error)


def _text(data: bytes, name: str) -> str:
    _check_length(len(data), name)
    text = decode(data)
    if text is None:
        raise ReaderError(f"{name} is not a text file, whatever its name says.")
    return text


def _check_length(length: int, name: str) -> None:
    if length > _LARGEST_TEXT:
        raise ReaderError(
            f"{name} is too long: {length // _MEGABYTE} MB of text, and"
            f" {_LARGEST_TEXT // _MEGABYTE} MB is the most. Cut it into parts."
        )


def _read_lines(text: str, name: str) -> Lines:
    _check_length(len(text), name)
    return read_lines(text)


def _plain(data: bytes, name: str) -> Lines:
    return read_lines(_text(data, name))


def _markdown(data: bytes, name: str) -> Lines:
    return read_markdown(_text(data, name))


def _html(data: bytes, name: str) -> Lines:
    _check_length(len(data), name)
    return read_html(data, name)


_READERS: dict[str, Callable[[bytes, str], Lines]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".epub": read_epub,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
_SUFFIX_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
SUPPORTED_SUFFIXES: Sequence[str] = tuple(_READERS)
