"""What a command prints: results on standard output, messages on standard error."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain import TermMatch


def print_json(document: object) -> None:
    """Print one JSON document."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def tell(message: str) -> None:
    """Print a message for the person, apart from the result."""
    print(message, file=sys.stderr)


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; the first row is the head. The last column is not padded."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        print("  ".join(cells).rstrip())


def term_found(text: str, match: TermMatch) -> dict[str, Any]:
    """Return a term found in ``text`` as JSON has it; ``target`` are its places in the English."""
    return {
        "start": match.span.start,
        "end": match.span.end,
        "text": match.span.of(text),
        "term": match.term.source,
        "translation": match.term.target,
        "target": [{"start": span.start, "end": span.end} for span in match.target],
    }


class Progress:
    """A line on the terminal that counts what is done; silent where nobody looks."""

    def __init__(self, what: str, total: int) -> None:
        self._what, self._total, self._done = what, total, 0
        self._shown = sys.stderr.isatty() and total > 0

    def step(self) -> None:
        """Count one more."""
        self._done += 1
        if self._shown:
            print(f"\r{self._what} {self._done}/{self._total}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            print(file=sys.stderr)
