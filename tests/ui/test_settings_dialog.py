from __future__ import annotations

import pytest

from reader.settings import (
    ENGLISH,
    FONT_FAMILY,
    LINE_SPACING,
    SCROLLING,
    SHOW_AGREEMENT,
    SHOW_TERMS,
    TEXT_SIZE,
    THEME,
)
from reader.ui.settings_dialog import SettingsDialog


@pytest.fixture
def dialog(qtbot, window, services) -> SettingsDialog:
    dialog = SettingsDialog(window, services.settings)
    dialog.changed.connect(window._apply_settings)
    return dialog


def choose(box, value) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_every_choice_is_shown_at_once_and_kept(window, dialog, services):
    dialog.text_size.setValue(20)
    dialog.line_spacing.setValue(1.8)
    choose(dialog.english, "hidden")
    choose(dialog.scrolling, "free")
    choose(dialog.font_family, "DejaVu Serif")
    dialog.terms.setChecked(False)
    dialog.agreement.setChecked(True)
    get = services.settings.get
    assert (get(TEXT_SIZE), get(LINE_SPACING)) == (20, 1.8)
    assert (get(ENGLISH), get(SCROLLING), get(FONT_FAMILY)) == ("hidden", "free", "DejaVu Serif")
    assert (get(SHOW_TERMS), get(SHOW_AGREEMENT)) == (False, True)
    style = window.view.style_choices
    assert (style.size, style.spacing, style.english, style.free) == (20, 1.8, "hidden", True)
    assert (style.family, style.show_terms, style.show_agreement) == ("DejaVu Serif", False, True)


def test_the_menu_shows_what_the_dialog_chose(window, dialog):
    choose(dialog.theme, "sepia")
    choose(dialog.english, "covered")
    assert window.choices.action(THEME, "sepia").isChecked()
    assert window.choices.action(ENGLISH, "covered").isChecked()
