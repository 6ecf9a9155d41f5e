"""Files that are being written: each is locked by the process that writes it, and the lock ends as that does.

So what a killed process left is told from what another is just writing, without a clock and without asking who lives.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    from fcntl import LOCK_EX, LOCK_NB, flock


def begun(path: Path, mode: int) -> int:
    """A descriptor of a new file, locked while it is open; one that a killed process left there makes way.

    Raises FileExistsError where another process is at work on it, or it is nothing that can make way, and OSError
    where it cannot be made.
    """
    while True:
        cleared(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(path, flags, mode)
        try:
            if _held(descriptor, path):
                return descriptor
        except OSError:
            # a file system without locks: nobody else can take the file for one that was left
            return descriptor
        # another process cleared it away before it was locked
        os.close(descriptor)


def cleared(path: Path) -> None:
    """Delete a file that nobody writes any more; what cannot be told from one that is written stays."""
    with suppress(OSError):
        if sys.platform == "win32":
            # a file that is open cannot be deleted there
            path.unlink()
            return
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            if _held(descriptor, path):
                path.unlink()
        finally:
            os.close(descriptor)


def placed(stream: BinaryIO, path: Path, place: Path) -> None:
    """Give a file that is written its place, while it is locked, and close it; raises OSError."""
    stream.flush()
    if sys.platform == "win32":
        # nor can it be moved there
        stream.close()
    path.replace(place)
    stream.close()


def _held(descriptor: int, path: Path) -> bool:
    """Whether an open file is locked by this process now, and is still the one of that name; raises OSError."""
    if sys.platform == "win32":
        return True
    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except (BlockingIOError, FileNotFoundError):
        return False
