from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from reader.ui.reading.document import Block, Place, Side
from reader.ui.reading.layout import BlockLayout, Columns, TextCell
from reader.ui.reading.style import ReadingStyle


@pytest.fixture
def cell(qapp):
    def make(*pieces, width=300):
        rows = list(enumerate(pieces))
        return TextCell(Side.SWAHILI, rows, QFont("DejaVu Serif", 14), 1.4, width)

    return make


@pytest.mark.parametrize("text", ["Habari za asubuhi", "Salamu 🙂 kwa wote 🙂 hapa", "é́ à ŋ"])
def test_a_point_in_the_middle_of_a_character_finds_that_character(cell, text):
    line = cell(text, width=2000)
    for offset in range(len(text)):
        (box,) = line.rects(0, offset, offset + 1) or [None]
        if box is None or box.width() < 1:
            continue  # a combining mark has no width of its own
        assert line.place_at(box.center(), exact=True) == Place(0, offset, Side.SWAHILI)


def test_several_pieces_flow_as_one_paragraph_and_are_told_apart(cell):
    paragraph = cell("Moja mbili.", "", "Tatu nne.", width=2000)
    assert paragraph.rows == [0, 2]
    (third,) = paragraph.rects(2, 0, 4)
    assert paragraph.place_at(third.center(), exact=True).row == 2
    assert paragraph.rects(1, 0, 4) == []


def test_a_stretch_over_two_lines_has_two_boxes_without_the_space_between(cell):
    wrapped = cell("ushirikiano ushirikiano", width=150)
    boxes = wrapped.rects(0, 0)
    assert len(boxes) == 2
    assert boxes[0].width() == pytest.approx(boxes[1].width(), abs=0.5)


def test_a_point_beside_the_text_is_exact_nowhere_but_near_something(cell):
    line = cell("Ndiyo", width=2000)
    assert line.place_at(QPointF(1500, 5), exact=True) is None
    assert line.place_at(QPointF(1500, 5)) == Place(0, 5, Side.SWAHILI)


@pytest.mark.parametrize("width", [700, 900, 1400])
@pytest.mark.parametrize("size", [9.0, 14.0, 30.0])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.7])
def test_partners_start_level_at_any_width_and_size(document, width, size, share):
    style = ReadingStyle(size=size, share=share)
    columns = Columns(width, style)
    for block in document.blocks(paragraphs=False):
        layout = BlockLayout(document, block, style, columns)
        assert layout.tops[Side.SWAHILI] == layout.tops[Side.ENGLISH]
        reach = max(layout.tops[side] + layout.cells[side].height for side in Side)
        assert layout.height >= reach


def test_a_narrow_view_puts_the_english_under_its_paragraph(document):
    style = ReadingStyle()
    columns = Columns(400, style)
    assert columns.stacked
    assert columns.divider is None
    layout = BlockLayout(document, Block(2, 5), style, columns)
    swahili_end = layout.tops[Side.SWAHILI] + layout.cells[Side.SWAHILI].height
    assert layout.tops[Side.ENGLISH] > swahili_end


def test_hidden_english_leaves_one_column(document):
    assert Columns(900, ReadingStyle(english="hidden")).sides == (Side.SWAHILI,)


def test_a_doubt_is_said_below_the_english(document):
    style = ReadingStyle()
    columns = Columns(900, style)
    row = next(row for row in range(len(document)) if document.translation(row).doubts)
    layout = BlockLayout(document, Block(row, row + 1), style, columns)
    (note,) = layout.doubts
    assert note.row == row
    assert note.top >= layout.tops[Side.ENGLISH] + layout.cells[Side.ENGLISH].height


def test_the_divider_goes_where_it_is_dragged_within_limits():
    columns = Columns(1000, ReadingStyle(size=30))
    dragged = Columns(1000, ReadingStyle(size=30, share=columns.share_at(420)))
    assert dragged.divider == pytest.approx(420)
    assert columns.share_at(-100) == 0.2
    assert columns.share_at(5000) == 0.8
