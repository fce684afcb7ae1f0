"""The left side of the window: search, sort, filter and the list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader.settings import SORT
from reader.ui.article_list import ArticleDelegate, ArticleListModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain import ArticleSummary
    from reader.settings import Settings
    from reader.ui.tasks import Task, Tasks
    from reader.ui.theme import ThemeSwitch

    ListArticles = Callable[[str, str], Sequence[ArticleSummary]]

SORT_NAMES = {
    "date": "Newest first",
    "title": "Title",
    "level": "Level",
    "words": "Length",
    "read": "How far read",
    "known": "Words you know",
}
TYPING_PAUSE = 200


class LibraryPanel(QWidget):
    """Shows the articles that the search and the filters leave."""

    article_chosen = Signal(str)
    menu_asked = Signal(list, QPoint)
    delete_asked = Signal(list)
    failed = Signal(object)

    def __init__(
        self, list_articles: ListArticles, settings: Settings, tasks: Tasks, themes: ThemeSwitch
    ) -> None:
        super().__init__()
        self._list_articles = list_articles
        self._settings = settings
        self._tasks = tasks
        self._task: Task | None = None
        self._open_id = ""
        self._summaries: Sequence[ArticleSummary] = ()
        self.search = QLineEdit(placeholderText="Search titles and texts", clearButtonEnabled=True)
        self.search.setAccessibleName("Search titles and texts")
        self.sort = QComboBox()
        self.level = QComboBox()
        self.section = QComboBox()
        self.model = ArticleListModel(self)
        self.list = QListView()
        self._empty = QLabel("", alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty.setProperty("role", "muted")
        self._build(themes)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._connect()

    def _build(self, themes: ThemeSwitch) -> None:
        for key, name in SORT_NAMES.items():
            self.sort.addItem(name, key)
        self.sort.setCurrentIndex(max(self.sort.findData(self._settings.get(SORT)), 0))
        self.sort.setAccessibleName("Sort by")
        self.sort.setToolTip("Sort by")
        for box, name in ((self.level, "Level"), (self.section, "Section")):
            box.addItem(name, "")
            box.setAccessibleName(name)
        for box in (self.sort, self.level, self.section):
            box.setMinimumContentsLength(3)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.list.setModel(self.model)
        self.list.setItemDelegate(ArticleDelegate(themes, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName("Articles")
        filters = QHBoxLayout()
        for box, share in ((self.sort, 5), (self.level, 3), (self.section, 4)):
            filters.addWidget(box, share)
        top = QVBoxLayout()
        top.setContentsMargins(10, 10, 10, 8)
        top.setSpacing(6)
        top.addWidget(self.search)
        top.addLayout(filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        self._empty.hide()

    def _connect(self) -> None:
        self._typing.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda: self._typing.start())
        self.sort.currentIndexChanged.connect(self._sort_changed)
        self.level.currentIndexChanged.connect(self._show_filtered)
        self.section.currentIndexChanged.connect(self._show_filtered)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.customContextMenuRequested.connect(self._ask_menu)

    def refresh(self) -> None:
        """Read the list again, in the background."""
        if self._task:
            self._task.cancel()
        query, sort = self.search.text(), self.sort.currentData()
        self._task = self._tasks.run(
            lambda task: self._list_articles(query, sort), self._show, self.failed.emit
        )

    def mark_open(self, article_id: str) -> None:
        """Select the article that is open."""
        self._open_id = article_id
        row = self.model.row_of(article_id)
        if row is None:
            self.list.clearSelection()
            return
        index = self.model.index(row)
        self.list.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.list.scrollTo(index)

    def chosen_ids(self) -> list[str]:
        """Return the ids of the selected articles, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return [self.model.summary(self.model.index(row)).id for row in rows]

    def _show(self, summaries: Sequence[ArticleSummary]) -> None:
        self._summaries = summaries
        if not self.search.text():
            fill(self.level, {summary.level for summary in summaries})
            fill(self.section, {summary.section for summary in summaries})
        self._show_filtered()

    def _show_filtered(self) -> None:
        level, section = self.level.currentData(), self.section.currentData()
        shown = [
            summary
            for summary in self._summaries
            if level in ("", summary.level) and section in ("", summary.section)
        ]
        selected = self.chosen_ids()
        self.model.show(shown)
        if self._open_id and not selected:
            self.mark_open(self._open_id)
        self._empty.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self._empty.setText(
            f"No article contains “{self.search.text()}”."
            if self.search.text()
            else "No articles here. Import one with Ctrl+O, or drop a file on the window."
        )

    def _sort_changed(self) -> None:
        self._settings.set(SORT, self.sort.currentData())
        self.refresh()

    def _choose(self, index: QModelIndex) -> None:
        if len(self.list.selectedIndexes()) <= 1:
            self.article_chosen.emit(self.model.summary(index).id)

    def _ask_menu(self, point: QPoint) -> None:
        if self.list.indexAt(point).isValid():
            self.menu_asked.emit(self.chosen_ids(), self.list.viewport().mapToGlobal(point))


def fill(box: QComboBox, values: set[str]) -> None:
    """Offer these values after the first entry, keeping what is chosen if it is among them."""
    chosen = box.currentData()
    wanted = sorted(value for value in values if value)
    if [box.itemData(n) for n in range(1, box.count())] == wanted:
        return
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(1)
    for value in wanted:
        box.addItem(value, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
