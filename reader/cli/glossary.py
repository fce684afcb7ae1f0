"""Commands on the glossary: list, add, remove, import, export."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.output import print_json, print_table, tell
from reader.domain import Term
from reader.errors import ReaderError, UsageError
from reader.glossary.exchange import read_terms, write_terms
from reader.text.tokens import fold

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.app import Services


def list_terms(services: Services, options: Namespace) -> int:
    """Print the glossary."""
    terms = services.library.terms.all()
    if options.json:
        shown = ("source", "target", "also", "topic", "note")
        print_json([{key: asdict(term)[key] for key in shown} for term in terms])
    elif terms:
        rows = [(term.source, "; ".join(term.main_renderings), term.topic) for term in terms]
        print_table([("Kiswahili", "English", "Topic"), *rows])
    else:
        tell("The glossary is empty.")
    return 0


def add_term(services: Services, options: Namespace) -> int:
    """Add a term."""
    term = Term(options.source, options.target, tuple(options.also), options.topic, options.note)
    services.library.terms.add(term)
    tell(f"“{term.source}” was added.")
    return 0


def remove_terms(services: Services, options: Namespace) -> int:
    """Remove terms: all that are named, or none if one is not there."""
    known = {fold(term.source): term.id for term in services.library.terms.all()}
    missing = [source for source in options.sources if fold(source) not in known]
    if missing:
        raise ReaderError(f"The glossary has no “{missing[0]}”. Nothing was removed.")
    ids = {known[fold(source)] for source in options.sources}
    services.library.terms.delete(ids)
    tell(f"{len(ids)} removed.")
    return 0


def import_terms(services: Services, options: Namespace) -> int:
    """Add the terms of a CSV or TSV file."""
    read = read_terms(Path(options.file))
    counted = services.library.terms.take_in(read.terms)
    tell(f"{counted.added} added, {counted.changed} changed, {counted.same} there already.")
    for problem in read.problems:
        tell(problem)
    return int(bool(read.problems))


def export_terms(services: Services, options: Namespace) -> int:
    """Write the glossary as a CSV or TSV file."""
    path = Path(options.file)
    if path.suffix.lower() not in {".csv", ".tsv"}:
        raise UsageError(f"“{path.suffix}” is no format for terms. Use .csv or .tsv.")
    count = write_terms(path, services.library.terms.all())
    tell(f"{count} terms were written to {path}.")
    return 0
