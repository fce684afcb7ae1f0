"""Commands on plain text: translate it, take its words apart, find its terms."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, cast

from reader.cli.output import print_json, print_table, tell, term_found
from reader.errors import ReaderError
from reader.text.sentences import split_sentences

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from io import BufferedReader

    from reader.app import Services
    from reader.text.morphology.analysis import Analysis, WordAnalysis

BYTES_AT_ONCE = 4_096


def translate_lines(services: Services, options: Namespace) -> int:
    """Translate standard input, one line in, one line out; an empty line stays empty."""
    pairs = []
    for lines in _input_lines():
        for swahili, english in zip(lines, _translate(services, lines), strict=True):
            if options.json:
                pairs.append({"sw": swahili, "en": english})
            else:
                print(english, flush=True)
    if options.json:
        print_json(pairs)
    return 0


def analyse_words(services: Services, options: Namespace) -> int:
    """Print each word of a text with its parts, lemma and meaning."""
    words = services.analyser.analyse_sentence(_given_text(options))
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


def find_terms(services: Services, options: Namespace) -> int:
    """Print the glossary terms of a text, in the order and the form in which they stand there."""
    text = _given_text(options)
    matches = services.finder.find(text)
    if options.json:
        print_json([term_found(text, match) for match in matches])
    elif matches:
        rows = [(one.span.of(text), one.term.source, one.term.target) for one in matches]
        print_table([("Text", "Kiswahili", "English"), *rows])
    else:
        tell("No term of the glossary is in the text.")
    return 0


def _given_text(options: Namespace) -> str:
    """Return the text that is an argument, else standard input."""
    if options.text is not None:
        return str(options.text)
    return "\n".join(chain.from_iterable(_input_lines()))


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
    made = iter(services.translator.translate(list(chain.from_iterable(cut))))
    english = [[done.text for done in islice(made, len(line)) if done] for line in cut]
    return [" ".join(sentences) for sentences in english]


def _input_lines() -> Iterator[list[str]]:
    """Yield the lines of standard input as they come.

    Whoever writes one line and waits gets its answer at once; a file comes in handy parts.
    """
    number, rest = 0, b""
    stream = cast("BufferedReader", sys.stdin.buffer)
    while part := stream.read1(BYTES_AT_ONCE):
        *lines, rest = (rest + part).split(b"\n")
        yield [_text(line, number) for number, line in enumerate(lines, start=number + 1)]
        number += len(lines)
    if rest:
        yield [_text(rest, number + 1)]


def _text(line: bytes, number: int) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r")
    except UnicodeDecodeError as error:
        raise ReaderError(
            f"Line {number} of the input is not UTF-8. Convert the text to UTF-8 first."
        ) from error
