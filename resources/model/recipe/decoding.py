"""Translate lists of sentences with a converted model: the shortest way, for measuring."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import ctranslate2

from recipe.config import ConfigError, TermMarkup
from recipe.tokenizer import load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_BATCH_PIECES = 2048


class Translator(Protocol):
    """What is measured: a model of the recipe's, or a program that uses one."""

    def translate(self, sentences: list[str]) -> list[str]:
        """Return a translation of each sentence."""


@contextmanager
def open_translator(name: str) -> Iterator[Translator]:
    """Open what ``name`` says: an Argos package, or a command with its arguments."""
    if name.endswith(".argosmodel"):
        with PackagedModel(Path(name)) as packaged:
            yield packaged.model
    else:
        yield Program(shlex.split(name))


@dataclass(frozen=True)
class Program:
    """A command that translates: a line on its standard output for each on its input."""

    command: list[str]

    def translate(self, sentences: list[str]) -> list[str]:
        """Translate sentences in one run; ConfigError if the command fails or loses lines."""
        text = "".join(f"{sentence}\n" for sentence in sentences)
        done = subprocess.run(self.command, input=text, capture_output=True, encoding="utf-8")
        lines = done.stdout.splitlines()
        if done.returncode or len(lines) != len(sentences):
            raise ConfigError(
                f"{shlex.join(self.command)} ended with status {done.returncode} and "
                f"{len(lines)} lines for {len(sentences)}. {done.stderr.strip()}"
            )
        return lines


@dataclass(frozen=True)
class Attention:
    """What the guided head gives each target piece: weights (target, source and its end)."""

    source: list[str]
    target: list[str]
    weights: list[list[float]]


class PackagedModel:
    """An Argos package, unpacked for as long as the block that uses it lasts."""

    def __init__(self, package: Path, threads: int = 0) -> None:
        self._package = package
        self._threads = threads or os.cpu_count() or 1

    def __enter__(self) -> PackagedModel:
        """Unpack and open the model."""
        self._unpacked = tempfile.TemporaryDirectory()
        with zipfile.ZipFile(self._package) as archive:
            archive.extractall(self._unpacked.name)
        folder = next(Path(self._unpacked.name).glob("*/metadata.json")).parent
        self.metadata: dict[str, Any] = json.loads((folder / "metadata.json").read_text("utf-8"))
        self.model = Model(folder / "model", folder / "sentencepiece.model", self._threads)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Throw the unpacked files away."""
        self._unpacked.cleanup()

    @property
    def term_markup(self) -> TermMarkup:
        """The markup of terms that the package was trained with."""
        return TermMarkup(**self.metadata["term_markup"])


class Model:
    """A converted model and its vocabulary."""

    def __init__(self, folder: Path, tokenizer: Path, threads: int = 0) -> None:
        self._tokenizer = load_tokenizer(tokenizer)
        self._translator = ctranslate2.Translator(
            str(folder),
            compute_type="int8",
            inter_threads=threads or os.cpu_count() or 1,
            intra_threads=1,
        )

    def translate(self, sentences: list[str], **options: Any) -> list[str]:
        """Translate sentences with beam 4, or as CTranslate2's ``options`` say."""
        settings = {"beam_size": 4, "max_decoding_length": 256} | options
        results = self._translator.translate_batch(
            self._pieces(sentences), max_batch_size=_BATCH_PIECES, batch_type="tokens", **settings
        )
        return [self._tokenizer.decode(result.hypotheses[0]) for result in results]

    def attend(self, sentences: list[str], translations: list[str]) -> list[Attention]:
        """Make the model write given translations, to see what it attends to as it does."""
        sources, targets = self._pieces(sentences), self._pieces(translations)
        results = self._translator.translate_batch(
            sources, targets, beam_size=1, max_decoding_length=256, return_attention=True
        )
        return [
            Attention(source, target, result.attention[0][: len(target)])
            for source, target, result in zip(sources, targets, results, strict=True)
        ]

    def _pieces(self, sentences: list[str]) -> list[list[str]]:
        return [self._tokenizer.encode(sentence, out_type=str) for sentence in sentences]
