"""Errors that a user may see. Everything else is a bug."""

from __future__ import annotations


class ReaderError(Exception):
    """Something the user can mend; the message says what happened, to what, and what to do."""


class UsageError(ReaderError):
    """The command was called in a way that has no meaning (exit status 2)."""
