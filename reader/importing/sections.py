"""Tell the section of a page, also where its country or topic is glued to it."""

from __future__ import annotations

import re

_SECTIONS = (
    "Habari za Kimataifa|Habari za Kitaifa|Habari Kuu|Habari za Dunia|Habari za Afrika"
    "|Habari Mpya|Maoni na Uchambuzi|Sayansi na Teknolojia|Sanaa na Utamaduni"
    "|Jamii na Utamaduni|Haki za Binadamu|Uchumi na Biashara|Afya na Maisha"
    "|Mabadiliko ya Tabianchi|Mazingira na Tabianchi|Afrika Mashariki|Vyombo vya Habari"
    "|Mtazamo wa Afrika|Siasa|Biashara|Uchumi|Michezo|Afya|Burudani|Makala|Mazingira"
    "|Teknolojia|Sayansi|Utamaduni|Jamii|Elimu|Kilimo|Utalii|Usalama|Sheria|Dini|Kanisa|Maoni"
    "|Uchambuzi|Tahariri|Kitaifa|Kimataifa|Mahakamani|Matukio|Migogoro|Uhamiaji|Historia"
    "|Maisha|Mitindo|Habari|Afrika|Ulaya|Asia|Dunia|Sanaa|Fasihi|Simulizi|Watoto|Vijana"
    "|Wanawake|Ndani|Nje|Akili Mali|Dondoo|Jamvi la Siasa|News|Politics|Business|Sports"
    "|Health|World"
).split("|")
_NAMES = {name.lower(): name for name in _SECTIONS}
_ANY = "|".join(sorted(_SECTIONS, key=len, reverse=True))
_GLUED = re.compile(rf"({_ANY})(?=[A-ZÀ-Ý])(.+)")
_LABEL = re.compile(
    r"^(?:sehemu|kundi|jamii|kategoria|category|categories|section|filed under)\s*[:|]\s*", re.I
)
_TRAIL = re.compile(r"\s*[›»>/|·•]\s*")
_LONGEST = 60
_MOST_PARTS = 3


def part_section(text: str) -> str:
    """Return a section line with its parts apart.

    >>> part_section("SiasaKorea Kaskazini")
    'Siasa / Korea Kaskazini'
    """
    text = _LABEL.sub("", text).strip()
    glued = _GLUED.fullmatch(text)
    if glued:
        return f"{glued[1]} / {glued[2].strip()}"
    parts = [part for part in _TRAIL.split(text) if part and part.lower() not in _HOME]
    return " / ".join(_tidy(part) for part in parts)


def is_section(text: str) -> bool:
    """Tell whether a line names a section, alone, glued to a topic or as a trail of links."""
    if len(text) > _LONGEST or text[-1:] in ".!?":
        return False
    if _LABEL.match(text) or _GLUED.fullmatch(text):
        return True
    parts = [part.lower() for part in _TRAIL.split(text) if part]
    known = [part for part in parts if part in _NAMES]
    if len(parts) > _MOST_PARTS:
        return False
    return bool(known) and (len(parts) == 1 or len(known) * 2 >= len(parts) or parts[0] in _HOME)


_HOME = frozenset({"mwanzo", "nyumbani", "home", "ukurasa wa kwanza"})


def _tidy(part: str) -> str:
    return _NAMES.get(part.lower(), part)
