"""Tell the line that names the author."""

from __future__ import annotations

import re

from reader.importing.dates import without_dates

_LABEL = re.compile(
    r"""^\W*(?:
      (?:ime|ili|iliyo)(?:andikwa|andaliwa|tayarishwa|chapishwa|wekwa)[\s|:,]+(?:na|by)\b
    | (?:mwandishi|waandishi|mtunzi|author|authors|writer|reporter|ripota|mwanahabari)\b
      (?:\s+wa\s+habari)?\s*[:,\-–|]
    | (?:written|posted|published|reported|created)(?:\s+on)?[\s|:,]+by\b
    | na\b | by\b
    )\s*:?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME_WORD = r"(?:[A-ZÀ-Ý][\w'’.-]*|bin|binti|al|el|van|von|de|wa)"
_NAME = re.compile(rf"[A-ZÀ-Ý][\w'’.-]*(?:\s+{_NAME_WORD}){{1,4}}")
_NAMES = re.compile(rf"{_NAME.pattern}(?:\s*(?:,|&|/|\bna\b|\band\b)\s*{_NAME.pattern}){{0,3}}")
_ANONYMOUS = re.compile(r"\b(?:admin|mwandishi wetu|editor|mhariri)\b", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:[,|–—(@]|\s-\s|/\s*[A-Z]{2,}|\b(?:mnamo|tarehe|on|saa|BBC|DW|VOA)\b).*$", re.DOTALL
)
_NO_NAMES = frozenset(
    """habari siasa michezo kimataifa makala uchumi biashara afya burudani afrika ulaya asia
    amerika dunia marekani urusi korea kenya tanzania uganda rwanda burundi kongo china
    ukraine israel iran picha video sauti redio podcast live blog home menu news sports
    africa world about contact search share print email facebook twitter whatsapp telegram
    instagram youtube ya wa za la cha vya ni katika kwa kuhusu mpya zaidi popular posts related
    reply comment read more swahili kiswahili leo jumatatu jumanne jumatano alhamisi ijumaa
    jumamosi jumapili serikali rais waziri wizara bunge by audio premium member expert reporter
    correspondent staff writer""".split()
)


def is_byline(text: str) -> bool:
    """Tell whether a line says "Na ...", "Imeandikwa na ..." or "By ..." before a name.

    A name beside a date is a byline too.
    """
    undated = without_dates(text).strip(" |")
    label = _LABEL.match(undated)
    if label:
        return _is_name(_core(undated[label.end() :]))
    return undated != text and _is_name(undated.strip(" .,:-–")) and not _other_words(undated)


def is_name(text: str) -> bool:
    """Tell whether `text` is the name of one to four people and nothing else."""
    return _is_name(_core(text)) and not _other_words(text)


def find_author(text: str) -> str:
    """Return the names in a byline, without label, date and post; capitals become a name.

    >>> find_author("Na ASHA JUMA, Nairobi")
    'Asha Juma'
    """
    core = _core(_LABEL.sub("", without_dates(text).strip(" |")))
    return core.title() if core.isupper() else core


def _core(text: str) -> str:
    """Return what stands before the post, the place or the date of a byline."""
    return _TAIL.sub("", text).strip(" .:|-–")


def _is_name(text: str) -> bool:
    return len(text) <= 90 and bool(_NAMES.fullmatch(text) or _ANONYMOUS.fullmatch(text))


def _other_words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text)} & _NO_NAMES
