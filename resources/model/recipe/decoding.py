"""Translate lists of sentences with a converted model: the shortest way, for measuring."""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ctranslate2

from recipe.config import TermMarkup
from recipe.tokenizer import load_tokenizer

if TYPE_CHECKING:
    from types import TracebackType

_BATCH_PIECES = 2048


@dataclass(frozen=True)
class Translation:
    """A translation: its text, and on request the attention of the guided head.

    ``pieces`` are the source and target pieces that the rows and columns of ``attention`` stand
    for (target, source).
    """

    text: str
    pieces: tuple[list[str], list[str]] = ((), ())
    attention: list[list[float]] | None = None


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

    def translate(
        self, sentences: list[str], attention: bool = False, **options: Any
    ) -> list[Translation]:
        """Translate sentences with beam 4, or as CTranslate2's ``options`` say."""
        pieces = [self._tokenizer.encode(sentence, out_type=str) for sentence in sentences]
        settings = {"beam_size": 4, "max_decoding_length": 256} | options
        results = self._translator.translate_batch(
            pieces,
            max_batch_size=_BATCH_PIECES,
            batch_type="tokens",
            return_attention=attention,
            **settings,
        )
        return [
            Translation(
                self._tokenizer.decode(result.hypotheses[0]),
                (source, result.hypotheses[0]),
                result.attention[0] if attention else None,
            )
            for source, result in zip(pieces, results, strict=True)
        ]

    def attend(self, sentences: list[str], translations: list[str]) -> list[Translation]:
        """Make the model write given translations, to see what it attends to as it does."""
        prefixes = [self._tokenizer.encode(text, out_type=str) for text in translations]
        pieces = [self._tokenizer.encode(sentence, out_type=str) for sentence in sentences]
        results = self._translator.translate_batch(
            pieces, prefixes, beam_size=1, max_decoding_length=256, return_attention=True
        )
        return [
            Translation(text, (source, prefix), result.attention[0][: len(prefix)])
            for text, source, prefix, result in zip(
                translations, pieces, prefixes, results, strict=True
            )
        ]
