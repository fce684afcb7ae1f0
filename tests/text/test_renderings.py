"""English renderings are found inflected, and only as whole words."""

from __future__ import annotations

import pytest

from reader.text.renderings import find_renderings, in_other_number


def found(renderings, english):
    return [span.of(english) for span in find_renderings(renderings, english)]


@pytest.mark.parametrize(
    ("rendering", "english", "form"),
    [
        ("treaty", "two treaties", "treaties"),
        ("treaty", "The Treaty.", "Treaty"),
        ("treaty", "the treaty's end", "treaty"),
        ("sanctions", "a new sanction", "sanction"),
        ("crisis", "both crises", "crises"),
        ("person", "many people", "people"),
        ("bus", "two buses", "buses"),
        ("head of state", "the heads of state met", "heads of state"),
        ("cease-fire", "a cease fire", "cease fire"),
        ("strategic partnership", "strategic\npartnerships", "strategic\npartnerships"),
        ("to sign", "they signed it", "signed"),
        ("to hold talks", "They held talks", "held talks"),
        ("to be sworn in", "he was sworn in", "was sworn in"),
        ("to withdraw", "forces withdrawn", "withdrawn"),
        ("to ban", "banning arms", "banning"),
        ("to agree", "they agreed", "agreed"),
        ("to deny", "he denied it", "denied"),
        ("the president", "President Putin", "President"),
        ("authoritarian leader", "authoritarian leaders", "authoritarian leaders"),
        ("Korean War", "the Korean War", "Korean War"),
        ("US", "the US said", "US"),
    ],
)
def test_inflected_forms_are_found(rendering, english, form):
    assert found([rendering], english) == [form]


@pytest.mark.parametrize(
    ("rendering", "english"),
    [
        ("treaty", "a treatybook"),
        ("war", "toward the city"),
        ("US", "he told us"),
        ("to sign", "a signal"),
        ("sign", "they signed it"),
        ("", "anything"),
    ],
)
def test_other_words_are_not(rendering, english):
    assert found([rendering], english) == []


@pytest.mark.parametrize(
    ("entered", "other"),
    [
        ("treaty", "treaties"),
        ("strategic partnership treaty", "strategic partnership treaties"),
        ("treaty of friendship", "treaties of friendship"),
        ("commander-in-chief", "commanders-in-chief"),
        ("secretary-general", "secretaries-general"),
        ("general election", "general elections"),
        ("Member of Parliament", "Members of Parliament"),
        ("memorandum of understanding", "memoranda of understanding"),
        ("a human right", "human rights"),
        ("spokeswoman", "spokeswomen"),
        ("sanctions", "sanction"),
        ("talks on peace", "talk on peace"),
        ("to sign", "to sign"),
        ("", ""),
    ],
)
def test_a_noun_phrase_is_given_its_other_number(entered, other):
    assert in_other_number(entered) == other


def test_the_longer_rendering_wins():
    english = "a strategic partnership and a partnership"
    assert found(["partnership", "strategic partnership"], english) == [
        "strategic partnership",
        "partnership",
    ]
