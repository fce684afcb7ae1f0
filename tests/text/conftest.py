"""A small lexicon, so that the tests do not change with the shipped one; the lexicon's tools."""

from __future__ import annotations

import importlib.util

import pytest

from reader.paths import resource
from reader.text.lexicon import Entry, Lexicon
from reader.text.morphology.analyser import Analyser

# lemma pos class plural type base gloss; "-" is empty, "_" a space
_ROWS = """
mtu noun 1/2 watu animate - person
kiongozi noun 7/8 viongozi animate ongoza leader
daktari noun 5/6 madaktari animate - doctor
mkataba noun 3/4 mikataba - - treaty
jambo noun 5/6 mambo - - matter
kitabu noun 7/8 vitabu - - book
nchi noun 9/10 nchi - - country
mji noun 3/4 miji - - town
ugonjwa noun 11/6 magonjwa - - illness
wimbo noun 11/10 nyimbo - - song
ng'ombe noun 9/10 ng'ombe animate - cow
jamii noun 9/10 jamii - - society
baba noun 9/10 baba animate - father
mwaka noun 3/4 miaka - - year
maji noun 6 - - - water
Urusi name 9 - - - Russia
Juma name 1 - animate - Juma
zuri adjective - - inflected - good
kubwa adjective - - inflected - big
eupe adjective - - inflected - white
refu adjective - - inflected - long
muhimu adjective - - invariable - important
haraka adverb - - - - quickly
usiku noun 11 - - - night
yeyote_yule pronoun - - - - whoever
wa verb - - monosyllabic - be
la verb - - monosyllabic - eat
ja verb - - monosyllabic - come
pa verb - - monosyllabic - give
enda verb - - bantu - go
isha verb - - bantu - end
soma verb - - bantu - read
sema verb - - bantu - say
toa verb - - bantu - give out
chagua verb - - bantu - choose
cheza verb - - bantu - play
pinga verb - - bantu - oppose
fanya verb - - bantu - do
fanyika verb - - bantu fanya take place
penda verb - - bantu - like
andika verb - - bantu - write
amka verb - - bantu - wake
lala verb - - bantu - sleep
kataa verb - - bantu - refuse
ambia verb - - bantu - tell
uza verb - - bantu - sell
kutana verb - - bantu - meet
jibu verb - - arabic - answer
saini verb - - arabic - sign
hitaji verb - - arabic - need
samehe verb - - arabic - forgive
"""


def entry(row):
    lemma, pos, noun_class, plural, kind, base, gloss = (
        "" if cell == "-" else cell.replace("_", " ") for cell in row.split(maxsplit=6)
    )
    return Entry(lemma, pos, noun_class, plural, kind, base, (gloss,), "A1", "people", "", "")


@pytest.fixture(scope="session")
def analyser():
    return Analyser(Lexicon(entry(row) for row in _ROWS.strip().splitlines()))


@pytest.fixture
def lexicon_tool():
    """Load a script of resources/lexicon as a module."""

    def load(name):
        path = resource("lexicon", f"{name}.py")
        spec = importlib.util.spec_from_file_location(name, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load
