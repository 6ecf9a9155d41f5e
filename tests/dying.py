"""Processes that are killed at each line in turn, that have no powers, or that have no room to write."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType, ModuleType

import pytest


def deaths(work: Callable[[], object], *modules: ModuleType) -> Iterator[int]:
    """Does the work again and again, killed before the first line that it runs in some modules, the second, and so on.

    Yields after each death, and ends when the work came to its end.
    """
    number = 0
    while True:
        number += 1
        code = forked(partial(_dying, work, {str(module.__file__) for module in modules}, number))
        if code != -signal.SIGKILL:
            assert code == 0
            assert number > 1, "no line was run"
            return
        yield number


def forked(work: Callable[[], object]) -> int:
    """Does the work in a fork; gives the exit status it gives, or else 0, or less the signal that killed it."""
    return waited(started(work))


def started(work: Callable[[], object]) -> int:
    """Begins the work in a fork, and gives its number."""
    pid = os.fork()
    if pid:
        return pid
    status: object = 1
    try:
        status = work()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
        status = 1
    finally:
        os._exit(status if isinstance(status, int) else 0)


def waited(pid: int) -> int:
    """Waits for a fork; gives its exit status."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def powerless(work: Callable[[], object]) -> int:
    """Does the work in a fork that modes of files hold for, whoever runs the tests; gives its exit status."""

    def bare() -> object:
        _drop_powers()
        return work()

    return forked(bare)


def _drop_powers() -> None:
    """Make of the superuser one who owns what he owned and may do what an owner may; Linux only."""
    if os.geteuid():
        return
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    # the third version of the call, for this process; nothing effective, permitted or inherited
    if libc.capset((ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()):
        raise OSError(ctypes.get_errno(), "the powers of the superuser cannot be dropped")


def _dying(work: Callable[[], object], files: set[str], number: int) -> None:
    left = number

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal left
        if frame.f_code.co_filename not in files:
            return None
        if event == "line":
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    work()


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


@contextmanager
def mounted(folder: Path, size: int) -> Iterator[None]:
    """A file system of so many bytes stands in a folder; where none may be mounted, the test is skipped."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no small file system can be mounted here: {getattr(error, 'stderr', b'').decode() or error}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path, but: int = 0) -> None:
    """Leave no more than so many bytes of room on the file system of a folder."""
    room = os.statvfs(folder)
    with (folder / "ballast").open("wb") as file:
        file.write(bytes(room.f_bavail * room.f_frsize - but))
