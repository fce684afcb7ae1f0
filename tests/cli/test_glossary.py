from __future__ import annotations

import pytest


def test_the_shipped_glossary_is_listed(run):
    terms = run("glossary", "list", "--json").json
    assert len(terms) >= 150
    assert any(term["source"] == "mkataba wa ushirikiano wa kimkakati" for term in terms)
    assert list(terms[0]) == ["source", "target", "also", "topic", "note"]


def test_a_term_is_added_once_and_removed_once(run):
    assert run("glossary", "add", "zumbukuku", "noodles", "--also", "spaghetti").status == 0
    assert run("glossary", "add", "Zumbukuku", "pasta").status == 1
    assert "zumbukuku" in run("glossary", "list").out
    assert run("glossary", "remove", "zumbukuku").status == 0
    gone = run("glossary", "remove", "zumbukuku")
    assert (gone.status, "zumbukuku" in gone.err) == (1, True)


def test_removing_several_removes_all_or_none(run):
    run("glossary", "add", "zumbukuku", "noodles")
    assert "1 removed" in run("glossary", "remove", "zumbukuku", "ZUMBUKUKU").err
    run("glossary", "add", "zumbukuku", "noodles")
    assert run("glossary", "remove", "zumbukuku", "hakuna kitu").status == 1
    assert "zumbukuku" in run("glossary", "list").out


def test_a_glossary_goes_out_and_comes_back(run, tmp_path):
    odd = ('neno; la “ajabu”,  "kwanza"', "a, b; c", "--also", "x;y", "--note", "moja\nmbili")
    assert run("glossary", "add", *odd).status == 0
    for name in ("a.csv", "a.tsv"):
        assert run("glossary", "export", tmp_path / name).status == 0
        ran = run("glossary", "import", tmp_path / name)
        assert ran.status == 0
        assert "0 added, 0 changed" in ran.err
    assert run("glossary", "export", tmp_path / "a.xlsx").status == 2


@pytest.mark.parametrize("source", ["", " ", "...", "neno " * 50])
def test_what_is_no_term_is_refused(run, source):
    assert run("glossary", "add", source, "word").status == 1


def test_bad_rows_are_told_and_the_good_ones_kept(run, tmp_path):
    file = tmp_path / "a.tsv"
    file.write_text("jokofu\tfridge\nfriji\t\n", encoding="utf-8")
    ran = run("glossary", "import", file)
    assert ran.status == 1
    assert "line 2" in ran.err
    assert "jokofu" in run("glossary", "list").out


def test_terms_are_found_in_a_text_in_any_form(run):
    text = "Viongozi walisaini mkataba huo wa ushirikiano."
    found = run("glossary", "find", "--json", text).json
    assert [(one["text"], one["term"]) for one in found] == [
        ("Viongozi", "kiongozi"),
        ("walisaini", "kusaini"),
        ("mkataba huo wa ushirikiano", "mkataba wa ushirikiano"),
    ]
    assert all(text[one["start"] : one["end"]] == one["text"] for one in found)
    table = run("glossary", "find", stdin=text.encode())
    assert "kusaini" in table.out
    assert "No term" in run("glossary", "find", "Paka mweusi.").err
