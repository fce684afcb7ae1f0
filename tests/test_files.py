from __future__ import annotations

import pytest

from reader import files
from reader.errors import ReaderError
from reader.files import check_place, temporary_folder, write_file


def test_a_file_is_replaced(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(ReaderError, match="No space left"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(ReaderError, match="could not be written"):
        write_file(tmp_path / "none" / "a.txt", b"x")


def test_a_place_that_takes_no_file_is_told_before_the_work(tmp_path):
    check_place(tmp_path / "a.pdf")
    with pytest.raises(ReaderError, match="is a folder"):
        check_place(tmp_path)
    with pytest.raises(ReaderError, match="does not exist"):
        check_place(tmp_path / "none" / "a.pdf")


def test_a_full_disk_for_temporary_files_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(files.tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(ReaderError, match="temporary files"), temporary_folder():
        pass
