"""Workflow commands, read as the runner of GitHub Actions reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hypothesis import given

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import github
from tests.reports.hostile import CLEAN, HOSTILE, run_of
from tests.reports.strategies import stories

COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::(.*)")


def commands(given: Iterable[Report], run: RunFacts) -> list[tuple[str, dict[str, str], str]]:
    """Each line as its command, its properties and its message, unescaped."""
    lines = "".join(github.REPORTER.render(iter(given), run)).split("\n")[:-1]
    return [_read(line) for line in lines]


def _read(line: str) -> tuple[str, dict[str, str], str]:
    command = COMMAND.fullmatch(line)
    assert command
    pairs = (pair.split("=", 1) for pair in command[2].split(","))
    return command[1], {name: _plain(value) for name, value in pairs}, _plain(command[3])


def _plain(text: str) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text


@given(stories())
def test_any_finding_leads_back_to_its_place(story: tuple[Report, str]) -> None:
    report, _ = story
    told = commands([report], run_of(errors=()))
    assert len(told) == len(report.findings) + len(report.failures)
    for (command, properties, _), finding in zip(told, report.findings, strict=False):
        assert command == {"error": "error", "warning": "warning", "suggestion": "notice"}[finding.level]
        names = ("line", "endLine", "col", "endColumn")
        places = (finding.line, finding.end_line, finding.column, finding.end_column)
        assert tuple(properties[name] for name in names) == tuple(map(str, places))
        assert properties["title"] == f"claimlint ({finding.rule})"


def test_paths_and_messages_are_escaped() -> None:
    (_, properties, message), *_ = commands([HOSTILE], run_of(errors=()))
    assert properties["file"] == "odd/a b:c,d%20\\u202e␛日.md"
    assert message.split("\n") == [
        "'the␛[2J the' is 100% <doubled> {match}: [see](1).",
        "this stands inside a quotation",
        "record: said & done\\u202e (a <book>, p. 3)",
        "see 2:1: it begins, here: 100%",
        "unsafe fix: the | ''",
    ]


def test_what_could_not_be_done_is_an_error() -> None:
    told = commands([HOSTILE, CLEAN], run_of())[len(HOSTILE.findings) :]
    assert [(command, properties.get("file"), properties["title"]) for command, properties, _ in told] == [
        ("error", "odd/a b:c,d%20\\u202e␛日.md", "claimlint (usage/slow failed)"),
        ("error", "gone.md", "claimlint"),
        ("error", None, "claimlint"),
        ("error", "bad\ufffd.md", "claimlint"),
    ]
    assert told[2][2] == "no rule is called 'a%b': <x>"
