"""The library as a file: kept through crashes, damage and bad disks."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import threading

import pytest

from reader.domain import MemoryKey, Translation
from reader.errors import ReaderError
from reader.library import Library


def test_a_library_opens_again_with_its_content(tmp_path, draft):
    for expected in (False, True):
        with Library(tmp_path / "library.sqlite") as library:
            assert library.articles.add(draft()).existing is expected


def test_a_damaged_file_is_set_aside_and_told(tmp_path):
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with Library(path) as library:
        assert library.articles.list() == []
        assert "damaged" in library.notices[0]
    kept = [file for file in tmp_path.iterdir() if "damaged" in file.name]
    assert [file.read_bytes()[:5] for file in kept] == [b"not a"]


def test_a_file_damaged_inside_is_set_aside_when_it_is_opened(tmp_path, draft):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.articles.add(draft("Kubwa", "neno " * 100_000))
    with path.open("r+b") as file:
        for page in range(60, 80):
            file.seek(4096 * page)
            file.write(b"\xa5" * 4096)
    with Library(path) as library:
        assert library.articles.list() == []
        assert "damaged" in library.notices[0]


OPENED = """
import sys
from pathlib import Path
from reader.library import Library
print("ready", flush=True)
sys.stdin.read()
Library(Path(sys.argv[1])).close()
"""


def test_programs_that_start_at_once_make_one_library(tmp_path):
    command = [sys.executable, "-c", OPENED, str(tmp_path / "library.sqlite")]
    programs = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(4)
    ]
    for program in programs:
        program.stdout.readline()
    for program in programs:
        program.stdin.close()
    for program in programs:
        program.stdout.close()
        assert program.wait() == 0


def test_a_newer_library_is_left_alone(tmp_path):
    path = tmp_path / "library.sqlite"
    Library(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('msomaji', 'm999_future', '2030-01-01')"
        )
    raw.close()
    with pytest.raises(ReaderError, match="newer"):
        Library(path)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path):
    path = tmp_path / "library.sqlite"
    path.mkdir()
    with pytest.raises(ReaderError, match="cannot be opened"):
        Library(path)


def test_several_threads_write_at_once(tmp_path):
    with Library(tmp_path / "library.sqlite") as library:
        errors = []

        def work(number: int) -> None:
            try:
                for index in range(25):
                    key = MemoryKey(f"Sentensi {number} {index}.", "m")
                    library.memory.put({key: Translation("x")})
                    assert library.memory.get([key])
            except Exception as error:
                errors.append(error)

        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert errors == []
        keys = [MemoryKey(f"Sentensi {n} {i}.", "m") for n in range(4) for i in range(25)]
        assert len(library.memory.get(keys)) == 100


KILLED = """
import os, sys, signal
from pathlib import Path
from reader.domain import Draft, Kind, Paragraph
from reader.library import Library, articles
library = Library(Path(sys.argv[1]))
store = articles._store_text
def half(*parts):
    store(*parts)
    os.kill(os.getpid(), signal.SIGKILL)
articles._store_text = half
library.articles.add(Draft("Soko", (Paragraph(Kind.BODY, "Mama anauza ndizi."),)))
"""


def test_a_program_killed_half_way_saves_nothing_half(tmp_path):
    path = tmp_path / "library.sqlite"
    Library(path).close()
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert ended.returncode == -signal.SIGKILL
    with Library(path) as library:
        assert library.articles.list() == []
        assert library.notices == []


def test_a_full_disk_is_told_in_a_sentence(tmp_path, draft):
    with Library(tmp_path / "library.sqlite") as library:
        library.memory.get([])
        library._connections.db.execute("PRAGMA max_page_count = 70")
        with pytest.raises(ReaderError, match="disk is full"):
            library.articles.add(draft("Kubwa", "neno " * 200_000))
        assert library.articles.list() == []


def test_a_closed_library_opens_no_connection_again(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    library.close()
    with pytest.raises(ReaderError, match="closed"):
        library.articles.list()
