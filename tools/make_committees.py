"""Makes the pack `us-committees` from `committees.yml` and the public list of who leads them.

    python tools/make_committees.py FOLDER

FOLDER has us-committee-leaders.jsonl, made of congress-legislators' committee-membership-current.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from claimlint.knowledge.importers.packing import Sheet, lines_of
from claimlint.knowledge.packs import Header
from claimlint.model.dated import Acronym, Day, Name
from claimlint.model.record import Body, Holder, Office, Record, Seats

HERE = Path(__file__).parent
PACKS = HERE.parent / "claimlint" / "knowledge" / "packs"
HEADER = Header(
    "us-committees",
    "congress-legislators (committees and their leaders); names over time from the rules of House and Senate",
    date(2026, 6, 1),
    "CC0-1.0",
    "https://github.com/unitedstates/congress-legislators",
)
CHAMBERS = {"house": "House", "senate": "Senate"}
TITLES = {"chair": ("Chairman", "Chair", "Chairwoman", "Chairperson"), "ranking": ("Ranking Member",)}
CHAIRS = ("Chairman", "Chair", "Chairwoman", "Cochairman")
OPPOSITE = ("Ranking Member", "Vice Chairman")


def main() -> None:
    """Write the pack."""
    told = yaml.safe_load((HERE / "committees.yml").read_text("utf-8"))
    rows = (Path(sys.argv[1]) / "us-committee-leaders.jsonl").read_text("utf-8").splitlines()
    leaders = [row for row in map(json.loads, rows) if len(row["committee"]) == len("HSAG")]
    records = [*chambers(), *committees(told)]
    records += [office for body in records[3:] for office in offices(body, leaders, told["since"])]
    (PACKS / "us-committees.jsonl").write_text("".join(lines_of(Sheet(HEADER, tuple(records)))), encoding="utf-8")


def chambers() -> Iterator[Record]:
    """Congress and its chambers."""
    yield Body(
        "body.us.congress",
        "U.S. Congress",
        "parliament",
        aliases=("United States Congress",),
        weak=("Congress",),
        country="US",
    )
    senate = (
        Seats(96, day("1912-02-14"), day("1959-01-02")),
        Seats(98, day("1959-01-03"), day("1959-08-20")),
        Seats(100, day("1959-08-21")),
    )
    house = (
        Seats(435, day("1913-03-04"), day("1959-01-02")),
        Seats(436, day("1959-01-03"), day("1959-08-20")),
        Seats(437, day("1959-08-21"), day("1963-01-02")),
        Seats(435, day("1963-01-03")),
    )
    parent = "body.us.congress"
    yield Body(
        "body.us.senate",
        "U.S. Senate",
        "chamber",
        aliases=("United States Senate",),
        weak=("Senate",),
        seats=senate,
        country="US",
        parent=parent,
    )
    yield Body(
        "body.us.house", "U.S. House of Representatives", "chamber",
        aliases=("U.S. House", "United States House of Representatives"),
        weak=("House", "House of Representatives"), seats=house, country="US", parent=parent,
    )  # fmt: skip


def committees(told: Mapping[str, Any]) -> Iterator[Body]:
    """Every committee of `committees.yml`."""
    for chamber, spoken in CHAMBERS.items():
        for key, one in told[chamber].items():
            yield committee(key, one, chamber, spoken, told["today"].get(key))
    for key, one in told["joint"].items():
        first, *others = one["names"]
        acronym = (Acronym(one["acronym"]),) if "acronym" in one else ()
        parent = "body.us.congress"
        yield Body(
            f"body.us.{key.lower()}",
            first,
            "committee",
            aliases=tuple(others),
            acronym=acronym,
            country="US",
            parent=parent,
        )


def committee(key: str, one: Mapping[str, Any], chamber: str, spoken: str, today: str | None) -> Body:
    """A committee of one chamber; forms of a name that had its time are dated, all others are aliases."""
    subjects = [each if isinstance(each, list) else [each, "", ""] for each in one["subjects"]]
    changed = any(first or last for _, first, last in subjects)
    now = today or subjects[-1][0]
    name = one.get("name") or f"{headed(now, spoken)}{bare(now)} Committee"
    dated = [
        Name(form, day(first), day(last)) for subject, first, last in subjects for form in forms(subject, one, spoken)
    ]
    plain = [] if changed else [form for subject, *_ in subjects for form in forms(subject, one, spoken)]
    short = [form for subject in one.get("short", ()) for form in forms(subject, one, spoken)]
    return Body(
        f"body.us.{key.lower()}", name, "committee", names=tuple(dated) if changed else (),
        aliases=tuple(form for form in dict.fromkeys((*plain, *short)) if form != name),
        chamber=f"body.us.{chamber}", subject=bare(now), country="US",
    )  # fmt: skip


def forms(subject: str, one: Mapping[str, Any], spoken: str) -> Iterator[str]:
    """The forms in which copy writes a committee: House Committee on Rules, House Rules Committee, House Rules."""
    if "forms" in one:
        yield from one["forms"]
        return
    sort, head = f"{one['sort']} " if "sort" in one else "", headed(subject, spoken)
    yield f"{head}{sort}Committee on {subject}"
    yield f"{head}{bare(subject)} Committee"
    if sort:
        yield f"{head}{bare(subject)} {sort}Committee"
        yield f"{head}{sort}{bare(subject)} Committee"
        yield f"{head}Committee on {subject}"
    yield f"{head}{bare(subject)}"


def headed(subject: str, spoken: str) -> str:
    """The chamber before a subject that does not begin with it, as House Administration does."""
    return "" if bare(subject).startswith(f"{spoken} ") else f"{spoken} "


def bare(subject: str) -> str:
    """A subject without its article."""
    return subject.removeprefix("the ")


def offices(body: Record, leaders: list[dict[str, str]], since: Mapping[str, Any]) -> Iterator[Office]:
    """The chair of a committee and the seat opposite, with who holds them now."""
    assert isinstance(body, Body)
    key = body.id.rpartition(".")[2].upper()
    for kind, words in (("chair", CHAIRS), ("ranking", OPPOSITE)):
        side = "majority" if kind == "chair" else "minority"
        held = [
            row for row in leaders if row["committee"] == key and row["title"] in words and row["party_side"] == side
        ]
        first = day(str(since[kind].get(key, since["others"])))
        holders = tuple(Holder(f"person.us.{row['bioguide']}", first) for row in held[:1])
        vice = bool(held) and held[0]["title"] == "Vice Chairman"
        yield office(body, kind, holders, vice)


def office(body: Body, kind: str, holders: tuple[Holder, ...], vice: bool) -> Office:
    """The office of one who leads a committee."""
    said = {"chair": "chair", "ranking": "vice chair" if vice else "ranking member"}[kind]
    titles = TITLES[kind] if not vice else ("Vice Chairman", "Vice Chair", "Vice Chairwoman")
    short = body.name.removesuffix(" Committee")
    return Office(
        f"{body.id.replace('body', 'office', 1)}.{kind}", f"{said} of the {body.name}",
        titles=tuple(f"{form} {title}" for form in dict.fromkeys((body.name, short)) for title in titles),
        body=body.id, country="US", holders=holders,
    )  # fmt: skip


def day(text: object) -> Day | None:
    """A day as it is written; none for an empty text."""
    return Day.written(str(text)) if text else None


if __name__ == "__main__":
    main()
