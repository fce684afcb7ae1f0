"""A window on a real library in tmp_path, with a translator that needs no model."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from reader.app import Services
from reader.domain import Doubt, Draft, Kind, Link, Paragraph, Span, Term, TermMatch, Translation
from reader.glossary.finder import TermFinder
from reader.library import Library
from reader.paths import data_paths, resource
from reader.settings import Settings
from reader.text.lexicon import Lexicon, load_lexicon
from reader.text.morphology.analyser import Analyser
from reader.translation.translator import Translator
from reader.ui.main_window import MainWindow
from reader.ui.tasks import ImmediateRunner
from reader.ui.theme import ThemeSwitch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TREATY = Draft(
    title="Mkataba mpya",
    author="Asha Juma",
    date="2024-06-19",
    source="Msomaji",
    section="Siasa",
    level="B1",
    paragraphs=(
        Paragraph(Kind.STANDFIRST, "Rais amesaini mkataba wa amani."),
        Paragraph(Kind.BODY, "Mkataba una kurasa tano. Watu walishangilia sana. Mvua ilinyesha."),
        Paragraph(Kind.HEADING, "Baada ya sherehe"),
        Paragraph(Kind.CAPTION, "Rais akipunga mkono."),
        Paragraph(Kind.BODY, "Mikataba mingine itafuata mwakani. Je, nani atasaini?"),
    ),
)
FARM = Draft(
    title="Shamba la mahindi",
    date="2023-02-01",
    source="Mkulima",
    section="Kilimo",
    level="A2",
    paragraphs=(Paragraph(Kind.BODY, "Mkulima alipanda mahindi. Mvua ilichelewa."),),
)
DOUBTED = "Mvua ilinyesha."


class EchoEngine:
    """Gives each word in capitals, linked to its source, and doubts one sentence."""

    model = "echo 1"

    def __init__(self) -> None:
        self.translated: list[str] = []

    def translate(
        self, sentences: Sequence[str], terms: Sequence[Sequence[TermMatch]] = ()
    ) -> list[Translation]:
        self.translated.extend(sentences)
        return [self.one(sentence) for sentence in sentences]

    def alternatives(
        self, sentence: str, count: int, terms: Sequence[TermMatch] = ()
    ) -> list[Translation]:
        return [self.one(sentence), Translation("ANOTHER WORDING", model=self.model)]

    def one(self, sentence: str) -> Translation:
        links, at = [], 0
        for word in sentence.split():
            end = at + len(word.rstrip(".?,"))
            links.append(Link(Span(at, end), Span(at, end), 0.8))
            at += len(word) + 1
        doubts = (Doubt("unlikely", "It rains too rarely."),) if sentence == DOUBTED else ()
        return Translation(sentence.upper(), links=tuple(links), doubts=doubts, model=self.model)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeSwitch]:
    switch = ThemeSwitch(qapp)
    yield switch
    qapp.setStyleSheet("")
    switch.deleteLater()


@pytest.fixture
def treaty() -> Draft:
    return TREATY


@pytest.fixture
def engine() -> EchoEngine:
    return EchoEngine()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(resource("lexicon"))


@pytest.fixture(scope="session")
def analyser(lexicon: Lexicon) -> Analyser:
    return Analyser(lexicon)


@pytest.fixture
def services(
    tmp_path: Path, engine: EchoEngine, lexicon: Lexicon, analyser: Analyser
) -> Iterator[Services]:
    """Services with two articles and one term."""
    paths = data_paths(tmp_path / "data")
    with Library(paths.database) as library:
        library.articles.add(FARM)
        library.articles.add(TREATY)
        library.terms.add(Term("mkataba", "MKATABA", topic="politics"))
        finder = TermFinder(library.terms.all(), lexicon, analyser.likely)
        translator = Translator(engine, library.memory, finder.find)
        settings = Settings(library.settings)
        yield Services(paths, library, settings, translator, finder, lexicon, analyser)


@pytest.fixture
def window(qtbot, services: Services, themes: ThemeSwitch) -> Iterator[MainWindow]:
    """The window with the newest article open, everything done at once."""
    window = MainWindow(services, ImmediateRunner(), themes)
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    qtbot.waitExposed(window)
    window.start()
    yield window
    window.close()


@pytest.fixture
def wait_for_threads() -> Callable[[], None]:
    """Return a check that no thread but the main one is left."""
    before = set(threading.enumerate())

    def check() -> None:
        assert set(threading.enumerate()) <= before

    return check
