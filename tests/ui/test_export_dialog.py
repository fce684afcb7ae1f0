from __future__ import annotations

import zipfile

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from reader.settings import PAPER, PDF_LAYOUT
from reader.ui.export_dialog import ExportDialog
from reader.ui.tasks import ImmediateRunner

IDS = ["mkataba-mpya", "shamba-la-mahindi"]


@pytest.fixture
def export(window, services):
    def make(*ids: str) -> ExportDialog:
        dialog = ExportDialog(window, services, ImmediateRunner(), ids)
        dialog.said = []
        dialog.saved.connect(dialog.said.append)
        return dialog

    return make


def pages(dialog) -> list[QLabel]:
    labels = dialog.pages.findChildren(QLabel)
    return [label for label in labels if not label.pixmap().isNull()]


def choose(box, value) -> None:
    box.setCurrentIndex(box.findData(value))


def test_what_is_missing_is_translated_and_the_pages_are_shown(export, engine):
    dialog = export("shamba-la-mahindi")
    assert "Mvua ilichelewa." in engine.translated
    assert pages(dialog)
    assert pages(dialog)[0].accessibleName() == "Page 1"
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_changed_options_are_drawn_anew_and_remembered(qtbot, export, services):
    dialog = export("mkataba-mpya")
    before = pages(dialog)[0].pixmap().toImage()
    choose(dialog.layout_box, "interlinear")
    choose(dialog.paper, "letter")
    qtbot.waitUntil(lambda: pages(dialog)[-1].pixmap().toImage() != before)
    assert services.settings.get(PDF_LAYOUT) == "interlinear"
    assert services.settings.get(PAPER) == "letter"


def test_one_pdf_of_several_articles_is_written(export, tmp_path):
    dialog = export(*IDS)
    path = tmp_path / "sheets.pdf"
    dialog.write(path)
    assert path.read_bytes().startswith(b"%PDF")
    assert str(path) in dialog.said[0]


def test_other_formats_are_written_and_switch_off_what_is_of_the_pdf(export, tmp_path):
    dialog = export("mkataba-mpya")
    choose(dialog.format, "html")
    assert not dialog.paper.isEnabled()
    dialog.write(tmp_path / "a.html")
    assert "Watu walishangilia sana." in (tmp_path / "a.html").read_text(encoding="utf-8")
    choose(dialog.format, "epub")
    dialog.write(tmp_path / "a.epub")
    assert zipfile.is_zipfile(tmp_path / "a.epub")


def test_a_file_that_cannot_be_written_is_told(export, tmp_path):
    dialog = export("mkataba-mpya")
    dialog.write(tmp_path / "no" / "such" / "folder" / "a.pdf")
    assert dialog.said == []
    assert "a.pdf" in dialog.message.text()
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
