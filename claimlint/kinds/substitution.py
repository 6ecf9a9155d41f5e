r"""Flags one wording and puts another in its place.

The keys of `swap` are patterns, looked for as whole words in any case; each has one replacement, or several with the
best first. Keys without operators are matched without a regex, so a list may have thousands of them. A replacement may
use what its key has captured, as `\1` or `\g<name>`. It takes the case of what it replaces (`keep-case`): a word in
capitals gets capitals, a capitalised one a capital, unless the key has these capitals itself or the replacement has
some inside a word (iPhone). What is already written like one of the replacements is left alone. An empty replacement
deletes the words and one space beside them.

    kind: substitution
    message: "'{match}' should be '{better}'."
    swap:
      free reign: free rein
      per ?cent: percent
      "(\\w+) and etc": ["\\1, etc.", "\\1 and so on"]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.model.finding import Edit, Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.patterns.casing import like
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import Place, Terms

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

CAPTURE = re.compile(r"\\(?:(\d{1,2})|g<(\w+)>|(\\))")


@dataclass(frozen=True)
class Substitution:
    """Flags what one of its keys matches and suggests what the key has."""

    name: ClassVar[str] = "substitution"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    swap: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict, metadata={"doc": "Patterns, each with its replacement or a list of them, best first."}
    )
    keep_case: bool = field(default=True, metadata={"doc": "Give a replacement the capitals of what it replaces."})
    case: bool = field(default=False, metadata={"doc": "Match only what is written in the same case."})
    bare: bool = field(default=False, metadata={"doc": "Match parts of words too."})

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(self.swap)

    @cached_property
    def _terms(self) -> Terms:
        return Terms(self._keys, case=self.case, bare=self.bare)

    def prepare(self) -> None:
        """Compile the keys that need it and look at what they swap for; raises FieldError."""
        if not self.swap:
            raise FieldError(("swap",), "a substitution needs pairs")
        self._terms.check(lambda index: ("swap", self._keys[index]))
        self._check_twins()
        for index, (key, betters) in enumerate(self.swap.items()):
            if not betters:
                raise FieldError(("swap", key), "there is no replacement")
            term = self._terms.terms[index]
            if isinstance(term, Pattern):
                for better in betters:
                    _check_captures(term.compile(), better, ("swap", key))

    def _check_twins(self) -> None:
        known: dict[str, str] = {}
        for key, term in zip(self._keys, self._terms.terms, strict=True):
            if isinstance(term, str):
                twin = known.setdefault(term if self.case else folded(term), key)
                if twin is not key:
                    raise FieldError(("swap", key), f"the key {twin!r} matches the same")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Case-folded literals of which any match holds at least one."""
        return self._terms.triggers

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of a key that is not written like one of its replacements."""
        for place in self._terms.places(page, scope, seen):
            match = page.prose[place.span.start : place.span.end]
            betters = tuple(dict.fromkeys(self._betters(place, match)))
            if match not in betters:
                yield Hit(place.span, betters, edits=_deletion(page.prose, place) if betters == ("",) else None)

    def _betters(self, place: Place, match: str) -> Iterator[str]:
        key = self._keys[place.term]
        for better in self.swap[key]:
            filled = _filled(better, place.match) if place.match else better
            yield like(match, key, filled) if self.keep_case else filled


def _check_captures(pattern: regex.Pattern[str], better: str, path: tuple[str, ...]) -> None:
    for match in CAPTURE.finditer(better):
        group = _group(match)
        known = group <= pattern.groups if isinstance(group, int) else group in pattern.groupindex
        if not match[3] and not known:
            raise FieldError(path, f"the pattern has no group for {match.group()!r}")


def _filled(better: str, found: regex.Match[str]) -> str:
    """A replacement with what was captured."""
    if "\\" not in better:
        return better
    return CAPTURE.sub(lambda match: match[3] or found[_group(match)] or "", better)


def _group(match: re.Match[str]) -> int | str:
    written = match[1] or match[2] or "0"
    return int(written) if written.isdecimal() else written


def _deletion(prose: str, place: Place) -> tuple[Edit, ...]:
    """Takes a place out with the space before it, or the one after it at the start of its unit."""
    start, end = place.span
    if start > place.unit.start and prose[start - 1] == " ":
        return (Edit(start - 1, end, ""),)
    return (Edit(start, end + (end < place.unit.end and prose[end] == " "), ""),)


KIND = Substitution
