"""A package is installed whole or not at all, and never writes outside its folder."""

from __future__ import annotations

import errno
import io
import json
import shutil
import stat
import zipfile
from contextlib import suppress

import pytest

from reader.errors import ReaderError
from reader.paths import shipped_model
from reader.translation import package as package_module
from reader.translation.package import (
    TermMarkup,
    ensure_package,
    install_package,
    read_package,
)
from tests.translation.conftest import CARD, METADATA

FILES = {
    "metadata.json": json.dumps(METADATA),
    "sentencepiece.model": "pieces",
    "model/model.bin": "weights",
    "README.md": CARD,
}


@pytest.fixture(autouse=True)
def opened(request, monkeypatch):
    """Take any model for a good one, but for the tests of the real one."""
    folders = []
    if "model" not in request.keywords:

        class Opened:
            class pkg:
                class tokenizer:
                    encode = staticmethod(str.split)

        def open_translation(folder):
            folders.append(folder)
            return Opened

        monkeypatch.setattr(package_module, "open_translation", open_translation)
    return folders


@pytest.fixture
def models(tmp_path):
    return tmp_path / "models"


def write_zip(path, files=FILES, top="translate-sw_en-9_9", **changes):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**files, **changes}.items():
            if content is not None:
                archive.writestr(f"{top}/{name}" if top else name, content)
    return path


def refusal(file, models):
    """Return the sentence with which a file is refused; nothing may be left behind."""
    with pytest.raises(ReaderError) as caught:
        install_package(file, models)
    assert list(models.glob("*")) == []
    return str(caught.value)


def test_a_package_is_installed_and_described(tmp_path, models):
    folder = install_package(write_zip(tmp_path / "p.argosmodel"), models)
    info = read_package(folder)
    assert folder.parent == models
    assert info.model == "translate-sw_en 9.9"
    assert (info.title, info.license) == ("A test model", "CC BY-NC 4.0")
    assert info.aligned
    assert info.markup is None


def test_metadata_tell_markup_alignment_and_comfort(package_folder):
    info = read_package(
        package_folder(
            alignment={"layer": 2, "head": 3},
            term_markup={"open": "<t>", "middle": "<e>", "close": "</t>"},
            max_source_pieces=120,
            lowest_confidence=0.1,
        )
    )
    assert info.markup == TermMarkup("<t>", "<e>", "</t>")
    assert not info.aligned  # CTranslate2 returns head 0 only
    assert (info.source_pieces, info.lowest_confidence) == (120, 0.1)


def test_half_a_markup_is_none(package_folder):
    assert read_package(package_folder(term_markup={"open": "<t>"})).markup is None


@pytest.mark.parametrize(
    ("line", "license"),
    [
        ("Weights CC BY-NC 4.0 (sources in the table).", "CC BY-NC 4.0"),
        ("**Licence:** the weights are under CC BY-SA 4.0.", "CC BY-SA 4.0"),
        ("License: MIT", "MIT"),
        ("Nothing is said.", ""),
    ],
)
def test_the_licence_is_read_from_the_card(package_folder, line, license):
    folder = package_folder()
    (folder / "README.md").write_text(f"# Name\n\n{line}\n")
    assert read_package(folder).license == license


def test_what_is_no_zip_is_refused(tmp_path, models):
    file = tmp_path / "p.argosmodel"
    file.write_bytes(b"just text")
    assert str(file) in refusal(file, models)


def test_a_missing_file_is_named(tmp_path, models):
    assert "nowhere" in refusal(tmp_path / "nowhere.argosmodel", models)


def test_a_truncated_package_is_refused(tmp_path, models):
    whole = write_zip(tmp_path / "whole.argosmodel").read_bytes()
    for length in range(0, len(whole), 97):
        file = tmp_path / "part.argosmodel"
        file.write_bytes(whole[:length])
        refusal(file, models)


def test_damage_is_refused_or_does_no_harm_wherever_it_is(tmp_path, models):
    file = tmp_path / "p.argosmodel"
    whole = write_zip(file, **{"model/model.bin": bytes(range(256)) * 4}).read_bytes()
    for at in range(0, len(whole), 5):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with suppress(ReaderError):
            install_package(file, models)
    file.write_bytes(whole)
    assert install_package(file, models) == ensure_active(models)
    assert {path.name for path in tmp_path.iterdir()} <= {"home", "data", "models", file.name}


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil.txt", "a/../../../evil.txt", "C:evil.txt", "..\\evil.txt"]
)
def test_a_path_that_leaves_the_folder_is_refused(tmp_path, models, name):
    file = tmp_path / "p.argosmodel"
    write_zip(file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, "evil")
    assert "unsafe path" in refusal(file, models)
    assert not list(tmp_path.rglob("evil*"))


def test_a_symbolic_link_is_refused(tmp_path, models):
    file = write_zip(tmp_path / "p.argosmodel")
    link = zipfile.ZipInfo("translate-sw_en-9_9/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "unsafe path" in refusal(file, models)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path, models, monkeypatch):
    monkeypatch.setattr(package_module, "MAX_UNPACKED_BYTES", 1_000_000)
    file = write_zip(tmp_path / "p.argosmodel", **{"model/model.bin": b"\0" * 2_000_000})
    assert "no model is that large" in refusal(file, models)


def test_a_zip_that_lies_about_its_size_is_refused(tmp_path, models):
    file = write_zip(tmp_path / "p.argosmodel", **{"model/model.bin": b"\0" * 2_000_000})
    data = file.read_bytes()
    file.write_bytes(data.replace((2_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    refusal(file, models)


def test_too_many_files_are_refused(tmp_path, models, monkeypatch):
    monkeypatch.setattr(package_module, "MAX_FILES", 3)
    refusal(write_zip(tmp_path / "p.argosmodel"), models)


def test_another_language_pair_is_refused(tmp_path, models):
    metadata = json.dumps({**METADATA, "from_code": "fr"})
    file = write_zip(tmp_path / "p.argosmodel", **{"metadata.json": metadata})
    assert "from fr to en" in refusal(file, models)


@pytest.mark.parametrize("missing", ["metadata.json", "sentencepiece.model", "model/model.bin"])
def test_a_missing_part_is_named(tmp_path, models, missing):
    assert missing in refusal(write_zip(tmp_path / "p.argosmodel", **{missing: None}), models)


@pytest.mark.parametrize("metadata", ["{", "[]", "null", "\x00"])
def test_unreadable_metadata_are_refused(tmp_path, models, metadata):
    file = write_zip(tmp_path / "p.argosmodel", **{"metadata.json": metadata})
    assert "metadata.json" in refusal(file, models)


def test_files_outside_one_folder_are_refused(tmp_path, models):
    assert "one folder" in refusal(write_zip(tmp_path / "p.argosmodel", top=""), models)


def test_a_full_disk_leaves_the_active_package(tmp_path, models, monkeypatch):
    good = install_package(write_zip(tmp_path / "good.argosmodel"), models)

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(ReaderError, match="No space left"):
        install_package(write_zip(tmp_path / "new.argosmodel"), models)
    monkeypatch.undo()
    assert ensure_active(models) == good
    assert len(list(models.glob("package-*"))) == 1


def ensure_active(models):
    return models / json.loads((models / "active.json").read_text())["folder"]


def test_a_model_that_cannot_be_opened_leaves_the_active_one(tmp_path, models, monkeypatch):
    good = install_package(write_zip(tmp_path / "good.argosmodel"), models)

    def broken(folder):
        raise RuntimeError("File model.bin is incomplete")

    monkeypatch.setattr(package_module, "open_translation", broken)
    with pytest.raises(ReaderError, match="incomplete"):
        install_package(write_zip(tmp_path / "new.argosmodel"), models)
    assert ensure_active(models) == good


def test_a_kill_half_way_leaves_the_active_package(tmp_path, models, monkeypatch):
    good = install_package(write_zip(tmp_path / "good.argosmodel"), models)

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(package_module, "write_file", killed)
    with pytest.raises(KeyboardInterrupt):
        install_package(write_zip(tmp_path / "new.argosmodel"), models)
    assert ensure_active(models) == good


def test_a_new_package_replaces_the_old_one(tmp_path, models):
    old = install_package(write_zip(tmp_path / "old.argosmodel"), models)
    new = install_package(write_zip(tmp_path / "new.argosmodel"), models)
    assert not old.exists()
    assert ensure_active(models) == new


def test_the_shipped_package_is_installed_once(tmp_path, models, opened):
    shipped = write_zip(tmp_path / "shipped.argosmodel")
    first = ensure_package(shipped, models)
    assert ensure_package(shipped, models) == first
    assert len(opened) == 1


def test_the_users_package_stays_until_another_is_shipped(tmp_path, models):
    shipped = write_zip(tmp_path / "shipped-1.argosmodel")
    ensure_package(shipped, models)
    own = install_package(write_zip(tmp_path / "own.argosmodel"), models)
    assert ensure_package(shipped, models) == own
    newer = write_zip(tmp_path / "shipped-2.argosmodel")
    assert ensure_package(newer, models) != own


def test_the_users_package_stays_if_it_came_before_the_first_start(tmp_path, models):
    own = install_package(write_zip(tmp_path / "own.argosmodel"), models)
    shipped = write_zip(tmp_path / "shipped-1.argosmodel")
    assert ensure_package(shipped, models) == own
    assert ensure_package(shipped, models) == own
    newer = write_zip(tmp_path / "shipped-2.argosmodel")
    assert ensure_package(newer, models) != own


def test_a_damaged_installation_is_mended(tmp_path, models):
    shipped = write_zip(tmp_path / "shipped.argosmodel")
    folder = ensure_package(shipped, models)
    (folder / "model" / "model.bin").unlink()
    assert (ensure_package(shipped, models) / "model" / "model.bin").is_file()


def test_a_broken_record_is_mended(tmp_path, models):
    shipped = write_zip(tmp_path / "shipped.argosmodel")
    ensure_package(shipped, models)
    (models / "active.json").write_text("{broken")
    assert read_package(ensure_package(shipped, models)).version == "9.9"


@pytest.mark.model
def test_a_broken_model_file_is_found_before_it_is_used(tmp_path, models):
    changed = io.BytesIO()
    with zipfile.ZipFile(shipped_model()) as good, zipfile.ZipFile(changed, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            bad.writestr(name, content[:1000] if name.endswith("model.bin") else content)
    file = tmp_path / "p.argosmodel"
    file.write_bytes(changed.getvalue())
    assert "cannot be opened" in refusal(file, models)
