"""Builds every service and opens the window: the one place where objects are wired."""

from __future__ import annotations

import hashlib
import sys
import threading
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader import paths
from reader.domain import SentencePair
from reader.errors import ReaderError
from reader.export import StudySheet, WordNote, build_sheet
from reader.glossary.exchange import shipped_glossaries, shipped_terms
from reader.glossary.finder import PhraseFinder, TermFinder
from reader.library import Library
from reader.settings import Settings
from reader.text.lexicon import Lexicon, load_lexicon
from reader.text.morphology.analyser import Analyser
from reader.text.occurrences import describe_word, find_occurrences
from reader.translation.engine import ArgosEngine
from reader.translation.package import ensure_package
from reader.translation.translator import Translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reader.domain import Article, ArticleSummary, TermMatch, Translation

Matches = dict[str, list["TermMatch"]]
SHIPPED = "shipped"


@dataclass
class Services:
    """Everything the window and the command line work with. Close it at the end."""

    paths: paths.DataPaths
    library: Library
    settings: Settings
    translator: Translator
    finder: TermFinder
    lexicon: Lexicon
    analyser: Analyser

    def refresh_terms(self) -> None:
        """Take the glossary as it is now into the finder and the translator."""
        self.finder = TermFinder(self.library.terms.all(), self.lexicon, self.analyser.likely)
        self.translator.use_terms(self.finder.find)

    def translate(
        self,
        article: Article,
        cancel: threading.Event | None = None,
        on_result: Callable[[int, Translation], None] | None = None,
    ) -> list[SentencePair]:
        """Return the article's rows with their English, translating what is not known yet."""
        texts = [sentence.text for sentence in article.rows]
        translations = self.translator.translate(texts, cancel, on_result)
        return [SentencePair(*pair) for pair in zip(article.rows, translations, strict=True)]

    def terms_of(self, pairs: Iterable[SentencePair]) -> Matches:
        """Return the glossary terms by sentence id, with their places on the English side."""
        return {
            pair.sentence.id: self.finder.mark(pair.sentence.text, pair.translation)
            for pair in pairs
        }

    def study_sheet(self, article: Article, pairs: Sequence[SentencePair]) -> StudySheet:
        """Lay the article out as a study sheet, with the words saved from it."""
        return build_sheet(
            article, pairs, self.terms_of(pairs), self._word_notes(article), self.translator.model
        )

    def list_articles(self, query: str, sort: str, model: str) -> list[ArticleSummary]:
        """Return the articles that have every word of ``query``, in any of its forms."""
        return self.library.articles.list(query, sort, model, self.lemmas)

    def lemmas(self, word: str) -> set[str]:
        """Return the words of the lexicon that ``word`` may be a form of."""
        return {reading.lemma for reading in self.analyser.likely(word) if not reading.guess}

    def phrase_finder(self, phrase: str) -> PhraseFinder:
        """Return what finds a Swahili phrase in any of its forms."""
        return PhraseFinder(phrase, self.lexicon, self.analyser.likely)

    def index_words(self, cancel: threading.Event | None = None) -> int:
        """Note the lemmas of articles that are not indexed yet; return how many articles."""
        version = f"{len(self.lexicon)} {sum(len(entry.lemma) for entry in self.lexicon)}"
        waiting = self.library.vocabulary.unindexed(version)
        for done, article_id in enumerate(waiting):
            if cancel and cancel.is_set():
                return done
            article = self.library.articles.get(article_id)
            self.library.vocabulary.index(article_id, find_occurrences(article, self.analyser))
        return len(waiting)

    def _word_notes(self, article: Article) -> list[WordNote]:
        saved = self.library.vocabulary.saved(article.id)
        if not saved:
            return []
        stands: dict[tuple[str, str], set[str]] = {word.key: {word.sentence_id} for word in saved}
        ids = {(one.paragraph, one.index): one.id for one in article.sentences}
        for one in find_occurrences(article, self.analyser):
            if (one.lemma, one.pos) in stands:
                stands[one.lemma, one.pos].add(ids[one.paragraph, one.sentence])
        return [
            WordNote(word, describe_word(word, self.lexicon), frozenset(stands[word.key]))
            for word in saved
        ]

    def close(self) -> None:
        """Close the library."""
        self.library.close()


class InstalledEngine:
    """The active translation package, unpacked and loaded when it is first needed."""

    def __init__(self, models: Path) -> None:
        self._models = models
        self._lock = threading.Lock()

    @cached_property
    def _loaded(self) -> ArgosEngine:
        return ArgosEngine(ensure_package(paths.shipped_model(), self._models))

    @property
    def _engine(self) -> ArgosEngine:
        with self._lock:
            return self._loaded

    @property
    def model(self) -> str:
        """Return the model's name and version."""
        return self._engine.model

    def translate(
        self, sentences: Sequence[str], matches: Sequence[Sequence[TermMatch]] = ()
    ) -> list[Translation]:
        """Translate sentences, steered by the terms found in each."""
        return self._engine.translate(sentences, matches)

    def alternatives(
        self, sentence: str, count: int, matches: Sequence[TermMatch] = ()
    ) -> list[Translation]:
        """Return different translations of a sentence, the likeliest first."""
        return self._engine.alternatives(sentence, count, matches)


def build_services(data_dir: Path | None = None) -> Services:
    """Open the library, bring in what ships with the program, and wire the services.

    Raises ReaderError if the data folder or the library cannot be used.
    """
    data = paths.data_paths(data_dir)
    library = Library(data.database)
    try:
        _bring_in_shipped(library)
        lexicon = load_lexicon(paths.resource("lexicon"))
        analyser = Analyser(lexicon)
        finder = TermFinder(library.terms.all(), lexicon, analyser.likely)
        translator = Translator(InstalledEngine(data.models), library.memory, finder.find)
    except BaseException:
        library.close()
        raise
    return Services(
        data, library, Settings(library.settings), translator, finder, lexicon, analyser
    )


def _bring_in_shipped(library: Library) -> None:
    """Add or refresh the shipped articles and terms, if their files are new or changed."""
    articles = sorted(paths.bundled_articles().glob("*.md"))
    digest = hashlib.sha256()
    for path in (*articles, *shipped_glossaries()):
        digest.update(path.name.encode() + path.read_bytes())
    if library.settings.get(SHIPPED) == digest.hexdigest():
        return
    # Reading files of every format takes longer to load than most commands take to run.
    from reader.importing import read_bundled

    library.articles.install_bundled(read_bundled(path) for path in articles)
    library.terms.seed(shipped_terms())
    library.settings.set(SHIPPED, digest.hexdigest())


def main() -> int:
    """Open the window; for a double click, so an error that stops it is also shown in one."""
    return open_window(sys.argv[1:], show_problems=True)


def open_window(
    files: Sequence[str] = (), data_dir: Path | None = None, *, show_problems: bool = False
) -> int:
    """Open the window, with files to import if any are given; return the exit status.

    What stops it is printed, and with ``show_problems`` shown in a window too.
    """
    try:
        from reader import ui  # Qt, which only the window needs
    except ImportError as error:
        print(
            f"msomaji: Qt cannot be loaded ({error}). On Debian and Ubuntu this helps: "
            "sudo apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0",
            file=sys.stderr,
        )
        return 1
    try:
        with closing(build_services(data_dir)) as services:
            return ui.run(services, files)
    except ReaderError as error:
        print(f"msomaji: {error}", file=sys.stderr)
        if show_problems:
            ui.show_problem(str(error))
        return 1
