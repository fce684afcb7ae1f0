"""Say when a translation may be wrong, at one level and with the reason.

Confidence is the model's mean log probability plus the agreement of its best hypotheses. With the
starter model on dev/lafand_mt, marking the 8 % with the lowest finds a third of the worst tenth by
chrF, and 41 % of what is marked belongs to it (chance: 10 %; by the probability alone: 36 %).
``tests/translation/measure.py`` prints this for any package, and the threshold to declare in its
metadata.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain import Doubt
from reader.text.differences import differences
from reader.text.language import SWAHILI, swahili_share
from reader.text.tokens import fold
from reader.translation.pieces import words_of
from reader.translation.repetition import is_out_of_proportion, repeated_part
from reader.translation.steering import missing_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain import TermMatch
    from reader.translation.joining import Joined

UNCOVERED_SHARE = 0.4
"""Share of the source words that no English word looked at, from which content may be missing."""

_COVERED = 0.2
_FEWEST_WORDS = 4


def confidence(joined: Joined) -> float:
    """Return how sure the model is: about 0.5 for a sure sentence, below 0 for a doubtful one."""
    return joined.score + joined.agreement


def find_doubts(
    sentence: str,
    joined: Joined,
    matches: Sequence[TermMatch],
    complete: bool,
    lowest_confidence: float,
) -> tuple[Doubt, ...]:
    """Return every reason to doubt ``joined`` as the translation of ``sentence``.

    ``complete`` is False if the model had to be stopped before the end of the sentence; see
    `confidence` for ``lowest_confidence``.
    """
    doubts = [
        *_source_doubts(sentence, joined),
        *_loop_doubts(sentence, joined.text, complete),
        *_content_doubts(sentence, joined),
        *(
            Doubt("term", f"The glossary's “{term.target}” for “{term.source}” did not come out.")
            for term in dict.fromkeys(one.term for one in missing_terms(matches, joined.text))
        ),
    ]
    if confidence(joined) < lowest_confidence:
        doubts.append(Doubt("probability", "The model found no wording that it thinks likely."))
    return tuple(doubts)


def _source_doubts(sentence: str, joined: Joined) -> list[Doubt]:
    words = words_of(sentence)
    if len(words) >= _FEWEST_WORDS and swahili_share(sentence) < SWAHILI:
        return [Doubt("language", "The sentence does not look like Swahili.")]
    if len(words) >= _FEWEST_WORDS and _spelt(joined.text) == _spelt(sentence):
        return [Doubt("untranslated", "The sentence came out as it went in.")]
    return []


def _spelt(text: str) -> list[str]:
    return [fold(word.of(text)) for word in words_of(text)]


def _loop_doubts(sentence: str, english: str, complete: bool) -> list[Doubt]:
    repeated = repeated_part(english, sentence)
    if repeated:
        return [Doubt("repetition", f"The translation repeats “{repeated}”.")]
    if not complete:
        return [Doubt("cut", "The translation had to be stopped before its end.")]
    return []


def _content_doubts(sentence: str, joined: Joined) -> list[Doubt]:
    doubts = []
    source_words, target_words = len(words_of(sentence)), len(words_of(joined.text))
    if is_out_of_proportion(source_words, target_words):
        relation = "short" if target_words < source_words else "long"
        doubts.append(Doubt("length", f"The English is very {relation} for this sentence."))
    doubts += [Doubt(found.kind, found.reason) for found in differences(sentence, joined.text)]
    unread = sum(received < _COVERED for received in joined.coverage)
    if source_words >= _FEWEST_WORDS and unread > UNCOVERED_SHARE * source_words:
        doubts.append(
            Doubt("coverage", f"{unread} of the {source_words} Swahili words may be left out.")
        )
    return doubts
