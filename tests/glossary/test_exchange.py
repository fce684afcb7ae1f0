"""Glossaries come in and go out as tables, however they were saved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain import Term
from reader.errors import ReaderError
from reader.glossary.exchange import merge_duplicates, read_terms, shipped_glossaries, write_terms
from reader.text.tokens import fold

TREATY = Term("mkataba", "treaty", ("agreement", "pact"), "diplomacy", "in business: contract")
TREATY_ROW = "mkataba\ttreaty\tagreement | pact\tdiplomacy\tin business: contract\n"


@pytest.fixture
def table(tmp_path):
    """Return a function that writes a table and reads it as a glossary."""

    def read(text, encoding="utf-8", name="terms.csv"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return read_terms(path)

    return read


def test_a_table_with_a_header(table):
    read = table("term\ttranslation\talso\ttopic\tnote\n" + TREATY_ROW)
    assert (read.terms, read.problems) == ((TREATY,), ())


def test_a_table_without_a_header(table):
    assert table(TREATY_ROW).terms == (TREATY,)


def test_a_header_may_have_other_names_and_another_order(table):
    assert table("English,Kiswahili\ntreaty,mkataba\n").terms == (Term("mkataba", "treaty"),)


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_the_delimiter_is_found_out(table, delimiter):
    text = f"mkataba{delimiter}treaty\nrais{delimiter}president\n"
    assert [term.target for term in table(text).terms] == ["treaty", "president"]


def test_commas_inside_a_tab_table_are_text(table):
    text = "haki, usawa\tjustice, equality\nuhuru, amani\tfreedom, peace\n"
    assert table(text).terms[0] == Term("haki, usawa", "justice, equality")


def test_quoted_cells(table):
    text = 'mkataba,"treaty, pact"\nsaini,"to ""sign"""\n'
    assert [term.target for term in table(text).terms] == ["treaty, pact", 'to "sign"']


@pytest.mark.parametrize(
    ("encoding", "word"),
    [
        ("utf-8", "“haki”"),
        ("utf-8-sig", "“haki”"),
        ("utf-16", "“haki”"),
        ("utf-16-le", "haki"),
        ("utf-16-be", "haki"),
        ("cp1252", "“café”"),
    ],
)
def test_the_encoding_is_found_out(table, encoding, word):
    assert table(f"{word},justice\n", encoding).terms[0].source == word


def test_line_ends_of_other_systems(table):
    assert len(table("a,b\r\nc,d\r\n").terms) == 2


def test_bad_rows_are_told_by_line_and_the_others_kept(table):
    read = table("mkataba,treaty\n,orphan\nrais,\n\nwaziri,minister\n")
    assert [term.source for term in read.terms] == ["mkataba", "waziri"]
    assert read.problems == (
        "terms.csv, line 2: the Swahili term is missing.",
        "terms.csv, line 3: the translation is missing.",
    )


@pytest.mark.parametrize("text", ["", "\n\n", "term,translation\n", "only one column\n"])
def test_a_table_without_terms_is_refused(table, text):
    with pytest.raises(ReaderError, match=r"terms\.csv holds no glossary terms"):
        table(text)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_bytes(bytes(range(128, 256)) * 8)
    with pytest.raises(ReaderError, match=r"terms\.csv"):
        read_terms(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ReaderError, match=r"nowhere\.csv"):
        read_terms(tmp_path / "nowhere.csv")


def test_an_open_quotation_mark_does_not_lose_what_came_before(table):
    read = table('mkataba,treaty\nrais,"president\nwaziri,minister\n')
    assert read.terms[0] == Term("mkataba", "treaty")


def test_duplicates_are_merged(table):
    read = table("Mkataba,treaty,pact\nmkataba,agreement,pact | treaty\n")
    assert read.terms == (Term("Mkataba", "treaty", ("pact", "agreement")),)


def test_merging_keeps_the_first_note():
    terms = [Term("a", "b"), Term("A", "b", topic="x", note="y"), Term("a", "c", topic="z")]
    assert merge_duplicates(terms) == (Term("a", "b", ("c",), "x", "y"),)


@pytest.mark.parametrize("name", ["terms.tsv", "terms.csv"])
def test_what_is_written_is_read_again(tmp_path, name):
    terms = (TREATY, Term("haki, “usawa”", 'justice; "equality"', note="a, b"))
    assert write_terms(tmp_path / name, terms) == 2
    assert read_terms(tmp_path / name).terms == terms


words = st.text(
    alphabet=st.characters(categories=("L", "N", "P", "S"), exclude_characters="|"), min_size=1
)


@given(st.lists(st.tuples(words, words, words), min_size=1, max_size=8), st.sampled_from("ct"))
def test_any_glossary_survives_the_way_out_and_in(tmp_path_factory, rows, kind):
    path = tmp_path_factory.mktemp("any") / f"terms.{kind}sv"
    terms = merge_duplicates(Term(source, target, note=note) for source, target, note in rows)
    write_terms(path, terms)
    assert read_terms(path).terms == terms


def test_a_table_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "terms.tsv"
    write_terms(path, [TREATY])
    before = path.read_bytes()
    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(ReaderError, match=r"terms\.tsv"):
        write_terms(path, [TREATY, Term("a", "b")])
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["terms.tsv"]


def full_disk(*_):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("path", shipped_glossaries(), ids=lambda path: path.stem)
def test_every_row_of_the_shipped_glossary_is_read(path):
    read = read_terms(path)
    assert read.problems == ()
    assert len(read.terms) == len(path.read_text(encoding="utf-8").splitlines()) - 1


def test_the_shipped_glossary_is_sound(shipped_terms):
    assert len(shipped_terms) >= 1000
    sources = [fold(term.source) for term in shipped_terms]
    assert len(set(sources)) == len(sources)
    assert all(term.topic for term in shipped_terms)
    targets = {term.source: term.target for term in shipped_terms}
    assert targets["mkataba wa ushirikiano wa kimkakati"] == "strategic partnership treaty"


def test_the_rows_after_one_with_a_stray_quote_are_read(tmp_path):
    file = tmp_path / "a.tsv"
    file.write_text('amani\tpeace\nvita\t"war" now\nmkataba\ttreaty\n', encoding="utf-8")
    read = read_terms(file)
    assert [term.source for term in read.terms] == ["amani", "mkataba"]
    assert len(read.problems) == 1
    assert "line 2" in read.problems[0]


def test_an_unbalanced_quote_is_told_and_joins_no_rows(tmp_path):
    file = tmp_path / "a.tsv"
    file.write_text('amani\tpeace\nvita\t"war\nmkataba\ttreaty\n', encoding="utf-8")
    read = read_terms(file)
    assert [term.source for term in read.terms] == ["amani"]
    assert "cannot be read" in read.problems[0]
