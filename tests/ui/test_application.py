from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.app import open_window
from reader.errors import ReaderError
from reader.ui.application import BugReporter, check_display, show_problem

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there is always a display"
)


@pytest.fixture
def no_display(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@linux
@pytest.mark.parametrize(
    ("name", "value"),
    [("DISPLAY", ""), ("DISPLAY", ":987"), ("DISPLAY", "odd"), ("WAYLAND_DISPLAY", "wayland-987")],
)
def test_no_display_is_a_sentence(no_display, name, value):
    no_display.setenv(name, value)
    with pytest.raises(ReaderError, match="no display"):
        check_display()


@linux
def test_a_missing_system_library_is_a_sentence(no_display):
    no_display.setenv("DISPLAY", "elsewhere:0")
    no_display.setattr("reader.ui.application.X11_LIBRARY", "libnone.so.0")
    with pytest.raises(ReaderError, match=r"libnone\.so\.0 is missing"):
        check_display()


@linux
def test_a_wayland_display_will_do(no_display, tmp_path):
    (tmp_path / "wayland-0").touch()
    no_display.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    no_display.setenv("WAYLAND_DISPLAY", "wayland-0")
    check_display()


def test_a_chosen_platform_needs_no_display(no_display):
    no_display.setenv("QT_QPA_PLATFORM", "offscreen")
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


def test_what_stops_the_start_is_shown_in_a_box(qapp, monkeypatch, capsys, tmp_path):
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    blocked = tmp_path / "file"
    blocked.touch()
    assert open_window(data_dir=blocked / "data", show_problems=True) == 1
    assert "cannot be made" in shown[0]
    assert "cannot be made" in capsys.readouterr().err


def test_without_a_display_the_sentence_is_only_printed(no_display, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail("no display to show it on"))
    show_problem("Full disk.")
