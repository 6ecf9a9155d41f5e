"""The compiled code of patterns, kept on disk by what they say.

Compiling a pattern takes a millisecond, and one of claims ten; to take its code from here, a twentieth of one. What is
found under a pattern is code that this very regex made of this very pattern, so nothing here is ever out of date, and
no match depends on it. It is read only from the package and from a folder that is the user's own.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint import prebuilt, private
from claimlint.stamps import DIGEST, digest, of_regex

if TYPE_CHECKING:
    import regex

SUFFIX = ".patterns"
MOST = 32 * 2**20
"""Beyond so many bytes the file is begun anew."""


class Bank:
    """Patterns that were compiled, here or before."""

    def __init__(self) -> None:
        self._place: Path | None = None
        self._code: dict[str, bytes] = {}
        self._made: dict[str, regex.Pattern[str]] = {}
        self._unsaved = self._prebuilt = False

    def open(self, place: Path | None) -> None:
        """Take what is kept in a folder, and keep there what is compiled from now on."""
        if place is not None and place != self._place:
            self._place = place
            self._code |= _read(place)

    def compiled(self, source: str, flags: int = 0) -> regex.Pattern[str]:
        """A pattern; raises what regex does."""
        name = _name(source, flags)
        made = self._made.get(name)
        if made is None:
            kept = self._kept(name)
            made = self._made[name] = _compiled(source, flags) if kept is None else _unpacked(kept)
            self._unsaved |= kept is None
        return made

    def save(self) -> None:
        """Write what is new to the folder, if that can be done."""
        place = self._place
        if place is None or not self._unsaved:
            return
        self._unsaved = False
        ours = self.code()
        # another run may have written more
        body = marshal.dumps({**_read(place), **ours})
        if len(body) > MOST:
            body = marshal.dumps(ours)
        if private.write(place, _file(), (digest(body), body)):
            private.prune(place, SUFFIX)

    def code(self) -> dict[str, bytes]:
        """The code of all patterns by their names, in the order of these."""
        import pickle

        made = [(name, each) for name, each in self._made.items() if name not in self._code]
        self._code |= {name: pickle.dumps(each, pickle.HIGHEST_PROTOCOL) for name, each in made}
        return dict(sorted(self._code.items()))

    def _kept(self, name: str) -> bytes | None:
        if name not in self._code and not self._prebuilt:
            self._prebuilt = True
            built = _prebuilt()
            self._unsaved |= bool(built)
            self._code = {**built, **self._code}
        return self._code.get(name)


BANK = Bank()
"""The patterns of this process."""


def prebuild(place: Path) -> None:
    """Put all that were compiled so far into a file of `claimlint.prebuilt`; raises OSError."""
    prebuilt.write(place, prebuilt.PATTERNS, marshal.dumps(BANK.code(), prebuilt.PLAIN), _version())


def _prebuilt() -> Mapping[str, bytes]:
    body = prebuilt.read(prebuilt.PATTERNS, _version)
    known: Mapping[str, bytes] = {} if body is None else marshal.loads(body)
    return known


def _read(place: Path) -> Mapping[str, bytes]:
    found = private.read(place, _file())
    if found is None or found[0][:DIGEST] != digest(found[0][DIGEST:]):
        return {}
    known: Mapping[str, bytes] = marshal.loads(found[0][DIGEST:])
    return known


def _file() -> str:
    told = sys.version, sys.byteorder, of_regex()
    return digest(repr(told).encode("utf-8", "surrogatepass")).hex() + SUFFIX


def _compiled(source: str, flags: int) -> regex.Pattern[str]:
    import regex

    return regex.compile(source, flags, cache_pattern=False)


def _unpacked(code: bytes) -> regex.Pattern[str]:
    import pickle

    made: regex.Pattern[str] = pickle.loads(code)
    return made


def _version() -> bytes:
    import regex

    return regex.__version__.encode()


def _name(source: str, flags: int) -> str:
    return blake2b(f"{flags} {source}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
