"""Noun classes and their concords."""

from __future__ import annotations

import pytest

from reader.text.noun_classes import (
    CONCORDS,
    PLURAL_OF,
    agreeing_adjective,
    agreeing_pronominal,
    concords,
)


def test_concords_of_a_class():
    row = concords(7)
    assert (row.subject, row.object, row.relative) == ("ki", "ki", "cho")
    assert (row.near, row.referred, row.far) == ("hiki", "hicho", "kile")
    assert (row.connecting, row.possessive) == ("cha", "chake")


def test_there_is_no_class_12():
    with pytest.raises(KeyError):
        concords(12)


def test_every_class_has_a_partner_that_exists():
    assert set(PLURAL_OF) | set(PLURAL_OF.values()) <= set(CONCORDS)


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("zuri", "mzuri wazuri mzuri mizuri zuri mazuri kizuri vizuri nzuri nzuri mzuri"),
        ("eupe", "mweupe weupe mweupe myeupe jeupe meupe cheupe vyeupe nyeupe nyeupe mweupe"),
        ("ingi", "mwingi wengi mwingi mingi jingi mengi kingi vingi nyingi nyingi mwingi"),
        ("refu", "mrefu warefu mrefu mirefu refu marefu kirefu virefu ndefu ndefu mrefu"),
        ("pya", "mpya wapya mpya mipya jipya mapya kipya vipya mpya mpya mpya"),
        ("wili", "mwili wawili mwili miwili wili mawili kiwili viwili mbili mbili mwili"),
        ("ovu", "mwovu waovu mwovu miovu jovu maovu kiovu viovu nyovu nyovu mwovu"),
    ],
)
def test_adjectives_agree_in_classes_1_to_11(stem, forms):
    assert " ".join(agreeing_adjective(stem, number) for number in range(1, 12)) == forms


@pytest.mark.parametrize(
    ("stem", "noun_class", "form"),
    [
        ("ake", 7, "chake"),
        ("enye", 1, "mwenye"),
        ("enyewe", 9, "yenyewe"),
        ("ote", 17, "kote"),
        ("ote", 2, "wote"),
        ("ao", 15, "kwao"),
    ],
)
def test_pronominal_concords(stem, noun_class, form):
    assert agreeing_pronominal(stem, noun_class) == form
