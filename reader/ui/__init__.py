"""The window: widgets, item models, background tasks and themes. Only here is Qt."""

from reader.ui.application import run, show_problem

__all__ = ["run", "show_problem"]
