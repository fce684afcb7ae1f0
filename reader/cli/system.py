"""Commands on the installation: model, doctor, desktop entry."""

from __future__ import annotations

import platform
import time
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import paths
from reader.cli.output import print_json, print_table, tell
from reader.desktop import install_desktop, remove_desktop
from reader.errors import ReaderError
from reader.translation.package import ensure_package, install_package, read_package

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.app import Services

PACKAGES = (
    "msomaji",
    "PySide6-Essentials",
    "argos-translate-lt",
    "ctranslate2",
    "sqlite-utils",
    "typst",
    "trafilatura",
)
TEST_SENTENCE = "Viongozi hao wawili walisaini mkataba."


def model_info(services: Services, options: Namespace) -> int:
    """Print what the active translation package says about itself."""
    info = read_package(ensure_package(paths.shipped_model(), services.paths.models))
    facts = {
        "name": info.name,
        "version": info.version,
        "title": info.title,
        "license": info.license,
        "folder": str(info.folder),
        "size": sum(file.stat().st_size for file in info.folder.rglob("*") if file.is_file()),
        "alignment": info.aligned,
        "terms": info.markup is not None,
    }
    if options.json:
        print_json(facts)
    else:
        print_table([(name.capitalize(), str(value)) for name, value in facts.items()])
    return 0


def install_model(services: Services, options: Namespace) -> int:
    """Install another Argos package and make it the active one."""
    info = read_package(install_package(Path(options.file), services.paths.models))
    tell(f"{info.title} ({info.model}) is installed and used from now on.")
    return 0


def doctor(services: Services, options: Namespace) -> int:
    """Check the installation: versions, paths, the model, a test sentence."""
    report: dict[str, Any] = {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "sqlite": services.library.engine,
        "packages": {name: _version(name) for name in PACKAGES},
        "paths": {
            "data": str(services.paths.root),
            "library": str(services.paths.database),
            "models": str(services.paths.models),
            "resources": str(paths.resource()),
        },
        "articles": len(services.library.articles.list()),
        "terms": len(services.library.terms.all()),
    }
    try:
        started = time.perf_counter()
        # Not through the memory, which would answer for a model that is broken by now.
        made = services.translator.alternatives(TEST_SENTENCE, count=1)
        english = made[0].text if made else ""
        report["model"] = services.translator.model
        report["test"] = {"sw": TEST_SENTENCE, "en": english}
        report["seconds"] = round(time.perf_counter() - started, 2)
        report["problems"] = [] if english else ["The model gave no translation."]
    except ReaderError as error:
        report["problems"] = [str(error)]
    if options.json:
        print_json(report)
    else:
        print_table(list(_flat(report)))
    for problem in report["problems"]:
        tell(problem)
    return int(bool(report["problems"]))


def install_entry(_services: None, _options: Namespace) -> int:
    """Put Msomaji among the desktop's programs, for this user."""
    for path in install_desktop():
        tell(f"{path} was written.")
    return 0


def remove_entry(_services: None, _options: Namespace) -> int:
    """Take Msomaji from the desktop's programs again."""
    removed = remove_desktop()
    tell(f"{len(removed)} files were removed." if removed else "There was nothing to remove.")
    return 0


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _flat(report: dict[str, Any]) -> list[tuple[str, str]]:
    rows = []
    for name, value in report.items():
        if isinstance(value, dict):
            rows += [(f"{name} {key}", str(part)) for key, part in value.items()]
        elif name != "problems":
            rows.append((name, str(value)))
    return rows
