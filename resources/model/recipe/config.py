"""The configuration of a recipe, read from a TOML file: the only place that names languages."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path  # noqa: TC003  # get_type_hints needs it
from typing import Any, get_type_hints


class ConfigError(ValueError):
    """A configuration file that cannot be used; the message says why."""


@dataclass(frozen=True)
class Language:
    """A language: its code, which is also the ending of its text files, and its English name."""

    code: str
    name: str


@dataclass(frozen=True)
class Corpus:
    """Aligned text files ``path.SOURCE`` and ``path.TARGET``, one sentence a line.

    ``tag`` is a piece put before the source sentence (the domain), ``repeat`` how often a pair is
    seen in one pass (0.2: a fifth of the pairs, drawn anew each time), ``strict`` drops pairs whose
    words hardly align.
    """

    name: str
    path: str
    tag: str = ""
    repeat: float = 1.0
    strict: bool = False


@dataclass(frozen=True)
class CleaningConfig:
    """Which pairs are dropped: too long (words), too unequal (characters), hardly aligned."""

    longest: int = 120
    unequal: float = 2.2
    aligned: float = 0.45


@dataclass(frozen=True)
class TokenizerConfig:
    """The vocabulary; a ``model`` that is given is used instead of training one."""

    pieces: int = 8000
    symbols: tuple[str, ...] = ()
    model: str = ""


@dataclass(frozen=True)
class NetworkConfig:
    """The size of the network."""

    width: int = 256
    heads: int = 4
    feed_forward: int = 1024
    encoder_layers: int = 6
    decoder_layers: int = 2
    dropout: float = 0.1


@dataclass(frozen=True)
class Stage:
    """One training run.

    ``start`` is where the weights come from: a stage's name, an Argos package, or nothing; or a
    table of several with their shares, whose mean is taken (with no steps, that is all). They may
    have fewer layers and narrower feed-forward ones; the weights grow into this network.
    ``corpora`` overrides ``repeat`` by corpus; one that is not named keeps its own. Learning rate:
    linear to ``rate`` over ``warmup`` steps, level, then linear to nothing over the last share
    ``decay`` of ``steps``. ``terms``, ``lowered`` and ``capitals`` are shares of the sentences that
    get marked terms, a source in small letters, or both sides in capitals.
    """

    reverse: bool = False
    start: str | dict[str, float] = ""
    corpora: dict[str, float] = field(default_factory=dict)
    steps: int = 10_000
    batch_pieces: int = 5_000
    longest: int = 100
    rate: float = 1e-3
    warmup: int = 800
    decay: float = 0.5
    weight_decay: float = 0.01
    smoothing: float = 0.1
    alignment_weight: float = 0.3
    subword_sampling: float = 0.05
    average: float = 0.999
    terms: float = 0.0
    lowered: float = 0.0
    capitals: float = 0.0
    save_every: int = 200
    seed: int = 1


@dataclass(frozen=True)
class BackTranslation:
    """What is translated back: files of target-language sentences, by which reverse stage.

    ``candidates`` is how many of the likeliest pieces are sampled from (1: the best is taken).
    The pairs become a corpus of the name ``name`` with the domain ``tag``.
    """

    files: tuple[str, ...] = ()
    stage: str = ""
    name: str = "back_translated"
    tag: str = ""
    repeat: float = 1.0
    candidates: int = 10
    temperature: float = 0.8
    longest: int = 55


@dataclass(frozen=True)
class TermMarkup:
    """The pieces round a source phrase and its translation: open, source, middle, target, close."""

    open: str
    middle: str
    close: str


@dataclass(frozen=True)
class PackageConfig:
    """The package: which stage's weights, under which version, with which model card.

    ``metadata`` is added to what Argos needs in ``metadata.json``, for applications to read.
    """

    stage: str
    version: str
    card: str
    metadata: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Recipe:
    """Everything a configuration file says. Relative paths start at its folder.

    ``kept_out`` are further files whose lines, or cells between tabs, are not trained on.
    """

    folder: Path
    source: Language
    target: Language
    work: Path
    corpora: tuple[Corpus, ...]
    development: tuple[Corpus, ...]
    tokenizer: TokenizerConfig
    network: NetworkConfig
    terms: TermMarkup
    stages: dict[str, Stage]
    package: PackageConfig
    cleaning: CleaningConfig = field(default_factory=CleaningConfig)
    back_translation: BackTranslation = field(default_factory=BackTranslation)
    kept_out: tuple[str, ...] = ()

    def path(self, name: str) -> Path:
        """Return a path that the configuration names, absolute."""
        return (self.folder / name).resolve()

    def stage(self, name: str) -> Stage:
        """Return a stage, or raise ConfigError with the names there are."""
        if name not in self.stages:
            known = ", ".join(self.stages)
            raise ConfigError(f"There is no stage {name!r} in the configuration; it has {known}.")
        return self.stages[name]

    def stage_folder(self, name: str) -> Path:
        """Return the folder of a stage's checkpoint, log and converted model."""
        return self.work / "stages" / name

    @property
    def tokenizer_file(self) -> Path:
        """The SentencePiece model that every stage uses."""
        return self.work / "sentencepiece.model"


def read_recipe(path: Path) -> Recipe:
    """Read a TOML configuration; ConfigError says which key is wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from error
    folder = path.resolve().parent
    stages = table.get("stages", {})
    table["stages"] = {name: _build(Stage, part, name) for name, part in stages.items()}
    table["work"] = (folder / table.get("work", "")).resolve()
    return _build(Recipe, table | {"folder": folder}, path.name)


def _build(kind: Any, table: dict[str, Any], where: str) -> Any:
    """Build the dataclass ``kind`` from a table, going into tables and arrays of tables."""
    hints = get_type_hints(kind)
    unknown = set(table) - set(hints)
    if unknown:
        raise ConfigError(f"{where}: unknown key {', '.join(sorted(unknown))}.")
    missing = {
        part.name
        for part in fields(kind)
        if part.init and part.name not in table and _required(part)
    }
    if missing:
        raise ConfigError(f"{where}: {', '.join(sorted(missing))} is missing.")
    return kind(**{key: _value(hints[key], value, key) for key, value in table.items()})


def _value(hint: Any, value: Any, where: str) -> Any:
    if isinstance(value, dict) and isinstance(hint, type):
        return _build(hint, value, where)
    if isinstance(value, list):
        inner = hint.__args__[0]
        return tuple(_value(inner, item, where) for item in value)
    return value


def _required(part: Any) -> bool:
    return part.default is MISSING and part.default_factory is MISSING
