"""What the README says can be done can be done."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from reader.cli.main import _parser

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^msomaji (.+?)(?:\s+#.*)?$", README, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_parses(command):
    arguments = shlex.split(command.split("<")[0])
    assert _parser().parse_args(arguments).command == arguments[0]


def test_every_command_is_in_the_readme():
    (commands,) = [action.choices for action in _parser()._actions if action.dest == "command"]
    assert set(commands) == {command.split()[0] for command in COMMANDS}


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(((?!http)[^)]+)\)", README))))
def test_every_link_leads_somewhere(target):
    assert (ROOT / target).exists()


def test_the_readme_starts_with_a_picture_and_two_commands():
    picture = README.index("![")
    start, test = README.index("<!-- start command -->"), README.index("<!-- test command -->")
    assert picture < start < test < README.index("## What it does")


def test_the_ci_calls_the_readmes_test_command():
    assert "<!-- test command -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
