"""A package without a model, a decoder that answers from a table, a memory in a dict."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import pytest

from reader.domain import Translation
from reader.glossary import exchange
from reader.paths import shipped_model
from reader.translation.decoder import Hypothesis
from reader.translation.engine import ArgosEngine
from reader.translation.package import ensure_package

METADATA = {
    "package_version": "9.9",
    "from_code": "sw",
    "to_code": "en",
    "code": "translate-sw_en",
    "type": "translate",
}
CARD = "# A test model\n\nLicense: CC BY-NC 4.0\n"


@pytest.fixture
def package_folder(tmp_path):
    """Return a function that makes an unpacked package whose files hold nothing."""

    def make(**metadata):
        folder = tmp_path / "package"
        (folder / "model").mkdir(parents=True)
        for name in ("sentencepiece.model", "model/model.bin"):
            (folder / name).write_bytes(b"nothing")
        (folder / "metadata.json").write_text(json.dumps({**METADATA, **metadata}))
        (folder / "README.md").write_text(CARD)
        return folder

    return make


@dataclass
class FakeDecoder:
    """Answers from a table of source text to hypotheses, and remembers what it was asked.

    A hypothesis is a text or a (text, score); an unknown source is answered by itself in angle
    quotes. Each word is a piece, and target piece n looks at source piece n.
    """

    answers: dict = field(default_factory=dict)
    batches: list = field(default_factory=list)
    decodings: list = field(default_factory=list)

    def symbols(self):
        return ("<bt>",)

    def encode(self, text):
        return ["▁" + word for word in text.split()]

    def decode(self, sources, decoding):
        texts = [" ".join(source).replace("▁", "") for source in sources]
        self.batches.append(texts)
        self.decodings.append(decoding)
        return [
            [self._hypothesis(answer, len(source)) for answer in self._answers(text, decoding)]
            for text, source in zip(texts, sources, strict=True)
        ]

    def _answers(self, text, decoding):
        answers = self.answers.get(text, [f"«{text}»"])
        return answers(decoding) if callable(answers) else answers[: decoding.hypotheses]

    def _hypothesis(self, answer, width):
        text, score = answer if isinstance(answer, tuple) else (answer, -0.3)
        pieces = tuple("▁" + word for word in text.split())
        attention = [
            [float(column == min(row, width - 1)) for column in range(width)]
            for row in range(len(pieces))
        ]
        return Hypothesis(pieces, text, score, attention)


@pytest.fixture
def decoder():
    return FakeDecoder()


@pytest.fixture
def engine(package_folder, decoder):
    return ArgosEngine(package_folder(), decoder)


class DictMemory(dict):
    """A translation memory in a dict, which counts what is put."""

    puts = 0

    def get(self, keys):
        return {key: self[key] for key in keys if key in self}

    def put(self, entries):
        self.puts += 1
        self.update(entries)


@pytest.fixture
def memory():
    return DictMemory()


class EchoEngine:
    """Translates by capitals, and remembers its batches."""

    model = "echo 1"

    def __init__(self):
        self.batches = []

    def translate(self, sentences, terms=()):
        self.batches.append(list(sentences))
        return [Translation(sentence.upper(), model=self.model) for sentence in sentences]

    def alternatives(self, sentence, count, terms=()):
        return [Translation(f"{sentence} {at}") for at in range(count)]


@pytest.fixture
def echo():
    return EchoEngine()


@pytest.fixture(scope="session")
def shipped_folder(tmp_path_factory):
    """Return the folder of the shipped package, unpacked once for all tests."""
    return ensure_package(shipped_model(), tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def shipped_engine(shipped_folder):
    return ArgosEngine(shipped_folder)


@pytest.fixture(scope="session")
def glossary():
    """Return the shipped glossary."""
    return exchange.shipped_terms()
