"""What training minimises: smoothed cross-entropy, and the distance to known word alignments."""

from __future__ import annotations

import torch

_ROWS = 512
"""Rows of the output layer computed at a time: 16 MB at 8,000 pieces, which stays in the cache."""


class SmoothedCrossEntropy(torch.autograd.Function):
    """Cross-entropy through a tied output layer, with its gradient, in one pass over the logits.

    The logits of a batch are the largest tensor of a step by far. They are made a slice at a time
    and never kept.
    """

    @staticmethod
    def forward(ctx, states, embeddings, labels, smoothing):
        """Return the mean loss of ``states`` (rows, width) against ``labels`` (rows)."""
        pieces = embeddings.shape[0]
        weights = embeddings.to(states.dtype)
        states_gradient = torch.empty_like(states)
        embeddings_gradient = torch.zeros_like(embeddings)
        total = torch.zeros(())
        for start in range(0, len(states), _ROWS):
            rows = states[start : start + _ROWS]
            right = labels[start : start + _ROWS, None]
            chances = torch.log_softmax((rows @ weights.t()).float(), -1)
            total -= (1 - smoothing) * chances.gather(1, right).sum()
            total -= smoothing / pieces * chances.sum()
            chances.exp_().sub_(smoothing / pieces)
            chances.scatter_add_(1, right, torch.full(right.shape, smoothing - 1))
            chances = chances.to(states.dtype)
            states_gradient[start : start + _ROWS] = chances @ weights
            embeddings_gradient += (chances.t() @ rows).float()
        ctx.save_for_backward(states_gradient / len(states), embeddings_gradient / len(states))
        return total / len(states)

    @staticmethod
    def backward(ctx, gradient):
        """Return the gradients that the forward pass has computed."""
        states_gradient, embeddings_gradient = ctx.saved_tensors
        return states_gradient * gradient, embeddings_gradient * gradient, None, None


def alignment_loss(scores: torch.Tensor, links: torch.Tensor) -> torch.Tensor:
    """Return the cross-entropy of an attention head against known links.

    ``scores`` are the head's, before softmax, ``links`` the shares that each target piece should
    give to the source pieces; a target piece without any link counts nothing.
    """
    linked = (links.sum(-1) > 0).sum().clamp_min(1)
    return -(links * torch.log_softmax(scores.float(), -1)).sum() / linked
