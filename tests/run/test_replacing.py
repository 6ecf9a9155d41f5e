"""A file in the place of another: whole, or as it was, whatever happens."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from claimlint import unfinished
from claimlint.run import replacing as module
from claimlint.run.replacing import replacing
from tests.dying import deaths, powerless, small_disk

unix = pytest.mark.skipif(sys.platform == "win32", reason="there are no forks and no limits")
linux = pytest.mark.skipif(sys.platform != "linux", reason="powers and attributes are as on Linux")
BEFORE, AFTER = b"before" * 100, b"after" * 100


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(BEFORE)
    return path


def replace(path: Path) -> None:
    with replacing(path) as stream:
        stream.write(AFTER)


def test_a_file_stays_as_it_was_until_all_is_written(path: Path) -> None:
    with replacing(path) as stream:
        stream.write(AFTER)
        assert path.read_bytes() == BEFORE
    assert path.read_bytes() == AFTER
    assert list(path.parent.iterdir()) == [path]


def test_a_file_stays_as_it_was_where_writing_fails(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), replacing(path) as stream:
        assert stream.write(AFTER) == 1 / 0
    assert path.read_bytes() == BEFORE
    assert list(path.parent.iterdir()) == [path]


def test_a_new_file_is_one_that_others_may_read_as_usual(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        replace(tmp_path / "new.txt")
    finally:
        os.umask(mask)
    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o644


@unix
def test_links_and_modes_stay(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "b.txt"
    link.symlink_to("../a.txt")
    replace(link)
    assert (link.is_symlink(), path.read_bytes(), path.stat().st_mode & 0o777) == (True, AFTER, 0o640)
    assert list(link.parent.iterdir()) == [link]


@unix
def test_killed_at_any_moment_the_file_is_whole(path: Path) -> None:
    seen = []
    for _ in deaths(lambda: replace(path), module, unfinished):
        seen.append(path.read_bytes())
        path.write_bytes(BEFORE)
    assert len(seen) > 10
    assert set(seen) <= {BEFORE, AFTER}
    # what the dead have left goes with the next write
    replace(path)
    assert path.read_bytes() == AFTER
    assert list(path.parent.iterdir()) == [path]


@unix
def test_a_full_disk_leaves_the_file_as_it_was(path: Path) -> None:
    with small_disk(100), pytest.raises(OSError, match="File too large"):
        replace(path)
    assert path.read_bytes() == BEFORE
    assert list(path.parent.iterdir()) == [path]


def test_several_at_once_are_in_nobodys_way(path: Path) -> None:
    with replacing(path) as one, replacing(path) as other:
        one.write(b"one")
        other.write(b"other")
        assert path.read_bytes() == BEFORE
    assert path.read_bytes() == b"one"
    assert list(path.parent.iterdir()) == [path]


@linux
def test_a_file_that_is_read_only_is_refused(path: Path) -> None:
    path.chmod(0o400)

    def refused() -> None:
        with pytest.raises(PermissionError, match="Permission denied"):
            replace(path)

    assert powerless(refused) == 0
    assert path.read_bytes() == BEFORE
    assert list(path.parent.iterdir()) == [path]


@linux
def test_attributes_stay(path: Path) -> None:
    try:
        os.setxattr(path, "user.desk", b"metro")
    except OSError:
        pytest.skip("the file system has no attributes")
    replace(path)
    assert (path.read_bytes(), os.getxattr(path, "user.desk")) == (AFTER, b"metro")


def test_a_name_of_any_length_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 251 + ".txt")
    replace(path)
    assert path.read_bytes() == AFTER
