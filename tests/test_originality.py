"""What the project contains was written for it: no sentence of it stands in the corpora."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.importing import read_bundled
from reader.paths import bundled_articles, resource
from reader.text.lexicon import load_lexicon
from reader.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(__file__).resolve().parents[2] / "shared"
SHORTEST = 7  # words: shorter sentences are anybody's


def words(sentence: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", sentence.casefold()))


def own_sentences() -> Iterator[str]:
    for entry in load_lexicon(resource("lexicon")):
        yield from (entry.example_sw, entry.example_en)
    for path in bundled_articles().glob("*.md"):
        for paragraph in read_bundled(path).paragraphs:
            yield from (span.of(paragraph.text) for span in split_sentences(paragraph.text))
    for path in (Path(__file__).parent / "model").glob("general.*"):
        yield from path.read_text("utf-8").splitlines()


def others_sentences() -> Iterator[str]:
    files = [*SHARED.rglob("corpora/**/*.sw"), *SHARED.rglob("corpora/**/*.en")]
    files += [*SHARED.glob("corpora/mono/*.txt"), *SHARED.glob("samples/*.txt")]
    for path in files:
        with path.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                yield from re.split(r"(?<=[.!?])\s+", line)


def test_no_sentence_stands_in_the_corpora():
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    own = {key for key in map(words, own_sentences()) if key.count(" ") + 1 >= SHORTEST}
    assert len(own) > 5_000
    assert own & set(map(words, others_sentences())) == set()
