"""Read the weights of a packaged CTranslate2 model back, to train on from them."""

from __future__ import annotations

import math
import re
import struct
import zipfile
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy
import torch

from recipe.config import NetworkConfig
from recipe.layout import variables

if TYPE_CHECKING:
    from pathlib import Path

_BINARY_VERSION = 6
_LAYER = re.compile(r"(?:encoder|decoder)\.\d")
_TYPES = (numpy.float32, numpy.int8, numpy.int16, numpy.int32, numpy.float16)


def load_package_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return the network's parameters from an Argos package made by this recipe."""
    with zipfile.ZipFile(path) as package:
        name = next(n for n in package.namelist() if n.endswith("model/model.bin"))
        found = read_variables(package.read(name))
    encoder, decoder = (
        sum(f"{side}/layer_{at}/ffn/layer_norm/gamma" in found for at in range(len(found)))
        for side in ("encoder", "decoder")
    )
    config = NetworkConfig(encoder_layers=encoder, decoder_layers=decoder)
    names = [("embeddings.weight", "encoder/embeddings_0/weight"), *variables(config)]
    return {here: torch.from_numpy(found[there]) for here, there in names}


def grown(
    weights: dict[str, torch.Tensor], fresh: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Fit weights into a network that is deeper, or wider in its feed-forward layers.

    What it computes stays the same until it is trained (a simple kind of Net2Net; Chen, Goodfellow
    and Shlens 2016). ``fresh`` are the larger network's own first weights: the hidden units that
    are new keep them on the way in, and have none on the way out. A layer that is new is the copy
    of the one above it, and adds nothing at first.
    """
    weights = _deepened(weights, fresh)
    result = {}
    for name, whole in fresh.items():
        part = weights[name]
        result[name] = torch.zeros_like(whole) if name.endswith("narrow.weight") else whole.clone()
        result[name][tuple(map(slice, part.shape))] = part
    return result


def _deepened(
    weights: dict[str, torch.Tensor], fresh: dict[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Spread the layers of each side over as many as ``fresh`` has, copies between them."""
    result = {name: values for name, values in weights.items() if not _LAYER.match(name)}
    for name in filter(_LAYER.match, fresh):
        side, number, rest = name.split(".", 2)
        share = Fraction(_layers(weights, side), _layers(fresh, side))
        origin, above = (math.floor(at * share) for at in (int(number), int(number) + 1))
        values = weights[f"{side}.{origin}.{rest}"]
        adds = rest.rpartition(".")[0].endswith(("output", "narrow"))
        result[name] = torch.zeros_like(values) if adds and origin == above else values
    return result


def _layers(weights: dict[str, torch.Tensor], side: str) -> int:
    return len({name.split(".")[1] for name in weights if name.startswith(f"{side}.")})


def read_variables(data: bytes) -> dict[str, numpy.ndarray]:
    """Read the variables of a CTranslate2 ``model.bin``, 8-bit ones brought back to floats.

    The layout is that of ``ctranslate2.specs.ModelSpec._serialize``: version, specification and its
    revision, then the variables, then the names that stand for others.
    """
    reader = _Reader(data)
    if (version := reader.number("I")) != _BINARY_VERSION:
        raise ValueError(f"model.bin has format {version}, not {_BINARY_VERSION}.")
    reader.text()
    reader.number("I")
    stored = {}
    for _ in range(reader.number("I")):
        name = reader.text()
        shape = [reader.number("I") for _ in range(reader.number("B"))]
        kind = _TYPES[reader.number("B")]
        stored[name] = numpy.frombuffer(reader.take(reader.number("I")), kind).reshape(shape)
    values = {name: _dequantized(name, stored) for name in stored}
    for _ in range(reader.number("I")):
        alias, name = reader.text(), reader.text()
        values[alias] = values[name]
    return values


def _dequantized(name: str, stored: dict[str, numpy.ndarray]) -> numpy.ndarray:
    values = stored[name].astype(numpy.float32)
    scale = stored.get(f"{name}_scale")
    return values if scale is None else values / scale[:, None]


class _Reader:
    """Takes numbers, texts and raw bytes from the front of a byte string."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    def take(self, count: int) -> bytes:
        start, self._place = self._place, self._place + count
        return self._data[start : self._place]

    def number(self, kind: str) -> int:
        return struct.unpack(f"<{kind}", self.take(struct.calcsize(kind)))[0]

    def text(self) -> str:
        return self.take(self.number("H"))[:-1].decode()
