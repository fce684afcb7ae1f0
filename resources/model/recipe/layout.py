"""Which parameter of the network is which variable of a CTranslate2 model, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recipe.config import NetworkConfig


def modules(config: NetworkConfig) -> Iterator[tuple[str, str, bool]]:
    """Yield each module: its name in the network, in CTranslate2, and whether it is a norm."""
    yield "encoder_norm", "encoder/layer_norm", True
    yield "decoder_norm", "decoder/layer_norm", True
    for side, count in (("encoder", config.encoder_layers), ("decoder", config.decoder_layers)):
        for index in range(count):
            here, there = f"{side}.{index}", f"{side}/layer_{index}"
            yield f"{here}.self_norm", f"{there}/self_attention/layer_norm", True
            yield f"{here}.self_attention.joint", f"{there}/self_attention/linear_0", False
            yield f"{here}.self_attention.output", f"{there}/self_attention/linear_1", False
            if side == "decoder":
                yield f"{here}.cross_norm", f"{there}/attention/layer_norm", True
                yield f"{here}.cross_attention.query", f"{there}/attention/linear_0", False
                yield f"{here}.cross_attention.memory", f"{there}/attention/linear_1", False
                yield f"{here}.cross_attention.output", f"{there}/attention/linear_2", False
            yield f"{here}.feed_norm", f"{there}/ffn/layer_norm", True
            yield f"{here}.widen", f"{there}/ffn/linear_0", False
            yield f"{here}.narrow", f"{there}/ffn/linear_1", False


def variables(config: NetworkConfig) -> Iterator[tuple[str, str]]:
    """Yield each parameter's name in the network and its variable's name in CTranslate2."""
    for here, there, is_norm in modules(config):
        yield f"{here}.weight", f"{there}/{'gamma' if is_norm else 'weight'}"
        yield f"{here}.bias", f"{there}/{'beta' if is_norm else 'bias'}"
