"""The Swahili-English lexicon: tab-separated files read into an immutable value.

The columns are described in resources/lexicon/README.md.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """One headword in one part of speech; the fields are the columns of the files."""

    lemma: str
    pos: str
    noun_class: str
    plural: str
    type: str
    base: str
    glosses: tuple[str, ...]
    level: str
    topic: str
    example_sw: str
    example_en: str

    @property
    def animate(self) -> bool:
        """Tell whether the noun takes the concords of class 1/2, whatever its form."""
        return self.type == "animate"

    @property
    def rarity(self) -> int:
        """Return how late a learner meets the word: 0 for A1 to 5 for C2."""
        return LEVELS.index(self.level) if self.level in LEVELS else 0


LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
HEADER = tuple("class" if field.name == "noun_class" else field.name for field in fields(Entry))


class Lexicon:
    """Entries by headword, and nouns by either number. Immutable; make it once and pass it on."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = tuple(entries)
        by_lemma: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries:
            by_lemma[fold(entry.lemma)].append(entry)
        by_number: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries:
            if entry.plural:
                for form in {fold(entry.lemma), fold(entry.plural)}:
                    by_number[form].append(entry)
        self._by_number = {form: tuple(found) for form, found in by_number.items()}
        self._by_lemma = {lemma: tuple(found) for lemma, found in by_lemma.items()}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def lookup(self, lemma: str) -> tuple[Entry, ...]:
        """Return the entries of a headword in any case and with any apostrophe, or none."""
        return self._by_lemma.get(fold(lemma), ())

    def with_number(self, noun: str) -> tuple[Entry, ...]:
        """Return the entries that have `noun` as their singular or their plural, or none."""
        return self._by_number.get(fold(noun), ())


def load_lexicon(folder: Path) -> Lexicon:
    """Read every TSV file of `folder`. Raises ReaderError as `read_entries` does."""
    files = sorted(folder.glob("*.tsv"))
    return Lexicon(entry for path in files for entry in read_entries(path))


def read_entries(path: Path) -> list[Entry]:
    """Read the entries of one file. Raises ReaderError naming the line that is malformed."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or tuple(lines[0].split("\t")) != HEADER:
        raise ReaderError(
            f"The first line of {path} is not the lexicon's header. "
            f"Write these columns, separated by tabs: {', '.join(HEADER)}."
        )
    entries = []
    for number, line in enumerate(lines[1:], start=2):
        values = line.split("\t")
        if len(values) != len(HEADER):
            raise ReaderError(
                f"Line {number} of {path} has {len(values)} fields instead of {len(HEADER)}. "
                "Separate the fields by single tabs, also the empty ones."
            )
        lemma, pos, noun_class, plural, kind, base, glosses, *rest = values
        split_glosses = tuple(gloss.strip() for gloss in glosses.split(";"))
        entries.append(Entry(lemma, pos, noun_class, plural, kind, base, split_glosses, *rest))
    return entries


def write_entries(entries: Iterable[Entry], path: Path) -> None:
    """Write a file that `read_entries` reads back."""
    lines = ["\t".join(HEADER)]
    for entry in entries:
        values = [getattr(entry, field.name) for field in fields(Entry)]
        lines.append("\t".join("; ".join(v) if isinstance(v, tuple) else v for v in values))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
