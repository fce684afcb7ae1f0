"""Read a saved web page: what trafilatura calls the article, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError
from reader.importing.bylines import is_name
from reader.importing.dates import find_date
from reader.importing.html_blocks import Block, cut_blocks, parse
from reader.importing.lines import LineGuess, Role
from reader.importing.page_lines import PageLine, same_words
from reader.importing.pages import guess_roles
from reader.importing.sources import find_address, source_of_address
from reader.text.encodings import decode_page
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

_SAVED_FROM = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(\S+)")
_TEXT_TAGS = ("p", "head", "item", "quote", "cell")
_SHORT_KEY = 12
_MOST_WORDS = 0.6
_FEWEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head of a page says about its article."""

    title: str = ""
    author: str = ""
    date: str = ""
    section: str = ""
    source: str = ""
    url: str = ""
    summary: str = ""


def read_html(source: bytes | str, name: str, address: str = "") -> list[LineGuess]:
    """Return the lines of an HTML page; `address` is where it was fetched, if it was.

    Raises ReaderError if there is no text in it.
    """
    text = source if isinstance(source, str) else decode_page(source)
    tree = parse(text) if text else None
    blocks = list(cut_blocks(tree)) if tree is not None else []
    if tree is None or not blocks:
        raise ReaderError(f"{name} holds no text that could be read as an article.")
    saved_from = _SAVED_FROM.search(text[:4000])
    meta, article = _extract(tree, address or (saved_from[1] if saved_from else ""))
    lines = [_line(block, meta) for block in blocks]
    if article:
        _drop_outside(lines, blocks, article)
    if meta.title and not any(line.role == Role.TITLE for line in lines):
        lines.insert(0, PageLine(meta.title, meta.title, opens_block=True, role=Role.TITLE))
    guess_roles(lines)
    return [*_meta_lines(meta, lines), *(line.guess for line in lines)]


def _extract(tree: HtmlElement, address: str) -> tuple[Meta, list[str]]:
    """Return what trafilatura tells about the page, and the keys of the article's blocks."""
    import trafilatura  # takes half a second, and most of what is imported is not HTML

    found: Any = trafilatura.bare_extraction(
        tree,
        url=address or None,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None:
        return Meta(url=address), []
    url = address or found.url or ""
    meta = Meta(
        title=found.title or "",
        author=(found.author or "").replace(";", ","),
        date=found.date or "",
        section=" / ".join(found.categories or ()),
        source=found.sitename or "",
        url=find_address(url),
        summary=found.description or "",
    )
    texts = ["".join(element.itertext()) for element in found.body.iter(*_TEXT_TAGS)]
    words = sum(len(text.split()) for text in texts)
    return meta, [_key(text) for text in texts] if words >= _FEWEST_WORDS else []


def _line(block: Block, meta: Meta) -> PageLine:
    """Return a block as a line with the role that its markup gives it."""
    line = PageLine.read(block.text, opens_block=True)
    if block.apart:
        line.role = Role.DROPPED
    elif block.is_heading and _is_title(block, meta.title):
        line.role = Role.TITLE
    elif block.is_heading and not line.furniture:
        line.role = Role.HEADING
    elif block.tag == "figcaption":
        line.role = Role.CAPTION
    elif line.is_prose and same_words(block.text, meta.summary):
        line.role = Role.STANDFIRST
    return line


def _is_title(block: Block, title: str) -> bool:
    """Tell whether a heading is the title that the page's head gives, or says most of it."""
    if not title:
        return block.tag == "h1"
    words, wanted = ({*re.findall(r"\w+", fold(text))} for text in (block.text, title))
    return same_words(block.text, title) or (
        block.tag == "h1" and len(words & wanted) >= _MOST_WORDS * len(words)
    )


def _drop_outside(lines: Sequence[PageLine], blocks: Sequence[Block], article: list[str]) -> None:
    """Drop what trafilatura left out, but a paragraph in the middle of what it kept."""
    whole, exact = "\n".join(article), set(article)
    inside = [_is_inside(_key(line.value), whole, exact) for line in lines]
    kept = [index for index, line in enumerate(lines) if inside[index] and line.is_prose]
    first, last = min(kept, default=0), max(kept, default=len(lines))
    title = next((i for i, line in enumerate(lines) if line.role == Role.TITLE), first)
    for index, (line, block) in enumerate(zip(lines, blocks, strict=True)):
        between = min(title, first) <= index <= last
        told = line.role in {Role.TITLE, Role.CAPTION, Role.AUTHOR, Role.DATE, Role.STANDFIRST}
        prose = line.is_prose and block.tag == "p"
        if not inside[index] and not (between and (told or prose)):
            line.role = Role.DROPPED


def _is_inside(key: str, whole: str, exact: set[str]) -> bool:
    return key in exact or (len(key) >= _SHORT_KEY and key in whole)


def _key(text: str) -> str:
    """Return the letters and digits of a text, to compare what two programs made of it."""
    return "".join(re.findall(r"\w+", fold(text)))


def _meta_lines(meta: Meta, lines: Sequence[PageLine]) -> list[LineGuess]:
    """Return the lines that the page's head adds to what its text says."""
    told = {line.role for line in lines}
    known_source = source_of_address(meta.url)
    named = known_source and "." not in known_source
    added = [
        (Role.AUTHOR, meta.author if Role.AUTHOR not in told and is_name(meta.author) else ""),
        (Role.DATE, meta.date if find_date(meta.date) else ""),
        (Role.SECTION, "" if Role.SECTION in told else meta.section),
        (Role.SOURCE, known_source if named else meta.source),
        (Role.URL, meta.url),
    ]
    return [LineGuess(value, role) for role, value in added if value]
