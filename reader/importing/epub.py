"""Read the text of an EPUB book, chapter by chapter in reading order."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from reader.errors import ReaderError
from reader.importing.archive import Archive
from reader.importing.html_blocks import Block, cut_blocks, parse
from reader.importing.lines import LineGuess, Role
from reader.importing.page_lines import same_words
from reader.text.encodings import decode_page

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/rights.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_METADATA = (
    ("title", Role.TITLE),
    ("creator", Role.AUTHOR),
    ("date", Role.DATE),
    ("publisher", Role.SOURCE),
    ("language", Role.LANGUAGE),
    ("rights", Role.LICENSE),
    ("description", Role.DROPPED),
)


@dataclass(frozen=True, slots=True)
class Package:
    """What an EPUB says about itself: its metadata as lines, and its pages in reading order."""

    metadata: list[LineGuess]
    pages: list[str]


def read_epub(data: bytes, name: str) -> list[LineGuess]:
    """Return the lines of an EPUB. Raises ReaderError if it is damaged, locked or empty."""
    archive = Archive(data, name)
    if _RIGHTS in archive:
        raise ReaderError(f"{name} is locked by digital rights management and cannot be read.")
    package = _read_package(archive, name)
    title = next((line.text for line in package.metadata if line.role == Role.TITLE), "")
    lines = list(package.metadata)
    for page in package.pages:
        lines += [_line(block, title) for block in _blocks(archive, page)]
    return lines


def _read_package(archive: Archive, name: str) -> Package:
    container = _parse(archive.read(_CONTAINER), name)
    path = next(iter(container.xpath("//*[local-name()='rootfile']/@full-path")), "")
    if not path:
        raise ReaderError(f"{name} is damaged: its {_CONTAINER} does not say where the book is.")
    package = _parse(archive.read(str(path)), name)
    folder = posixpath.dirname(str(path))
    items = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        for item in package.xpath("//*[local-name()='manifest']/*")
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    }
    spine = [item.get("idref") for item in package.xpath("//*[local-name()='itemref']")]
    return Package(
        list(_metadata(package)),
        [items[idref] for idref in spine if idref in items and items[idref] in archive],
    )


def _metadata(package: etree._Element) -> Iterator[LineGuess]:
    for key, role in _METADATA:
        for element in package.xpath(f"//*[local-name()='metadata']/*[local-name()='{key}']"):
            text = " ".join("".join(element.itertext()).split())
            if text:
                yield LineGuess(text, role)
                if role in {Role.TITLE, Role.LANGUAGE}:
                    break


def _parse(data: bytes, name: str) -> etree._Element:
    """Return the tree of an XML file; entities are not expanded and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReaderError(f"{name} is damaged: its list of contents cannot be read.") from error
    if root is None:
        raise ReaderError(f"{name} is damaged: its list of contents is empty.")
    return root


def _blocks(archive: Archive, page: str) -> Iterator[Block]:
    tree = parse(decode_page(archive.read(page)))
    if tree is not None:
        yield from cut_blocks(tree)


def _line(block: Block, title: str) -> LineGuess:
    if block.apart or same_words(block.text, title):
        return LineGuess(block.text, Role.DROPPED)
    if block.is_heading:
        return LineGuess(block.text, Role.HEADING)
    return LineGuess(block.text, Role.CAPTION if block.tag == "figcaption" else Role.BODY)
