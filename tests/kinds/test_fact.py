"""Copy against the figures that a desk declared."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimlint import Linter
from claimlint.annotate.page import Page
from claimlint.kinds.fact import Facts
from claimlint.knowledge.facts import load_facts
from claimlint.model.dated import Day
from claimlint.model.fact import Fact, FactSource, Figure, Unit, Within
from claimlint.model.finding import Checked, Hit
from claimlint.model.protocols import Kind
from claimlint.scanner import Scanner
from tests.kinds.pages import TEXT, page_of

KIND = Facts()


def fact(says: str, value: str, unit: str = "", **more: Any) -> Fact:
    source = FactSource("Registry", url="https://registry.example")
    made = Fact("f", (says,), Figure.written(value), source, Unit.written(unit))
    changed: Fact = made._replace(**more)
    return changed


SEATS = fact("members of the Orchard Council", "38", "count")
RATE = fact("rate of frost deaths", "21.58", "per_100k", printed=Figure.written("21.6"), as_of=Day.written("2021"))
COST = fact("cost of the harbor", "1.4 million", "USD")


def told(text: str, *facts: Fact, day: str = "", shows: bool = False) -> Sequence[Hit | Checked]:
    document = replace(page_of(text).document, date=date.fromisoformat(day) if day else None)
    page = Page(document, facts=facts, shows_claims=shows)
    seen = Scanner([tuple(form for each in facts for form in each.forms)]).scan(page.folded).get(0, [])
    return list(KIND.hits(page, TEXT, seen))


def marks(text: str, *facts: Fact, day: str = "") -> list[str]:
    prose = page_of(text).prose
    return [prose[slice(*one.span)] for one in told(text, *facts, day=day)]


@pytest.mark.parametrize(
    ("text", "one", "expected"),
    [
        ("All 39 members of the Orchard Council came.", SEATS, ["39"]),
        ("The 39 members of the Orchard Council came.", SEATS, ["39"]),
        ("Members of the Orchard Council are 40.", SEATS, ["40"]),
        ("All 38 members of the Orchard Council came.", SEATS, []),
        ("Thirty-eight are the members of the Orchard Council.", SEATS, []),
        ("About 40 members of the Orchard Council came.", SEATS, []),
        ("Then 12 members of the Orchard Council voted no.", SEATS, []),
        ("Of the 38 members of the Orchard Council, 12 voted no.", SEATS, []),
        ("Some 12 of the members of the Orchard Council left.", SEATS, []),
        ("The two new members of the Orchard Council came.", SEATS, []),
        ("The 12 voting members of the Orchard Council came.", SEATS, []),
        ("Members of the Orchard Council met for 40 minutes.", SEATS, []),
        ("Old members of the Orchard Councils were 12.", SEATS, ["12"]),
        ("Non-members of the Orchard Councillors were 12.", SEATS, []),
        ("The rate of frost deaths was 26.1 per 100,000.", RATE, ["26.1"]),
        ("The rate of frost deaths was 26.1 per 100,000 in 2021.", RATE, ["26.1"]),
        ("The rate of frost deaths was 21.6 per 100,000.", RATE, []),
        ("The rate of frost deaths was 22 per 100,000 in 2021.", RATE, []),
        ("The rate of frost deaths was 21.62 per 100,000.", RATE, ["21.62"]),
        ("The rate of frost deaths was 26.1 per 100,000 in 2019.", RATE, []),
        ("The rate of frost deaths rose by 4.5 per 100,000.", RATE, []),
        ("The rate of frost deaths was 26.1 per 1,000.", RATE, []),
        ("The rate of frost deaths is high.", RATE, []),
        ("The cost of the harbor is $1.8 million.", COST, ["$1.8 million"]),
        ("The cost of the harbor is €1.8 million.", COST, []),
        ("The cost of the harbor is $1.8 million a year.", COST, []),
        ("The cost of the harbor is more than $1.3 million.", COST, []),
        ("The cost of the harbor is more than $1.5 million.", COST, ["$1.5 million"]),
        ("The cost of the harbor was put at $1.8 million and at $1.9 million.", COST, []),
        ("The cost of the harbor is $1.8 million, and roads are $3 million.", COST, ["$1.8 million"]),
        ("Correction: The cost of the harbor is not $1.8 million.", COST, []),
    ],
)
def test_a_figure_is_compared_where_it_stands_beside_the_words(text: str, one: Fact, expected: list[str]) -> None:
    assert marks(text, one) == expected


@pytest.mark.parametrize(
    ("tolerance", "right", "wrong"),
    [
        ("rounding", ["$1.42 million", "$1.4 million", "about $1.5 million"], ["$1.43 million", "$1.6 million"]),
        ("exact", ["$1,423,500", "about $1.4 million"], ["$1.42 million", "$1,423,400"]),
        (Within(abs=50_000), ["$1.42 million", "$1.45 million", "$1.38 million"], ["$1.5 million", "$1.36 million"]),
        (Within(rel=0.1), ["$1.3 million", "$1.5 million"], ["$1.25 million", "$1.6 million"]),
    ],
)
def test_how_near_copy_must_be(tolerance: object, right: list[str], wrong: list[str]) -> None:
    one = fact("cost of the harbor", "1,423,500", "USD", tolerance=tolerance)
    for figure in right:
        assert marks(f"The cost of the harbor is {figure}.", one) == []
    for figure in wrong:
        assert len(marks(f"The cost of the harbor is {figure}.", one)) == 1


def test_a_fact_holds_for_its_place() -> None:
    linter = Linter()
    one = fact("jobless rate", "4.1", "percent", scope={"place": "Ohio"})

    def found(text: str) -> int:
        page = Page(page_of(text).document, knowledge=linter.knowledge, facts=(one,))
        return len(list(KIND.hits(page, TEXT, Scanner([one.forms]).scan(page.folded)[0])))

    assert found("Ohio's jobless rate is 5.2 percent.") == 1
    assert found("The jobless rate is 5.2 percent.") == 1
    assert found("Iowa's jobless rate is 5.2 percent.") == 0
    assert found("The Canadian jobless rate is 5.2 percent.") == 0
    assert found("The jobless rate in Ohio is 5.2 percent, above Iowa's.") == 1


def test_other_facts_may_stand_beside_it() -> None:
    old = fact("rate of frost deaths", "5.7", "per_100k", as_of=Day.written("2016"), id="old")
    births = fact("birth rate", "12.1", "per_100k", id="births")
    text = "The rate of frost deaths rose from 5.7 per 100,000 to {} per 100,000."
    assert marks(text.format("26.1"), RATE) == []
    now = RATE._replace(compare=(), as_of=None)
    assert marks(text.format("26.1"), now, old._replace(as_of=None)) == ["26.1"]
    assert marks(text.format("21.6"), now, old._replace(as_of=None)) == []
    both = "The rate of frost deaths, 26.1 per 100,000, is above the birth rate, 12.1 per 100,000."
    assert marks(both, now, births) == ["26.1"]


def test_an_expired_fact_is_told_and_not_compared() -> None:
    one = COST._replace(expires=Day.written("2023"))
    for figure in ("$1.4 million", "$1.8 million"):
        text = f"The cost of the harbor is {figure}."
        assert marks(text, one, day="2024-01-01") == [figure]
        (hit,) = told(text, one, day="2024-01-01")
        assert isinstance(hit, Hit)
        assert (hit.level, hit.slots["trouble"]) == (
            "warning",
            "rests on the fact 'f' (Registry, https://registry.example), which expired on 2023",
        )
    assert marks("The cost of the harbor is $1.4 million.", one, day="2023-12-31") == []
    assert marks("The cost of the harbor is $1.4 million.", one) == []
    assert marks("The cost of the harbor is high.", one, day="2024-01-01") == []


def test_the_longer_words_of_another_fact_go_before() -> None:
    short = fact("death rate", "8.1", "percent")
    long = fact("winter death rate", "9.4", "percent", id="long")
    assert marks("The winter death rate was 9.4 percent.", short, long) == []
    assert marks("The death rate was 9.4 percent.", short, long) == ["9.4 percent"]


def test_what_a_hit_tells() -> None:
    (hit,) = told("All 39 members of the Orchard Council came.", SEATS._replace(as_of=Day.written("2023-05")))
    assert isinstance(hit, Hit)
    assert hit.slots["trouble"] == "does not agree with the fact 'f', which is 38 (Registry, https://registry.example)"
    assert hit.suggestions == ("38",)
    (evidence,) = hit.evidence
    assert (evidence.kind, evidence.source) == ("record", "https://registry.example")
    assert evidence.text == "Fact 'f': 38 (as of 2023-05, Registry, https://registry.example)."
    assert [message for _, message in hit.related] == ["The words of the fact 'f'."]


def test_what_held_is_told_where_asked() -> None:
    (one,) = told("All 38 members of the Orchard Council came.", SEATS, shows=True)
    assert isinstance(one, Checked)
    assert one.readings == ("38",)


def test_a_linter_reads_its_files_and_pickles(tmp_path: Path) -> None:
    path = tmp_path / "facts.yml"
    path.write_text(
        "facts:\n  - {id: seats, says: members of the Orchard Council, value: 38, unit: count, source: the clerk}\n",
        encoding="utf-8",
    )
    linter = Linter(facts=[path], select=["claims/fact"])
    text = "All 39 members of the Orchard Council came."
    (finding,) = linter.lint_text(text).findings
    assert (finding.rule, finding.text) == ("claims/fact", "39")
    assert finding.message == "'39' does not agree with the fact 'seats', which is 38 (the clerk)."
    assert pickle.loads(pickle.dumps(linter)).lint_text(text).findings == (finding,)
    assert Linter(select=["claims/fact"]).lint_text(text).findings == ()
    broken = Linter(facts=[tmp_path / "none.yml"])
    assert broken.problems == (f"{tmp_path / 'none.yml'}: No such file or directory",)
    assert load_facts([]) == ((), ())


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
