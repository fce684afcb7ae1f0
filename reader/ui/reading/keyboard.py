"""The keys of the reading view. The help page is written from the same table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.ui.reading.document import Place, Side, Stretch
from reader.ui.reading.lights import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from reader.ui.reading.view import ReadingView

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

WORD_KEYS = frozenset("12345wis")
RATING_KEYS = frozenset("1234")


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """A line of the help page."""

    keys: str
    action: str


READING_KEYS = (
    KeyHelp("↓ or j, ↑ or k", "Next, previous sentence"),
    KeyHelp("→, ←", "Next, previous word: lights what it was translated to"),
    KeyHelp("Shift+→, Shift+←", "Select words"),
    KeyHelp("Enter", "Word card"),
    KeyHelp("Space", "Uncover the English, then go on (covered); else a page down"),
    KeyHelp("n, N", "Next, previous glossary term"),
    KeyHelp("1 2 3 4", "The word is being learnt: 1 is new, 4 nearly known"),
    KeyHelp("5 or w, i", "The word is known; ignore the word"),
    KeyHelp("s", "Save the word, or save it no longer"),
    KeyHelp("1 2 3 4 after Space", "How much you understood of the sentence (covered)"),
    KeyHelp("Page Down, Page Up", "A page down, up"),
    KeyHelp("Home, End", "First, last sentence"),
    KeyHelp("Escape", "Let go of the word and the selection"),
)


class Keyboard:
    """Turns keys into reading."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._plain: dict[int, Callable[[], None]] = {
            Key.Key_Down: lambda: self._step(1),
            Key.Key_J: lambda: self._step(1),
            Key.Key_Up: lambda: self._step(-1),
            Key.Key_K: lambda: self._step(-1),
            Key.Key_Right: lambda: self._word(1),
            Key.Key_Left: lambda: self._word(-1),
            Key.Key_Return: self._card,
            Key.Key_Enter: self._card,
            Key.Key_Space: self._space,
            Key.Key_N: lambda: self.step_term(1),
            Key.Key_PageDown: lambda: self._page(1),
            Key.Key_PageUp: lambda: self._page(-1),
            Key.Key_Home: lambda: self._go_to_end(top=True),
            Key.Key_End: lambda: self._go_to_end(top=False),
            Key.Key_Escape: self._let_go,
        }
        self._shifted: dict[int, Callable[[], None]] = {
            Key.Key_Right: lambda: self._select_words(1),
            Key.Key_Left: lambda: self._select_words(-1),
            Key.Key_N: lambda: self.step_term(-1),
            Key.Key_Space: lambda: self._page(-1),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key and return whether it means something here."""
        if self._view.document is None or event.modifiers() & OTHER_MODIFIERS:
            return False
        key = event.text()
        if key and key in WORD_KEYS:
            self._press_word_key(key)
            return True
        table = self._shifted if event.modifiers() & SHIFT else self._plain
        action = table.get(event.key())
        if action is None:
            return False
        action()
        return True

    def _press_word_key(self, key: str) -> None:
        """Rate the sentence that was just uncovered, else act on the word."""
        view = self._view
        if view.rated_row is not None and key in RATING_KEYS:
            view.rate(int(key))
        else:
            view.word_key_pressed.emit(key)

    def step_term(self, step: int) -> None:
        """Go to the next glossary term from the current word or row, around the end."""
        document, lights = self._view.document, self._view.lights
        if document is None:
            return
        at = lights.pinned
        here = at.span.start if at and at.side is Side.SWAHILI else (-1 if step > 0 else 0)
        rows = len(document)
        for distance in range(rows + 1):
            row = (lights.current + step * distance) % rows
            spans = sorted(span for span, _ in document.term_spans(row, Side.SWAHILI))
            if distance == 0:
                spans = [s for s in spans if (s.start > here if step > 0 else s.start < here)]
            if spans:
                span = spans[0] if step > 0 else spans[-1]
                self._view.choose_word(Stretch(row, Side.SWAHILI, span))
                return

    def _step(self, step: int) -> None:
        view = self._view
        assert view.document is not None
        row = min(max(view.lights.current + step, 0), len(view.document) - 1)
        view.set_current(row)

    def _word(self, step: int) -> None:
        """Go to the next word of the row, on to the next row at its end."""
        word = self._next_word(step)
        if word is not None:
            self._view.lights.selection = None
            self._view.choose_word(word)

    def _next_word(self, step: int) -> Stretch | None:
        view = self._view
        document = view.document
        assert document is not None
        row, at = view.lights.current, view.lights.pinned
        side = at.side if at else Side.SWAHILI
        words = document.words(row, side)
        if at is None or at.row != row:
            index = 0 if step > 0 else len(words) - 1
        else:
            starts = [word.start for word in words]
            near = min(range(len(starts)), key=lambda n: abs(starts[n] - at.span.start), default=0)
            index = near + step
        while not 0 <= index < len(words):
            row += step
            if not 0 <= row < len(document):
                return None
            words = document.words(row, side)
            index = 0 if step > 0 else len(words) - 1
        return Stretch(row, side, words[index])

    def _select_words(self, step: int) -> None:
        """Move the end of the selection by a word within the row."""
        view = self._view
        assert view.document is not None
        selection, word = view.lights.selection, view.lights.pinned
        if selection is None:
            if word is None:
                self._word(step)
                word = view.lights.pinned
            if word is None:
                return
            start = Place(word.row, word.span.start, word.side)
            view.lights.selection = Selection(start, Place(word.row, word.span.end, word.side))
        else:
            self._move_head(selection, step)
        view.viewport().update()

    def _move_head(self, selection: Selection, step: int) -> None:
        view, head = self._view, selection.head
        assert view.document is not None
        ends = [word.end for word in view.document.words(head.row, head.side)]
        further = [end for end in ends if (end - head.offset) * step > 0]
        if further:
            offset = further[0] if step > 0 else further[-1]
            view.lights.selection = Selection(selection.anchor, Place(head.row, offset, head.side))

    def _card(self) -> None:
        view = self._view
        if view.lights.pinned is None:
            self._word(1)
        if view.lights.pinned is not None:
            view.card_asked.emit(view.lights.pinned)

    def _space(self) -> None:
        view = self._view
        if view.style_choices.english != "covered":
            self._page(1)
        elif view.is_covered(view.lights.current):
            view.uncover(view.lights.current)
        else:
            self._step(1)

    def _page(self, step: int) -> None:
        """Scroll a page less a line, and take the current row along."""
        view = self._view
        line = view.style_choices.size * 2
        view.scroll_by(step * (view.viewport().height() - line))
        edge = line * 1.5 if step < 0 else view.viewport().height() * 0.2
        row = view.row_at_height(edge)
        if row is not None:
            view.set_current(row, reveal=False)

    def _go_to_end(self, *, top: bool) -> None:
        view = self._view
        assert view.document is not None
        view.scroll_to_end(top=top)
        view.set_current(0 if top else len(view.document) - 1, reveal=False)

    def _let_go(self) -> None:
        lights = self._view.lights
        lights.selection = None
        lights.pinned = None
        lights.find(())
        self._view.viewport().update()
