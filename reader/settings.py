"""Every setting of the program, declared once with its type, default and choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

T = TypeVar("T", bool, int, float, str)


class SettingStore(Protocol):
    """Where settings are kept, as text."""

    def get(self, key: str) -> str | None:
        """Return the stored text, or None."""

    def set(self, key: str, value: str) -> None:
        """Store the text."""


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A setting: its key, default and label, and either its choices or its range."""

    key: str
    default: T
    label: str
    choices: tuple[T, ...] = ()
    least: float | None = None
    most: float | None = None

    def parse(self, text: str) -> T:
        """Return the value that ``text`` stands for. Raises ValueError if it is not allowed."""
        value: T
        if isinstance(self.default, bool):
            if text not in {"true", "false"}:
                raise ValueError(text)
            value = text == "true"
        else:
            value = type(self.default)(text)
        if self.choices and value not in self.choices:
            raise ValueError(text)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            within = (self.least is None or value >= self.least) and (
                self.most is None or value <= self.most
            )
            if not within:
                raise ValueError(text)
        return value

    def format(self, value: T) -> str:
        """Return the text to store for ``value``."""
        return str(value).lower() if isinstance(value, bool) else str(value)


THEME = Setting("theme", "system", "Theme", ("system", "light", "dark", "sepia"))
TEXT_SIZE = Setting("text_size", 14.0, "Text size in points", least=8, most=48)
LINE_SPACING = Setting("line_spacing", 1.35, "Line spacing", least=1, most=3)
FONT_FAMILY = Setting("font_family", "", "Font")
ENGLISH = Setting("english", "shown", "English", ("shown", "covered", "hidden"))
SCROLLING = Setting("scrolling", "linked", "Scrolling", ("linked", "free"))
SHOW_TERMS = Setting("show_terms", True, "Mark glossary terms")
SHOW_ALIGNMENT = Setting("show_alignment", True, "Light up translated words")
SHOW_AGREEMENT = Setting("show_agreement", False, "Colour noun classes")
SHOW_STATUSES = Setting("show_statuses", True, "Mark words you are learning")
COLUMN_SHARE = Setting("column_share", 0.5, "Width of the Swahili column", least=0.2, most=0.8)
SORT = Setting(
    "sort", "date", "Sort articles by", ("date", "title", "level", "words", "read", "known")
)
PAPER = Setting("paper", "a4", "Paper", ("a4", "letter"))
PDF_LAYOUT = Setting("pdf_layout", "columns", "Layout", ("columns", "interlinear", "selftest"))
PDF_TEXT_SIZE = Setting("pdf_text_size", 10.0, "Text size in points", least=7, most=18)
PDF_NOTES = Setting("pdf_notes", True, "Vocabulary appendix")
LAST_ARTICLE = Setting("last_article", "", "Article to open")


class Settings:
    """Reads and writes declared settings through a store."""

    def __init__(self, store: SettingStore) -> None:
        self._store = store

    def get(self, setting: Setting[T]) -> T:
        """Return the value, or the default where nothing valid is stored."""
        text = self._store.get(setting.key)
        if text is None:
            return setting.default
        try:
            return setting.parse(text)
        except ValueError:
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Store a value. Raises ValueError if the setting does not allow it."""
        text = setting.format(value)
        setting.parse(text)
        self._store.set(setting.key, text)
