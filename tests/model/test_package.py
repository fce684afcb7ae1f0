"""The shipped package is a normal Argos package, and holds what it should."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile

import pytest

from reader.paths import shipped_model

pytestmark = pytest.mark.model

# Argos has no splitter for Swahili and would download one: the text is one sentence, so it is
# given one that does nothing, and connections are refused.
SCRIPT = """
import socket
import sys

def refuse(*_):
    raise AssertionError("a connection")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse

import argostranslate.package
import argostranslate.translate

class WholeText:
    def split_sentences(self, text):
        return [text]

argostranslate.package.install_from_path(sys.argv[1])
translation = argostranslate.translate.get_translation_from_codes("sw", "en")
translation.underlying.sentencizer = WholeText()
print(argostranslate.translate.translate(sys.argv[2], "sw", "en"))
"""


def test_argostranslate_installs_it_and_translates_offline() -> None:
    text = "Rais wa Tanzania alikutana na waziri mkuu wa Kenya."
    line = [sys.executable, "-c", SCRIPT, str(shipped_model()), text]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "president" in done.stdout.casefold()
    assert "Kenya" in done.stdout


def test_the_package_is_small_and_every_file_is_in_its_folder() -> None:
    assert shipped_model().stat().st_size <= 40_000_000
    with zipfile.ZipFile(shipped_model()) as archive:
        names = archive.namelist()
    folder = shipped_model().stem
    assert {name.split("/")[0] for name in names} == {folder}
    assert {
        f"{folder}/{name}" for name in ("metadata.json", "sentencepiece.model", "README.md")
    } < {*names}


def test_the_metadata_says_where_words_align_and_how_terms_are_marked() -> None:
    with zipfile.ZipFile(shipped_model()) as archive:
        metadata = json.loads(archive.read(f"{shipped_model().stem}/metadata.json"))
    assert metadata["alignment"] == {"layer": -1, "head": 0}
    assert set(metadata["term_markup"]) == {"open", "middle", "close"}


def test_the_card_beside_the_package_is_the_card_inside() -> None:
    with zipfile.ZipFile(shipped_model()) as archive:
        card = archive.read(f"{shipped_model().stem}/README.md").decode()
    assert card == shipped_model().with_name("README.md").read_text(encoding="utf-8")
    assert "CC BY-NC 4.0" in card


def test_the_vocabulary_does_not_say_on_which_machine_it_was_made() -> None:
    from sentencepiece import sentencepiece_model_pb2

    with zipfile.ZipFile(shipped_model()) as archive:
        data = archive.read(f"{shipped_model().stem}/sentencepiece.model")
    trainer = sentencepiece_model_pb2.ModelProto.FromString(data).trainer_spec
    assert not trainer.input
    assert not trainer.model_prefix
