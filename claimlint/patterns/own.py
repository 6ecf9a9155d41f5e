"""Patterns of the house's own, whose compiled code is kept on disk.

A layer has dozens of patterns, and compiling one takes a millisecond. So they are constants that compile themselves
when first used, and take their code from a bank where there is one. What they match does not depend on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    import regex


class Own:
    """A pattern in the syntax of `regex`: white space and case count, unless asked otherwise.

    `spaced` ignores white space and comments in the source, as VERBOSE does; `fold` matches any case; `lines` lets ^
    and $ hold at line feeds.
    """

    bank: ClassVar[Mapping[str, bytes]] = {}
    """Pickled patterns by their names; what is not there is compiled."""

    def __init__(self, source: str, *, spaced: bool = False, fold: bool = False, lines: bool = False) -> None:
        letters = "".join(letter for letter, asked in zip("imx", (fold, lines, spaced), strict=True) if asked)
        self.source = f"(?{letters}){source}" if letters else source

    @property
    def name(self) -> str:
        """What the bank calls it."""
        return blake2b(self.source.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled pattern."""
        import pickle

        import regex

        kept = self.bank.get(self.name) if self.bank else None
        made: regex.Pattern[str] = pickle.loads(kept) if kept is not None else regex.compile(self.source)
        return made

    @cached_property
    def search(self) -> Callable[..., regex.Match[str] | None]:
        """The first match anywhere."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., regex.Match[str] | None]:
        """A match that begins where the search does."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., regex.Match[str] | None]:
        """A match of all of it."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[regex.Match[str]]]:
        """All matches, in order."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """The texts of all matches, in order."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """The text with its matches replaced."""
        return self.compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """The text cut at its matches."""
        return self.compiled.split


def either(patterns: Iterable[str]) -> Own:
    """One pattern that matches what any of several does; nothing where there are none. Raises ValueError.

    A kind that keeps it compiled is unpickled with its code.
    """
    import regex

    made = Own("|".join(f"(?:{one})" for one in patterns) or "(?!)")
    try:
        _ = made.compiled
    except regex.error as error:
        raise ValueError(str(error)) from None
    return made
