"""Imports go one way; the folder tree is the architecture."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "reader"
FOUNDATION = {"domain", "errors", "files", "paths", "settings"}
SIBLINGS = {"library", "importing", "translation", "glossary", "export"}
ALLOWED = {
    "domain": set(),
    "errors": set(),
    "files": {"errors"},
    "paths": {"errors"},
    "settings": {"domain", "errors"},
    "text": FOUNDATION,
    **{name: FOUNDATION | {"text"} for name in SIBLINGS},
    "app": FOUNDATION | SIBLINGS | {"text", "ui"},
    "cli": FOUNDATION | SIBLINGS | {"text", "app", "desktop"},
    "desktop": FOUNDATION,
    "ui": FOUNDATION | SIBLINGS | {"text", "app"},
    "__main__": {"cli"},
    "__init__": set(),
}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_stands_below_it(path: Path):
    rooms = {name.split(".")[1] for name in imports(path) if name.startswith("reader.")}
    assert rooms <= ALLOWED[room(path)] | {room(path)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_window_knows_qt(path: Path):
    if room(path) != "ui":
        assert not {name for name in imports(path) if name.startswith("PySide6")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_library_speaks_sql(path: Path):
    if room(path) != "library":
        assert not {name for name in imports(path) if name.startswith(("sqlite3", "sqlite_utils"))}
