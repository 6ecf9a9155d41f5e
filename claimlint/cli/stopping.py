"""Signals that end a run: Ctrl-C, and a request to terminate."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimlint.model.finding import Report

OF_SHELLS = 128
"""What a shell adds to the number of the signal that ended a command: 130 for Ctrl-C, 143 for SIGTERM."""


class Terminated(BaseException):
    """The process was asked to terminate; what is open is closed on the way out."""


@contextmanager
def terminable() -> Iterator[None]:
    """Raises Terminated where SIGTERM comes, so that nothing is left half done."""

    def lost() -> None:
        os._exit(OF_SHELLS + signal.SIGTERM)

    with _hearing((signal.SIGTERM,), _terminated), _swallowed(Terminated, lost):
        yield


class Stop:
    """Hears of signals, and ends reports early but a report whole.

    What is being made when the first signal comes is dropped, and no more is begun. A second signal ends all at once,
    by KeyboardInterrupt. `tell` is given a line where reports were cut short.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._number = 0
        self._inside = False

    @property
    def status(self) -> int:
        """The exit status that tells of the signal, or 0 where none came."""
        return OF_SHELLS + self._number if self._number else 0

    @contextmanager
    def hearing(self) -> Iterator[None]:
        """Signals are for this while it is open."""
        # one that is lost ends the run before the next report
        with _hearing((signal.SIGINT, signal.SIGTERM), self._heard), _swallowed(KeyboardInterrupt, lambda: None):
            yield

    def until(self, reports: Generator[Report, None, None], total: int) -> Iterator[Report]:
        """The same reports, up to the first signal."""
        done = 0
        with closing(reports):
            while (report := self._next(reports)) is not None:
                done += 1
                yield report
        if self._number and done < total:
            self._tell(f"interrupted: {done:,} of {total:,} stories were linted")

    def _next(self, reports: Iterator[Report]) -> Report | None:
        try:
            self._inside = True
            report = None if self._number else next(reports, None)
            self._inside = False
        except KeyboardInterrupt:
            self._inside = False
            self._number = self._number or signal.SIGINT
            return None
        return report

    def _heard(self, number: int, _: object) -> None:
        again, self._number = self._number, number
        if self._inside or again:
            raise KeyboardInterrupt


def _terminated(*_: object) -> None:
    raise Terminated


@contextmanager
def _hearing(numbers: Iterable[int], handler: Callable[[int, Any], None]) -> Iterator[None]:
    """A handler for signals that are not ignored; only the main thread of a program may have one."""
    before: dict[int, Any] = {}
    with suppress(ValueError):
        for number in numbers:
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, handler)
    try:
        yield
    finally:
        for number, usual in before.items():
            signal.signal(number, usual)


@contextmanager
def _swallowed(kind: type[BaseException], lost: Callable[[], None]) -> Iterator[None]:
    """Calls a function where a signal came while Python was deleting something, which swallows what is raised."""
    usual = sys.unraisablehook

    def hook(told: sys.UnraisableHookArgs) -> None:
        if isinstance(told.exc_value, kind):
            lost()
        else:
            usual(told)

    sys.unraisablehook = hook
    try:
        yield
    finally:
        sys.unraisablehook = usual
