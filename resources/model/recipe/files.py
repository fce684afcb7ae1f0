"""Text files of one sentence a line, written so that a stop never leaves half a file."""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def read_lines(path: Path) -> list[str]:
    """Return the lines of a file; only a line feed ends a line, as in every aligned corpus."""
    text = path.read_text(encoding="utf-8")
    return text.removesuffix("\n").split("\n") if text else []


def read_pairs(stem: Path, first: str, second: str) -> tuple[list[str], list[str]]:
    """Read ``stem.first`` and ``stem.second``; ValueError when they differ in length."""
    sides = [read_lines(stem.with_name(f"{stem.name}.{code}")) for code in (first, second)]
    if len(sides[0]) != len(sides[1]):
        raise ValueError(f"{stem}.{first} has {len(sides[0])} lines, .{second} {len(sides[1])}.")
    return sides[0], sides[1]


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines to ``path`` through a file beside it that then takes its place."""
    with replacing(path) as part:
        part.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write to, which takes the place of ``path`` when the block ends well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    yield part
    part.replace(path)


def append_record(path: Path, record: dict[str, Any]) -> None:
    """Add one line of JSON to a log and push it to the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
