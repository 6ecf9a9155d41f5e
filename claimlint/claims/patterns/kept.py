"""A regex whose compiled code is pickled with it and unpacked only when it is first used."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


class Kept:
    """A pattern in the syntax of `regex`; compiling takes milliseconds, unpacking a twentieth of one."""

    __slots__ = ("_code", "_compiled", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._compiled: regex.Pattern[str] | None = None
        self._code: bytes | None = None

    @property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled pattern; raises regex.error and what compiling too much raises."""
        if self._compiled is None:
            if self._code is not None:
                self._compiled = pickle.loads(self._code)
            else:
                import regex

                self._compiled = regex.compile(self.source, cache_pattern=False)
        return self._compiled

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kept) and self.source == other.source

    def __hash__(self) -> int:
        return hash(self.source)

    def __getstate__(self) -> tuple[str, bytes | None]:
        code = self._code if self._compiled is None else pickle.dumps(self._compiled, pickle.HIGHEST_PROTOCOL)
        return self.source, code

    def __setstate__(self, state: tuple[str, bytes | None]) -> None:
        self.source, self._code = state
        self._compiled = None
