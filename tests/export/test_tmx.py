"""A study sheet as a translation memory."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from reader.errors import ReaderError
from reader.export import write_tmx
from reader.export.sheet import Run

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def units(path):
    return [
        {variant.get(LANGUAGE): variant.findtext("seg") for variant in unit.iter("tuv")}
        for unit in ElementTree.parse(path).iter("tu")
    ]


def test_each_translated_sentence_is_a_unit(sheet, tmp_path):
    write_tmx(tmp_path / "a.tmx", [sheet])
    root = ElementTree.parse(tmp_path / "a.tmx").getroot()
    header = root.find("header")
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    assert (header.get("srclang"), header.get("segtype")) == ("sw", "sentence")
    assert {
        "sw": "Viongozi walikutana asubuhi.",
        "en": "The leaders met in the morning.",
    } in units(tmp_path / "a.tmx")


def test_the_machine_is_named_and_a_unit_has_an_id(sheet, tmp_path):
    write_tmx(tmp_path / "a.tmx", [sheet, replace(sheet, id="b")])
    root = ElementTree.parse(tmp_path / "a.tmx").getroot()
    names = [unit.get("tuid") for unit in root.iter("tu")]
    assert len(set(names)) == len(names)
    models = {variant.get("creationid") for variant in root.iter("tuv")}
    assert models == {None, sheet.model}


def test_what_has_no_english_is_left_out(sheet, tmp_path):
    rows = (replace(sheet.rows[0], english=()), *sheet.rows[1:])
    write_tmx(tmp_path / "all.tmx", [sheet])
    write_tmx(tmp_path / "some.tmx", [replace(sheet, rows=rows)])
    assert len(units(tmp_path / "some.tmx")) == len(units(tmp_path / "all.tmx")) - 1


def test_markup_and_control_characters_do_no_harm(sheet, tmp_path):
    row = replace(sheet.rows[0], swahili=(Run("<seg>x</seg>\x00\x0b"),))
    write_tmx(tmp_path / "a.tmx", [replace(sheet, rows=(row,))])
    assert units(tmp_path / "a.tmx")[-1]["sw"] == "<seg>x</seg>"


def test_nothing_translated_is_an_error(sheet, tmp_path):
    rows = tuple(replace(row, english=()) for row in sheet.rows)
    with pytest.raises(ReaderError, match="no translated sentence"):
        write_tmx(tmp_path / "a.tmx", [replace(sheet, title_english="", rows=rows)])
    assert not (tmp_path / "a.tmx").exists()
