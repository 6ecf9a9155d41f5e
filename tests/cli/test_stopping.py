"""Signals: the run ends, the report is whole."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from claimlint.cli.linting import Run
from claimlint.cli.stopping import Stop, Terminated, terminable
from claimlint.model.finding import Report
from tests.cli.conftest import DEMO, Claimlint

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
NUMBERS = [(signal.SIGINT, 130), (signal.SIGTERM, 143)]


def made(number: signal.Signals | None = None) -> Generator[Report, None, None]:
    """Five reports; a signal comes while the third is made."""
    for each in range(5):
        if each == 2 and number:
            signal.raise_signal(number)
        yield Report(f"{each}.md", "markdown", None, 1)


@pytest.mark.parametrize(("number", "status"), NUMBERS)
def test_what_is_being_made_is_dropped_and_the_rest_is_whole(number: signal.Signals, status: int) -> None:
    told: list[str] = []
    stop = Stop(told.append)
    with stop.hearing():
        found = [report.path for report in stop.until(made(number), 5)]
    assert (found, told) == (["0.md", "1.md"], ["interrupted: 2 of 5 stories were linted"])
    assert stop.status == status


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_is_written_meanwhile_is_written_to_its_end(number: signal.Signals) -> None:
    told: list[str] = []
    stop = Stop(told.append)
    written = []
    with stop.hearing():
        for report in stop.until(made(), 5):
            signal.raise_signal(number)
            written.append(report.path)
    assert (written, told) == (["0.md"], ["interrupted: 1 of 5 stories were linted"])


def test_a_second_signal_ends_all() -> None:
    stop = Stop(lambda _: None)
    with stop.hearing():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_a_run_without_a_signal_is_left_alone() -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM), sys.unraisablehook
    told: list[str] = []
    stop = Stop(told.append)
    with stop.hearing():
        assert len(list(stop.until(made(), 5))) == 5
    assert (told, stop.status) == ([], 0)
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM), sys.unraisablehook) == before


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    stop = Stop(lambda _: None)
    try:
        with stop.hearing():
            assert len(list(stop.until(made(signal.SIGINT), 5))) == 5
    finally:
        signal.signal(signal.SIGINT, usual)
    assert stop.status == 0


def test_a_signal_in_a_finalizer_counts_and_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    class Closing:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    def reports() -> Generator[Report, None, None]:
        for report in made():
            Closing()
            yield report

    stop = Stop(lambda _: None)
    with stop.hearing():
        assert [report.path for report in stop.until(reports(), 5)] == ["0.md"]
    assert (stop.status, capsys.readouterr().err) == (130, "")


def test_a_request_to_terminate_closes_what_is_open() -> None:
    with pytest.raises(Terminated), terminable():
        signal.raise_signal(signal.SIGTERM)


@pytest.mark.parametrize(("number", "status"), NUMBERS)
def test_a_report_has_what_was_found_so_far(
    number: signal.Signals, status: int, claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Run.reports

    def interrupted(run: Run, stories: object) -> Iterator[Report]:
        yield next(real(run, stories))  # type: ignore[arg-type]
        signal.raise_signal(number)
        raise AssertionError("no more was to be made")

    monkeypatch.setattr(Run, "reports", interrupted)
    ran = claimlint("lint", *DEMO, "stories", "--format", "json", "--output", "report.json")
    report = json.loads(Path("report.json").read_text(encoding="utf-8"))
    total = ran.err.split(" of ")[1].split()[0]
    assert [error["message"] for error in report["errors"]] == [f"interrupted: 1 of {total} stories were linted"]
    assert (len(report["documents"]), ran.status) == (1, status)


def test_a_command_that_is_terminated_early_says_nothing(claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Run, "__init__", lambda *_: signal.raise_signal(signal.SIGTERM))
    assert claimlint("lint", *DEMO, "stories") == (143, "", "")
