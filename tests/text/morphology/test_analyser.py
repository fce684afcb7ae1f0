"""What holds for every word."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.text.lexicon import Lexicon
from reader.text.morphology.analyser import Analyser
from reader.text.tokens import fold
from tests.text.conftest import entry


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(word=st.text(alphabet="aeioubdghjklmnprstwyzAM'-", max_size=14))
def test_the_parts_of_every_reading_make_up_the_word(analyser, word):
    for reading in analyser.analyse(word):
        assert fold("".join(part.form for part in reading.parts)) == fold(word)
        assert all(part.form and part.gloss for part in reading.parts)


@given(word=st.text(max_size=12))
def test_no_text_breaks_the_analyser(analyser, word):
    for reading in analyser.analyse(word):
        assert reading.lemma


def test_readings_are_ordered_and_different(analyser):
    readings = analyser.analyse("walikutana")
    assert [reading.cost for reading in readings] == sorted(reading.cost for reading in readings)
    assert len(set(readings)) == len(readings)


def test_a_noun_in_place_comes_before_a_verb_that_is_spelt_alike():
    rows = "kitabu noun 7/8 vitabu - - book", "buni verb - - arabic - invent"
    first, other = Analyser(Lexicon(map(entry, rows))).analyse("kitabuni")
    assert (first.lemma, first.pos) == ("kitabu", "noun")
    assert (other.lemma, other.pos) == ("buni", "verb")


def test_what_is_returned_can_be_changed_without_harm(analyser):
    analyser.analyse("kitabu").clear()
    assert analyser.analyse("kitabu")
