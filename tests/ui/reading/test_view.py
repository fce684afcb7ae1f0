from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.domain import Span
from reader.ui.reading.announcing import spoken
from reader.ui.reading.document import Place, ReadingDocument, Side, Stretch
from reader.ui.reading.lights import Selection

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def center(view, row, side, start, end) -> QPoint:
    """Return the middle of part of a row on the screen."""
    return view.box_of(row, side, Span(start, end)).center().toPoint()


def move(view, place: QPoint, button=Qt.MouseButton.NoButton) -> None:
    """Move the pointer; a real one would depend on where the screen's pointer is."""
    viewport = view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def pixels(view) -> QImage:
    return view.grab().toImage()


def press(qtbot, view, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        qtbot.keyClick(view, key, modifier)


def test_swahili_is_there_before_any_english(show, article, services):
    view = show(ReadingDocument(article, services.finder.mark))
    assert view.word_at(QPointF(center(view, 0, Side.SWAHILI, 0, 7))) is not None


def test_pointing_at_a_sentence_lights_its_row_and_leaving_puts_it_out(qtbot, show, document):
    view = show(document)
    dark = pixels(view)
    move(view, center(view, 2, Side.SWAHILI, 0, 7))
    assert view.lights.hovered == 2
    assert pixels(view) != dark
    view._pointer.rest()
    assert pixels(view) == dark


def test_pointing_at_a_word_lights_its_partner(qtbot, show, document):
    view = show(document)
    move(view, center(view, 2, Side.SWAHILI, 0, 7))
    assert view.lights.word == Stretch(2, Side.SWAHILI, Span(0, 7))
    assert document.linked(view.lights.word)[0][0] == Stretch(2, Side.ENGLISH, Span(0, 7))


def test_a_click_pins_the_row_and_the_word(qtbot, show, document):
    view = show(document)
    place = center(view, 3, Side.ENGLISH, 0, 4)
    with qtbot.waitSignals([view.current_changed, view.word_chosen]):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view._pointer.rest()
    assert view.lights.current == 3
    assert view.lights.word == Stretch(3, Side.ENGLISH, Span(0, 4))


def test_a_second_click_lets_the_word_go(qtbot, show, document):
    view = show(document)
    place = center(view, 3, Side.ENGLISH, 0, 4)
    for _ in range(2):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.lights.pinned is None


def test_arrows_and_letters_go_by_sentence(qtbot, show, document):
    view = show(document)
    press(qtbot, view, Key.Key_Down, Key.Key_J, Key.Key_J)
    assert view.lights.current == 3
    press(qtbot, view, Key.Key_Up, Key.Key_K)
    assert view.lights.current == 1
    press(qtbot, view, Key.Key_Home, Key.Key_Up)
    assert view.lights.current == 0
    press(qtbot, view, Key.Key_End, Key.Key_Down)
    assert view.lights.current == len(document) - 1


def test_left_and_right_go_by_word_and_on_to_the_next_row(qtbot, show, document):
    view = show(document)
    press(qtbot, view, Key.Key_Right)
    assert view.lights.pinned == Stretch(0, Side.SWAHILI, Span(0, 7))
    press(qtbot, view, Key.Key_Right, Key.Key_Right)
    assert view.lights.pinned == Stretch(1, Side.SWAHILI, Span(0, 4))
    press(qtbot, view, Key.Key_Left)
    assert view.lights.pinned == Stretch(0, Side.SWAHILI, Span(8, 12))


def test_enter_opens_the_card_of_the_word(qtbot, show, document):
    view = show(document)
    with qtbot.waitSignal(view.card_asked) as asked:
        press(qtbot, view, Key.Key_Return)
    assert asked.args == [Stretch(0, Side.SWAHILI, Span(0, 7))]


def test_shift_and_arrows_select_words(qtbot, show, document):
    view = show(document)
    press(qtbot, view, Key.Key_Down, Key.Key_Right, Key.Key_Right)
    press(qtbot, view, Key.Key_Right, Key.Key_Right, modifier=SHIFT)
    assert view.selected_text() == "amesaini mkataba"


def test_n_steps_through_the_terms_and_around(qtbot, show, document):
    view = show(document)
    seen = []
    for _ in range(5):
        press(qtbot, view, Key.Key_N)
        seen.append(view.lights.pinned.row)
    assert seen[:3] == [0, 1, 2]
    assert seen[4] == seen[0]
    press(qtbot, view, Key.Key_N, modifier=SHIFT)
    assert view.lights.pinned.row == seen[3]


def test_space_uncovers_and_then_goes_on(qtbot, show, document):
    view = show(document, english="covered")
    covered = pixels(view)
    assert view.is_covered(0)
    press(qtbot, view, Key.Key_Space)
    assert not view.is_covered(0)
    assert pixels(view) != covered
    press(qtbot, view, Key.Key_Space)
    assert view.lights.current == 1
    assert view.is_covered(1)


def test_a_click_uncovers_too(qtbot, show, document):
    view = show(document, english="covered")
    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=center(view, 2, Side.ENGLISH, 0, 7),
    )
    assert not view.is_covered(2)


def test_escape_lets_go_of_everything(qtbot, show, document):
    view = show(document)
    press(qtbot, view, Key.Key_Right)
    press(qtbot, view, Key.Key_Right, modifier=SHIFT)
    press(qtbot, view, Key.Key_Escape)
    assert view.lights.pinned is None
    assert view.selected_text() == ""


def test_a_drag_selects_over_sentences_in_one_column(qtbot, show, document):
    view = show(document)
    start, end = center(view, 2, Side.SWAHILI, 0, 7), center(view, 4, Side.SWAHILI, 0, 4)
    view.viewport().setFocus()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    move(view, start + QPoint(10, 10), Qt.MouseButton.LeftButton)
    move(view, end, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    selected = view.selected_text()
    assert "una kurasa tano. Watu walishangilia sana. M" in selected
    assert view.lights.selection.side is Side.SWAHILI


def test_paragraphs_are_kept_apart_in_what_is_copied(show, document):
    view = show(document)
    view.lights.selection = Selection(Place(1, 5, Side.SWAHILI), Place(2, 7, Side.SWAHILI))
    assert view.copied_text() == "amesaini mkataba wa amani.\n\nMkataba"


def test_without_a_selection_the_current_pair_is_copied(show, document):
    view = show(document)
    view.set_current(2)
    assert view.copied_text() == "Mkataba una kurasa tano.\nMKATABA UNA KURASA TANO."


def test_all_of_a_column_is_selected(show, document):
    view = show(document)
    view.select_all()
    assert view.selected_text().startswith("Mkataba mpya\n\nRais")
    assert view.selected_text().endswith("Je, nani atasaini?")
    view.lights.selection, view.lights.pinned = None, Stretch(1, Side.ENGLISH, Span(0, 4))
    view.select_all()
    assert view.selected_text().endswith("JE, NANI ATASAINI?")


def test_a_double_click_selects_the_word(qtbot, show, document):
    view = show(document)
    place = center(view, 2, Side.SWAHILI, 12, 18)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selected_text() == "kurasa"


def test_the_divider_can_be_dragged(qtbot, show, document):
    view = show(document)
    divider = round(view.columns.divider)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(divider, 200))
    with qtbot.waitSignal(view.share_changed) as changed:
        move(view, QPoint(divider - 100, 200), Qt.MouseButton.LeftButton)
    assert changed.args[0] < 0.5


def test_the_row_at_the_top_stays_when_size_and_width_change(qtbot, show, document):
    view = show(document, height=160)
    view.scroll_by(250)
    top = view.stack.bookmark[0]
    assert top > 0
    view.set_style(type(view.style_choices)(size=22))
    assert view.stack.bookmark[0] == top
    view.resize(480, 160)
    assert view.columns.stacked
    assert view.stack.bookmark[0] <= top < view.stack.bookmark[0] + 3


def test_english_that_arrives_above_does_not_move_the_text(qtbot, show, article, services, engine):
    document = ReadingDocument(article, services.finder.mark)
    view = show(document, width=300 + 340, height=160)
    view.scroll_by(260)
    before = view.stack.bookmark
    document.set_translation(0, engine.one("Neno " * 60))
    qtbot.wait(10)
    assert (view.stack.bookmark) == before


def test_the_scroll_bar_reaches_the_very_end(show, document):
    view = show(document, height=160)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.at_end()
    assert view.stack.visible(Side.SWAHILI)[-1][0] == len(document) - 1


def test_free_scrolling_moves_one_column_only(show, document):
    view = show(document, height=160, free=True)
    view.scroll_by(200, Side.ENGLISH)
    assert view.stack.visible(Side.SWAHILI)[0] == (0, 0.0)
    assert view.stack.visible(Side.ENGLISH)[0][0] > 0


def test_rows_in_view_are_told_so_that_they_are_translated_first(qtbot, show, document):
    view = show(document, height=160)
    with qtbot.waitSignal(view.rows_seen) as seen:
        view.scroll_to_end(top=False)
    assert seen.args[1] == len(document) - 1
    assert view.at_end()


def test_going_to_a_row_out_of_view_reveals_it(show, document):
    view = show(document, height=160)
    last = len(document) - 1
    view.set_current(last)
    rows = {view.row_at(QPointF(view.columns.left(Side.SWAHILI) + 5, y)) for y in range(0, 130, 5)}
    assert last in rows


def test_the_current_row_is_told_to_screen_readers(show, document):
    view = show(document)
    view.set_current(4)
    assert view.accessibleDescription() == spoken(document, 4)
    assert "Unsure: It rains too rarely." in spoken(document, 4)


def test_covered_english_is_not_read_out_before_it_is_uncovered(qtbot, show, document):
    view = show(document, english="covered")
    view.set_current(2)
    assert view.accessibleDescription() == "Mkataba una kurasa tano."
    press(qtbot, view, Key.Key_Space)
    assert "MKATABA UNA KURASA TANO." in view.accessibleDescription()


def test_a_doubt_sign_can_be_asked(qtbot, show, document):
    view = show(document, height=700)
    points = [QPointF(view.columns.left(Side.ENGLISH) + 6, y) for y in range(0, 660, 3)]
    sign = next(point for point in points if view.doubt_at(point) == 4)
    with qtbot.waitSignal(view.doubt_asked) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=sign.toPoint())
    assert asked.args[0] == 4


@pytest.mark.parametrize("width", [380, 900])
@pytest.mark.parametrize("english", ["shown", "covered", "hidden"])
def test_every_way_of_showing_paints(show, document, width, english):
    view = show(document, width=width, english=english)
    view.set_current(3)
    assert not pixels(view).isNull()


def test_no_article_is_an_empty_page(show):
    view = show(None)
    view.set_current(0)
    view.scroll_by(50)
    assert view.copied_text() == ""
