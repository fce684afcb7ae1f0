"""Measure the analyser: accuracy on forms analysed by hand, coverage of held-out news, speed.

python tests/text/evaluate.py accuracy
python tests/text/evaluate.py coverage ../shared/corpora/mono/masakhane_news.sw.txt

The gold file gives lemma, part of speech, class and parts of single word forms; "|" separates
answers that are equally right out of context. The held-out sentences are chosen by a hash of their
text, so that nobody has to look at them to set them aside.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.paths import resource
from reader.text.lexicon import load_lexicon
from reader.text.morphology.analyser import Analyser
from reader.text.tokens import TokenKind

if TYPE_CHECKING:
    from reader.text.morphology.analysis import Analysis, WordAnalysis

GOLD = Path(__file__).parent / "gold.tsv"
HELD_OUT = 500
SHORTEST = 8


@dataclass(frozen=True)
class Gold:
    form: str
    lemmas: frozenset[str]
    pos: frozenset[str]
    classes: frozenset[str]
    segmentation: str


def read_gold(path: Path = GOLD) -> list[Gold]:
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return [
        Gold(form, *(frozenset(cell.split("|")) for cell in (lemma, pos, classes)), parts)
        for form, lemma, pos, classes, parts in rows
    ]


def right(gold: Gold, reading: Analysis | None) -> bool:
    """Tell whether lemma, part of speech and class of a reading are right."""
    if reading is None or reading.lemma not in gold.lemmas or reading.pos not in gold.pos:
        return False
    if reading.pos == "verb" or "-" in gold.classes or not reading.classes:
        return True
    return not gold.classes.isdisjoint(map(str, (*reading.classes, *reading.agreement)))


def held_out(lines: list[str], count: int = HELD_OUT) -> list[str]:
    """Return the sentences set aside: those of at least 8 words with the lowest SHA-256."""
    sentences = {line.strip() for line in lines if len(line.split()) >= SHORTEST}
    return sorted(sentences, key=lambda text: hashlib.sha256(text.encode()).hexdigest())[:count]


def counted(sentences: list[list[WordAnalysis]]) -> list[WordAnalysis]:
    """Return the words that are no names.

    A capitalised word is a name if the lexicon does not know it or says so; at the beginning of a
    sentence only if it is capitalised elsewhere too.
    """
    inner = {
        word.token.text
        for sentence in sentences
        for before, word in pairwise(sentence)
        if before.token.kind is TokenKind.WORD and word.token.text[0].isupper()
    }
    return [
        word
        for sentence in sentences
        for index, word in enumerate(sentence)
        if word.token.kind is TokenKind.WORD and not _is_name(word, index == 0, inner)
    ]


def _is_name(word: WordAnalysis, first: bool, inner: set[str]) -> bool:
    text = word.token.text
    if not text[0].isupper():
        return False
    named = word.best is not None and word.best.pos == "name"
    return named and (not first or text in inner or not word.analyses[0].guess)


def accuracy(analyser: Analyser) -> None:
    """Print what is wrong, and the shares that are right beside those of simplemma.

    Simplemma gives lemmas only and writes stems without hyphens, so its stems are taken without.
    It has other headwords for pronouns, so open classes have a column of their own.
    """
    import simplemma

    gold = read_gold()
    open_classes = [each for each in gold if each.pos & {"noun", "verb", "adjective"}]
    best = {each: next(iter(analyser.analyse(each.form)), None) for each in gold}
    for each, reading in best.items():
        if not right(each, reading):
            shown = f"{reading.lemma} {reading.pos} {reading.noun_class}" if reading else "nothing"
            print(f"  {each.form}: {shown}; expected {'|'.join(sorted(each.lemmas))}")

    def lemma_of_simplemma(each: Gold) -> bool:
        lemma = simplemma.lemmatize(each.form, lang="sw")
        return lemma in {accepted.strip("-") for accepted in each.lemmas}

    measures = {
        "top reading (lemma, part of speech, class)": lambda each: right(each, best[each]),
        "some reading": lambda each: any(right(each, r) for r in analyser.analyse(each.form)),
        "lemma": lambda each: (r := best[each]) is not None and r.lemma in each.lemmas,
        "parts": lambda each: (r := best[each]) is not None and r.segmentation == each.segmentation,
        "lemma by simplemma": lemma_of_simplemma,
    }
    print(f"{'forms analysed by hand':44}{len(gold):>8}{len(open_classes):>8}  (open classes)")
    for name, measure in measures.items():
        shares = (sum(map(measure, forms)) / len(forms) for forms in (gold, open_classes))
        print(f"{name:44}" + "".join(f"{share:8.1%}" for share in shares))


def coverage(analyser: Analyser, path: Path) -> None:
    sentences = held_out(path.read_text(encoding="utf-8").splitlines())
    words = counted([analyser.analyse_sentence(sentence) for sentence in sentences])
    known = sum(word.best is not None and bool(word.best.glosses) for word in words)
    print(f"{len(sentences)} held-out sentences, {len(words)} words that are no names or numbers")
    print(f"known lemma with a gloss: {known} ({known / len(words):.1%})")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("accuracy", "coverage"))
    parser.add_argument("text", nargs="?", type=Path)
    parser.add_argument("--lexicon", type=Path)
    options = parser.parse_args()
    analyser = Analyser(load_lexicon(options.lexicon or resource("lexicon")))
    if options.what == "accuracy":
        accuracy(analyser)
    elif options.text is None:
        parser.error("coverage needs a text with a sentence a line")
    else:
        coverage(analyser, options.text)


if __name__ == "__main__":
    main()
