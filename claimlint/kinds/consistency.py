"""Flags a document that says the same thing in two ways.

`either` has pairs of forms (`advisor: adviser`), `sets` has named lists of them; of each, a document may use one. The
form used most is preferred, and where that is a tie the one used first; with `prefer: first` it is always the one used
first. Each place of another form is flagged. What stands in quotations counts too.

    kind: consistency
    message: "'{match}' is written {count} times, but '{other}' {others} times."
    either:
      advisor: adviser
    sets:
      healthcare: [health care, healthcare, health-care]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.patterns.casing import like
from claimlint.patterns.terms import Place, Terms

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class Consistency:
    """Flags the rarer, or the later, of several forms of which a document uses more than one."""

    name: ClassVar[str] = "consistency"
    slots: ClassVar[frozenset[str]] = frozenset(("other", "count", "others"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)

    either: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict, metadata={"doc": "Patterns, each with the pattern (or several) of its other form."}
    )
    sets: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict, metadata={"doc": "Names of things, each with the patterns of its forms."}
    )
    prefer: Literal["majority", "first"] = field(
        default="majority", metadata={"doc": "Which form is right: the one used most, or the one used first."}
    )
    case: bool = field(default=False, metadata={"doc": "Match only what is written in the same case."})
    bare: bool = field(default=False, metadata={"doc": "Match parts of words too."})

    @cached_property
    def _groups(self) -> tuple[tuple[str, ...], ...]:
        return (*((one, *others) for one, others in self.either.items()), *self.sets.values())

    @cached_property
    def _paths(self) -> dict[str, tuple[str | int, ...]]:
        """Each form, and where the rule has it first."""
        paths: dict[str, tuple[str | int, ...]] = {}
        for one, others in self.either.items():
            for form in (one, *others):
                paths.setdefault(form, ("either", one))
        for name, forms in self.sets.items():
            for index, form in enumerate(forms):
                paths.setdefault(form, ("sets", name, index))
        return paths

    @cached_property
    def _forms(self) -> tuple[str, ...]:
        return tuple(self._paths)

    @cached_property
    def _memberships(self) -> tuple[tuple[int, ...], ...]:
        """For each form the groups that it belongs to."""
        groups: dict[str, list[int]] = defaultdict(list)
        for index, forms in enumerate(self._groups):
            for form in dict.fromkeys(forms):
                groups[form].append(index)
        return tuple(tuple(groups[form]) for form in self._forms)

    @cached_property
    def _terms(self) -> Terms:
        return Terms(self._forms, case=self.case, bare=self.bare)

    def prepare(self) -> None:
        """Compile the forms that need it; raises FieldError."""
        if not self._groups:
            raise FieldError((), "the kind consistency needs 'either' or 'sets'")
        self._terms.check(lambda index: self._paths[self._forms[index]])
        for one, others in self.either.items():
            self._check_group(("either", one), (one, *others))
        for name, forms in self.sets.items():
            self._check_group(("sets", name), forms)
        _ = self._memberships

    def _check_group(self, path: tuple[str, ...], forms: tuple[str, ...]) -> None:
        different = set(forms) if self.case else {folded(form) for form in forms}
        if len(different) < max(2, len(forms)):
            raise FieldError(path, "the forms must be several, and differ")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Case-folded literals of which any form holds at least one."""
        return self._terms.triggers

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of a form that is not the preferred one."""
        places = self._terms.places(page, scope, seen)
        groups = self._used(places)
        for place in places:
            for group in self._memberships[place.term]:
                right = self._preferred(groups[group])
                if right != place.term:
                    yield self._hit(page.prose, place, groups[group], right)
                    break

    def _used(self, places: Sequence[Place]) -> dict[int, dict[int, list[Place]]]:
        """For each group the forms that are used, in order of first use, with their places."""
        used: dict[int, dict[int, list[Place]]] = defaultdict(dict)
        for place in places:
            for group in self._memberships[place.term]:
                used[group].setdefault(place.term, []).append(place)
        return used

    def _preferred(self, used: Mapping[int, Sequence[Place]]) -> int:
        """The form to keep: of those used equally often, the first that is used."""
        if self.prefer == "first":
            return next(iter(used))
        return max(used, key=lambda form: len(used[form]))

    def _hit(self, prose: str, place: Place, used: Mapping[int, Sequence[Place]], right: int) -> Hit:
        start, end = used[right][0].span
        match = prose[place.span.start : place.span.end]
        other = prose[start:end]
        counts = {"count": str(len(used[place.term])), "others": str(len(used[right]))}
        return Hit(
            place.span,
            self._suggestions(match, place.term, right),
            {"other": other, **counts},
            related=((used[right][0].span, f"'{other}' stands here."),),
        )

    def _suggestions(self, match: str, wrong: int, right: int) -> tuple[str, ...]:
        form = self._terms.terms[right]
        return (like(match, self._forms[wrong], form),) if isinstance(form, str) else ()


KIND = Consistency
