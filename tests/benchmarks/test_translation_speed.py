"""The application's engine, argostranslate's own ``translate`` and bare CTranslate2, side by side.

python -m pytest tests/benchmarks/test_translation_speed.py --benchmark-enable
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.paths import shipped_model
from reader.text.sentences import split_sentences
from reader.translation.argos import open_translation
from reader.translation.engine import ArgosEngine
from reader.translation.package import ensure_package

pytestmark = [pytest.mark.model, pytest.mark.benchmark(group="translation", min_rounds=3)]

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
COUNT = 60


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    bodies = (file.read_text("utf-8").split("---", 2)[-1] for file in ARTICLES.glob("*.md"))
    paragraphs = [line for body in bodies for line in body.splitlines() if len(line) > 80]
    return [span.of(line) for line in paragraphs for span in split_sentences(line)][:COUNT]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ensure_package(shipped_model(), tmp_path_factory.mktemp("models"))


def test_the_application(benchmark, folder: Path, sentences: list[str]) -> None:
    engine = ArgosEngine(folder)
    engine.translate(sentences)  # the others are warm when they are measured, too
    made = benchmark.pedantic(engine.translate, (sentences,), setup=forget_texts, rounds=7)
    assert len(made) == COUNT
    record_speed(benchmark, sentences)


def test_argostranslate(benchmark, folder: Path, sentences: list[str]) -> None:
    translation = open_translation(folder)
    translation.translator = None  # argostranslate opens the model again, with its own settings
    text = "\n".join(sentences)
    translation.translate(sentences[0])
    made = benchmark(translation.translate, text)
    assert len(made.splitlines()) == COUNT
    record_speed(benchmark, sentences)


def test_bare_ctranslate2(benchmark, folder: Path, sentences: list[str]) -> None:
    translation = open_translation(folder)
    pieces = [translation.pkg.tokenizer.encode(sentence) for sentence in sentences]

    def translate_all() -> list:
        return translation.translator.translate_batch(
            pieces, max_batch_size=1024, batch_type="tokens", beam_size=4, num_hypotheses=4
        )

    assert len(benchmark(translate_all)) == COUNT
    record_speed(benchmark, sentences)


def forget_texts() -> None:
    """Empty the caches of the application, as if it met its sentences for the first time."""
    for name, module in list(sys.modules.items()):
        if name.startswith("reader."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def record_speed(benchmark, sentences: list[str]) -> None:
    """Put words a second beside the times, when times are taken."""
    words = sum(len(sentence.split()) for sentence in sentences)
    if benchmark.stats:
        benchmark.extra_info["words_per_second"] = round(words / benchmark.stats.stats.median)
