"""Put a converted model into an Argos package."""

from __future__ import annotations

import json
import zipfile
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from recipe.convert import ALIGNMENT_HEAD, ALIGNMENT_LAYER
from recipe.files import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from recipe.config import Recipe

_ARGOS_VERSION = "1.9"
_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the package, so that the same weights give the same bytes."""


def package(recipe: Recipe, folder: Path) -> Path:
    """Write ``translate-FROM_TO-VERSION.argosmodel`` into ``folder`` and return its path."""
    metadata = package_metadata(recipe)
    name = f"{metadata['code']}-{recipe.package.version.replace('.', '_')}"
    model = recipe.stage_folder(recipe.package.stage) / "model"
    files = {
        "README.md": recipe.path(recipe.package.card),
        "sentencepiece.model": recipe.tokenizer_file,
        **{f"model/{file.name}": file for file in sorted(model.iterdir())},
    }
    target = folder / f"{name}.argosmodel"
    with (
        replacing(target) as part,
        zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
    ):
        contents = {inside: file.read_bytes() for inside, file in files.items()}
        contents["metadata.json"] = json.dumps(metadata, indent=2, ensure_ascii=False).encode()
        for inside, data in sorted(contents.items()):
            entry = zipfile.ZipInfo(f"{name}/{inside}", _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return target


def package_metadata(recipe: Recipe) -> dict[str, Any]:
    """Return what Argos needs to know, and what this recipe adds for the application."""
    source, target = recipe.source, recipe.target
    return {
        "package_version": recipe.package.version,
        "argos_version": _ARGOS_VERSION,
        "from_code": source.code,
        "from_name": source.name,
        "to_code": target.code,
        "to_name": target.name,
        "type": "translate",
        "code": f"translate-{source.code}_{target.code}",
        "alignment": {"layer": ALIGNMENT_LAYER, "head": ALIGNMENT_HEAD},
        "term_markup": asdict(recipe.terms),
        **recipe.package.metadata,
    }
