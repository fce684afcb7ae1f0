from __future__ import annotations

import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from lxml import html

from reader.errors import ReaderError
from reader.export import write_epub, write_html
from reader.export.sheet import Run

XHTML = "{http://www.w3.org/1999/xhtml}"


def text_of(content: bytes) -> str:
    return "".join(ElementTree.fromstring(content.split(b"\n", 1)[1]).itertext())


def text_of_page(content: bytes) -> str:
    return html.document_fromstring(content.decode()).find("body").text_content()


def test_a_web_page_holds_both_languages_as_text(sheet, tmp_path):
    write_html(tmp_path / "a.html", [sheet])
    content = (tmp_path / "a.html").read_bytes()
    text = text_of_page(content)
    assert "Mkataba <wa> #leo & kesho" in text
    assert "Viongozi walikutana asubuhi." in text
    assert "The leaders met in the morning." in text
    assert b'<td lang="en">The leaders' in content
    assert b"<mark>Mkataba</mark>" in content


def test_markup_and_control_characters_of_an_article_do_no_harm(sheet, tmp_path):
    row = replace(sheet.rows[0], swahili=(Run("<script>x</script>\x00\x0b"),))
    write_html(tmp_path / "a.html", [replace(sheet, rows=(row,), url="javascript:alert(1)")])
    content = (tmp_path / "a.html").read_bytes()
    assert b"<script" not in content
    assert b"href" not in content
    assert "<script>x</script>" in text_of_page(content)


def test_an_empty_title_or_translation_leaves_the_rest_of_the_page(sheet, tmp_path):
    rows = (replace(sheet.rows[0], english=()), *sheet.rows[1:])
    write_html(tmp_path / "a.html", [replace(sheet, title="", rows=rows)])
    assert "Viongozi walikutana" in text_of_page((tmp_path / "a.html").read_bytes())


def test_a_book_has_a_chapter_an_article_and_a_contents_page(sheet, tmp_path):
    write_epub(tmp_path / "a.epub", [sheet, replace(sheet, id="b", title="Makala ya pili")])
    with zipfile.ZipFile(tmp_path / "a.epub") as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        package = ElementTree.fromstring(book.read("book/package.opf"))
        hrefs = [item.get("href") for item in package.iter("{http://www.idpf.org/2007/opf}item")]
        assert hrefs == ["contents.xhtml", "001.xhtml", "002.xhtml"]
        contents = ElementTree.fromstring(book.read("book/contents.xhtml"))
        assert [link.text for link in contents.iter(f"{XHTML}a")] == [
            "Mkataba <wa> #leo & kesho",
            "Makala ya pili",
        ]
        assert "The leaders met in the morning." in text_of(book.read("book/002.xhtml"))


@pytest.mark.parametrize("write", [write_html, write_epub])
def test_nothing_to_write_is_told(write, tmp_path):
    with pytest.raises(ReaderError, match="no article"):
        write(tmp_path / "a", [])
