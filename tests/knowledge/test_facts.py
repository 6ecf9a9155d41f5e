"""Files of facts: what is read, and what is told of mistakes, with line and column."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimlint.knowledge.facts import load_facts
from claimlint.model.dated import Day
from claimlint.model.fact import Figure, Unit, Within
from claimlint.model.interval import Interval

FULL = """\
facts:
  - id: frost-2021
    says: [rate of frost deaths, deaths involving frost]
    scope: {place: US, population: all ages, measure: rate}
    value: 21.58
    unit: per_100k
    as_of: 2021
    printed: "21.6"
    tolerance: {rel: 0.02}
    compare: [{to: frost-2016}]
    source: {name: Registry, doc: "Report, May 2023", url: "https://frost.example", accessed: 2023-10-11}
    expires: 2025-01-01
    status: verified
  - {id: frost-2016, says: rate of frost deaths, value: 5.7, unit: per_100k, source: Registry}
"""
HEAD = "facts:\n  - id: a\n    says: seats\n    value: 38\n    source: us\n"


def written(folder: Path, text: str, name: str = "facts.yml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def told(folder: Path, text: str) -> list[str]:
    return [str(problem).partition("facts.yml:")[2] for problem in load_facts([written(folder, text)]).problems]


def test_every_key_is_read(tmp_path: Path) -> None:
    facts, problems = load_facts([written(tmp_path, FULL)])
    assert problems == ()
    one, two = facts
    assert (one.id, one.place, one.unit, one.tolerance) == ("frost-2021", "US", Unit("", "100000"), Within(rel=0.02))
    assert (one.value.value, one.printed and one.printed.text, two.value.text) == (21.58, "21.6", "5.7")
    assert one.as_of == Day(date(2021, 1, 1), date(2021, 12, 31))
    assert str(one.source) == "Registry, Report, May 2023, https://frost.example"
    assert one.expires == Day(date(2025, 1, 1), date(2025, 1, 1))
    assert [each.to for each in one.compare] == ["frost-2016"]
    assert one.forms == ("rate of frost deaths", "deaths involving frost")


def test_words_are_read_as_prose_has_them(tmp_path: Path) -> None:
    text = HEAD.replace("seats", '"The  Council’s\\n seats"')
    assert load_facts([written(tmp_path, text)]).facts[0].forms == ("the council's seats",)


def test_a_file_may_name_the_source_of_all_its_facts(tmp_path: Path) -> None:
    text = "source: us\nfacts:\n  - {id: a, says: seats, value: 9}\n  - {id: b, says: votes, value: 8, source: me}\n"
    facts, problems = load_facts([written(tmp_path, text)])
    assert problems == ()
    assert [str(each.source) for each in facts] == ["us", "me"]


def test_only_what_is_verified_is_used(tmp_path: Path) -> None:
    text = HEAD + "    status: draft\n"
    assert load_facts([written(tmp_path, text)]) == ((), ())


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("    vaule: 3\n", "6:5: a fact has no key 'vaule'"),
        ("    tolerance: {abs: 0}\n", "6:16: 'tolerance' must have one of `abs` and `rel`, above 0"),
        ("    tolerance: {abs: 1, rel: 0.1}\n", "6:16: 'tolerance' must have one of `abs` and `rel`, above 0"),
        ("    tolerance: loose\n", "6:16: 'tolerance' must be one of rounding, exact or a mapping, not 'loose'"),
        ("    printed: 40\n", "6:14: 'printed' must be the value rounded, and 38 is not"),
        ("    compare: b\n", "6:14: no fact is called 'b'"),
        ("    as-of: 2021\n    expires: 2020\n", "7:14: this expires (2020) before it is right (2021)"),
        (
            "    as-of: May\n",
            "6:12: 'as-of' must be a day, a month or a year such as 2024-01-31, 2024-01 or 2024, not 'May'",
        ),
        ("    scope: US\n", "6:12: 'scope' must be a mapping, not 'US'"),
        ("    status: sure\n", "6:13: 'status' must be one of verified, contested, draft, deprecated, not 'sure'"),
    ],
)
def test_mistakes_are_told_where_they_stand(more: str, expected: str, tmp_path: Path) -> None:
    assert told(tmp_path, HEAD + more) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "facts:\n  - {id: a, says: seats, value: 38}\n",
            "2:5: a fact needs the key 'source', unless its file names one",
        ),
        ("facts:\n  - {id: a, value: 38, source: us}\n", "2:5: a fact needs the key 'says'"),
        ("facts:\n  - {id: a, says: seats, source: us}\n", "2:5: a fact needs the key 'value'"),
        (
            "facts:\n  - {id: a, says: [' '], value: 3, source: us}\n",
            "2:19: 'says' must hold words by which copy speaks of the fact",
        ),
        ("facts:\n  - seats\n", "2:5: a fact is a mapping with `id`, `says`, `value` and `source`"),
        ("facts: 3\n", "1:8: 'facts' must be a list of facts"),
        ("fact: []\n", "1:1: a file of facts has no key 'fact'"),
        ("- a\n", "1:1: a file of facts is a mapping with `facts`"),
        ("facts: [a\n", "1:8: a list that begins with [ is not closed"),
        (
            "facts:\n  - {id: a, says: s, value: 3.8.1, source: us}\n",
            "2:29: 'value' must be a number such as 21.6, 1,400,000 or 1.4 million, not '3.8.1'",
        ),
    ],
)
def test_files_that_hold_no_facts_are_told(text: str, expected: str, tmp_path: Path) -> None:
    assert told(tmp_path, text)[0] == expected


def test_an_id_is_given_once_in_all_files(tmp_path: Path) -> None:
    one, two = written(tmp_path, HEAD), written(tmp_path, HEAD, "more.yml")
    facts, problems = load_facts([one, two])
    assert len(facts) == 1
    assert [str(each) for each in problems] == [f"{two}:2:9: the id 'a' is given twice, first in {one}, line 2"]


def test_a_file_that_is_missing_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    facts, problems = load_facts([tmp_path / "none.yml", written(tmp_path, HEAD)])
    assert len(facts) == 1
    assert [each.message for each in problems] == ["No such file or directory"]


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("38", 38, 37.5, 38.5),
        ("21.60", 21.6, 21.595, 21.605),
        ("1,400,000", 1.4e6, 1399999.5, 1400000.5),
        ("1.4 million", 1.4e6, 1.35e6, 1.45e6),
        ("-3.2", -3.2, -3.25, -3.15),
    ],
)
def test_figures(text: str, value: float, low: float, high: float) -> None:
    figure = Figure.written(text)
    assert (figure.value, figure.printed) == (value, Interval(low, high))


@pytest.mark.parametrize("text", ["", "x", "1e999", "9" * 400, "٣", "1,4", "1.4 zillion", "nan", "0x10"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"figures are written"):
        Figure.written(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("count", Unit("count")),
        ("%", Unit("percent")),
        ("$", Unit("USD")),
        ("miles", Unit("miles")),
        ("per_100k", Unit("", "100000")),
        ("deaths per 100,000", Unit("", "100000")),
        ("per_1m", Unit("", "1000000")),
        ("per 1 million", Unit("", "1000000")),
        ("miles per hour", Unit("miles per hour")),
    ],
)
def test_units(text: str, unit: Unit) -> None:
    assert Unit.written(text) == unit
