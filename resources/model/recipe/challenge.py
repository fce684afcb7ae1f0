"""A challenge set: short cases by phenomenon, each with what must be in the translation."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Case:
    """A sentence and the accepted answers.

    An answer is accepted when its words stand in the translation in this order, side by side but
    for ``...``, which stands for any words; case and punctuation do not count. An answer that
    begins with ``=`` must be the whole translation, letter by letter.
    """

    name: str
    phenomenon: str
    source: str
    answers: tuple[str, ...]

    def accepts(self, translation: str) -> bool:
        """Tell whether a translation has one of the answers."""
        return any(_has(translation, answer) for answer in self.answers)


def read_cases(path: Path) -> list[Case]:
    """Read a table of id, phenomenon, source and answers separated by ``|``, with a heading."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [Case(name, kind, source, tuple(a.split("|"))) for name, kind, source, a in rows]


def report(cases: list[Case], translations: list[str]) -> list[str]:
    """Return a line for each phenomenon and one for all: cases passed, and the failures."""
    passed: dict[str, list[bool]] = defaultdict(list)
    failures = []
    for case, translation in zip(cases, translations, strict=True):
        accepted = case.accepts(translation)
        passed[case.phenomenon].append(accepted)
        if not accepted:
            failures.append(f"{case.name}: {case.source} -> {translation}")
    lines = [f"{kind}: {sum(marks)} of {len(marks)}" for kind, marks in sorted(passed.items())]
    right = len(cases) - len(failures)
    return [*failures, *lines, f"all: {right} of {len(cases)} ({right / len(cases):.1%})"]


def _has(translation: str, answer: str) -> bool:
    if answer.startswith("="):
        return translation == answer[1:]
    parts = [r"\W+".join(map(re.escape, _words(part))) for part in answer.split("...")]
    pattern = r"\b" + r"\b.*\b".join(parts) + r"\b"
    return re.search(pattern, translation.replace("’", "'"), re.IGNORECASE) is not None


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.replace("’", "'"))
