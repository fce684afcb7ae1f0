from __future__ import annotations

from PySide6.QtGui import QKeySequence

from reader.ui.commands import commands
from reader.ui.help import help_html, help_sections
from reader.ui.reading.keyboard import READING_KEYS


def test_every_key_is_on_the_help_page():
    page = help_html()
    for command in commands():
        for key in command.keys.split():
            assert key in page
    for key in READING_KEYS:
        assert key.action in page


def test_no_two_commands_share_a_key():
    keys = [key for command in commands() for key in command.keys.split()]
    assert len(keys) == len(set(keys))


def test_every_key_is_one_that_qt_knows(qapp):
    for command in commands():
        for key in command.keys.split():
            assert QKeySequence(key).toString(), key


def test_sections_follow_the_menus():
    assert list(help_sections())[:2] == ["Reading", "File"]
