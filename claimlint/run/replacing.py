"""A file in the place of another: written beside it and renamed, so that at any moment one of the two is whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

UNFINISHED = ".claimlint-{}.tmp"
"""What is written beside; one that a killed process left is passed over by everything, and can be deleted."""


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of another once all is written, with its mode and, where allowed, its owner.

    A link is followed to what it leads to. Whatever happens before, the other file stays as it is. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    written = target.with_name(UNFINISHED.format(os.urandom(6).hex()))
    before = target.stat() if target.exists() else None
    if before and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    descriptor = os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if before else 0o666)
    stream = os.fdopen(descriptor, "wb")
    try:
        yield stream
        stream.flush()
        os.fsync(descriptor)
        stream.close()
        if before:
            _as_before(written, before)
        written.replace(target)
    except BaseException:
        # closing may fail as writing did, and only the first failure is of use
        with suppress(OSError):
            stream.close()
        with suppress(OSError):
            written.unlink()
        raise


def _as_before(path: Path, before: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, before.st_uid, before.st_gid)
    path.chmod(before.st_mode & 0o7777)
