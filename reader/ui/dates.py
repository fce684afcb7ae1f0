"""Dates as a reader expects them."""

from __future__ import annotations

from datetime import date

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def shown_date(iso: str) -> str:
    """Return ``18 Jun 2024`` for ``2024-06-18``; anything else as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
