"""Translate target-language text back, to train on pairs whose target side is human."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from recipe.cleaning import fault, fingerprint, is_sentence, tidy
from recipe.config import Corpus
from recipe.decoding import Model
from recipe.files import append_record, read_lines, write_lines
from recipe.prepare import data_stem, development_sentences
from recipe.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from recipe.config import Recipe

_CHUNK = 4096


def back_translate(recipe: Recipe, minutes: float | None = None) -> None:
    """Translate the configured text, chunk by chunk, and write the pairs that are usable.

    A stop loses one chunk; the next call goes on after the last one. With ``minutes`` it stops by
    itself, and the pairs made so far become the corpus.
    """
    job = recipe.back_translation
    folder = recipe.work / "back_translation"
    chosen = folder / f"sentences.{recipe.target.code}"
    if not chosen.exists():
        write_lines(chosen, choose_sentences(recipe))
    sentences = read_lines(chosen)
    model = Model(recipe.stage_folder(job.stage) / "model", recipe.tokenizer_file)
    progress = Progress("back-translate", len(sentences), minutes=minutes)
    for start in range(0, len(sentences), _CHUNK):
        part = sentences[start : start + _CHUNK]
        file = folder / f"{start:08}.{recipe.source.code}"
        if not file.exists():
            made = model.translate(
                part,
                beam_size=1,
                sampling_topk=job.candidates,
                sampling_temperature=job.temperature,
                max_decoding_length=2 * job.longest,
            )
            write_lines(file, map(tidy, made))
        progress.update(start + len(part))
        if progress.out_of_time:
            break
    write_usable(recipe, folder, sentences)


def choose_sentences(recipe: Recipe) -> list[str]:
    """Return the sentences of the configured files that are worth it, shuffled.

    Development sentences and those that a corpus already has are left out.
    """
    target = recipe.target.code
    seen = development_sentences(recipe)
    for corpus in recipe.corpora:
        stem = data_stem(recipe, corpus.name)
        seen.update(map(fingerprint, read_lines(stem.with_name(f"{stem.name}.{target}"))))
    chosen = []
    for name in recipe.back_translation.files:
        for line in map(tidy, read_lines(recipe.path(name))):
            mark = fingerprint(line)
            if mark not in seen and is_sentence(line, recipe.back_translation.longest):
                seen.add(mark)
                chosen.append(line)
    random.Random(0).shuffle(chosen)
    return chosen


def write_usable(recipe: Recipe, folder: Path, sentences: list[str]) -> None:
    """Join the chunks made so far to a corpus, without the pairs that cleaning would drop."""
    source = recipe.source.code
    made = [line for file in sorted(folder.glob(f"0*.{source}")) for line in read_lines(file)]
    pairs = list(zip(made, sentences[: len(made)], strict=True))
    kept = [pair for pair in pairs if not fault(*pair, recipe.cleaning)]
    stem = data_stem(recipe, recipe.back_translation.name)
    for side, code in enumerate((source, recipe.target.code)):
        write_lines(stem.with_name(f"{stem.name}.{code}"), (pair[side] for pair in kept))
    record = {"made": len(made), "kept": len(kept), "of": len(sentences)}
    append_record(recipe.work / "back_translation.jsonl", record)


def back_translated_corpus(recipe: Recipe) -> list[Corpus]:
    """Return the corpus of back-translations, if it has been made."""
    job = recipe.back_translation
    stem = data_stem(recipe, job.name)
    if not stem.with_name(f"{stem.name}.{recipe.source.code}").exists():
        return []
    return [Corpus(job.name, "", job.tag, job.repeat)]
