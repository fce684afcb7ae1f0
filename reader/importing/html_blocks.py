"""Cut an HTML tree into its blocks of visible text, in the order in which they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree, html

from reader.importing.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENT = frozenset(
    "script style noscript template svg math iframe object embed select button textarea canvas"
    " audio video map head datalist dialog rp rt".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark"
    " q s samp small span strike strong sub sup time tt u var wbr picture source ruby".split()
)
_APART = frozenset("nav footer aside form menu".split())
_CAPTION = "figcaption"
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SPACES = re.compile(r"[ \t\r\f\n]+")
_BREAK = "\u2028"
_PARAGRAPH_BREAK = re.compile(rf"{_BREAK}\s*{_BREAK}")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text: its innermost block tag, and whether it is in a menu, footer or form.

    ``tag`` is figcaption for all text of a caption, also where a class and no tag says so.
    """

    tag: str
    text: str
    apart: bool

    @property
    def is_heading(self) -> bool:
        """Tell whether the markup calls the block a heading."""
        return self.tag in _HEADINGS


def parse(source: str) -> html.HtmlElement | None:
    """Return the tree of an HTML page, or None if there is nothing in it.

    Entities and files are never loaded; what is nested too deeply is cut off by the parser.
    """
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, encoding="utf-8"
    )
    try:
        return html.document_fromstring(source.encode("utf-8", errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def cut_blocks(tree: html.HtmlElement) -> Iterator[Block]:
    """Yield the visible blocks of a tree; an empty line made of <br><br> parts blocks too."""
    open_tags: list[str] = []
    silent = 0
    text: list[str] = []

    def flush() -> Iterator[Block]:
        apart = not _APART.isdisjoint(open_tags)
        tag = open_tags[-1] if open_tags else "body"
        for part in _PARAGRAPH_BREAK.split("".join(text)):
            if cleaned := clean(part):
                yield Block(tag, cleaned, apart)
        text.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        block = tag not in _INLINE and tag != "br"
        if event == "start":
            silent += _is_silent(element, tag)
            if block:
                yield from flush()
                open_tags.append(_CAPTION if _is_caption(element, open_tags) else tag)
            if not silent:
                text.append(_BREAK if tag == "br" else _SPACES.sub(" ", element.text or ""))
            continue
        if block:
            yield from flush()
            open_tags.pop()
        silent -= _is_silent(element, tag)
        if not silent:
            text.append(_SPACES.sub(" ", element.tail or ""))
    yield from flush()


def _is_caption(element: html.HtmlElement, open_tags: list[str]) -> bool:
    inside = _CAPTION in open_tags[-1:]
    return inside or element.tag == _CAPTION or "caption" in (element.get("class") or "").lower()


def _is_silent(element: html.HtmlElement, tag: str) -> bool:
    style = (element.get("style") or "").replace(" ", "")
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return tag in _SILENT or hidden or "display:none" in style
