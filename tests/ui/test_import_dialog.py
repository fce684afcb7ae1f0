from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from reader.domain import Kind
from reader.errors import ReaderError
from reader.importing import LineGuess, Role, read_lines
from reader.ui.import_dialog import ImportDialog, Source

if TYPE_CHECKING:
    from pathlib import Path

PASTED = """Nenda kwenye menyu

Siku ya soko

Na Asha Juma

5 Mei 2024

Wafanyabiashara walifika mapema sokoni leo asubuhi, na bei za mboga zilishuka sana.

Wengi walifurahi kwa sababu mvua ilikuwa imenyesha wiki nzima bila kukoma mjini.
"""


@pytest.fixture
def source() -> Source:
    return Source(
        "Clipboard",
        [
            LineGuess("Nenda kwenye menyu", Role.DROPPED),
            LineGuess("Siku ya soko", Role.TITLE),
            LineGuess("Na Asha Juma", Role.AUTHOR),
            LineGuess("5 Mei 2024", Role.DATE),
            LineGuess("Wafanyabiashara walifika mapema sokoni.", Role.BODY),
            LineGuess("Bei zilishuka", Role.BODY),
        ],
        raw=PASTED,
    )


@pytest.fixture
def show(qtbot, themes):
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(*sources: Source) -> ImportDialog:
        dialog = ImportDialog(parent, sources, themes)
        dialog.show()
        return dialog

    return make


def test_the_fields_show_what_the_lines_say(show, source):
    dialog = show(source)
    shown = {name: line.text() for name, line in dialog.fields.items()}
    assert shown["title"] == "Siku ya soko"
    assert shown["author"] == "Asha Juma"
    assert shown["date"] == "2024-05-05"


def test_a_wrong_kind_is_mended_and_the_fields_follow(show, source):
    dialog = show(source)
    dialog.lines.model.set_roles([5], Role.HEADING)
    dialog.lines.model.set_roles([0], Role.SECTION)
    (draft,) = dialog.drafts
    assert [paragraph.kind for paragraph in draft.paragraphs] == [Kind.BODY, Kind.HEADING]
    assert dialog.fields["section"].text() == draft.section != ""


def test_what_is_typed_into_a_field_stays_when_lines_change(qtbot, show, source):
    dialog = show(source)
    dialog.fields["title"].selectAll()
    qtbot.keyClicks(dialog.fields["title"], "Soko")
    dialog.lines.model.set_roles([1], Role.DROPPED)
    assert dialog.drafts[0].title == dialog.fields["title"].text() == "Soko"


def test_the_raw_text_is_kept(show, source):
    assert show(source).drafts[0].raw == PASTED


def test_lines_left_out_can_be_hidden_and_shown(show, source):
    dialog = show(source)
    table = dialog.lines.table
    assert not table.isRowHidden(0)
    dialog.show_dropped.setChecked(False)
    assert table.isRowHidden(0)
    assert not table.isRowHidden(1)


def test_keys_change_the_kind_of_the_chosen_lines(qtbot, show, source):
    dialog = show(source)
    dialog.lines.table.selectRow(5)
    qtbot.keyClick(dialog.lines.table, Qt.Key.Key_C)
    assert dialog.lines.model.lines[5].role is Role.CAPTION
    qtbot.keyClick(dialog.lines.table, Qt.Key.Key_Delete)
    assert dialog.lines.model.lines[5].role is Role.DROPPED


def test_with_no_text_left_nothing_can_be_saved(show, source):
    dialog = show(source)
    dialog.lines.model.set_roles([4, 5], Role.DROPPED)
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    assert "no text" in dialog.message.text()


def test_of_several_the_unreadable_one_is_told_and_the_others_saved(show, source):
    other = Source("b.txt", list(source.lines))
    broken = Source("c.xyz", problem="c.xyz cannot be imported.")
    dialog = show(broken, source, other)
    assert dialog.names.count() == 3
    assert len(dialog.drafts) == 2
    dialog.names.setCurrentRow(0)
    assert dialog.message.text() == "c.xyz cannot be imported."


def test_a_page_as_pasted_comes_out_mendable(show):
    dialog = show(Source("Clipboard", read_lines(PASTED), raw=PASTED))
    assert dialog.drafts[0].paragraphs[-1].text.startswith("Wengi walifurahi")


@pytest.fixture
def accept(monkeypatch):
    monkeypatch.setattr(ImportDialog, "exec", lambda self: ImportDialog.DialogCode.Accepted)


def test_a_file_is_imported_opened_and_found_again(window, tmp_path: Path, accept):
    path = tmp_path / "soko.txt"
    path.write_text(PASTED, encoding="utf-8")
    window.importer.import_files([path])
    assert window.view.document.article.title == "Siku ya soko"
    assert "in your library" in window.notice.label.text()
    window.importer.import_files([path])
    assert "already" in window.notice.label.text()


def test_pasted_text_is_imported(window, accept):
    window.importer.import_text(PASTED)
    assert window.view.document.article.author == "Asha Juma"


def test_an_empty_clipboard_is_told(window):
    window.importer.import_text("  ")
    assert "no text on the clipboard" in window.notice.label.text()


def test_a_bad_file_alone_is_told_without_a_dialog(window, tmp_path):
    window.importer.import_files([tmp_path / "nothing.txt"])
    assert "nothing.txt" in window.notice.label.text()


def test_an_article_in_the_library_can_be_mended(window, accept, monkeypatch):
    def mend(dialog: ImportDialog) -> int:
        dialog.fields["title"].setText("Mkataba wa zamani")
        dialog.fields["title"].textEdited.emit("Mkataba wa zamani")
        return ImportDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportDialog, "exec", mend)
    before = window.view.document.article
    window.importer.mend(before)
    after = window.view.document.article
    assert (after.id, after.title) == (before.id, "Mkataba wa zamani")
    assert after.revision > before.revision


def test_a_page_is_imported_by_its_address(window, accept, monkeypatch):
    fetched = []

    def fetch(address: str):
        fetched.append(address)
        return read_lines(PASTED)

    monkeypatch.setattr("reader.ui.importer.read_page_lines", fetch)
    window.importer.import_page("https://example.org/soko")
    assert fetched == ["https://example.org/soko"]
    assert window.view.document.article.title == "Siku ya soko"


def test_an_address_that_cannot_be_fetched_is_told(window, monkeypatch):
    def fetch(address: str):
        raise ReaderError(f"{address} cannot be reached.")

    monkeypatch.setattr("reader.ui.importer.read_page_lines", fetch)
    window.importer.import_page("https://example.org")
    assert window.notice.label.text() == "https://example.org cannot be reached."


def test_a_pasted_address_leads_to_its_page_only_if_asked_for(window, accept, monkeypatch):
    asked, fetched = [], []

    def ask(*arguments) -> tuple[str, bool]:
        asked.append(arguments[-1])
        return arguments[-1], len(asked) > 1

    monkeypatch.setattr("reader.ui.importer.QInputDialog.getText", ask)
    monkeypatch.setattr(
        "reader.ui.importer.read_page_lines",
        lambda address: fetched.append(address) or read_lines(PASTED),
    )
    window.importer.import_text(" https://example.org/soko\n")
    assert fetched == []
    window.importer.import_text(" https://example.org/soko\n")
    assert fetched == ["https://example.org/soko"]
