"""Word alignments of all corpora by eflomal, made symmetric."""

from __future__ import annotations

import io
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from recipe.cleaning import Link, aligned_share
from recipe.files import append_record, read_lines, read_pairs, write_lines
from recipe.prepare import data_stem
from recipe.progress import Progress

if TYPE_CHECKING:
    from recipe.config import Recipe

_NEIGHBOURS = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]


def align(recipe: Recipe) -> None:
    """Align every corpus of the work folder and write ``NAME.links`` beside it.

    All corpora are aligned together, because the statistics of one help the others. Pairs of a
    strict corpus that hardly align are dropped from its files.
    """
    codes = recipe.source.code, recipe.target.code
    names = [corpus.name for corpus in recipe.corpora]
    if data_stem(recipe, recipe.back_translation.name).with_suffix(f".{codes[0]}").exists():
        names.append(recipe.back_translation.name)
    corpora = {name: read_pairs(data_stem(recipe, name), *codes) for name in names}
    pairs = [pair for sides in corpora.values() for pair in zip(*sides, strict=True)]
    progress = Progress("align", len(pairs))
    links = align_pairs(pairs)
    strict = {corpus.name for corpus in recipe.corpora if corpus.strict}
    start = 0
    for name, sides in corpora.items():
        end = start + len(sides[0])
        rows = list(zip(pairs[start:end], links[start:end], strict=True))
        if name in strict:
            least = recipe.cleaning.aligned
            rows = [row for row in rows if aligned_share(*row[0], row[1]) >= least]
        stem = data_stem(recipe, name)
        for side, code in enumerate(codes):
            write_lines(stem.with_name(f"{name}.{code}"), (pair[side] for pair, _ in rows))
        write_lines(stem.with_name(f"{name}.links"), (format_links(row[1]) for row in rows))
        record = {"corpus": name, "pairs": end - start, "kept": len(rows)}
        append_record(recipe.work / "align.jsonl", record)
        progress.update(end, name)
        start = end


def align_pairs(pairs: list[tuple[str, str]]) -> list[list[Link]]:
    """Return the links between the words of each pair, grown from what both directions find."""
    import eflomal

    source, target = (_joined(side) for side in zip(*pairs, strict=True))
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("forward", "back")]
        eflomal.Aligner(n_samplers=1).align(
            io.StringIO(source),
            io.StringIO(target),
            links_filename_fwd=str(files[0]),
            links_filename_rev=str(files[1]),
        )
        found = [[set(parse_links(line)) for line in read_lines(file)] for file in files]
    return [sorted(grow(*both)) for both in zip(*found, strict=True)]


def grow(forward: set[Link], back: set[Link]) -> set[Link]:
    """Start with the links that both directions have and add neighbours that either has.

    The heuristic is grow-diag (Koehn, Och and Marcu 2003): a link is added when it touches one
    that is there and at least one of its words has none yet.
    """
    links = forward & back
    waiting = (forward | back) - links
    sources, targets = {i for i, _ in links}, {j for _, j in links}
    added = True
    while added:
        added = False
        for i, j in sorted(waiting):
            free = i not in sources or j not in targets
            if free and any((i + di, j + dj) in links for di, dj in _NEIGHBOURS):
                links.add((i, j))
                sources.add(i)
                targets.add(j)
                added = True
        waiting -= links
    return links


def parse_links(line: str) -> list[Link]:
    """Read links as ``0-0 1-2``."""
    return [(int(i), int(j)) for i, j in (link.split("-") for link in line.split())]


def format_links(links: list[Link]) -> str:
    """Write links as ``0-0 1-2``."""
    return " ".join(f"{i}-{j}" for i, j in links)


def _joined(sentences: tuple[str, ...]) -> str:
    return "".join(" ".join(map(_plain, sentence.split())) + "\n" for sentence in sentences)


def _plain(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word.casefold()) or "_"
