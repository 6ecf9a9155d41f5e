"""Writing: files that are whole or as they were, and readers that go away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

import pytest

from claimlint.cli.ends import Refused
from claimlint.cli.writing import counted, output
from tests.cli.conftest import DEMO

T = TypeVar("T")
PROJECT = Path(__file__).parents[2]


def started(*arguments: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    """`claimlint` in a process of its own."""
    command = [sys.executable, "-m", "claimlint", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    return subprocess.run(command, env=environment, check=False, **more)  # type: ignore[call-overload, no-any-return]


def stop_after(opened: AbstractContextManager[T], use: Callable[[T], object]) -> None:
    """Use something that is open, and fail before it is closed."""
    with pytest.raises(ZeroDivisionError), opened as it:
        assert use(it) == 1 / 0


def test_output_to_a_file_is_whole_or_nothing(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    stop_after(output(str(path)), lambda write: write("half"))
    assert not path.exists()
    with output(str(path)) as write:
        write("é\n")
    assert path.read_bytes() == "é\n".encode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_is_told(desk: Path) -> None:
    with pytest.raises(Refused, match="cannot write /dev/full: No space left on device"), output("/dev/full") as write:
        write("x")
    with Path("/dev/full").open("wb") as full:
        done = started("lint", *DEMO, "stories", stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (
        2,
        b"claimlint: cannot write standard output: No space left on device\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that can close a stream is needed")
def test_a_closed_standard_output_is_told(desk: Path) -> None:
    done = started("lint", *DEMO, "stories", stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1))
    assert (done.returncode, done.stderr) == (2, b"claimlint: cannot write: standard output is closed\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that can close a stream is needed")
def test_a_closed_standard_error_hurts_nobody(desk: Path) -> None:
    done = started("lint", *DEMO, "stories", "missing.md", stdout=subprocess.PIPE, preexec_fn=lambda: os.close(2))
    assert done.returncode == 2
    assert b"demo/free-rein" in done.stdout


@pytest.mark.parametrize("arguments", [("lint", *DEMO, "many"), ("fix", *DEMO, "--diff", "many"), ("--help",)])
def test_a_reader_that_goes_away_hears_no_more(arguments: tuple[str, ...], desk: Path) -> None:
    (desk / "many").mkdir()
    for number in range(40):
        copy = "".join(f"A past history of {n}.\n\n" for n in range(100))
        (desk / "many" / f"{number}.md").write_text(copy, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    done = started(*arguments, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


def test_numbers_have_their_nouns() -> None:
    assert [counted(number, "story") for number in (0, 1, 2000)] == ["0 stories", "1 story", "2,000 stories"]
    assert counted(2, "rule") == "2 rules"
