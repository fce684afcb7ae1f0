from __future__ import annotations

from reader.domain import Doubt, Link, MemoryKey, Span, Translation

RICH = Translation(
    "Mother sells bananas.",
    score=-0.25,
    links=(Link(Span(0, 4), Span(0, 6), 0.875),),
    doubts=(Doubt("numbers", "The numbers differ."),),
    model="m 1",
    terms=("mama=mother",),
)
KEY = MemoryKey("Mama anauza ndizi.", "m 1", ("mama=mother",))


def test_a_translation_comes_back_whole(library):
    library.memory.put({KEY: RICH})
    assert library.memory.get([KEY]) == {KEY: RICH}


def test_model_and_terms_are_part_of_the_key(library):
    library.memory.put({KEY: RICH})
    others = [MemoryKey(KEY.text, "m 2", KEY.terms), MemoryKey(KEY.text, "m 1")]
    assert library.memory.get(others) == {}


def test_a_newer_translation_replaces_the_older(library):
    library.memory.put({KEY: RICH})
    newer = Translation("Mum sells bananas.", model="m 1", terms=KEY.terms)
    library.memory.put({KEY: newer})
    assert library.memory.get([KEY]) == {KEY: newer}


def test_many_keys_are_read_at_once(library):
    entries = {
        MemoryKey(f"Neno {n}.", "m"): Translation(f"Word {n}.", model="m") for n in range(2000)
    }
    library.memory.put(entries)
    assert library.memory.get(list(entries)) == entries


def test_a_forgotten_sentence_is_gone_under_every_key(library):
    library.memory.put({KEY: RICH, MemoryKey(KEY.text, "m 2"): RICH})
    library.memory.forget(KEY.text)
    assert library.memory.get([KEY, MemoryKey(KEY.text, "m 2")]) == {}
