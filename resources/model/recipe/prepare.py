"""Clean, filter and deduplicate the corpora, keep development text out, make the vocabulary."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from recipe.cleaning import fault, fingerprint, tidy
from recipe.files import append_record, read_lines, read_pairs, replacing, write_lines
from recipe.progress import Progress
from recipe.tokenizer import train_tokenizer, without_paths

if TYPE_CHECKING:
    from pathlib import Path

    from recipe.config import Corpus, Recipe


def prepare(recipe: Recipe) -> None:
    """Write every corpus, cleaned, to the work folder, then the vocabulary, if it is not there."""
    kept_out = development_sentences(recipe)
    seen: set[tuple[str, str]] = set()
    progress = Progress("prepare", len(recipe.corpora))
    for done, corpus in enumerate(recipe.corpora, 1):
        counts = clean_corpus(recipe, corpus, kept_out, seen)
        append_record(recipe.work / "prepare.jsonl", {"corpus": corpus.name, **counts})
        progress.update(done, f"{corpus.name} {dict(counts)}")
    if not recipe.tokenizer_file.exists():
        make_tokenizer(recipe)


def development_sentences(recipe: Recipe) -> set[str]:
    """Return the fingerprints of what is measured with, sentences of one or two words left out."""
    codes = recipe.source.code, recipe.target.code
    stems = [recipe.path(corpus.path) for corpus in recipe.development]
    files = [stem.with_name(f"{stem.name}.{code}") for stem in stems for code in codes]
    files += [recipe.path(name) for name in recipe.kept_out]
    cells = (cell for file in files for line in read_lines(file) for cell in line.split("\t"))
    marks = map(fingerprint, cells)
    return {mark for mark in marks if len(mark.split()) > 2}


def clean_corpus(
    recipe: Recipe, corpus: Corpus, kept_out: set[str], seen: set[tuple[str, str]]
) -> Counter[str]:
    """Write one cleaned corpus; return how many pairs were kept and dropped, by reason."""
    codes = recipe.source.code, recipe.target.code
    counts: Counter[str] = Counter()
    kept: list[tuple[str, str]] = []
    for raw in zip(*read_pairs(recipe.path(corpus.path), *codes), strict=True):
        source, target = map(tidy, raw)
        marks = fingerprint(source), fingerprint(target)
        reason = fault(source, target, recipe.cleaning)
        if not reason and kept_out.intersection(marks):
            reason = "development"
        elif not reason and marks in seen:
            reason = "duplicate"
        counts[reason or "kept"] += 1
        if not reason:
            seen.add(marks)
            kept.append((source, target))
    stem = data_stem(recipe, corpus.name)
    for side, code in enumerate(codes):
        write_lines(stem.with_name(f"{stem.name}.{code}"), (pair[side] for pair in kept))
    return counts


def data_stem(recipe: Recipe, name: str) -> Path:
    """Return where a cleaned corpus is, without the ending of its language."""
    return recipe.work / "data" / name


def make_tokenizer(recipe: Recipe) -> None:
    """Train the vocabulary on the cleaned corpora, or take over the one that is configured."""
    if recipe.tokenizer.model:
        model = without_paths(recipe.path(recipe.tokenizer.model).read_bytes())
    else:
        codes = recipe.source.code, recipe.target.code
        stems = [data_stem(recipe, corpus.name) for corpus in recipe.corpora]
        files = [stem.with_name(f"{stem.name}.{code}") for stem in stems for code in codes]
        lines = (line for file in files for line in read_lines(file))
        model = train_tokenizer(lines, recipe.tokenizer)
    with replacing(recipe.tokenizer_file) as part:
        part.write_bytes(model)
