"""The list of articles: an item model and how one article is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.dates import shown_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from reader.domain import ArticleSummary
    from reader.ui.theme import ThemeSwitch

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
PADDING = 12
TITLE_LINES = 2
BAR_GAP, NAME_GAP = 12, 6

Index = QModelIndex | QPersistentModelIndex


class ArticleListModel(QAbstractListModel):
    """Holds the summaries that the list shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: list[ArticleSummary] = []

    def show(self, summaries: Sequence[ArticleSummary]) -> None:
        """Show these articles; if they are the same ones in order, only their data changes."""
        same = [s.id for s in summaries] == [s.id for s in self._summaries]
        if same:
            self._summaries = list(summaries)
            if summaries:
                self.dataChanged.emit(self.index(0), self.index(len(summaries) - 1))
            return
        self.beginResetModel()
        self._summaries = list(summaries)
        self.endResetModel()

    def summary(self, index: Index) -> ArticleSummary:
        """Return the article at an index."""
        return self._summaries[index.row()]

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article, or None if it is not shown."""
        ids = [summary.id for summary in self._summaries]
        return ids.index(article_id) if article_id in ids else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._summaries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        summary = self._summaries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{summary.title}. {facts(summary)}. {shares(summary)}."
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{summary.title}\n{facts(summary)}\n{shares(summary)}"
        if role == SUMMARY_ROLE:
            return summary
        return None


def facts(summary: ArticleSummary) -> str:
    """Return where an article is from, when, and how long it is."""
    parts = (
        summary.source or summary.author,
        shown_date(summary.date),
        f"{summary.words:,} words",
    )
    return " · ".join(part for part in parts if part)


def shares(summary: ArticleSummary) -> str:
    """Return how much of an article is translated and read, in words."""
    known = f", you know {summary.known:.0%} of its words" if summary.known else ""
    return f"Translated {summary.translated:.0%}, read {summary.read:.0%}{known}"


class ArticleDelegate(QStyledItemDelegate):
    """Paints an article: title, facts, level chip, and two bars with their names."""

    def __init__(self, themes: ThemeSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        summary: ArticleSummary = index.data(SUMMARY_ROLE)
        width = self._width(option)
        title = title_font(option.font)
        lines = wrap(summary.title, QFontMetrics(title), width, TITLE_LINES)
        small = QFontMetrics(small_font(option.font)).height()
        height = QFontMetrics(title).height() * len(lines) + small * 2 + 14 + 2 * PADDING
        if summary.snippet:
            height += small * 2
        return QSize(width, height)

    def paint(  # noqa: D102
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        summary: ArticleSummary = index.data(SUMMARY_ROLE)
        theme = self._themes.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or pointed:
            painter.fillRect(option.rect, theme.color("pinned" if chosen else "hover"))
        if chosen:
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, theme.color("accent"))
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
            theme.color("border"),
        )
        self._paint_text(painter, option, summary)
        painter.restore()

    @staticmethod
    def _width(option: QStyleOptionViewItem) -> int:
        return max(option.rect.width() - 2 * PADDING - 4, 120)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, summary: ArticleSummary
    ) -> None:
        theme = self._themes.theme
        left, y = option.rect.left() + PADDING + 4, option.rect.top() + PADDING
        width = self._width(option)
        font = title_font(option.font)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        for line in wrap(summary.title, metrics, width, TITLE_LINES):
            painter.drawText(QPoint(left, y + metrics.ascent()), line)
            y += metrics.height()
        y += 4
        font = small_font(option.font)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        chip = self._paint_chip(painter, summary.level, left + width, y, metrics)
        painter.setPen(theme.color("muted"))
        line = metrics.elidedText(facts(summary), Qt.TextElideMode.ElideRight, width - chip - 6)
        painter.drawText(QPoint(left, y + metrics.ascent()), line)
        y += metrics.height() + 6
        if summary.snippet:
            painter.setPen(theme.color("text"))
            for text in wrap(summary.snippet, metrics, width, 2):
                painter.drawText(QPoint(left, y + metrics.ascent()), text)
                y += metrics.height()
        bars = [("Translated", summary.translated), ("Read", summary.read)]
        if summary.known:
            bars.append(("Known", summary.known))
        names = sum(metrics.horizontalAdvance(name) + NAME_GAP for name, _ in bars)
        length = max((width - names - BAR_GAP * (len(bars) - 1)) // len(bars), 8)
        for name, share in bars:
            left = self._paint_bar(painter, name, share, QPoint(left, y), length) + BAR_GAP

    def _paint_chip(
        self, painter: QPainter, level: str, right: int, y: int, metrics: QFontMetrics
    ) -> int:
        """Paint the level at the right and return its width."""
        if not level:
            return 0
        width = metrics.horizontalAdvance(level) + 10
        theme = self._themes.theme
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.drawRoundedRect(QRect(right - width, y, width, metrics.height()), 6, 6)
        painter.drawText(QPoint(right - width + 5, y + metrics.ascent()), level)
        return width

    def _paint_bar(
        self, painter: QPainter, name: str, share: float, place: QPoint, length: int
    ) -> int:
        """Paint a name and its bar and return where they end."""
        theme, metrics = self._themes.theme, painter.fontMetrics()
        painter.setPen(theme.color("muted"))
        painter.drawText(QPoint(place.x(), place.y() + metrics.ascent()), name)
        left = place.x() + metrics.horizontalAdvance(name) + NAME_GAP
        bar = QRect(left, place.y() + metrics.height() // 2 - 1, length, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(bar, 2, 2)
        if share > 0:
            filled = QRect(bar.topLeft(), QSize(max(round(length * share), 4), bar.height()))
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(filled, 2, 2)
        return left + length


def title_font(font: QFont) -> QFont:
    """Return the font of an article's title in the list."""
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result


def small_font(font: QFont) -> QFont:
    """Return the font of what stands below a title."""
    result = QFont(font)
    result.setPointSizeF(font.pointSizeF() * 0.88)
    return result


def wrap(text: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """Return a text in at most so many lines of a width; the last one is cut with an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line += " " + words.pop(0)
        lines.append(line)
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
    return lines or [""]
