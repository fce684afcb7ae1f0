"""Find terms that are verbs in any of their forms: kutia saini, walitia saini, hawajatia saini."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.morphology.extensions import EXTENSIONS, PASSIVE
from reader.text.morphology.verbs import OPTIONAL_KU
from reader.text.tokens import fold, tokenize
from reader.text.variants import number_variants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reader.domain import Term
    from reader.text.lexicon import Lexicon
    from reader.text.morphology.analysis import Analysis

    Analyse = Callable[[str], Sequence[Analysis]]
    Words = tuple[str, ...]
    Stem = tuple[str, tuple[str, ...]]  # a lemma and its extensions

_INFINITIVE = (15,)


@dataclass(frozen=True, slots=True)
class _Verb:
    infinitive: str
    term: Term

    @property
    def root(self) -> str:
        """Return what every form of the verb contains."""
        return self.infinitive[2:-1]


class VerbTerms:
    """The verbs among terms: infinitives whose English begins with "to".

    A verb matches in every tense, mood and person, with any object marker, and in the passive, and
    its noun in both numbers (kurusha makombora); not with an extension that it was not entered
    with (kusaini, but not kusainisha).
    """

    def __init__(self, terms: Iterable[Term], lexicon: Lexicon, analyse: Analyse) -> None:
        self._analyse = analyse
        self._after: defaultdict[Words, list[_Verb]] = defaultdict(list)
        for term in terms:
            if not term.target.lower().startswith("to "):
                continue
            first, *rest = [fold(token.text) for token in tokenize(term.source)] or [""]
            if first.startswith(("ku", "kw")):
                for form in number_variants(" ".join(rest), lexicon):
                    self._after[tuple(form.split())].append(_Verb(first, term))
        self._most_after = max(map(len, self._after), default=-1)

    @property
    def roots(self) -> set[str]:
        """Return the roots, one of which is in every word that begins such a term."""
        return {verb.root for verbs in self._after.values() for verb in verbs}

    def find_at(self, words: Words, at: int) -> tuple[int, Term] | None:
        """Return the longest verb term that begins at ``at``, and its length in words."""
        for size in range(self._most_after, -1, -1):
            rest = words[at + 1 : at + 1 + size]
            for verb in self._after.get(rest, ()):
                if verb.root in words[at] and _is_form(words[at], verb.infinitive, self._analyse):
                    return 1 + len(rest), verb.term
        return None


def as_infinitive(source: str, target: str, analyse: Analyse) -> tuple[str, str]:
    """Return a phrase that begins with a verb, and its English, as a term base has verbs.

    walisaini, "signed": kusaini, "to sign"; walitia saini, "signed": kutia saini. A verb that is
    derived otherwise than by the passive stays as it is, as its infinitive has another meaning.
    """
    first, *rest = source.split() or [""]
    verb = next(iter(analyse(first)), None)
    if verb is None or verb.pos != "verb" or verb.guess:
        return source, target
    prefix = "kw" if verb.lemma in OPTIONAL_KU else "ku"
    infinitive = first if verb.classes == _INFINITIVE else prefix + verb.lemma
    if not _is_form(first, infinitive, analyse):
        return source, target
    gloss = f"to {verb.glosses[0]}" if verb.glosses and not rest else target
    return " ".join((infinitive, *rest)), gloss


def _is_form(word: str, infinitive: str, analyse: Analyse) -> bool:
    infinitives = (_stem(one) for one in analyse(infinitive) if one.classes == _INFINITIVE)
    wanted = next(infinitives, None)
    return wanted is not None and wanted in _stems(word, analyse)


def _stems(word: str, analyse: Analyse) -> Iterator[Stem]:
    """Yield the stems that a word may be of; a passive is a form of its active, too."""
    for reading in analyse(word):
        if reading.pos == "verb":
            lemma, extensions = _stem(reading)
            yield lemma, extensions
            if extensions[-1:] == (PASSIVE,):
                yield lemma, extensions[:-1]


def _stem(reading: Analysis) -> Stem:
    return reading.lemma, tuple(p.gloss for p in reading.parts if p.gloss in EXTENSIONS)
