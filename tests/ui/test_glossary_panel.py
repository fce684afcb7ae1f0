from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from reader.domain import Term
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.icons import ThemedIcons
from reader.ui.term_dialog import TermDialog


@pytest.fixture
def panel(qtbot, services, themes) -> GlossaryPanel:
    services.library.terms.add(Term("amani", "peace", topic="politics"))
    panel = GlossaryPanel(services, ThemedIcons(themes))
    qtbot.addWidget(panel)
    panel.said = []
    panel.noticed.connect(panel.said.append)
    panel.failed.connect(lambda error: panel.said.append(str(error)))
    return panel


def sources(panel) -> list[str]:
    return [term.source for term in panel.model.rows]


def answer(monkeypatch, **fields) -> None:
    """Answer the next term dialog."""

    def accept(dialog: TermDialog) -> int:
        for name, text in fields.items():
            getattr(dialog, name).setText(text)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(TermDialog, "exec", accept)


def test_terms_are_searched_in_both_languages(panel):
    assert sources(panel) == ["amani", "mkataba"]
    panel.search.setText("peace")
    assert sources(panel) == ["amani"]
    assert panel.count.text() == "1 of 2 terms"


def test_a_term_is_found_by_any_of_its_forms(panel):
    panel.search.setText("mikataba hiyo")
    assert sources(panel) == ["mkataba"]


@pytest.mark.parametrize(
    ("chosen", "offered"),
    [
        (("walisaini", "signed"), ("kusaini", "to sign")),
        (("wametia saini", "signed"), ("kutia saini", "signed")),
        (("Kusaini", "Signing"), ("Kusaini", "to sign")),
        (("amekwenda", "has gone"), ("kwenda", "to go")),
        (("walisainisha", "had it signed"), ("walisainisha", "had it signed")),
        (("viongozi", "leaders"), ("viongozi", "leaders")),
    ],
)
def test_a_finite_verb_is_offered_as_its_infinitive(panel, monkeypatch, chosen, offered):
    asked = []

    def reject(dialog: TermDialog) -> int:
        asked.append((dialog.source.text(), dialog.target.text()))
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(TermDialog, "exec", reject)
    panel.add(*chosen)
    assert asked == [offered]


def test_a_term_is_added_and_told(qtbot, panel, monkeypatch):
    answer(monkeypatch, target="president", also="head of state, leader")
    with qtbot.waitSignal(panel.changed):
        panel.add("rais", "")
    added = next(term for term in panel.model.rows if term.source == "rais")
    assert (added.target, added.also) == ("president", ("head of state", "leader"))


def test_a_term_that_is_there_is_not_added_twice(panel, monkeypatch):
    answer(monkeypatch, target="peace again")
    panel.add("amani", "")
    assert sources(panel) == ["amani", "mkataba"]
    assert "amani" in panel.said[-1]


def test_a_term_is_edited(panel, monkeypatch):
    answer(monkeypatch, target="calm")
    panel.table.selectRow(0)
    panel.edit_chosen()
    assert panel.model.rows[0].target == "calm"


def test_deleted_terms_come_back_by_undo(panel):
    panel.table.selectAll()
    panel.delete_chosen()
    assert sources(panel) == []
    panel.undo()
    assert sources(panel) == ["amani", "mkataba"]


def test_undo_with_nothing_to_undo_says_so(qtbot, services, themes, tmp_path):
    panel = GlossaryPanel(services, ThemedIcons(themes))
    qtbot.addWidget(panel)
    said = []
    panel.noticed.connect(said.append)
    panel.undo()
    panel.undo()
    assert said[-1] == "There is nothing to undo in the glossary."


def test_files_are_exchanged(panel, tmp_path, monkeypatch):
    path = tmp_path / "words.tsv"
    monkeypatch.setattr(
        "reader.ui.glossary_panel.QFileDialog.getSaveFileName", lambda *_: (str(path), "")
    )
    panel.export_file()
    panel.table.selectAll()
    panel.delete_chosen()
    panel.take_in(path)
    assert sources(panel) == ["amani", "mkataba"]
    assert "2 terms added" in panel.said[-1]


def test_a_file_that_is_no_glossary_is_told(panel, tmp_path):
    panel.take_in(tmp_path / "missing.tsv")
    assert "missing.tsv" in panel.said[-1]


def test_the_table_can_show_the_terms_of_the_article_only(panel):
    panel.show_article([panel.model.rows[1]])
    panel.only_here.setChecked(True)
    assert sources(panel) == ["mkataba"]


def test_a_term_needs_both_sides(qtbot, panel):
    dialog = TermDialog(panel, source="rais")
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    dialog.target.setText("president")
    assert save.isEnabled()
