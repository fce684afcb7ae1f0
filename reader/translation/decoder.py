"""One Argos package's tokenizer and model, used in batches that keep scores and attention."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from reader.errors import ReaderError
from reader.translation.argos import open_translation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argostranslate.translate import PackageTranslation
    from ctranslate2 import TranslationResult

BATCH_TOKENS = 1024
MAX_TARGET_PIECES = 256
_SYMBOL = re.compile(r"<[^<>\s]{1,12}>")


@dataclass(frozen=True, slots=True)
class Decoding:
    """How to search.

    The defaults balance BLEU and chrF best of what was tried with the starter on dev/lafand_mt and
    dev/tico19_dev: length penalty 0.2 to 1.4, coverage penalty 0 to 0.3, beam 2 to 6 (beam 6 gave
    chrF 0.1 more for a third more time).
    """

    beam: int = 4
    hypotheses: int = 1
    length_penalty: float = 1.0
    coverage_penalty: float = 0.0
    repetition_penalty: float = 1.0
    no_repeat_ngram: int = 0


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One translation: its pieces and text, mean log probability of a piece, attention.

    ``attention[t][s]`` is how much target piece ``t`` looks at source piece ``s``; rows sum to 1.
    """

    pieces: tuple[str, ...]
    text: str
    score: float
    attention: Sequence[Sequence[float]]

    @property
    def complete(self) -> bool:
        """Tell whether the model ended the sentence itself."""
        return len(self.pieces) < MAX_TARGET_PIECES


class Decoder(Protocol):
    """What the engine needs of a model."""

    def symbols(self) -> Sequence[str]:
        """Return the tags of the vocabulary, which a text could name and must not."""

    def encode(self, text: str) -> list[str]:
        """Return the subword pieces of ``text``."""

    def decode(
        self, sources: Sequence[Sequence[str]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """Return for each source its hypotheses, best first."""


class ArgosDecoder:
    """The decoder of an unpacked Argos package; the model is loaded when first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._loading = threading.Lock()

    @cached_property
    def _opened(self) -> PackageTranslation:
        try:
            return open_translation(self._folder)
        except Exception as error:  # CTranslate2 and SentencePiece raise what they like
            raise ReaderError(
                f"The translation model in {self._folder} cannot be opened ({error}). "
                "Install its package again."
            ) from error

    @property
    def _translation(self) -> PackageTranslation:
        with self._loading:
            return self._opened

    @cached_property
    def _symbols(self) -> tuple[str, ...]:
        processor = self._translation.pkg.tokenizer.lazy_processor()
        pieces = (processor.id_to_piece(at) for at in range(processor.get_piece_size()))
        return tuple(
            piece
            for at, piece in enumerate(pieces)
            if _SYMBOL.fullmatch(piece)
            and not (processor.is_byte(at) or processor.is_control(at) or processor.is_unknown(at))
        )

    def symbols(self) -> tuple[str, ...]:
        """Return the tags of the vocabulary, such as ``<bt>``."""
        return self._symbols

    def encode(self, text: str) -> list[str]:
        """Return the subword pieces of ``text``."""
        return list(self._translation.pkg.tokenizer.encode(text))

    def decode(
        self, sources: Sequence[Sequence[str]], decoding: Decoding
    ) -> list[list[Hypothesis]]:
        """Return for each source its hypotheses, best first."""
        results = self._translation.translator.translate_batch(
            [list(source) for source in sources],
            max_batch_size=BATCH_TOKENS,
            batch_type="tokens",
            beam_size=decoding.beam,
            num_hypotheses=decoding.hypotheses,
            length_penalty=decoding.length_penalty,
            coverage_penalty=decoding.coverage_penalty,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            max_decoding_length=MAX_TARGET_PIECES,
            suppress_sequences=[[symbol] for symbol in self._symbols] or None,
            disable_unk=True,
            return_scores=True,
            return_attention=True,
        )
        return [self._hypotheses(result, decoding) for result in results]

    def _hypotheses(self, result: TranslationResult, decoding: Decoding) -> list[Hypothesis]:
        tokenizer = self._translation.pkg.tokenizer
        return [
            Hypothesis(
                tuple(pieces),
                tokenizer.decode(pieces).strip(),
                score * (len(pieces) + 1) ** (decoding.length_penalty - 1),
                attention,
            )
            for pieces, score, attention in zip(
                result.hypotheses, result.scores, result.attention, strict=True
            )
        ]
