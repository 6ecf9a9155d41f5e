"""Patterns of the house's own.

A layer has dozens of patterns, and compiling one takes a millisecond. So they are constants that compile themselves
when first used, and take their code from the bank where that has it. A pickle holds the source alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from claimlint.patterns.bank import BANK
from claimlint.stamps import of_code

if TYPE_CHECKING:
    import regex


class Own:
    """A pattern in the syntax of `regex`: white space and case count, unless asked otherwise.

    `spaced` ignores white space and comments in the source, as VERBOSE does; `fold` matches any case; `lines` lets ^
    and $ hold at line feeds.
    """

    def __init__(self, source: str, *, spaced: bool = False, fold: bool = False, lines: bool = False) -> None:
        letters = "".join(letter for letter, asked in zip("imx", (fold, lines, spaced), strict=True) if asked)
        self.source = f"(?{letters}){source}" if letters else source

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The compiled pattern; raises what regex does."""
        return BANK.compiled(self.source)

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

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own) and self.source == other.source

    def __hash__(self) -> int:
        return hash(self.source)

    def __getstate__(self) -> dict[str, str]:
        return {"source": self.source}


def either(patterns: Iterable[str]) -> Own:
    """One pattern that matches what any of several does; nothing where there are none. Raises ValueError."""
    import regex

    made = Own("|".join(f"(?:{one})" for one in patterns) or "(?!)")
    try:
        _ = made.compiled
    except regex.error as error:
        raise ValueError(str(error)) from None
    return made


def house_patterns(folders: Iterable[str]) -> Iterator[Own]:
    """The patterns that stand in the modules of folders of this package, which are imported."""
    for name in (f"{folder}/{name}" for folder in folders for name, *_ in of_code(folder)[0]):
        module = import_module(f"claimlint.{name.removesuffix('.py').removesuffix('/__init__').replace('/', '.')}")
        for value in vars(module).values():
            for each in value if isinstance(value, tuple | list) else (value,):
                if isinstance(each, Own):
                    yield each
