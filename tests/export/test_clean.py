from __future__ import annotations

import runpy

from reader.export.clean import Cleaner, breakable, drawable_characters
from reader.paths import resource


def test_the_list_of_drawable_characters_is_that_of_the_fonts():
    program = runpy.run_path(str(resource("fonts", "characters.py")))
    assert resource("fonts", "characters.txt").read_text(encoding="ascii") == program["ranges"]()


def test_text_of_both_languages_passes_unchanged():
    cleaner = Cleaner(drawable_characters())
    text = "Ng’ombe – “ng'ara” … Åland, Çelik, Đặng, ½ £5 €7 Тест"
    assert cleaner.clean(text) == text
    assert cleaner.notices() == []


def test_what_text_fonts_leave_out_gets_a_stand_in():
    cleaner = Cleaner(drawable_characters())
    assert cleaner.clean("a\tb\u200bc\u2011d\u00ade ②") == "a bc-de 2"
    assert cleaner.notices() == []


def test_only_words_longer_than_a_column_may_be_broken():
    long = "anayewashughulikia" * 5
    assert breakable("wanaoshughulikiwa na https://example.org") == (
        "wanaoshughulikiwa na https://example.org"
    )
    assert max(map(len, breakable(long).split("\u200b"))) < 32
    assert breakable(long).replace("\u200b", "") == long
