"""The whole chain on 500 pairs of a small grammar, each command as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from sentencepiece import sentencepiece_model_pb2

pytestmark = pytest.mark.recipe
torch = pytest.importorskip("torch")
pytest.importorskip("eflomal")
pytest.importorskip("sacrebleu")

MODEL = Path(__file__).resolve().parents[2] / "resources" / "model"
RECIPE = MODEL / "recipe"


class Chain:
    """Runs commands of the recipe on the miniature, in a folder of the test."""

    def __init__(self, folder: Path) -> None:
        self.work = folder / "work"
        self.config = folder / "tiny.toml"
        text = (RECIPE / "tiny.toml").read_text(encoding="utf-8")
        text = text.replace('"../../../.training/tiny"', '"work"')
        text = text.replace('"tiny/', f'"{RECIPE.as_posix()}/tiny/')
        text = text.replace('card = "README.md"', f'card = "{RECIPE.as_posix()}/README.md"')
        self.config.write_text(text, encoding="utf-8")

    def run(self, command: str, *arguments: str) -> str:
        line = [sys.executable, "-m", "recipe", command, str(self.config), *arguments]
        done = subprocess.run(line, cwd=MODEL, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def log(self, stage: str) -> list[dict[str, float]]:
        lines = (self.work / "stages" / stage / "log.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Chain:
    chain = Chain(tmp_path_factory.mktemp("chain"))
    chain.run("prepare")
    chain.run("align")
    chain.run("train", "back")
    chain.run("convert", "back")
    chain.run("back-translate")
    chain.run("align")
    chain.run("train", "forward", "--minutes", "0.02")
    chain.run("train", "forward")
    chain.run("fine-tune", "final")
    chain.run("convert", "final")
    chain.run("package", str(chain.work))
    return chain


@pytest.fixture(scope="module")
def package(chain: Chain) -> Path:
    return chain.work / "translate-sw_en-0_1.argosmodel"


def test_training_goes_on_from_its_checkpoint_and_learns(chain: Chain) -> None:
    log = chain.log("forward")
    assert log[-1]["step"] == 120
    assert log[-1]["loss"] < log[0]["loss"]


def test_back_translations_become_a_corpus_with_links(chain: Chain) -> None:
    files = [chain.work / "data" / f"back_translated.{end}" for end in ("sw", "en", "links")]
    sizes = {len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert len(sizes) == 1
    assert sizes.pop() > 20


def test_the_package_translates_better_than_chance(chain: Chain, package: Path) -> None:
    scores = chain.run("evaluate", str(package))
    assert float(scores.split("chrF ")[1].split()[0]) > 40
    assert "version:" in scores


def test_the_package_says_how_to_align_and_mark_terms(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        metadata = json.loads(archive.read("translate-sw_en-0_1/metadata.json"))
    assert metadata["alignment"] == {"layer": -1, "head": 0}
    assert metadata["term_markup"] == {"open": "<x>", "middle": "<x>", "close": "<x>"}


def test_the_vocabulary_keeps_no_file_name(chain: Chain) -> None:
    data = (chain.work / "sentencepiece.model").read_bytes()
    trainer = sentencepiece_model_pb2.ModelProto.FromString(data).trainer_spec
    assert not trainer.input
    assert not trainer.model_prefix


def test_a_packaged_model_can_be_trained_on(package: Path) -> None:
    from recipe.warm_start import load_package_weights

    weights = load_package_weights(package)
    assert weights["embeddings.weight"].shape == (500, 64)
    assert weights["decoder.0.cross_attention.memory.weight"].shape == (128, 64)


@pytest.mark.parametrize("command", ["copying", "term-effect"])
def test_the_measures_run_on_the_package(chain: Chain, package: Path, command: str) -> None:
    assert chain.run(command, str(package)).startswith("dev: ")


def test_a_command_is_measured_like_a_package(chain: Chain) -> None:
    echo = f"{sys.executable} -c 'import sys; sys.stdout.write(sys.stdin.read())'"
    assert "numbers 100.0%" in chain.run("copying", echo)


def test_a_command_that_loses_lines_is_refused(chain: Chain) -> None:
    line = [sys.executable, "-m", "recipe", "copying", str(chain.config), f"{sys.executable} -c ''"]
    done = subprocess.run(line, cwd=MODEL, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "ended with status 0 and 0 lines for" in done.stderr


def test_the_guided_head_learns_the_alignment(chain: Chain, package: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.tsv"
    gold.write_text("line\tlinks\n1\t0-1 1-2 1-3\n", encoding="utf-8")
    first = chain.run("alignment-error", str(package), str(gold)).splitlines()[0]
    assert float(first.split()[3]) <= 1


def test_an_unknown_stage_is_refused_with_the_names_there_are(chain: Chain) -> None:
    line = [sys.executable, "-m", "recipe", "train", str(chain.config), "nothing"]
    done = subprocess.run(line, cwd=MODEL, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "back, forward, final" in done.stderr
