"""What a line of a pasted page looks like by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.importing.bylines import is_byline
from reader.importing.captions import is_caption
from reader.importing.dates import is_date_line
from reader.importing.furniture import Furniture, furniture_of
from reader.importing.lines import LineGuess, Role
from reader.importing.sources import find_outlet, has_source_label, is_address, is_outlet_line
from reader.importing.wrapping import unwrap
from reader.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_QUESTION = re.compile(r"[?][\"'”’»)\]]*$")
_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?][\"'”’»)]*\s+[\"'“‘«(]?[A-ZÀ-Ý]")
_FEWEST_WORDS = 4
_SENTENCE_WORDS = 10
_PARAGRAPH_WORDS = 25
_SOURCE_WORDS = 8


@dataclass
class PageLine:
    """A line of a page: its text as it came, its clean value, and its role once it is known."""

    text: str
    value: str
    opens_block: bool
    furniture: Furniture | None = None
    role: Role | None = None

    @classmethod
    def read(cls, text: str, *, opens_block: bool) -> PageLine:
        """Return the line with the role that its words alone give away."""
        value = unwrap(text)
        furniture = furniture_of(value)
        role = _role_by_words(value, furniture)
        return cls(text, value, opens_block, None if role else furniture, role)

    @property
    def guess(self) -> LineGuess:
        """Return the line for the preview; what nobody claims is body."""
        return LineGuess(self.text, self.role or Role.BODY)

    @cached_property
    def words(self) -> list[str]:
        """Return the words of the line."""
        return self.value.split()

    @cached_property
    def ends_with_stop(self) -> bool:
        """Tell whether the line ends like a sentence."""
        return bool(_STOP.search(self.value))

    @property
    def is_prose(self) -> bool:
        """Tell whether the line is a paragraph of running text that has no role yet."""
        return not self.role and not self.furniture and self.reads_as_prose

    @property
    def is_sentence(self) -> bool:
        """Tell whether the line is text rather than a link: it ends like a statement."""
        return not self.role and not self.furniture and self._reads_as_sentence

    @cached_property
    def reads_as_prose(self) -> bool:
        """Tell whether the words of the line are running text, whatever its role is."""
        if len(self.words) < _SENTENCE_WORDS:
            return False
        long = len(self.words) >= _PARAGRAPH_WORDS or _INNER_STOP.search(self.value)
        return bool(long) or self._reads_as_sentence

    @cached_property
    def _reads_as_sentence(self) -> bool:
        statement = self.ends_with_stop and not _QUESTION.search(self.value)
        return statement and len(self.words) >= _FEWEST_WORDS


def with_neighbours(
    lines: Sequence[PageLine],
) -> Iterator[tuple[PageLine | None, PageLine, PageLine | None]]:
    """Yield each line between the line above and the line below it."""
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else None
        yield lines[index - 1] if index else None, line, below


def same_words(one: str, other: str) -> bool:
    """Tell whether two lines say the same, but for case, punctuation and a site's name."""
    first, second = (re.findall(r"\w+", fold(text)) for text in (one, other))
    short, long = sorted((first, second), key=len)
    return first == second or (
        len(short) > 3 and long[: len(short)] == short and len(long) - len(short) <= 3
    )


def _role_by_words(value: str, furniture: Furniture | None) -> Role | None:
    if furniture in {Furniture.END, Furniture.TAIL, Furniture.LINKS, Furniture.SUMMARY}:
        return None
    if is_address(value):
        return Role.URL
    if is_date_line(value):
        return Role.DATE
    if is_byline(value):
        return Role.AUTHOR
    if not furniture and is_caption(value):
        return Role.CAPTION
    if len(value.split()) > _SOURCE_WORDS:
        return None
    named = find_outlet(value) if furniture else is_outlet_line(value)
    return Role.SOURCE if named or has_source_label(value) else None
