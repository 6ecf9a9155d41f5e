"""All formats on one set of findings, hostile ones among them: whole outputs, written as the reports come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimlint.model.finding import Report
from claimlint.model.protocols import Reporter
from claimlint.parts import Parts
from tests.reports.hostile import COMMON, SOURCES, run_of
from tests.snapshots import compare

SNAPSHOTS = Path(__file__).parent / "snapshots"
FORMATS = ["github", "gitlab", "json", "jsonl", "junit", "rdjson", "sarif", "text"]
REPORTERS: Parts[Reporter] = Parts("reports", "REPORTER")


@pytest.mark.parametrize("name", FORMATS)
def test_whole_output(name: str) -> None:
    text = "".join(REPORTERS[name].render(iter(COMMON), run_of(SOURCES)))
    compare(SNAPSHOTS / f"{name}.txt", text)
    assert text.encode("utf-8")


def test_every_format_but_the_page_is_here() -> None:
    assert {*FORMATS, "html"} == {*REPORTERS}


def test_no_snapshot_is_left_over() -> None:
    assert sorted(path.stem for path in SNAPSHOTS.iterdir()) == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_comes_out_twice(name: str) -> None:
    first, second = ("".join(REPORTERS[name].render(iter(COMMON), run_of(SOURCES))) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_written_before_the_next_is_asked_for(name: str) -> None:
    asked: list[int] = []

    def come() -> Iterator[Report]:
        for number in range(3):
            asked.append(number)
            yield COMMON[0]

    for piece in REPORTERS[name].render(come(), run_of(SOURCES)):
        if "free reign" in piece:
            break
    assert asked == [0]


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_lets_through_what_a_terminal_would_obey(name: str) -> None:
    text = "".join(REPORTERS[name].render(iter(COMMON), run_of(SOURCES)))
    assert not {"\x1b", "\x00", "\x7f", "\x9b", "\u202e", "\u202c", "\u2028", "\r"} & set(text)
