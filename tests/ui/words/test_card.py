from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.domain import Span, Status
from reader.errors import ReaderError
from reader.library.connection import Connections
from reader.settings import ENGLISH
from reader.text.morphology.analysis import Part
from reader.ui.reading.document import Side, Stretch
from reader.ui.words.strip import MorphemeStrip
from reader.ui.words.word_dialog import WordDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from reader.ui.words.vocabulary_panel import VocabularyPanel

WATU = Stretch(3, Side.SWAHILI, Span(0, 4))
CHEERED = Stretch(3, Side.SWAHILI, Span(5, 18))


@pytest.fixture
def card(window):
    window.words.show_card(WATU)
    return window.words.card


def said(card) -> str:
    """Return all that can be read on the card."""
    labels = (label for label in card.findChildren(QLabel) if label.isVisible())
    return " ".join(label.text() for label in labels)


def test_the_card_says_what_a_word_is(window, card):
    assert window.side.currentWidget() is card
    assert card.word.text() == "Watu"
    for part in ("mtu", "noun", "class 2", "person", "WATU"):
        assert part in said(card)
    assert "wa: class 2 prefix (plural)" in card.strip.accessibleName()


def test_a_noun_shows_its_pair_and_concords(card):
    for form in ("mtu", "watu", "huyu", "hawa", "wake", "mzuri", "wazuri", "wa-"):
        assert form in said(card)


def test_the_card_follows_the_keyboard_unless_it_is_pinned(qtbot, window, card):
    window.view.choose_word(WATU)
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    assert card.word.text() == "walishangilia"
    card.pin.setChecked(True)
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    assert card.word.text() == "walishangilia"


def test_other_readings_can_be_chosen(window, card):
    window.words.show_card(Stretch(2, Side.SWAHILI, Span(8, 11)))
    count = len(card.look.analyses)
    if count > 1:
        card.show_reading(1)
        assert card.analysis == card.look.analyses[1]
    assert card.analysis is not None


def test_a_status_is_given_by_button_and_shown_in_the_text(window, card):
    card.status.chosen.emit(Status.LEARNING_2)
    words = window.services.library.vocabulary
    assert words.get("mtu", "noun").status is Status.LEARNING_2
    marks = window.view.document.word_marks(3).learning
    assert marks == ((Span(0, 4), Status.LEARNING_2),)
    assert card.status._group.checkedId() == Status.LEARNING_2


@pytest.mark.parametrize(
    ("key", "status"),
    [("1", Status.LEARNING_1), ("5", Status.KNOWN), ("w", Status.KNOWN), ("i", Status.IGNORED)],
)
def test_keys_give_the_chosen_word_a_status(qtbot, window, key, status):
    window.view.choose_word(WATU)
    qtbot.keyClicks(window.view, key)
    assert window.services.library.vocabulary.get("mtu", "noun").status is status


def test_a_key_without_a_word_says_what_to_do(qtbot, window):
    qtbot.keyClicks(window.view, "3")
    assert "Choose a word first" in window.status.currentMessage()


def test_several_selected_words_get_a_status_as_one_expression(qtbot, window):
    window.view._pointer.select(Stretch(3, Side.SWAHILI, Span(0, 18)))
    qtbot.keyClicks(window.view, "2")
    stored = window.services.library.vocabulary.get("watu walishangilia", "term")
    assert stored.status is Status.LEARNING_2
    assert (Span(0, 18), Status.LEARNING_2) in window.view.document.word_marks(3).learning


def test_s_saves_and_saves_no_longer(qtbot, window):
    window.view.choose_word(CHEERED)
    qtbot.keyClicks(window.view, "s")
    (word,) = window.services.library.vocabulary.saved("mkataba-mpya")
    assert word.form == "walishangilia"
    qtbot.keyClicks(window.view, "s")
    assert window.services.library.vocabulary.saved("mkataba-mpya") == []


def test_undo_takes_a_status_back(qtbot, window):
    window.view.choose_word(WATU)
    qtbot.keyClicks(window.view, "1")
    window.actions_by_name["undo"].trigger()
    assert window.services.library.vocabulary.get("mtu", "noun") is None
    assert window.view.document.word_marks(3).learning == ()


def test_the_same_word_elsewhere_in_the_library_can_be_opened(window):
    window.words.show_card(Stretch(4, Side.SWAHILI, Span(0, 4)))
    assert "Mvua ilichelewa." in said(window.words.card)
    window.words.card.sentence_asked.emit("shamba-la-mahindi:0.1")
    assert window.view.document.article.id == "shamba-la-mahindi"
    assert window.view.lights.current == 2


def test_an_unknown_word_says_so_and_offers_to_add_it(window, monkeypatch):
    article = window.view.document.article
    monkeypatch.setattr(WordDialog, "exec", lambda self: WordDialog.DialogCode.Accepted)
    monkeypatch.setattr(window.services.analyser, "analyse_sentence", lambda text: [], raising=True)
    window.words.show_card(WATU)
    card = window.words.card
    assert "Nothing is known of this word" in said(card)
    assert card.add.isVisible()
    card.add.click()
    assert [word.form for word in window.services.library.vocabulary.saved(article.id)] == ["Watu"]


def test_rating_a_sentence_moves_its_words(qtbot, window):
    window.view.choose_word(WATU)
    qtbot.keyClicks(window.view, "1")
    window.choices.action(ENGLISH, "covered").trigger()
    window.view.lights.pinned = None
    window.view.set_current(3)
    qtbot.keyClick(window.view, Qt.Key.Key_Space)
    qtbot.keyClicks(window.view, "4")
    assert window.services.library.vocabulary.get("mtu", "noun").status is Status.LEARNING_2
    window.reading.save_progress()
    assert window.services.library.articles.progress("mkataba-mpya").rating == 4


def test_the_rating_bar_comes_and_goes(qtbot, window):
    window.choices.action(ENGLISH, "covered").trigger()
    window.view.set_current(3)
    asked = []
    window.view.rating_asked.connect(asked.append)
    qtbot.keyClick(window.view, Qt.Key.Key_Space)
    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    assert asked == [True, False]


def test_the_card_opens_in_50_milliseconds(window):
    window.words.show_card(CHEERED)
    took = []
    for word in (WATU, CHEERED) * 5:
        start = time.perf_counter()
        window.words.show_card(word)
        took.append(time.perf_counter() - start)
    assert min(took) < 0.05


def test_classes_are_coloured_by_the_switch(window):
    window.view.grab()
    plain: QImage = window.view.grab().toImage()
    window.actions_by_name["agreement"].trigger()
    assert window.view.style_choices.show_agreement
    assert window.view.grab().toImage() != plain


@pytest.mark.parametrize("width", [120, 200, 600])
def test_parts_wrap_to_the_width_and_none_is_cut(qtbot, themes, width):
    strip = MorphemeStrip(themes, "DejaVu Serif")
    qtbot.addWidget(strip)
    strip.resize(width, 10)
    strip.show()
    strip.show_parts([Part("zi", "class 10 subject"), Part("li", "past"), Part("toa", "give out")])
    bottoms = [box.bottom() for box, _ in strip._boxes]
    assert len(bottoms) == 3
    assert max(bottoms) <= strip.height()
    assert all(box.right() <= max(width, 130) for box, _ in strip._boxes)


@pytest.fixture
def panel(qtbot, window) -> VocabularyPanel:
    for stretch in (WATU, CHEERED):
        window.view.choose_word(stretch)
        qtbot.keyClicks(window.view, "1")
    qtbot.keyClicks(window.view, "s")
    return window.words.panel


def lemmas(panel) -> list[str]:
    return [word.lemma for word in panel.model.rows]


def test_words_are_listed_searched_and_filtered(panel):
    assert lemmas(panel) == ["mtu", "shangilia"]
    panel.search.setText("perso")
    assert lemmas(panel) == ["mtu"]
    panel.search.setText("Washangiliwe")
    assert lemmas(panel) == ["shangilia"]
    panel.search.setText("xyzzy")
    assert (lemmas(panel), panel.count.text()) == ([], "0 of 2 words")
    panel.search.clear()
    panel.filter.setCurrentIndex(panel.filter.findData("saved"))
    assert lemmas(panel) == ["shangilia"]


def test_many_get_a_status_at_once_and_undo_takes_it_back(panel):
    panel.table.selectAll()
    panel.set_status(Status.KNOWN)
    assert {word.status for word in panel.model.rows} == {Status.KNOWN}
    panel.undo()
    assert {word.status for word in panel.model.rows} == {Status.LEARNING_1}


def test_removed_words_come_back_by_undo(panel):
    panel.table.selectAll()
    panel.delete_chosen()
    assert lemmas(panel) == []
    panel.undo()
    assert lemmas(panel) == ["mtu", "shangilia"]


def test_an_undo_that_fails_is_told_and_can_be_tried_again(window, panel, monkeypatch):
    panel.table.selectAll()
    panel.delete_chosen()
    with monkeypatch.context() as failing:
        failing.setattr(Connections, "writing", failing_write)
        panel.undo()
    assert "The disk is full." in window.notice.label.text()
    panel.undo()
    assert lemmas(panel) == ["mtu", "shangilia"]


def failing_write(connections):
    raise ReaderError("The disk is full.")


def test_a_word_is_edited(panel, monkeypatch):
    def accept(dialog: WordDialog) -> int:
        dialog.gloss.setText("human being")
        return WordDialog.DialogCode.Accepted

    monkeypatch.setattr(WordDialog, "exec", accept)
    panel.table.selectRow(0)
    panel.edit_chosen()
    assert panel.model.rows[0].gloss == "human being"


@pytest.mark.parametrize("name", ["words.apkg", "words.csv", "words.tsv"])
def test_words_are_exported(panel, tmp_path, name):
    panel.write(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 20


def test_a_word_list_is_imported(panel, tmp_path):
    path = tmp_path / "words.csv"
    path.write_text("lemma,gloss\nnyumba,house\n", encoding="utf-8")
    panel.take_in(path)
    assert "nyumba" in lemmas(panel)


def test_a_bad_word_list_is_told_and_changes_nothing(window, panel, tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text("lemma,status\nnyumba,perhaps\n", encoding="utf-8")
    panel.take_in(path)
    assert "bad.csv" in window.notice.label.text()
    assert lemmas(panel) == ["mtu", "shangilia"]
