"""What a single line says about itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.domain import Kind
from reader.errors import ReaderError
from reader.importing import LineGuess, Role, draft_from, read_lines
from reader.importing.bylines import find_author, is_byline, is_name
from reader.importing.captions import is_caption, part_credit
from reader.importing.furniture import furniture_of
from reader.importing.sections import is_section, part_section
from reader.importing.sources import find_source, source_of_address
from reader.importing.wrapping import find_paragraphs, unwrap

PROSE = "Jana tulikwenda sokoni kununua mboga na samaki kwa ajili ya sherehe ya Jumamosi."


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Na Asha Juma", "Asha Juma"),
        ("NA ASHA JUMA", "Asha Juma"),
        ("Imeandikwa na: Asha Juma", "Asha Juma"),
        ("By Asha Juma - February 18, 2019", "Asha Juma"),
        ("Posted on June 18, 2024 by Asha Juma", "Asha Juma"),
        ("Mwandishi: Asha Juma, DW Dodoma", "Asha Juma"),
        ("Asha Juma | 18 Juni 2024", "Asha Juma"),
        ("Na Ngugi wa Thiong'o", "Ngugi wa Thiong'o"),
        ("Author, Asha Juma", "Asha Juma"),
        ("Na Asha Juma na Peter Mushi", "Asha Juma na Peter Mushi"),
    ],
)
def test_a_byline(line: str, author: str):
    assert is_byline(line)
    assert find_author(line) == author


@pytest.mark.parametrize(
    "line", ["Na hii ndiyo habari", "Na kisha wakaondoka", "By the way", "Na 12 Mei 2024", "Habari"]
)
def test_no_byline(line: str):
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Sylvia Mwehozi", True),
        ("Grace Kabogo / AFPE, DPAE", True),
        ("Habari Kuu", False),
        ("Msaada wa Kibinadamu", False),
        ("Soko jipya", False),
        ("Asha", False),
    ],
)
def test_a_name_alone(line: str, name: bool):
    assert is_name(line) == name


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("SiasaKorea Kaskazini", "Siasa / Korea Kaskazini"),
        ("Habari za Kimataifa", "Habari za Kimataifa"),
        ("Mwanzo > Habari > Kitaifa", "Habari / Kitaifa"),
        ("Category: Michezo", "Michezo"),
        ("SIASA", "Siasa"),
    ],
)
def test_a_section(line: str, section: str):
    assert is_section(line)
    assert part_section(line) == section


@pytest.mark.parametrize("line", ["Siasa za mji huu zimechacha.", "Soko jipya", "Siasani"])
def test_no_section(line: str):
    assert not is_section(line)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Treni ikifika mjiniPicha: AFP", "Treni ikifika mjini Picha: AFP"),
        ("Treni ikifika mjini 2023Picha: A. B./AP", "Treni ikifika mjini 2023 Picha: A. B./AP"),
        ("Picha: AFP", "Picha: AFP"),
        ("Maelezo ya picha, Treni ikifika", "Treni ikifika"),
        ("Treni ikifika mjini. (Picha na Asha Juma)", "Treni ikifika mjini. (Picha na Asha Juma)"),
        (
            "Kim akisalimiana na Putin, Septemba 13, 2023.",
            "Kim akisalimiana na Putin, Septemba 13, 2023.",
        ),
    ],
)
def test_a_caption(line: str, value: str):
    assert is_caption(line)
    assert part_credit(line) == value


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "Rais alisema akihutubia taifa kwamba uchaguzi utafanyika 5 Mei 2024.",
        "Picha hiyo ilimshangaza kila mtu.",
    ],
)
def test_no_caption(line: str):
    assert not is_caption(line)


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("https://p.dw.com/p/4Vy8W", "DW"),
        ("https://www.bbc.com/swahili/articles/x", "BBC News Swahili"),
        ("https://www.voaswahili.com/a/x.html", "VOA Swahili"),
        ("https://mtaa.example.org/x", "mtaa.example.org"),
        ("", ""),
    ],
)
def test_the_source_of_an_address(address: str, source: str):
    assert source_of_address(address) == source


@pytest.mark.parametrize(
    ("line", "source"),
    [("Chanzo: Wizara ya Maji", "Wizara ya Maji"), ("3. Nenda tovuti zaidi za DW", "DW")],
)
def test_the_source_that_a_line_names(line: str, source: str):
    assert find_source(line) == source


@pytest.mark.parametrize(
    ("title", "without"),
    [
        ("Ruto ziarani China - BBC News Swahili", "Ruto ziarani China"),
        ("Ruto ziarani China | Siasa | DW", "Ruto ziarani China | Siasa"),
        ("BBC yafungua ofisi Nairobi", "BBC yafungua ofisi Nairobi"),
        ("Ruto - rais wa tano", "Ruto - rais wa tano"),
    ],
)
def test_a_title_loses_the_name_of_its_site(title: str, without: str):
    assert LineGuess(title, Role.TITLE).value == without


@pytest.mark.parametrize(
    "title", ["BBC yafungua ofisi Nairobi", "Ruto ziarani China - VOA Swahili"]
)
def test_a_title_that_names_an_outlet_is_no_source(title: str):
    lines = read_lines(f"{title}\n\n{PROSE}\n\n{PROSE}")
    assert lines[0].role == Role.TITLE


@pytest.mark.parametrize(
    "line",
    [
        "1. Nenda kwenye maudhui",
        "Ruka sehemu inayofuata",
        "Skip to content",
        "Soma pia: Bei ya samaki yashuka",
        "Soma: Bei ya samaki yashuka",
        "Soma zaidi",
        "Tazama pia: Ziwa Victoria",
        "Popular posts from this blog",
        "Leave a Reply",
        "Toa maoni",
        "1",
        "Shiriki",
        "Facebook Twitter Email",
        "Saa 4 zilizopita",
        "12 Comments",
        "Tovuti hii hutumia vidakuzi ili kuboresha huduma.",
        "Tags: mto, samaki",
    ],
)
def test_furniture(line: str):
    assert furniture_of(line)


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "Soma kwa bidii ili ufaulu mtihani wa mwisho.",
        "Tazama, mvua inakuja!",
        "Maoni ya wananchi yaligawanyika kuhusu mradi huo.",
        "Picha hiyo ilimshangaza kila mtu.",
        "Watu 12",
        "Nyumbani kwao kuna mti mkubwa.",
    ],
)
def test_no_furniture(line: str):
    assert furniture_of(line) is None


FIRST = """Mpendwa dada, natumaini barua hii itakukuta ukiwa mzima wa afya. Sisi
huku Kigoma hatujambo, ingawa mvua zimekuwa nyingi kupita kiasi mwaka
huu. Ziwa limepanda na kumeza sehemu ya soko la zamani."""
SECOND = """Mama anaendelea vizuri na matibabu. Daktari alisema macho yake yata-
pona baada ya miezi miwili."""


def test_wrapped_lines_become_paragraphs():
    assert find_paragraphs(f"{FIRST}\n{SECOND}") == [[FIRST, SECOND]]


def test_a_divided_word_is_whole_again():
    assert unwrap(SECOND).endswith("macho yake yatapona baada ya miezi miwili.")


def test_short_lines_are_left_alone():
    poem = "Mvua yanyesha paani\nwatoto wacheka nje\nbibi yuko dirishani\nakumbuka yake enzi"
    assert find_paragraphs(poem) == [poem.split("\n")]


def test_a_compound_at_the_end_of_a_line_keeps_its_hyphen():
    assert unwrap("mkutano wa Korea-\nUrusi") == "mkutano wa Korea-Urusi"


def test_a_wrong_guess_is_mended_by_another_role():
    lines = read_lines(f"Soko jipya\n\nNa Asha Juma\n\n{PROSE}\n\n{PROSE}")
    mended = [
        replace(lines[0], role=Role.SECTION),
        *lines[1:2],
        replace(lines[2], role=Role.TITLE),
        lines[3],
    ]
    draft = draft_from(mended)
    assert (draft.section, draft.title, draft.author) == ("Soko jipya", PROSE, "Asha Juma")
    assert [(p.kind, p.text) for p in draft.paragraphs] == [(Kind.BODY, PROSE)]


def test_the_raw_text_is_what_the_lines_say_unless_it_is_given():
    lines = [
        LineGuess("Soko", Role.TITLE),
        LineGuess(PROSE, Role.BODY),
        LineGuess("X", Role.DROPPED),
    ]
    assert draft_from(lines).raw == f"Soko\n{PROSE}\nX"
    assert draft_from(lines, raw="asili").raw == "asili"


def test_without_a_title_the_first_words_are_one():
    draft = draft_from([LineGuess(f"{PROSE} {PROSE}", Role.BODY)])
    assert draft.title == "Jana tulikwenda sokoni kununua mboga na samaki kwa ajili ya sherehe ya…"


def test_lines_without_text_make_no_draft():
    with pytest.raises(ReaderError, match=r"a\.txt holds no text"):
        draft_from([LineGuess("Soko", Role.TITLE)], name="a.txt")
