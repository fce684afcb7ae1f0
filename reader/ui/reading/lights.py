"""What is lit in the reading view at a moment: rows, words, a selection, find results."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.ui.reading.document import Place, ReadingDocument, Side, Stretch


@dataclass(frozen=True, slots=True)
class Selection:
    """Selected text on one side, from where the drag began to where it is."""

    anchor: Place
    head: Place

    @property
    def side(self) -> Side:
        """Return the column that the selection is in."""
        return self.anchor.side

    def span_in(self, row: int, length: int) -> Span | None:
        """Return the selected part of a row whose text is ``length`` long, if there is one."""
        first, last = sorted((self.anchor, self.head))
        if not first.row <= row <= last.row:
            return None
        start = first.offset if row == first.row else 0
        end = last.offset if row == last.row else length
        return Span(start, end) if start < end else None

    def rows(self) -> range:
        """Return the rows that the selection touches."""
        first, last = sorted((self.anchor.row, self.head.row))
        return range(first, last + 1)

    def text(self, document: ReadingDocument) -> str:
        """Return the selected text: sentences in a line, paragraphs apart."""
        result = ""
        for row in self.rows():
            text = document.text(row, self.side)
            span = self.span_in(row, len(text))
            if span:
                gap = "\n\n" if document.begins_paragraph(row) else " "
                result += (gap if result else "") + span.of(text)
        return result


@dataclass(slots=True)
class Lights:
    """The state that painting reads; the view keeps it.

    The current row is lit once the reader has gone to it (``engaged``), not on opening.
    """

    current: int = 0
    engaged: bool = False
    hovered: int | None = None
    pointed: Stretch | None = None
    pinned: Stretch | None = None
    selection: Selection | None = None
    found: dict[int, list[Stretch]] = field(default_factory=dict)
    found_now: Stretch | None = None
    uncovered: set[int] = field(default_factory=set)

    @property
    def word(self) -> Stretch | None:
        """Return the word whose partners are lit: the one pointed at, else the pinned one."""
        return self.pointed or self.pinned

    def find(self, stretches: Iterable[Stretch]) -> None:
        """Light find results."""
        self.found = {}
        self.found_now = None
        for stretch in stretches:
            self.found.setdefault(stretch.row, []).append(stretch)
