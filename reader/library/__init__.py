"""The SQLite library: the only SQL in the program."""

from reader.library.articles import Added
from reader.library.library import Library
from reader.library.terms import TermImport

__all__ = ["Added", "Library", "TermImport"]
