"""Makes the packs `congress` and `executive` from the public lists, and from what `congress.yml` adds to them.

    python tools/make_congress.py FOLDER

FOLDER has legislators.jsonl and us-executive.jsonl, which are congress-legislators' own lists with the terms that only
the index of members of Voteview has.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from claimlint.knowledge.importers.from_congress import Called, Member, Part, Service, persons, read_members
from claimlint.knowledge.importers.packing import Sheet, lines_of
from claimlint.knowledge.packs import Header
from claimlint.model.record import Person

HERE = Path(__file__).parent
PACKS = HERE.parent / "claimlint" / "knowledge" / "packs"
AS_OF = date(2026, 6, 1)
FIRST = date(1989, 1, 3)
"""The Congress with which the list of those begins who left long ago."""

CC0 = "CC0-1.0 (congress-legislators); facts of Voteview"
URL = "https://github.com/unitedstates/congress-legislators"
CONGRESS = Header("congress", "congress-legislators; terms before 2012 after Lewis et al., Voteview", AS_OF, CC0, URL)
EXECUTIVE = Header("executive", "congress-legislators, executive", AS_OF, "CC0-1.0", URL)


def main() -> None:
    """Write both packs."""
    folder = Path(sys.argv[1])
    more = yaml.safe_load((HERE / "congress.yml").read_text("utf-8"))
    members = [mended(member, more) for member in listed(folder / "legislators.jsonl")]
    everybody = persons([*members, *listed(folder / "us-executive.jsonl")], dict(called(more["called"])))
    seated = {f"person.us.{member.key}" for member in members}
    write(Sheet(CONGRESS, tuple(person for person in everybody if person.id in seated)))
    write(Sheet(EXECUTIVE, tuple(person for person in everybody if person.id not in seated)))


def listed(path: Path) -> list[Member]:
    """The members of a list; ends the program where it has mistakes."""
    members, problems = read_members(path.read_bytes(), str(path))
    if problems:
        sys.exit("\n".join(problem.shown() for problem in problems))
    return members


def called(table: Mapping[str, Any]) -> Iterator[tuple[str, Called]]:
    """What copy calls them, by the last part of their ids."""
    for key, told in table.items():
        yield key, Called(told) if isinstance(told, str) else Called(told["name"], tuple(told.get("aliases", ())))


def mended(member: Member, more: Mapping[str, Any]) -> Member:
    """A member with what is known beyond the list."""
    terms = list(member.terms)
    if end := more["ends"].get(member.key):
        last = max(range(len(terms)), key=lambda at: terms[at].start)
        terms[last] = terms[last]._replace(end=end, end_approx=False, scheduled_end=None)
    terms = [term for term in terms if term.end > term.start]
    if periods := more["parties"].get(member.key):
        terms = list(parted(terms, periods))
    return member._replace(terms=tuple(since_ever(term) for term in served(terms, more["senate"].get(member.key, {}))))


def since_ever(term: Service) -> Service:
    """A term without its first day where that is only where the list of Congresses begins."""
    return term._replace(start=date.min) if term.start == FIRST else term


def parted(terms: Iterable[Service], periods: list[list[Any]]) -> Iterator[Service]:
    """The terms of one who changed parties, each once and with the parties of its time."""
    for _, group in groupby(sorted(terms, key=seat), key=seat):
        for term in united(group):
            parts = tuple(affiliations(term, periods))
            yield term._replace(party=parts[-1].party, caucus=parts[-1].caucus, party_affiliations=parts)


def seat(term: Service) -> tuple[str, str, str, date]:
    """What terms of one seat share; terms by Congress are drawn together, exact ones stand alone."""
    return term.type, term.state, term.district or "", date.min if term.approx else term.start


def united(terms: Iterable[Service]) -> list[Service]:
    """Terms of one seat, those that overlap or meet made one."""
    one: list[Service] = []
    for term in sorted(terms, key=lambda term: term.start):
        if one and term.start <= one[-1].end:
            one[-1] = one[-1]._replace(end=max(one[-1].end, term.end))
        else:
            one.append(term)
    return one


def affiliations(term: Service, periods: list[list[Any]]) -> Iterator[Part]:
    """The parties of a term: each with its last day, the last without one."""
    start = term.start
    for party, last, caucus in ((*period, "", "")[:3] for period in periods):
        end = min(last or date.max, term.end)
        if start <= end:
            yield Part(party, start, end, caucus or None)
            start = date.fromordinal(end.toordinal() + 1)


def served(terms: list[Service], days: Mapping[str, date]) -> Iterator[Service]:
    """The terms, with the days in the Senate that are known although the list has whole Congresses."""
    senate = [term for term in terms if term.type == "sen" and (term.approx or days)]
    for term in terms:
        if term not in senate:
            yield term
            continue
        start = days.get("start", term.start) if term.start == min(each.start for each in senate) else term.start
        end = days.get("end", term.end) if term.end == max(each.end for each in senate) else term.end
        if start <= end:
            yield term._replace(start=start, end=end, approx=False)


def write(sheet: Sheet) -> None:
    """Write a pack."""
    people = [record for record in sheet.records if isinstance(record, Person)]
    (PACKS / f"{sheet.header.pack}.jsonl").write_text("".join(lines_of(sheet)), encoding="utf-8")
    print(f"{sheet.header.pack}: {len(people)} people, {sum(len(person.roles) for person in people)} roles")


if __name__ == "__main__":
    main()
