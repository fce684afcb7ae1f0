"""Words and the open article: marks in the text, the card, statuses, ratings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.ui.reading.document import Side
from reader.ui.words.card import WordCard
from reader.ui.words.look import expression, look_up, vocabulary_word
from reader.ui.words.marks import WordMarker
from reader.ui.words.rating import rated
from reader.ui.words.status_buttons import STATUS_KEYS, STATUS_NAMES
from reader.ui.words.vocabulary_panel import VocabularyPanel

if TYPE_CHECKING:
    from reader.app import Services
    from reader.domain import Status, VocabularyWord
    from reader.ui.icons import ThemedIcons
    from reader.ui.reading.document import ReadingDocument, Stretch
    from reader.ui.reading.view import ReadingView
    from reader.ui.tasks import Task, Tasks
    from reader.ui.theme import ThemeSwitch
    from reader.ui.words.look import WordLook

MOST_SENTENCES = 4


class WordDesk(QObject):
    """Answers what the reader asks about words and keeps what the reader says of them."""

    noticed = Signal(str)
    failed = Signal(object)
    card_wanted = Signal()
    sentence_asked = Signal(str)
    changed = Signal()
    indexed = Signal()

    def __init__(
        self,
        services: Services,
        view: ReadingView,
        tasks: Tasks,
        themes: ThemeSwitch,
        icons: ThemedIcons,
    ) -> None:
        super().__init__(view)
        self._services = services
        self._view = view
        self._tasks = tasks
        self._words = services.library.vocabulary
        self._search: Task | None = None
        self.card = WordCard(themes, icons)
        self.panel = VocabularyPanel(services, icons)
        view.word_chosen.connect(self._follow)
        view.card_asked.connect(self.show_card)
        view.word_key_pressed.connect(self.press)
        self.card.status_chosen.connect(self._set_card_status)
        self.card.save_toggled.connect(self._save_card_word)
        self.card.add_asked.connect(self._add_meaning)
        self.card.sentence_asked.connect(self.sentence_asked)
        self.card.reading_shown.connect(self._show_stored)
        self.panel.changed.connect(self._changed)
        self.panel.noticed.connect(self.noticed)
        self.panel.failed.connect(self.failed)

    def open_document(self) -> None:
        """Mark the words of the document that was opened."""
        if self._view.document:
            self.panel.show_article(self._view.document.article.id)
            self._mark()

    def index(self) -> None:
        """Note the words of articles that are new, in the background."""
        self._tasks.run(
            lambda task: self._services.index_words(task.cancel_event),
            lambda count: self.indexed.emit() if count else None,
            self.failed.emit,
        )

    def show_card(self, word: Stretch) -> None:
        """Show the card of a word and have it brought to the front."""
        self._show(word)
        self.card_wanted.emit()

    def press(self, key: str) -> None:
        """Act on a key of the text: a status, or s to save."""
        word = self._chosen_word()
        if word is None:
            self.noticed.emit("Choose a word first, with → or a click.")
        elif key == "s":
            self._save(word, saved=not self._stored(word).saved)
        else:
            self._set_status(word, STATUS_KEYS[key])

    def rate(self, row: int, rating: int) -> None:
        """Let how well a sentence was understood move the statuses of its words."""
        changed = rated(self._words_of(row), rating)
        self._keep(changed)
        if changed:
            names = ", ".join(word.lemma for word in changed)
            self.noticed.emit(f"Moved {'up' if rating > 2 else 'down'}: {names}.")

    def _words_of(self, row: int) -> list[VocabularyWord]:
        """Return what the vocabulary has of the words of a row."""
        document = self._view.document
        if document is None:
            return []
        sentence = document.text(row, Side.SWAHILI)
        words = self._services.analyser.analyse_sentence(sentence)
        keys = {(word.best.lemma, word.best.pos) for word in words if word.best}
        return [word for word in self._words.all() if word.key in keys]

    def _follow(self, word: Stretch) -> None:
        if self.card.isVisible() and not self.card.pin.isChecked():
            self._show(word)

    def _show(self, word: Stretch) -> None:
        document = self._view.document
        look = look_up(document, word, self._services.analyser) if document else None
        if look is not None:
            self.card.show_word(look, self._services.lexicon)

    def _show_stored(self) -> None:
        """Show status and other sentences of the reading on the card."""
        analysis, look = self.card.analysis, self.card.look
        self.card.show_sentences(())
        word = self._card_word()
        self.card.show_stored(self._words.get(*word.key) if word else None)
        if analysis is None or look is None or self._view.document is None:
            return
        here = self._view.document.rows[look.stretch.row].text
        lemma, pos = analysis.lemma, analysis.pos
        if self._search:
            self._search.cancel()
        self._search = self._tasks.run(
            lambda task: self._words.sentences_with(lemma, pos, MOST_SENTENCES),
            lambda found: self.card.show_sentences([one for one in found if one.text != here]),
            self.failed.emit,
        )

    def _chosen_word(self) -> VocabularyWord | None:
        """Return the selected or pinned word, in the reading that the card shows if it does."""
        document = self._view.document
        if document is None:
            return None
        word = self._view.chosen_words()
        look = look_up(document, word, self._services.analyser) if word else None
        if look is None:
            return None
        if look.is_expression:
            return _expression(look, document)
        shown = self.card.look is not None and self.card.look.stretch == look.stretch
        analysis = self.card.analysis if shown else next(iter(look.analyses), None)
        return vocabulary_word(look, analysis, document) if analysis else None

    def _card_word(self) -> VocabularyWord | None:
        look, analysis, document = self.card.look, self.card.analysis, self._view.document
        if look is None or document is None:
            return None
        if look.is_expression:
            return _expression(look, document)
        return vocabulary_word(look, analysis, document) if analysis else None

    def _set_card_status(self, status: Status) -> None:
        word = self._card_word()
        if word:
            self._set_status(word, status)

    def _save_card_word(self, saved: bool) -> None:
        word = self._card_word()
        if word:
            self._save(word, saved=saved)

    def _set_status(self, word: VocabularyWord, status: Status) -> None:
        self._keep([replace(self._stored(word), status=status)])
        self.noticed.emit(f"“{word.lemma}”: {STATUS_NAMES[status].lower()}.")

    def _save(self, word: VocabularyWord, *, saved: bool) -> None:
        self._keep([replace(self._stored(word), saved=saved)])
        self.noticed.emit(f"“{word.lemma}” is {'saved' if saved else 'saved no longer'}.")

    def _add_meaning(self) -> None:
        """Ask for the meaning of a word that the lexicon lacks."""
        look, document = self.card.look, self._view.document
        if look is None or document is None:
            return
        word = self._card_word() or replace(
            expression(document, look.word, look.stretch.row), pos="unknown"
        )
        self.panel.edit(replace(self._stored(word), saved=True))

    def _stored(self, word: VocabularyWord) -> VocabularyWord:
        """Return what the vocabulary has of a word, else the word as it stands here."""
        return self._words.get(*word.key) or word

    def _keep(self, words: list[VocabularyWord]) -> None:
        if not words:
            return
        try:
            self._words.put(words)
        except ReaderError as error:
            self.failed.emit(error)
            return
        self.panel.refresh()
        self._changed()

    def _changed(self) -> None:
        self.changed.emit()
        self._mark()
        if self.card.look:
            self._show_stored()

    def _mark(self) -> None:
        if self._view.document:
            services = self._services
            statuses = self._words.statuses()
            marker = WordMarker(services.analyser, statuses, services.finder.find)
            self._view.document.change_words(marker)


def _expression(look: WordLook, document: ReadingDocument) -> VocabularyWord:
    """Return the entry of an expression: the glossary's term if it is one."""
    return expression(document, look.word, look.stretch.row, next(iter(look.terms), None))
