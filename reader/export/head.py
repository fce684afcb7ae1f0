"""What every format says above an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.export.sheet import StudySheet


def byline(sheet: StudySheet) -> list[str]:
    """Return author, source, date, section and level: those that are known."""
    parts = (sheet.author, sheet.source, sheet.date, sheet.section, sheet.level, sheet.license)
    return list(dict.fromkeys(part for part in parts if part))


def notice(sheet: StudySheet) -> str:
    """Return the sentence that says who translated."""
    if not sheet.model:
        return ""
    return f"Machine translation, made offline by {sheet.model}; it may be wrong."
