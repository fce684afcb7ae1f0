"""Find the English rendering of a term in an English text, inflected as it may be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_IRREGULAR = {
    "child": "children", "person": "people", "foot": "feet",
    "life": "lives", "wife": "wives", "leaf": "leaves", "thief": "thieves", "half": "halves",
    "crisis": "crises", "analysis": "analyses", "basis": "bases", "medium": "media",
    "memorandum": "memoranda",
}  # fmt: skip
_IRREGULAR_VERBS = """
be am is are was were been being | bear bore borne | beat beaten | become became | begin began begun
bind bound | bite bit bitten | blow blew blown | break broke broken | bring brought | build built
burst | buy bought | cast | catch caught | choose chose chosen | come came | cut | deal dealt
die dying | do does did done | draw drew drawn | drive drove driven | eat ate eaten
fall fell fallen | feed fed | feel felt | fight fought | find found | flee fled | fly flew flown
forbid forbade forbidden | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen
get got gotten | give gave given | go goes went gone | grow grew grown | have has had | hear heard
hide hid hidden | hit | hold held | hurt | keep kept | know knew known | lay laid | lead led
leave left | lend lent | let | lie lay lain lying | lose lost | make made | mean meant | meet met
overcome overcame | overthrow overthrew overthrown | pay paid | put | quit | rebuild rebuilt
rise rose risen | run ran | say said | see saw seen | seek sought | sell sold | send sent | set
shake shook shaken | shoot shot | show shown | shut | sing sang sung | sink sank sunk | sit sat
sleep slept | speak spoke spoken | spend spent | split | spread | stand stood | steal stole stolen
strike struck stricken | swear swore sworn | swim swam swum | take took taken | teach taught
tear tore torn | tell told | think thought | throw threw thrown | understand understood
undertake undertook undertaken | wear wore worn | win won | withdraw withdrew withdrawn
write wrote written
"""
_PAST_OF = {
    forms[0]: forms[1:] for row in re.split(r"[|\n]", _IRREGULAR_VERBS) if (forms := row.split())
}
_NO_MEN = "abdomen german human omen ottoman regimen roman specimen".split()
_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()}
_GAP = r"[\s\-‐‑–]+"
_PREPOSITIONS = "against|at|between|by|for|from|in|of|on|to|under|with"
_HEAD = re.compile(
    rf"[\w'’]+(?=$|[\s\-]+(?:(?:{_PREPOSITIONS})\b|(?:elect|general)$))", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def find_renderings(renderings: Iterable[str], english: str) -> tuple[Span, ...]:
    """Return where any of ``renderings`` stands in ``english``, in order, the longer before the
    shorter where two overlap.

    Whole words, whatever the case (an acronym such as US keeps its capitals), in the singular or
    the plural, with or without ``'s``; a rendering with "to" in front is a verb and inflects as
    one. A leading article does not count.
    """
    found: list[Span] = []
    for rendering in sorted(renderings, key=len, reverse=True):
        pattern = _pattern(rendering.strip())
        for match in pattern.finditer(english) if pattern else ():
            place = Span(*match.span())
            if not any(place.overlaps(span) for span in found):
                found.append(place)
    return tuple(sorted(found))


def in_other_number(rendering: str) -> str:
    """Return a noun phrase in the plural, or one whose head is a plural in the singular.

    The head is the word in front of the first preposition, or the last: treaties of friendship,
    presidents-elect. A leading article is left out.
    """
    head = _HEAD.search(rendering)
    if head is None or rendering.lower().startswith("to "):
        return rendering
    word = head.group()
    other = _singular(word) or _plural(word)
    changed = rendering[: head.start()] + other + rendering[head.end() :]
    return _ARTICLE.sub("", changed)


@lru_cache(maxsize=20_000)
def _pattern(rendering: str) -> re.Pattern[str] | None:
    is_verb = rendering.lower().startswith("to ")
    words = re.split(_GAP, _ARTICLE.sub("", rendering[3:] if is_verb else rendering))
    words = [word for word in words if word]
    if not words:
        return None
    first = _verb_forms(words[0]) if is_verb else _noun_forms(words[0])
    forms = [first, *(_noun_forms(word) for word in words[1:])]
    body = _GAP.join(f"(?:{'|'.join(map(_cased, sorted(each)))})" for each in forms)
    return re.compile(rf"(?<!\w){body}(?!\w)")


def _cased(form: str) -> str:
    """Return the pattern of one form: acronyms as they are, other words in any case."""
    is_acronym = len(form) > 1 and form.rstrip("s").isupper()
    return re.escape(form) if is_acronym else f"(?i:{re.escape(form)})"


def _noun_forms(word: str) -> set[str]:
    return {word, _plural(word), _regular_plural(word), _singular(word)} - {""}


def _singular(word: str) -> str:
    """Return the singular of what looks like a plural, or nothing."""
    lower = word.lower()
    if lower in _SINGULAR:
        return _SINGULAR[lower]
    if lower.endswith("men") and lower not in _NO_MEN:
        return word[:-2] + "an"
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return ""


def _plural(word: str) -> str:
    lower = word.lower()
    if lower.endswith("man") and lower not in _NO_MEN:
        return word[:-2] + "en"
    return _IRREGULAR.get(lower) or _regular_plural(word)


def _regular_plural(word: str) -> str:
    lower = word.lower()
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


def _verb_forms(word: str) -> set[str]:
    lower = word.lower()
    forms = {word, _regular_plural(word), *_PAST_OF.get(lower, ())}
    stem = word[:-1] if lower.endswith("e") else word
    forms |= {stem + "ing", stem + "ed"}
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        forms.add(word[:-1] + "ied")
    if re.fullmatch(r".*[^aeiou][aeiou][bdgklmnprt]", lower):
        forms |= {word + word[-1] + "ing", word + word[-1] + "ed"}
    return forms
