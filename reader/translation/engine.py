"""Translate sentences with an Argos package: batches, retries, steering, word links, doubts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from reader.domain import Translation
from reader.translation.argos import WORKERS
from reader.translation.casing import casings, is_all_caps
from reader.translation.clauses import cut_text
from reader.translation.confidence import find_doubts
from reader.translation.decoder import ArgosDecoder, Decoder, Decoding
from reader.translation.joining import TranslatedPart, join_parts
from reader.translation.package import read_package
from reader.translation.photo_credits import credited
from reader.translation.selection import candidates, choose, count_faults, has_failed
from reader.translation.source import Source, clean, has_words, neutralise
from reader.translation.steering import mark_terms, missing_terms, term_pair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.domain import TermMatch
    from reader.translation.package import PackageInfo

BATCH_SENTENCES = 8
"""How many sentences are decoded together: with fewer or more, all of a text takes longer."""

USUAL = Decoding(hypotheses=4)
AGAINST_LOOPS = (
    Decoding(beam=6, hypotheses=4, no_repeat_ngram=4, repetition_penalty=1.1),
    Decoding(beam=8, hypotheses=4, no_repeat_ngram=2, repetition_penalty=1.3),
)
AGAINST_FAULTS = Decoding(beam=10, hypotheses=10)


class Engine(Protocol):
    """What turns Swahili sentences into English ones."""

    @property
    def model(self) -> str:
        """Return the model's name and version."""

    def translate(
        self, sentences: Sequence[str], terms: Sequence[Sequence[TermMatch]] = ()
    ) -> list[Translation]:
        """Return a translation of each sentence; ``terms`` are those found in each."""

    def alternatives(
        self, sentence: str, count: int, terms: Sequence[TermMatch] = ()
    ) -> list[Translation]:
        """Return up to ``count`` different translations, the likeliest first."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a sentence that is decoded in one go, in the forms that are tried."""

    forms: tuple[Source, ...]
    matches: tuple[TermMatch, ...]


class ArgosEngine:
    """The engine of an unpacked Argos package. Nothing heavy is loaded before the first use."""

    def __init__(self, folder: Path, decoder: Decoder | None = None) -> None:
        self.package: PackageInfo = read_package(folder)
        self._decoder = decoder or ArgosDecoder(folder)

    @property
    def model(self) -> str:
        """Return the model's name and version."""
        return self.package.model

    def translate(
        self, sentences: Sequence[str], terms: Sequence[Sequence[TermMatch]] = ()
    ) -> list[Translation]:
        """Return a translation of each sentence; ``terms`` are those found in each.

        A sentence without a letter comes back as it is, a photo credit keeps its names. Batches of
        sentences of like length are worked on at once, one more than there are cores, so that no
        core waits while one batch is compared and joined.
        """
        matches = [tuple(each) for each in terms] or [()] * len(sentences)
        size = min(BATCH_SENTENCES, -(-len(sentences) // WORKERS)) or 1
        longest_first = sorted(range(len(sentences)), key=lambda at: -len(sentences[at]))
        batches = [longest_first[at : at + size] for at in range(0, len(sentences), size)]

        def translated(batch: Sequence[int]) -> list[Translation]:
            return self._batch([sentences[at] for at in batch], [matches[at] for at in batch])

        with ThreadPoolExecutor(WORKERS + 1) as workers:
            made = dict(zip(chain(*batches), chain(*workers.map(translated, batches)), strict=True))
        return [made[at] for at in range(len(sentences))]

    def _batch(
        self, sentences: Sequence[str], matches: Sequence[tuple[TermMatch, ...]]
    ) -> list[Translation]:
        parts = list(map(self._parts, sentences, matches))
        chosen = iter(self._decode([part for each in parts for part in each]))
        return [
            self._finished(sentence, found, [next(chosen) for _ in each])
            for sentence, found, each in zip(sentences, matches, parts, strict=True)
        ]

    def alternatives(
        self, sentence: str, count: int, terms: Sequence[TermMatch] = ()
    ) -> list[Translation]:
        """Return up to ``count`` different translations, the likeliest first.

        For a sentence in several parts, the n-th alternative joins their n-th likeliest versions.
        """
        parts = self._parts(sentence, tuple(terms))
        if not parts:
            return self.translate([sentence])
        decoding = Decoding(beam=max(count, USUAL.beam), hypotheses=count)
        hypotheses = self._tried(parts, decoding)
        lacking = [_lacking(part, best[0]) for part, best in zip(parts, hypotheses, strict=True)]
        if any(lacking):
            hypotheses = self._tried(parts, decoding, lacking)
        tried = [sorted(found, key=lambda one: -one.hypothesis.score) for found in hypotheses]
        found: dict[str, Translation] = {}
        for at in range(count):
            chosen = [each[min(at, len(each) - 1)] for each in tried]
            translation = self._finished(sentence, tuple(terms), chosen)
            found.setdefault(translation.text, translation)
        return list(found.values())

    def _parts(self, sentence: str, matches: tuple[TermMatch, ...]) -> tuple[_Part, ...]:
        if not has_words(sentence) or credited(sentence):
            return ()
        source = neutralise(clean(sentence), self._symbols())
        together = [source.span(match.span) for match in matches]
        parts = []
        for span in cut_text(source.text, self._is_comfortable, together):
            part = source.part(span.start, span.end)
            if part.text:
                inside = tuple(match for match in matches if match.span.start in part.origins)
                parts.append(_Part(casings(part, source.text, self._decoder.encode), inside))
        return tuple(parts)

    def _symbols(self) -> tuple[str, ...]:
        markup = self.package.markup
        signs = (markup.open, markup.middle, markup.close) if markup else ()
        return (*self._decoder.symbols(), *signs)

    def _is_comfortable(self, text: str) -> bool:
        return len(self._decoder.encode(text)) <= self.package.source_pieces

    def _decode(self, parts: Sequence[_Part]) -> list[TranslatedPart]:
        """Return the best translation of each part, in as few batches as its troubles allow."""
        chosen = self._attempt(parts, USUAL)
        # A term that came out by itself has the number and the place that the sentence gives it.
        if self.package.markup:
            self._retry(parts, chosen, _lacking, USUAL, steer=True)
        self._retry(parts, chosen, _faults, AGAINST_FAULTS)
        for decoding in AGAINST_LOOPS:
            self._retry(parts, chosen, _has_failed, decoding)
        return chosen

    def _retry(
        self,
        parts: Sequence[_Part],
        chosen: list[TranslatedPart],
        is_wanting: Callable[[_Part, TranslatedPart], object],
        decoding: Decoding,
        *,
        steer: bool = False,
    ) -> None:
        """Decode what is wanting in another way, and take it into ``chosen`` where it is better."""
        wanting = [at for at, part in enumerate(parts) if is_wanting(part, chosen[at])]
        lacking = [_lacking(parts[at], chosen[at]) for at in wanting] if steer else ()
        others = self._attempt([parts[at] for at in wanting], decoding, lacking)
        for at, other in zip(wanting, others, strict=True):
            if _troubles(parts[at], other) < _troubles(parts[at], chosen[at]):
                chosen[at] = other

    def _attempt(
        self,
        parts: Sequence[_Part],
        decoding: Decoding,
        marked: Sequence[Sequence[TermMatch]] = (),
    ) -> list[TranslatedPart]:
        """Return for each part the best hypothesis of all its forms."""
        return [
            choose(found, part.forms[0].text, part.matches)
            for part, found in zip(parts, self._tried(parts, decoding, marked), strict=True)
        ]

    def _tried(
        self,
        parts: Sequence[_Part],
        decoding: Decoding,
        marked: Sequence[Sequence[TermMatch]] = (),
    ) -> list[list[TranslatedPart]]:
        """Return for each part every hypothesis of each of its forms.

        ``marked`` are the terms of each part that are written into its source, if the model reads
        such markup.
        """
        markup = self.package.markup
        forms = [
            mark_terms(form, terms, markup) if markup else form
            for part, terms in zip(parts, marked or [()] * len(parts), strict=True)
            for form in part.forms
        ]
        pieces = [self._decoder.encode(form.text) for form in forms]
        decoded = self._decoder.decode(pieces, decoding) if pieces else []
        found = iter(map(candidates, forms, pieces, decoded))
        return [[one for _ in part.forms for one in next(found)] for part in parts]

    def _finished(
        self, sentence: str, matches: Sequence[TermMatch], parts: Sequence[TranslatedPart]
    ) -> Translation:
        terms = tuple(sorted({term_pair(match.term) for match in matches}))
        if not parts:
            text, links = credited(sentence) or (sentence, ())
            return Translation(text, links=links, model=self.model, terms=terms)
        joined = join_parts(sentence, parts)
        if not self.package.aligned:
            joined = replace(joined, links=(), coverage=())
        complete = all(part.hypothesis.complete for part in parts)
        doubts = find_doubts(sentence, joined, matches, complete, self.package.lowest_confidence)
        text = joined.text.upper() if is_all_caps(sentence) else joined.text
        keeps_length = len(text) == len(joined.text)
        return Translation(
            text if keeps_length else joined.text,
            joined.score,
            joined.links,
            doubts,
            self.model,
            terms,
        )


def _lacking(part: _Part, translated: TranslatedPart) -> list[TermMatch]:
    """Return the missing terms whose English can be written into the source."""
    missing = missing_terms(part.matches, translated.hypothesis.text)
    return [match for match in missing if match.rendering]


def _has_failed(part: _Part, translated: TranslatedPart) -> bool:
    return has_failed(translated, part.forms[0].text)


def _faults(part: _Part, translated: TranslatedPart) -> int:
    return count_faults(translated, part.forms[0].text, part.matches)


def _troubles(part: _Part, translated: TranslatedPart) -> tuple[bool, int]:
    """Return whether a translation is unusable, and how many things are missing in it."""
    return _has_failed(part, translated), _faults(part, translated)
