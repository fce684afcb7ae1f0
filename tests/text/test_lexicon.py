"""Reading, checking and merging the lexicon, and the shipped one itself."""

from __future__ import annotations

from collections import Counter

import pytest

from reader.errors import ReaderError
from reader.paths import resource
from reader.text.lexicon import HEADER, Lexicon, load_lexicon, read_entries, write_entries
from reader.text.lexicon_check import check

LEADER = "kiongozi|noun|7/8|viongozi|animate||leader; guide|A2|politics|Viongozi walikutana jana.|x"
WRITE = "andika|verb|||bantu||write|A1|actions||"


def shard(path, *rows):
    lines = ["\t".join(HEADER), *(row.replace("|", "\t") for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def problems(tmp_path, *rows):
    return list(check(Lexicon(read_entries(shard(tmp_path / "x.tsv", *rows)))))


@pytest.fixture(scope="module")
def shipped():
    return load_lexicon(resource("lexicon"))


def test_lookup_by_lemma_number_and_topic(tmp_path):
    lexicon = Lexicon(read_entries(shard(tmp_path / "x.tsv", LEADER, WRITE)))
    assert len(lexicon) == 2
    (entry,) = lexicon.lookup("Kiongozi")
    assert entry.glosses == ("leader", "guide")
    assert entry.animate
    assert lexicon.with_number("viongozi") == (entry,)
    assert lexicon.lookup("mtu") == ()


def test_what_is_written_is_read_back(tmp_path):
    entries = read_entries(shard(tmp_path / "x.tsv", LEADER, WRITE))
    write_entries(entries, tmp_path / "y.tsv")
    assert read_entries(tmp_path / "y.tsv") == entries


def test_malformed_files_are_refused_with_the_line(tmp_path):
    with pytest.raises(ReaderError, match=r"Line 3 of .*x\.tsv has 2 fields"):
        read_entries(shard(tmp_path / "x.tsv", WRITE, "soma|verb"))
    (tmp_path / "y.tsv").write_text("lemma\tpos\n", encoding="utf-8")
    with pytest.raises(ReaderError, match="first line"):
        read_entries(tmp_path / "y.tsv")


def test_a_correct_lexicon_has_no_problems(tmp_path):
    assert problems(tmp_path, LEADER, WRITE) == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (WRITE.replace("|A1|", "|A9|"), "unknown level"),
        (WRITE.replace("actions", "deeds"), "unknown topic"),
        (WRITE.replace("verb", "werb"), "unknown part of speech"),
        (WRITE.replace("bantu", "arabic"), "verbs in -a are"),
        (WRITE.replace("write", ""), "one to four glosses"),
        (WRITE.replace("|bantu||", "|bantu|soma|"), "base soma has no entry"),
        (LEADER.replace("|viongozi|", "|maongozi|"), "does not look like class 7/8"),
        (LEADER.replace("7/8", "9/10"), "same as its singular"),
        (LEADER.replace("7/8", "12"), "unknown class"),
        (LEADER.replace("Viongozi walikutana jana", "Walimu walikutana jana"), "no form of it"),
        (LEADER.removesuffix("|x") + "|", "both languages"),
    ],
)
def test_each_breach_of_the_format_is_told(tmp_path, row, problem):
    assert any(problem in told for told in problems(tmp_path, row))


def test_duplicates_are_told(tmp_path):
    assert len(problems(tmp_path, WRITE, WRITE)) == 2


def test_shards_are_merged_sorted_and_duplicates_left_out(tmp_path, lexicon_tool):
    merge = lexicon_tool("merge")
    folder = tmp_path / "lexicon"
    folder.mkdir()
    first = shard(tmp_path / "a.tsv", WRITE, LEADER)
    second = shard(tmp_path / "b.tsv", WRITE.replace("andika", "anza"), WRITE)
    told = merge.merge([first, second], folder)
    assert told == ["b.tsv: andika verb is there already, left out"]
    assert [e.lemma for e in read_entries(folder / "verbs.tsv")] == ["andika", "anza"]
    assert [e.lemma for e in read_entries(folder / "nouns.tsv")] == ["kiongozi"]


def test_the_shipped_lexicon_keeps_its_own_rules(shipped):
    assert list(check(shipped)) == []


def test_the_shipped_lexicon_is_large_enough(shipped):
    assert len(shipped) >= 4000
    assert sum(bool(entry.example_sw) for entry in shipped) >= 2500


def test_forms_are_counted_once_a_sentence_and_names_left_out(lexicon_tool):
    counts = lexicon_tool("frequency").count_forms(
        ["Watu wa Shoigu walifika.", "Watu wa Shoigu walifika.", "Kwa watu wote, Shoigu alisema."]
    )
    assert counts["watu"] == 2
    assert "shoigu" not in counts


def test_unknown_lemmas_are_listed_by_frequency_with_their_forms(lexicon_tool, analyser):
    unknown = lexicon_tool("frequency").unknown_lemmas
    counts = {"imezorota": 3, "wamezorota": 2, "kitabu": 9, "facebook": 1}
    assert unknown(Counter(counts), analyser) == [
        (5, "zorota\tverb", ["imezorota", "wamezorota"]),
        (1, "facebook\t?", ["facebook"]),
    ]
