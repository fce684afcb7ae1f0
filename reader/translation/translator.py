"""Translate the sentences of an article through the memory, batch by batch."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from reader.domain import MemoryKey
from reader.translation.steering import term_pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.domain import TermMatch, Translation
    from reader.translation.engine import Engine
    from reader.translation.memory import Memory

    TermSearch = Callable[[str], Sequence[TermMatch]]

# The first batch is small, so that what is on the screen appears at once; then the batches grow to
# what the processor likes, but stay short enough to be cancelled within about a second.
FIRST_BATCH_CHARACTERS = 300
LARGEST_BATCH_CHARACTERS = 6_000


class Translator:
    """Gives English for sentences: from the memory if it can, else from the engine.

    Safe to use from several threads: one batch is translated at a time, and what another thread
    has translated meanwhile is not translated again.
    """

    def __init__(self, engine: Engine, memory: Memory, find_terms: TermSearch) -> None:
        self._engine = engine
        self._memory = memory
        self._find_terms = find_terms
        self._working = threading.Lock()

    @property
    def model(self) -> str:
        """Return the model's name and version."""
        return self._engine.model

    def use_terms(self, find_terms: TermSearch) -> None:
        """Steer with another glossary from the next batch on."""
        self._find_terms = find_terms

    def cached(self, sentences: Sequence[str]) -> list[Translation | None]:
        """Return the known translations with this model and glossary, None for the others."""
        keys = [self._key(sentence, self._find_terms(sentence)) for sentence in sentences]
        known = self._memory.get(keys)
        return [known.get(key) for key in keys]

    def translate(
        self,
        sentences: Sequence[str],
        cancel: threading.Event | None = None,
        on_result: Callable[[int, Translation], None] | None = None,
    ) -> list[Translation | None]:
        """Return the translation of each sentence, or None for those that ``cancel`` prevented.

        ``on_result(index, translation)`` is called in this thread for each sentence as it is
        finished: the known ones first, then batch by batch in order. Each batch is kept as soon
        as it is done, so that a later call resumes where this one stopped.
        """
        results: list[Translation | None] = [None] * len(sentences)
        waiting: dict[str, list[int]] = {}

        def finish(sentence: str, translation: Translation) -> None:
            for index in waiting.pop(sentence):
                results[index] = translation
                if on_result:
                    on_result(index, translation)

        for index, sentence in enumerate(sentences):
            waiting.setdefault(sentence, []).append(index)
        distinct = list(waiting)
        for sentence, known in zip(distinct, self.cached(distinct), strict=True):
            if known:
                finish(sentence, known)
        for batch in _batches(list(waiting)):
            if cancel and cancel.is_set():
                break
            for sentence, translation in zip(batch, self._translate(batch), strict=True):
                finish(sentence, translation)
        return results

    def alternatives(self, sentence: str, count: int = 4) -> list[Translation]:
        """Return up to ``count`` different translations of a sentence, the likeliest first."""
        return self._engine.alternatives(sentence, count, self._find_terms(sentence))

    def _translate(self, batch: Sequence[str]) -> list[Translation]:
        """Return the translations of ``batch`` and keep those that were not known."""
        with self._working:
            matches = {sentence: self._find_terms(sentence) for sentence in batch}
            keys = {sentence: self._key(sentence, matches[sentence]) for sentence in batch}
            done = self._memory.get(list(keys.values()))
            left = [sentence for sentence in batch if keys[sentence] not in done]
            if left:
                made = self._engine.translate(left, [matches[sentence] for sentence in left])
                new = {
                    keys[sentence]: translation
                    for sentence, translation in zip(left, made, strict=True)
                }
                self._memory.put(new)
                done = {**done, **new}
            return [done[keys[sentence]] for sentence in batch]

    def _key(self, sentence: str, matches: Sequence[TermMatch]) -> MemoryKey:
        terms = tuple(sorted({term_pair(match.term) for match in matches}))
        return MemoryKey(sentence, self._engine.model, terms)


def _batches(sentences: Sequence[str]) -> Iterator[list[str]]:
    """Yield the sentences in order in batches that double up to the largest size."""
    limit = FIRST_BATCH_CHARACTERS
    batch: list[str] = []
    size = 0
    for sentence in sentences:
        if batch and size + len(sentence) > limit:
            yield batch
            batch, size = [], 0
            limit = min(2 * limit, LARGEST_BATCH_CHARACTERS)
        batch.append(sentence)
        size += len(sentence)
    if batch:
        yield batch
