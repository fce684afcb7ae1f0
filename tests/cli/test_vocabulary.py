from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def words(run, tmp_path):
    file = tmp_path / "words.csv"
    file.write_text("lemma,pos,status,gloss,saved\nndizi,noun,2,banana,yes\nuza,verb,known,sell,\n")
    assert run("vocabulary", "import", file).status == 0


def test_words_are_listed_with_their_status(run):
    rows = {row["lemma"]: row for row in run("vocabulary", "list", "--json").json}
    assert (rows["ndizi"]["status"], rows["ndizi"]["saved"]) == ("2", True)
    assert rows["uza"]["status"] == "known"
    assert "banana" in run("vocabulary", "list").out


@pytest.mark.parametrize("name", ["a.apkg", "a.csv", "a.tsv"])
def test_saved_words_are_exported(run, tmp_path, name):
    ran = run("vocabulary", "export", tmp_path / name)
    assert (ran.status, ran.err.startswith("1 written")) == (0, True)
    assert run("vocabulary", "export", tmp_path / name, "--all").err.startswith("2 written")


def test_an_unknown_format_is_wrong_usage(run, tmp_path):
    assert run("vocabulary", "export", tmp_path / "a.doc").status == 2


def test_a_bad_list_changes_nothing(run, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_text("lemma,status\nembe,known\npera,wrong\n")
    ran = run("vocabulary", "import", bad)
    assert (ran.status, "line 3" in ran.err) == (1, True)
    assert "embe" not in run("vocabulary", "list").out
