"""Install an Argos package into the data folder, and read what it says about itself."""

from __future__ import annotations

import contextlib
import json
import lzma
import re
import shutil
import stat
import struct
import tempfile
import time
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from reader.errors import ReaderError
from reader.files import write_file
from reader.translation.argos import open_translation

LANGUAGES = ("sw", "en")
REQUIRED_FILES = ("metadata.json", "sentencepiece.model", "model/model.bin")
MAX_FILES = 2_000
MAX_UNPACKED_BYTES = 2_000_000_000
DEFAULT_SOURCE_PIECES = 70
"""On the 153 dev sentences of more pieces: chrF 48.4 when cut at 70, 45.7 at 100, 44.5 uncut."""
DEFAULT_LOWEST_CONFIDENCE = -0.13

_CHUNK = 1 << 20
# What the zip module raises for bytes that are not what they should be.
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_LEFTOVER_SECONDS = 3_600
_RECORD = "active.json"
_LICENSE = re.compile(
    r"licen[cs]e.*?((?:CC[- ]?BY|MIT|Apache|GPL|CC0)[\w. -]*)|\b(CC[- ]BY[\w. -]*\d)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TermMarkup:
    """The signs by which a term is written into the source: ``open sw middle en close``."""

    open: str
    middle: str
    close: str


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """What an installed package says about itself in ``metadata.json`` and on its card.

    ``aligned`` tells whether attention head 0 (the one that CTranslate2 returns) is a word
    alignment. ``source_pieces`` is the longest source, in subword pieces, it is comfortable with;
    below ``lowest_confidence`` a translation is doubtful (see reader.translation.confidence).
    """

    folder: Path
    name: str
    version: str
    title: str
    license: str
    card: str
    aligned: bool
    markup: TermMarkup | None
    source_pieces: int
    lowest_confidence: float

    @property
    def model(self) -> str:
        """Return the name and version that identify the model in the translation memory."""
        return f"{self.name} {self.version}"


def read_package(folder: Path, origin: Path | None = None) -> PackageInfo:
    """Return what the unpacked package in ``folder`` says about itself.

    Raises ReaderError, naming ``origin`` or else the folder, if a part is missing or it does not
    translate Swahili to English.
    """
    place = origin or folder
    for name in REQUIRED_FILES:
        if not (folder / name).is_file():
            raise ReaderError(f"The Argos package {place} has no {name}. Install another one.")
    try:
        metadata = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    except ValueError:
        metadata = None
    if not isinstance(metadata, dict):
        raise ReaderError(f"The metadata.json of the Argos package {place} cannot be read.")
    pair = (metadata.get("from_code"), metadata.get("to_code"))
    if pair != LANGUAGES:
        raise ReaderError(
            f"The Argos package {place} translates from {pair[0]} to {pair[1]}. "
            "Choose one that translates from sw (Swahili) to en (English)."
        )
    card_file = folder / "README.md"
    card = card_file.read_text(encoding="utf-8", errors="replace") if card_file.is_file() else ""
    version = str(metadata.get("package_version", ""))
    name = str(metadata.get("code") or "translate-{}_{}".format(*LANGUAGES))
    return PackageInfo(
        folder=folder,
        name=name,
        version=version,
        title=_title(card) or f"{name} {version}",
        license=_license(card),
        card=card,
        aligned=_is_aligned(metadata.get("alignment")),
        markup=_markup(metadata.get("term_markup")),
        source_pieces=int(_number(metadata.get("max_source_pieces"), DEFAULT_SOURCE_PIECES)),
        lowest_confidence=_number(metadata.get("lowest_confidence"), DEFAULT_LOWEST_CONFIDENCE),
    )


def _title(card: str) -> str:
    return next((line.lstrip("# ").strip() for line in card.splitlines() if line[:1] == "#"), "")


def _license(card: str) -> str:
    found = _LICENSE.search(card)
    return (found.group(1) or found.group(2)).strip(" .") if found else ""


def _is_aligned(declared: object) -> bool:
    """Tell whether head 0 is an alignment; a package that says nothing is taken to be guided."""
    return declared is None or (isinstance(declared, dict) and declared.get("head") == 0)


def _markup(declared: object) -> TermMarkup | None:
    if not isinstance(declared, dict):
        return None
    signs = [declared.get(name) for name in ("open", "middle", "close")]
    if not all(isinstance(sign, str) and sign.strip() for sign in signs):
        return None
    return TermMarkup(*(str(sign).strip() for sign in signs))


def _number(declared: object, otherwise: float) -> float:
    return declared if isinstance(declared, int | float) else otherwise


def install_package(file: Path, models: Path) -> Path:
    """Install the package ``file`` below ``models``, make it the active one, return its folder.

    Nothing changes until the whole package is unpacked and has been opened: the record of the
    active package is replaced last, in one step. Raises ReaderError for a file that is no sound
    Swahili-to-English package, and if the disk is full.
    """
    return _install(file, models, shipped=_record(models).get("shipped"))


def ensure_package(shipped: Path, models: Path) -> Path:
    """Return the active package's folder, after installing ``shipped`` if it is new or needed.

    A package that the user installed, before the first start too, stays active until the program
    ships another file.
    """
    size = shipped.stat().st_size if shipped.is_file() else 0
    mark = f"{shipped.name} {size}"
    record = _record(models)
    folder = models / str(record.get("folder", ""))
    complete = bool(record) and all((folder / name).is_file() for name in REQUIRED_FILES)
    if complete and record.get("shipped") is None:
        _make_active(models, folder, mark)
        return folder
    if complete and record.get("shipped") == mark:
        return folder
    return _install(shipped, models, shipped=mark)


def _record(models: Path) -> dict[str, Any]:
    try:
        record = json.loads((models / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _make_active(models: Path, folder: Path, shipped: str | None) -> None:
    record = {"folder": folder.name, "shipped": shipped}
    write_file(models / _RECORD, json.dumps(record).encode())


def _install(file: Path, models: Path, shipped: str | None) -> Path:
    previous = str(_record(models).get("folder"))
    try:
        models.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="package-", dir=models))
    except OSError as error:
        raise ReaderError(f"The folder {models} cannot be written ({error.strerror}).") from error
    try:
        _unpack(file, folder)
        read_package(folder, file)
        _try_out(file, folder)
        _make_active(models, folder, shipped)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _sweep(models, folder, previous)
    return folder


def _unpack(file: Path, folder: Path) -> None:
    """Write the package's files into ``folder``, without the folder they share in the archive."""
    try:
        with zipfile.ZipFile(file) as archive:
            for member, name in _checked_members(file, archive):
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as packed, target.open("xb") as unpacked:
                    shutil.copyfileobj(packed, unpacked, _CHUNK)
    except FileNotFoundError as error:
        raise ReaderError(f"There is no file {file}.") from error
    except _DAMAGES as error:
        raise ReaderError(
            f"{file} is damaged or not an Argos package. Get the .argosmodel file again."
        ) from error
    except OSError as error:
        raise ReaderError(
            f"The package {file} cannot be unpacked into {folder.parent} ({error.strerror}). "
            "Nothing was changed."
        ) from error


def _checked_members(
    file: Path, archive: zipfile.ZipFile
) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Return the archive's files with their names inside the package's folder.

    Raises ReaderError for what could write outside that folder or fill the disk.
    """
    members = [member for member in archive.infolist() if not member.is_dir()]
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_FILES or unpacked > MAX_UNPACKED_BYTES:
        raise ReaderError(f"{file} would unpack to {unpacked:,} bytes: no model is that large.")
    checked = []
    for member in members:
        path = PurePosixPath(member.filename)
        is_link = stat.S_ISLNK(member.external_attr >> 16)
        if is_link or path.is_absolute() or ".." in path.parts or {"\\", ":"} & {*member.filename}:
            raise ReaderError(f"{file} holds the unsafe path {member.filename}. Do not use it.")
        if len(path.parts) < 2:
            raise ReaderError(f"{file} is not an Argos package: its files are not in one folder.")
        checked.append((member, PurePosixPath(*path.parts[1:])))
    if len({PurePosixPath(member.filename).parts[0] for member in members}) != 1:
        raise ReaderError(f"{file} is not an Argos package: its files are not in one folder.")
    return checked


def _try_out(file: Path, folder: Path) -> None:
    """Open the model once, so that a broken one is refused before it replaces a good one."""
    try:
        translation = open_translation(folder)
        translation.pkg.tokenizer.encode("Habari")
    except Exception as error:  # CTranslate2 and SentencePiece raise what they like
        raise ReaderError(
            f"The model in {file} cannot be opened ({error}). The package is damaged."
        ) from error


def _sweep(models: Path, active: Path, previous: str) -> None:
    """Remove the package that was replaced and what a killed installation left behind.

    A younger folder may be the work of another process that is installing right now.
    """
    for folder in models.glob("package-*"):
        with contextlib.suppress(OSError):
            old = time.time() - folder.stat().st_mtime > _LEFTOVER_SECONDS
            if folder != active and (old or folder.name == previous):
                shutil.rmtree(folder)
