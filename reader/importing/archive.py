"""Open ZIP containers (EPUB, DOCX) without falling for a bomb."""

from __future__ import annotations

import io
import zipfile
import zlib

from reader.errors import ReaderError

_LARGEST_TEXT = 60_000_000
_LARGEST_RATIO = 200
_SMALL = 1_000_000
_MOST_ENTRIES = 10_000
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError)


class Archive:
    """The files in a ZIP container, read up to a limit in all.

    Raises ReaderError with a sentence that names the container for everything that is wrong.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = _LARGEST_TEXT
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise self._damaged() from error
        if len(self._zip.infolist()) > _MOST_ENTRIES:
            raise ReaderError(f"{name} holds too many files to be a book or a document.")

    def __contains__(self, path: str) -> bool:
        return path in self._zip.NameToInfo

    def paths(self) -> list[str]:
        """Return the paths of the files in the container."""
        return self._zip.namelist()

    def read(self, path: str) -> bytes:
        """Return the content of one file of the container."""
        try:
            with self._zip.open(path) as file:
                content = file.read(self._left + 1)
        except KeyError as error:
            raise ReaderError(f"{self._name} is damaged: {path} is missing in it.") from error
        except RuntimeError as error:  # zipfile has no narrower one for a password
            raise ReaderError(f"{self._name} is protected with a password.") from error
        except _DAMAGE as error:
            raise self._damaged() from error
        self._left -= len(content)
        if self._left < 0:
            raise self._bomb()
        return content

    def check_size(self) -> None:
        """Refuse a container whose files unpack to more than any document has."""
        for entry in self._zip.infolist():
            ratio = entry.file_size / max(entry.compress_size, 1)
            if entry.file_size > _SMALL and ratio > _LARGEST_RATIO:
                raise self._bomb()
        if sum(entry.file_size for entry in self._zip.infolist()) > 5 * _LARGEST_TEXT:
            raise self._bomb()

    def _damaged(self) -> ReaderError:
        return ReaderError(f"{self._name} is damaged or cut off. Get it again from its source.")

    def _bomb(self) -> ReaderError:
        return ReaderError(
            f"{self._name} unpacks to far more text than a book has; it was not read."
        )
