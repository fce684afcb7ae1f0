"""The study sheet and one module for each format it is written in."""

from reader.export.anki import write_anki
from reader.export.epub import write_epub
from reader.export.html import write_html
from reader.export.pdf import SheetOptions, preview, write_pdf
from reader.export.sheet import StudySheet, WordNote, build_sheet
from reader.export.tmx import write_tmx
from reader.export.word_list import STATUS_NAMES, read_words, write_words

PAGELESS = {"html": write_html, "epub": write_epub, "tmx": write_tmx}
"""The writers of study sheets by format; PDF has one of its own, for it has pages to lay out."""

__all__ = [
    "PAGELESS",
    "STATUS_NAMES",
    "SheetOptions",
    "StudySheet",
    "WordNote",
    "build_sheet",
    "preview",
    "read_words",
    "write_anki",
    "write_epub",
    "write_html",
    "write_pdf",
    "write_tmx",
    "write_words",
]
