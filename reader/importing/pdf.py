"""Read the text of a PDF: its lines become paragraphs again, its page heads and feet go."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.importing.cleaning import clean
from reader.importing.lines import LineGuess, Role
from reader.importing.page_lines import PageLine
from reader.importing.pages import guess_roles
from reader.importing.wrapping import fills

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PageObject, PdfReader

_LARGER = 1.12
_GAP = 1.35
_MARGIN_LINES = 2
_TITLE_WORDS = 30
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:ukurasa|uk|page|p)\W*)?\d{1,4}(?:\s*(?:/|wa|kati ya|of)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Row:
    """A printed line: its text, font size in points, height on the page, and its page."""

    text: str
    size: float
    y: float
    page: int
    margin: bool = False


def read_pdf(data: bytes, name: str) -> list[LineGuess]:
    """Return the lines of a PDF. Raises ReaderError if it is damaged, locked or only pictures."""
    reader = _open(data, name)
    try:
        pages = [list(_rows(page, number)) for number, page in enumerate(reader.pages)]
    except Exception as error:  # a damaged page fails in whatever part of pypdf reads it
        raise ReaderError(f"{name} is damaged: its pages cannot be read.") from error
    rows = [row for page in pages for row in page]
    if not rows:
        raise ReaderError(
            f"{name} holds pictures of pages and no text. Run a text recognition (OCR) on it first."
        )
    _mark_margins(pages)
    lines = list(_lines(rows))
    guess_roles(lines)
    return [line.guess for line in lines]


def _open(data: bytes, name: str) -> PdfReader:
    from pypdf import PasswordType, PdfReader  # a fifth of a second that only a PDF should cost

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports every flaw it mends
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        locked = reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED
    except Exception as error:  # truncated files fail in many ways, and all mean the same
        if "cryptography" in str(error):
            raise _locked(name) from error
        raise ReaderError(f"{name} is damaged or cut off. Get it again from its source.") from error
    if locked:
        raise _locked(name)
    return reader


def _locked(name: str) -> ReaderError:
    return ReaderError(f"{name} is protected with a password. Save it without one first.")


def _rows(page: PageObject, number: int) -> Iterator[Row]:
    """Yield the printed lines of a page in reading order."""
    row = Row("", 0.0, 0.0, number)
    found = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        nonlocal row
        for index, part in enumerate(text.split("\n")):
            if index:
                found.append(row)
                row = Row("", 0.0, 0.0, number)
            if part.strip() and not row.text.strip():
                row.size = abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1]))
                row.y = tm[5] * cm[3] + tm[4] * cm[1] + cm[5]
            row.text += part

    page.extract_text(visitor_text=visit)
    found.append(row)
    yield from (one for one in found if clean(one.text))


def _mark_margins(pages: Sequence[Sequence[Row]]) -> None:
    """Mark page numbers, and what stands at the head or foot of most pages alike."""
    edges = [[*page[:_MARGIN_LINES], *page[-_MARGIN_LINES:]] for page in pages]
    counts = Counter(key for page in edges for key in {_margin_key(row) for row in page})
    often = max(2, len(pages) / 3)
    for page in edges:
        for row in page:
            repeated = counts[_margin_key(row)] >= often and len(pages) > 1
            row.margin = repeated or bool(_PAGE_NUMBER.fullmatch(clean(row.text)))


def _margin_key(row: Row) -> str:
    return re.sub(r"\d+", "#", clean(row.text))


@dataclass(frozen=True, slots=True)
class Layout:
    """How running text is set: font size and line distance in points, width in letters."""

    size: float
    leading: float
    width: int

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Layout:
        """Measure the rows of a document."""
        letters: Counter[float] = Counter()
        for row in rows:
            letters[round(row.size, 1)] += len(row.text)
        size = letters.most_common(1)[0][0]
        lengths = sorted(len(row.text.strip()) for row in rows if row.size < _LARGER * size)
        gaps = [
            above.y - below.y
            for above, below in pairwise(rows)
            if above.page == below.page and 0 < above.y - below.y < 4 * size
        ]
        width = lengths[-1 - len(lengths) // 50] if lengths else 0
        return cls(size, median(gaps) if gaps else 0.0, width)

    def is_large(self, row: Row) -> bool:
        """Tell whether a row is set larger than the running text."""
        return row.size >= _LARGER * self.size

    def goes_on(self, above: Row, row: Row) -> bool:
        """Tell whether a row goes on with the paragraph of the row above it."""
        if abs(row.size - above.size) > 0.05 * above.size:
            return False
        below = above.page == row.page and above.y > row.y
        usual = max(self.leading, 1.2 * row.size) if self.leading else above.y - row.y
        if below and above.y - row.y > _GAP * usual:
            return False
        if self.is_large(row):
            return below
        text, following = above.text.strip(), row.text.strip()
        unfinished = text[-1] not in ".!?" or following[0].islower()
        return fills(text, following, self.width) and (below or unfinished)


def _lines(rows: Sequence[Row]) -> Iterator[PageLine]:
    """Yield the paragraphs of the rows; what is set larger is a title or a heading."""
    layout = Layout.of([row for row in rows if not row.margin] or rows)
    paragraph: list[Row] = []
    titled = False
    for row in [*rows, None]:
        if row and row.margin:
            yield PageLine(row.text, clean(row.text), opens_block=True, role=Role.DROPPED)
        elif row and paragraph and layout.goes_on(paragraph[-1], row):
            paragraph.append(row)
        else:
            if paragraph:
                line = _line(paragraph, layout, titled=titled)
                titled = titled or line.role == Role.TITLE
                yield line
            paragraph = [row] if row else []


def _line(rows: Sequence[Row], layout: Layout, *, titled: bool) -> PageLine:
    line = PageLine.read("\n".join(row.text.strip() for row in rows), opens_block=True)
    if layout.is_large(rows[0]) and not line.furniture and len(line.words) <= _TITLE_WORDS:
        line.role = Role.HEADING if titled else Role.TITLE
    return line
