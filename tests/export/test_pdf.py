from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from reader.errors import ReaderError
from reader.export import SheetOptions, preview, write_pdf
from reader.export.pdf import typeset
from reader.export.sheet import Row, Run


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def text_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(content).pages).split())


def languages(pdf: PdfReader) -> set[str]:
    """Return every language that the structure tree names beside the document's own."""
    found, waiting = set(), [pdf.root_object["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found |= {str(node["/Lang"])} if "/Lang" in node else set()
            waiting += [node["/K"]] if "/K" in node else []
    return found


@pytest.mark.parametrize("layout", ["columns", "interlinear", "selftest"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_layout_is_tagged_and_carries_both_languages(sheet, layout, paper):
    content, notices = typeset([sheet], SheetOptions(layout=layout, paper=paper))
    pdf = read(content)
    assert notices == []
    assert pdf.root_object["/MarkInfo"]["/Marked"]
    assert pdf.root_object["/Lang"] == "sw"
    assert languages(pdf) == {"en"}
    assert round(pdf.pages[0].mediabox.width) == {"a4": 595, "letter": 612}[paper]
    text = text_of(content)
    assert "Mkataba <wa> #leo & kesho" in text
    assert "Viongozi walikutana asubuhi." in text
    assert "The leaders met in the morning." in text
    assert "Machine translation, made offline by translate-sw_en 1.0" in text
    assert "Not sure: The numbers differ." in text


def test_it_declares_pdf_a_and_pdf_ua(sheet):
    metadata = read(typeset([sheet])[0]).root_object["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_articles_have_bookmarks_and_a_contents_page(sheet):
    pdf = read(typeset([sheet, replace(sheet, id="b", title="Makala ya pili")])[0])
    titles = [item["/Title"] for item in pdf.outline if not isinstance(item, list)]
    assert titles == ["Mkataba <wa> #leo & kesho", "Makala ya pili"]
    assert "Yaliyomo" in pdf.pages[0].extract_text()
    assert f"{len(pdf.pages)} / {len(pdf.pages)}" in " ".join(pdf.pages[-1].extract_text().split())


def test_all_fonts_are_embedded(sheet):
    for page in read(typeset([sheet])[0]).pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_the_vocabulary_can_be_left_out(sheet):
    assert "Msamiati" in text_of(typeset([sheet])[0])
    assert "Msamiati" not in text_of(typeset([sheet], SheetOptions(notes=False))[0])


def test_what_no_font_can_draw_is_replaced_and_told(sheet):
    row = replace(sheet.rows[0], swahili=(Run("北京 🙂 na\x07 ng\u02bcombe\u202e"),))
    content, notices = typeset([replace(sheet, rows=(row,))])
    assert "3 characters" in notices[0]
    assert "na ng’ombe" in text_of(content)


def test_markup_in_an_article_stays_text(sheet):
    hostile = '#read("/etc/passwd") $x$ *b* _i_ `c` @ref <label> \\u{41} // no'
    row = replace(sheet.rows[0], swahili=(Run(hostile),), english=(Run(hostile),))
    text = text_of(typeset([replace(sheet, title=hostile, rows=(row,))])[0])
    assert text.count('#read("/etc/passwd")') >= 3


def test_a_row_longer_than_a_page_is_not_cut(sheet):
    words = [f"neno{number}" for number in range(3000)]
    row = replace(sheet.rows[0], swahili=(Run(" ".join(words)),))
    text = text_of(typeset([replace(sheet, rows=(row,))])[0])
    assert all(word in text for word in ("neno0", "neno1500", "neno2999"))


def test_rows_stay_whole_and_heads_repeat(sheet):
    rows = tuple(
        Row(n, sheet.rows[2].kind, True, (Run(f"Sentensi {n} mwanzo na mwisho{n}."),), (Run("x"),))
        for n in range(1, 120)
    )
    pages = [page.extract_text() for page in read(typeset([replace(sheet, rows=rows)])[0]).pages]
    assert len(pages) > 2
    for page in pages[: len(pages) - 1]:
        assert "Kiswahili" in page
    for n in range(1, 120):
        assert [f"Sentensi {n} mwanzo" in page for page in pages] == [
            f"mwisho{n}." in page for page in pages
        ]


def test_the_preview_has_the_pages_of_the_pdf(sheet):
    pages = preview([sheet], ppi=20)
    assert len(pages) == len(read(typeset([sheet])[0]).pages)
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_a_file_is_written_whole_or_not_at_all(sheet, tmp_path):
    assert write_pdf(tmp_path / "a.pdf", [sheet]) == []
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(ReaderError, match="could not be written"):
        write_pdf(tmp_path / "none" / "a.pdf", [sheet])
    with pytest.raises(ReaderError, match="no article"):
        write_pdf(tmp_path / "b.pdf", [])
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["a.pdf"]
