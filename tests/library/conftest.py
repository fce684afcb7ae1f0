from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain import Draft, Kind, Paragraph
from reader.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite") as library:
        yield library


@pytest.fixture
def draft() -> Callable[..., Draft]:
    def make(title: str = "Soko la asubuhi", *texts: str, **fields: str) -> Draft:
        texts = texts or ("Mama anauza ndizi. Watoto wanacheza.", "Mvua ilinyesha jana.")
        return Draft(title, tuple(Paragraph(Kind.BODY, text) for text in texts), **fields)

    return make
