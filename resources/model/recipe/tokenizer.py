"""The shared SentencePiece vocabulary of both languages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import sentencepiece
from sentencepiece import sentencepiece_model_pb2

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from recipe.config import TokenizerConfig

PAD, UNKNOWN, BEGIN, END = range(4)
PAD_PIECE, UNKNOWN_PIECE, BEGIN_PIECE, END_PIECE = "<pad>", "<unk>", "<s>", "</s>"
WORD_START = "▁"


def train_tokenizer(sentences: Iterable[str], config: TokenizerConfig) -> bytes:
    """Train a byte-pair vocabulary with byte fallback and return its model file's content."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences),
        model_writer=model,
        vocab_size=config.pieces,
        model_type="bpe",
        character_coverage=1.0,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_name="nmt_nfkc",
        user_defined_symbols=list(config.symbols),
        pad_id=PAD,
        unk_id=UNKNOWN,
        bos_id=BEGIN,
        eos_id=END,
        pad_piece=PAD_PIECE,
        unk_piece=UNKNOWN_PIECE,
        bos_piece=BEGIN_PIECE,
        eos_piece=END_PIECE,
        max_sentence_length=8000,
        minloglevel=1,
    )
    return without_paths(model.getvalue())


def without_paths(model: bytes) -> bytes:
    """Return a serialised SentencePiece model without the names of files it was trained from."""
    parsed = sentencepiece_model_pb2.ModelProto.FromString(model)
    for name in ("input", "model_prefix"):
        parsed.trainer_spec.ClearField(name)
    return parsed.SerializeToString()


def load_tokenizer(path: Path) -> sentencepiece.SentencePieceProcessor:
    """Open a SentencePiece model file."""
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def all_pieces(tokenizer: sentencepiece.SentencePieceProcessor) -> list[str]:
    """Return the vocabulary in the order of its ids."""
    return [tokenizer.id_to_piece(index) for index in range(tokenizer.get_piece_size())]
