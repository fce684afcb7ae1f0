"""Train the network of one stage, from wherever its last checkpoint is."""

from __future__ import annotations

import copy
import signal
import threading
import time
from typing import TYPE_CHECKING, Any

import torch

from recipe.batches import Batch, Batches, Position
from recipe.files import append_record, replacing
from recipe.losses import SmoothedCrossEntropy, alignment_loss
from recipe.network import Network
from recipe.progress import Progress
from recipe.tokenizer import PAD, load_tokenizer
from recipe.warm_start import grown, load_package_weights

if TYPE_CHECKING:
    from pathlib import Path

    from recipe.config import Recipe, Stage

_REPORT_EVERY = 50


def train(recipe: Recipe, name: str, minutes: float | None = None, threads: int = 0) -> None:
    """Train a stage to its last step, or for some minutes; a later call goes on from there."""
    if threads:
        torch.set_num_threads(threads)
    Training(recipe, name).run(minutes)


class Training:
    """The state of a training run: weights, their moving average, optimiser, place in the data."""

    def __init__(self, recipe: Recipe, name: str) -> None:
        self.stage: Stage = recipe.stage(name)
        self.folder = recipe.stage_folder(name)
        self._name = name
        torch.manual_seed(self.stage.seed)
        pieces = load_tokenizer(recipe.tokenizer_file).get_piece_size()
        self.network = Network(recipe.network, pieces)
        self.averaged = copy.deepcopy(self.network).requires_grad_(False)
        self.optimizers = optimizers(self.network, self.stage.weight_decay)
        self.step = 0
        self.position = Position()
        if self.checkpoint.exists():
            self._load()
        else:
            self._start(recipe)
        self._batches = Batches(recipe, self.stage)
        self._bfloat16 = has_bfloat16()

    @property
    def checkpoint(self) -> Path:
        """The file that holds everything needed to go on."""
        return self.folder / "checkpoint.pt"

    def run(self, minutes: float | None = None) -> None:
        """Train until the last step, the end of the time or a signal, with a checkpoint then."""
        stage, log = self.stage, self.folder / "log.jsonl"
        stopped = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stopped.set())
        progress = Progress(self._name, stage.steps, self.step, minutes)
        sums = dict.fromkeys(("loss", "alignment", "pieces"), 0.0)
        since = time.monotonic()
        self.network.train()
        stream = self._batches.stream(self.position)
        while self.step < stage.steps and not progress.out_of_time and not stopped.is_set():
            self.position, batch = next(stream)
            for key, value in self._update(batch).items():
                sums[key] += value
            if self.step % _REPORT_EVERY == 0 or self.step == stage.steps:
                record = self._record(sums, time.monotonic() - since)
                append_record(log, record)
                progress.update(self.step, " ".join(f"{k} {v:g}" for k, v in record.items()))
                sums = dict.fromkeys(sums, 0.0)
                since = time.monotonic()
            if self.step % stage.save_every == 0:
                self._save()
        self._save()

    def _update(self, batch: Batch) -> dict[str, float]:
        """Make one step; return the sums of its losses, weighted by the pieces, and the pieces."""
        self.step += 1
        rate = learning_rate(self.stage, self.step)
        for group in (group for each in self.optimizers for group in each.param_groups):
            group["lr"] = rate
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self._bfloat16):
            states, scores = self.network(batch.source, batch.target)
        real = batch.labels != PAD
        loss = SmoothedCrossEntropy.apply(
            states[real], self.network.embeddings.weight, batch.labels[real], self.stage.smoothing
        )
        guided = alignment_loss(scores, batch.links)
        (loss + self.stage.alignment_weight * guided).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self._average()
        pieces = int(real.sum())
        sums = {"loss": loss.item() * pieces, "alignment": guided.item() * pieces}
        return sums | {"pieces": pieces}

    def _average(self) -> None:
        # The average forgets its start sooner in the first steps, when the weights change most.
        kept = min(self.stage.average, (1 + self.step) / (10 + self.step))
        pairs = zip(self.averaged.parameters(), self.network.parameters(), strict=True)
        averaged, weights = zip(*pairs, strict=True)
        with torch.no_grad():
            torch._foreach_lerp_(averaged, weights, 1 - kept)

    def _record(self, sums: dict[str, float], seconds: float) -> dict[str, Any]:
        pieces = max(sums["pieces"], 1)
        return {
            "step": self.step,
            "epoch": self.position.epoch,
            "loss": round(sums["loss"] / pieces, 4),
            "alignment": round(sums["alignment"] / pieces, 4),
            "rate": float(f"{learning_rate(self.stage, self.step):.3g}"),
            "pieces_per_second": round(pieces / seconds),
        }

    def _start(self, recipe: Recipe) -> None:
        """Take over the weights of the stages or packages that this one starts from, if any."""
        start = self.stage.start
        shares = start if isinstance(start, dict) else {start: 1.0} if start else {}
        if not shares:
            return
        fresh = self.network.state_dict()
        every = [(share, grown(_weights_of(recipe, name), fresh)) for name, share in shares.items()]
        mean = {name: sum(share * weights[name] for share, weights in every) for name in fresh}
        for network in (self.network, self.averaged):
            network.load_state_dict(mean)

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "step": self.step,
            "position": tuple(self.position),
        }
        with replacing(self.checkpoint) as part:
            torch.save(state, part)

    def _load(self) -> None:
        state = torch.load(self.checkpoint, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        for optimizer, kept in zip(self.optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(kept)
        self.step = state["step"]
        self.position = Position(*state["position"])


def _weights_of(recipe: Recipe, name: str) -> dict[str, torch.Tensor]:
    if name not in recipe.stages:
        return load_package_weights(recipe.path(name))
    state = torch.load(recipe.stage_folder(name) / "checkpoint.pt", weights_only=True)
    averaged: dict[str, torch.Tensor] = state["averaged"]
    return averaged


def learning_rate(stage: Stage, step: int) -> float:
    """Return the rate of a step: it rises linearly, stays, and falls linearly to almost none."""
    rise = min(1.0, step / max(stage.warmup, 1))
    fall = min(1.0, (stage.steps - step) / max(stage.decay * stage.steps, 1))
    return stage.rate * rise * max(fall, 0.01)


def optimizers(network: Network, weight_decay: float) -> list[torch.optim.Optimizer]:
    """Return Muon for the layers' matrices and AdamW for the embeddings and all vectors.

    Muon (Jordan et al. 2024) with updates of AdamW's size (Liu et al. 2025), so that one rate does
    for both. Vectors do not decay.
    """
    embeddings = network.embeddings.weight
    vectors = [weights for weights in network.parameters() if weights.dim() == 1]
    matrices = [w for w in network.parameters() if w.dim() == 2 and w is not embeddings]
    groups = [
        {"params": [embeddings], "weight_decay": weight_decay},
        {"params": vectors, "weight_decay": 0.0},
    ]
    return [
        torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-8, fused=True),
        torch.optim.Muon(matrices, weight_decay=weight_decay, adjust_lr_fn="match_rms_adamw"),
    ]


def has_bfloat16() -> bool:
    """Tell whether the processor multiplies in bfloat16, three to four times as fast as in fp32."""
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))
