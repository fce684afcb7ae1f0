"""What keeps translations, so that nothing is translated twice. The library fulfils it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.domain import MemoryKey, Translation


class Memory(Protocol):
    """A translation memory."""

    def get(self, keys: Sequence[MemoryKey]) -> dict[MemoryKey, Translation]:
        """Return the translations of those ``keys`` that are known."""

    def put(self, entries: Mapping[MemoryKey, Translation]) -> None:
        """Keep ``entries``, all or none."""
