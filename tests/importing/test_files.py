from __future__ import annotations

import os
import random
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.importing import (
    SUPPORTED_SUFFIXES,
    read_bundled,
    read_file,
    read_lines,
    read_text,
)
from reader.paths import bundled_articles

if TYPE_CHECKING:
    from pathlib import Path

PROSE = "Jana tulikwenda sokoni kununua mboga na samaki kwa ajili ya sherehe ya Jumamosi."


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(ReaderError, match=r"^b\.txt cannot be read: there is no such file"):
        read_file(tmp_path / "b.txt")


@pytest.mark.parametrize("suffix", SUPPORTED_SUFFIXES)
@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "is empty"), (b" \n\t \r\n", "is empty"), (bytes(range(256)) * 20, "")],
    ids=["empty", "blank", "binary"],
)
def test_a_file_without_an_article_in_it_says_so(
    tmp_path: Path, suffix: str, content: bytes, reason: str
):
    path = tmp_path / f"faili{suffix}"
    path.write_bytes(content)
    with pytest.raises(ReaderError, match=rf"faili\{suffix} .*{reason}"):
        read_file(path)


def test_a_folder_is_no_file(tmp_path: Path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(ReaderError, match=r"a\.txt is a folder"):
        read_file(tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(PROSE)
    path.chmod(0)
    with pytest.raises(ReaderError, match="you may not read it"):
        read_file(path)


@pytest.mark.parametrize("name", ["a.xyz", "a", "a.doc"])
def test_an_unknown_format_names_the_known_ones(tmp_path: Path, name: str):
    with pytest.raises(ReaderError, match=rf"^{name} cannot be imported: .*\.txt, \.md"):
        read_file(tmp_path / name)


def test_a_text_that_is_too_long_is_refused(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"habari " * 1_500_001)
    with pytest.raises(ReaderError, match=r"a\.txt is too long: 10 MB"):
        read_file(path)


def test_a_long_book_is_read_at_once():
    chance = random.Random(1)
    paragraphs = [
        " ".join(chance.choices(PROSE.lower().rstrip(".").split(), k=80)) + "." for _ in range(1250)
    ]
    start = time.perf_counter()
    draft = read_text("Kitabu kirefu\n\n" + "\n\n".join(paragraphs))
    assert time.perf_counter() - start < 10
    assert len(draft.paragraphs) == 1250


def test_a_foreign_text_is_imported_with_a_warning():
    draft = read_text(
        "The new market\n\nYesterday we went to the market to buy vegetables and some fish."
    )
    assert "does not look like Swahili" in draft.warnings[0]
    assert read_text(PROSE).warnings == ()


@pytest.mark.parametrize("text", ["", "  \n \n", "1\n\n***\n"])
def test_a_text_without_words_is_refused(text: str):
    with pytest.raises(ReaderError, match="The clipboard holds no text"):
        read_text(text)


def test_a_single_line_is_an_article():
    draft = read_text(PROSE)
    assert draft.title == PROSE
    assert [p.text for p in draft.paragraphs] == [PROSE]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_line_breaks_of_every_kind(newline: str):
    text = newline.join(["Soko", "", PROSE, "", PROSE])
    assert [p.text for p in read_text(text).paragraphs] == [PROSE, PROSE]


def test_spaces_and_invisible_characters_are_cleaned():
    dirty = "\ufeffJana  tuli\u00adkwenda\u200b sokoni\u00a0kununua\tmboga na samaki jijini."
    assert read_text(dirty).paragraphs[0].text == (
        "Jana tulikwenda sokoni kununua mboga na samaki jijini."
    )


@given(st.text(max_size=400))
def test_no_text_is_a_bug(text: str):
    try:
        draft = read_text(text)
    except ReaderError:
        return
    assert draft.title
    assert all(paragraph.text for paragraph in draft.paragraphs)


@given(
    st.lists(
        st.sampled_from(
            [
                "Soko jipya",
                PROSE,
                "",
                "Na Asha Juma",
                "5 Mei 2024",
                "1",
                "Soma pia:",
                "Related",
                "Maoni",
                "Picha: AFP",
                "X",
                "Habari",
            ]
        ),
        max_size=12,
    )
)
def test_every_line_has_a_role(lines: list[str]):
    shown = [line.text for line in read_lines("\n".join(lines))]
    assert shown == [line for line in lines if line]


def test_the_bundled_articles_are_read_whole():
    articles = [path for path in bundled_articles().glob("*.md")]
    for path in articles:
        draft = read_bundled(path)
        assert draft.slug == path.stem
        assert draft.title
        assert draft.date
        assert draft.level
        assert draft.license
        assert draft.warnings == ()
