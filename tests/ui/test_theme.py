from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from reader.ui.theme import DARK, LIGHT, SEPIA, THEMES, ThemeSwitch

BACKGROUNDS = ("window", "page", "raised", "hover", "pinned")
EVERYWHERE = [(ink, ground) for ink in ("text", "muted") for ground in BACKGROUNDS]
MARKED = [("text", ground) for ground in ("term_tint", "found", "selection")]
SIGNS = [("accent", "page"), ("accent", "raised"), ("doubt", "page"), ("term", "term_tint")]
BUTTON = [("on_accent", "accent")]


def luminance(color: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def over(top: QColor, ground: QColor) -> QColor:
    """Return a see-through colour laid on an opaque one."""
    alpha = top.alphaF()
    pairs = zip(top.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(alpha * a + (1 - alpha) * b for a, b in pairs))


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), EVERYWHERE + MARKED + SIGNS + BUTTON)
def test_text_can_be_read_on_every_ground(theme, ink, ground):
    assert contrast(theme.color(ink), theme.color(ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["page", "pinned", "term_tint"])
def test_text_can_be_read_under_the_strongest_word_light(theme, ground):
    lit = over(theme.color("link", 0.5), theme.color(ground))
    assert contrast(theme.color("text"), lit) >= 4.5


@pytest.mark.parametrize(("name", "theme"), [("light", LIGHT), ("dark", DARK), ("sepia", SEPIA)])
def test_a_theme_is_put_on_the_application(qapp, themes, name, theme):
    themes.choose(name)
    assert themes.theme is theme
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == theme.color("text")


def test_the_system_is_followed_while_nothing_is_chosen(qtbot, qapp, monkeypatch):
    scheme = Qt.ColorScheme.Light
    switch = ThemeSwitch(qapp)
    monkeypatch.setattr(switch, "_system_scheme", lambda: scheme)
    switch.choose("system")
    assert switch.theme is LIGHT
    scheme = Qt.ColorScheme.Dark
    with qtbot.waitSignal(switch.changed):
        qapp.styleHints().colorSchemeChanged.emit(scheme)
    assert switch.theme is DARK
    switch.choose("sepia")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert switch.theme is SEPIA
    switch.deleteLater()
    qapp.setStyleSheet("")
