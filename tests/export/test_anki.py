from __future__ import annotations

import json
import sqlite3
import zipfile
from dataclasses import replace

import pytest

from reader.domain import Status, VocabularyWord
from reader.errors import ReaderError
from reader.export import write_anki

WORD = VocabularyWord(
    "saini",
    "verb",
    Status.LEARNING_2,
    True,
    form="Walisaini",
    parts="wa-li-saini",
    gloss="sign <a paper>",
    article="mkutano",
    sentence="Walisaini mkataba {{mpya}}.",
    english="They signed a new treaty.",
)


def notes_of(path, folder):
    with zipfile.ZipFile(path) as deck:
        deck.extract("collection.anki2", folder)
    base = sqlite3.connect(folder / "collection.anki2")
    try:
        rows = base.execute("SELECT guid, mid, flds FROM notes ORDER BY mid").fetchall()
        models = json.loads(base.execute("SELECT models FROM col").fetchone()[0])
    finally:
        base.close()
    return [(guid, str(mid), flds.split("\x1f")) for guid, mid, flds in rows], models


def test_a_note_holds_word_parts_gloss_and_sentence(tmp_path):
    assert write_anki(tmp_path / "a.apkg", [WORD]) == 1
    notes, _ = notes_of(tmp_path / "a.apkg", tmp_path)
    ((_, _, fields),) = notes
    assert fields == [
        "<b>Walisaini</b> mkataba { {mpya} }.",
        "They signed a new treaty.",
        "saini",
        "wa-li-saini",
        "sign &lt;a paper&gt;",
        "mkutano",
    ]


def test_a_second_export_keeps_the_ids_so_that_anki_updates(tmp_path):
    write_anki(tmp_path / "a.apkg", [WORD])
    write_anki(tmp_path / "b.apkg", [replace(WORD, gloss="sign", sentence="Nitasaini kesho.")])
    first, models = notes_of(tmp_path / "a.apkg", tmp_path)
    second, same = notes_of(tmp_path / "b.apkg", tmp_path)
    assert [note[:2] for note in first] == [note[:2] for note in second]
    assert models.keys() == same.keys()


def test_a_cloze_card_is_added_on_wish(tmp_path):
    assert write_anki(tmp_path / "a.apkg", [WORD], cloze=True) == 2
    notes, models = notes_of(tmp_path / "a.apkg", tmp_path)
    assert notes[0][0] != notes[1][0]
    assert notes[1][2][0].startswith("{{c1::Walisaini}} mkataba")
    assert models[notes[1][1]]["type"] == 1


def test_a_word_without_a_sentence_gets_no_cloze(tmp_path):
    bare = replace(WORD, sentence="", form="")
    assert write_anki(tmp_path / "a.apkg", [bare], cloze=True) == 1


def test_no_word_is_told(tmp_path):
    with pytest.raises(ReaderError, match="no word"):
        write_anki(tmp_path / "a.apkg", [])
    assert list(tmp_path.glob("*.apkg")) == []
