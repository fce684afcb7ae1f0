"""Nothing is translated twice, and what is cancelled can be taken up again."""

from __future__ import annotations

import threading
import time

import pytest

from reader.domain import MemoryKey, Span, Term, TermMatch
from reader.errors import ReaderError
from reader.translation.translator import LARGEST_BATCH_CHARACTERS, Translator
from tests.translation.conftest import EchoEngine

LONG = [f"Sentensi ya {number} ina maneno mengi ya kutosha kabisa." for number in range(300)]


def no_terms(sentence):
    return []


@pytest.fixture
def translator(echo, memory):
    return Translator(echo, memory, no_terms)


def test_sentences_come_back_in_order(translator):
    assert [one.text for one in translator.translate(["a", "b"])] == ["A", "B"]
    assert translator.model == "echo 1"


def test_nothing_is_translated_twice(translator, echo):
    translator.translate(["a", "b", "a"])
    translator.translate(["b", "c"])
    assert [sentence for batch in echo.batches for sentence in batch] == ["a", "b", "c"]


def test_cached_tells_what_is_known_without_the_engine(translator, echo):
    translator.translate(["a"])
    echo.batches.clear()
    assert [one and one.text for one in translator.cached(["a", "b"])] == ["A", None]
    assert echo.batches == []


def test_another_model_does_not_answer_from_the_memory(echo, memory):
    Translator(echo, memory, no_terms).translate(["a"])
    other = EchoEngine()
    other.model = "echo 2"
    assert Translator(other, memory, no_terms).cached(["a"]) == [None]


def test_another_glossary_does_not_answer_from_the_memory(translator, memory):
    translator.translate(["ab", "c"])
    term = Term("a", "one")
    translator.use_terms(lambda text: [TermMatch(Span(0, 1), term)] if "a" in text else [])
    assert [one is None for one in translator.cached(["ab", "c"])] == [True, False]
    translator.translate(["ab"])
    assert MemoryKey("ab", "echo 1", ("a=one",)) in memory


def test_results_are_reported_as_they_are_finished(translator):
    translator.translate(["b"])
    seen = []
    translator.translate(
        ["a", "b", "a"], on_result=lambda index, one: seen.append((index, one.text))
    )
    assert seen == [(1, "B"), (0, "A"), (2, "A")]


def test_the_first_batch_is_small_and_none_is_large(translator, echo):
    translator.translate(LONG)
    sizes = [sum(map(len, batch)) for batch in echo.batches]
    assert sizes[0] <= 300
    assert max(sizes) <= LARGEST_BATCH_CHARACTERS
    assert len(sizes) < 12


def test_cancel_stops_between_batches_and_a_second_call_resumes(translator, echo):
    cancel = threading.Event()
    results = translator.translate(LONG, cancel, lambda index, one: cancel.set())
    done = [one for one in results if one]
    assert 0 < len(done) < len(LONG)
    assert results[: len(done)] == done
    resumed = translator.translate(LONG)
    assert None not in resumed
    assert sum(map(len, echo.batches)) == len(LONG)


def test_a_cancelled_call_translates_nothing(translator, echo):
    cancel = threading.Event()
    cancel.set()
    assert translator.translate(["a"], cancel) == [None]
    assert echo.batches == []


def test_threads_share_what_is_translated(translator, echo):
    slow = echo.translate

    def translate(sentences, terms=()):
        time.sleep(0.01)
        return slow(sentences, terms)

    echo.translate = translate
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(translator.translate(LONG)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(map(len, echo.batches)) == len(LONG)
    assert all(
        [one.text for one in result] == [text.upper() for text in LONG] for result in results
    )


def test_each_batch_is_kept_at_once(translator, memory, echo):
    real = echo.translate

    def fail_at_the_third(sentences, terms=()):
        if len(echo.batches) == 2:
            raise ReaderError("The model is gone.")
        return real(sentences, terms)

    echo.translate = fail_at_the_third
    with pytest.raises(ReaderError):
        translator.translate(LONG)
    assert memory.puts == 2
    assert len(memory) == sum(map(len, echo.batches))


def test_alternatives_come_from_the_engine(translator):
    assert [one.text for one in translator.alternatives("a", 2)] == ["a 0", "a 1"]
