"""One line of progress with the time that is left."""

from __future__ import annotations

import sys
import time
from datetime import timedelta


class Progress:
    """Prints how far a job is, how fast, and when it will be done.

    With ``minutes`` the job has a time limit, after which ``out_of_time`` is true.
    """

    def __init__(
        self, job: str, total: float, done: float = 0, minutes: float | None = None
    ) -> None:
        self.job = job
        self.total = total
        self._first = done
        self._started = self._printed = time.monotonic()
        self._end = self._started + minutes * 60 if minutes else float("inf")

    @property
    def out_of_time(self) -> bool:
        """Whether the time limit has passed."""
        return time.monotonic() >= self._end

    def update(self, done: float, note: str = "") -> None:
        """Print a line if the last one is five seconds old, or if the job is done."""
        now = time.monotonic()
        if now - self._printed < 5 and done < self.total:
            return
        self._printed = now
        speed = (done - self._first) / max(now - self._started, 1e-6)
        left = timedelta(seconds=round((self.total - done) / speed)) if speed else "?"
        line = f"{self.job}: {done:,.0f} of {self.total:,.0f}, {speed:,.1f}/s, {left} left"
        print(f"{line}  {note}".rstrip(), file=sys.stderr, flush=True)
