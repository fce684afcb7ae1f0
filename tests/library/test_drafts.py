from __future__ import annotations

import pytest

from reader.library.drafts import slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ng'ombe wa Ng’ambo", "ngombe-wa-ngambo"),
        ("Café: «Ushirikiano» 2024!", "cafe-ushirikiano-2024"),
        ("北京", "makala"),
        ("neno " * 40, "neno-neno-neno-neno-neno-neno-neno-neno-neno-neno-neno-neno"),
        ("a" * 200, "a" * 60),
    ],
)
def test_slugs_are_plain_and_short(title, expected):
    assert slug(title) == expected
