"""Small files in a folder that belongs to the user and nobody else can write."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from claimlint.unfinished import begun, cleared, placed

if TYPE_CHECKING:
    from mmap import mmap

KEPT = 8
"""So many files of one suffix are kept; older ones go."""

UNFINISHED = ".claimlint-part"
OTHERS = 0o077


def folder(name: str, variable: str) -> Path | None:
    """The user's folder for what can be made again, or what a variable of the environment says; None without a home."""
    said = os.environ.get(variable)
    if said:
        return Path(said)
    if os.name != "posix" or os.uname().sysname == "Darwin":
        from platformdirs import user_cache_path

        return user_cache_path(name, appauthor=False)
    base = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):  # noqa: PTH117 - no path is made of a value that may be empty
        return Path(base, name)
    home = Path("~").expanduser()
    return home / ".cache" / name if home.is_absolute() else None


def read(place: Path, name: str) -> tuple[bytes, int] | None:
    """A file's bytes and when it was written, in nanoseconds; None where it is missing or others could write it."""
    opened = _opened(place, name)
    if opened is None:
        return None
    with os.fdopen(opened, "rb") as stream:
        try:
            return stream.read(), os.fstat(opened).st_mtime_ns
        except OSError:
            return None


def mapped(place: Path, name: str) -> mmap | None:
    """A file that is mapped into memory, read only; None where it is missing, empty, or others could write it."""
    import mmap

    opened = _opened(place, name)
    if opened is None:
        return None
    try:
        return mmap.mmap(opened, 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    finally:
        os.close(opened)


def write(place: Path, name: str, parts: tuple[bytes, ...]) -> bool:
    """Write a file beside its place and move it there; False where that cannot be done, and nothing is left then."""
    try:
        with Draft(place, name) as draft:
            draft.stream.writelines(parts)
            draft.finish()
    except OSError:
        return False
    return True


class Draft:
    """A file that is written beside its place piece by piece, and takes it when it is finished.

    Left before that, it leaves nothing; what processes have left that were killed is cleared away. Raises OSError where
    it cannot be written, or others could write to its folder.
    """

    def __init__(self, place: Path, name: str) -> None:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _trusted_folder(place):
            raise PermissionError(f"{place} is not the user's own")
        self._place = place / name
        for left, _ in listed(place, UNFINISHED):
            cleared(place / left)
        self._beside = place / f"{name}.{os.urandom(6).hex()}{UNFINISHED}"
        self.stream: BinaryIO = os.fdopen(begun(self._beside, 0o600), "wb")

    def finish(self) -> None:
        """Put the file in its place."""
        placed(self.stream, self._beside, self._place)

    def __enter__(self) -> Draft:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self.stream.close()
        with suppress(OSError):
            self._beside.unlink(missing_ok=True)


def listed(place: Path, suffix: str) -> list[tuple[str, os.stat_result]]:
    """The files of a suffix with their status, the newest first."""
    try:
        with os.scandir(place) as entries:
            named = [entry for entry in entries if entry.name.endswith(suffix)]
            found = [(entry.name, entry.stat(follow_symlinks=False)) for entry in named]
    except OSError:
        return []
    return sorted(found, key=lambda each: (-each[1].st_mtime_ns, each[0]))


def shrink(place: Path, suffix: str, most: int) -> None:
    """Delete the oldest files of a suffix until those that stay have at most so many bytes."""
    total = 0
    for name, found in listed(place, suffix):
        total += found.st_size
        if total > most:
            with suppress(OSError):
                (place / name).unlink()


def prune(place: Path, suffix: str) -> None:
    """Delete all but the newest files of a suffix."""
    for name, _ in listed(place, suffix)[KEPT:]:
        with suppress(OSError):
            (place / name).unlink()


def _opened(place: Path, name: str) -> int | None:
    """A descriptor of a file to read; None where it is missing or others could write it."""
    if not _trusted_folder(place):
        return None
    try:
        opened = os.open(place / name, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    found = os.fstat(opened)
    if stat.S_ISREG(found.st_mode) and _own(found):
        return opened
    os.close(opened)
    return None


def _trusted_folder(place: Path) -> bool:
    try:
        found = place.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and _own(found)


def _own(found: os.stat_result) -> bool:
    """Whether the user owns something and nobody else may use it; a system without such owners is taken at its word."""
    if not hasattr(os, "geteuid"):
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & OTHERS
