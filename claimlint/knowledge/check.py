"""What records say against each other: ids twice, seats with too many holders, right forms that are wrong elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from claimlint.knowledge.keys import forms
from claimlint.knowledge.packs import Placed
from claimlint.model.dated import LAYERS, Day
from claimlint.model.protocols import Knowledge
from claimlint.model.record import Office, Person
from claimlint.written.problems import FileProblem


class Sorted(NamedTuple):
    """The records that are in force, and what is wrong with the others."""

    placed: list[Placed]
    problems: list[FileProblem]


class _Term(NamedTuple):
    """A time in which somebody surely held a seat."""

    first: date
    last: date
    person: str
    placed: Placed
    path: tuple[str | int, ...]


def resolved(placed: Iterable[Placed]) -> Sorted:
    """One record for each id: that of the highest layer; two in one layer are a mistake, and the first is kept."""
    kept: dict[str, Placed] = {}
    problems: list[FileProblem] = []
    for each in sorted(placed, key=lambda each: LAYERS.index(each.pack.layer)):
        before = kept.get(each.record.id)
        if before is not None and before.pack.layer == each.pack.layer:
            problems.append(
                each.problem(("id",), f"the id '{each.record.id}' is given twice, first in {before.pack.path}")
            )
        else:
            kept[each.record.id] = each
    return Sorted(list(kept.values()), problems)


def contradictions(placed: Sequence[Placed], below: Knowledge | None = None) -> list[FileProblem]:
    """What records say against each other, and against those of the layers below."""
    return [*_wrong_rights(placed, below), *_crowded(placed, below)]


def _wrong_rights(placed: Sequence[Placed], below: Knowledge | None) -> Iterator[FileProblem]:
    owners = {wrong.text: each.record.id for each in placed for wrong in getattr(each.record, "wrong", ())}
    for each in placed:
        for path, form in _forms(each):
            others = [owners[form]] if form in owners else _wrong_below(form, below)
            other = next((other for other in others if other != each.record.id), None)
            if other is not None:
                yield each.problem(path, f"'{form}' is right here, but a wrong form of '{other}'")


def _wrong_below(form: str, below: Knowledge | None) -> list[str]:
    found = below.find("wrong", form) if below else ()
    return [record.id for record, _ in found if any(wrong.text == form for wrong in getattr(record, "wrong", ()))]


def _forms(each: Placed) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), each.record.name
    names = len(getattr(each.record, "names", ()))
    for index, form in enumerate(list(forms(each.record))[1:]):
        yield ("names", index) if index < names else ("aliases", index - names), form


def _crowded(placed: Sequence[Placed], below: Knowledge | None) -> Iterator[FileProblem]:
    """Where more people hold a seat on one day than it has; a day on which one hands over to another is no such day."""
    here = {each.record.id: each.record.seats for each in placed if isinstance(each.record, Office)}
    for (office, _, _), terms in _terms(placed).items():
        seats = here[office] if office in here else _seats_below(office, below)
        if seats and len(terms) > seats:
            yield from _overlaps(sorted(terms, key=lambda term: (term.first, term.last)), seats, office)


def _seats_below(office: str, below: Knowledge | None) -> int:
    filed = below.get(office) if below else None
    return filed.record.seats if filed and isinstance(filed.record, Office) else 0


def _overlaps(terms: Sequence[_Term], seats: int, office: str) -> Iterator[FileProblem]:
    held: list[_Term] = []
    for term in terms:
        held = [other for other in held if other.last > term.first and other.person != term.person]
        if len(held) >= seats and term.last > term.first:
            others = ", ".join(f"{other.person} ({other.first} to {other.last})" for other in held)
            message = f"{term.person} holds '{office}' from {term.first}, when it is held by {others}"
            yield term.placed.problem(term.path, message)
        held.append(term)


def _terms(placed: Iterable[Placed]) -> dict[tuple[str, str, str], list[_Term]]:
    terms: dict[tuple[str, str, str], list[_Term]] = defaultdict(list)
    for each in placed:
        if isinstance(each.record, Person):
            for index, role in enumerate(each.record.roles):
                if not (role.acting or role.approx) and (role.district or not role.office.endswith("representative")):
                    _add(terms[role.office, role.state, role.district], role, each.record.id, each, ("roles", index))
        elif isinstance(each.record, Office):
            for index, holder in enumerate(each.record.holders):
                if not holder.acting:
                    seat = each.record.id, holder.state, holder.district
                    _add(terms[seat], holder, holder.person, each, ("holders", index))
    return terms


def _add(terms: list[_Term], period: object, person: str, placed: Placed, path: tuple[str | int, ...]) -> None:
    first: Day | None = getattr(period, "from_", None)
    last: Day | None = getattr(period, "to", None)
    if first is not None:
        terms.append(_Term(first.late, last.early if last else date.max, person, placed, path))
