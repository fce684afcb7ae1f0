"""Split Swahili text into sentences.

A stop ends a sentence unless what stands around it says otherwise: an abbreviation, an initial, a
number, an address. The rules are written for what Swahili newspapers print, missing spaces and
capitals included.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Titles and words that are always followed by what they belong to: a name, a number, an example.
LEADING_ABBREVIATIONS = frozenset(
    "adv alh ask bi bw col dk dkt dr eng gen hon inj jen kapt kur lt mch mh mhe mr mrs ms mst mt"
    " mwl na nd ndg no prof rev sgt sh ss st tel ksh tsh tshs kshs ush uk ust vol wak e.g i.e"
    " k.f k.m k.v km kv m.f mf taz".split()
)
# Abbreviations that close a list, a time or a name: they may or may not end the sentence.
CLOSING_ABBREVIATIONS = frozenset(
    "a.m a.s b.k b.m co inc jr k.k k.w ltd n.k n.w n.w.k nk p.m r.a s.a.w s.w.t sr".split()
)
MONTHS = frozenset(
    "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba"
    " disemba".split()
)
# A single capital after one of these names a kind, not a person: "vitamini C.", "kundi A."
LETTERED_NOUNS = frozenset(
    "aina daraja hepatitis kikundi kipengele kundi sehemu tawi vitamini".split()
)
# Words that begin sentences and are no names: after a stop they show that a sentence has ended
# even where its abbreviation, the missing space or the missing capital would say otherwise.
STARTERS = frozenset(
    "aidha alisema ameongeza anasema baada hali hapo hata hatua hayo hii hili hilo hivi hivyo hiyo"
    " huku huo huyo ikiwa kabla katika kisha kufuatia kulingana kwa kwamba lakini licha mbali mnamo"
    " pamoja pia sasa taarifa tangu vilevile wakati watu yeye zaidi".split()
)

_STOP = re.compile(r"[.!?…]+(?:\s(?=[”»]))?")
_CLOSERS = re.compile(r"(?:[\"'”’»)\]]|\[\d+\])+")
_CREDIT = re.compile(r"(?<=\S)\s*(?=Picha: )")
_LINE = re.compile(r"[^\n]+")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+$")
_ADDRESS_BEFORE = re.compile(r"(?:https?://|www\b|@)\S*$", re.IGNORECASE)
_DOMAIN_AFTER = re.compile(r"(?:com|org|net|info|co|tv|html?|pdf)\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[„]*(\w+)")
# As far as the rules look from a stop, so that long texts stay fast.
_SIGHT, _LONGEST_QUOTATION = 100, 2000
_LIST_MARK = re.compile(r"(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$")
_CAPITALISED_BEFORE = re.compile(r"(?:^|[^\w])(\w+)\W+\w$")


def split_sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of `text`, in order and without outer white space.

    A line break separates too, unless the next line goes on in lower case or after a comma.
    """
    spans = []
    for block in _blocks(text):
        cuts = [block.start, *_cuts(text, block), block.end]
        for start, end in pairwise(cuts):
            if text[start:end].strip():
                spans.append(_stripped(text, start, end))
    return spans


def _stripped(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    return Span(end - len(stretch.lstrip()), start + len(stretch.rstrip()))


def _blocks(text: str) -> Iterator[Span]:
    """Yield the runs of lines that a sentence may cross."""
    block: Span | None = None
    for match in _LINE.finditer(text):
        line = match.group().strip()
        goes_on = block is not None and match.start() == block.end + 1 and bool(line)
        if block and goes_on and (line[0].islower() or block.of(text).rstrip()[-1:] in ",;"):
            block = Span(block.start, match.end())
            continue
        if block:
            yield block
        block = Span(match.start(), match.end())
    if block:
        yield block


def _cuts(text: str, block: Span) -> list[int]:
    """Return the offsets inside `block` at which one sentence ends and the next begins."""
    cuts = {match.start() for match in _CREDIT.finditer(text, block.start, block.end)}
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        end = _after_closers(text, start, stop.end(), block.end)
        if end < block.end and _ends_sentence(text, start, stop.start(), end):
            cuts.add(end)
            start = end
    return sorted(cuts)


def _after_closers(text: str, start: int, end: int, limit: int) -> int:
    """Return the offset after the quotation marks and brackets that close at a stop."""
    closers = _CLOSERS.match(text, end, limit)
    if not closers:
        return end
    closed = closers.end()
    mark = text[closed - 1]
    glued = closed < limit and not text[closed].isspace()
    if glued and mark in "\"'" and _marks_before(text, mark, start, closed - 1) % 2 == 0:
        return closed - 1  # "Marekani."Hata: the mark opens what follows
    return closed


def _marks_before(text: str, mark: str, start: int, end: int) -> int:
    return text.count(mark, max(start, end - _LONGEST_QUOTATION), end)


def _ends_sentence(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the stop at `stop`, closed at `end`, ends the sentence begun at `start`."""
    following = _NEXT_WORD.match(text, end)
    if not following:
        return False
    next_word = following.group(1)
    starts = next_word.lower() in STARTERS
    before = text[max(start, stop - _SIGHT) : stop].lstrip()
    if not text[end].isspace():
        return _ends_before_glued_word(before, text[end : end + _SIGHT], next_word, starts)
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return _begins(next_word) or (text[stop] == "?" and text[end - 1] == "?")
    return _full_stop_ends(before, text[stop + 1 : end].strip(), next_word, starts)


def _begins(word: str) -> bool:
    return not word[0].islower()


def _ends_before_glued_word(before: str, after: str, next_word: str, starts: bool) -> bool:
    """Decide on "Marekani.Hata" against "dw.com", "U.S." and "10.03.2023"."""
    word = _WORD_BEFORE.search(before)
    if not word or len(word.group()) < 2 or _ADDRESS_BEFORE.search(before):
        return bool(before) and before[-1] in '"”’)%' and next_word[0].isupper()
    if after[0].isdigit() or word.group().lower() in LEADING_ABBREVIATIONS:
        return False
    if _DOMAIN_AFTER.match(after) or not (after[0].isalpha() or after[0] in "\"'“‘«("):
        return False
    return starts or (next_word[0].isupper() and (len(next_word) > 1 or word.group().isdigit()))


def _full_stop_ends(before: str, closers: str, next_word: str, starts: bool) -> bool:
    """Decide on a single full stop that white space follows."""
    match = _WORD_BEFORE.search(before)
    word = match.group() if match else ""
    if closers or not word:
        return _begins(next_word)
    if _LIST_MARK.fullmatch(before):
        return False
    if word.isdigit():
        return _begins(next_word) and next_word.lower() not in MONTHS
    if word.lower() in LEADING_ABBREVIATIONS:
        return False
    if word.lower() in CLOSING_ABBREVIATIONS:
        return _begins(next_word)
    if "." in word or (len(word) == 1 and word.isupper()):
        return starts or _ends_with_letter(before)
    return _begins(next_word) or starts or (len(word) > 4 and word.islower())


def _ends_with_letter(before: str) -> bool:
    """Tell "vitamini C." from the initial of a name."""
    match = _CAPITALISED_BEFORE.search(before)
    return match is not None and match.group(1).lower() in LETTERED_NOUNS
