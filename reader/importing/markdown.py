"""Read Markdown, with or without front matter, into lines with roles."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from reader.importing.captions import is_caption
from reader.importing.cleaning import clean, split_lines
from reader.importing.lines import LineGuess, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FENCE = "---"
_KEYS = {
    "title": Role.TITLE,
    "author": Role.AUTHOR,
    "authors": Role.AUTHOR,
    "date": Role.DATE,
    "section": Role.SECTION,
    "category": Role.SECTION,
    "source": Role.SOURCE,
    "url": Role.URL,
    "address": Role.URL,
    "link": Role.URL,
    "summary": Role.STANDFIRST,
    "description": Role.STANDFIRST,
    "standfirst": Role.STANDFIRST,
    "language": Role.LANGUAGE,
    "lang": Role.LANGUAGE,
    "level": Role.LEVEL,
    "license": Role.LICENSE,
    "licence": Role.LICENSE,
}
_ENTRY = re.compile(r"([A-Za-z][\w -]*):(?:\s+(.*))?$")
_BLOCK_MARK = re.compile(r"[|>][+-]?$")

_HEADING = re.compile(r"#{1,6}\s+(.*?)(?:\s+#+)?$")
_UNDERLINE = re.compile(r"(=+|-+)\s*$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$")
_ITEM = re.compile(r"^(?:[-*+]|\d{1,3}[.)])\s+")
_QUOTE = re.compile(r"^(?:>\s?)+")
_TABLE_RULE = re.compile(r"\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_IMAGE_ONLY = re.compile(r"!\[([^\]]*)\]\([^)]*\)$")

_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"<(https?://[^>]+)>"), r"\1"),
    (re.compile(r"<br\s*/?>", re.IGNORECASE), " "),
    (re.compile(r"</?[A-Za-z][^>]*>"), ""),
    (re.compile(r"(`+)(.+?)\1"), r"\2"),
    (re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"~~(.+?)~~"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read_markdown(text: str) -> list[LineGuess]:
    """Return the lines of a Markdown text; front matter gives title, author, date and so on."""
    lines = split_lines(text.lstrip("\ufeff"))
    end = _end_of_front_matter(lines)
    guesses = list(_front_matter(lines[1:end])) if end else []
    titled = any(guess.role == Role.TITLE for guess in guesses)
    body = split_lines(_COMMENT.sub("", "\n".join(lines[end + 1 if end else 0 :])))
    for guess in _body(body):
        if not titled and guess.role == Role.HEADING and not _has_text(guesses):
            guesses.append(LineGuess(guess.text, Role.TITLE))
            titled = True
        else:
            guesses.append(guess)
    return guesses


def _has_text(guesses: Sequence[LineGuess]) -> bool:
    return any(guess.role in {Role.BODY, Role.HEADING} for guess in guesses)


def _end_of_front_matter(lines: Sequence[str]) -> int:
    """Return the index of the line that closes the front matter, or 0 if there is none."""
    if lines[0].rstrip() != _FENCE:
        return 0
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() in {_FENCE, "..."}:
            return index
    return 0


def _front_matter(lines: Sequence[str]) -> Iterator[LineGuess]:
    """Yield the entries of front matter: ``key: value``, folded blocks and lists."""
    for key, values in _entries(lines):
        role = _KEYS.get(key)
        joint = " " if role in {Role.TITLE, Role.STANDFIRST} else ", "
        value = clean(joint.join(filter(None, values)))
        if role and value:
            yield LineGuess(value, role)
        elif value:
            yield LineGuess(f"{key}: {value}", Role.DROPPED)


def _entries(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    key, values = "", list[str]()
    for line in lines:
        entry = _ENTRY.match(line)
        if entry:
            if key:
                yield key, values
            key, first = entry[1].lower(), (entry[2] or "").strip()
            values = [] if _BLOCK_MARK.match(first) else _scalar_or_list(first)
        elif line.strip() and not line.lstrip().startswith("#"):
            item = line.strip()
            values.append(_unquoted(item[2:] if item.startswith("- ") else item))
    if key:
        yield key, values


def _scalar_or_list(value: str) -> list[str]:
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(part.strip()) for part in value[1:-1].split(",")]
    return [_unquoted(value)]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        quote, inner = value[0], value[1:-1]
        return inner.replace('\\"', '"') if quote == '"' else inner.replace("''", "'")
    return value


def _body(lines: Sequence[str]) -> Iterator[LineGuess]:
    """Yield headings and paragraphs; a paragraph ends at a blank line or where a block begins."""
    paragraph: list[str] = []
    fenced = False
    for line in [*lines, ""]:
        bare = line.strip()
        if bare.startswith(("```", "~~~")):
            fenced = not fenced
            bare = ""
        elif not fenced and paragraph and _UNDERLINE.match(bare) and len(paragraph) == 1:
            yield LineGuess(_inline(paragraph.pop()), Role.HEADING)
            continue
        starts_block = not fenced and _starts_block(bare)
        if (not bare or starts_block) and paragraph:
            yield from _paragraph(paragraph)
            paragraph = []
        if heading := _HEADING.match(bare):
            yield LineGuess(_inline(heading[1]), Role.HEADING)
        elif bare and not _RULE.match(bare) and not _TABLE_RULE.match(bare):
            paragraph.append(_without_mark(bare))


def _starts_block(bare: str) -> bool:
    return bool(
        _HEADING.match(bare) or _ITEM.match(bare) or _RULE.match(bare) or bare.startswith("|")
    )


def _without_mark(bare: str) -> str:
    quoted = _QUOTE.sub("", bare, count=1) if bare.startswith(">") else bare
    if quoted.startswith("|"):
        return " | ".join(cell.strip() for cell in quoted.strip("|").split("|"))
    return quoted if re.match(r"\d", quoted) else _ITEM.sub("", quoted, count=1)


def _paragraph(lines: Sequence[str]) -> Iterator[LineGuess]:
    joined = " ".join(lines)
    text = _inline(joined)
    if text:
        picture = _IMAGE_ONLY.match(joined) or is_caption(text)
        yield LineGuess(text, Role.CAPTION if picture else Role.BODY)


def _inline(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return clean(unescape(text))
