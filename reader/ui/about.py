"""What this program is, and with what it translates."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.icons import application_icon

if TYPE_CHECKING:
    from pathlib import Path

ICON_SIZE = 72


class AboutDialog(QDialog):
    """Shows name, model and folders."""

    def __init__(self, parent: QWidget, model: str, library: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Msomaji")
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(ICON_SIZE, ICON_SIZE))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = QLabel(
            "<h2>Msomaji</h2><p>Read Swahili beside an offline English translation,"
            " sentence level with sentence.</p>"
            f"<p>Translation model: {escape(model or 'none that works')}<br>"
            f"Your library: {escape(str(library))}</p>"
            "<p>Nothing you read leaves this computer. The English is a machine translation"
            " and can be wrong.</p>"
        )
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(picture)
        row.addWidget(text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addLayout(row)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
