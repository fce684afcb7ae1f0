"""Let the sentence decide between readings.

What is used: capitals, the noun that a concord goes with, what stands before kuwa and kutoka, and
the compound tenses of Ashton, "Swahili Grammar" (1944): alikuwa amekwenda, had gone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.text.agreement import ADNOMINAL, find_head
from reader.text.morphology.analysis import WordAnalysis, number_of
from reader.text.noun_classes import LOCATIVE_CLASSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.morphology.analysis import Analysis

AGREES, NO_SUBJECT, NAME_BONUS, UNLIKELY = -0.6, 0.4, -1.9, 1.5
# Verbs after which kuwa is "that".
SAYING = frozenset(
    "ambia amini aminika arifu baini bainika bainisha dai dhani dokeza eleza elewa fahamika fahamu"
    " fikiri gundua hakikisha hisi hofia jibu jua julikana kanusha kiri kubali kumbuka lalamika"
    " maanisha ona onekana ongeza onya onyesha ripoti sema shuku shutumu sikia sisitiza taarifu"
    " tambua tangaza thibitisha tuhumu tumaini".split()
)
_ENDS = frozenset('.!?…:"“”')
# Tense of kuwa, tense of the verb after it: what both say together.
COMPOUND = {
    ("past", "present"): "was ...-ing",
    ("past", "perfect"): "had ...-ed",
    ("past", "if, while (conditional)"): "used to ..., was ...-ing",
    ("past", "future"): "would ...",
    ("future", "present"): "will be ...-ing",
    ("future", "perfect"): "will have ...-ed",
    ("future", "if, while (conditional)"): "will be ...-ing",
    ("perfect", "if, while (conditional)"): "has been ...-ing",
    ("perfect", "present"): "has been ...-ing",
    ("past (negative)", "present"): "was not ...-ing",
    ("past (negative)", "perfect"): "had not ...-ed",
    ("past (negative)", "if, while (conditional)"): "was not ...-ing",
    ("would (conditional)", "perfect"): "would have ...-ed",
    ("would have (past conditional)", "perfect"): "would have ...-ed",
    ("if, while (conditional)", "perfect"): "having ...-ed, if ... has ...-ed",
    ("if, while (conditional)", "present"): "while ...-ing",
}


def choose_readings(words: list[WordAnalysis]) -> list[WordAnalysis]:
    """Return the words with their readings reordered, and narrowed, by what stands around them."""
    chosen: list[WordAnalysis] = []
    for index, word in enumerate(words):
        if len(word.analyses) > 1 or (word.analyses and len(word.analyses[0].classes) > 1):
            word = WordAnalysis(word.token, _reordered(words, chosen, index))
        chosen.append(word)
    for index in range(len(chosen) - 1):
        _narrow_noun(chosen, index)
        _join_tenses(chosen, index)
    return chosen


def _reordered(
    words: Sequence[WordAnalysis], before: Sequence[WordAnalysis], index: int
) -> tuple[Analysis, ...]:
    """Return the readings of a word by cost and context; `before` are the words already chosen."""
    readings: Sequence[Analysis] = words[index].analyses
    if begins_sentence(words, index):
        # The capital says nothing: a known word is no name for it.
        readings = [reading for reading in readings if not reading.guess] or readings
    weighed = [_weighed(words, before, index, reading) for reading in readings]
    weighed.sort(key=lambda pair: pair[0])
    return tuple(reading for _, reading in weighed)


def _weighed(
    words: Sequence[WordAnalysis], before: Sequence[WordAnalysis], index: int, reading: Analysis
) -> tuple[float, Analysis]:
    """Return the cost of a reading here, and the reading with the classes that its noun leaves."""
    cost = reading.cost + _capital(words, index, reading)
    cost += _function(words, before, index, reading)
    if reading.pos in ("noun", "name"):
        return cost + _nominal(words, before, index, reading), reading
    if not reading.classes:
        return cost, reading
    head = find_head([*before, words[index]], index, reading)
    if head is None:
        return cost + NO_SUBJECT * (reading.classes == (3, 11)), reading
    # A verb keeps its classes unless the noun leaves a single one.
    sure = reading.pos != "verb" or len(head[1]) == 1
    if sure and head[1] != reading.classes:
        reading = replace(reading, classes=head[1], number=number_of(head[1]))
    return cost + AGREES, reading


def _capital(words: Sequence[WordAnalysis], index: int, reading: Analysis) -> float:
    """Favour names where a capital is not that of a sentence's first word."""
    if not words[index].token.text[0].isupper() or begins_sentence(words, index):
        return 0.0
    if reading.pos == "name":
        beside = any(
            0 <= place < len(words) and _is_unknown_name(words[place])
            for place in (index - 1, index + 1)
        )
        return NAME_BONUS if beside and reading.guess else -1.0
    return UNLIKELY if reading.pos == "verb" else 0.0


def begins_sentence(words: Sequence[WordAnalysis], index: int) -> bool:
    """Tell whether a capital may be that of a sentence's first word."""
    return index == 0 or words[index - 1].token.text in _ENDS


def _is_unknown_name(word: WordAnalysis) -> bool:
    return len(word.analyses) == 1 and word.analyses[0].pos == "name"


def _function(
    words: Sequence[WordAnalysis], before: Sequence[WordAnalysis], index: int, reading: Analysis
) -> float:
    """Weigh words that are infinitives as well as conjunctions or prepositions."""
    previous = before[-1].best if before else None
    if reading.lemma == "kuwa" and previous is not None:
        return -2.0 if previous.lemma in SAYING else -0.6 * (previous.pos == "noun")
    following = words[index + 1].best if index + 1 < len(words) else None
    if reading.pos == "preposition" and reading.lemma.startswith("ku"):
        nominal = following is not None and following.pos in ("noun", "name", "preposition")
        return -1.0 if nominal else 0.8
    if reading.pos == "connective" and previous is not None and previous.classes == (15,):
        return -0.6  # kuongezeka kwa bei: the rising of the price
    return 0.0


def _nominal(
    words: Sequence[WordAnalysis], before: Sequence[WordAnalysis], index: int, reading: Analysis
) -> float:
    """Favour a noun after "of", and before a word that agrees with it."""
    previous = before[-1].best if before else None
    following = words[index + 1].best if index + 1 < len(words) else None
    shift = 0.0
    if previous is not None and previous.pos in ("connective", "preposition"):
        shift -= 0.4
    if following is not None and following.pos in ADNOMINAL:
        shift -= 0.7 * (not set(following.classes).isdisjoint(reading.agreement))
    return shift


def _narrow_noun(words: list[WordAnalysis], index: int) -> None:
    """Let what follows a noun of classes 9/10 tell its number: nchi hizo are countries."""
    noun = words[index].best
    if noun is None or noun.pos != "noun" or len(noun.classes) < 2:
        return
    following = words[index + 1].best
    if following is None or following.pos not in {*ADNOMINAL, "verb"}:
        return
    concords = dict(zip(noun.agreement, noun.classes, strict=False))
    shared = [number for number in concords if number in following.agreement]
    if len(shared) == 1 and shared[0] not in LOCATIVE_CLASSES:
        classes = (concords[shared[0]],)
        narrowed = replace(noun, classes=classes, number=number_of(classes))
        rest = words[index].analyses[1:]
        words[index] = WordAnalysis(words[index].token, (narrowed, *rest))


def _join_tenses(words: list[WordAnalysis], index: int) -> None:
    """Note what kuwa and the finite verb after it say together."""
    auxiliary, verb = words[index].best, words[index + 1].best
    if auxiliary is None or verb is None or (auxiliary.lemma, verb.pos) != ("wa", "verb"):
        return
    meaning = COMPOUND.get((_tense(auxiliary), _tense(verb)))
    if meaning is None:
        return
    both = f"{words[index].token.text} {words[index + 1].token.text}"
    for place in (index, index + 1):
        best, *rest = words[place].analyses
        noted = replace(best, note=f"compound tense, {both}: {meaning}")
        words[place] = WordAnalysis(words[place].token, (noted, *rest))


_TENSES = frozenset(tense for pair in COMPOUND for tense in pair)


def _tense(verb: Analysis) -> str:
    return next((part.gloss for part in verb.parts if part.gloss in _TENSES), "")
