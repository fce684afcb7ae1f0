"""The window: articles, the text in two columns, and beside it words and glossary."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.settings import LAST_ARTICLE, THEME
from reader.ui.about import AboutDialog
from reader.ui.choices import SettingChoices
from reader.ui.commands import Actions
from reader.ui.export_dialog import ExportDialog
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.help import HelpDialog
from reader.ui.icons import ThemedIcons, application_icon
from reader.ui.importer import Importer
from reader.ui.library_panel import LibraryPanel
from reader.ui.notice import NoticeBar
from reader.ui.panes import Panes
from reader.ui.reading.desk import ReadingDesk
from reader.ui.reading.page import ReadingPage
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.status_line import StatusLine
from reader.ui.tool_bar import ToolBar
from reader.ui.words.desk import WordDesk

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from reader.app import Services
    from reader.domain import Article, ArticleSummary
    from reader.ui.tasks import Tasks
    from reader.ui.theme import ThemeSwitch
    from reader.ui.words.vocabulary_panel import VocabularyPanel

SIZE, FRAME = QSize(1400, 860), QSize(24, 64)
NARROWEST = 380


class MainWindow(QMainWindow):
    """Brings the list, the open article, words and glossary together."""

    def __init__(self, services: Services, tasks: Tasks, themes: ThemeSwitch) -> None:
        super().__init__()
        self.services = services
        self._tasks = tasks
        self._themes = themes
        self._state = QSettings(str(services.paths.window_state), QSettings.Format.IniFormat)
        self.setWindowTitle("Msomaji")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        icons = self._icons = ThemedIcons(themes)
        self.notice = NoticeBar(icons)
        self.articles = LibraryPanel(self._list_articles, services.settings, tasks, themes)
        self.page = ReadingPage(services, themes, icons)
        self.view = self.page.view
        self.reading = ReadingDesk(services, self.page, tasks)
        self.feed = self.reading.feed
        self.words = WordDesk(services, self.view, tasks, themes, icons)
        self.glossary = GlossaryPanel(services, icons)
        self._changed_last: GlossaryPanel | VocabularyPanel = self.glossary
        self.side = QTabWidget()
        self._middle = QWidget()
        self.importer = Importer(services.library.articles, tasks, themes, self)
        self.actions_by_name = Actions(self, icons)
        self.status = StatusLine(self.actions_by_name["stop"], self.actions_by_name["translate"])
        self.choices = SettingChoices(
            services.settings,
            self.actions_by_name.menus["&View"],
            self.actions_by_name["agreement"],
        )
        self.panes = Panes(
            (self.articles, self._middle, self.side),
            self.actions_by_name["show_list"],
            self.actions_by_name["show_side"],
        )
        self._build()
        self._connect_commands()
        self._connect_panels()
        self._restore_window()

    # Opening and closing

    def start(self) -> None:
        """Fill the list and open the article that was open last, else the newest."""
        for sentence in self.services.library.notices:
            self.notice.say(sentence, stays=True)
        known = [summary.id for summary in self.services.library.articles.list()]
        self.articles.refresh()
        wanted = self.services.settings.get(LAST_ARTICLE)
        if wanted in known or known:
            self.open_article(wanted if wanted in known else known[0])
        self.words.index()

    def open_article(self, article_id: str) -> None:
        """Open an article where it was left."""
        self.reading.open(article_id)

    def delete_articles(self, ids: list[str]) -> None:
        """Take articles off the list, with a way back."""
        if not ids:
            return
        articles = self.services.library.articles
        document = self.view.document
        if document and document.article.id in ids:
            self.reading.close()
        title = articles.get(ids[0]).title
        for article_id in ids:
            articles.hide(article_id)
        self.articles.refresh()
        what = f"“{title}”" if len(ids) == 1 else f"{len(ids)} articles"
        self.notice.say(f"Deleted {what}.", "Undo", lambda: self._restore(ids))

    def report(self, error: Exception) -> None:
        """Say what went wrong; what is not a ReaderError is a bug and goes to the handler."""
        if not isinstance(error, ReaderError):
            raise error
        self.notice.say(str(error), stays=True)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        self.reading.save_progress()
        self.feed.stop()
        self._state.setValue("geometry", self.saveGeometry())
        self.panes.save(self._state)
        self.hide()  # now, as the threads may need a few seconds to end what they do
        self._tasks.close()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        data = event.mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.importer.import_files(files)
        elif data.hasText():
            self.importer.import_text(data.text())

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.page, 1)
        self.side.addTab(self.words.card, "Word")
        self.side.addTab(self.glossary, "Glossary")
        self.side.addTab(self.words.panel, "Vocabulary")
        self.side.setDocumentMode(True)
        self.side.tabBar().setDrawBase(False)
        self.setCentralWidget(self.panes)
        self.setStatusBar(self.status)
        self.setMinimumSize(NARROWEST, NARROWEST)
        self.addToolBar(ToolBar(self.actions_by_name, self.choices, self._icons))

    def _connect_commands(self) -> None:
        page = self.page
        self.actions_by_name.connect(
            {
                "import_files": self.importer.choose_files,
                "paste": lambda: self.importer.import_text(QGuiApplication.clipboard().text()),
                "edit_article": self._mend_article,
                "delete": lambda: self.delete_articles(self.articles.chosen_ids()),
                "export": self._export,
                "quit": self.close,
                "copy": page.copy,
                "select_all": self.view.select_all,
                "find": page.find_bar.open_bar,
                "find_next": self._find_next,
                "search_library": self._search_library,
                "add_term": page.ask_term,
                "undo": self._undo,
                "import_page": self.importer.ask_page,
                "show_word": lambda: self._show_tab(self.words.card),
                "show_glossary": lambda: self._show_tab(self.glossary),
                "show_vocabulary": lambda: self._show_tab(self.words.panel),
                "settings": self._show_settings,
                "bigger": lambda: page.step_size(1),
                "smaller": lambda: page.step_size(-1),
                "usual": lambda: page.step_size(0),
                "full_screen": self._toggle_full_screen,
                "translate": self.feed.check,
                "stop": self.feed.stop,
                "alternatives": self.reading.show_alternatives,
                "help": lambda: HelpDialog(self).open(),
                "about": lambda: AboutDialog(self, self._model(), self.services.paths.root).open(),
            }
        )
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.articles.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self.delete_articles(self.articles.chosen_ids()))

    def _connect_panels(self) -> None:
        panels = (self.articles, self.glossary, self.importer, self.feed, self.reading, self.words)
        for panel in panels:
            panel.failed.connect(self.report)
        for panel in (self.glossary, self.importer):
            panel.noticed.connect(self.notice.say)
        self.choices.changed.connect(self._apply_settings)
        self.words.noticed.connect(self.status.say)
        self.articles.article_chosen.connect(self.open_article)
        self.articles.menu_asked.connect(self._show_article_menu)
        self.importer.added.connect(self._article_added)
        self.glossary.changed.connect(self.reading.follow_glossary)
        self.glossary.changed.connect(partial(self._remember_change, self.glossary))
        self.words.changed.connect(partial(self._remember_change, self.words.panel))
        self.page.term_wanted.connect(self.glossary.add)
        self.view.doubt_asked.connect(self.reading.show_doubt)
        self.view.rating_given.connect(self.words.rate)
        self.reading.opened.connect(self._article_opened)
        self.reading.closed.connect(lambda: self.setWindowTitle("Msomaji"))
        self.reading.place_changed.connect(self.status.show_place)
        self.reading.terms_found.connect(self.glossary.show_article)
        self.words.card_wanted.connect(lambda: self._show_tab(self.words.card))
        self.words.sentence_asked.connect(self._open_sentence)
        self.words.indexed.connect(self.articles.refresh)
        self.feed.progressed.connect(self.status.show_progress)
        self.feed.running_changed.connect(self._translation_runs)
        self.status.show_running(running=False, missing=0)

    def _restore_window(self) -> None:
        room = self.screen().availableSize() - FRAME
        self.resize(SIZE.boundedTo(room))
        geometry = self._state.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.panes.restore(self._state, self.width())

    # What the panels ask for

    def _list_articles(self, query: str, sort: str) -> list[ArticleSummary]:
        return self.services.list_articles(query, sort, self._model())

    def _model(self) -> str:
        """Return the model's name; nothing where it is broken, which translating reports."""
        try:
            return self.services.translator.model
        except ReaderError:
            return ""

    def _article_added(self, article_id: str) -> None:
        self.articles.refresh()
        self.open_article(article_id)
        self.words.index()

    def _restore(self, ids: list[str]) -> None:
        for article_id in ids:
            self.services.library.articles.restore(article_id)
        self._article_added(ids[0])

    def _show_article_menu(self, ids: list[str], point: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction("Open", lambda: self.open_article(ids[0]))
        menu.addAction("Export…", lambda: self._export(ids))
        menu.addSeparator()
        menu.addAction("Delete from the list", lambda: self.delete_articles(ids))
        menu.exec(point)
        menu.deleteLater()

    def _undo(self) -> None:
        """Take back what was changed last, of the glossary or of the words."""
        self._changed_last.undo()

    def _remember_change(self, panel: GlossaryPanel | VocabularyPanel) -> None:
        self._changed_last = panel

    def _mend_article(self) -> None:
        if self.view.document:
            self.importer.mend(self.view.document.article)

    def _export(self, ids: list[str] | None = None) -> None:
        chosen = ids or self.articles.chosen_ids()
        if not chosen and self.view.document:
            chosen = [self.view.document.article.id]
        if not chosen:
            self.notice.say("Choose an article to export first.")
            return
        dialog = ExportDialog(self, self.services, self._tasks, chosen)
        dialog.saved.connect(self.notice.say)
        dialog.exec()
        dialog.deleteLater()
        self.feed.check()

    def _article_opened(self, article: Article) -> None:
        self.setWindowTitle(f"{article.title} – Msomaji")
        self.articles.mark_open(article.id)
        self.words.open_document()

    def _open_sentence(self, sentence_id: str) -> None:
        self.reading.open(sentence_id.rpartition(":")[0], sentence_id)

    def _show_tab(self, panel: QWidget) -> None:
        self.actions_by_name["show_side"].setChecked(True)
        self.side.setCurrentWidget(panel)

    def _translation_runs(self, running: bool) -> None:
        self.status.show_running(running=running, missing=self.feed.missing)
        if not running:
            self.articles.refresh()

    def _find_next(self) -> None:
        if self.page.find_bar.isVisible():
            self.page.find_bar.step(1)
        else:
            self.view.step_term(1)

    def _search_library(self) -> None:
        self.actions_by_name["show_list"].setChecked(True)
        self.articles.search.setFocus()
        self.articles.search.selectAll()

    # How it looks

    def _show_settings(self) -> None:
        dialog = SettingsDialog(self, self.services.settings)
        dialog.changed.connect(self._apply_settings)
        dialog.exec()
        dialog.deleteLater()

    def _apply_settings(self) -> None:
        self.choices.refresh()
        self._themes.choose(self.services.settings.get(THEME))
        self.page.dress()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.panes.make_room(event.oldSize().width(), event.size().width())

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
