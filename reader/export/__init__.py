"""The study sheet and one module for each format it is written in."""

from reader.export.epub import write_epub
from reader.export.html import write_html
from reader.export.pdf import SheetOptions, preview, write_pdf
from reader.export.sheet import StudySheet, WordNote, build_sheet

__all__ = [
    "SheetOptions",
    "StudySheet",
    "WordNote",
    "build_sheet",
    "preview",
    "write_epub",
    "write_html",
    "write_pdf",
]
