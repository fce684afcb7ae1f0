from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain import Kind
from reader.errors import ReaderError
from reader.importing import draft_from
from reader.importing.epub import read_epub

if TYPE_CHECKING:
    from collections.abc import Callable

STORY = "<h2>Sura ya kwanza</h2><p>Hapo zamani sungura na fisi walikuwa marafiki.</p>"
COVER = "<h1>Hadithi za pwani</h1><nav><p>Yaliyomo</p></nav>"
ENTITIES = "<!ENTITY a 'habari '>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>"
    for before, name in zip("abcdefg", "bcdefgh", strict=True)
)


def test_metadata_and_chapters_in_the_order_of_the_spine(make_epub: Callable[..., bytes]):
    draft = draft_from(read_epub(make_epub([STORY, COVER]), "a.epub"))
    assert (draft.title, draft.author, draft.date) == (
        "Hadithi za pwani",
        "Kondo Salim",
        "2019-02-03",
    )
    assert [(p.kind, p.text) for p in draft.paragraphs] == [
        (Kind.HEADING, "Sura ya kwanza"),
        (Kind.BODY, "Hapo zamani sungura na fisi walikuwa marafiki."),
    ]


def test_what_is_cut_off_is_said(make_epub: Callable[..., bytes]):
    with pytest.raises(ReaderError, match=r"a\.epub is damaged"):
        read_epub(make_epub([STORY])[:400], "a.epub")


def test_a_missing_list_of_contents_is_said(make_epub: Callable[..., bytes]):
    with pytest.raises(ReaderError, match=r"a\.epub is damaged"):
        read_epub(make_epub([], package="not xml"), "a.epub")


def test_a_bomb_is_not_unpacked(make_epub: Callable[..., bytes]):
    with pytest.raises(ReaderError, match="unpacks to far more"):
        read_epub(make_epub([f"<p>{'habari ' * 10_000_000}</p>"]), "a.epub")


def test_entities_are_not_expanded(make_epub: Callable[..., bytes]):
    package = f"<!DOCTYPE package [{ENTITIES}]><package>&h;{{items}}{{refs}}</package>"
    lines = read_epub(make_epub([STORY], package=package), "a.epub")
    assert sum(len(line.text) for line in lines) < 1000


def test_a_locked_book_is_said(make_epub: Callable[..., bytes]):
    with pytest.raises(ReaderError, match="digital rights"):
        read_epub(make_epub([STORY], **{"META-INF/rights.xml": "<rights/>"}), "a.epub")


def test_a_container_that_names_no_book_is_said(make_epub: Callable[..., bytes]):
    data = make_epub(["<p>Habari.</p>"], **{"META-INF/container.xml": "<container/>"})
    with pytest.raises(ReaderError, match="does not say where the book is"):
        read_epub(data, "kitabu.epub")
