from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from recipe.challenge import Case, read_cases, report

CASES = read_cases(Path(__file__).with_name("challenge.tsv"))


def case(*answers: str) -> Case:
    return Case("case-1", "tense", "Atasoma.", answers)


def test_the_set_is_large_and_every_phenomenon_has_several_cases() -> None:
    assert len(CASES) >= 200
    assert min(Counter(case.phenomenon for case in CASES).values()) >= 4


def test_names_and_sources_are_unique_and_every_case_can_be_answered() -> None:
    assert len({case.name for case in CASES}) == len({case.source for case in CASES}) == len(CASES)
    for item in CASES:
        assert item.accepts(item.answers[0].replace("...", " ").removeprefix("="))


@pytest.mark.parametrize(
    ("answer", "translation", "accepted"),
    [
        ("will read", "He will read it.", True),
        ("will read", "He WILL READ it.", True),
        ("will read", "He will ready it.", False),
        ("will read", "He will not read it.", False),
        ("big...lost", "The big book is lost.", True),
        ("big...lost", "The lost book is big.", False),
        ("don't know", "I don’t know.", True),
        ("1 250", "1,250 people", True),
        ("=President", "President", True),
        ("=President", "president", False),
    ],
)
def test_an_answer_matches_whole_words_in_order(
    answer: str, translation: str, accepted: bool
) -> None:
    assert case(answer).accepts(translation) is accepted


def test_one_accepted_answer_of_several_is_enough() -> None:
    assert case("reads", "will read").accepts("She will read.")


def test_the_report_counts_by_phenomenon_and_shows_failures() -> None:
    other = Case("other-1", "negatives", "Hatasoma.", ("won't read",))
    lines = report([case("will read"), other], ["He will read.", "He reads."])
    assert lines == [
        "other-1: Hatasoma. -> He reads.",
        "negatives: 0 of 1",
        "tense: 1 of 1",
        "all: 1 of 2 (50.0%)",
    ]
