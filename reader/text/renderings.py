"""Find the English rendering of a term in an English text, inflected as it may be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "life": "lives", "wife": "wives", "leaf": "leaves", "thief": "thieves", "half": "halves",
    "crisis": "crises", "analysis": "analyses", "basis": "bases", "medium": "media",
}  # fmt: skip
_SINGULAR = {plural: singular for singular, plural in _IRREGULAR.items()}
_GAP = r"[\s\-‐‑–]+"
_LEADING = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


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
            if not any(match.start() < span.end and span.start < match.end() for span in found):
                found.append(Span(match.start(), match.end()))
    return tuple(sorted(found))


@lru_cache(maxsize=20_000)
def _pattern(rendering: str) -> re.Pattern[str] | None:
    is_verb = rendering.lower().startswith("to ")
    words = re.split(_GAP, _LEADING.sub("", rendering[3:] if is_verb else rendering, count=1))
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
    lower = word.lower()
    forms = {word, _plural(word)}
    for other in (_IRREGULAR.get(lower), _SINGULAR.get(lower)):
        if other:
            forms.add(other)
    if lower.endswith("ies") and len(word) > 4:
        forms.add(word[:-3] + "y")
    elif lower.endswith(("ches", "shes", "sses", "xes", "zes")):
        forms.add(word[:-2])
    elif lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(word) > 3:
        forms.add(word[:-1])
    return forms


def _plural(word: str) -> str:
    lower = word.lower()
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


def _verb_forms(word: str) -> set[str]:
    lower = word.lower()
    forms = {word, _plural(word)}
    stem = word[:-1] if lower.endswith("e") else word
    forms |= {stem + "ing", stem + "ed"}
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        forms.add(word[:-1] + "ied")
    if re.fullmatch(r".*[^aeiou][aeiou][bdgklmnprt]", lower):
        forms |= {word + word[-1] + "ing", word + word[-1] + "ed"}
    return forms
