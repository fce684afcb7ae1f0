"""Scrolling through blocks whose heights are known only once they have been shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.reading.heights import RowHeights

BOTTOM_ROOM = 48.0
EXACT_REACH = 6000.0


class Flow:
    """Where a column stands: the block at the top of the view, and how much of it is above.

    What is anchored is a block and not a number of pixels, so a height that turns out different
    from its estimate never moves the text that is being read.
    """

    def __init__(self, heights: RowHeights, measure: Callable[[int], float]) -> None:
        self._heights = heights
        self._measure = measure
        self.block = 0
        self.offset = 0.0

    @property
    def position(self) -> float:
        """Return the height above the top of the view, in pixels."""
        return self._heights.top(self.block) + self.offset

    @property
    def total(self) -> float:
        """Return the height of everything, as far as it is known."""
        return self._heights.total + BOTTOM_ROOM

    def go_to(self, position: float) -> None:
        """Go to a height, step by step if it is near, else by the estimates."""
        change = position - self.position
        if abs(change) <= EXACT_REACH:
            self.move(change)
        else:
            self.block = self._heights.at(position)
            self.offset = max(0.0, position - self._heights.top(self.block))

    def go_to_block(self, block: int, offset: float = 0.0) -> None:
        """Put a block at the top of the view."""
        self.block, self.offset = block, offset

    def move(self, change: float) -> None:
        """Move by so many pixels, measuring what is passed."""
        self.offset += change
        while self.offset < 0 and self.block > 0:
            self.block -= 1
            self.offset += self._measure(self.block)
        self.offset = max(self.offset, 0.0)
        while self.block < len(self._heights) - 1:
            height = self._measure(self.block)
            if self.offset < height:
                break
            self.offset -= height
            self.block += 1

    def visible(self, height: float) -> list[tuple[int, float]]:
        """Return the blocks in a view of this height, with their tops; measures them.

        At the end of the text it first moves up so that the view is filled.
        """
        shown = self._walk(height)
        last, top = shown[-1]
        gap = height - BOTTOM_ROOM - (top + self._measure(last))
        if last == len(self._heights) - 1 and gap > 0 and (self.block or self.offset):
            self.move(-gap)
            shown = self._walk(height)
        return shown

    def _walk(self, height: float) -> list[tuple[int, float]]:
        shown: list[tuple[int, float]] = []
        block, y = self.block, -self.offset
        while block < len(self._heights) and (y < height or not shown):
            shown.append((block, y))
            y += self._measure(block)
            block += 1
        return shown
