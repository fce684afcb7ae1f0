from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

LINES = b"Habari za asubuhi.\n\nWatoto wanacheza mpira. Mama anapika.\n"


def test_translate_gives_a_line_for_a_line(run):
    ran = run("translate", stdin=LINES)
    lines = ran.out.split("\n")
    assert ran.status == 0
    assert len(lines) == 4
    assert lines[0]
    assert lines[1] == lines[3] == ""


def test_translate_json_is_one_list(run):
    ran = run("translate", "--json", stdin=LINES)
    assert [row["sw"] for row in ran.json] == LINES.decode().split("\n")[:3]
    assert all(list(row) == ["sw", "en"] for row in ran.json)


def test_translate_of_nothing_is_nothing(run):
    assert run("translate").out == ""
    assert run("translate", "--json").json == []


def test_translate_names_the_line_that_is_not_utf8(run):
    ran = run("translate", stdin=b"Habari.\nCaf\xe9.\n")
    assert ran.status == 1
    assert "Line 2" in ran.err
