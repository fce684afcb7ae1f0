"""Read articles from files, whatever their format is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.importing.encodings import decode
from reader.importing.lines import LineGuess, draft_from
from reader.importing.markdown import read_markdown
from reader.importing.pages import read_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reader.domain import Draft

Lines = list[LineGuess]

_MEGABYTE = 1_000_000
_LARGEST_TEXT = 10 * _MEGABYTE
_LARGEST_FILE = 100 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file of a batch: a draft, or the sentence that says why not."""

    path: Path
    draft: Draft | None = None
    message: str = ""


def read_text(text: str, name: str = "The clipboard") -> Draft:
    """Return the draft of a plain text; `name` says in errors where it came from."""
    if len(text) > _LARGEST_TEXT:
        raise ReaderError(f"{name} is too long: more than {_LARGEST_TEXT // _MEGABYTE} MB of text.")
    return draft_from(read_lines(text), raw=text, name=name)


def read_file(path: Path) -> Draft:
    """Return the draft of a file. Raises ReaderError with a sentence that names the file."""
    return draft_from(read_file_lines(path), name=path.name)


def read_bundled(path: Path) -> Draft:
    """Return the draft of an article that ships with the program; its slug is the file name."""
    return replace(read_file(path), slug=path.stem)


def read_files(paths: Iterable[Path]) -> list[Outcome]:
    """Return what came of each file, in order; one that fails does not stop the others."""
    return [_outcome(path) for path in paths]


def read_file_lines(path: Path) -> Lines:
    """Return the lines of a file with their guessed roles, for the import preview."""
    read = _READERS.get(path.suffix.lower())
    if not read:
        raise ReaderError(
            f"{path.name} cannot be imported: {path.suffix or 'a file without ending'} is not one"
            f" of the formats {', '.join(SUPPORTED_SUFFIXES)}."
        )
    return read(_bytes(path), path.name)


def _outcome(path: Path) -> Outcome:
    try:
        return Outcome(path, read_file(path))
    except ReaderError as error:
        return Outcome(path, message=str(error))


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
    except OSError as error:
        raise ReaderError(f"{path.name} cannot be read: {_reason(error)}.") from error
    if not data.strip():
        raise ReaderError(f"{path.name} is empty.")
    return data


def _reason(error: OSError) -> str:
    reasons = {FileNotFoundError: "there is no such file", PermissionError: "you may not read it"}
    return reasons.get(type(error), error.strerror or str(error))


def _text(data: bytes, name: str) -> str:
    if len(data) > _LARGEST_TEXT:
        raise ReaderError(
            f"{name} is too long: {len(data) // _MEGABYTE} MB of text, and"
            f" {_LARGEST_TEXT // _MEGABYTE} MB is the most."
        )
    text = decode(data)
    if text is None:
        raise ReaderError(f"{name} is not a text file, whatever its name says.")
    return text


def _plain(data: bytes, name: str) -> Lines:
    return read_lines(_text(data, name))


def _markdown(data: bytes, name: str) -> Lines:
    return read_markdown(_text(data, name))


_READERS: dict[str, Callable[[bytes, str], Lines]] = {
    ".txt": _plain,
    ".md": _markdown,
}
SUPPORTED_SUFFIXES: Sequence[str] = tuple(_READERS)
