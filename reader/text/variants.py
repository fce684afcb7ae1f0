"""Singular and plural variants of a noun phrase, its modifiers agreeing.

Swahili marks number at the front of the noun and repeats it on what belongs to it: mkataba wa
ushirikiano, mikataba ya ushirikiano. The prefixes of each class, and the vowels that merge with
them, follow Ashton, "Swahili Grammar" (1944), and Schadeberg (1992).
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from reader.text.lexicon import Lexicon
from reader.text.noun_classes import CONCORDS, agreeing_adjective, agreeing_pronominal
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

ADJECTIVES = (
    "baya bovu chache dogo ekundu ema epesi erevu eupe eusi fupi gani geni gumu kali kamili kavu"
    " kubwa kuu nene ovu pana pya refu tamu tupu zima zito zuri ingi ingine moja wili tatu nne tano"
    " nane".split()
)
PRONOMINALS = "angu ako ake etu enu ao ote enye enyewe".split()
NEVER_HEADS = frozenset("baada hata ili kabla kama katika kwa la na ni si wa ya za".split())

# Singular and plural beginnings by class; C stands for a consonant that follows. Where a line has
# ">" only plurals are guessed: mabalozi is no plural of ubalozi, an embassy.
_BEGINNINGS = """
1/2     m:waC mwa:wa mwa:waa mwe:we mwi:we mwo:wao mu:wa mwenyeki:wenyevi
3/4     m:miC mwa:mia mwe:mie mwi:mii mwi:mi mo:mio mu:mi
5/6     :ma ja:ma
7/8     ki:vi cha:vya che:vye cho:vyo chu:vyu
9/10    :
11/10   ub:mb ul:nd wi:nyi wa:nya
11/10 > u:C ud:nd ug:ng ur:nd uz:nz u:ny
11/6  > u:ma
11/8  > uwanja:viwanja
"""
_ANIMATE = (1, 2)
_HAS_OTHER_PREFIX = re.compile(r"m[^aeiou]|ki|ku|vi|u|ma|mi")


def number_variants(phrase: str, lexicon: Lexicon | None = None) -> frozenset[str]:
    """Return `phrase` with its other number: kiongozi wa kisiasa -> also viongozi wa kisiasa.

    The first word is taken for the head. What agrees with it and follows it directly changes with
    it; a later agreeing word may belong to another noun, so both its forms are given. A head that
    the lexicon knows has one pair of classes, another every pair that its form and the modifiers
    allow, so the set may hold words that do not exist, but none that is another word of the
    lexicon: mti, a tree, is no singular of wati.
    """
    lexicon = lexicon or Lexicon()
    head, *modifiers = phrase.split() or [""]
    if not head or fold(head) in NEVER_HEADS:
        return frozenset([phrase])
    if modifiers and _is_listed(phrase, lexicon):
        return frozenset([phrase, *(other for other, _, _ in _listed_partners(phrase, lexicon))])
    listed = _is_listed(head, lexicon)
    partners = _listed_partners(head, lexicon) if listed else _new_partners(fold(head), lexicon)
    variants = {phrase}
    for partner, old, new in partners:
        first = partner.capitalize() if head[0].isupper() else partner
        variants.update(_agreed(first, modifiers, old, new))
    return frozenset(variants)


def locative(noun: str, lexicon: Lexicon) -> str | None:
    """Return a noun with -ni, "in, at, to": bunge -> bungeni; None if it does not take it.

    People do not, nor do phrases; and a word of its own is no locative (Ashton 1944).
    """
    form = f"{fold(noun)}ni"
    animate = any(entry.animate or entry.noun_class == "1/2" for entry in lexicon.with_number(noun))
    if " " in noun or animate or _is_known(form, lexicon):
        return None
    return form


def stands_between(word: str, connective: str, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand between a noun and its "of" and agree with the noun.

    mkataba huo mpya wa amani; an adjective that does not inflect agrees with any (tume huru ya).
    """
    agreeing = _AGREEING_WITH.get(connective, frozenset())
    return word in agreeing or (
        bool(agreeing)
        and any(one.pos == "adjective" and one.type == "invariable" for one in lexicon.lookup(word))
    )


def _agreed(head: str, modifiers: list[str], old: int, new: int) -> Iterator[str]:
    """Yield a phrase with its modifiers changed from class `old`, which they must fit, to `new`."""
    changed = [_agreeing(fold(word), old, new) for word in modifiers]
    if modifiers and changed[0] is None and fold(modifiers[0]) in _AGREEING_WORDS:
        return
    choices = [{form or word, word} for word, form in zip(modifiers, changed, strict=True)]
    if choices:
        choices[0] = {changed[0] or modifiers[0]}
    yield from (" ".join(words) for words in product({head}, *choices))


def _is_noun(form: str, lexicon: Lexicon) -> bool:
    return any(entry.pos in ("noun", "name") for entry in lexicon.lookup(form))


def _is_listed(form: str, lexicon: Lexicon) -> bool:
    return _is_noun(form, lexicon) or bool(lexicon.with_number(form))


def _is_known(form: str, lexicon: Lexicon) -> bool:
    """Tell whether the lexicon has a word, of any kind, or its plural."""
    return bool(lexicon.lookup(form) or lexicon.with_number(form))


def _listed_partners(noun: str, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Yield the other number of a noun with the classes that its concords had and will have.

    A form that is a headword of its own is not taken for the plural of another noun: balozi is an
    ambassador, though embassies may be balozi too.
    """
    for entry in lexicon.with_number(noun):
        classes = _ANIMATE if entry.animate else _classes(entry.noun_class)
        lemma, plural = fold(entry.lemma), fold(entry.plural)
        if lemma == fold(noun) and (plural == lemma or not lexicon.lookup(plural)):
            yield plural, *classes
        elif plural == fold(noun) and not _is_noun(noun, lexicon):
            yield lemma, *classes[::-1]


def _new_partners(head: str, lexicon: Lexicon) -> Iterator[tuple[str, int, int]]:
    """Return what the other number of a noun may be that no lexicon lists, and that is no word of
    the lexicon itself.
    """
    return (guess for guess in _guessed_partners(head) if not _is_known(guess[0], lexicon))


def _guessed_partners(head: str) -> Iterator[tuple[str, int, int]]:
    """Yield what the other number may be by the form of a noun that no lexicon lists."""
    for singular, plural, classes, one_way in _GUESSES:
        may_be_animate = classes in ((5, 6), (7, 8), (9, 10))
        pairs = [classes, _ANIMATE] if may_be_animate else [classes]
        as_plural = _replace_beginning(head, singular, plural)
        if as_plural and (singular or not plural or not _HAS_OTHER_PREFIX.match(head)):
            yield from ((as_plural, *pair) for pair in pairs)
        as_singular = None if one_way else _replace_beginning(head, plural, singular)
        if as_singular:
            yield from ((as_singular, *pair[::-1]) for pair in pairs)


def _classes(pair: str) -> tuple[int, int]:
    singular, plural = pair.split("/")
    return int(singular), int(plural)


def _guesses() -> Iterator[tuple[str, str, tuple[int, int], bool]]:
    for row in _BEGINNINGS.strip().splitlines():
        pair, *beginnings = row.replace(">", "").split()
        for beginning in beginnings:
            singular, plural = beginning.split(":")
            yield singular, plural, _classes(pair), ">" in row


_GUESSES = tuple(_guesses())


def _replace_beginning(noun: str, old: str, new: str) -> str | None:
    """Return `noun` with another beginning, or None if it has not the old one."""
    before_consonant = "C" in old + new
    old, new = old.removesuffix("C"), new.removesuffix("C")
    rest = noun.removeprefix(old)
    if not noun.startswith(old) or len(rest) < 2 or (before_consonant and rest[0] in "aeiouwy"):
        return None
    return new + rest


def _paradigm(noun_class: int) -> dict[str, str]:
    """Return every agreeing form of a class by a key that is the same in all classes."""
    row = CONCORDS[noun_class]
    forms = {"-a": row.connecting, "h-": row.near, "-o": row.referred, "-le": row.far}
    forms |= {stem: agreeing_pronominal(stem, noun_class) for stem in PRONOMINALS}
    return forms | {stem: agreeing_adjective(stem, noun_class) for stem in ADJECTIVES}


_PARADIGMS = {
    noun_class: _paradigm(noun_class) for noun_class in range(1, 12) if noun_class in CONCORDS
}
_AGREEING_WORDS = frozenset(form for forms in _PARADIGMS.values() for form in forms.values())
_AGREEING_WITH = {
    connective: frozenset(
        form
        for forms in _PARADIGMS.values()
        if forms["-a"] == connective
        for form in forms.values()
        if form != connective
    )
    for connective in {forms["-a"] for forms in _PARADIGMS.values()}
}


def _agreeing(word: str, old: int, new: int) -> str | None:
    """Return the form for class `new` of a word that agrees with class `old`, else None."""
    for key, form in _PARADIGMS[old].items():
        if form == word:
            return _PARADIGMS[new][key]
    subject, relative = CONCORDS[old].subject, CONCORDS[old].relative
    verb = re.fullmatch(rf"{subject}(na|li|taka|si)({relative})(\w*)", word)
    if verb is None or (verb.group(1) != "si" and not verb.group(3)):
        return None
    return f"{CONCORDS[new].subject}{verb.group(1)}{CONCORDS[new].relative}{verb.group(3)}"
