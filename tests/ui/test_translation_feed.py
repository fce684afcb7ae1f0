from __future__ import annotations

import pytest

from reader.domain import Translation
from reader.errors import ReaderError
from reader.ui.reading.document import ReadingDocument, Side
from reader.ui.tasks import ImmediateRunner, TaskRunner
from reader.ui.translation_feed import BATCH, TranslationFeed


@pytest.fixture
def document(services) -> ReadingDocument:
    article = services.library.articles.get("mkataba-mpya")
    return ReadingDocument(article, services.finder.mark)


def english(document) -> list[str]:
    return [document.text(row, Side.ENGLISH) for row in range(len(document))]


def test_every_row_is_filled_and_counted(qapp, services, document):
    feed = TranslationFeed(services.translator, ImmediateRunner())
    told = []
    feed.progressed.connect(lambda done, total: told.append((done, total)))
    feed.open(document)
    assert english(document) == [sentence.text.upper() for sentence in document.rows]
    assert told[-1] == (len(document), len(document))
    assert not feed.running


def test_what_is_known_is_not_translated_again(qapp, services, document, engine):
    TranslationFeed(services.translator, ImmediateRunner()).open(document)
    engine.translated.clear()
    again = ReadingDocument(document.article, services.finder.mark)
    TranslationFeed(services.translator, ImmediateRunner()).open(again)
    assert english(again) == english(document)
    assert engine.translated == []


def test_rows_in_view_come_first_then_those_after_then_those_before(
    qapp, services, document, engine
):
    TranslationFeed(services.translator, ImmediateRunner()).open(document, row=4)
    texts = [sentence.text for sentence in document.rows]
    assert engine.translated == texts[4:] + texts[:4]


class SlowTranslator:
    """Translates in the background and can be stopped half way."""

    def __init__(self) -> None:
        self.cancelled = 0

    def cached(self, sentences):
        return [None] * len(sentences)

    def translate(self, sentences, cancel, on_result):
        for index, sentence in enumerate(sentences):
            if cancel.wait(0.005):
                self.cancelled += 1
                return []
            on_result(index, Translation(sentence.upper()))
        return []


def test_stop_stops_and_going_on_fills_the_rest(qtbot, services, document):
    runner, slow = TaskRunner(), SlowTranslator()
    feed = TranslationFeed(slow, runner)
    feed.open(document)
    qtbot.waitUntil(lambda: any(english(document)))
    feed.stop()
    assert not feed.running
    assert 0 < feed.missing < len(document)
    feed.check()
    qtbot.waitUntil(lambda: all(english(document)))
    runner.close()


def test_a_result_for_another_article_is_dropped(qtbot, services, document):
    runner = TaskRunner()
    feed = TranslationFeed(SlowTranslator(), runner)
    feed.open(document)
    qtbot.waitUntil(lambda: any(english(document)))
    feed.open(None)
    there = english(document)
    qtbot.wait(40)
    assert english(document) == there
    runner.close()


class BrokenTranslator(SlowTranslator):
    def translate(self, sentences, cancel, on_result):
        raise ReaderError("The model is damaged. Install it again.")


def test_an_error_is_told_and_ends_the_run(qapp, document):
    feed = TranslationFeed(BrokenTranslator(), ImmediateRunner())
    errors = []
    feed.failed.connect(errors.append)
    feed.open(document)
    assert [str(error) for error in errors] == ["The model is damaged. Install it again."]
    assert not feed.running


class RefusingTranslator(SlowTranslator):
    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def translate(self, sentences, cancel, on_result):
        self.asked += 1
        return [None] * len(sentences)


def test_rows_that_stay_untranslated_are_asked_for_once(qapp, document):
    refusing = RefusingTranslator()
    feed = TranslationFeed(refusing, ImmediateRunner())
    feed.open(document)
    assert refusing.asked == -(-len(document) // BATCH)
    assert feed.missing == len(document)


def test_a_changed_glossary_is_translated_with_while_the_old_english_stays(
    qapp, services, document, engine
):
    feed = TranslationFeed(services.translator, ImmediateRunner())
    feed.open(document)
    engine.translated.clear()
    services.library.terms.delete([services.library.terms.all()[0].id])
    services.refresh_terms()
    feed.check()
    assert set(engine.translated) == {
        sentence.text for sentence in document.rows if "kataba" in sentence.text
    }
    assert all(english(document))
