"""How far a long run is, on a terminal; the line gives way to whatever else is written."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import suppress

from claimlint.cli.writing import Write, tell
from claimlint.model.finding import Report

PATIENCE = 1.5
"""Seconds before anything is shown."""
PACE = 0.2
"""Seconds between two looks."""
ERASE = "\r\x1b[K"


class Progress:
    """A line on standard error that counts documents."""

    def __init__(self, *, quiet: bool) -> None:
        self._on = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._shown = False

    def watched(self, reports: Iterator[Report], total: int) -> Iterator[Report]:
        """The same reports, counted on the line while the next is waited for."""
        due = time.monotonic() + PATIENCE
        for done, report in enumerate(reports, 1):
            yield report
            if self._on and done < total and time.monotonic() >= due:
                due = time.monotonic() + PACE
                self._draw(f"\r{done} of {total}", True)
        self.erase()

    def erase(self) -> None:
        """Take the line away."""
        if self._shown:
            self._draw(ERASE, False)

    def tell(self, text: str) -> None:
        """Write a line to standard error in its place."""
        self.erase()
        tell(text)

    def around(self, write: Write) -> Write:
        """A way of writing that takes the line away first."""

        def after_erasing(text: str) -> None:
            self.erase()
            write(text)

        return after_erasing

    def _draw(self, text: str, shown: bool) -> None:
        self._shown = shown
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
