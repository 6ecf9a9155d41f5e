"""Holds acronyms to points, or to none: "US" is "U.S.", "F.B.I." is "FBI".

`pointed` has acronyms that take points, `plain` those that do not, both written without. Left alone is what stands
among words in capitals, where US may be a pronoun; what a figure, a currency sign or a hyphen with a capital touches
(US$5, US 31, US-31); and what a word of `names` follows: US Airways. Where "U.S." ends its sentence, its last point
stays as a full stop; where nobody can tell, nothing is mended.

    kind: points
    message: "'{better}', not '{match}'."
    pointed: [US, UN]
    plain: [EU, FBI]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.prose.stops import ends_too
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

BEFORE = frozenset(" \n(\"“‘'[—–-")
AFTER = " .,;:)\n-—–'’\"”!?/"
NEXT = Own(r"[ -]\K[\p{L}\d][\p{L}\d&.'-]*|(?<=\w)[$£€\d]")
CAPITALS = Own(r"[\p{Lu}’']{2,}[,!?.]*")
INSIDE = frozenset("$£€@#_/")
REACH = 40
"""How far behind an acronym the next word is read, in code points."""


@dataclass(frozen=True)
class Points:
    """Which acronyms take points."""

    name: ClassVar[str] = "points"
    slots: ClassVar[frozenset[str]] = frozenset(())
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    pointed: tuple[str, ...] = field(default=(), metadata={"doc": "Acronyms that take points, written without: US."})
    plain: tuple[str, ...] = field(default=(), metadata={"doc": "Acronyms that take none: FBI."})
    names: tuple[str, ...] = field(
        default=(), metadata={"doc": "Words behind an acronym that make a name of it: Airways."}
    )

    def prepare(self) -> None:
        """See that acronyms are capitals without points; raises FieldError."""
        if not self.pointed and not self.plain:
            raise FieldError((), "the kind points needs 'pointed' or 'plain'")
        for key in ("pointed", "plain"):
            for index, acronym in enumerate(getattr(self, key)):
                if not (acronym.isalpha() and acronym.isupper() and len(acronym) > 1):
                    raise FieldError((key, index), "an acronym is written in capitals, without points")

    @cached_property
    def _forms(self) -> tuple[tuple[str, str], ...]:
        """What is looked for: a trigger, and the acronym that it begins with, as it is written."""
        bare = [(f"{one}{end}", one) for one in self.pointed for end in AFTER]
        dotted = [(form, form) for one in self.plain for form in (_dotted(one), _dotted(one, ". "))]
        return tuple(bare + dotted)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.names)

    @property
    def triggers(self) -> tuple[str, ...]:
        """The wrong forms, those without points with what may stand behind them."""
        return tuple(folded(form) for form, _ in self._forms)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each acronym with points too many, or too few."""
        for start, _, index in seen:
            _, form = self._forms[index]
            span = Span(start, start + len(form))
            if page.prose[span.start : span.end] != form:
                continue
            unit = page.unit(scope, span.start)
            if unit and span.end <= unit.end and self._free(page.prose, span, unit):
                yield _pointed(page.prose, span) if form.isalpha() else _plain(page, span, unit)

    def _free(self, prose: str, span: Span, unit: Span) -> bool:
        """Whether an acronym stands in a text of its own: not in a name, a code or among capitals."""
        after = prose[span.end : min(unit.end, span.end + REACH)]
        if after[:1].isalnum() or after[:1] in INSIDE or (span.start and prose[span.start - 1] not in BEFORE):
            return False
        following = NEXT.search(prose, span.end, min(unit.end, span.end + REACH))
        next_word = following.group().rstrip(".'-") if following and following.start() <= span.end + 1 else ""
        if next_word[:1].isdigit() or next_word in self._names or (after[:1] == "-" and next_word[:1].isupper()):
            return False
        return not _among_capitals(prose, span, unit, next_word)


def _dotted(acronym: str, joint: str = ".") -> str:
    return f"{joint.join(acronym)}."


def _among_capitals(prose: str, span: Span, unit: Span, following: str) -> bool:
    """Whether the word before, or the only one after, is in capitals too."""
    before = prose[max(unit.start, span.start - 30) : span.start].split()
    if before and CAPITALS.fullmatch(before[-1]) and len(before[-1].strip(",.!?'’")) > 1:
        return True
    return not before and len(following) > 1 and following.isupper() and following.isalpha()


def _pointed(prose: str, span: Span) -> Hit:
    """A hit that puts points in; a full stop right behind is the last of them."""
    ends = prose[span.end : span.end + 1] == "." and not prose[span.end + 1 : span.end + 2].isalnum()
    return Hit(Span(span.start, span.end + ends), (_dotted(prose[span.start : span.end]),))


def _plain(page: Page, span: Span, unit: Span) -> Hit:
    """A hit that takes points out, but for a full stop that the sentence needs."""
    bare = "".join(letter for letter in page.prose[span.start : span.end] if letter.isalpha())
    ends = ends_too(page, span.end - 1, unit)
    return Hit(Span(span.start, span.end - (ends is True)), (bare,), edits=() if ends is None else None)


KIND = Points
