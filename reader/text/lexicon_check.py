"""Check the lexicon: `python -m reader.text.lexicon_check [FOLDER]` prints what is wrong with it.

The rules are those of resources/lexicon/README.md.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from reader.paths import resource
from reader.text.lexicon import LEVELS, Entry, Lexicon, load_lexicon
from reader.text.morphology.analyser import Analyser
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

POS = frozenset(
    "noun name verb adjective adverb numeral pronoun conjunction preposition interjection"
    " particle".split()
)
TYPES = {
    "noun": {"", "animate"},
    "name": {"", "animate"},
    "verb": {"bantu", "arabic", "monosyllabic"},
    "adjective": {"inflected", "invariable"},
}
TOPICS = frozenset(
    "people body family home food clothes health nature animals plants farming weather time place"
    " travel transport work business economy politics government law diplomacy military security"
    " crime religion education science technology media arts sport culture language communication"
    " feelings mind actions movement qualities quantity society environment energy names"
    " grammar".split()
)
# The forms that a noun of each class may have: singular, plural.
_FORMS = {
    "1/2": (r"m(w|u)?.+|.+", r"w.+"),
    "3/4": (r"m.+", r"mi.+|my.+"),
    "5/6": (r".+", r"ma.+|me.+|mo.+"),
    "7/8": (r"k.+|ch.+", r"v.+"),
    "9/10": (r".+", r".+"),
    "11/10": (r"[uw].+", r".+"),
    "11/6": (r"[uw].+", r"ma.+|me.+"),
    "11/8": (r"u.+", r"vi.+"),
}
_SINGLE = {"1": r"m.+|.+", "3": r"m.+|u.+", "4": r"mi.+", "6": r"ma.+|me.+", "7": r"ki.+|ch.+"}
_SINGLE |= {"8": r"vi.+|vy.+", "11": r"[uw].+", "15": r"k[uw].+", "16": r"[mp]a.+"}
_SINGLE |= dict.fromkeys(("2", "5", "9", "10", "17", "18"), r".+")
LONGEST_EXAMPLE = 20


def check(lexicon: Lexicon) -> Iterator[str]:
    """Yield one sentence for each breach of the format, in the order of the entries."""
    malformed = {entry: [*_fields(entry), *_form(entry)] for entry in lexicon}
    analyser = Analyser(Lexicon(entry for entry in lexicon if not malformed[entry]))
    counts = Counter((fold(entry.lemma), entry.pos, entry.noun_class) for entry in lexicon)
    for entry in lexicon:
        where = f"{entry.lemma} ({entry.pos} {entry.noun_class}".rstrip() + ")"
        problems = malformed[entry] or list(_example(entry, analyser))
        if counts[fold(entry.lemma), entry.pos, entry.noun_class] > 1:
            problems = [*problems, "it is there more than once"]
        if entry.base and not lexicon.lookup(entry.base):
            problems = [*problems, f"its base {entry.base} has no entry"]
        yield from (f"{where}: {problem}" for problem in problems)


def _fields(entry: Entry) -> Iterator[str]:
    if entry.pos not in POS:
        yield f"unknown part of speech {entry.pos!r}"
    if entry.level not in LEVELS:
        yield f"unknown level {entry.level!r}"
    if entry.topic not in TOPICS:
        yield f"unknown topic {entry.topic!r}"
    if entry.type not in TYPES.get(entry.pos, {""}):
        yield f"type {entry.type!r} does not go with {entry.pos}"
    if not 1 <= len(entry.glosses) <= 4 or not all(entry.glosses):
        yield "it needs one to four glosses"
    if any(value != value.strip() for value in (entry.lemma, entry.plural, entry.example_sw)):
        yield "a field has outer white space"


def _form(entry: Entry) -> Iterator[str]:
    if entry.pos == "verb":
        yield from _verb_form(entry)
    if entry.pos not in ("noun", "name"):
        if entry.noun_class or entry.plural:
            yield "only nouns and names have class and plural"
        return
    if "/" not in entry.noun_class:
        if entry.noun_class not in _SINGLE:
            yield f"unknown class {entry.noun_class!r}"
        elif entry.plural:
            yield f"class {entry.noun_class} has no plural"
        elif entry.pos == "noun" and not re.fullmatch(_SINGLE[entry.noun_class], fold(entry.lemma)):
            yield f"it does not look like class {entry.noun_class}"
    elif entry.noun_class not in _FORMS:
        yield f"unknown classes {entry.noun_class!r}"
    else:
        singular, plural = _FORMS[entry.noun_class]
        if not re.fullmatch(singular, fold(entry.lemma)):
            yield f"the singular does not look like class {entry.noun_class}"
        if not re.fullmatch(plural, fold(entry.plural)):
            yield f"the plural {entry.plural!r} does not look like class {entry.noun_class}"
        if entry.noun_class == "9/10" and entry.plural.split()[0] != entry.lemma.split()[0]:
            yield "the plural of class 9/10 is the same as its singular"
        if entry.noun_class == "1/2" and not entry.animate:
            yield "class 1/2 is always animate"


def _verb_form(entry: Entry) -> Iterator[str]:
    if (entry.type == "arabic") != (not entry.lemma.endswith("a")):
        yield "verbs in -a are bantu or monosyllabic, the others arabic"


def _example(entry: Entry, analyser: Analyser) -> Iterator[str]:
    if bool(entry.example_sw) != bool(entry.example_en):
        yield "the example needs both languages"
    if not entry.example_sw:
        return
    words = len(entry.example_sw.split())
    if not 3 <= words <= LONGEST_EXAMPLE:
        yield f"the example has {words} words"
    if not _contains(entry, analyser):
        yield f"the example has no form of it: {entry.example_sw}"


def _contains(entry: Entry, analyser: Analyser) -> bool:
    if " " in entry.lemma:
        return fold(entry.lemma) in fold(entry.example_sw) or (
            bool(entry.plural) and fold(entry.plural) in fold(entry.example_sw)
        )
    return any(
        fold(reading.lemma) == fold(entry.lemma)
        for word in analyser.analyse_sentence(entry.example_sw)
        for reading in word.analyses
    )


def main(arguments: list[str]) -> int:
    """Print every problem of the lexicon in a folder and return 1 if there is any."""
    folder = Path(arguments[0]) if arguments else resource("lexicon")
    problems = list(check(load_lexicon(folder)))
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
