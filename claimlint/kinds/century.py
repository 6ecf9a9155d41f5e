"""Flags a century whose years in brackets lie in another: "in the 18th century (1850s)".

Read are "18th century" and "eighteenth-century" with one year, one decade or a stretch of years in brackets right
behind, or behind one noun. A year on either edge (1800, 1801) is left alone, and so are years before Christ.

    kind: century
    message: "'{match}' does not fit: {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

SPELLED = (
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
IN_BRACKETS = Own(
    r"\b(?:(?P<nth>1[1-9]|2[01])(?:th|st)|(?P<word>(?i:eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|"
    r"twentieth)))[ -][Cc]entury(?: [a-z]+)? \((?:(?:the|in|around|about|early|mid|late|from|circa|c\.|ca\.)[ -]?)*"
    r"(?P<first>1\d{3}|20\d\d)(?P<tens>'?s)?(?:(?: ?[-–] ?|-to-| to )(?P<last>1\d{3}|20\d\d)'?s?)?\)"
)


@dataclass(frozen=True)
class Century:
    """Whether years lie in the century that they explain."""

    name: ClassVar[str] = "century"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The word, as it stands behind a number."""
        return ("th century", "th-century", "st century", "st-century")

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each century with the years of another."""
        for one in seen:
            found = IN_BRACKETS.search(page.prose, max(0, one.start - 12), one.end + 60)
            if found and found.start() < one.start and (because := _because(found)):
                span = Span(*found.span())
                if scope.covers(page.zones(span)) and not corrects(page, span):
                    evidence = (Evidence("calendar", f"{because[0].upper()}{because[1:]}."),)
                    yield Hit(span, _better(found), {"because": because}, (), evidence=evidence)


def _because(found: regex.Match[str]) -> str:
    """Why the years lie outside the century, as a clause; empty where one of them does not."""
    nth, first = _number(found), int(found["first"])
    last = int(found["last"] or first)
    start, end = 100 * (nth - 1), 100 * nth
    if last >= start and first <= end + 1:
        return ""
    return f"the {_ordinal(nth)} century ran from {start + 1} to {end}"


def _number(found: regex.Match[str]) -> int:
    return int(found["nth"]) if found["nth"] else SPELLED.index(found["word"].casefold()) + 11


def _ordinal(nth: int) -> str:
    return f"{nth}st" if nth == 21 else f"{nth}th"


def _better(found: regex.Match[str]) -> tuple[str, ...]:
    """The same with the century of the first year, where it is written in figures."""
    if not found["nth"] or not found["first"]:
        return ()
    nth = (int(found["first"]) + (1 if found["tens"] else 0) + 99) // 100
    rest = found.group()[found.end("nth") + 2 - found.start() :]
    return (f"{_ordinal(nth)}{rest}",)


KIND = Century
