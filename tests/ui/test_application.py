from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.errors import ReaderError
from reader.ui.application import DISPLAY_VARIABLES, BugReporter, check_display


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there is no display")
def test_no_display_is_a_sentence(monkeypatch):
    for name in DISPLAY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ReaderError, match="no display"):
        check_display()


@pytest.mark.parametrize("name", DISPLAY_VARIABLES)
def test_any_display_will_do(monkeypatch, name):
    for other in DISPLAY_VARIABLES:
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, "x")
    check_display()


def test_a_bug_is_shown_once_with_its_trace(window, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: shown.append((box.text(), box.detailedText()))
    )
    reporter = BugReporter(window, tmp_path / "log")
    reporter(ValueError, ValueError("odd"), None)
    ((text, details),) = shown
    assert str(tmp_path / "log") in text
    assert "odd" in details


def test_what_the_user_can_mend_is_a_notice_and_no_bug(window, tmp_path):
    reporter = BugReporter(window, tmp_path / "log")
    reporter(ReaderError, ReaderError("Full disk."), None)
    assert window.notice.label.text() == "Full disk."
