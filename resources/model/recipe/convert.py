"""Turn the averaged weights of a stage into a CTranslate2 model."""

from __future__ import annotations

import functools
import shutil
from typing import TYPE_CHECKING

import torch
from ctranslate2.specs import TransformerSpec, common_spec

from recipe.files import replacing
from recipe.layout import modules
from recipe.network import LONGEST, position_table
from recipe.tokenizer import (
    BEGIN_PIECE,
    END_PIECE,
    UNKNOWN_PIECE,
    all_pieces,
    load_tokenizer,
)

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from recipe.config import NetworkConfig, Recipe

ALIGNMENT_LAYER, ALIGNMENT_HEAD = -1, 0
"""The attention head that training guides: the first of the last decoder layer."""


def convert(recipe: Recipe, name: str, quantization: str = "int8") -> Path:
    """Write the folder ``model`` of a stage from its checkpoint, and return it."""
    folder = recipe.stage_folder(name)
    weights = torch.load(folder / "checkpoint.pt", weights_only=True)["averaged"]
    spec = fill_specification(recipe.network, weights)
    pieces = all_pieces(load_tokenizer(recipe.tokenizer_file))
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = spec.config.bos_token = BEGIN_PIECE
    spec.config.eos_token = END_PIECE
    spec.config.unk_token = UNKNOWN_PIECE
    spec.validate()
    spec.optimize(quantization=quantization)
    model = folder / "model"
    shutil.rmtree(model, ignore_errors=True)
    with replacing(model) as part:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        spec.save(str(part))
    return model


def fill_specification(config: NetworkConfig, weights: dict[str, torch.Tensor]) -> TransformerSpec:
    """Return a CTranslate2 specification that holds the weights."""
    spec = TransformerSpec.from_config(
        (config.encoder_layers, config.decoder_layers),
        config.heads,
        pre_norm=True,
        activation=common_spec.Activation.RELU,
        alignment_layer=ALIGNMENT_LAYER,
        alignment_heads=1,
    )
    embeddings = weights["embeddings.weight"].numpy()
    positions = position_table(LONGEST, config.width).numpy()
    sides = ((spec.encoder, spec.encoder.embeddings[0]), (spec.decoder, spec.decoder.embeddings))
    for side, table in sides:
        table.weight = embeddings
        side.scale_embeddings = True
        side.position_encodings.encodings = positions
    spec.decoder.projection.weight = embeddings
    for here, there, is_norm in modules(config):
        module = _find(spec, there)
        weight, bias = (weights[f"{here}.{part}"].numpy() for part in ("weight", "bias"))
        if is_norm:
            module.gamma, module.beta = weight, bias
        else:
            module.weight, module.bias = weight, bias
    return spec


def _find(spec: TransformerSpec, path: str) -> Any:
    """Walk a variable's path, in which ``layer_3`` and ``linear_0`` are items of lists."""

    def enter(part: Any, name: str) -> Any:
        if hasattr(part, name):
            return getattr(part, name)
        item, _, index = name.rpartition("_")
        return getattr(part, item)[int(index)]

    return functools.reduce(enter, path.split("/"), spec)
