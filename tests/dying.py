"""Processes that are killed: work is done in a fork that dies at one line of some file, at each line in turn."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, ModuleType


def deaths(work: Callable[[], object], module: ModuleType) -> Iterator[int]:
    """Does the work again and again, killed before the first line that it runs in a module, the second, and so on.

    Yields after each death, and ends when the work came to its end.
    """
    number = 0
    while True:
        number += 1
        pid = os.fork()
        if not pid:
            _die(work, str(module.__file__), number)
        _, status = os.waitpid(pid, 0)
        code = os.waitstatus_to_exitcode(status)
        if code != -signal.SIGKILL:
            assert code == 0
            assert number > 1, "no line was run"
            return
        yield number


def _die(work: Callable[[], object], file: str, number: int) -> None:
    left = number

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal left
        if frame.f_code.co_filename != file:
            return None
        if event == "line":
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    status = 1
    try:
        sys.settrace(trace)  # type: ignore[arg-type]
        work()
        status = 0
    finally:
        os._exit(status)


@contextmanager
def small_disk(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
