"""Small controls that every panel needs in the same form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.icons import ThemedIcons


def icon_button(
    icons: ThemedIcons, name: str, tip: str, on_click: Callable[[], object]
) -> QToolButton:
    """Return a flat button that shows an icon and says what it does."""
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    icons.put(button, name)
    button.clicked.connect(lambda: on_click())
    return button


def muted_label(text: str = "") -> QLabel:
    """Return a wrapped label in the quiet colour."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label
