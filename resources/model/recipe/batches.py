"""Batches of pairs of like length, with the word links that the guided head should show."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy
import sentencepiece
import torch

from recipe.files import read_lines, read_pairs
from recipe.prepare import data_stem
from recipe.terms import choose, common_words, mark, phrases, translation_of
from recipe.tokenizer import BEGIN, END, PAD, WORD_START, all_pieces, load_tokenizer
from recipe.word_alignment import parse_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recipe.cleaning import Link
    from recipe.config import Corpus, Recipe, Stage

_POOL = 40_000
"""Pairs that are tokenised and sorted by length at a time."""


@dataclass(frozen=True)
class Pair:
    """A pair of sentences, the tag that goes before the source, and the links of its words."""

    source: str
    target: str
    tag: str
    links: str


class Position(NamedTuple):
    """Where in the data training is: which pass, which pool of it, which batch of that."""

    epoch: int = 0
    pool: int = 0
    batch: int = 0


@dataclass(frozen=True)
class Batch:
    """Piece ids (rows, length), padded; ``links`` (rows, target, source) are shares of links."""

    source: torch.Tensor
    target: torch.Tensor
    labels: torch.Tensor
    links: torch.Tensor


class Encoded(NamedTuple):
    """A pair as piece ids, its links, and how many pieces of the source are the tag."""

    source: list[int]
    target: list[int]
    links: list[Link]
    tag_pieces: int


class Batches:
    """All training text of a stage, in an order that depends on the seed and the pass only."""

    def __init__(self, recipe: Recipe, stage: Stage) -> None:
        self.stage = stage
        self._markup = recipe.terms
        self._tokenizer = load_tokenizer(recipe.tokenizer_file)
        pieces = all_pieces(self._tokenizer)
        self._starts_word = [piece.startswith(WORD_START) for piece in pieces]
        self._corpora = [
            (load_corpus(recipe, corpus, stage.reverse), repeat)
            for corpus, repeat in stage_corpora(recipe, stage)
        ]
        every = [pair for pairs, _ in self._corpora for pair in pairs]
        self._common = common_words((p.source for p in every), (p.target for p in every))

    def stream(self, position: Position) -> Iterator[tuple[Position, Batch]]:
        """Yield batches for ever from ``position``, each with the position after it."""
        while True:
            draw = random.Random(f"{self.stage.seed}/{position.epoch}")
            pairs = list(self._drawn(draw))
            draw.shuffle(pairs)
            pools = [pairs[start : start + _POOL] for start in range(0, len(pairs), _POOL)]
            for pool in range(position.pool, len(pools)):
                place = f"{self.stage.seed}/{position.epoch}/{pool}"
                groups = self._grouped(pools[pool], random.Random(place))
                for batch in range(position.batch, len(groups)):
                    yield Position(position.epoch, pool, batch + 1), self._padded(groups[batch])
                position = Position(position.epoch, pool + 1)
            position = Position(position.epoch + 1)

    def _drawn(self, draw: random.Random) -> Iterator[Pair]:
        for pairs, repeat in self._corpora:
            whole, part = divmod(repeat, 1)
            for _ in range(int(whole)):
                yield from pairs
            yield from draw.sample(pairs, int(part * len(pairs)))

    def _grouped(self, pool: list[Pair], draw: random.Random) -> list[list[Encoded]]:
        """Encode a pool and cut it into batches of sentences of like length, in random order."""
        limit = self.stage.longest
        encoded = [
            pair
            for pair in self._encoded([self._varied(pair, draw) for pair in pool], draw)
            if 0 < len(pair.source) < limit and 0 < len(pair.target) < limit
        ]
        encoded.sort(key=lambda pair: max(map(len, pair[:2])) + 3 * draw.random())
        groups: list[list[Encoded]] = []
        group: list[Encoded] = []
        longest = 0
        for pair in encoded:
            longest = max(longest, *map(len, pair[:2]))
            if group and (longest + 1) * (len(group) + 1) > self.stage.batch_pieces:
                groups.append(group)
                group, longest = [], max(map(len, pair[:2]))
            group.append(pair)
        groups.append(group)
        draw.shuffle(groups)
        return groups

    def _varied(self, pair: Pair, draw: random.Random) -> tuple[Pair, list[Link]]:
        """Return the pair and its links, in some cases with marked terms or in another case."""
        links = parse_links(pair.links)
        chance = draw.random()
        stage = self.stage
        if chance < stage.terms:
            source, target = pair.source.split(), pair.target.split()
            found = phrases(source, target, links, self._common)
            if found:
                chosen = [(p, translation_of(p, target)) for p in choose(found, draw)]
                words, places = mark(source, chosen, self._markup)
                links = [(places[i], j) for i, j in links]
                return Pair(" ".join(words), pair.target, pair.tag, ""), links
        elif chance < stage.terms + stage.lowered:
            return Pair(pair.source.lower(), pair.target, pair.tag, ""), links
        elif chance < stage.terms + stage.lowered + stage.capitals:
            return Pair(pair.source.upper(), pair.target.upper(), pair.tag, ""), links
        return pair, links

    def _encoded(
        self, pairs: list[tuple[Pair, list[Link]]], draw: random.Random
    ) -> Iterator[Encoded]:
        sentencepiece.set_random_generator_seed(draw.getrandbits(31))
        sampling = self.stage.subword_sampling
        options = {"enable_sampling": sampling > 0, "alpha": sampling, "nbest_size": -1}
        sources = self._tokenizer.encode([pair.source for pair, _ in pairs], **options)
        targets = self._tokenizer.encode([pair.target for pair, _ in pairs], **options)
        for (pair, links), source, target in zip(pairs, sources, targets, strict=True):
            tag = [self._tokenizer.piece_to_id(pair.tag)] if pair.tag else []
            yield Encoded(tag + source, target, links, len(tag))

    def _padded(self, group: list[Encoded]) -> Batch:
        shape = len(group), max(len(pair.source) for pair in group) + 1
        source = numpy.full(shape, PAD)
        shape = len(group), max(len(pair.target) for pair in group) + 1
        target, labels = numpy.full(shape, PAD), numpy.full(shape, PAD)
        links = numpy.zeros((*shape, source.shape[1]), dtype=numpy.float32)
        for row, pair in enumerate(group):
            source[row, : len(pair.source) + 1] = [*pair.source, END]
            target[row, : len(pair.target) + 1] = [BEGIN, *pair.target]
            labels[row, : len(pair.target) + 1] = [*pair.target, END]
            grid = self._piece_links(pair)
            links[row, : grid.shape[0], pair.tag_pieces : len(pair.source)] = grid
        total = links.sum(-1, keepdims=True)
        numpy.divide(links, total, out=links, where=total > 0)
        return Batch(*map(torch.from_numpy, (source, target, labels, links)))

    def _piece_links(self, pair: Encoded) -> numpy.ndarray:
        """Spread links between words over the pieces of the words (target, source)."""
        source = self._word_of_piece(pair.source[pair.tag_pieces :])
        target = self._word_of_piece(pair.target)
        words = numpy.zeros((target[-1] + 1, source[-1] + 1), dtype=numpy.float32)
        for i, j in pair.links:
            if i < words.shape[1] and j < words.shape[0]:
                words[j, i] = 1
        return words[target][:, source]

    def _word_of_piece(self, pieces: list[int]) -> numpy.ndarray:
        starts = numpy.array([self._starts_word[piece] for piece in pieces], dtype=numpy.int64)
        return numpy.maximum(starts.cumsum() - 1, 0)


def stage_corpora(recipe: Recipe, stage: Stage) -> Iterator[tuple[Corpus, float]]:
    """Yield the corpora of a stage, back-translations among them, and how often each is seen."""
    from recipe.back_translate import back_translated_corpus

    synthetic = [] if stage.reverse else back_translated_corpus(recipe)
    for corpus in (*recipe.corpora, *synthetic):
        repeat = stage.corpora.get(corpus.name, corpus.repeat)
        if repeat > 0:
            yield corpus, repeat


def load_corpus(recipe: Recipe, corpus: Corpus, reverse: bool) -> list[Pair]:
    """Read a cleaned corpus with its links, in the direction that is trained."""
    stem = data_stem(recipe, corpus.name)
    sides = read_pairs(stem, recipe.source.code, recipe.target.code)
    file = stem.with_name(f"{corpus.name}.links")
    links = read_lines(file) if file.exists() else [""] * len(sides[0])
    if reverse:
        sides = sides[1], sides[0]
        links = [" ".join("-".join(link.split("-")[::-1]) for link in row.split()) for row in links]
    return [
        Pair(source, target, corpus.tag, row)
        for source, target, row in zip(*sides, links, strict=True)
    ]
