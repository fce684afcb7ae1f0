"""Choose a term's English by the words around it: a club's mkataba is a contract, no treaty.

Among a term's other renderings, ``contract (klabu / kampuni)`` holds where one of these words
stands in the sentence, and goes before the usual rendering there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.text.tokens import fold
from reader.text.variants import number_variants

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.domain import Term
    from reader.text.lexicon import Lexicon

_BOUND = re.compile(r"(?P<rendering>[^()]+) \((?P<company>[^()]+)\)")


@dataclass(frozen=True, slots=True)
class Senses:
    """A term as it is by itself, and with the words, folded, that give it another rendering."""

    usual: Term
    others: tuple[tuple[frozenset[str], Term], ...]

    def among(self, words: Collection[str]) -> Term:
        """Return the term as it is in a sentence of these folded words."""
        return next(
            (term for company, term in self.others if not company.isdisjoint(words)), self.usual
        )


def read_senses(term: Term, lexicon: Lexicon) -> Senses:
    """Return the senses of a term; each word that one is bound to counts in both numbers."""
    bound = {other: match for other in term.also if (match := _BOUND.fullmatch(other))}
    free = tuple(other for other in term.also if other not in bound)
    others = []
    for match in bound.values():
        named = (fold(word.strip()) for word in match["company"].split("/"))
        company = {form for word in named for form in number_variants(word, lexicon)}
        other = replace(term, target=match["rendering"], also=(term.target, *free))
        others.append((frozenset(company), other))
    return Senses(replace(term, also=free) if bound else term, tuple(others))
