"""How the reading view looks: what the reader chose, and the face of each kind of paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from reader.domain import Kind
from reader.ui.theme import LIGHT, Theme

PREFERRED_FAMILIES = (
    "Gentium Book Plus",
    "Noto Serif",
    "Charter",
    "Georgia",
    "DejaVu Serif",
)

# A line of spacing 1, in ems: what most text faces have.
EM_LINE = 1.14


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """The reader's choices. ``size`` is in points, ``share`` the Swahili part of the width."""

    theme: Theme = field(default=LIGHT)
    family: str = ""
    size: float = 14
    spacing: float = 1.35
    english: str = "shown"
    free: bool = False
    show_terms: bool = True
    show_links: bool = True
    show_statuses: bool = True
    show_agreement: bool = False
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class Face:
    """The look of a kind of paragraph. Spaces and indent are in line heights of body text."""

    scale: float = 1.0
    bold: bool = False
    italic: bool = False
    role: str = "text"
    before: float = 0.75
    indent: float = 0.0
    spacing: float = 1.0


FACES = {
    None: Face(scale=1.5, bold=True, before=0.3, spacing=0.86),
    Kind.STANDFIRST: Face(scale=1.12, before=0.5),
    Kind.HEADING: Face(scale=1.18, bold=True, before=1.3, spacing=0.9),
    Kind.BODY: Face(),
    Kind.CAPTION: Face(scale=0.86, role="muted", indent=0.7, before=0.9),
}


def reading_family(chosen: str) -> str:
    """Return the font family to read in: the chosen one, else a serif that is installed."""
    families = set(QFontDatabase.families())
    if chosen in families:
        return chosen
    for family in PREFERRED_FAMILIES:
        if family in families:
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def line_height(font: QFont, spacing: float) -> float:
    """Return the height of a line in pixels, the same for fonts of high and low metrics."""
    em = QFontInfo(font).pixelSize()
    return max(em * EM_LINE * spacing, QFontMetricsF(font).tightBoundingRect("ÂgÎj").height())


def note_font(style: ReadingStyle) -> QFont:
    """Return the font of what the program itself says in the text: bylines, doubts."""
    font = QFont()
    font.setPointSizeF(max(style.size * 0.68, 8))
    return font


def face_font(face: Face, style: ReadingStyle) -> QFont:
    """Return the font of a face in the reader's size."""
    font = QFont(reading_family(style.family))
    font.setPointSizeF(style.size * face.scale)
    font.setBold(face.bold)
    font.setItalic(face.italic)
    return font
