from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

TEXT = """Mkutano wa viongozi

Viongozi hao wawili walikutana mjini Pyongyang siku ya Jumatano.

Walisaini mkataba wa ushirikiano wa kimkakati. Watu walifurahi sana.
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "mkutano.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_list_shows_the_shipped_articles_in_the_promised_form(run):
    rows = run("list", "--json").json
    assert len(rows) >= 12
    assert {row["id"] for row in rows} >= {"treni-ya-kivita-vladivostok", "putin-atua-pyongyang"}
    keys = "id title author date source section level words sentences translated read".split()
    assert all(list(row) == keys for row in rows)


def test_list_searches_both_languages(run):
    assert "pilau-ya-nyumbani" in run("list", "pilau").out
    nothing = run("list", "xyzzy")
    assert (nothing.status, nothing.out) == (0, "")
    assert "No article" in nothing.err


def test_list_searches_every_form_of_a_word(run, tmp_path):
    path = tmp_path / "shamba.txt"
    path.write_text("Shamba letu\n\nWatoto walinyweshea mahindi. Babu alicheka sana.\n", "utf-8")
    run("import", path)
    for word, is_there in (("hawanyweshei", True), ("tucheke", True), ("walipika", False)):
        found = {row["id"] for row in run("list", "--json", word).json}
        assert ("shamba-letu" in found) == is_there, word


def test_import_tells_what_became_of_each_file_in_order(run, page, tmp_path):
    bad = tmp_path / "picha.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff" * 50)
    ran = run("import", page, bad, page, "--json")
    assert ran.status == 1
    assert [row["status"] for row in ran.json] == ["added", "failed", "existing"]
    assert [row["path"] for row in ran.json] == [str(page), str(bad), str(page)]
    assert ran.json[0]["id"] == ran.json[2]["id"] == "mkutano-wa-viongozi"
    assert "picha.txt" in ran.json[1]["message"]
    assert "picha.txt" in ran.err


def test_import_warns_of_a_text_that_is_not_swahili(run, tmp_path):
    page = tmp_path / "english.txt"
    page.write_text(
        "A day in the park\n\nThe children went to the park with their mother and they played"
        " there until the evening. It was a very nice day for everybody.\n",
        encoding="utf-8",
    )
    (row,) = run("import", page, "--json").json
    assert row["status"] == "added"
    assert "Swahili" in row["message"]


def test_show_gives_every_sentence_with_its_english_and_its_terms(run, page):
    run("import", page)
    article = run("show", "mkutano-wa-viongozi", "--json").json
    assert article["title"] == "Mkutano wa viongozi"
    sentences = [one for part in article["paragraphs"] for one in part["sentences"]]
    assert [one["id"] for one in sentences] == [
        "mkutano-wa-viongozi:0.0",
        "mkutano-wa-viongozi:1.0",
        "mkutano-wa-viongozi:1.1",
    ]
    assert all(one["en"] for one in sentences)
    term = next(one for one in sentences[1]["terms"] if one["term"].startswith("mkataba"))
    assert term["term"] == "mkataba wa ushirikiano wa kimkakati"
    assert term["translation"] == "strategic partnership treaty"
    assert sentences[1]["sw"][term["start"] : term["end"]] == term["text"]
    for span in term["target"]:
        assert sentences[1]["en"][span["start"] : span["end"]]


def test_show_remembers_what_it_translated(run, page):
    run("import", page)
    run("show", "mkutano-wa-viongozi")
    (row,) = [row for row in run("list", "--json").json if row["id"] == "mkutano-wa-viongozi"]
    assert row["translated"] == 1


def test_show_of_an_unknown_article_fails_with_a_sentence(run):
    ran = run("show", "hakuna")
    assert (ran.status, ran.out) == (1, "")
    assert "hakuna" in ran.err


@pytest.mark.parametrize(
    ("form", "begins"), [("pdf", b"%PDF"), ("html", b"<!D"), ("epub", b"PK"), ("tmx", b"<?xml")]
)
def test_export_writes_every_format(run, page, tmp_path, form, begins):
    run("import", page)
    target = tmp_path / f"a.{form}"
    assert run("export", "mkutano-wa-viongozi", "--output", target).status == 0
    assert target.read_bytes().startswith(begins)


def test_export_needs_to_know_the_format_and_a_known_article(run, tmp_path):
    assert run("export", "pilau-ya-nyumbani", "--output", tmp_path / "a.odd").status == 2
    assert run("export", "hakuna", "--output", tmp_path / "a.pdf").status == 1
    assert run("export", "pilau-ya-nyumbani").status == 2
    assert list(tmp_path.glob("a.*")) == []
