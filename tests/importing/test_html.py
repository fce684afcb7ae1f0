from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain import Kind
from reader.errors import ReaderError
from reader.importing import Role, draft_from, read_clipboard, read_file
from reader.importing.html import read_html

SAVED = Path(__file__).parent / "html"
PROSE = "Jana tulikwenda sokoni kununua mboga na samaki kwa ajili ya sherehe ya Jumamosi."


def kinds_and_starts(name: str) -> list[tuple[Kind, str]]:
    return [(p.kind, " ".join(p.text.split()[:2])) for p in read_file(SAVED / name).paragraphs]


def test_a_newspaper_page():
    draft = read_file(SAVED / "newspaper.html")
    assert draft.title == "Bei ya samaki yashuka Mwanza"
    assert (draft.author, draft.date) == ("Sada Amir", "2024-05-06")
    assert (draft.section, draft.source) == ("Kitaifa", "Mwananchi")
    assert draft.url == "https://www.mwananchi.co.tz/mw/habari/kitaifa/samaki-4012"
    assert kinds_and_starts("newspaper.html") == [
        (Kind.STANDFIRST, "Wavuvi walalamika"),
        (Kind.CAPTION, "Wavuvi wakishusha"),
        (Kind.BODY, "Mwanza. Bei"),
        (Kind.BODY, "Mwenyekiti wa"),
        (Kind.HEADING, "Viwanda vyajitetea"),
        (Kind.BODY, "Meneja wa"),
        (Kind.BODY, "Sangara: Sh4,500"),
        (Kind.BODY, "Sato: Sh7,000"),
        (Kind.BODY, "Serikali imeahidi"),
    ]


def test_a_page_built_by_scripts():
    draft = read_file(SAVED / "react.html")
    assert draft.title == "Wakulima wa mwani Pemba wageukia kina kirefu"
    assert (draft.author, draft.date) == ("Salma Haji", "2024-03-07")
    assert (draft.source, draft.url) == (
        "BBC News Swahili",
        "https://www.bbc.com/swahili/articles/c4nk2l9x0ewo",
    )
    assert kinds_and_starts("react.html") == [
        (Kind.CAPTION, "Chanzo cha"),
        (Kind.CAPTION, "Kilimo cha"),
        (Kind.BODY, "Kila asubuhi,"),
        (Kind.BODY, "Zamani alilima"),
        (Kind.HEADING, "'Tulipoteza kila"),
        (Kind.BODY, '"Mwaka juzi'),
        (Kind.BODY, "Shirika moja"),
    ]


def test_a_blog_whose_paragraphs_are_line_breaks():
    draft = read_file(SAVED / "blog.html")
    assert draft.title == "Historia fupi ya mji wa Bagamoyo"
    assert draft.date == "2019-02-18"
    assert kinds_and_starts("blog.html") == [
        (Kind.BODY, "Bagamoyo ni"),
        (Kind.BODY, "Katika karne"),
        (Kind.HEADING, "Magofu ya"),
        (Kind.BODY, "Magofu ya"),
        (Kind.CAPTION, "Wageni wakitembelea"),
    ]


def test_what_the_page_says_beside_the_article_stays_in_sight():
    draft = read_file(SAVED / "newspaper.html")
    assert "Dagaa wapungua" in draft.raw
    assert "Dagaa wapungua" not in "".join(p.text for p in draft.paragraphs)


def test_scripts_styles_and_hidden_text_are_no_text():
    page = (
        f"<body><script>alert('x')</script><style>p{{}}</style><p>{PROSE}</p>"
        "<p hidden>siri moja</p><div style='display: none'>siri mbili</div></body>"
    )
    assert [line.value for line in read_html(page, "a.html")] == [PROSE]


@pytest.mark.parametrize(
    "data",
    [
        f"<meta charset=windows-1252><p>{PROSE} Café</p>".encode("cp1252"),
        f"<meta charset='iso-8859-1'><p>{PROSE} Café</p>".encode(),
        f"<meta charset=nonsense><p>{PROSE} Café</p>".encode("cp1252"),
        f"<p>{PROSE} Café</p>".encode("utf-16"),
    ],
    ids=["declared", "declared wrongly", "unknown", "utf-16"],
)
def test_the_encoding_of_a_page(data: bytes):
    assert draft_from(read_html(data, "a.html")).paragraphs[-1].text.endswith("Café")


def test_a_copied_piece_of_a_page_keeps_its_headings():
    html = f"<h2>Soko jipya</h2><p>{PROSE}</p><h3>Bei</h3><p>{PROSE}</p>"
    lines = read_clipboard(f"Soko jipya\n{PROSE}\nBei\n{PROSE}", html)
    assert [line.role for line in lines][1:] == [Role.BODY, Role.HEADING, Role.BODY]


def test_copied_text_without_html_is_read_as_text():
    assert [line.value for line in read_clipboard(PROSE)] == [PROSE]


@pytest.mark.parametrize(
    "page", ["", "<html></html>", "<!--x-->", "<script>x</script>", "<div>" * 50_000]
)
def test_a_page_without_text_says_so(page: str):
    with pytest.raises(ReaderError, match=r"a\.html holds no text"):
        read_html(page, "a.html")


def test_deep_nesting_is_read():
    page = "<div>" * 500 + f"<p>{PROSE}</p>" + "</div>" * 500
    assert draft_from(read_html(page, "a.html")).paragraphs[0].text == PROSE
