"""The word card: what a word is made of, what it means, how well it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain import Status
from reader.ui.controls import muted_label
from reader.ui.reading.style import reading_family
from reader.ui.words import card_text
from reader.ui.words.status_buttons import StatusButtons
from reader.ui.words.strip import MorphemeStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from reader.domain import Sentence, VocabularyWord
    from reader.text.lexicon import Lexicon
    from reader.text.morphology.analysis import Analysis
    from reader.ui.icons import ThemedIcons
    from reader.ui.theme import ThemeSwitch
    from reader.ui.words.look import WordLook

WELCOME = (
    "Click a word, or press Enter in the text: its parts, its meaning, its class and examples"
    " are shown here."
)


class WordCard(QScrollArea):
    """Shows one word. It follows the reader unless it is pinned."""

    status_chosen = Signal(object)
    save_toggled = Signal(bool)
    add_asked = Signal()
    sentence_asked = Signal(str)
    reading_shown = Signal()

    def __init__(self, themes: ThemeSwitch, icons: ThemedIcons) -> None:
        super().__init__()
        self._themes = themes
        self._look: WordLook | None = None
        self._lexicon: Lexicon | None = None
        self._reading = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Word card")
        family = reading_family("")
        self.word = QLabel()
        self.word.setWordWrap(True)
        font = QFont(family)
        font.setPointSizeF(self.font().pointSizeF() * 2)
        self.word.setFont(font)
        self.word.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.pin = QToolButton()
        self.pin.setCheckable(True)
        self.pin.setToolTip("Pin the card to this word")
        self.pin.setAccessibleName("Pin the card")
        icons.put(self.pin, "pin")
        self.welcome = muted_label(WELCOME)
        self.note = _text()
        self.here = _text()
        self.strip = MorphemeStrip(themes, family)
        self.reading = _text()
        self.status = StatusButtons()
        self.save = QPushButton("Save to the vocabulary")
        self.save.setCheckable(True)
        self.save.setToolTip("Saved words are printed and exported (key s)")
        self.add = QPushButton("Add its meaning…")
        self._sections: dict[str, tuple[QLabel, QLabel]] = {}
        self._build()
        self._connect()
        self._show_nothing()

    def _build(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(9)
        head = QHBoxLayout()
        head.addWidget(self.word, 1)
        head.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addWidget(self.welcome)
        for widget in (self.note, self.strip, self.reading, self.here):
            layout.addWidget(widget)
        layout.addWidget(self.status)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.add)
        buttons.addStretch()
        layout.addLayout(buttons)
        for name in (
            "Glossary",
            "Agreement",
            "Example",
            "Other readings",
            "Elsewhere in your library",
        ):
            heading, text = QLabel(name), _text()
            heading.setProperty("role", "section")
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
            self._sections[name] = (heading, text)
            layout.addWidget(heading)
            layout.addWidget(text)
        layout.addStretch()
        self.setWidget(body)

    def _connect(self) -> None:
        self.strip.height_changed.connect(self._fit)
        self.status.chosen.connect(self.status_chosen)
        self.save.clicked.connect(self.save_toggled)
        self.add.clicked.connect(self.add_asked)
        self._sections["Other readings"][1].linkActivated.connect(
            lambda number: self.show_reading(int(number))
        )
        self._sections["Elsewhere in your library"][1].linkActivated.connect(self.sentence_asked)
        self._themes.changed.connect(lambda: self.show_reading(self._reading))

    @property
    def look(self) -> WordLook | None:
        """Return the word that is shown."""
        return self._look

    @property
    def analysis(self) -> Analysis | None:
        """Return the reading that is shown."""
        if self._look is None or not self._look.analyses:
            return None
        return self._look.analyses[self._reading]

    def show_word(self, look: WordLook, lexicon: Lexicon) -> None:
        """Show a word with its likeliest reading."""
        self._look, self._lexicon = look, lexicon
        self.word.setText(look.word)
        self.welcome.hide()
        for widget in (self.word, self.pin, self.status, self.save):
            widget.show()
        self.verticalScrollBar().setValue(0)
        self.show_reading(0)

    def show_reading(self, number: int) -> None:
        """Show one of the readings of the word."""
        look, theme = self._look, self._themes.theme
        if look is None:
            return
        self._reading = number
        analysis = self.analysis
        entry = None
        keepable = analysis is not None or look.is_expression
        if look.is_expression:
            self.reading.setText("An expression of several words")
        elif analysis is None:
            self.reading.setText("Nothing is known of this word. It may be a name, or foreign.")
        else:
            self.reading.setText(card_text.reading_html(analysis, theme))
            self.strip.show_parts(analysis.parts)
            entry = card_text.find_entry(analysis, self._lexicon) if self._lexicon else None
        self.strip.setVisible(analysis is not None and len(analysis.parts) > 1)
        self.status.setEnabled(keepable)
        self.save.setEnabled(keepable)
        self.add.setVisible(not look.terms and (analysis is None or not analysis.glosses))
        _fill(self.note, analysis.note if analysis else "")
        translated = ", ".join(f"“{words}”" for words in look.translated)
        _fill(self.here, f"Here translated as {translated}" if translated else "")
        noun = entry is not None and entry.pos == "noun" and entry.noun_class
        self._section("Glossary", card_text.terms_html(look.terms, theme))
        self._section("Agreement", card_text.concords_html(entry, theme) if noun and entry else "")
        self._section("Example", card_text.examples_html(entry, theme))
        self._section("Other readings", card_text.others_html(look.analyses, number, theme))
        self._fit()
        self.reading_shown.emit()

    def show_stored(self, stored: VocabularyWord | None) -> None:
        """Show what the vocabulary has of the word."""
        self.status.show_status(stored.status if stored else Status.NEW)
        saved = stored is not None and stored.saved
        self.save.setChecked(saved)
        self.save.setText("Saved in the vocabulary" if saved else "Save to the vocabulary")
        if stored and stored.gloss and self.analysis and not self.analysis.glosses:
            self.reading.setText(f"{self.reading.text()}<br>Your own: {stored.gloss}")

    def show_sentences(self, sentences: Sequence[Sentence]) -> None:
        """Show other sentences of the library with the word in any form."""
        theme = self._themes.theme
        self._section("Elsewhere in your library", card_text.sentences_html(sentences, theme))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the body as high as its wrapped texts need at this width."""
        body = self.widget()
        layout = body.layout() if body else None
        if body is not None and layout is not None:
            layout.activate()
            body.setMinimumHeight(layout.totalHeightForWidth(self.viewport().width()))

    def _section(self, name: str, html: str) -> None:
        heading, text = self._sections[name]
        heading.setVisible(bool(html))
        _fill(text, html)

    def _show_nothing(self) -> None:
        for heading, text in self._sections.values():
            heading.hide()
            text.hide()
        for widget in (
            self.word,
            self.pin,
            self.note,
            self.here,
            self.strip,
            self.status,
            self.save,
            self.add,
        ):
            widget.hide()


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
