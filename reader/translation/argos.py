"""Reach ``argostranslate`` without letting it reach the network or the home folder.

Importing the module makes folders in the home and obeys environment variables that could make it
download a sentence splitter; it is imported here only, late, with its settings fenced in.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argostranslate.translate import PackageTranslation

WORKERS = os.cpu_count() or 1
"""How many batches the model decodes at once, each on one core.

That costs a third less processor time than one batch on all cores (measured on two cores, and much
less where another program keeps them busy).
"""

_import_lock = threading.Lock()


class SwahiliSentencizer:
    """The splitter for argostranslate's own ``translate``: ours, so that it fetches none."""

    def split_sentences(self, text: str) -> list[str]:
        """Return the sentences of ``text``."""
        return [span.of(text) for span in split_sentences(text)]


def open_translation(folder: Path) -> PackageTranslation:
    """Return argostranslate's ``PackageTranslation`` of the package in ``folder``, model loaded."""
    _import_fenced()
    import ctranslate2
    from argostranslate.package import Package
    from argostranslate.translate import Language, PackageTranslation

    package = Package(folder)
    translation = PackageTranslation(
        Language(package.from_code, package.from_name),
        Language(package.to_code, package.to_name),
        package,
    )
    translation.sentencizer = SwahiliSentencizer()
    translation.translator = ctranslate2.Translator(
        str(folder / "model"), device="cpu", inter_threads=WORKERS, intra_threads=1
    )
    return translation


def _import_fenced() -> None:
    """Import argostranslate once, with the folders it makes in a place that is removed again."""
    with _import_lock:
        if "argostranslate.translate" in sys.modules:
            return
        with tempfile.TemporaryDirectory(prefix="msomaji-") as fence, _environment(Path(fence)):
            import argostranslate.translate  # noqa: F401  (its settings are read now)
        # It warns on stderr that it has no Swahili splitter, which it is not asked for.
        logging.getLogger("argostranslate.utils").setLevel(logging.ERROR)


@contextmanager
def _environment(fence: Path) -> Iterator[None]:
    """Point argostranslate's folders into ``fence`` and drop the user's settings for it."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.startswith(("ARGOS_", "XDG_")) or name == "SNAP"
    }
    for name in kept:
        del os.environ[name]
    folders = {f"XDG_{kind}_HOME": str(fence) for kind in ("DATA", "CONFIG", "CACHE")}
    os.environ.update(folders, ARGOS_CHUNK_TYPE="MINISBD")
    try:
        yield
    finally:
        for name in (*folders, "ARGOS_CHUNK_TYPE"):
            del os.environ[name]
        os.environ.update(kept)
