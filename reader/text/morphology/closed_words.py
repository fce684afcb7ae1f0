"""Closed word classes: pronouns, demonstratives, possessives, connecting -a, numerals, copulas.

Their forms are made from the concords of each class after Ashton, "Swahili Grammar" (1944); the
names of the kinds of words follow Mohammed, "Modern Swahili Grammar" (2001). Demonstratives have
the class 1 form as their lemma, other agreeing words the stem with a hyphen.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.text.morphology.analysis import Analysis, Part, number_of
from reader.text.morphology.nouns import adjective, class_gloss
from reader.text.morphology.slots import NEGATIVE, RELATIVES, SUBJECTS, Marker, negated_subject
from reader.text.noun_classes import (
    CONCORDS,
    Concords,
    agreeing_adjective,
    agreeing_pronominal,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# form | lemma | part of speech | glosses | cost
_FIXED = """
ni      | ni      | copula      | is, are, am                        | 0
si      | si      | copula      | is not, are not                    | 0
yu      | ni      | copula      | he is, she is                      | 0
na      | na      | conjunction | and; with; by                      | 0
kwa     | kwa     | preposition | for; to; by; with                  | 0
je      | je      | particle    | (marks a question)                 | 0
mimi    | mimi    | pronoun     | I; me                              | 0
wewe    | wewe    | pronoun     | you                                | 0
yeye    | yeye    | pronoun     | he; she                            | 0
sisi    | sisi    | pronoun     | we; us                             | 0
ninyi   | ninyi   | pronoun     | you (plural)                       | 0
nyinyi  | ninyi   | pronoun     | you (plural)                       | 0
nyie    | ninyi   | pronoun     | you (plural)                       | 0
wao     | wao     | pronoun     | they; them                         | 0
nini    | nini    | pronoun     | what?                              | 0
nani    | nani    | pronoun     | who?                               | 0
lini    | lini    | adverb      | when?                              | 0
wapi    | wapi    | adverb      | where?                             | 0
vipi    | vipi    | adverb      | how?                               | 0
ngapi   | -ngapi  | pronoun     | how many?                          | 0
gani    | gani    | adjective   | what kind of?; which?              | 0
sote    | -ote    | pronoun     | all of us                          | 0
nyote   | -ote    | pronoun     | all of you                         | 0
kila    | kila    | adjective   | every; each                        | 0
ndiyo   | ndiyo   | interjection| yes                                | 0
hapana  | hapana  | interjection| no                                 | 0
kwenye  | kwenye  | preposition | in; at; on                         | 0
hivyo   | hivyo   | adverb      | so; thus                           | 0.1
hivi    | hivi    | adverb      | so; like this                      | 0.1
hapa    | hapa    | adverb      | here                               | 0
hapo    | hapo    | adverb      | there; then                        | 0
pale    | pale    | adverb      | there                              | 0
huku    | huku    | conjunction | while; here                        | 0
huko    | huko    | adverb      | there                              | 0
kule    | kule    | adverb      | over there                         | 0
humu    | humu    | adverb      | in here                            | 0
humo    | humo    | adverb      | in there                           | 0
kuwa    | kuwa    | conjunction | that                               | 1.4
kwamba  | kwamba  | conjunction | that                               | 0
kuliko  | kuliko  | conjunction | than                               | 0
ikiwa   | ikiwa   | conjunction | if                                 | 0.2
iwapo   | iwapo   | conjunction | if                                 | 0
ingawa  | ingawa  | conjunction | although                           | 0
kuhusu  | kuhusu  | preposition | about; concerning                  | 0.5
kutoka  | kutoka  | preposition | from                               | 0.5
nae     | na      | preposition | and him, and her; with him, with her | 0
hio     | huyo    | demonstrative | that; those                      | 0
ambae   | amba-   | pronoun     | who                                | 0
kupitia | kupitia | preposition | through; via                       | 0.5
kuanzia | kuanzia | preposition | from, starting with                | 0.5
"""
_POSSESSIVES = {
    "angu": "my; mine",
    "ako": "your; yours",
    "ake": "his; her; its",
    "etu": "our; ours",
    "enu": "your (plural); yours",
    "ao": "their; theirs",
}
_PRONOMINALS = {
    "ote": "all; whole",
    "enye": "having; with",
    "enyewe": "himself, herself, itself, themselves; the very",
    "ingine": "other; another; some",
    "pi": "which?",
}
# Forms of -ingine and -pi beside the regular ones (Ashton 1944).
_IRREGULAR = {
    "ingine": "zingine:10 ingine:9 lingine:5 yingine:9 mwengine:1 nyengine:9 nyengine:10"
    " jengine:5 vyengine:8 chengine:7",
    "pi": "yupi:1 wepi:2 upi:3 ipi:4 lipi:5 yapi:6 kipi:7 vipi:8 ipi:9 zipi:10 upi:11",
}
_NUMERALS = {
    "moja": "one",
    "wili": "two",
    "tatu": "three",
    "nne": "four",
    "tano": "five",
    "nane": "eight",
}
_PLURAL_CLASSES = (2, 4, 6, 8, 10)
_PERSONS = {"mi": "me", "we": "you", "ye": "him, her", "si": "us", "nyi": "you (plural)"}
PLACES = {
    "po": "there (class 16: a definite place)",
    "ko": "there (class 17: somewhere)",
    "mo": "in there (class 18)",
}
_AGREEMENT = "agreement"  # replaced by the classes once it is known which share the form


def closed_words() -> dict[str, tuple[Analysis, ...]]:
    """Return the readings of every form of the closed classes, by folded form."""
    groups: defaultdict[tuple[str, str, str], list[Analysis]] = defaultdict(list)
    for analysis in (*_fixed(), *_agreeing(), *_counting(), *_with_persons(), *_predicates()):
        groups[analysis.lemma, analysis.pos, analysis.segmentation].append(analysis)
    index: defaultdict[str, list[Analysis]] = defaultdict(list)
    for group in groups.values():
        index["".join(part.form for part in group[0].parts)].append(_merged(group))
    return {form: tuple(found) for form, found in index.items()}


def _merged(group: list[Analysis]) -> Analysis:
    """Join readings that differ only in class, so that "ya" is one word of classes 4, 6 and 9."""
    first = group[0]
    classes = tuple(dict.fromkeys(number for each in group for number in each.classes))
    parts = tuple(
        Part(part.form, class_gloss(classes, "agreement")) if part.gloss == _AGREEMENT else part
        for part in first.parts
    )
    return replace(first, parts=parts, classes=classes, number=number_of(classes))


def _glosses(text: str) -> tuple[str, ...]:
    return tuple(gloss.strip() for gloss in text.split(";"))


def _fixed() -> Iterator[Analysis]:
    for row in _FIXED.strip().splitlines():
        form, lemma, pos, gloss, cost = (cell.strip() for cell in row.split("|"))
        glosses = _glosses(gloss)
        yield Analysis(lemma, pos, (Part(form, glosses[0]),), glosses, cost=float(cost))


def _agreeing() -> Iterator[Analysis]:
    for row in CONCORDS.values():
        concord = Part(row.pronominal, _AGREEMENT)
        yield _word(row, "-a", "connective", "of", concord, Part("a", "of"))
        for stem, gloss in _POSSESSIVES.items():
            owner = Part(stem, _glosses(gloss)[0])
            yield _word(row, f"-{stem}", "possessive", gloss, concord, owner)
        yield from _demonstratives(row)
        yield from _pronominals(row)
        yield from _with_relative(row)


def _word(row: Concords, lemma: str, pos: str, gloss: str, *parts: Part) -> Analysis:
    shown = tuple(part for part in parts if part.form)
    cost = 0.5 if row.noun_class > 11 else 0.0
    return Analysis(lemma, pos, shown, _glosses(gloss), (row.noun_class,), cost=cost)


def _demonstratives(row: Concords) -> Iterator[Analysis]:
    near = _demonstrative(row.near, "this")
    referred = _demonstrative(row.referred, "that mentioned")
    far = (Part(row.far[:-2], _AGREEMENT), Part("le", "that over there"))
    yield _word(row, "huyu", "demonstrative", "this; these", *near)
    yield _word(row, "huyo", "demonstrative", "that; those", *referred)
    yield _word(row, "yule", "demonstrative", "that; those", *far)
    for lemma, parts in (("huyo", referred), ("yule", far)):
        twice = Part("".join(part.form for part in parts), "repeated: the very same")
        yield _word(row, lemma, "demonstrative", "that very; the same", *parts, twice)


def _pronominals(row: Concords) -> Iterator[Analysis]:
    for stem, gloss in _PRONOMINALS.items():
        for form in _pronominal_forms(stem, row.noun_class):
            ending = stem if form.endswith(stem) else form[1:]
            prefix = Part(form.removesuffix(ending), _AGREEMENT)
            parts = (prefix, Part(ending, _glosses(gloss)[0]))
            yield _word(row, f"-{stem}", "pronoun", gloss, *parts)
            if stem == "ingine":
                more = Part(row.relative, "of the kind")
                yield _word(row, "-ingine", "pronoun", "others of the kind", *parts, more)


def _with_relative(row: Concords) -> Iterator[Analysis]:
    """Yield amba-, ndi-, si- and na- with the relative of a class, and -o-ote."""
    relative = Part(row.relative, _AGREEMENT)
    yield _word(row, "amba-", "pronoun", "who; which; that", Part("amba", "who, which"), relative)
    yield _word(row, "ndi-", "copula", "it is (emphatic)", Part("ndi", "it is"), relative)
    yield _word(row, "si", "copula", "is not; are not", Part("si", "is not"), relative)
    yield _word(row, "na", "preposition", "and; with; by", Part("na", "and, with"), relative)
    whole = agreeing_pronominal("ote", row.noun_class) if row.noun_class != 1 else "yote"
    first = Part(row.relative if row.relative != "o" else "wo", _AGREEMENT)
    second = Part(whole.removesuffix("ote"), _AGREEMENT)
    yield _word(row, "-o-ote", "pronoun", "any; whatever", first, second, Part("ote", "all"))


def _demonstrative(form: str, gloss: str) -> tuple[Part, Part]:
    return Part(form[:2], gloss), Part(form[2:], _AGREEMENT)


def _pronominal_forms(stem: str, noun_class: int) -> Iterator[str]:
    for form in _IRREGULAR.get(stem, "").split():
        if form.endswith(f":{noun_class}"):
            yield form.partition(":")[0]
    if stem == "ingine":
        yield agreeing_adjective(stem, noun_class)
    elif stem != "pi":
        yield agreeing_pronominal(stem, noun_class)


def _counting() -> Iterator[Analysis]:
    """Yield the numerals that agree, and -ngapi."""
    for noun_class in range(1, 12):
        plural = noun_class in _PLURAL_CLASSES
        for stem, gloss in _NUMERALS.items():
            if plural != (stem == "moja"):
                form = agreeing_adjective(stem, noun_class)
                numeral = adjective(stem, (gloss,), form, (noun_class,), "numeral")
                yield numeral
                if stem == "moja":
                    parts = (*numeral.parts, Part("wapo", "of them"))
                    yield replace(numeral, parts=parts, glosses=("one of them",))
        if plural:
            form = agreeing_adjective("ngapi", noun_class)
            yield adjective("-ngapi", ("how many?",), form, (noun_class,), "pronoun")


def _with_persons() -> Iterator[Analysis]:
    """Yield na and ndi- with a person: nami, nawe, ndisi."""
    for form, gloss in _PERSONS.items():
        person = Part(form, gloss)
        yield Analysis("na", "preposition", (Part("na", "and, with"), person), ("and; with",))
        yield Analysis("ndi-", "copula", (Part("ndi", "it is"), person), ("it is (emphatic)",))


def _predicates() -> Iterator[Analysis]:
    """Yield verbs without a stem: ana, hana, yupo, hayuko, aliye, waliopo, asiye."""
    for subject in SUBJECTS:
        for negated in (False, True):
            yield from _having(subject, negated)
            yield from _being_somewhere(subject, negated)
            yield from _who_is(subject, negated)


def _subject(subject: Marker, negated: bool) -> tuple[Part, ...]:
    return negated_subject(subject) if negated else (Part(subject.form, subject.gloss),)


def _predicate(
    lemma: str, gloss: str, subject: Marker, parts: tuple[Part, ...], cost: float = 0
) -> Analysis:
    return Analysis(
        lemma, "verb", parts, _glosses(gloss), subject.classes, cost=subject.cost + cost
    )


def _having(subject: Marker, negated: bool) -> Iterator[Analysis]:
    place = any(number > 15 for number in subject.classes)
    gloss = "there is; there are" if place else "have; be with"
    if not negated:
        still = (Part(subject.form, subject.gloss), Part("ngali", "still"))
        yield _predicate("-ngali", "still be", subject, still)
    parts = (*_subject(subject, negated), Part("na", "with, have"))
    yield _predicate("-na", gloss, subject, parts, 0.4)
    for relative in RELATIVES:
        owned = Part(relative.form, relative.gloss.replace("relative", "object"))
        yield _predicate("-na", gloss, subject, (*parts, owned), 0.5)


def _being_somewhere(subject: Marker, negated: bool) -> Iterator[Analysis]:
    person = replace(subject, form="yu") if subject.classes == (1,) else subject
    before = (NEGATIVE, Part("yu", subject.gloss)) if negated and person.form == "yu" else None
    for form, gloss in PLACES.items():
        parts = (*(before or _subject(person, negated)), Part(form, gloss))
        yield _predicate(f"-{form}", "be there; be present", subject, parts, 0.1)


def _who_is(subject: Marker, negated: bool) -> Iterator[Analysis]:
    be = Part("si", "is not") if negated else Part("li", "is")
    for relative in RELATIVES:
        who = (Part(subject.form, subject.gloss), be, Part(relative.form, relative.gloss))
        yield _predicate("wa", "be", subject, who, 0.2)
        owned = (*who, Part("na", "with"), Part(relative.form, "it, them"))
        yield _predicate("-na", "have; be with", subject, owned, 0.2)
        for form, gloss in PLACES.items():
            lemma, glosses = f"-{form}", "be there; be present"
            yield _predicate(lemma, glosses, subject, (*who, Part(form, gloss)), 0.2)
