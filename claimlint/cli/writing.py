"""Writing: a report to standard output or a file, and all else to standard error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from claimlint.cli.ends import OutputClosed, Refused

Write = Callable[[str], None]
GONE = (errno.EPIPE, errno.EINVAL)
"""What the system says where the reader of a pipe has gone; the second on Windows."""


def tell(text: str) -> None:
    """Write lines to standard error, after all that was written to standard output, with nothing a terminal obeys.

    Where standard error is closed, nobody is told.
    """
    with suppress(OSError):
        if sys.stdout is not None:
            sys.stdout.flush()
    with suppress(OSError):
        if sys.stderr is not None:
            sys.stderr.write(tame(text) + "\n")
            sys.stderr.flush()


def tame(text: str) -> str:
    """Lines without anything that a terminal would obey: paths and copy may hold escapes."""
    from claimlint.reports import harmless

    return "\n".join(map(harmless, text.split("\n")))


def counted(count: int, noun: str) -> str:
    """A number with its noun, in the plural where it must be."""
    many = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{count:,} {noun if count == 1 else many}"


@contextmanager
def output(path: str | None) -> Iterator[Write]:
    """Where a report goes: standard output, or a file that has all of it in the end or is left as it was.

    Raises Refused where it cannot be written, OutputClosed where nobody reads it any more.
    """
    if path is None or path == "-":
        yield from _standard()
        return
    from claimlint.run.replacing import replacing

    with ExitStack() as stack:
        with _guarded(path):
            stream = stack.enter_context(_direct(path) if _is_device(path) else replacing(Path(path)))
        yield lambda text: _put(stream, text, "utf-8", path)
        with _guarded(path):
            stack.close()


def _is_device(path: str) -> bool:
    # those of a Path may raise
    return os.path.exists(path) and not os.path.isfile(path)  # noqa: PTH110, PTH113


@contextmanager
def _direct(path: str) -> Iterator[BinaryIO]:
    with Path(path).open("wb") as stream:
        yield stream


def _standard() -> Iterator[Write]:
    """Standard output, in UTF-8 or as the terminal has it; a terminal sees each piece at once."""
    stdout = sys.stdout
    if stdout is None:
        raise Refused("cannot write: standard output is closed")
    terminal = stdout.isatty()
    encoding = stdout.encoding if terminal else "utf-8"

    def write(text: str) -> None:
        _put(stdout.buffer, text, encoding)
        if terminal:
            stdout.buffer.flush()

    yield write
    with _guarded("standard output"):
        stdout.buffer.flush()


def _put(stream: BinaryIO, text: str, encoding: str, name: str = "standard output") -> None:
    with _guarded(name):
        stream.write(text.encode(encoding, "backslashreplace"))


@contextmanager
def _guarded(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in GONE:
            raise OutputClosed from None
        stays = "; left as it is" if os.path.isfile(name) else ""  # noqa: PTH113
        raise Refused(f"cannot write {name}: {error.strerror or error}{stays}") from None
