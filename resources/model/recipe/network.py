"""The translation network: a pre-norm Transformer with tied embeddings, written for CPUs.

Attention is plain matrix products, faster than the fused kernel at the length of sentences, and
dropout slices masks from one pool, because drawing fresh random numbers costs a seventh of a step.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.nn import functional

from recipe.tokenizer import PAD

if TYPE_CHECKING:
    from recipe.config import NetworkConfig

LONGEST = 512
"""Positions that a converted model can address, in pieces."""

_BLOCKED = -1e4


class MaskPool:
    """Dropout that slices its masks, at random offsets, from one that was drawn at the start."""

    _size = 1 << 25

    def __init__(self, rate: float) -> None:
        self.rate = rate
        kept = torch.rand(self._size if rate else 0) >= rate
        self._pool = kept.to(torch.bfloat16) / (1 - rate)

    def __call__(self, values: torch.Tensor, training: bool) -> torch.Tensor:
        """Return ``values`` with a share of ``rate`` set to zero; in use, as they are."""
        if not training or not self.rate:
            return values
        count = values.numel()
        offset = int(torch.randint(0, self._size - count, ()))
        return values * self._pool[offset : offset + count].view(values.shape).to(values.dtype)


class Attention(nn.Module):
    """Multi-head attention; the cross kind has queries of its own and one matrix for the rest."""

    def __init__(self, width: int, heads: int, cross: bool) -> None:
        super().__init__()
        self.heads = heads
        self.cross = cross
        if cross:
            self.query = nn.Linear(width, width)
            self.memory = nn.Linear(width, 2 * width)
        else:
            self.joint = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)

    def forward(
        self, inputs: torch.Tensor, memory: torch.Tensor | None, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the attended values and the scores before softmax (batch, heads, to, from)."""
        if self.cross:
            query, (key, value) = self.query(inputs), self.memory(memory).chunk(2, -1)
        else:
            query, key, value = self.joint(inputs).chunk(3, -1)
        query, key, value = (self._split(part) for part in (query, key, value))
        scores = torch.matmul(query * query.shape[-1] ** -0.5, key.transpose(-1, -2)) + mask
        mixed = torch.matmul(torch.softmax(scores, -1), value)
        return self.output(mixed.transpose(1, 2).reshape(inputs.shape)), scores

    def _split(self, values: torch.Tensor) -> torch.Tensor:
        return values.unflatten(-1, (self.heads, -1)).transpose(1, 2)


class Layer(nn.Module):
    """One layer of the encoder, or of the decoder when ``cross`` is set."""

    def __init__(self, config: NetworkConfig, drop: MaskPool, cross: bool) -> None:
        super().__init__()
        width = config.width
        self.drop = drop
        self.self_norm = nn.LayerNorm(width)
        self.self_attention = Attention(width, config.heads, cross=False)
        if cross:
            self.cross_norm = nn.LayerNorm(width)
            self.cross_attention = Attention(width, config.heads, cross=True)
        self.feed_norm = nn.LayerNorm(width)
        self.widen = nn.Linear(width, config.feed_forward)
        self.narrow = nn.Linear(config.feed_forward, width)

    def forward(
        self,
        states: torch.Tensor,
        mask: torch.Tensor,
        memory: torch.Tensor | None = None,
        memory_mask: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Return the new states and the scores of the cross attention, if there is one."""
        scores = None
        attended, _ = self.self_attention(self.self_norm(states), None, mask)
        states = states + self.drop(attended, self.training)
        if memory is not None:
            attended, scores = self.cross_attention(self.cross_norm(states), memory, memory_mask)
            states = states + self.drop(attended, self.training)
        fed = self.narrow(functional.relu(self.widen(self.feed_norm(states))))
        return states + self.drop(fed, self.training), scores


class Network(nn.Module):
    """Encoder and decoder over one shared vocabulary, whose embeddings are also the output."""

    def __init__(self, config: NetworkConfig, pieces: int) -> None:
        super().__init__()
        self.width = config.width
        self.drop = MaskPool(config.dropout)
        self.embeddings = nn.Embedding(pieces, config.width, padding_idx=PAD)
        nn.init.normal_(self.embeddings.weight, std=config.width**-0.5)
        self.encoder = nn.ModuleList(
            Layer(config, self.drop, cross=False) for _ in range(config.encoder_layers)
        )
        self.decoder = nn.ModuleList(
            Layer(config, self.drop, cross=True) for _ in range(config.decoder_layers)
        )
        self.encoder_norm = nn.LayerNorm(config.width)
        self.decoder_norm = nn.LayerNorm(config.width)
        self.register_buffer("positions", position_table(LONGEST, config.width), persistent=False)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def forward(
        self, source: torch.Tensor, target: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the decoder's states and the scores of its last cross attention's first head.

        ``source`` and ``target`` are piece ids (batch, length); ``target`` starts with ``<s>``.
        The scores have the shape (batch, target length, source length), before softmax.
        """
        states = self._embed(source)
        blocked = (source == PAD).to(states.dtype)[:, None, None, :] * _BLOCKED
        for layer in self.encoder:
            states, _ = layer(states, blocked)
        memory = self.encoder_norm(states)
        states = self._embed(target)
        length = target.shape[1]
        future = torch.full((length, length), _BLOCKED, dtype=states.dtype).triu(1)
        for layer in self.decoder:
            states, scores = layer(states, future, memory, blocked)
        return self.decoder_norm(states), scores[:, 0]

    def _embed(self, pieces: torch.Tensor) -> torch.Tensor:
        scaled = self.embeddings(pieces) * math.sqrt(self.width)
        placed = scaled + self.positions[: pieces.shape[1]]
        dtype = torch.bfloat16 if torch.is_autocast_enabled("cpu") else placed.dtype
        return self.drop(placed.to(dtype), self.training)


def position_table(length: int, width: int) -> torch.Tensor:
    """Return sinusoidal position encodings (length, width), sines first, the first position 1."""
    half = width // 2
    rates = torch.exp(torch.arange(half) * -(math.log(10_000) / (half - 1)))
    angles = torch.arange(1, length + 1)[:, None] * rates[None]
    return torch.cat([angles.sin(), angles.cos()], 1)
