"""Commands on plain text: translate it, take its words apart."""

from __future__ import annotations

import itertools
import sys
from typing import TYPE_CHECKING

from reader.cli.output import print_json, print_table
from reader.errors import ReaderError
from reader.text.sentences import split_sentences

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from reader.app import Services
    from reader.text.morphology.analysis import Analysis, WordAnalysis

LINES_AT_ONCE = 200


def translate_lines(services: Services, options: Namespace) -> int:
    """Translate standard input, one line in, one line out; an empty line stays empty."""
    lines = _input_lines()
    pairs = []
    while part := list(itertools.islice(lines, LINES_AT_ONCE)):
        for swahili, english in zip(part, _translate(services, part), strict=True):
            if options.json:
                pairs.append({"sw": swahili, "en": english})
            else:
                print(english, flush=True)
    if options.json:
        print_json(pairs)
    return 0


def analyse_words(services: Services, options: Namespace) -> int:
    """Print each word of a text with its parts, lemma and meaning."""
    text = options.text if options.text is not None else "\n".join(_input_lines())
    words = services.analyser.analyse_sentence(text)
    if options.json:
        print_json([_word(word) for word in words])
        return 0
    rows = [
        (
            word.token.text,
            reading.segmentation,
            reading.lemma + (" (guess)" if reading.guess else ""),
            f"{reading.pos} {reading.noun_class}".strip(),
            "; ".join(reading.glosses),
            " ".join(f"[{part.gloss}]" for part in reading.parts),
        )
        for word in words
        if (reading := word.best)
    ]
    print_table(
        [("Word", "Parts", "Lemma", "Kind, class", "English", "Meaning of the parts"), *rows]
    )
    return 0


def _word(word: WordAnalysis) -> dict[str, object]:
    return {
        "text": word.token.text,
        "start": word.token.start,
        "end": word.token.end,
        "analyses": [_analysis(reading) for reading in word.analyses],
    }


def _analysis(reading: Analysis) -> dict[str, object]:
    return {
        "lemma": reading.lemma,
        "pos": reading.pos,
        "noun_class": reading.noun_class,
        "parts": [{"form": part.form, "gloss": part.gloss} for part in reading.parts],
        "glosses": list(reading.glosses),
        "guess": reading.guess,
    }


def _translate(services: Services, lines: list[str]) -> list[str]:
    cut = [[span.of(line) for span in split_sentences(line)] for line in lines]
    made = iter(services.translator.translate([one for line in cut for one in line]))
    english = [[done.text for done in itertools.islice(made, len(line)) if done] for line in cut]
    return [" ".join(sentences) for sentences in english]


def _input_lines() -> Iterator[str]:
    for number, line in enumerate(sys.stdin.buffer, start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise ReaderError(
                f"Line {number} of the input is not UTF-8. Convert the text to UTF-8 first."
            ) from error
