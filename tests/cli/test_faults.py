"""Faults by the command: killed at any moment, no room, no permission, two at once. Nothing is ever half written."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimlint import private, unfinished
from claimlint.app import Linter
from claimlint.cli.main import run
from claimlint.run import replacing, segments
from tests.cli.conftest import DEMO, Claimlint
from tests.dying import deaths, fill, mounted, started, waited

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks, powers and small file systems are as on Linux")
PROJECT = Path(__file__).parents[2]
REST = "Nothing else of note.\n\n" * 400
BAD, GOOD = "The past history of it.\n\n" * 20 + REST, "The history of it.\n\n" * 20 + REST
SLIP, MENDED = "The past history.\n", "The history.\n"
LINT, FIX = ("lint", *DEMO, "--quiet"), ("fix", *DEMO, "--quiet")
BASELINE = ("baseline", *DEMO, "--quiet", "-o", "kept.json")


@pytest.fixture
def copy(desk: Path) -> Path:
    """A folder with two stories of 10 KB that can be mended."""
    folder = desk / "copy"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(BAD, encoding="utf-8")
    return folder


@pytest.fixture
def short(copy: Path) -> Path:
    """The same folder with two stories of one line."""
    for path in copy.iterdir():
        path.write_text(SLIP, encoding="utf-8")
    return copy


@pytest.fixture
def warm(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Path]:
    """Makes a folder the cache, with all that is compiled and no report."""

    def put(place: Path) -> Path:
        leave = shutil.ignore_patterns("*.reports", "plugins")
        shutil.copytree(cache, place, ignore=leave, dirs_exist_ok=True)
        monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(place))
        return place

    return put


@pytest.fixture
def small(desk: Path) -> Iterator[Path]:
    """A folder on a file system of its own."""
    (desk / "small").mkdir()
    with mounted(desk / "small", 64 * 2**20):
        yield desk / "small"


def contents(folder: Path) -> dict[str, str]:
    """What every file below a folder says, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def shown(folder: Path) -> dict[str, str]:
    """What every file below a folder says, but for what was left unfinished."""
    return {name: text for name, text in contents(folder).items() if not Path(name).name.startswith(".claimlint-")}


def test_killed_while_stories_are_mended_each_is_whole(claimlint: Claimlint, short: Path) -> None:
    # what is imported and compiled at first is there for all that die
    claimlint(*FIX, "--diff", "copy")
    seen, left = set(), 0
    for _ in deaths(lambda: run([*FIX, "copy"]), replacing, unfinished):
        seen.add(tuple(shown(short).values()))
        # what one has left, the next takes away
        assert len(contents(short)) <= 3
        left += len(contents(short)) == 3
        for name in ("a.txt", "b.txt"):
            (short / name).write_text(SLIP, encoding="utf-8")
    assert left > 20
    assert {(SLIP, SLIP), (MENDED, SLIP)} <= seen <= {(SLIP, SLIP), (MENDED, SLIP), (MENDED, MENDED)}
    assert contents(short) == {"a.txt": MENDED, "b.txt": MENDED}


def test_what_was_left_is_no_story(claimlint: Claimlint, copy: Path) -> None:
    before = claimlint("lint", *DEMO, "copy")
    (copy / ".claimlint-0123456789ab-0.tmp").write_text(BAD, encoding="utf-8")
    (copy / ".claimlint-0123456789ab-0.txt").write_text(BAD, encoding="utf-8")
    assert claimlint("lint", *DEMO, "copy") == before


@pytest.mark.parametrize(
    ("command", "name"),
    [(BASELINE, "kept.json"), ((*LINT, "--format", "json", "--output", "report.json"), "report.json")],
)
def test_killed_while_it_is_written_a_baseline_or_report_is_whole(
    command: tuple[str, ...], name: str, claimlint: Claimlint, short: Path
) -> None:
    (short / "b.txt").rename("later.txt")
    claimlint(*command, "copy")
    old = Path(name).read_text(encoding="utf-8")
    Path("later.txt").rename(short / "b.txt")
    seen = set()
    for _ in deaths(lambda: run([*command, "copy"]), replacing, unfinished):
        seen.add(Path(name).read_text(encoding="utf-8"))
        Path(name).write_text(old, encoding="utf-8")
    new = Path(name).read_text(encoding="utf-8")
    assert "b.txt" in json.dumps(json.loads(new))
    assert old != new
    assert old in seen <= {old, new}
    assert not list(Path().glob(".claimlint-*"))


def test_killed_while_reports_are_kept_the_cache_gives_the_same(
    claimlint: Claimlint, short: Path, warm: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = warm(tmp_path / "kept")
    alone = claimlint(*LINT, "copy")
    for path in place.glob("*.reports"):
        path.unlink()
    number = 0
    for number in deaths(lambda: run([*LINT, "--output", "out.txt", "copy"]), private, segments, unfinished):
        if number % 10 == 0:
            # what one has left, the next looks at and takes away
            assert claimlint(*LINT, "copy") == alone
            assert not list(place.glob("*-part"))
        for path in place.glob("*.reports"):
            path.unlink()
    assert number > 40
    monkeypatch.setattr(Linter, "lint_text", lambda *_, **__: pytest.fail("made again"))
    assert claimlint(*LINT, "copy") == alone


def test_killed_with_its_workers_a_run_leaves_the_report_and_the_next_clears_up(
    claimlint: Claimlint, copy: Path
) -> None:
    for number in range(40):
        (copy / f"{number}.txt").write_text(f"{number}. {BAD}", encoding="utf-8")
    Path("report.txt").write_text("before", encoding="utf-8")
    command = [*LINT, "--output", "report.txt", "copy"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with subprocess.Popen([sys.executable, "-m", "claimlint", *command, "--jobs", "2"], env=environment) as process:
        while not list(Path().glob(".claimlint-*")):
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert Path("report.txt").read_text(encoding="utf-8") == "before"
    assert claimlint(*command).status == 0
    assert Path("report.txt").read_text(encoding="utf-8").startswith("copy/0.txt:1:")


def test_several_at_once_share_a_cache_and_a_report(
    claimlint: Claimlint, copy: Path, warm: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = warm(tmp_path / "kept")
    # all of them compile the rules of the desk anew
    (rule,) = Path("rules").rglob("free-rein.yml")
    rule.write_text(rule.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    command = (*LINT, "--format", "json", "--output")
    pids = [started(lambda: run([*command, "report.json", "copy"])) for _ in range(4)]
    assert [waited(pid) for pid in pids] == [0] * 4
    monkeypatch.setattr(Linter, "lint_text", lambda *_, **__: pytest.fail("made again"))
    assert claimlint(*command, "again.json", "copy").status == 0
    assert Path("report.json").read_bytes() == Path("again.json").read_bytes()
    assert not [*Path().glob(".claimlint-*"), *place.glob("*-part")]


def test_two_at_once_mend_a_story_once(claimlint: Claimlint, copy: Path) -> None:
    pids = [started(lambda: run([*FIX, "copy"])) for _ in range(4)]
    assert {waited(pid) for pid in pids} <= {0, 2}
    assert contents(copy) == {"a.txt": GOOD, "b.txt": GOOD}


@pytest.mark.parametrize("room", [0, 4096])
def test_a_full_disk_changes_nothing_and_is_told(room: int, claimlint: Claimlint, copy: Path, small: Path) -> None:
    (small / "a.txt").write_text(BAD, encoding="utf-8")
    (small / "report.json").write_text("{}", encoding="utf-8")
    fill(small, room)
    before = contents(small)
    fixed = claimlint(*FIX, "small/a.txt")
    linted = claimlint(*LINT, "--format", "json", "--output", "small/report.json", "copy")
    new = claimlint(*LINT, "--format", "json", "--output", "small/new.json", "copy")
    why = "No space left on device"
    assert fixed == (2, "", f"small/a.txt: cannot be written: {why}; left as it is\n")
    assert linted == (2, "", f"claimlint: cannot write small/report.json: {why}; left as it is\n")
    assert new == (2, "", f"claimlint: cannot write small/new.json: {why}\n")
    assert contents(small) == before


def test_a_full_disk_leaves_the_baseline(claimlint: Claimlint, copy: Path, small: Path) -> None:
    command = ("baseline", *DEMO, "--quiet", "-o", "small/kept.json")
    assert claimlint(*command, "copy/a.txt").status == 0
    fill(small)
    before = contents(small)
    assert claimlint(*command, "copy/a.txt") == (0, "", "")
    ran = claimlint(*command, "copy")
    assert ran == (2, "", "small/kept.json: cannot be written: No space left on device; left as it is\n")
    assert contents(small) == before


@pytest.mark.parametrize("room", [0, 4096])
def test_a_full_disk_under_the_cache_is_nobodys_business(
    room: int, claimlint: Claimlint, copy: Path, small: Path, warm: Callable[[Path], Path]
) -> None:
    usual = claimlint(*LINT, "copy")
    warm(small)
    fill(small, room)
    assert claimlint(*LINT, "copy") == usual
    assert claimlint(*LINT, "copy") == usual
    assert not list(small.glob("*-part"))


def test_a_read_only_folder_changes_nothing_and_is_told(bare: Claimlint, copy: Path) -> None:
    Path("copy/report.json").write_text("{}", encoding="utf-8")
    before = contents(copy)
    copy.chmod(0o500)
    try:
        fixed = bare(*FIX, "copy/a.txt")
        accepted = bare("baseline", *DEMO, "--quiet", "-o", "copy/kept.json", "copy")
        linted = bare(*LINT, "--format", "json", "--output", "copy/report.json", "copy")
    finally:
        copy.chmod(0o700)
    why = "Permission denied in its folder"
    assert fixed == (2, "", f"copy/a.txt: cannot be written: {why}; left as it is\n")
    assert accepted == (2, "", f"copy/kept.json: cannot be written: {why}\n")
    assert linted == (2, "", f"claimlint: cannot write copy/report.json: {why}; left as it is\n")
    assert contents(copy) == before


def test_a_read_only_file_system_says_so(claimlint: Claimlint, small: Path) -> None:
    (small / "a.txt").write_text(BAD, encoding="utf-8")
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    why = "Read-only file system"
    assert claimlint(*FIX, "small") == (2, "", f"small/a.txt: cannot be written: {why}; left as it is\n")
    assert claimlint(*LINT, "-o", "small/r.txt", "small").err == f"claimlint: cannot write small/r.txt: {why}\n"
    assert contents(small) == {"a.txt": BAD}


def test_a_cache_that_cannot_be_written_is_nobodys_business(
    bare: Claimlint, claimlint: Claimlint, copy: Path, warm: Callable[[Path], Path], tmp_path: Path
) -> None:
    usual = claimlint(*LINT, "copy")
    place = warm(tmp_path / "locked")
    before = sorted(place.iterdir())
    place.chmod(0o500)
    try:
        assert bare(*LINT, "copy") == usual
        assert bare(*LINT, "copy") == usual
    finally:
        place.chmod(0o700)
    assert sorted(place.iterdir()) == before


def test_a_folder_that_cannot_be_searched_is_told(bare: Claimlint, copy: Path) -> None:
    copy.chmod(0o000)
    try:
        for command in (LINT, FIX):
            assert bare(*command, "copy") == (2, "", "copy: Permission denied\n")
            assert bare(*command, "copy/a.txt") == (2, "", "copy/a.txt: Permission denied\n")
    finally:
        copy.chmod(0o700)
    assert contents(copy) == {"a.txt": BAD, "b.txt": BAD}


def test_what_was_accepted_in_a_folder_that_cannot_be_searched_stays(
    bare: Claimlint, claimlint: Claimlint, copy: Path
) -> None:
    claimlint(*BASELINE, ".")
    before = Path("kept.json").read_bytes()
    copy.chmod(0o000)
    try:
        assert bare(*BASELINE, ".").status == 2
        assert bare(*BASELINE, "--prune", "copy").status == 2
    finally:
        copy.chmod(0o700)
    assert Path("kept.json").read_bytes() == before
