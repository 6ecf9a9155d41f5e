"""Flags brackets and quotation marks that have no partner in their paragraph.

The hit is a quotation mark, or a bracket with the word or the name that it touches: `(CNA`, `Garowe Online)`. Its slots
are `mark` and `partner`, the one that is missing.

What runs over several paragraphs by custom is in balance: speech that opens in each paragraph and closes once, speech
that opens once and closes paragraphs later, a bracket around several paragraphs or the items of a list. Not told, too,
are numbers of clauses (`1)`, `a)`), feet and inches, apostrophes, faces (`:)`), quotation marks that some likely
reading brings into balance, and a mark whose partner may have been cut off: one that closes in a paragraph which begins
with a small letter, one that opens in a paragraph which ends without an end mark, unless all there is behind it and
behind a sentence is a name, as of a source: `It is over. (Reuters`. Single quotation marks are not looked at: too many
of them are apostrophes.

    kind: balance
    message: "'{mark}' has no '{partner}' in this paragraph."
    marks: [parentheses, brackets]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import ClassVar

from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

BRACKETS = {"parentheses": "()", "brackets": "[]", "braces": "{}"}
QUOTATION_MARKS = "quotation-marks"
QUOTES = '"“”„‟'
SHOWING = frozenset("\"'“”‘’`")
CHARACTERS = {**BRACKETS, QUOTATION_MARKS: QUOTES}
PARTNERS = {"“": "”", "”": "“", "„": "“", "‟": "”"}
CLAUSE = re.compile(r"(?:\A|(?<=[\s;,:–—-]))(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})\.?\Z")
"""What stands before the closing bracket of "1)", "a)", "iv)", "2.)"."""
FACE = re.compile(r"(?:\A|(?<=[\s.!?,]))[:;=][-^'o]?\Z")
CURLY = re.compile(r"“[^\"“”„‟«»\n]*”")
STRAIGHT = re.compile(r'"(?<![^\s(\[—–-]")(?=[^\s"])[^"“”„‟«»\n]*"(?<=[^\s"]")(?![^\s.,;:!?)\]—–-])')
"""Speech that opens and closes in its paragraph, and leaves nothing to weigh; a mark comes first, for speed."""
FACIAL = frozenset(":;=-^'o")
"""What may stand before the bracket of a face."""
AFTER = Own(r"[(\[{]*[\w$£€](?:[\w'’./&-]*\w)?[)\]}]*")
BEFORE = Own(r"(?<!\w)(?:\p{Lu}[\w'’./&-]* ){0,3}[(\[{]*\w(?:[\w'’./&-]*[\w.%])?[)\]}]*\Z")
"""The word that an opening bracket touches; the word or name that a closing one does."""
NAMED = Own(r"(?<=[.!?][\"”]? )[(\[]\p{Lu}[\w'’.&-]*(?:[ /]\p{Lu}[\w'’.&-]*){0,3}\Z")
"""A bracket that ends its paragraph with a name, behind a sentence."""
BESIDE = 60
"""How far the word beside a bracket is sought, and such a name."""
WINDOW = 7
"""How far these two look back; more than either can match."""
REACH = 12
"""How many units further the partner of a bracket may stand."""
LONG = 2_000
"""In a unit longer than this that is brackets to a tenth, none is told: it is data."""
MANY = 20
"""Nor are more than this without a partner when there is one in fifty characters: they are a drawing."""


@dataclass(frozen=True)
class Balance:
    """Marks that come in pairs."""

    name: ClassVar[str] = "balance"
    slots: ClassVar[frozenset[str]] = frozenset({"mark", "partner"})
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset({"text", "paragraph"})

    marks: tuple[str, ...] = field(
        metadata={"doc": "What must be in balance: `parentheses`, `brackets`, `braces`, `quotation-marks`."}
    )

    def prepare(self) -> None:
        """Check the names of the marks; raises FieldError."""
        known = ", ".join(CHARACTERS)
        if not self.marks:
            raise FieldError(("marks",), f"name at least one of {known}")
        for index, mark in enumerate(self.marks):
            if mark not in CHARACTERS:
                raise FieldError(("marks", index), f"unknown marks {mark!r}; known are {known}")

    @property
    def triggers(self) -> tuple[str, ...]:
        """The marks themselves."""
        return tuple(dict.fromkeys(character for mark in self.marks for character in CHARACTERS[mark]))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """Each mark without its partner, in order."""
        units = page.units(scope)
        found: list[tuple[Span, str, bool]] = []
        for mark in dict.fromkeys(self.marks):
            if mark == QUOTATION_MARKS:
                found.extend(_quotes(page, scope))
            else:
                found.extend(_brackets(page.prose, units, BRACKETS[mark]))
        found.sort()
        done = 0
        for (span, partner, opens), follower in zip_longest(found, found[1:]):
            unit = page.unit(scope, span.start) or span
            mark = page.prose[span.start : span.end]
            if not _cut(page.prose, unit, span, opens=opens):
                room = Span(max(unit.start, done), min(unit.end, follower[0].start if follower else unit.end))
                shown = span if mark in QUOTES else _beside(page.prose, room, span, opens=opens)
                yield Hit(shown, slots={"mark": mark, "partner": partner})
                done = shown.end


def _cut(prose: str, unit: Span, span: Span, *, opens: bool) -> bool:
    """Whether a mark may have its partner outside: its unit begins or ends in the middle of a sentence."""
    if not opens:
        return prose[unit.start].islower()
    named = unit.end - span.start <= BESIDE and NAMED.search(prose, span.start, unit.end)
    return prose[unit.end - 1].isalnum() and not named


def _beside(prose: str, room: Span, span: Span, *, opens: bool) -> Span:
    """A bracket with the word or the name that it touches, as far as there is room."""
    if opens:
        word = AFTER.match(prose, span.end, min(room.end, span.end + BESIDE))
        return Span(span.start, word.end()) if word else span
    word = BEFORE.search(prose, max(room.start, span.start - BESIDE), span.start)
    return Span(word.start(), span.end) if word else span


def _quotes(page: Page, scope: Scope) -> Iterator[tuple[Span, str, bool]]:
    """The quotation marks without a partner in the scope, with what that looks like and whether they open."""
    left = STRAIGHT.sub("", CURLY.sub("", page.prose))
    if not any(mark in left for mark in QUOTES):
        return
    for span, side in page.quotes.unpaired:
        if page.unit(scope, span.start) is not None:
            mark = page.prose[span.start : span.end]
            yield span, PARTNERS.get(mark, mark), side == "open"


def _brackets(prose: str, units: Sequence[Span], pair: str) -> Iterator[tuple[Span, str, bool]]:
    """The brackets of one shape without a partner, each with that partner and whether it opens."""
    opening, closing = pair[0], pair[1]
    if opening not in prose and closing not in prose:
        return
    pattern = re.compile(rf"[{re.escape(pair)}]")
    waiting: list[tuple[int, int]] = []
    for index, unit in enumerate(units):
        opened, closed = _unit(prose, unit, pattern, pair)
        for at in closed:
            if waiting and index - waiting[-1][1] <= REACH:
                waiting.pop()
            else:
                yield Span(at, at + 1), opening, False
        waiting.extend((at, index) for at in opened)
    for at, _ in waiting:
        yield Span(at, at + 1), closing, True


def _unit(prose: str, unit: Span, pattern: re.Pattern[str], pair: str) -> tuple[list[int], list[int]]:
    """The brackets of one unit that have no partner in it: those that open, those that close."""
    length = unit.end - unit.start
    first, last = prose.find(pair[0], *unit), prose.rfind(pair[1], *unit)
    if first < 0 and last < 0:
        return [], []
    alone = prose.find(pair[0], first + 1, unit.end) < 0 and prose.find(pair[1], *unit) == last
    if alone and 0 <= first < last and prose[first - 1] not in FACIAL:
        return [], []
    if length > LONG and 10 * sum(prose.count(bracket, *unit) for bracket in pair) > length:
        return [], []
    opened, closed = _left(prose, unit, pattern, pair)
    lone = len(opened) + len(closed)
    if lone > MANY and lone * 50 > length:
        return [], []
    return [at for at in opened if not _named(prose, at)], [at for at in closed if not _named(prose, at)]


def _left(prose: str, unit: Span, pattern: re.Pattern[str], pair: str) -> tuple[list[int], list[int]]:
    """The same before a closer look.

    A face or the number of a clause may close what is open, but then as many brackets behind it may stand alone.
    """
    opened: list[int] = []
    closed: list[int] = []
    faces = clauses = numbers = 0
    for bracket in pattern.finditer(prose, unit.start, unit.end):
        at = bracket.start()
        before = prose[max(unit.start, at - WINDOW) : at]
        face, clause = bool(FACE.search(before)), bool(CLAUSE.search(before))
        if bracket.group() == pair[0]:
            if not face:
                opened.append(at)
            continue
        numbers += clause
        if opened:
            opened.pop()
            faces, clauses = faces + face, clauses + clause
        elif not face and not clause:
            closed.append(at)
    return opened, closed[faces + (clauses if numbers > 1 else 0) :]


def _named(prose: str, at: int) -> bool:
    """Whether a bracket stands in quotation marks by itself: it is spoken of, not used."""
    return prose[at - 1 : at] in SHOWING and prose[at + 1 : at + 2] in SHOWING


KIND = Balance
