# ruff: noqa: E402
"""The parts of training that a wrong sign would spoil without a noise."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

pytestmark = pytest.mark.recipe
torch = pytest.importorskip("torch")  # before what imports it

import ctranslate2
import numpy
from recipe.batches import Batches, Position
from recipe.config import Recipe, read_recipe
from recipe.convert import convert
from recipe.files import write_lines
from recipe.losses import SmoothedCrossEntropy, alignment_loss
from recipe.network import Network
from recipe.tokenizer import BEGIN, END, WORD_START, load_tokenizer, train_tokenizer
from recipe.train import learning_rate, train
from recipe.warm_start import grown

TINY = Path(__file__).resolve().parents[2] / "resources" / "model" / "recipe" / "tiny.toml"


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    recipe = dataclasses.replace(read_recipe(TINY), work=tmp_path)
    lines = TINY.with_name("tiny").glob("pairs.*")
    text = [line for file in lines for line in file.read_text(encoding="utf-8").splitlines()]
    recipe.tokenizer_file.write_bytes(train_tokenizer(text, recipe.tokenizer))
    return recipe


def test_the_sliced_loss_and_its_gradients_are_those_of_torch() -> None:
    torch.manual_seed(1)
    labels = torch.randint(0, 11, (700,))
    states = torch.randn(700, 8, requires_grad=True)
    embeddings = torch.randn(11, 8, requires_grad=True)
    ours = SmoothedCrossEntropy.apply(states, embeddings, labels, 0.1)
    gradients = torch.autograd.grad(ours, (states, embeddings))
    theirs = torch.nn.functional.cross_entropy(states @ embeddings.t(), labels, label_smoothing=0.1)
    torch.testing.assert_close(ours, theirs)
    torch.testing.assert_close(gradients, torch.autograd.grad(theirs, (states, embeddings)))


def test_the_alignment_loss_counts_linked_pieces_only() -> None:
    links = torch.tensor([[[0.0, 1.0], [0.0, 0.0]]])
    right, wrong = torch.tensor([[[-9.0, 9.0], [0.0, 0.0]]]), torch.tensor([[[9.0, -9.0], [0, 0]]])
    assert alignment_loss(right, links) < 1e-6
    assert alignment_loss(wrong, links) > 17


def test_the_converted_model_computes_what_the_network_computes(recipe: Recipe) -> None:
    pieces = load_tokenizer(recipe.tokenizer_file).get_piece_size()
    network = Network(recipe.network, pieces).eval()
    folder = recipe.stage_folder("forward")
    folder.mkdir(parents=True)
    torch.save({"averaged": network.state_dict()}, folder / "checkpoint.pt")
    model = ctranslate2.Translator(str(convert(recipe, "forward", "float32")))
    source, target = [300, 301, 302, 303], [400, 401, 402]
    with torch.no_grad():
        states, _ = network(torch.tensor([[*source, END]]), torch.tensor([[BEGIN, *target]]))
        chances = torch.log_softmax(states[0] @ network.embeddings.weight.t(), -1)
    expected = [float(chances[at, piece]) for at, piece in enumerate([*target, END])]
    name = load_tokenizer(recipe.tokenizer_file).id_to_piece
    scored = model.score_batch([[*map(name, source)]], [[*map(name, target)]])[0].log_probs
    numpy.testing.assert_allclose(scored, expected, atol=1e-3)


def test_a_stage_can_be_the_mean_of_others(recipe: Recipe) -> None:
    pieces = load_tokenizer(recipe.tokenizer_file).get_piece_size()
    small = dataclasses.replace(recipe.network, encoder_layers=1)
    networks = {"back": Network(recipe.network, pieces), "forward": Network(small, pieces)}
    for name, network in networks.items():
        recipe.stage_folder(name).mkdir(parents=True)
        state = {"averaged": network.state_dict()}
        torch.save(state, recipe.stage_folder(name) / "checkpoint.pt")
    mean = dataclasses.replace(
        recipe.stages["final"], start={"back": 0.25, "forward": 0.75}, steps=0
    )
    recipe = dataclasses.replace(recipe, stages=recipe.stages | {"mean": mean})
    write_corpus(recipe, "0-1 2-3")
    train(recipe, "mean")
    kept = torch.load(recipe.stage_folder("mean") / "checkpoint.pt")["network"]
    back, forward = (network.state_dict() for network in networks.values())
    for name in ("embeddings.weight", "decoder.0.widen.weight"):
        torch.testing.assert_close(kept[name], 0.25 * back[name] + 0.75 * forward[name])


@pytest.mark.parametrize("times", [(3, 1, 1), (1, 2, 1), (2, 3, 2)])
def test_a_grown_network_computes_what_the_small_one_does(
    recipe: Recipe, times: tuple[int, int, int]
) -> None:
    config = dataclasses.replace(recipe.network, encoder_layers=2)
    small = Network(config, 50).eval()
    larger = dataclasses.replace(
        config,
        feed_forward=times[0] * config.feed_forward,
        encoder_layers=times[1] * config.encoder_layers,
        decoder_layers=times[2] * config.decoder_layers,
    )
    large = Network(larger, 50).eval()
    large.load_state_dict(grown(small.state_dict(), large.state_dict()))
    sentences = torch.tensor([[7, 8, 9, END]]), torch.tensor([[BEGIN, 11, 12]])
    torch.testing.assert_close(large(*sentences), small(*sentences))
    assert large.encoder[-1].widen.weight[-1].abs().sum() > 0  # it has something to learn with


def write_corpus(recipe: Recipe, links: str) -> None:
    stem = recipe.work / "data"
    write_lines(stem / "pairs.sw", ["Watoto wanapenda maji leo."])
    write_lines(stem / "pairs.en", ["The children like water today."])
    write_lines(stem / "pairs.links", [links])


def test_links_between_words_are_spread_over_their_pieces(recipe: Recipe) -> None:
    write_corpus(recipe, "0-1 2-3")
    stage = dataclasses.replace(recipe.stages["final"], subword_sampling=0)
    _, batch = next(Batches(recipe, stage).stream(Position()))
    name = load_tokenizer(recipe.tokenizer_file).id_to_piece
    source = [name(int(piece)) for piece in batch.source[0]]
    labels = [name(int(piece)) for piece in batch.labels[0]]
    word = -1
    for piece, shares in zip(labels, batch.links[0], strict=True):
        word += piece.startswith(WORD_START)
        linked = "".join(source[at] for at in shares.nonzero().flatten())
        assert linked == {1: "▁Watoto", 3: "▁maji"}.get(word, "")
    assert batch.source[0, -1] == END


def test_a_marked_term_moves_the_links_with_the_words(recipe: Recipe) -> None:
    write_corpus(recipe, "0-1 1-2 2-3")
    stage = dataclasses.replace(recipe.stages["final"], subword_sampling=0, terms=1.0)
    _, batch = next(Batches(recipe, stage).stream(Position()))
    tokenizer = load_tokenizer(recipe.tokenizer_file)
    source = tokenizer.decode(batch.source[0].tolist())
    assert source.count("<x>") in {3, 6}
    names = [tokenizer.id_to_piece(int(piece)) for piece in batch.source[0]]
    linked = "".join(names[at] for at in batch.links[0].sum(0).nonzero().flatten())
    assert linked == "▁Watoto▁wanapenda▁maji"


def test_the_stream_goes_on_where_it_stopped(recipe: Recipe) -> None:
    lines = [f"Mtoto anapenda namba {number}." for number in range(400)]
    write_lines(recipe.work / "data" / "pairs.sw", lines)
    write_lines(recipe.work / "data" / "pairs.en", lines)
    stage = dataclasses.replace(recipe.stages["final"], subword_sampling=0)
    batches = Batches(recipe, stage)
    stream = batches.stream(Position())
    position, _ = [next(stream) for _ in range(3)][-1]
    _, expected = next(stream)
    _, again = next(batches.stream(position))
    assert torch.equal(expected.source, again.source)


def test_the_learning_rate_rises_stays_and_falls(recipe: Recipe) -> None:
    stage = dataclasses.replace(recipe.stages["final"], steps=100, warmup=10, decay=0.5, rate=1.0)
    rates = [learning_rate(stage, step) for step in (1, 10, 50, 75, 100)]
    assert rates == [0.1, 1.0, 1.0, 0.5, 0.01]
