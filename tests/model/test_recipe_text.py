from __future__ import annotations

import pytest
from recipe.cleaning import aligned_share, fault, fingerprint, is_sentence, repeats, tidy
from recipe.config import CleaningConfig
from recipe.copying import Copied, copied_names, copied_numbers
from recipe.word_alignment import format_links, grow, parse_links


def test_tidy_composes_and_drops_what_is_not_seen() -> None:
    assert tidy("Ca\u0301fe\u00a0\u200b ya\tAsha\u0007") == "Cáfe ya Asha"


def test_a_fingerprint_ignores_case_and_punctuation() -> None:
    assert fingerprint("“Habari,” alisema.") == fingerprint("habari alisema")


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("Habari ya asubuhi.", "Good morning.", ""),
        ("...", "Good morning.", "empty"),
        ("neno " * 121, "word " * 121, "long"),
        ("Kim Jong Un Pyongyang", "Kim Jong Un, Pyongyang", "copied"),
        ("Habari.", "The news that came in the morning was good.", "unequal"),
        ("Alisema hivyo tena jana jioni.", "He said he said he said so so.", "repeating"),
    ],
)
def test_a_pair_is_dropped_for_a_reason(source: str, target: str, reason: str) -> None:
    assert fault(source, target, CleaningConfig()) == reason


def test_repeats_counts_stretches_that_follow_themselves() -> None:
    assert repeats("very very good") == 1
    assert repeats("of the of the end") == 1
    assert repeats("the end of the day") == 0


@pytest.mark.parametrize(
    ("line", "usable"),
    [
        ("The president arrived on Monday.", True),
        ("“We will win,” she said.", True),
        ("See https://example.org for more.", False),
        ("continued from page two", False),
        ("Short.", False),
        ("12 | 14 | 16 | 18 | 20", False),
    ],
)
def test_only_prose_is_translated_back(line: str, usable: bool) -> None:
    assert is_sentence(line, 55) is usable


def test_growing_keeps_what_both_have_and_adds_neighbours_of_free_words() -> None:
    both = {(0, 0), (2, 2)}
    forward = both | {(1, 1), (9, 0)}
    back = both | {(2, 3)}
    assert grow(forward, back) == both | {(1, 1), (2, 3)}


def test_links_survive_writing_and_reading() -> None:
    links = [(0, 0), (1, 12)]
    assert parse_links(format_links(links)) == links
    assert parse_links("") == []


def test_the_aligned_share_is_the_mean_of_both_sides() -> None:
    assert aligned_share("moja mbili", "one two three four", [(0, 0)]) == pytest.approx(0.375)


def test_numbers_are_compared_without_separators() -> None:
    sources = ["Watu 1,250 walifika saa 3:30.", "Asilimia 45.7"]
    assert copied_numbers(sources, ["1250 people came at 3:30.", "45 percent"]) == Copied(2, 3)


def test_names_count_where_the_reference_copies_them() -> None:
    copied = copied_names(
        ["Rais Samia alikwenda Marekani na Mwanza."],
        ["President Samia went to America and Mwanza."],
        ["President Samia went to America and Mwansa."],
    )
    assert copied == Copied(1, 2)
    assert str(copied) == "50.0% (1 of 2)"
