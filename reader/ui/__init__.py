"""The window: widgets, item models, background tasks and themes. Only here is Qt."""

from reader.ui.application import run

__all__ = ["run"]
