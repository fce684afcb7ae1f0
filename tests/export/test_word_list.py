from __future__ import annotations

import pytest

from reader.domain import Status, VocabularyWord
from reader.errors import ReaderError
from reader.export import read_words, write_words

WORDS = [
    VocabularyWord("uza", "verb", Status.KNOWN, gloss="sell, trade", note='said "uza"'),
    VocabularyWord("ng'ombe", "noun", Status.LEARNING_3, True, sentence="Ng'ombe analala."),
]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_words_go_out_and_come_back(tmp_path, name):
    assert write_words(tmp_path / name, WORDS) == 2
    assert read_words(tmp_path / name) == WORDS


def test_a_cell_of_two_lines_becomes_one(tmp_path):
    (tmp_path / "a.csv").write_text('lemma,sentence\nndizi,"Mama anauza\nndizi."\n')
    assert read_words(tmp_path / "a.csv")[0].sentence == "Mama anauza ndizi."


def test_a_bare_list_is_lemma_and_gloss(tmp_path):
    (tmp_path / "a.csv").write_text("ndizi;banana\n\nembe;mango\n", encoding="utf-8")
    words = read_words(tmp_path / "a.csv")
    assert [(word.lemma, word.gloss, word.status) for word in words] == [
        ("ndizi", "banana", Status.NEW),
        ("embe", "mango", Status.NEW),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "empty"),
        (b"lemma,status\nndizi,bad\n", "line 2.*bad"),
        (b"lemma,gloss\n,banana\n", "line 2.*missing"),
        (b'lemma,gloss\nndizi,"banana\n', "line 2.*unexpected end"),
        (b"lemma,gloss\nndizi," + b"a" * 200_000, "line 2.*larger"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff" * 50, "not a text file"),
    ],
)
def test_bad_files_are_told_by_line(tmp_path, content, expected):
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(ReaderError, match=expected):
        read_words(tmp_path / "a.csv")


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(ReaderError, match="cannot be read"):
        read_words(tmp_path / "none.csv")
