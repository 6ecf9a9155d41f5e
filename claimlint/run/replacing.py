"""A file in the place of another: written beside it and renamed, so that at any moment one of the two is whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from claimlint.stamps import digest
from claimlint.unfinished import begun, placed

UNFINISHED = ".claimlint-{}-{}.tmp"
"""What is written beside: what stands for the name of the file, and a number where several write it at once.

One that a killed process left is passed over by everything, and goes when the same file is next written.
"""
BARRED = (errno.EACCES, errno.EPERM)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of another once all is written, with its mode and, where allowed, its owner.

    A link is followed to what it leads to. Whatever happens before, the other file stays as it is. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    before = _status(target)
    descriptor, written = _beside(target, 0o600 if before else 0o666)
    stream = os.fdopen(descriptor, "wb")
    try:
        yield stream
        stream.flush()
        os.fsync(descriptor)
        if before:
            _as_before(target, written, before)
        placed(stream, written, target)
    except BaseException:
        # closing may fail as writing did, and only the first failure is of use
        with suppress(OSError):
            stream.close()
        with suppress(OSError):
            written.unlink()
        raise


def refusal(path: Path, error: OSError) -> str:
    """Why a file could not be written, and that it is still what it was if it was there."""
    stays = "; left as it is" if os.path.lexists(path) else ""
    return f"{path}: cannot be written: {error.strerror or error}{stays}"


def _status(target: Path) -> os.stat_result | None:
    """The status of a file that may be written, None where there is no file; raises OSError."""
    try:
        descriptor = os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return None
    try:
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def _beside(target: Path, mode: int) -> tuple[int, Path]:
    """A new file in the folder of another, open and locked; raises OSError."""
    name = digest(os.fsencode(target.name))[:6].hex()
    for number in count():
        path = target.with_name(UNFINISHED.format(name, number))
        try:
            return begun(path, mode), path
        except FileExistsError:
            continue
        except OSError as error:
            if error.errno in BARRED:
                raise PermissionError(error.errno, f"{error.strerror} in its folder", str(target)) from None
            raise
    raise AssertionError("numbers do not end")


def _as_before(target: Path, written: Path, before: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(written, before.st_uid, before.st_gid)
    written.chmod(before.st_mode & 0o7777)
    if hasattr(os, "listxattr"):
        # lists of who may read and write it are among these
        with suppress(OSError):
            for name in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(written, name, os.getxattr(target, name))
