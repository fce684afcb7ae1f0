"""Tell screen readers which sentence is the current one."""

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


def announce(widget: QWidget, document: ReadingDocument, row: int) -> None:
    """Make a row the widget's accessible text and have it read out."""
    text = spoken(document, row)
    widget.setAccessibleDescription(text)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
