from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main

pytestmark = pytest.mark.model


def test_doctor_translates_a_sentence_and_finds_no_problem(run):
    report = run("doctor", "--json").json
    assert report["problems"] == []
    assert report["test"]["en"]
    assert report["articles"] >= 12


def test_model_info_tells_name_version_and_licence(run):
    info = run("model", "info", "--json").json
    assert info["name"] == "translate-sw_en"
    assert info["version"]
    assert "NC" in info["license"]


def test_a_bad_model_is_refused_and_the_old_one_kept(run, tmp_path):
    before = run("model", "info", "--json").json
    bad = tmp_path / "a.argosmodel"
    bad.write_bytes(b"PK\x03\x04 but not really")
    assert run("model", "install", bad).status == 1
    assert run("model", "info", "--json").json == before


def test_doctor_asks_the_model_and_not_the_memory(tmp_path, capsys):
    assert main(["--data-dir", str(tmp_path), "doctor"]) == 0
    (model,) = (tmp_path / "models").glob("package-*/model/model.bin")
    model.write_bytes(model.read_bytes()[:100])
    capsys.readouterr()
    assert main(["--data-dir", str(tmp_path), "doctor", "--json"]) == 1
    assert "cannot be opened" in json.loads(capsys.readouterr().out)["problems"][0]


def test_a_broken_model_is_told_and_the_articles_are_listed(tmp_path, capsys):
    assert main(["--data-dir", str(tmp_path), "model", "info"]) == 0
    (folder,) = (tmp_path / "models").glob("package-*")
    (folder / "metadata.json").write_text("{")
    assert main(["--data-dir", str(tmp_path), "doctor"]) == 1
    assert "metadata.json" in capsys.readouterr().err
    assert main(["--data-dir", str(tmp_path), "list"]) == 0
    assert "pilau-ya-nyumbani" in capsys.readouterr().out


def test_a_data_folder_that_cannot_be_used_is_told(tmp_path, capsys):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    assert main(["--data-dir", str(blocked), "list"]) == 1
    assert "--data-dir" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["show"], ["glossary"], ["list", "--sort", "x"]]
)
def test_wrong_usage_exits_with_2(run, arguments):
    assert run(*arguments).status == 2


def test_the_command_line_loads_no_qt_and_no_reader_of_files_it_does_not_need(tmp_path):
    code = (
        "import sys; from reader.cli import main;"
        f" status = main(['--data-dir', {str(tmp_path)!r}, 'list', '--json']);"
        " unwanted = {'PySide6', 'trafilatura', 'pypdf', 'docx'};"
        " sys.exit(status or bool(unwanted & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL).returncode == 0


def test_an_output_that_nobody_reads_is_no_crash(tmp_path):
    command = f"{sys.executable} -m reader --data-dir {tmp_path} glossary list | head -n 1"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert ran.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["list", "glossary list --json"])
def test_an_output_on_a_full_disk_is_told_in_a_sentence(tmp_path, command):
    command = f"{sys.executable} -m reader --data-dir {tmp_path} {command} > /dev/full"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr.startswith("msomaji: The output cannot be written")
    assert ran.stderr.count("\n") == 1
