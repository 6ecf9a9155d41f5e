"""Flags an acronym that a story spells in two ways: "(ATO)" and later "the AOT process".

The odd form is one that the story nowhere spells out, two neighbours swapped from another one, or, from five letters
on, one letter inside apart from it. The right form is the one that the story spells out, or whose letters its words
give; otherwise the one used more often, and at least twice; otherwise the one that knowledge has, or `known`. A swap
away from letters that are spelled out is certain, all else is a warning at most.

Not told are forms that stand for something themselves: those in `free`; those whose words stand in the story; one of
two `pairs` that are both right. Acronyms of knowledge and those in `known` are told only if they have three letters,
and are a swap of a form that is spelled out, and then as a warning. Words in capitals, shouted or stressed, numbers in
Roman letters, codes and tickers are left alone.

    kind: acronym-drift
    message: "'{match}' should be '{better}', {reason}."
    free: [FBI, NATO]
    pairs: [NSA NAS]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, permutations
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.acronyms.acronyms import LEAD, Acronyms, Use, acronyms, shouted, small_words
from claimlint.annotate.acronyms.initials import MOST_LETTERS, apart, begins, letters_of, swaps
from claimlint.annotate.acronyms.spelled_out import spelled_out
from claimlint.knowledge.keys import forms
from claimlint.model.finding import Evidence, Hit, Level
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own, either

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

SHORTEST = 3
"""Acronyms of fewer letters are never told."""
EDITED = 5
"""Both must have so many letters where one letter is put in, left out or replaced."""
MOST = 20
"""So many of the places where one acronym is spelled out are looked at."""
LOOKED_AT = 1000
ROMAN = Own(r"[IVXL]+")
TICKER = Own(r"(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|ASX): ?\Z")


class Right(NamedTuple):
    """What speaks for a form as the right one: where it stands, whether it is spelled out, and the reason in words."""

    place: Span
    spelled: bool
    why: str


@dataclass(frozen=True)
class AcronymDrift:
    """Flags the rarer of two acronyms that differ by a slip of the keys."""

    name: ClassVar[str] = "acronym-drift"
    slots: ClassVar[frozenset[str]] = frozenset(("count", "others", "reason"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text",))
    rests: ClassVar[tuple[str, ...]] = ("org", "law", "membership")

    free: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns of acronyms that everybody knows."})
    known: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns of acronyms that stand for something."})
    pairs: tuple[str, ...] = field(
        default=(), metadata={"doc": "Two acronyms, a space between them, that are both right in one story."}
    )

    @cached_property
    def _free(self) -> Own:
        return either(self.free)

    @cached_property
    def _known(self) -> Own:
        return either((*self.free, *self.known))

    @cached_property
    def _pairs(self) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(pair.split()) for pair in self.pairs)

    def prepare(self) -> None:
        """Compile what is known; raises FieldError."""
        for key in ("free", "known"):
            try:
                either(getattr(self, key))
            except ValueError as error:
                raise FieldError((key,), f"this is no pattern: {error}") from error
        _ = self._free, self._known, self._pairs

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """None: no literal is in every acronym."""
        return None

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each use of an odd form, in order."""
        layer = page.layer(acronyms)
        told: dict[Span, Hit] = {}
        for odd, other in pairs(layer.uses):
            for hit in self._told(page, layer, odd, other):
                told.setdefault(hit.span, hit)
        return iter([told[span] for span in sorted(told)])

    def _told(self, page: Page, layer: Acronyms, odd: str, other: str) -> Iterator[Hit]:
        """A hit for each use of an odd form, if the other is the right one."""
        uses = layer.uses_of(odd)
        right = self._right(page, layer, odd, other) if uses else None
        if right is None or _stands_for_itself(page, layer, odd):
            return
        swapped = apart(odd, other) == "swap"
        unknown = not self._is_known(page, odd)
        certain = swapped and right.spelled
        if not (swapped or len(uses) == 1 if unknown else certain and len(odd) == SHORTEST):
            return
        level: Level | None = None if certain and unknown else "warning"
        slots = {"count": str(len(uses)), "others": str(len(layer.uses[other])), "reason": right.why}
        working = Evidence("document", f"'{other}' is right {right.why}.")
        related = ((right.place, f"'{other}' stands here."),)
        told = {one.letters for one in layer.of.get(odd, ()) if one.meant == letters_of(other)}
        for use in uses:
            if use.span not in told and not _excused(page.prose, use, other):
                yield Hit(use.span, (other,), slots, level=level, related=related, evidence=(working,))

    def _right(self, page: Page, layer: Acronyms, odd: str, other: str) -> Right | None:
        """The other form as the right one, if it has a better claim."""
        if self._free.fullmatch(odd) or {odd, other} in self._pairs or _meant(layer, other, odd):
            return None
        spelled = [one for one in layer.of.get(other, ()) if one.sure or one.agreement == "loose"]
        if spelled:
            return Right(spelled[0].letters, True, "as the story spells it out")
        uses, odd_uses = layer.uses_of(other), layer.uses_of(odd)
        if uses and _meant(layer, odd, other):
            return Right(uses[0].span, True, "by the letters of its words")
        if len(uses) > max(1, len(odd_uses)):
            return Right(uses[0].span, False, f"as in {len(uses)} other places")
        if len(uses) >= len(odd_uses) and self._is_known(page, other):
            return Right(uses[0].span, False, "as the name is known")
        return None

    def _is_known(self, page: Page, acronym: str) -> bool:
        return bool(self._known.fullmatch(acronym) or page.knowledge.find("acronym", acronym))


def _meant(layer: Acronyms, acronym: str, other: str) -> bool:
    """Whether the words that the story gives for an acronym have the letters of another one."""
    return any(begins(one.words, letters_of(other)) is not None for one in layer.of.get(acronym, ())[:MOST])


def pairs(acronyms: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Those of the first `LOOKED_AT` acronyms that may be a slip for another one of them, each with that one."""
    long = [one for one in islice(acronyms, LOOKED_AT) if SHORTEST <= len(one) <= MOST_LETTERS and one.isupper()]
    known = set(long)
    for one in long:
        yield from ((one, other) for other in swaps(one) if other in known)
    without: dict[str, list[str]] = {}
    for one in long:
        if len(one) >= EDITED:
            for less in {one, *(one[:at] + one[at + 1 :] for at in range(1, len(one) - 1))}:
                without.setdefault(less, []).append(one)
    near = {pair for group in without.values() if len(group) > 1 for pair in permutations(group, 2)}
    yield from sorted(pair for pair in near if apart(*pair) == "edit")


def _excused(prose: str, use: Use, other: str) -> bool:
    """Whether a use is shouted, a number in Roman letters, or a ticker."""
    numbers = ROMAN.fullmatch(use.acronym) and ROMAN.fullmatch(other)
    ticker = TICKER.search(prose, max(0, use.span.start - LEAD), use.span.start)
    return bool(numbers or ticker or shouted(prose, use.span))


def _stands_for_itself(page: Page, layer: Acronyms, odd: str) -> bool:
    """Whether an odd form is spelled out, a word of the story in capitals, or short for a name that the story has."""
    if any(one.sure or one.agreement == "loose" for one in layer.of.get(odd, ())):
        return True
    if odd.lower() in page.layer(small_words) or page.layer(spelled_out).whole(letters_of(odd)):
        return True
    names = (form for filed in page.knowledge.find("acronym", odd) for form in forms(filed.record))
    return any(folded(name) in page.folded for name in names)


KIND = AcronymDrift
