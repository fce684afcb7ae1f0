from __future__ import annotations

import pytest

from reader.paths import resource
from reader.ui.commands import commands
from reader.ui.icons import application_icon, line_icon
from reader.ui.theme import DARK, LIGHT, ThemeSwitch

DRAWINGS = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", [name for name in DRAWINGS if name != "msomaji"])
def test_every_drawing_becomes_an_icon_in_the_colour_of_the_text(qapp, name):
    for theme in (LIGHT, DARK):
        image = line_icon(name, theme).pixmap(24, 24).toImage()
        drawn = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert theme.color("text") in drawn


def test_every_command_has_an_icon_that_is_there():
    assert {command.icon for command in commands() if command.icon} <= set(DRAWINGS)


def test_the_program_has_an_icon(qapp):
    assert not application_icon().pixmap(64, 64).isNull()


def test_icons_follow_the_theme(qtbot, window, themes: ThemeSwitch):
    action = window.actions_by_name["find"]
    themes.choose("light")
    before = action.icon().pixmap(24, 24).toImage()
    themes.choose("dark")
    assert action.icon().pixmap(24, 24).toImage() != before
