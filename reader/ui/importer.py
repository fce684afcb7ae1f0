"""Bring articles in: read in the background, preview, add to the library."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QWidget

from reader.errors import ReaderError
from reader.importing.files import SUPPORTED_SUFFIXES, read_file_lines, read_page_lines
from reader.importing.lines import LineGuess, Role
from reader.importing.pages import read_lines
from reader.ui.import_dialog import ImportDialog, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain import Article, Draft
    from reader.library.articles import Articles
    from reader.ui.tasks import Tasks
    from reader.ui.theme import ThemeSwitch

ADDRESS = re.compile(r"https?://\S+")


class Importer(QObject):
    """Reads sources, shows the preview and adds what the user keeps."""

    added = Signal(str)
    noticed = Signal(str)
    failed = Signal(object)

    def __init__(
        self, articles: Articles, tasks: Tasks, themes: ThemeSwitch, window: QWidget
    ) -> None:
        super().__init__(window)
        self._articles = articles
        self._tasks = tasks
        self._themes = themes
        self._window = window

    def choose_files(self) -> None:
        """Ask for files and import them."""
        endings = " ".join(f"*{suffix}" for suffix in SUPPORTED_SUFFIXES)
        names, _ = QFileDialog.getOpenFileNames(
            self._window, "Import", "", f"Articles ({endings});;All files (*)"
        )
        self.import_files([Path(name) for name in names])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files; one that cannot be read does not stop the others."""
        if paths:
            self._read(lambda: [_read_source(path) for path in paths])

    def import_text(self, text: str) -> None:
        """Import pasted or dropped text; an address alone leads to the page there, if asked for."""
        if not text.strip():
            self.noticed.emit("There is no text on the clipboard. Copy the article first.")
            return
        if ADDRESS.fullmatch(text.strip()):
            self.ask_page(text.strip())
            return
        self._read(lambda: [Source("Clipboard", read_lines(text), raw=text)])

    def ask_page(self, suggested: str = "https://") -> None:
        """Ask for an address and import the page: the only time the program uses the network."""
        address, chosen = QInputDialog.getText(
            self._window,
            "Import a page",
            "Address of the page. It is fetched once, now; nothing else is sent or fetched.",
            QLineEdit.EchoMode.Normal,
            suggested,
        )
        if chosen and address.strip():
            self.import_page(address.strip())

    def import_page(self, address: str) -> None:
        """Import the page at an address."""
        self.noticed.emit(f"Fetching {address} …")
        self._read(lambda: [Source(address, read_page_lines(address))])

    def mend(self, article: Article) -> None:
        """Show an article's text again in the preview, and keep what is changed."""
        source = Source(article.title, _lines_of(article), raw=article.raw)
        for draft in self._preview([source]):
            try:
                self._articles.edit(article.id, draft)
            except ReaderError as error:
                self.failed.emit(error)
                return
            self.added.emit(article.id)

    def _read(self, read: Callable[[], list[Source]]) -> None:
        self._tasks.run(lambda task: read(), self._show, self.failed.emit)

    def _show(self, sources: list[Source]) -> None:
        problems = [source.problem for source in sources if source.problem]
        if len(problems) == len(sources):
            self.noticed.emit(" ".join(problems[:3]))
            return
        drafts = self._preview(sources)
        if drafts:
            self.keep(drafts, problems)

    def _preview(self, sources: list[Source]) -> list[Draft]:
        dialog = ImportDialog(self._window, sources, self._themes)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        drafts = dialog.drafts if accepted else []
        dialog.deleteLater()
        return drafts

    def keep(self, drafts: Sequence[Draft], problems: Sequence[str] = ()) -> None:
        """Add drafts to the library, open the first and say what came of them."""
        opened, fresh, known = "", 0, 0
        try:
            for draft in drafts:
                outcome = self._articles.add(draft)
                opened = opened or outcome.article.id
                known += outcome.existing
                fresh += not outcome.existing
        except ReaderError as error:
            self.failed.emit(error)
        if opened:
            self.added.emit(opened)
        self.noticed.emit(" ".join((_outcome(fresh, known), *problems[:3])))


def _read_source(path: Path) -> Source:
    try:
        return Source(path.name, read_file_lines(path))
    except ReaderError as error:
        return Source(path.name, problem=str(error))


def _lines_of(article: Article) -> list[LineGuess]:
    heads = {
        Role.TITLE: article.title,
        Role.AUTHOR: article.author,
        Role.DATE: article.date,
        Role.SECTION: article.section,
        Role.SOURCE: article.source,
        Role.URL: article.url,
    }
    lines = [LineGuess(text, role) for role, text in heads.items() if text]
    return lines + [LineGuess(part.text, Role(part.kind.value)) for part in article.paragraphs]


def _outcome(fresh: int, known: int) -> str:
    sentences = []
    if fresh:
        sentences.append(
            "The article is in your library." if fresh == 1 else f"Added {fresh} articles."
        )
    if known:
        sentences.append(
            "You have this text already; here it is."
            if known == 1
            else f"{known} texts were there already."
        )
    return " ".join(sentences)
