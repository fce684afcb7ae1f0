"""A study sheet as XHTML elements, shared by the web page and the e-book."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from reader.export.head import byline, notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.export.sheet import Run, StudySheet

XHTML = "http://www.w3.org/1999/xhtml"
# XML 1.0 cannot hold these at all, not even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff￾￿]")

STYLE = """\
:root { color-scheme: light dark; --accent: #0b5d6b; --tint: #e3f1f2; --muted: #5a5a5a; }
body { font: 1.05rem/1.5 "Gentium Book Plus", Georgia, serif; max-width: 64rem;
  margin: 2rem auto; padding: 0 1rem; }
h1, h2, .meta, .number, th, .doubt { font-family: Andika, Verdana, sans-serif; }
h1, h2 { color: var(--accent); line-height: 1.25; }
.meta, .number, .doubt { font-size: .78rem; color: var(--muted); }
.doubt { display: block; color: #8a3b00; }
.detail { font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-size: .8rem; border-bottom: 2px solid var(--accent); }
th, td { vertical-align: top; padding: .3rem .6rem; }
h1, td { overflow-wrap: anywhere; }
tr.opens td { border-top: 1px solid #8885; }
tr.heading td { font-weight: bold; } tr.caption td { font-style: italic; font-size: .92em; }
mark { background: var(--tint); color: inherit; border-bottom: 2px solid var(--accent); }
@media (prefers-color-scheme: dark) {
  :root { --accent: #6cc5d3; --tint: #17383d; --muted: #a8a8a8; } .doubt { color: #f0a868; } }
@media (max-width: 40rem) {
  thead { display: none; }
  tr, td { display: block; }
  tr { position: relative; padding: .5rem 0; }
  td { padding: .1rem 0 .1rem 2rem; }
  td.number:first-child { position: absolute; padding-left: 0; }
  td.number:last-child::before { content: "Sentensi "; }
  tr.opens td { border-top: none; } tr.opens { border-top: 1px solid #8885; } }
"""


def section(sheet: StudySheet) -> Element:
    """Return an article as a ``section`` element with its head, rows and vocabulary."""
    root = Element("section", {"id": sheet.id, "lang": "sw"})
    _add(root, "h1", sheet.title)
    if sheet.title_english:
        _add(root, "p", sheet.title_english, {"lang": "en"}).set("class", "english-title")
    meta = _add(root, "p", " · ".join(byline(sheet)), {"class": "meta"})
    if sheet.url.startswith(("http://", "https://")):
        SubElement(meta, "br").tail = None
        _add(meta, "a", sheet.url, {"href": sheet.url})
    if notice(sheet):
        _add(root, "p", notice(sheet), {"class": "meta", "lang": "en"})
    root.append(_rows(sheet))
    if sheet.entries:
        root.append(_vocabulary(sheet))
    return root


def document(
    title: str, sections: Sequence[Element], syntax: Literal["xml", "html"] = "xml"
) -> bytes:
    """Return a whole document in ``xml`` or ``html`` syntax, which end empty elements otherwise."""
    html = Element("html", {"xmlns": XHTML, "lang": "sw"})
    head = SubElement(html, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    _add(head, "title", title)
    SubElement(head, "style").text = STYLE
    SubElement(html, "body").extend(sections)
    content: bytes = tostring(html, encoding="utf-8", method=syntax)
    return b"<!DOCTYPE html>\n" + content


def printable(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def _rows(sheet: StudySheet) -> Element:
    table = Element("table", {"class": "sheet"})
    head = SubElement(SubElement(table, "thead"), "tr")
    _add(head, "th", "Na.", {"scope": "col"})
    _add(head, "th", "Kiswahili", {"scope": "col"})
    _add(head, "th", "English", {"scope": "col", "lang": "en"})
    body = SubElement(table, "tbody")
    for row in sheet.rows:
        line = SubElement(body, "tr", {"class": f"{row.kind} opens" if row.opens else row.kind})
        _add(line, "td", str(row.number), {"class": "number"})
        _runs(SubElement(line, "td", {"lang": "sw"}), row.swahili)
        english = SubElement(line, "td", {"lang": "en"})
        _runs(english, row.english)
        if row.doubt:
            _add(english, "span", f"(?) Not sure: {row.doubt}", {"class": "doubt"})
    return table


def _vocabulary(sheet: StudySheet) -> Element:
    part = Element("div")
    _add(part, "h2", "Msamiati · Vocabulary")
    table = SubElement(part, "table")
    head = SubElement(SubElement(table, "thead"), "tr")
    for label in ("Na.", "Neno", "Form", "English", "Sentensi"):
        _add(head, "th", label, {"scope": "col"})
    body = SubElement(table, "tbody")
    for entry in sheet.entries:
        line = SubElement(body, "tr")
        _add(line, "td", str(entry.number), {"class": "number"})
        _add(SubElement(line, "td"), "strong", entry.headword)
        _add(line, "td", entry.detail, {"class": "detail"})
        _add(line, "td", entry.gloss, {"lang": "en"})
        _add(line, "td", ", ".join(map(str, entry.sentences)), {"class": "number"})
    return part


def _runs(cell: Element, runs: Sequence[Run]) -> None:
    last = None
    for run in runs:
        if run.entry:
            last = _add(cell, "mark", run.text)
        elif last is None:
            cell.text = (cell.text or "") + printable(run.text)
        else:
            last.tail = (last.tail or "") + printable(run.text)


def _add(parent: Element, tag: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    element = SubElement(parent, tag, attributes or {})
    element.text = printable(text)
    return element
