"""Print which lemmas of running text the lexicon does not know yet, the most frequent first.

python resources/lexicon/frequency.py [--limit N] [--forms] TEXT...

Each TEXT is a file with a sentence a line. A line of the output is: count, lemma that the analyser
guesses, part of speech, the most frequent forms. With --forms: every form and its count.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.text.lexicon import load_lexicon
from reader.text.morphology.analyser import Analyser
from reader.text.tokens import TokenKind, fold, tokenize

FOLDER = Path(__file__).parent
NAME_SHARE = 0.6
"""A form that is capitalised inside sentences this often is a name."""


def count_forms(lines: list[str]) -> Counter[str]:
    """Count the folded word forms of sentences, without those that are mostly names."""
    counts: Counter[str] = Counter()
    capitalised: Counter[str] = Counter()
    for line in dict.fromkeys(lines):
        words = [token for token in tokenize(line) if token.kind is TokenKind.WORD]
        for position, token in enumerate(words):
            form = fold(token.text)
            counts[form] += 1
            capitalised[form] += position > 0 and token.text[0].isupper()
    names = [form for form in counts if capitalised[form] >= NAME_SHARE * counts[form]]
    return Counter({form: counts[form] for form in counts.keys() - set(names)})


def unknown_lemmas(counts: Counter[str], analyser: Analyser) -> list[tuple[int, str, list[str]]]:
    """Return count, guessed lemma and forms of what the lexicon does not cover."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for form, _ in counts.most_common():
        readings = analyser.analyse(form)
        if all(reading.guess for reading in readings):
            best = readings[0] if readings else None
            key = f"{best.lemma}\t{best.pos}" if best else f"{form}\t?"
            forms[key].append(form)
    lemmas = [(sum(counts[form] for form in found), key, found) for key, found in forms.items()]
    return sorted(lemmas, reverse=True)


def main() -> None:
    """Read the texts that the command line names and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--forms", action="store_true", help="print forms, known or not")
    options = parser.parse_args()
    lines = [line for path in options.texts for line in path.read_text("utf-8").splitlines()]
    counts = count_forms(lines)
    if options.forms:
        for form, count in counts.most_common(options.limit):
            print(form, count, sep="\t")
        return
    for count, key, forms in unknown_lemmas(counts, Analyser(load_lexicon(FOLDER)))[
        : options.limit
    ]:
        print(count, key, " ".join(forms[:5]), sep="\t")


if __name__ == "__main__":
    main()
