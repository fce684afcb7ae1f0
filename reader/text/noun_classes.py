"""Noun classes and their concords.

The classes are numbered as in comparative Bantu studies (Meinhof), as Schadeberg, "A Sketch of
Swahili Morphology" (1992), and Mohammed, "Modern Swahili Grammar" (2001), number those of Swahili;
class 14 is merged with 11, whose concords it has. Forms after Ashton, "Swahili Grammar" (1944).
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Concords:
    """What agrees with a noun of one class.

    `subject`, `object` and `relative` are the markers inside verbs, `adjective` the prefix before
    a consonant, `pronominal` the prefix of possessives and connecting -a. `near`, `referred` and
    `far` are the demonstratives (this; this one mentioned; that over there).
    """

    noun_class: int
    subject: str
    object: str
    adjective: str
    pronominal: str
    near: str
    referred: str
    far: str
    relative: str

    @property
    def connecting(self) -> str:
        """Return the connecting -a, "of"."""
        return self.pronominal + "a"

    @property
    def possessive(self) -> str:
        """Return the possessive of the third person singular, "his, her, its"."""
        return self.pronominal + "ake"


_ROWS = """
1  a  m  m  w  huyu huyo  yule ye
2  wa wa wa w  hawa hao   wale o
3  u  u  m  w  huu  huo   ule  o
4  i  i  mi y  hii  hiyo  ile  yo
5  li li -  l  hili hilo  lile lo
6  ya ya ma y  haya hayo  yale yo
7  ki ki ki ch hiki hicho kile cho
8  vi vi vi vy hivi hivyo vile vyo
9  i  i  n  y  hii  hiyo  ile  yo
10 zi zi n  z  hizi hizo  zile zo
11 u  u  m  w  huu  huo   ule  o
15 ku ku ku kw huku huko  kule ko
16 pa pa pa p  hapa hapo  pale po
17 ku ku ku kw huku huko  kule ko
18 m  m  m  mw humu humo  mle  mo
"""


def _concords(row: str) -> Concords:
    number, *forms = row.split()
    return Concords(int(number), *("" if form == "-" else form for form in forms))


CONCORDS: Mapping[int, Concords] = MappingProxyType(
    {row.noun_class: row for row in map(_concords, _ROWS.strip().splitlines())}
)
PLURAL_OF: Mapping[int, int] = MappingProxyType({1: 2, 3: 4, 5: 6, 7: 8, 9: 10, 11: 10})
SINGULAR_OF: Mapping[int, tuple[int, ...]] = MappingProxyType(
    {2: (1,), 4: (3,), 6: (5, 11), 8: (7,), 10: (9, 11)}
)
LOCATIVE_CLASSES = (17, 16, 18)


def concords(noun_class: int) -> Concords:
    """Return the concords of a class. Raises KeyError for a number that is no Swahili class."""
    return CONCORDS[noun_class]


def agreeing_adjective(stem: str, noun_class: int) -> str:
    """Return an inflected adjective in the form that agrees with a class: zuri, 9 -> nzuri.

    Ashton 1944, chapters on each class; the nasal of 9/10 after Schadeberg 1992.
    """
    if noun_class in (9, 10):
        return _with_nasal(stem)
    if noun_class == 5:
        return _class_5(stem)
    prefix = CONCORDS[noun_class].adjective
    first = stem[0]
    if prefix == "m" and first in VOWELS:
        return "mw" + stem
    if first not in "ei":
        return prefix + stem
    if prefix.endswith("a"):
        return prefix[:-1] + "e" + stem[1:]
    if first == "i" and prefix.endswith("i"):
        return prefix + stem[1:]
    return {"ki": "ch", "vi": "vy", "mi": "my", "ku": "kw"}[prefix] + stem


def agreeing_pronominal(stem: str, noun_class: int) -> str:
    """Return a stem with pronominal concords in agreement with a class: ake, 7 -> chake."""
    if noun_class == 1 and stem.startswith("eny"):
        return "mw" + stem
    prefix = CONCORDS[noun_class].pronominal
    return (prefix.removesuffix("w") or prefix if stem[0] == "o" else prefix) + stem


def _with_nasal(stem: str) -> str:
    if stem in ("ema", "pya"):
        return {"ema": "njema", "pya": "mpya"}[stem]
    first = stem[0]
    if first in VOWELS:
        return "ny" + stem
    if first in "bv":
        return "m" + stem
    if first in "lr":
        return "nd" + stem[1:]
    if first == "w":
        return "mb" + stem[1:]
    return "n" + stem if first in "dgjz" else stem


def _class_5(stem: str) -> str:
    if stem == "pya":
        return "jipya"
    return "j" + stem if stem[0] in VOWELS else stem
