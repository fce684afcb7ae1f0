from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel

from reader.domain import Span, Translation
from reader.errors import ReaderError
from reader.settings import COLUMN_SHARE, ENGLISH, LAST_ARTICLE, TEXT_SIZE, THEME
from reader.ui.doubt_popup import DoubtPopup
from reader.ui.import_dialog import ImportDialog
from reader.ui.main_window import MainWindow
from reader.ui.reading.document import Side, Stretch
from reader.ui.tasks import ImmediateRunner, TaskRunner
from reader.ui.term_dialog import TermDialog


def again(qtbot, services, themes) -> MainWindow:
    """Open a second window, as the next start would."""
    window = MainWindow(services, ImmediateRunner(), themes)
    qtbot.addWidget(window)
    window.show()
    window.start()
    return window


def test_the_first_start_shows_the_newest_article_translated(window):
    document = window.view.document
    assert document.article.title == "Mkataba mpya"
    assert document.text(1, Side.ENGLISH) == "RAIS AMESAINI MKATABA WA AMANI."
    assert window.articles.chosen_ids() == ["mkataba-mpya"]


def test_article_and_place_are_there_again_at_the_next_start(qtbot, window, services, themes):
    window.open_article("shamba-la-mahindi")
    window.view.set_current(2)
    window.close()
    second = again(qtbot, services, themes)
    assert second.view.document.article.id == "shamba-la-mahindi"
    assert second.view.lights.current == 2
    assert services.settings.get(LAST_ARTICLE) == "shamba-la-mahindi"
    second.close()


def test_reading_to_the_end_is_kept_as_read(window, services):
    window.view.set_current(len(window.view.document) - 1)
    window.open_article("shamba-la-mahindi")
    read = {each.id: each.read for each in services.library.articles.list()}
    assert read["mkataba-mpya"] == 1


def test_a_deleted_article_comes_back_by_undo(window):
    window.delete_articles(["mkataba-mpya"])
    assert window.view.document is None
    assert window.articles.model.row_of("mkataba-mpya") is None
    window.notice.button.click()
    assert window.view.document.article.id == "mkataba-mpya"
    assert window.articles.model.row_of("mkataba-mpya") is not None


def test_a_term_added_from_a_selection_is_marked_at_once(qtbot, window, monkeypatch):
    def accept(dialog: TermDialog) -> int:
        dialog.target.setText("WATU")
        return TermDialog.DialogCode.Accepted

    monkeypatch.setattr(TermDialog, "exec", accept)
    window.view._pointer.select(Stretch(3, Side.SWAHILI, Span(0, 4)))
    window.actions_by_name["add_term"].trigger()
    document = window.view.document
    assert [span for span, _ in document.term_spans(3, Side.SWAHILI)] == [Span(0, 4)]
    assert [span for span, _ in document.term_spans(3, Side.ENGLISH)] == [Span(0, 4)]
    window.actions_by_name["undo"].trigger()
    assert window.view.document.terms(3) == ()


def test_a_pinned_word_gives_both_sides_of_a_new_term(qtbot, window, monkeypatch):
    monkeypatch.setattr(TermDialog, "exec", lambda dialog: TermDialog.DialogCode.Rejected)
    window.view.choose_word(Stretch(3, Side.SWAHILI, Span(0, 4)))
    with qtbot.waitSignal(window.page.term_wanted) as wanted:
        window.page.ask_term()
    assert wanted.args == ["Watu", "WATU"]


def test_copy_takes_the_current_pair(window):
    window.view.set_current(2)
    window.actions_by_name["copy"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied == "Mkataba una kurasa tano.\nMKATABA UNA KURASA TANO."


def test_english_is_covered_by_the_menu_and_stays_so(window, services):
    window.choices.action(ENGLISH, "covered").trigger()
    assert services.settings.get(ENGLISH) == "covered"
    assert window.view.is_covered(1)


def test_text_size_changes_with_the_keys_within_limits(window, services):
    window.actions_by_name["bigger"].trigger()
    assert services.settings.get(TEXT_SIZE) == TEXT_SIZE.default + 1
    for _ in range(100):
        window.actions_by_name["smaller"].trigger()
    assert services.settings.get(TEXT_SIZE) == TEXT_SIZE.least
    window.actions_by_name["usual"].trigger()
    assert services.settings.get(TEXT_SIZE) == TEXT_SIZE.default


@pytest.mark.parametrize("name", ["dark", "sepia", "light"])
def test_themes_are_chosen_in_the_menu(window, services, themes, name):
    window.choices.action(THEME, name).trigger()
    assert themes.theme.name == window.view.style_choices.theme.name == name


def test_f3_steps_through_terms_and_through_results_while_finding(qtbot, window):
    window.actions_by_name["find_next"].trigger()
    assert window.view.lights.pinned == Stretch(0, Side.SWAHILI, Span(0, 7))
    window.page.find_bar.open_bar()
    window.page.find_bar.line.setText("mvua")
    window.actions_by_name["find_next"].trigger()
    assert window.page.find_bar.count.text() == "2 of 2"


@pytest.mark.parametrize("count", [1, 2])
def test_files_dropped_on_the_window_are_imported(window, tmp_path, monkeypatch, count):
    monkeypatch.setattr(ImportDialog, "exec", lambda self: ImportDialog.DialogCode.Accepted)
    paths = [tmp_path / f"{number}.txt" for number in range(count)]
    for path in paths:
        path.write_text(f"# Habari {path.stem}\n\nWatoto wanacheza nje na {path.stem}.\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    before = window.articles.model.rowCount()
    window.dropEvent(
        QDropEvent(
            QPointF(QPoint(50, 50)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert window.articles.model.rowCount() == before + count


def test_an_error_of_the_user_is_one_sentence_in_the_bar(window):
    window.report(ReaderError("The disk is full. Make room and try again."))
    assert window.notice.isVisible()
    assert window.notice.label.text() == "The disk is full. Make room and try again."


def test_any_other_error_is_a_bug_and_goes_on_up(window):
    with pytest.raises(ZeroDivisionError):
        window.report(ZeroDivisionError())


def test_closing_leaves_no_thread(qtbot, services, themes, wait_for_threads):
    tasks = TaskRunner()
    window = MainWindow(services, tasks, themes)
    qtbot.addWidget(window)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.feed.missing == 0)
    window.close()
    tasks.close()
    wait_for_threads()


def test_other_translations_can_be_looked_at(qtbot, window, services, monkeypatch):
    long = Translation("ANOTHER WORDING " * 20)
    monkeypatch.setattr(services.translator, "alternatives", lambda *_: [long])
    window.view.set_current(4)
    window.actions_by_name["alternatives"].trigger()
    popup = window.findChild(DoubtPopup)
    texts = [label.text() for label in popup.findChildren(QLabel)]
    assert "It rains too rarely." in texts
    assert any("ANOTHER WORDING" in text for text in texts)
    labels = [label for label in popup.findChildren(QLabel) if label.isVisible()]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    popup.close()


def test_panels_make_room_in_a_narrow_window_and_come_back(qtbot, window):
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.side.isVisible())
    window.resize(640, 700)
    qtbot.waitUntil(lambda: not window.side.isVisible() and not window.articles.isVisible())
    assert window.view.columns.stacked or window.view.width() >= 620
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: window.side.isVisible() and window.articles.isVisible())


def test_panels_put_away_for_room_are_there_at_the_next_start(qtbot, window, services, themes):
    window.resize(640, 700)
    qtbot.waitUntil(lambda: not window.side.isVisible())
    window.close()
    second = again(qtbot, services, themes)
    second.resize(1200, 700)
    qtbot.waitUntil(lambda: second.side.isVisible())
    second.close()


def test_the_width_of_the_columns_is_kept_once_the_divider_is_let_go(qtbot, window, services):
    viewport = window.view.viewport()
    divider = QPoint(round(window.view.columns.divider), 200)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=divider)
    window.view.share_changed.emit(0.4)
    assert window.view.style_choices.share == 0.4
    assert services.settings.get(COLUMN_SHARE) == COLUMN_SHARE.default
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=divider)
    assert services.settings.get(COLUMN_SHARE) == 0.4


def test_searching_all_articles_puts_the_cursor_there(window):
    window.actions_by_name["show_list"].trigger()
    assert not window.articles.isVisible()
    window.actions_by_name["search_library"].trigger()
    assert window.articles.search.hasFocus()


def test_the_share_of_known_words_is_in_the_list(qtbot, window):
    window.view.choose_word(Stretch(3, Side.SWAHILI, Span(0, 4)))
    qtbot.keyClicks(window.view, "5")
    window.articles.refresh()
    row = window.articles.model.row_of("mkataba-mpya")
    summary = window.articles.model.summary(window.articles.model.index(row))
    assert 0 < summary.known < 0.2


class BrokenEngine:
    @property
    def model(self) -> str:
        raise ReaderError("The model is damaged. Install it again.")


def test_a_broken_model_is_told_while_swahili_can_be_read(qtbot, services, themes):
    services.translator._engine = BrokenEngine()
    window = again(qtbot, services, themes)
    assert window.articles.model.rowCount() == 2
    assert window.view.document.text(1, Side.SWAHILI).startswith("Rais")
    assert window.notice.label.text() == "The model is damaged. Install it again."
    window.close()
