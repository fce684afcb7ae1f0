from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox

from reader.ui.plain_style import PlainStyle
from reader.ui.theme import THEMES, palette


@pytest.fixture
def style(qapp):
    return PlainStyle()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_check_box_is_seen_empty_and_checked(qtbot, style, theme):
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setStyle(style)
    box.setPalette(palette(theme))
    box.resize(30, 30)

    def colors() -> set[str]:
        image = box.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(30) for y in range(30)}

    assert theme.color("muted").name() in colors()
    box.setChecked(True)
    assert theme.color("accent").name() in colors()


def test_dialog_buttons_have_no_icons(qtbot, style):
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(buttons)
    hint = style.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert style.styleHint(hint, None, buttons) == 0
