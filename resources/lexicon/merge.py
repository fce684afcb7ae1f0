"""Merge shards of entries into the lexicon's files, sorted; refuse duplicates.

python resources/lexicon/merge.py SHARD.tsv...
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.text.lexicon import Entry, read_entries, write_entries
from reader.text.tokens import fold

FOLDER = Path(__file__).parent
FILES = {"noun": "nouns", "name": "nouns", "verb": "verbs", "adjective": "adjectives"}
EVERYTHING_ELSE = "others"


def merge(shards: list[Path], folder: Path = FOLDER) -> list[str]:
    """Add the entries of `shards` to the files of `folder` and return a message per duplicate.

    An entry that is already there, or came from an earlier shard, wins over a later one.
    """
    entries: dict[tuple[str, str, str], Entry] = {}
    duplicates = []
    for path in [*sorted(folder.glob("*.tsv")), *shards]:
        for entry in read_entries(path):
            key = (fold(entry.lemma), entry.pos, entry.noun_class)
            if key in entries:
                duplicates.append(
                    f"{path.name}: {' '.join(filter(None, key))} is there already, left out"
                )
            entries.setdefault(key, entry)
    files: dict[str, list[Entry]] = {}
    for _, entry in sorted(entries.items()):
        files.setdefault(FILES.get(entry.pos, EVERYTHING_ELSE), []).append(entry)
    for name, members in files.items():
        write_entries(members, folder / f"{name}.tsv")
    return duplicates


if __name__ == "__main__":
    for message in merge([Path(argument) for argument in sys.argv[1:]]):
        print(message)
