"""Tell screen readers which sentence is the current one.

The view stays an ordinary widget for them, whose description is the current sentence: with
interfaces of its own for the rows, PySide6 6.11 crashed when the program ended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from reader.ui.reading.document import Side

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.reading.document import ReadingDocument


def spoken(document: ReadingDocument, row: int) -> str:
    """Return a row as it is read out: Swahili, English, and the doubt if there is one."""
    translation = document.translation(row)
    parts = [document.text(row, Side.SWAHILI)]
    if translation:
        parts.append(translation.text)
        parts += [f"Unsure: {doubt.reason}" for doubt in translation.doubts[:1]]
    return "\n".join(parts)


def announce(widget: QWidget, text: str) -> None:
    """Make a text the widget's accessible description and have it read out."""
    widget.setAccessibleDescription(text)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
