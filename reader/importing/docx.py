"""Read a Word document (DOCX) by the styles of its paragraphs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.importing.archive import Archive
from reader.importing.bylines import is_name
from reader.importing.cleaning import clean
from reader.importing.lines import LineGuess, Role
from reader.importing.page_lines import PageLine
from reader.importing.pages import guess_roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_ROLES = {"Title": Role.TITLE, "Subtitle": Role.STANDFIRST, "Caption": Role.CAPTION}


def read_docx(data: bytes, name: str) -> list[LineGuess]:
    """Return the lines of a Word document. Raises ReaderError if it is damaged or locked."""
    if data.startswith(_OLD_WORD):
        raise ReaderError(
            f"{name} is protected with a password or in Word's old format."
            " Save it again as DOCX without a password."
        )
    Archive(data, name).check_size()
    document = _open(data, name)
    lines = list(_lines(document))
    _promote_first_heading(lines)
    guess_roles(lines)
    author = document.core_properties.author or ""
    told = any(line.role == Role.AUTHOR for line in lines)
    added = [LineGuess(author, Role.AUTHOR)] if is_name(author) and not told else []
    return [*added, *(line.guess for line in lines)]


def _open(data: bytes, name: str) -> Document:
    import docx  # takes a third of a second, and few files are Word documents

    try:
        return docx.Document(io.BytesIO(data))
    except Exception as error:  # a damaged file fails in whatever part of python-docx reads it
        raise ReaderError(f"{name} is damaged or no Word document.") from error


def _lines(document: Document) -> Iterator[PageLine]:
    from docx.table import Table

    opens_block = True
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from _table_lines(part)
            continue
        if not clean(part.text):
            opens_block = True
            continue
        yield _paragraph_line(part, opens_block=opens_block)
        opens_block = part.text.count(" ") > 20


def _paragraph_line(paragraph: Paragraph, *, opens_block: bool) -> PageLine:
    line = PageLine.read(clean(paragraph.text), opens_block=opens_block)
    style = (paragraph.style.name if paragraph.style else "") or ""
    if style in _ROLES:
        line.role = _ROLES[style]
    elif style.startswith("Heading") and not line.furniture:
        line.role = Role.HEADING
    return line


def _table_lines(table: Table) -> Iterator[PageLine]:
    for row in table.rows:
        cells = dict.fromkeys(clean(cell.text) for cell in row.cells)
        text = " | ".join(filter(None, cells))
        if text:
            yield PageLine(text, text, opens_block=False, role=Role.BODY)


def _promote_first_heading(lines: list[PageLine]) -> None:
    """Take a heading above all text for the title, where no paragraph has that style."""
    if any(line.role == Role.TITLE for line in lines):
        return
    for line in lines:
        if line.role == Role.HEADING:
            line.role = Role.TITLE
        if line.role == Role.TITLE or line.is_prose:
            return
