"""Guess what each line of a pasted page is: article, caption or page furniture."""

from __future__ import annotations

from reader.importing.lines import LineGuess, Role
from reader.importing.wrapping import paragraphs


def read_lines(text: str) -> list[LineGuess]:
    """Return the lines of a plain text with their guessed roles."""
    lines = paragraphs(text)
    return [LineGuess(line, Role.BODY if index else Role.TITLE) for index, line in enumerate(lines)]
