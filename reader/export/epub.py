"""Write study sheets as an e-book (EPUB 3), a chapter an article."""

from __future__ import annotations

import io
import uuid
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from reader.errors import ReaderError
from reader.export.markup import XHTML, document, printable, section
from reader.files import write_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.export.sheet import StudySheet

CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
OPF = "http://www.idpf.org/2007/opf"
OPS = "http://www.idpf.org/2007/ops"
DC = "http://purl.org/dc/elements/1.1/"


def write_epub(path: Path, sheets: Sequence[StudySheet]) -> None:
    """Write one book of one or several sheets.

    Raises ReaderError if there is nothing to write or the file cannot be written.
    """
    if not sheets:
        raise ReaderError("There is no article to write. Choose at least one.")
    title = sheets[0].title if len(sheets) == 1 else "Msomaji"
    chapters = {f"{number:03}.xhtml": sheet for number, sheet in enumerate(sheets, start=1)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as book:
        # EPUB 3.3, 4.2.6.3: the media type comes first and is not compressed.
        book.writestr(zipfile.ZipInfo("mimetype"), b"application/epub+zip")
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("book/package.opf", _package(title, chapters))
        book.writestr("book/contents.xhtml", _contents(title, chapters))
        for name, sheet in chapters.items():
            book.writestr(f"book/{name}", document(sheet.title, [section(sheet)]))
    write_file(path, buffer.getvalue())


def _package(title: str, chapters: dict[str, StudySheet]) -> bytes:
    root = Element(
        "package",
        {
            "xmlns": OPF,
            "xmlns:dc": DC,
            "version": "3.0",
            "unique-identifier": "id",
            "xml:lang": "sw",
        },
    )
    metadata = SubElement(root, "metadata")
    name = "msomaji:" + ",".join(sheet.id for sheet in chapters.values())
    SubElement(
        metadata, "dc:identifier", {"id": "id"}
    ).text = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
    SubElement(metadata, "dc:title").text = printable(title)
    for language in ("sw", "en"):
        SubElement(metadata, "dc:language").text = language
    for author in sorted({sheet.author for sheet in chapters.values() if sheet.author}):
        SubElement(metadata, "dc:creator").text = printable(author)
    SubElement(metadata, "meta", {"property": "dcterms:modified"}).text = datetime.now(
        UTC
    ).strftime("%Y-%m-%dT%H:%M:%SZ")
    manifest, spine = SubElement(root, "manifest"), SubElement(root, "spine")
    SubElement(
        manifest,
        "item",
        {
            "id": "contents",
            "href": "contents.xhtml",
            "media-type": "application/xhtml+xml",
            "properties": "nav",
        },
    )
    for href in chapters:
        chapter = "c" + href.removesuffix(".xhtml")
        SubElement(
            manifest, "item", {"id": chapter, "href": href, "media-type": "application/xhtml+xml"}
        )
        SubElement(spine, "itemref", {"idref": chapter})
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _contents(title: str, chapters: dict[str, StudySheet]) -> bytes:
    html = Element("html", {"xmlns": XHTML, "xmlns:epub": OPS, "lang": "sw", "xml:lang": "sw"})
    SubElement(SubElement(html, "head"), "title").text = printable(title)
    nav = SubElement(SubElement(html, "body"), "nav", {"epub:type": "toc"})
    SubElement(nav, "h1").text = "Yaliyomo"
    items = SubElement(nav, "ol")
    for href, sheet in chapters.items():
        link = SubElement(SubElement(items, "li"), "a", {"href": href})
        link.text = printable(sheet.title)
    content: bytes = tostring(html, encoding="utf-8", xml_declaration=True)
    return content
