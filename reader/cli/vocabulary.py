"""Commands on the vocabulary: list, export, import."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.output import print_json, print_table, tell
from reader.errors import UsageError
from reader.export import STATUS_NAMES, read_words, write_anki, write_words

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.app import Services


def list_words(services: Services, options: Namespace) -> int:
    """Print the words that have a status or were saved."""
    words = services.library.vocabulary.all()
    if options.json:
        print_json([asdict(word) | {"status": STATUS_NAMES[word.status]} for word in words])
    elif words:
        rows = [
            (
                word.lemma,
                word.pos,
                STATUS_NAMES[word.status],
                "yes" if word.saved else "",
                word.gloss,
            )
            for word in words
        ]
        print_table([("Word", "Kind", "Status", "Saved", "English"), *rows])
    else:
        tell("The vocabulary is empty. Words get into it while you read.")
    return 0


def export_words(services: Services, options: Namespace) -> int:
    """Write the saved words as an Anki deck, CSV or TSV file."""
    path = Path(options.file)
    words = [word for word in services.library.vocabulary.all() if word.saved or options.all]
    match path.suffix.lower():
        case ".apkg":
            count = write_anki(path, words, cloze=options.cloze)
        case ".csv" | ".tsv":
            count = write_words(path, words)
        case other:
            raise UsageError(f"“{other}” is no format for words. Use .apkg, .csv or .tsv.")
    tell(f"{count} written to {path}.")
    return 0


def import_words(services: Services, options: Namespace) -> int:
    """Add the words of a CSV or TSV file, all or none."""
    words = read_words(Path(options.file))
    services.library.vocabulary.put(words)
    tell(f"{len(words)} words were imported.")
    return 0
