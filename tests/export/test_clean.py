from __future__ import annotations

import runpy

from reader.export.clean import Cleaner, drawable_characters
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
