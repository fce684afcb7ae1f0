from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader import desktop
from reader.desktop import APP_ID, ICON_SIZES, install_desktop, quote_exec, remove_desktop
from reader.errors import ReaderError
from reader.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Linux matter")


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def files_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def entry_of(share: Path) -> str:
    return (share / "applications" / f"{APP_ID}.desktop").read_text(encoding="utf-8")


def test_what_is_installed_is_removed_again(share: Path):
    share.mkdir()
    (share / "other.txt").write_text("stays")
    written = install_desktop()
    assert files_in(share) == {*written, share / "other.txt"}
    assert set(remove_desktop()) == set(written)
    assert files_in(share) == {share / "other.txt"}
    assert remove_desktop() == []


def test_installing_again_replaces(share: Path):
    assert install_desktop() == install_desktop()
    assert entry_of(share).count("Exec=") == 1


def test_the_entry_starts_this_installation(share: Path, tmp_path: Path, monkeypatch):
    folder = tmp_path / "my programs"
    folder.mkdir()
    (folder / "msomaji-window").touch()
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    install_desktop()
    assert f'Exec="{folder}/msomaji-window" %F\n' in entry_of(share)


def test_a_packaged_program_starts_its_own_executable(share: Path, tmp_path: Path, monkeypatch):
    (tmp_path / "msomaji").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "msomaji-cli"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    install_desktop()
    assert f"Exec={tmp_path}/msomaji %F\n" in entry_of(share)


@pytest.mark.parametrize(
    ("word", "quoted"),
    [
        ("/usr/bin/msomaji", "/usr/bin/msomaji"),
        ("/my programs/x", '"/my programs/x"'),
        ("/100%/x", "/100%%/x"),
        ('/a"b', r'"/a\\"b"'),
        ("/a$b", r'"/a\\$b"'),
        ("/a\\b", r'"/a\\\\b"'),
    ],
)
def test_quoting_follows_the_desktop_entry_specification(word: str, quoted: str):
    assert quote_exec(word) == quoted


def test_icons_have_the_sizes_of_their_folders(share: Path):
    install_desktop()
    for size in ICON_SIZES:
        icon = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        assert struct.unpack(">II", icon.read_bytes()[16:24]) == (size, size)


def test_a_folder_that_cannot_be_made_is_said(share: Path):
    share.write_text("a file where the folder should be")
    with pytest.raises(ReaderError, match="cannot be made"):
        install_desktop()


def test_other_systems_are_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(desktop.sys, "platform", "win32")
    with pytest.raises(ReaderError, match="Linux matter"):
        install_desktop()


@pytest.mark.parametrize(
    ("tool", "arguments", "path"),
    [
        ("desktop-file-validate", [], "applications/{id}.desktop"),
        ("appstreamcli", ["validate", "--no-net"], "metainfo/{id}.metainfo.xml"),
    ],
)
def test_the_files_are_valid(share: Path, tool: str, arguments: list[str], path: str):
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    install_desktop()
    checked = subprocess.run(
        [tool, *arguments, share / path.format(id=APP_ID)], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout
    assert "hint" not in checked.stdout
    assert "warning" not in checked.stdout.lower()


def test_the_icons_of_other_systems_hold_pictures():
    ico = resource("desktop", "msomaji.ico").read_bytes()
    reserved, kind, count = struct.unpack("<HHH", ico[:6])
    assert (reserved, kind) == (0, 1)
    for index in range(count):
        size, offset = struct.unpack("<II", ico[6 + 16 * index + 8 : 6 + 16 * index + 16])
        assert ico[offset : offset + 8] == b"\x89PNG\r\n\x1a\n"
        assert offset + size <= len(ico)
    icns = resource("desktop", "msomaji.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8])[0] == len(icns)
