from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from reader.settings import SORT
from reader.ui.article_list import facts, wrap
from reader.ui.library_panel import LibraryPanel
from reader.ui.tasks import ImmediateRunner


@pytest.fixture
def panel(qtbot, services, themes) -> LibraryPanel:
    panel = LibraryPanel(
        lambda query, sort: services.library.articles.list(query, sort),
        services.settings,
        ImmediateRunner(),
        themes,
    )
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    panel.show()
    panel.refresh()
    return panel


def titles(panel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def test_articles_are_listed_newest_first(panel):
    assert titles(panel) == ["Mkataba mpya", "Shamba la mahindi"]


def test_an_item_says_everything_that_is_painted(panel):
    text = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Mkataba mpya", "Msomaji", "19 Jun 2024", "words", "Translated 0%", "read 0%"):
        assert part in text


def test_searching_looks_into_the_texts(qtbot, panel):
    panel.search.setText("alipanda")
    qtbot.waitUntil(lambda: titles(panel) == ["Shamba la mahindi"])


def test_nothing_found_says_so(qtbot, panel):
    panel.search.setText("zzz")
    qtbot.waitUntil(lambda: panel._empty.isVisible())
    assert "zzz" in panel._empty.text()


def test_the_order_is_chosen_and_remembered(panel, services):
    panel.sort.setCurrentIndex(panel.sort.findData("words"))
    assert titles(panel) == ["Shamba la mahindi", "Mkataba mpya"]
    assert services.settings.get(SORT) == "words"


def test_level_and_section_filter(panel):
    panel.level.setCurrentIndex(panel.level.findData("A2"))
    assert titles(panel) == ["Shamba la mahindi"]
    panel.section.setCurrentIndex(panel.section.findData("Siasa"))
    assert titles(panel) == []


def test_a_click_opens(qtbot, panel):
    rect = panel.list.visualRect(panel.model.index(1))
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert chosen.args == ["shamba-la-mahindi"]


def test_several_can_be_chosen(panel):
    panel.list.selectAll()
    assert panel.chosen_ids() == ["mkataba-mpya", "shamba-la-mahindi"]


def test_new_numbers_keep_the_place_in_the_list(panel):
    panel.mark_open("shamba-la-mahindi")
    panel.refresh()
    assert panel.chosen_ids() == ["shamba-la-mahindi"]


def test_facts_leave_out_what_is_not_known(panel):
    summary = panel.model.summary(panel.model.index(1))
    assert facts(summary) == "Mkulima · 1 Feb 2023 · 5 words"


def test_a_long_title_is_cut_in_its_last_line(qapp):
    metrics = QFontMetrics(qapp.font())
    lines = wrap("neno " * 40, metrics, 100, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= 110 for line in lines)
