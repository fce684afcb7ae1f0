"""The slots in front of a verb's stem: negation, subject, tense, relative, object.

The order of the slots and which tenses go with which final vowel follow Ashton, "Swahili Grammar"
(1944), and the table of the verb in Schadeberg, "A Sketch of Swahili Morphology" (1992); the names
of tenses follow Mohammed, "Modern Swahili Grammar" (2001).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.morphology.analysis import Part

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Marker:
    """A subject, object or relative marker: its form, what it says, the classes it may refer to."""

    form: str
    gloss: str
    classes: tuple[int, ...] = ()
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Tense:
    """What stands between subject and stem.

    `final` is the vowel that the stem must end in (Arabic stems keep theirs). `keeps_ku` tells
    that monosyllabic stems keep their ku- after it: a-na-ku-la, but a-ki-la (Ashton 1944).
    """

    parts: tuple[Part, ...]
    final: str
    keeps_ku: bool
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Everything before the object marker and the stem."""

    parts: tuple[Part, ...]
    final: str
    keeps_ku: bool
    classes: tuple[int, ...]
    kind: str = ""
    cost: float = 0.0


def _marker_rows(text: str) -> tuple[Marker, ...]:
    rows = (row.split("|") for row in text.strip().splitlines())
    return tuple(
        Marker(form.strip(), gloss.strip(), tuple(map(int, classes.split())), float(cost or 0))
        for form, gloss, classes, cost in rows
    )


SUBJECTS = _marker_rows("""
a  | he, she (class 1 subject)         | 1     |
wa | they (class 2 subject)            | 2     |
u  | it (class 3/11 subject)           | 3 11  |
i  | it, they (class 9/4 subject)      | 9 4   |
li | it (class 5 subject)              | 5     |
ya | they (class 6 subject)            | 6     |
ki | it (class 7 subject)              | 7     |
vi | they (class 8 subject)            | 8     |
zi | they (class 10 subject)           | 10    |
ni | I (subject)                       |       | 0.1
tu | we (subject)                      |       | 0.1
u  | you (singular subject)            |       | 0.3
m  | you (plural subject)              |       | 0.4
ku | there (class 17/15 subject)       | 17 15 | 0.3
pa | there (class 16 subject)          | 16    | 0.3
m  | in there (class 18 subject)       | 18    | 0.9
""")

OBJECTS = _marker_rows("""
m  | him, her (class 1 object)         | 1     | 0.1
mw | him, her (class 1 object)         | 1     | 0.1
mu | him, her (class 1 object)         | 1     | 0.2
wa | them (class 2 object)             | 2     |
u  | it (class 3/11 object)            | 3 11  | 0.4
i  | it, them (class 9/4 object)       | 9 4   | 0.2
li | it (class 5 object)               | 5     | 0.1
ya | them (class 6 object)             | 6     | 0.1
ki | it (class 7 object)               | 7     | 0.1
vi | them (class 8 object)             | 8     | 0.1
zi | them (class 10 object)            | 10    | 0.1
ni | me (object)                       |       | 0.1
ku | you (singular object)             |       | 0.2
kw | you (singular object)             |       | 0.2
tu | us (object)                       |       | 0.1
pa | the place (class 16 object)       | 16    | 0.5
ji | oneself (reflexive)               |       | 0.1
""")

RELATIVES = _marker_rows("""
ye  | who (class 1 relative)                      | 1       |
o   | who, which (class 2/3/11 relative)          | 2 3 11  |
yo  | which (class 9/4/6 relative)                | 9 4 6   |
lo  | which (class 5 relative)                    | 5       |
cho | which (class 7 relative)                    | 7       |
vyo | how, as; which (class 8 relative)           | 8       |
zo  | which (class 10 relative)                   | 10      |
po  | when, where (class 16 relative)             | 16      |
ko  | where (class 17 relative)                   | 17 15   |
mo  | in which (class 18 relative)                | 18      |
""")

# aliekwenda for aliyekwenda
_COLLOQUIAL_WHO = Marker("e", "who (class 1 relative)", (1,), 0.4)

NEGATIVE = Part("ha", "not (negative)")


def _tense(forms: str, glosses: str, final: str = "a", ku: bool = True, cost: float = 0) -> Tense:
    parts = zip(forms.split("-"), glosses.split(" + "), strict=True)
    return Tense(tuple(Part(form, gloss) for form, gloss in parts if form), final, ku, cost)


AFFIRMATIVE = (
    _tense("na", "present"),
    _tense("li", "past"),
    _tense("me", "perfect"),
    _tense("ta", "future"),
    _tense("ki", "if, while (conditional)", ku=False),
    _tense("ka", "and then (consecutive)", ku=False),
    _tense("ka", "and then (consecutive)", final="e", ku=False, cost=0.6),
    _tense("nge", "would (conditional)"),
    _tense("ngali", "would have (past conditional)"),
    _tense("ngeli", "would have (past conditional)"),
    _tense("me-sha", "perfect + already"),
    _tense("me-kwisha", "perfect + already"),
    _tense("li-kwisha", "past + already"),
    _tense("ki-sha", "if, once + already", cost=0.2),
    _tense("japo", "even if (concessive)"),
    _tense("si-po", "not (negative) + if, when"),
    _tense("si-nge", "not (negative) + would (conditional)"),
    _tense("si-ngali", "not (negative) + would have (past conditional)"),
    _tense("si", "not (negative subjunctive)", final="e", ku=False, cost=0.1),
    _tense("si-je", "not (negative) + lest, before", ku=False),
    _tense("si-je", "not (negative) + lest, before", final="e", ku=False),
    _tense("", "", final="e", ku=False, cost=0.5),
)
NEGATED = (
    _tense("", "", final="i", ku=False, cost=0.1),
    _tense("ku", "past (negative)", ku=False),
    _tense("ja", "not yet (negative perfect)", ku=False),
    _tense("ta", "future"),
    _tense("nge", "would (conditional)"),
    _tense("ngali", "would have (past conditional)"),
)
_DID_NOT_GO = _tense("kw", "past (negative)", ku=False)  # hakwenda
BEFORE_RELATIVE = (
    _tense("na", "present"),
    _tense("li", "past"),
    _tense("taka", "future"),
    _tense("si", "not (negative)"),
    _tense("me", "perfect", cost=0.4),
)
GENERAL_RELATIVE = "general relative"
BEFORE_ENDA = "before enda and isha"
GENERAL_PRESENT = Part("a", "general present")
_HE_OR_SHE_PRESENT = Part("a", "he, she (class 1 subject), general present")
_BEFORE_A = {
    "a": "",
    "wa": "w",
    "u": "w",
    "i": "y",
    "li": "l",
    "ya": "y",
    "ki": "ch",
    "vi": "vy",
    "zi": "z",
    "ni": "n",
    "tu": "tw",
    "m": "mw",
    "ku": "kw",
    "pa": "p",
}
_BEFORE_VOWEL = {"tu": "tw", "m": "mw", "u": "w", "ku": "kw"}
INFINITIVES = (
    Prefix((Part("ku", "to (infinitive)"),), "a", False, (15,), "infinitive"),
    Prefix((Part("kw", "to (infinitive)"),), "a", False, (15,), BEFORE_ENDA),
    Prefix(
        (Part("ku", "to (infinitive)"), Part("to", "not (negative)")),
        "a",
        True,
        (15,),
        "infinitive",
    ),
)
HABITUAL = Prefix((Part("hu", "usually (habitual)"),), "a", False, (), "tense", 0.2)
IMPERATIVE = Prefix((), "a", False, (), "imperative", 1.5)
IMPERATIVE_WITH_OBJECT = Prefix((), "e", False, (), "imperative with object", 0.8)


def _prefixes() -> Iterator[Prefix]:
    yield from (*INFINITIVES, HABITUAL, IMPERATIVE, IMPERATIVE_WITH_OBJECT)
    for subject in SUBJECTS:
        yield from _of_subject(subject)


def _of_subject(subject: Marker) -> Iterator[Prefix]:
    """Yield every prefix that begins with a subject or its negation."""
    here = Part(subject.form, subject.gloss)

    def prefix(
        parts: tuple[Part, ...], tense: Tense, kind: str = "tense", extra: float = 0
    ) -> Prefix:
        cost = subject.cost + tense.cost + extra
        return Prefix(parts, tense.final, tense.keeps_ku, subject.classes, kind, cost)

    for tense in AFFIRMATIVE:
        kind = "tense" if tense.parts else "subjunctive"
        yield prefix((here, *tense.parts), tense, kind)
        if not tense.parts and subject.form in _BEFORE_VOWEL:
            before_vowel = Part(_BEFORE_VOWEL[subject.form], subject.gloss)
            yield prefix((before_vowel,), tense, "before vowel")
    for tense in NEGATED:
        yield prefix((*negated_subject(subject), *tense.parts), tense, "tense")
    yield prefix((*negated_subject(subject), *_DID_NOT_GO.parts), _DID_NOT_GO, BEFORE_ENDA)
    for tense in BEFORE_RELATIVE:
        for relative in (*RELATIVES, _COLLOQUIAL_WHO):
            mark = Part(relative.form, relative.gloss)
            yield prefix((here, *tense.parts, mark), tense, "relative", relative.cost)
    general = Tense((), "a", False, 0.6)
    merged = Part(_BEFORE_A[subject.form], subject.gloss)
    yield prefix((merged, GENERAL_PRESENT) if merged.form else (_HE_OR_SHE_PRESENT,), general)
    yield prefix((here,), general, GENERAL_RELATIVE)


def negated_subject(subject: Marker) -> tuple[Part, ...]:
    """Return the negative and the subject marker, merged in the singular persons."""
    if subject.form == "ni":
        return (Part("si", "I not (negative subject)"),)
    if subject.form == "a":
        return (Part("ha", "he, she not (negative, class 1)"),)
    if subject.gloss.startswith("you (singular"):
        return (Part("hu", "you not (negative subject)"),)
    return (NEGATIVE, Part(subject.form, subject.gloss))


def _index() -> dict[str, tuple[Prefix, ...]]:
    index: defaultdict[str, list[Prefix]] = defaultdict(list)
    for prefix in _prefixes():
        index["".join(part.form for part in prefix.parts)].append(prefix)
    return {form: tuple(found) for form, found in index.items()}


PREFIXES = _index()
LONGEST_PREFIX = max(map(len, PREFIXES))
