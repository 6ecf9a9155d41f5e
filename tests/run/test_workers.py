"""Many files through one linter: the same reports in the same order, whoever makes them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimlint.model.finding import Report, Unreadable
from claimlint.run import forks
from claimlint.run.attempt import WorkerDied, attempt
from claimlint.run.pool import AHEAD, BATCH
from claimlint.run.workers import SMALL, cores, jobs_for, lint_files


class Fake:
    """Counts the words of a file; has opinions on some names."""

    def lint_file(self, path: str | Path) -> Report:
        name = Path(path).name
        if name.startswith("unreadable"):
            raise Unreadable(str(path), "not UTF-8")
        if name.startswith("bug"):
            raise RuntimeError("oh")
        if name.startswith("killed"):
            os.kill(os.getpid(), signal.SIGKILL)
        return Report(path=str(path), format="plain", date=None, words=len(name))


def paths(count: int) -> list[str]:
    return [f"story-{number}.md" for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 9, 70])
def test_any_number_of_workers_gives_the_same(count: int) -> None:
    names = [*paths(count), "unreadable.md", "bug.md"]
    alone = list(lint_files(Fake(), names))
    assert [report.path for report in alone] == names
    for jobs in (2, 3):
        assert list(lint_files(Fake(), iter(names), jobs)) == alone
        assert list(lint_files(Fake(), names, jobs)) == alone


def test_what_cannot_be_read_is_a_report() -> None:
    report = attempt(Fake().lint_file, "unreadable.md")
    assert (report.read, report.problems) == (False, ("unreadable.md: not UTF-8",))
    report = attempt(Fake().lint_file, "bug.md")
    assert (report.read, report.problems) == (False, ("bug.md: cannot be linted: RuntimeError: oh",))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to die of")
def test_a_worker_that_dies_is_named_with_what_it_had_in_hand() -> None:
    names = [*paths(20), "killed.md"]
    reports = lint_files(Fake(), iter(names), 2)
    seen: list[Report] = []
    with pytest.raises(WorkerDied, match=r"killed by signal 9; it had in hand: story-16\.md, .*killed\.md"):
        seen.extend(reports)
    assert [report.path for report in seen] == names[: len(seen)]


def test_few_files_are_taken_ahead() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield f"story-{taken}.md"

    reports = lint_files(Fake(), endless(), 2)
    assert [next(reports).path for _ in range(3)] == ["story-1.md", "story-2.md", "story-3.md"]
    assert taken <= BATCH * (AHEAD * 2 + 1)
    reports.close()  # type: ignore[attr-defined]


def test_workers_end_when_the_reports_are_left() -> None:
    import multiprocessing

    reports = lint_files(Fake(), iter(paths(40)), 2)
    next(reports)
    assert multiprocessing.active_children()
    reports.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


@pytest.mark.skipif(not forks.can_fork(), reason="there is no safe fork here")
def test_a_forked_worker_that_dies_is_named_with_what_it_had_in_hand() -> None:
    names = paths(30)
    names[2 * forks.BATCH + 1] = "killed.md"
    reports = lint_files(Fake(), names, 2)
    seen: list[Report] = []
    with pytest.raises(WorkerDied, match=r"killed by signal 9; it had in hand: story-8\.md, killed\.md"):
        seen.extend(reports)
    assert [report.path for report in seen] == names[: 2 * forks.BATCH]


@pytest.mark.skipif(not forks.can_fork(), reason="there is no safe fork here")
def test_forked_workers_end_when_the_reports_are_left() -> None:
    reports = lint_files(Fake(), paths(40), 3)
    assert [next(reports).path for _ in range(6)] == paths(6)
    reports.close()  # type: ignore[attr-defined]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is another thing there")
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        textwrap.dedent("""
        import os
        import time
        from claimlint.model.finding import Report
        from claimlint.run.workers import lint_files

        class Slow:
            def lint_file(self, path):
                os.write(1, b".")
                time.sleep(30)

        if __name__ == "__main__":
            try:
                list(lint_files(Slow(), map(str, range(50)), 2))
            except KeyboardInterrupt:
                print("interrupted")
        """),
        encoding="utf-8",
    )
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(2) == ".."
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert (out, err, process.returncode) == ("interrupted\n", "", 0)


def test_processes_are_started_for_much_only(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * (SMALL // 2))
    assert jobs_for([path, tmp_path / "missing.md"]) == 1
    assert jobs_for([path, path, path]) == cores() >= 1
