"""Lay out blocks of text with QTextLayout and answer where things are in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from reader.ui.reading.document import Place, Side
from reader.ui.reading.style import FACES, Face, face_font, line_height, note_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPainter

    from reader.ui.reading.document import Block, ReadingDocument
    from reader.ui.reading.style import ReadingStyle

PIECE_GAP = " "
# In line heights of body text: above and below a sentence, between the languages in a narrow
# view, above a doubt note.
ROW_GAP, STACK_GAP, NOTE_GAP = 0.12, 0.15, 0.08
# In ems: lines of more than some 75 letters are hard to follow (Bringhurst, 2.1.2).
LONGEST_LINE, LONGEST_PAIR = 42, 84


class TextCell:
    """One side of a block: the texts of its rows, set as one paragraph.

    The API speaks in rows and code points; Qt counts UTF-16 units, which differ beyond U+FFFF.
    """

    def __init__(
        self, side: Side, pieces: list[tuple[int, str]], font: QFont, spacing: float, width: float
    ) -> None:
        self.side = side
        self._starts: dict[int, int] = {}
        text = ""
        for row, piece in pieces:
            if piece:
                text += PIECE_GAP if text else ""
                self._starts[row] = len(text)
                text += piece
        self._lengths = {row: len(piece) for row, piece in pieces if piece}
        self._text = text
        self._wide = any(ord(character) > 0xFFFF for character in text)
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.line_height = line_height(font, spacing)
        self.height = self._break_lines(max(width, 20))

    def _break_lines(self, width: float) -> float:
        y = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (self.line_height - line.height()) / 2))
            y += self.line_height
        self._layout.endLayout()
        return max(y, self.line_height)

    @property
    def rows(self) -> list[int]:
        """Return the rows that have text here."""
        return list(self._starts)

    def draw(self, painter: QPainter, origin: QPointF, color: QColor) -> None:
        """Paint the text."""
        painter.setPen(color)
        self._layout.draw(painter, origin)

    def rects(self, row: int, start: int, end: int | None = None) -> list[QRectF]:
        """Return the boxes, one a line, of part of a row's text (to its end by default)."""
        if row not in self._starts:
            return []
        length = self._lengths[row]
        end = length if end is None else min(end, length)
        first = self._to_units(self._starts[row] + max(0, min(start, length)))
        last = self._to_units(self._starts[row] + end)
        boxes = []
        number = self._layout.lineForTextPosition(first).lineNumber()
        for index in range(max(number, 0), self._layout.lineCount()):
            line = self._layout.lineAt(index)
            line_end = self._printed_end(line)
            if line.textStart() >= last:
                break
            left, right = max(first, line.textStart()), min(last, line_end)
            if left < right:
                x1, x2 = _x_of(line, left), _x_of(line, right)
                boxes.append(QRectF(x1, index * self.line_height, x2 - x1, self.line_height))
        return boxes

    def _printed_end(self, line: QTextLine) -> int:
        """Return where a line's text ends, without the space at which it was broken."""
        start, end = line.textStart(), line.textStart() + line.textLength()
        return end if self._wide else start + len(self._text[start:end].rstrip())

    def baseline(self, box: QRectF) -> float:
        """Return the height of the text's baseline in one of the boxes of ``rects``."""
        line = self._layout.lineAt(round(box.top() / self.line_height))
        return float(line.y() + line.ascent())

    def place_at(self, point: QPointF, *, exact: bool = False) -> Place | None:
        """Return the place in the text nearest to a point, or the one under it if ``exact``."""
        if not self._starts:
            return None
        index = min(max(int(point.y() // self.line_height), 0), self._layout.lineCount() - 1)
        line = self._layout.lineAt(index)
        box = line.naturalTextRect()
        if exact and not (box.left() <= point.x() <= box.right() and 0 <= point.y() <= self.height):
            return None
        on, between = (
            QTextLine.CursorPosition.CursorOnCharacter,
            QTextLine.CursorPosition.CursorBetweenCharacters,
        )
        mode = on if exact else between
        offset = self._from_units(int(line.xToCursor(point.x(), mode)))
        row = max((r for r, start in self._starts.items() if start <= offset), default=self.rows[0])
        return Place(row, min(offset - self._starts[row], self._lengths[row]), self.side)

    def _to_units(self, offset: int) -> int:
        if not self._wide:
            return offset
        return offset + sum(ord(character) > 0xFFFF for character in self._text[:offset])

    def _from_units(self, units: int) -> int:
        if not self._wide:
            return units
        return len(self._text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _x_of(line: QTextLine, offset: int) -> float:
    """Return where a character begins; the binding hands the offset back too."""
    x, _ = cast("tuple[float, int]", line.cursorToX(offset))
    return x


class BlockLayout:
    """A block with both sides set: where each begins, and how high the whole is."""

    def __init__(
        self,
        document: ReadingDocument,
        block: Block,
        style: ReadingStyle,
        columns: Columns,
    ) -> None:
        self.block = block
        self.face: Face = FACES[document.kind(block.first)]
        font = face_font(self.face, style)
        body = line_height(face_font(Face(), style), style.spacing)
        starts = document.begins_paragraph(block.first)
        self.before = body * (self.face.before if starts else ROW_GAP)
        self.has_byline = block.first == 0 and bool(document.byline)
        if self.has_byline:
            self.before += body
        self.after = body * ROW_GAP
        self.indent = body * self.face.indent
        spacing = style.spacing * self.face.spacing
        self.cells: dict[Side, TextCell] = {}
        self.tops: dict[Side, float] = {}
        for side in columns.sides:
            pieces = [(row, document.text(row, side)) for row in block.rows]
            width = columns.width(side) - self.indent
            self.cells[side] = TextCell(side, pieces, font, spacing, width)
        self._stack(columns, body)
        self.doubts: list[DoubtNote] = []
        bottom = self.before + self._text_height
        if Side.ENGLISH in self.cells:
            width = columns.width(Side.ENGLISH) - self.indent - DoubtNote.TEXT_LEFT
            bottom = max(bottom, self._add_doubts(document, style, width, body * NOTE_GAP))
        self.height = bottom + self.after

    def _stack(self, columns: Columns, body: float) -> None:
        """Put the cells side by side, or one under the other."""
        y = self.before
        for side, cell in self.cells.items():
            self.tops[side] = y
            if columns.stacked:
                y += cell.height + body * STACK_GAP
        if columns.stacked:
            self._text_height = y - body * STACK_GAP - self.before
        else:
            self._text_height = max(cell.height for cell in self.cells.values())

    def _add_doubts(
        self, document: ReadingDocument, style: ReadingStyle, width: float, gap: float
    ) -> float:
        """Set the doubt notes under the English and return where they end."""
        y = self.tops[Side.ENGLISH] + self.cells[Side.ENGLISH].height
        for row in self.block.rows:
            translation = document.translation(row)
            if translation and translation.doubts:
                words = f"Unsure: {translation.doubts[0].reason}"
                cell = TextCell(Side.ENGLISH, [(row, words)], note_font(style), 1.1, width)
                self.doubts.append(DoubtNote(row, y + gap, cell))
                y += cell.height + gap
        return y


@dataclass(frozen=True, slots=True)
class DoubtNote:
    """The words beside a doubt sign, and where in the block they begin."""

    TEXT_LEFT: ClassVar = 18.0

    row: int
    top: float
    cell: TextCell


class Columns:
    """The two columns' places across the view, in pixels."""

    MARGIN = 28.0
    GUTTER = 44.0
    NARROWEST = 540.0

    def __init__(self, width: float, style: ReadingStyle) -> None:
        self.divider: float | None = None
        hidden = style.english == "hidden"
        self.stacked = not hidden and width < self.NARROWEST
        self.sides = (Side.SWAHILI,) if hidden else (Side.SWAHILI, Side.ENGLISH)
        room = max(width - 2 * self.MARGIN, 60)
        em = style.size * 4 / 3
        if self.stacked or hidden:
            column = min(room, em * LONGEST_LINE)
            left = (width - column) / 2
            self._spans = {side: (left, column) for side in self.sides}
            return
        room = min(room, em * LONGEST_PAIR)
        left = (width - room) / 2
        swahili = (room - self.GUTTER) * style.share
        english = room - self.GUTTER - swahili
        self._spans = {
            Side.SWAHILI: (left, swahili),
            Side.ENGLISH: (left + swahili + self.GUTTER, english),
        }
        self.divider = left + swahili + self.GUTTER / 2

    def left(self, side: Side) -> float:
        """Return where a column begins."""
        return self._spans[side][0]

    def width(self, side: Side) -> float:
        """Return how wide a column is."""
        return self._spans[side][1]

    def side_at(self, x: float) -> Side:
        """Return the column that a horizontal position belongs to."""
        return Side.ENGLISH if self.divider is not None and x > self.divider else Side.SWAHILI

    def share_at(self, x: float) -> float:
        """Return the share of the width that Swahili has with the divider at ``x``."""
        left = self._spans[Side.SWAHILI][0]
        right = sum(self._spans[Side.ENGLISH])
        share = (x - self.GUTTER / 2 - left) / (right - left - self.GUTTER)
        return min(max(share, 0.2), 0.8)
