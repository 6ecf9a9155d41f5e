r"""Flags a name beside words that are true of another name, with which it is often confused.

Each of `pairs` has `names`, the `other` name that may be meant, and `cues`: patterns of what contradicts, in which
NAME stands for any of the names and the group `cue` is what is true of the other only. Names and cues are looked for in
their own case. Either may be the slip, so what is flagged runs from the first to the last of the two. `unless` are
patterns of words in the sentence that make it right after all. With `replaces: cue` the other name belongs in place of
the cue.

    kind: confusable
    message: "'{name}' and '{cue}' do not go together: {fact}. Is '{other}' meant?"
    pairs:
      icc:
        names: [International Criminal Court]
        other: International Court of Justice
        cues: ["NAME, (?P<cue>the UN's top court)"]
        fact: the court of the United Nations is the International Court of Justice
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.model.finding import Evidence, Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import compiled, wordy

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

REACH = 100
"""How far from a name a cue may stand, in code points."""


class Pair(NamedTuple):
    """A name, and what is said of another with which it is confused."""

    names: Annotated[tuple[str, ...], "The names, as they stand in copy."]
    other: Annotated[str, "The name that may be meant instead."]
    cues: Annotated[tuple[str, ...], "Patterns with NAME and a group `cue`."]
    fact: Annotated[str, "Why they do not go together, as the end of a sentence."]
    unless: Annotated[tuple[str, ...], "Patterns of words in the sentence with which it is right."] = ()
    level: Annotated[Literal["warning", "suggestion"], "The highest level it is told at."] = "warning"
    replaces: Annotated[Literal["name", "cue"], "Which of the two the other name would take the place of."] = "name"


class Cue(NamedTuple):
    """What stands before a name and what behind it; `number` counts the cues of its pair."""

    left: Pattern | None
    right: Pattern | None
    number: int


@dataclass(frozen=True)
class Confusable:
    """Flags names beside words that are true of other names."""

    name: ClassVar[str] = "confusable"
    slots: ClassVar[frozenset[str]] = frozenset(("name", "cue", "other", "fact"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    pairs: Mapping[str, Pair] = field(default_factory=dict, metadata={"doc": "Names that are confused, by a key."})

    @cached_property
    def _owners(self) -> dict[str, list[str]]:
        """The keys of the pairs that each folded name belongs to."""
        owners: dict[str, list[str]] = {}
        for key, pair in self.pairs.items():
            for name in pair.names:
                owners.setdefault(folded(name), []).append(key)
        return owners

    @cached_property
    def _cues(self) -> dict[str, list[Cue]]:
        return {key: [_cue(cue, index) for index, cue in enumerate(pair.cues)] for key, pair in self.pairs.items()}

    @cached_property
    def _unless(self) -> Mapping[str, Pattern]:
        return {key: Pattern("|".join(pair.unless)) for key, pair in self.pairs.items() if pair.unless}

    def prepare(self) -> None:
        """Compile the patterns; raises FieldError."""
        if not self.pairs:
            raise FieldError(("pairs",), "the kind confusable needs 'pairs'")
        for key, cues in self._cues.items():
            for cue in cues:
                _check(cue, self.pairs[key].cues[cue.number], ("pairs", key, "cues", cue.number))
        for key, pattern in self._unless.items():
            compiled(pattern, ("pairs", key, "unless"))
        _ = self._owners

    @property
    def triggers(self) -> tuple[str, ...]:
        """The names."""
        return tuple(self._owners)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each name beside what contradicts it; none overlaps another."""
        names = tuple(self._owners.items())
        found = [hit for one in seen for hit in self._at(page, scope, one, names[one.trigger][1])]
        end = -1
        for hit in sorted(found, key=lambda hit: (hit.span.start, -hit.span.end)):
            if hit.span.start >= end:
                yield hit
                end = hit.span.end

    def _at(self, page: Page, scope: Scope, seen: Seen, keys: Sequence[str]) -> Iterator[Hit]:
        """What a name that was seen stands beside."""
        start, end, _ = seen
        if wordy(page.prose[start - 1 : start]) or wordy(page.prose[end : end + 1]):
            return
        for key in keys:
            if page.prose[start:end] in self.pairs[key].names:
                yield from self._beside(page, scope, Span(start, end), key)

    def _beside(self, page: Page, scope: Scope, name: Span, key: str) -> Iterator[Hit]:
        for cue in self._cues[key]:
            span = _found(page.prose, name, cue)
            unit = span and page.unit(scope, min(name.start, span.start))
            if span and unit and unit.end >= max(name.end, span.end) and not self._excused(page, name, key):
                yield _hit(page.prose, name, span, self.pairs[key])
                return

    def _excused(self, page: Page, name: Span, key: str) -> bool:
        right = key in self._unless and any(True for _ in self._unless[key].find(page, page.sentence(name.start)))
        return right or corrects(page, name)


def _cue(written: str, index: int) -> Cue:
    left, _, right = written.partition("NAME")
    before = Pattern(rf"(?<!\w)(?:{left})$", case=True, bare=True) if left else None
    behind = Pattern(rf"(?:{right})(?!\w)", case=True, bare=True) if right else None
    return Cue(before, behind, index)


def _check(cue: Cue, written: str, path: tuple[str | int, ...]) -> None:
    """Compile a cue; raises FieldError where it cannot be, or lacks the name or the group."""
    groups = {group for part in cue[:2] if part for group in compiled(part, path).groupindex}
    if written.count("NAME") != 1 or "cue" not in groups:
        raise FieldError(path, "a cue needs NAME once, and a group 'cue'")


def _found(prose: str, name: Span, cue: Cue) -> Span | None:
    """Where what contradicts a name stands beside it."""
    found: Span | None = None
    if cue.right:
        behind = cue.right.compile().match(prose, name.end, name.end + REACH)
        if not behind:
            return None
        found = Span(*behind.span("cue")) if "cue" in cue.right.compile().groupindex else None
    if cue.left:
        before = cue.left.compile().search(prose, max(0, name.start - REACH), name.start)
        if not before:
            return None
        found = found or Span(*before.span("cue"))
    return found


def _hit(prose: str, name: Span, cue: Span, pair: Pair) -> Hit:
    span = Span(min(name.start, cue.start), max(name.end, cue.end))
    gone = name if pair.replaces == "name" else cue
    better = prose[span.start : gone.start] + pair.other + prose[gone.end : span.end]
    told = {"name": prose[slice(*name)], "cue": prose[slice(*cue)], "other": pair.other, "fact": pair.fact}
    related = ((name, "This is one of the two."), (cue, "This is the other."))
    evidence = Evidence("record", f"{pair.fact[0].upper()}{pair.fact[1:]}.")
    return Hit(span, (better,), told, level=pair.level, related=related, evidence=(evidence,))


KIND = Confusable
