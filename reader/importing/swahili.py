"""Warn when what is imported is not Swahili."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.language import SWAHILI, swahili_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain import Paragraph

_LETTERS_TO_JUDGE = 20_000


def language_warnings(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Return a sentence for the reader if the text is not Swahili, else nothing."""
    text = "\n".join(paragraph.text for paragraph in paragraphs)[:_LETTERS_TO_JUDGE]
    if swahili_share(text) >= SWAHILI:
        return ()
    return ("This text does not look like Swahili, so its translation will make little sense.",)
