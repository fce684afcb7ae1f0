from __future__ import annotations

import subprocess
import sys

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


def test_a_line_ends_where_the_input_ends_it(run):
    ran = run("translate", stdin=b"\xef\xbb\xbfHabari.\r\n\r\n  \nMama\x00 anapika\xe2\x80\xa8sasa")
    lines = ran.out.split("\n")
    assert len(lines) == 5
    assert [bool(line) for line in lines] == [True, False, False, True, False]


def test_who_writes_a_line_and_waits_gets_its_english(data_dir):
    command = [sys.executable, "-m", "reader", "--data-dir", str(data_dir), "translate"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        program.stdin.write(b"Habari za asubuhi.\n")
        program.stdin.flush()
        assert program.stdout.readline().strip()
        program.stdin.close()
        assert program.wait() == 0


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


def test_words_gives_every_token_its_analyses(run):
    words = run("words", "Viongozi walikutana, Putin!", "--json").json
    assert [word["text"] for word in words] == ["Viongozi", "walikutana", ",", "Putin", "!"]
    leaders = words[0]["analyses"][0]
    assert list(leaders) == ["lemma", "pos", "noun_class", "parts", "glosses", "guess"]
    assert (leaders["lemma"], leaders["pos"], leaders["guess"]) == ("kiongozi", "noun", False)
    assert "".join(part["form"] for part in words[1]["analyses"][0]["parts"]) == "walikutana"
    assert words[2]["analyses"] == []


def test_words_reads_standard_input_and_prints_a_table(run):
    table = run("words", stdin=b"Watoto wanasoma.\n").out
    assert "wa-na-som-a" in table
    assert "mtoto" in table
