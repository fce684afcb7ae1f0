"""Files of every format, made on the spot."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
import typst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
PACKAGE = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Hadithi za pwani</dc:title>'
    "<dc:creator>Kondo Salim</dc:creator><dc:language>sw</dc:language>"
    "<dc:date>2019-02-03</dc:date></metadata><manifest>{items}</manifest>"
    "<spine>{refs}</spine></package>"
)
XHTML = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    "<body>{body}</body></html>"
)


@pytest.fixture
def make_zip() -> Callable[[Mapping[str, str]], bytes]:
    """Return a maker of ZIP files from the contents of their files."""

    def make(files: Mapping[str, str]) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, content in files.items():
                archive.writestr(path, content)
        return buffer.getvalue()

    return make


@pytest.fixture
def make_epub(make_zip: Callable[[Mapping[str, str]], bytes]) -> Callable[..., bytes]:
    """Return a maker of EPUB files from the bodies of their pages."""

    def make(bodies: Sequence[str], package: str = PACKAGE, **extra: str) -> bytes:
        numbers = range(len(bodies))
        item = '<item id="p{0}" href="p{0}.xhtml" media-type="application/xhtml+xml"/>'
        opf = package.format(
            items="".join(item.format(number) for number in numbers),
            refs="".join(f'<itemref idref="p{number}"/>' for number in reversed(numbers)),
        )
        pages = {
            f"OEBPS/p{number}.xhtml": XHTML.format(body=body) for number, body in enumerate(bodies)
        }
        return make_zip(
            {"META-INF/container.xml": CONTAINER, "OEBPS/content.opf": opf, **pages, **extra}
        )

    return make


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    """Return a maker of Word files from (style, text) pairs."""

    def make(paragraphs: Sequence[tuple[str, str]], author: str = "") -> bytes:
        document = docx.Document()
        document.core_properties.author = author
        for style, text in paragraphs:
            document.add_paragraph(text, style=style)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return make


@pytest.fixture
def make_pdf(tmp_path: Path) -> Callable[[str], bytes]:
    """Return a maker of PDF files from Typst markup."""

    def make(markup: str) -> bytes:
        source = tmp_path / "source.typ"
        source.write_text(markup, encoding="utf-8")
        return typst.compile(str(source))

    return make
