r"""Flags wrong forms of names that records list, and gives the right one.

Which records are meant is told by `types` or `packs`. A form is found as it is written there, also at the start of a
sentence and in copy that is all capitals. It is left alone where it is a part of a longer name that is right, beside a
word that its record has as `unless`, far from all words of its `needs`, and where somebody tells of the slip itself.
How certain the form is decides the level: A the rule's, B a warning, C a suggestion.

    kind: misnomer
    message: "'{match}' should be '{better}'{because}."
    types: [org]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from claimlint.annotate.bodies.apostrophes import lost_apostrophes
from claimlint.annotate.bodies.deliberate import deliberate
from claimlint.annotate.bodies.nearby import either
from claimlint.annotate.bodies.stretches import between, stretch
from claimlint.knowledge.evidence import record as evidence
from claimlint.knowledge.spaces import key
from claimlint.model.dated import Wrong, holds
from claimlint.model.finding import Hit, Level
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Filed
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.casing import like, shouted
from claimlint.patterns.own import Own
from claimlint.patterns.terms import wordy

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

UNLESS, NEEDS = 25, 300
"""How far from a form the words stand that silence it, and those that it needs."""
JOINED = frozenset("@#/\\_")
POSSESSIVE = Own(r"'s?\Z")
LEVELS: Mapping[str, Level | None] = {"A": None, "B": "warning", "C": "suggestion"}


class Misname(NamedTuple):
    """A wrong form in copy: where it stands, the record that lists it, and how."""

    span: Span
    filed: Filed
    wrong: Wrong


@dataclass(frozen=True)
class Misnomer:
    """Flags wrong forms of names."""

    name: ClassVar[str] = "misnomer"
    slots: ClassVar[frozenset[str]] = frozenset(("name", "because"))
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    topics: ClassVar[tuple[str, ...]] = ("wrong",)

    types: tuple[str, ...] = field(default=(), metadata={"doc": "Types of the records whose wrong forms are flagged."})
    packs: tuple[str, ...] = field(default=(), metadata={"doc": "Packs all of whose wrong forms are flagged."})
    apostrophes: Literal["with", "without", "only"] = field(
        default="with",
        metadata={
            "doc": "Whether forms that differ from the right one only in an apostrophe are flagged too, or alone."
        },
    )
    whole: bool = field(
        default=False, metadata={"doc": "Leave alone what another capitalised word follows: another person's name."}
    )

    def prepare(self) -> None:
        """Look whether any record is meant; raises FieldError."""
        if not self.types and not self.packs:
            raise FieldError((), "the kind misnomer needs 'types' or 'packs'")

    @property
    def rests(self) -> tuple[str, ...]:
        """The types and the packs whose wrong forms are flagged."""
        return self.types + self.packs

    @cached_property
    def triggers(self) -> tuple[str, ...] | None:
        """None of its own: what knowledge lists are its triggers."""
        return ()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of a wrong form that is meant, in order."""
        for one in _longest(_misnames(page, scope, seen)):
            if self._meant(one) and not self._excused(page, one):
                yield from _hit(page, one)

    def _meant(self, one: Misname) -> bool:
        record, pack = one.filed
        if getattr(record, "type", type(record).__name__.lower()) not in self.types and pack.name not in self.packs:
            return False
        return self.apostrophes == "with" or (self.apostrophes == "only") is _apostrophe_only(one)

    def _excused(self, page: Page, one: Misname) -> bool:
        """Whether it is right where it stands; the cheapest questions first."""
        span, _, wrong = one
        return (
            (self.whole and _runs_on(page, span))
            or _stands_near(page, span, wrong.unless, UNLESS)
            or (bool(wrong.needs) and not _stands_near(page, span, wrong.needs, NEEDS))
            or (_may_lack_one(one) and lost_apostrophes(page))
            or _right_then(page, one)
            or _right_elsewhere(page, one)
            or deliberate(page, span)
        )


def _misnames(page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Misname]:
    """The wrong forms that stand on a page as whole words and in their own case."""
    for start, end, _ in seen:
        span = Span(start, end)
        if _apart(page.prose, span) and (unit := page.unit(scope, start)) is not None and unit.holds(span):
            text = page.folded[start:end]
            for filed in page.knowledge.find("wrong", text):
                for wrong in getattr(filed.record, "wrong", ()):
                    if folded(wrong.text) == text and _cased(page, span, wrong.text, _better(filed, wrong)):
                        yield Misname(span, filed, wrong)


def _longest(found: Iterator[Misname]) -> Iterator[Misname]:
    """Those that do not overlap, in order: the leftmost, then the longest."""
    end = -1
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if one.span.start >= end:
            end = one.span.end
            yield one


def _apart(prose: str, span: Span) -> bool:
    """Whether nothing that stands beside a span belongs to it: no letter, and no part of an address."""
    before, after = prose[max(0, span.start - 2) : span.start], prose[span.end : span.end + 2]
    if wordy(before[-1:]) or before[-1:] in JOINED or wordy(after[:1]) or after[:1] in JOINED:
        return False
    if before[-1:] == "-" and wordy(before[:1]):
        return False
    return not (after[:1] == "." and wordy(after[1:]))


def _cased(page: Page, span: Span, form: str, better: str) -> bool:
    """Whether a form has its own capitals, those of the start of a sentence, or nothing but capitals."""
    written = page.prose[span.start : span.end]
    if written == form:
        return True
    if written[1:] == form[1:] and form[0].islower():
        return page.prose[page.sentence(span.start).start : span.start].strip("\"'\u201c\u2018([ ") == ""
    return shouted(written) and key("name", form).replace(" ", "") != key("name", better).replace(" ", "")


def _better(filed: Filed, wrong: Wrong) -> str:
    return wrong.right or filed.record.name


def _apostrophe_only(one: Misname) -> bool:
    return one.wrong.text.replace("'", "") == _better(one.filed, one.wrong).replace("'", "")


def _may_lack_one(one: Misname) -> bool:
    """Whether a form is the right one, or what belongs to it, but for an apostrophe."""
    right = _better(one.filed, one.wrong).replace("'", "")
    return one.wrong.text.replace("'", "") in (right, right + "s")


def _stands_near(page: Page, span: Span, words: tuple[str, ...], reach: int) -> bool:
    """Whether one of some words stands within so many code points of a span, or holds more than a part of it."""
    if not words:
        return False
    start, end = max(0, span.start - reach), min(len(page.folded), span.end + reach)
    return any(not span.holds(Span(*found.span())) for found in either(words).finditer(page.folded, start, end))


def _runs_on(page: Page, span: Span) -> bool:
    """Whether another capitalised word follows."""
    following = page.prose[span.end : span.end + 3]
    return following[:1] in (" ", "-") and following[1:2].isupper() and following[2:3].islower()


def _right_then(page: Page, one: Misname) -> bool:
    """Whether a form was right on the day of the story, or may have been."""
    (record, pack), wrong = one.filed, one.wrong
    known = [name for name in getattr(record, "names", ()) if key("name", name.text) == key("name", wrong.text)]
    day = page.document.date
    return any(day is None or holds(name.from_, name.to, day, pack.as_of) is not False for name in known)


def _right_elsewhere(page: Page, one: Misname) -> bool:
    """Whether a form is a right name, or a part of one that stands there; not one that differs in its capitals."""
    span, filed, wrong = one
    if key("name", wrong.text) == key("name", _better(filed, wrong)):
        return False
    words, at = stretch(page, span)
    last = next((index for index in range(len(words) - 1, -1, -1) if words[index].start < span.end), at)
    ends = {words[high].end for _, high in between(words, at, last)} | {span.end}
    starts = {words[low].start for low, _ in between(words, at, last)} | {span.start}
    pairs = {(start, end) for start in starts for end in ends if start <= span.start and span.end <= end}
    names = {POSSESSIVE.sub("", page.prose[start:end]) for start, end in pairs}
    own = key("name", page.prose[span.start : span.end])
    found = ((name, known.record.id) for name in names for known in page.knowledge.find("name", name))
    return any(other != filed.record.id or key("name", name) != own for name, other in found)


def _hit(page: Page, one: Misname) -> Iterator[Hit]:
    (start, end), filed, wrong = one
    better = like(page.prose[start:end], wrong.text, _better(filed, wrong))
    end += _said_already(page.prose, end, better)
    if better.endswith(".") and page.prose[end : end + 1] == ".":
        better = better[:-1]
    if page.prose[end - 1] != "s" and better.endswith("s") and page.prose.startswith("'s", end):
        # the possessive of a plural
        end, better = end + 2, f"{better}'"
    if better == page.prose[start:end]:
        return
    told = f"{filed.record.name}: {wrong.why}." if wrong.why else f"{filed.record.name}."
    yield Hit(
        Span(start, end),
        (better,),
        {"name": filed.record.name, "because": f": {wrong.why}" if wrong.why else ""},
        edits=() if wrong.fix == "none" else None,
        level=LEVELS[wrong.certainty],
        evidence=(evidence(filed, told),),
        safety="unsafe" if wrong.fix == "unsafe" else None,
    )


def _said_already(prose: str, end: int, better: str) -> int:
    """How long the last word of the right form is, with a space, where copy has it behind the wrong one."""
    tail = " " + better.rsplit(" ", 1)[-1]
    following = prose[end : end + len(tail)]
    return len(tail) if following == tail and not wordy(prose[end + len(tail) : end + len(tail) + 1]) else 0


KIND = Misnomer
