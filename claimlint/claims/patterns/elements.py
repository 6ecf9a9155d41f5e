"""What a claim pattern is made of: a tree of words, slots, marks, gaps and choices."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Word(NamedTuple):
    """One of several words, case folded; `at` is where it stands in the pattern."""

    forms: tuple[str, ...]
    at: int


class Member(NamedTuple):
    """A word of a class, bound to a name; the empty name binds nothing."""

    name: str
    words: str
    at: int


class Slot(NamedTuple):
    """A mention of a type, bound to a name; the empty name binds nothing."""

    name: str
    type: str
    at: int


class Mark(NamedTuple):
    """A mark of punctuation that must stand there."""

    sign: str
    at: int


class Gap(NamedTuple):
    """At most so many tokens of no account; none of them is one of the barred words, or of a barred class."""

    most: int
    words: tuple[str, ...]
    classes: tuple[str, ...]
    at: int


class Bar(NamedTuple):
    """None of some words, or of some classes, comes next."""

    words: tuple[str, ...]
    classes: tuple[str, ...]
    at: int


class Choice(NamedTuple):
    """One of several sequences; an empty one makes the others optional."""

    arms: tuple[Sequence, ...]
    at: int


Element: TypeAlias = "Word | Member | Slot | Mark | Gap | Bar | Choice"
Sequence: TypeAlias = tuple[Element, ...]


class Parsed(NamedTuple):
    """A pattern that was read: one sequence for each of the neighbouring sentences that it speaks of."""

    parts: tuple[Sequence, ...]
