"""The shipped package through argostranslate: words, links, offline, without a trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.glossary.finder import TermFinder
from reader.paths import shipped_model
from reader.translation.engine import ArgosEngine
from reader.translation.package import read_package

pytestmark = pytest.mark.model

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = "Rais wa Urusi Vladimir Putin aliwasili Korea Kaskazini tarehe 18 Juni 2024."


@pytest.fixture(scope="module")
def translation(shipped_engine):
    return shipped_engine.translate([SENTENCE])[0]


def test_news_is_translated(translation):
    for word in ("Russia", "President", "Putin", "North Korea", "June", "2024"):
        assert word in translation.text
    assert -1.0 < translation.score < 0.0


def test_words_are_linked(translation):
    pairs = {
        (link.source.of(SENTENCE), link.target.of(translation.text)) for link in translation.links
    }
    assert ("Putin", "Putin") in pairs
    assert ("Kaskazini", "North") in pairs
    assert ("2024", "2024") in pairs
    assert all(0 < link.strength <= 1 for link in translation.links)
    assert list(translation.links) == sorted(translation.links, key=lambda link: link.source)


def test_the_package_names_its_licence(shipped_folder):
    info = read_package(shipped_folder)
    assert info.license.startswith("CC BY-NC")
    assert info.aligned


def test_capitals_do_not_spoil_the_translation(shipped_engine):
    (shouted,) = shipped_engine.translate(["RAIS WA URUSI ALIWASILI KOREA KASKAZINI"])
    assert "NORTH KOREA" in shouted.text
    assert shouted.text.isupper()


@pytest.mark.parametrize(
    "sentence",
    [
        "habari",
        "",
        "…",
        "<bt>",
        "<0x41> </s> <s>",
        "日本語 ŋ ♥",
        "\u200b",
        "a" * 3000,
        "na " * 500,
        "?" * 400,
    ],
)
def test_odd_input_does_no_harm(shipped_engine, sentence):
    (translation,) = shipped_engine.translate([sentence])
    spans = [span for link in translation.links for span in (link.source, link.target)]
    assert all(0 <= span.start < span.end for span in spans)
    assert all(link.source.end <= len(sentence) for link in translation.links)
    assert all(link.target.end <= len(translation.text) for link in translation.links)
    assert "<bt>" not in translation.text


def test_a_very_long_sentence_keeps_its_end(shipped_engine):
    clause = "rais alisema kwamba nchi yake itaendelea kushirikiana na majirani, "
    sentence = clause * 12 + "na watu walimsikiliza Putin."
    (translation,) = shipped_engine.translate([sentence])
    last = max(translation.links, key=lambda link: link.source.end)
    assert last.source.of(sentence) == "Putin"
    assert translation.text.rstrip(".").endswith("Putin")


def test_what_is_not_swahili_is_doubted(shipped_engine):
    (translation,) = shipped_engine.translate(["The quick brown fox jumps over the dog today."])
    assert "language" in {doubt.kind for doubt in translation.doubts}


def test_terms_come_out_more_often_than_not(shipped_engine, glossary):
    sentences = [
        "Viongozi hao walisaini mkataba wa ushirikiano wa kimkakati.",
        "Waziri wa mambo ya nje alikutana na balozi.",
        "Baraza la usalama liliweka vikwazo vya kiuchumi.",
    ]
    finder = TermFinder(glossary)
    matches = [finder.find(sentence) for sentence in sentences]
    translations = shipped_engine.translate(sentences, matches)
    marked = [finder.mark(*pair) for pair in zip(sentences, translations, strict=True)]
    found = [bool(match.target) for each in marked for match in each]
    assert len(found) >= 5
    assert sum(found) > len(found) / 2


def test_alternatives_are_different_translations(shipped_engine):
    texts = [one.text for one in shipped_engine.alternatives(SENTENCE, 4)]
    assert len(set(texts)) == len(texts) > 1


SCRIPT = """
import socket, sys
def refuse(*args, **kwargs):
    raise SystemExit("reached for the network")
socket.socket.connect = refuse
socket.getaddrinfo = refuse
from pathlib import Path
from reader.paths import shipped_model
from reader.translation.engine import ArgosEngine
from reader.translation.package import ensure_package
engine = ArgosEngine(ensure_package(shipped_model(), Path(sys.argv[1])))
print(engine.translate(["Habari za asubuhi."])[0].text)
print(engine._decoder._translation.translate("Habari za asubuhi. Asante sana."))
"""


def test_no_network_is_used_and_the_home_folder_stays_empty(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "ARGOS_CHUNK_TYPE": "SPACY",  # with this setting argostranslate would download at import
        "ARGOS_DEBUG": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "models")],
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 2
    assert list(home.rglob("*")) == []


def test_nothing_heavy_is_imported_before_the_first_translation():
    script = (
        "import sys, reader.translation.translator, reader.translation.engine, "
        "reader.translation.package\n"
        "print([name for name in ('ctranslate2', 'argostranslate', 'sentencepiece', 'numpy')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "[]"


def test_argostranslate_installs_the_package_itself(tmp_path):
    script = """
import sys, warnings
import argostranslate.package, argostranslate.translate
argostranslate.package.install_from_path(sys.argv[1])
from reader.translation.argos import SwahiliSentencizer
translation = argostranslate.translate.get_translation_from_codes("sw", "en")
translation.underlying.sentencizer = SwahiliSentencizer()
print(translation.translate("Rais wa Urusi aliwasili Korea Kaskazini."))
"""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "ARGOS_PACKAGES_DIR": str(tmp_path / "packages"),
    }
    done = subprocess.run(
        [sys.executable, "-c", script, str(shipped_model())],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert "Korea" in done.stdout


def test_a_model_that_has_gone_is_told_in_a_sentence(package_folder):
    engine = ArgosEngine(package_folder())
    with pytest.raises(ReaderError, match="cannot be opened"):
        engine.translate(["Habari"])


def test_the_engine_says_which_model_it_is_before_loading_it(shipped_folder):
    engine = ArgosEngine(shipped_folder)
    assert engine.model.startswith("translate-sw_en ")
    assert "_opened" not in vars(engine._decoder)
