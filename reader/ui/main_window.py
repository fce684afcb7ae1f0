"""The window: articles, the text in two columns, and beside it words and glossary."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain import Progress
from reader.errors import ReaderError
from reader.settings import ENGLISH, LAST_ARTICLE, SCROLLING, THEME
from reader.ui.about import AboutDialog
from reader.ui.commands import TOOL_BAR, TOOL_BAR_RIGHT, Actions
from reader.ui.controls import icon_button
from reader.ui.doubt_popup import DoubtPopup
from reader.ui.export_dialog import ExportDialog
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.help import HelpDialog
from reader.ui.icons import ThemedIcons, application_icon
from reader.ui.importer import Importer
from reader.ui.library_panel import LibraryPanel
from reader.ui.notice import NoticeBar
from reader.ui.reading.document import ReadingDocument
from reader.ui.reading.page import ReadingPage
from reader.ui.settings_dialog import (
    ENGLISH_NAMES,
    SCROLLING_NAMES,
    THEME_NAMES,
    SettingsDialog,
)
from reader.ui.status_line import StatusLine
from reader.ui.translation_feed import TranslationFeed

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent

    from reader.app import Services
    from reader.domain import ArticleSummary
    from reader.settings import Setting
    from reader.ui.tasks import Tasks
    from reader.ui.theme import ThemeSwitch

SAVE_PAUSE = 800
LIST_WIDTH, SIDE_WIDTH = 300, 320
PANES = ("show_list", "show_side")


class MainWindow(QMainWindow):
    """Opens articles and brings the panels together."""

    def __init__(self, services: Services, tasks: Tasks, themes: ThemeSwitch) -> None:
        super().__init__()
        self.services = services
        self._tasks = tasks
        self._themes = themes
        self._state = QSettings(str(services.paths.window_state), QSettings.Format.IniFormat)
        self._closing = False
        self.setWindowTitle("Msomaji")
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        icons = self._icons = ThemedIcons(themes)
        self.notice = NoticeBar(icons)
        self.articles = LibraryPanel(self._list_articles, services.settings, tasks, themes)
        self.page = ReadingPage(services.settings, themes, icons)
        self.view = self.page.view
        self.glossary = GlossaryPanel(services.library.terms, icons)
        self.side = QTabWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.feed = TranslationFeed(services.translator, tasks, self)
        self.importer = Importer(services.library.articles, tasks, themes, self)
        self.actions_by_name = Actions(self, icons)
        self.status = StatusLine(self.actions_by_name["stop"], self.actions_by_name["translate"])
        self._saving = QTimer(self, singleShot=True, interval=SAVE_PAUSE)
        self._choices = self._add_choices()
        self._build()
        self._connect_commands()
        self._connect_panels()
        self._restore_window()

    # Opening and closing

    def start(self) -> None:
        """Fill the list and open the article that was open last, else the newest."""
        for sentence in self.services.library.notices:
            self.notice.say(sentence, stays=True)
        summaries = self._list_articles("", "date")
        self.articles.refresh()
        wanted = self.services.settings.get(LAST_ARTICLE)
        known = [summary.id for summary in summaries]
        if wanted in known or known:
            self.open_article(wanted if wanted in known else known[0])

    def open_article(self, article_id: str) -> None:
        """Open an article where it was left."""
        self._save_progress()
        try:
            article = self.services.library.articles.get(article_id)
            progress = self.services.library.articles.progress(article_id)
        except ReaderError as error:
            self.report(error)
            return
        document = ReadingDocument(article, self.services.finder.mark)
        row = document.row_of(progress.sentence) or 0
        self.page.show_reading(reading=True)
        self.feed.open(document, row)
        self.view.show_document(document, row)
        self.services.settings.set(LAST_ARTICLE, article_id)
        self.setWindowTitle(f"{article.title} – Msomaji")
        self.articles.mark_open(article_id)
        self._row_changed(row)
        self._tell_glossary()
        self.view.setFocus()

    def close_article(self) -> None:
        """Show no article."""
        self.feed.open(None)
        self.view.show_document(None)
        self.page.show_reading(reading=False)
        self.setWindowTitle("Msomaji")

    def delete_articles(self, ids: list[str]) -> None:
        """Take articles off the list, with a way back."""
        if not ids:
            return
        articles = self.services.library.articles
        document = self.view.document
        if document and document.article.id in ids:
            self._save_progress()
            self.close_article()
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
        self._save_progress()
        self.feed.stop()
        self._state.setValue("geometry", self.saveGeometry())
        self._state.setValue("splitter", self.splitter.saveState())
        for name in PANES:
            self._state.setValue(name, self.actions_by_name[name].isChecked())
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
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.page, 1)
        self.side.addTab(self.glossary, "Glossary")
        self.side.setDocumentMode(True)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.articles, middle, self.side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.articles.setMinimumWidth(230)
        self.side.setMinimumWidth(260)
        middle.setMinimumWidth(320)
        self.setCentralWidget(self.splitter)
        self.setStatusBar(self.status)
        self._build_tool_bar()

    def _build_tool_bar(self) -> None:
        bar = QToolBar("Tools")
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(bar)
        for name in TOOL_BAR:
            if name is None:
                bar.addSeparator()
            else:
                bar.addAction(self.actions_by_name[name])
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        for setting, icon in ((ENGLISH, "english"), (THEME, "theme")):
            button = icon_button(self._icons, icon, setting.label, lambda: None)
            button.setMenu(self.actions_by_name.choice_menus[setting.key])
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            bar.addWidget(button)
        for name in TOOL_BAR_RIGHT:
            bar.addAction(self.actions_by_name[name])
        for name in ("show_list", *TOOL_BAR_RIGHT):
            plain = bar.widgetForAction(self.actions_by_name[name])
            if isinstance(plain, QToolButton):
                plain.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _add_choices(self) -> dict[str, dict[str, QAction]]:
        """Put the choices of settings into the View menu."""
        added = {}
        for title, setting, names in (
            ("&English", ENGLISH, ENGLISH_NAMES),
            ("S&crolling", SCROLLING, SCROLLING_NAMES),
            ("&Theme", THEME, THEME_NAMES),
        ):
            actions = self.actions_by_name.add_choices(
                title, setting, names, partial(self._choose, setting)
            )
            actions[self.services.settings.get(setting)].setChecked(True)
            added[setting.key] = actions
        return added

    def _connect_commands(self) -> None:
        view, page = self.view, self.page
        self.actions_by_name.connect(
            {
                "import_files": self.importer.choose_files,
                "paste": lambda: self.importer.import_text(QGuiApplication.clipboard().text()),
                "edit_article": self._mend_article,
                "delete": lambda: self.delete_articles(self.articles.chosen_ids()),
                "export": self._export,
                "quit": self.close,
                "copy": page.copy,
                "find": page.find_bar.open_bar,
                "find_next": self._find_next,
                "search_library": self._search_library,
                "add_term": page.ask_term,
                "undo": self.glossary.undo,
                "settings": self._show_settings,
                "bigger": lambda: page.step_size(1),
                "smaller": lambda: page.step_size(-1),
                "usual": lambda: page.step_size(0),
                "show_list": self._show_panes,
                "show_side": self._show_panes,
                "full_screen": self._toggle_full_screen,
                "translate": self.feed.check,
                "stop": self.feed.stop,
                "alternatives": lambda: self._show_doubt(
                    view.lights.current, view.mapToGlobal(view.rect().center())
                ),
                "help": lambda: HelpDialog(self).open(),
                "about": lambda: AboutDialog(self, self.services).open(),
            }
        )
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.articles.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self.delete_articles(self.articles.chosen_ids()))

    def _connect_panels(self) -> None:
        for panel in (self.articles, self.glossary, self.importer, self.feed):
            panel.failed.connect(self.report)
        self.glossary.noticed.connect(self.notice.say)
        self.importer.noticed.connect(self.notice.say)
        self.articles.article_chosen.connect(self.open_article)
        self.articles.menu_asked.connect(self._show_article_menu)
        self.importer.added.connect(self._article_added)
        self.glossary.changed.connect(self._terms_changed)
        self.page.term_wanted.connect(self._add_term)
        self.view.current_changed.connect(self._row_changed)
        self.view.rows_seen.connect(self._rows_seen)
        self.view.doubt_asked.connect(self._show_doubt)
        self.feed.progressed.connect(self.status.show_progress)
        self.feed.running_changed.connect(self._translation_runs)
        self._saving.timeout.connect(self._save_progress)
        self.status.show_running(running=False, missing=0)

    def _restore_window(self) -> None:
        self.resize(1280, 800)
        self.splitter.setSizes([LIST_WIDTH, 1280 - LIST_WIDTH - SIDE_WIDTH, SIDE_WIDTH])
        geometry, sizes = self._state.value("geometry"), self._state.value("splitter")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(sizes, QByteArray):
            self.splitter.restoreState(sizes)
        for name in PANES:
            shown = self._state.value(name, name == "show_list", type=bool)
            self.actions_by_name[name].setChecked(bool(shown))
        self._show_panes()

    # What the panels ask for

    def _list_articles(self, query: str, sort: str) -> list[ArticleSummary]:
        articles = self.services.library.articles
        return articles.list(query, sort, self.services.translator.model)

    def _article_added(self, article_id: str) -> None:
        self.articles.refresh()
        self.open_article(article_id)

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

    def _terms_changed(self) -> None:
        self.services.refresh_terms()
        if self.view.document:
            self.view.document.change_terms(self.services.finder.mark)
            self.feed.check()
            self._tell_glossary()

    def _tell_glossary(self) -> None:
        document = self.view.document
        if document:
            text = "\n".join(sentence.text for sentence in document.rows)
            self.glossary.show_article(match.term for match in self.services.finder.find(text))

    def _add_term(self, source: str, target: str) -> None:
        self.glossary.add(source, target)

    def _row_changed(self, row: int) -> None:
        document = self.view.document
        if document:
            self.status.show_place(row, len(document))
            self._saving.start()

    def _rows_seen(self, first: int, last: int) -> None:
        del last
        self.feed.look_at(first)
        self._saving.start()

    def _translation_runs(self, running: bool) -> None:
        self.status.show_running(running=running, missing=self.feed.missing)
        if not running:
            self.articles.refresh()

    def _show_doubt(self, row: int, point: QPoint) -> None:
        document = self.view.document
        if document and document.translation(row):
            popup = DoubtPopup(self, document, row, self.services.translator, self._tasks)
            popup.failed.connect(self.report)
            popup.move(point)
            popup.show()

    def _find_next(self) -> None:
        if self.page.find_bar.isVisible():
            self.page.find_bar.step(1)
        else:
            self.view.step_term(1)

    def _search_library(self) -> None:
        self.actions_by_name["show_list"].setChecked(True)
        self._show_panes()
        self.articles.search.setFocus()
        self.articles.search.selectAll()

    # How it looks

    def _choose(self, setting: Setting[str], value: str) -> None:
        self.services.settings.set(setting, value)
        self._apply_settings()

    def _show_settings(self) -> None:
        dialog = SettingsDialog(self, self.services.settings)
        dialog.changed.connect(self._apply_settings)
        dialog.exec()
        dialog.deleteLater()

    def _apply_settings(self) -> None:
        for key, actions in self._choices.items():
            setting = next(each for each in (ENGLISH, SCROLLING, THEME) if each.key == key)
            actions[self.services.settings.get(setting)].setChecked(True)
        self._themes.choose(self.services.settings.get(THEME))
        self.page.dress()

    def _show_panes(self) -> None:
        self.articles.setVisible(self.actions_by_name["show_list"].isChecked())
        self.side.setVisible(self.actions_by_name["show_side"].isChecked())

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Where the reader is

    def _save_progress(self) -> None:
        self._saving.stop()
        document = self.view.document
        if document is None:
            return
        row = self.view.reading_row()
        furthest = len(document) if self.view.at_end() else row + 1
        progress = Progress(document.rows[row].id, furthest)
        self.services.library.articles.set_progress(document.article.id, progress)
