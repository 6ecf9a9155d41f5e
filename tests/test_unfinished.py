"""What is being written is left alone, and what a killed process left goes, whatever stands there by that name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from claimlint import unfinished
from claimlint.unfinished import begun, cleared, placed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no locks are used there")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.tmp"


def test_what_is_being_written_stays_and_is_nobody_elses(path: Path) -> None:
    descriptor = begun(path, 0o600)
    cleared(path)
    with pytest.raises(FileExistsError):
        begun(path, 0o600)
    assert path.exists()
    os.close(descriptor)
    cleared(path)
    assert not path.exists()


def test_what_was_left_makes_way(path: Path) -> None:
    path.write_text("left by the dead", encoding="utf-8")
    path.chmod(0o444)
    descriptor = begun(path, 0o600)
    assert path.stat().st_mode & 0o777 == 0o600
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(b"new")
        placed(stream, path, path.with_name("b"))
    assert path.with_name("b").read_bytes() == b"new"
    assert not path.exists()


def test_what_is_no_file_stays(path: Path, tmp_path: Path) -> None:
    path.mkdir()
    (tmp_path / "other").write_text("other", encoding="utf-8")
    (tmp_path / "link").symlink_to("other")
    for each in (path, tmp_path / "link"):
        with pytest.raises(FileExistsError):
            begun(each, 0o600)
    assert path.is_dir()
    assert (tmp_path / "other").read_text(encoding="utf-8") == "other"


def test_what_took_the_name_meanwhile_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("left by the dead", encoding="utf-8")
    from fcntl import flock

    def late(descriptor: int, how: int) -> None:
        # another process clears it away first, and begins its own
        path.unlink()
        path.write_text("alive", encoding="utf-8")
        flock(descriptor, how)

    monkeypatch.setattr(unfinished, "flock", late)
    cleared(path)
    assert path.read_text(encoding="utf-8") == "alive"


def test_what_is_cleared_before_it_is_locked_is_begun_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from fcntl import flock

    hits: list[int] = []

    def late(descriptor: int, how: int) -> None:
        if not hits:
            path.unlink()
        hits.append(descriptor)
        flock(descriptor, how)

    monkeypatch.setattr(unfinished, "flock", late)
    descriptor = begun(path, 0o600)
    assert len(hits) == 2
    assert os.path.samestat(os.fstat(descriptor), path.stat())
    os.close(descriptor)


def test_without_locks_it_is_written_all_the_same_and_nothing_is_cleared(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(unfinished, "flock", none)
    os.close(begun(path, 0o600))
    cleared(path)
    assert path.exists()
