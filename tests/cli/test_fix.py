"""`claimlint fix`: what is written, and what is left as it was."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import DEMO, Claimlint

BAD = b"\xef\xbb\xbfThe past history.\r\nNo more.\r\n"
GOOD = b"\xef\xbb\xbfThe history.\r\nNo more.\r\n"


@pytest.fixture
def story(desk: Path) -> Path:
    path = desk / "a.txt"
    path.write_bytes(BAD)
    return path


def test_mark_line_endings_and_mode_are_kept(claimlint: Claimlint, story: Path) -> None:
    story.chmod(0o640)
    ran = claimlint("fix", *DEMO, "a.txt")
    assert (ran.status, ran.out, ran.err) == (0, "", "1 slip mended in 1 story\n")
    assert story.read_bytes() == GOOD
    assert story.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in story.parent.iterdir()) == [
        "a.txt",
        "newsroom",
        "rules",
        "senate.copy",
        "stories",
    ]


def test_nothing_is_written_where_nothing_changes(claimlint: Claimlint, story: Path) -> None:
    story.write_bytes(GOOD)
    before = story.stat()
    assert claimlint("fix", *DEMO, "a.txt").status == 0
    after = story.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_looking_changes_nothing(option: str, claimlint: Claimlint, story: Path) -> None:
    assert claimlint("fix", *DEMO, option, "a.txt").status == 1
    assert story.read_bytes() == BAD
    story.write_bytes(GOOD)
    assert claimlint("fix", *DEMO, option, "a.txt").status == 0


def test_a_link_is_followed(claimlint: Claimlint, story: Path) -> None:
    link = story.parent / "link.txt"
    link.symlink_to(story)
    assert claimlint("fix", *DEMO, "link.txt").status == 0
    assert link.is_symlink()
    assert story.read_bytes() == GOOD


def test_fixing_twice_is_fixing_once(claimlint: Claimlint, desk: Path) -> None:
    claimlint("fix", *DEMO, "--unsafe", "stories")
    once = {path: path.read_bytes() for path in (desk / "stories").iterdir()}
    ran = claimlint("fix", *DEMO, "--unsafe", "stories")
    assert {path: path.read_bytes() for path in (desk / "stories").iterdir()} == once
    assert "0 slips mended in 0 stories\n" in ran.err


def test_standard_input_is_mended_to_standard_output(claimlint: Claimlint) -> None:
    ran = claimlint("fix", *DEMO, "-q", "-", stdin=BAD)
    assert (ran.status, ran.out.encode(), ran.err) == (0, GOOD, "")
    ran = claimlint("fix", *DEMO, "-q", "--check", "-", stdin=BAD)
    assert (ran.status, ran.out) == (1, "")


def test_a_diff_is_one_that_patch_takes(claimlint: Claimlint, story: Path) -> None:
    story.write_bytes(b"One\x0cline\nThe past history\nThe end of past history")
    diff = claimlint("fix", *DEMO, "--diff", "a.txt").out
    assert diff.endswith("+The end of history\n\\ No newline at end of file\n")
    subprocess.run(["git", "apply", "-p0", "-"], input=diff.encode(), cwd=story.parent, check=True)
    assert story.read_bytes() == b"One\x0cline\nThe history\nThe end of history"


def test_what_cannot_be_read_is_told_and_the_rest_is_mended(claimlint: Claimlint, story: Path) -> None:
    (story.parent / "b.txt").write_bytes(b"\xff")
    ran = claimlint("fix", *DEMO, "b.txt", "missing.txt", "a.txt")
    assert ran.status == 2
    assert ran.err.splitlines()[:2] == [
        "b.txt: not UTF-8: byte 0xff at offset 0",
        "missing.txt: No such file or directory",
    ]
    assert story.read_bytes() == GOOD


def test_a_folder_that_cannot_be_written_to_is_told(bare: Claimlint, story: Path) -> None:
    folder = story.parent / "locked"
    folder.mkdir()
    (folder / "b.txt").write_bytes(BAD)
    folder.chmod(0o500)
    try:
        ran = bare("fix", *DEMO, "locked", "a.txt")
    finally:
        folder.chmod(0o700)
    assert ran.status == 2
    told = "locked/b.txt: cannot be written: Permission denied in its folder; left as it is\n"
    assert ran.err == f"{told}1 slip mended in 1 story\n"
    assert (folder / "b.txt").read_bytes() == BAD
    assert story.read_bytes() == GOOD
