"""How a run ends early, and how far it says it is."""

from __future__ import annotations

import io
import json
import re
import signal
import sys
import time
from collections.abc import Iterator

import pytest

from claimlint.cli import linting
from claimlint.cli.linting import Run
from claimlint.cli.progress import ERASE, Progress
from claimlint.cli.trouble import Trouble
from claimlint.model.finding import Failure, Report
from claimlint.run.attempt import WorkerDied
from tests.cli.conftest import DEMO, Claimlint


def report(number: int = 0) -> Report:
    return Report(path=f"{number}.md", format="markdown", date=None, words=1)


def test_ctrl_c_before_anything_is_linted_is_told_in_one_line(
    claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Run, "__init__", interrupted)
    ran = claimlint("lint", *DEMO, "stories", "--output", "report.txt")
    assert (ran.status, ran.err.strip()) == (130, "claimlint: interrupted")


def test_ctrl_c_is_told_in_one_line(claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> Iterator[Report]:
        yield report()
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Run, "reports", interrupted)
    ran = claimlint("lint", "-q", *DEMO, "stories", "--output", "report.txt")
    assert ran.status == 130
    assert re.fullmatch(r"claimlint: interrupted: 1 of \d stories were linted\n", ran.err)


def test_a_bug_is_told_and_is_no_finding(claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linting, "Summary", None)
    ran = claimlint("lint", *DEMO, "stories")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Traceback")
    assert ran.err.endswith("claimlint: this is a bug in claimlint or a plugin; please report it\n")


def test_a_worker_that_dies_ends_a_report_that_is_whole(claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch) -> None:
    def dying(*_: object) -> Iterator[Report]:
        yield report()
        raise WorkerDied("a worker process was killed by signal 9; it had in hand: b.md")

    monkeypatch.setattr(Run, "_judged", dying)
    ran = claimlint("lint", *DEMO, "stories", "--format", "json")
    document = json.loads(ran.out)
    assert [each["path"] for each in document["documents"]] == ["0.md"]
    assert document["errors"][0]["message"].startswith("a worker process was killed")
    assert (ran.status, ran.err.count("\n")) == (2, 1)


def test_a_rule_that_failed_is_told_and_is_in_its_document(
    claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = Report("a.md", "markdown", None, 1, failures=(Failure("usage/slow", "it ran too long"),))
    monkeypatch.setattr(Run, "reports", lambda *_: (each for each in [failed]))
    ran = claimlint("lint", *DEMO, "stories", "--format", "json")
    document = json.loads(ran.out)
    assert document["documents"][0]["failures"] == [{"rule": "usage/slow", "message": "it ran too long"}]
    assert (document["errors"], document["summary"]["failures"]) == ([], 1)
    assert (ran.status, ran.err) == (2, "a.md: rule usage/slow: it ran too long\n")


@pytest.mark.parametrize(
    ("problem", "path", "error", "told"),
    [
        ("a.md: not UTF-8", "a.md", ("a.md", "not UTF-8"), "a.md: not UTF-8"),
        (
            "a.yml:3:1: wrong\n    line\n    ^",
            "",
            ("a.yml", "line 3, column 1: wrong"),
            "a.yml:3:1: wrong\n    line\n    ^",
        ),
        ("C:\\a.yml:3:1: wrong", "", ("C:\\a.yml", "line 3, column 1: wrong"), "C:\\a.yml:3:1: wrong"),
        ("a\x1b[2J.md: gone", "a\x1b[2J.md", ("a\x1b[2J.md", "gone"), "a\x1b[2J.md: gone"),
        ("plugin x failed", "", ("", "plugin x failed"), "claimlint: plugin x failed"),
    ],
)
def test_trouble_is_told_once_and_kept_for_reports(problem: str, path: str, error: tuple[str, str], told: str) -> None:
    lines: list[str] = []
    trouble = Trouble(lines.append)
    assert not trouble
    trouble.add(problem, path)
    trouble.add(problem, path)
    assert (trouble.errors, lines, bool(trouble)) == ([error], [told], True)


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error, with a clock that goes on by a second with each look; made in a test, for pytest has its own."""
    stderr = Terminal()
    monkeypatch.setattr(sys, "stderr", stderr)
    ticks = iter(range(1000))
    monkeypatch.setattr(time, "monotonic", lambda: next(ticks))
    return stderr


def test_a_long_run_says_how_far_it_is_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = terminal(monkeypatch)
    shown = Progress(quiet=False)
    written: list[str] = []
    write = shown.around(written.append)
    for each in shown.watched(map(report, range(4)), 4):
        write(each.path)
    assert stderr.getvalue() == f"\r2 of 4{ERASE}\r3 of 4{ERASE}"
    assert written == ["0.md", "1.md", "2.md", "3.md"]
    shown.tell("done")
    assert stderr.getvalue().endswith(f"{ERASE}done\n")


def test_a_quiet_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = terminal(monkeypatch)
    assert len(list(Progress(quiet=True).watched(map(report, range(4)), 4))) == 4
    assert stderr.getvalue() == ""


def test_nothing_is_drawn_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(Progress(quiet=False).watched(map(report, range(4)), 4))) == 4
    assert capsys.readouterr().err == ""
