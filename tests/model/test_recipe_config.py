from __future__ import annotations

from pathlib import Path

import pytest
from recipe.config import ConfigError, read_recipe

MODEL = Path(__file__).resolve().parents[2] / "resources" / "model"
CONFIGS = sorted((MODEL / "recipe").glob("*.toml"))


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.stem)
def test_every_configuration_can_be_read_and_its_stages_follow_from_each_other(path: Path) -> None:
    recipe = read_recipe(path)
    for stage in recipe.stages.values():
        starts = stage.start if isinstance(stage.start, dict) else filter(None, [stage.start])
        assert all(start in recipe.stages or "argosmodel" in start for start in starts)
        known = {corpus.name for corpus in recipe.corpora} | {recipe.back_translation.name}
        assert set(stage.corpora) <= known
    assert recipe.package.stage in recipe.stages
    assert recipe.back_translation.stage in {"", *recipe.stages}


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    text = (MODEL / "recipe" / "tiny.toml").read_text(encoding="utf-8")
    file = tmp_path / "bad.toml"
    file.write_text(text.replace("heads = 2", "haeds = 2"), encoding="utf-8")
    with pytest.raises(ConfigError, match="haeds"):
        read_recipe(file)


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text('work = "x"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="source"):
        read_recipe(file)


def test_no_code_of_the_recipe_names_a_language() -> None:
    for file in (MODEL / "recipe").glob("*.py"):
        assert "swahili" not in file.read_text(encoding="utf-8").casefold(), file.name
