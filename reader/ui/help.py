"""The help page: every key, from the tables that the program itself uses."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from reader.ui.commands import MENUS
from reader.ui.reading.keyboard import READING_KEYS, KeyHelp


def help_sections() -> dict[str, list[KeyHelp]]:
    """Return the keys by where they work."""
    sections = {"Reading": list(READING_KEYS)}
    for title, entries in MENUS.items():
        keys = [
            KeyHelp(" or ".join(entry.keys.split()), entry.plain_text)
            for entry in entries
            if entry and entry.keys
        ]
        sections[title.replace("&", "")] = keys
    return sections


def help_html() -> str:
    """Return the help page."""
    parts = [
        "<p>Point at a sentence to see its partner, at a word to see what it was translated to."
        " A click pins both. A dotted line marks a glossary term; a small triangle marks a"
        " sentence that the model is unsure of.</p>"
    ]
    for title, keys in help_sections().items():
        rows = "".join(
            f"<tr><td style='padding:3px 24px 3px 0'><b>{escape(key.keys)}</b></td>"
            f"<td style='padding:3px 0'>{escape(key.action)}</td></tr>"
            for key in keys
        )
        parts.append(f"<h3>{escape(title)}</h3><table>{rows}</table>")
    return "".join(parts)


class HelpDialog(QDialog):
    """Shows the help page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.resize(620, 640)
        page = QTextBrowser()
        page.setHtml(help_html())
        page.setFrameShape(page.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(page)
        layout.addWidget(buttons)
