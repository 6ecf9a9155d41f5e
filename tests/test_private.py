from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimlint import private


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "a" / "cache"


def test_what_is_written_is_read(place: Path) -> None:
    assert private.write(place, "x.rules", (b"one", b"two"))
    found = private.read(place, "x.rules")
    assert found == (b"onetwo", (place / "x.rules").stat().st_mtime_ns)


def test_folder_and_file_are_the_users_alone(place: Path) -> None:
    private.write(place, "x.rules", (b"x",))
    assert place.stat().st_mode & 0o777 == 0o700
    assert (place / "x.rules").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in place.iterdir()] == ["x.rules"]


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o750, 0o701])
def test_a_folder_that_others_may_use_is_not_used(place: Path, mode: int) -> None:
    private.write(place, "x.rules", (b"x",))
    place.chmod(mode)
    assert private.read(place, "x.rules") is None
    assert not private.write(place, "y.rules", (b"y",))
    assert not (place / "y.rules").exists()


def test_a_file_that_others_may_write_is_not_read(place: Path) -> None:
    private.write(place, "x.rules", (b"x",))
    (place / "x.rules").chmod(0o620)
    assert private.read(place, "x.rules") is None


def test_a_folder_of_another_user_is_not_used(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private.write(place, "x.rules", (b"x",))
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    assert private.read(place, "x.rules") is None
    assert not private.write(place, "x.rules", (b"x",))


def test_links_are_not_followed(place: Path, tmp_path: Path) -> None:
    private.write(place, "x.rules", (b"x",))
    (tmp_path / "link").symlink_to(place, target_is_directory=True)
    assert private.read(tmp_path / "link", "x.rules") is None
    (place / "y.rules").symlink_to(place / "x.rules")
    assert private.read(place, "y.rules") is None


def test_what_is_no_file_is_not_read(place: Path) -> None:
    assert private.read(place, "x.rules") is None
    private.write(place, "x.rules", (b"x",))
    (place / "d.rules").mkdir(mode=0o700)
    os.mkfifo(place / "f.rules", 0o600)
    assert private.read(place, "d.rules") is None
    assert private.read(place, "f.rules") is None


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not private.write(tmp_path / "file", "x.rules", (b"x",))
    assert not private.write(tmp_path / "file" / "below", "x.rules", (b"x",))


def test_a_full_disk_leaves_nothing_behind(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private.write(place, "x.rules", (b"x",))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert not private.write(place, "y.rules", (b"y",))
    assert [path.name for path in place.iterdir()] == ["x.rules"]


def test_old_files_go(place: Path) -> None:
    for number in range(12):
        private.write(place, f"{number:02}.rules", (b"x",))
        os.utime(place / f"{number:02}.rules", (1000 + number, 1000 + number))
    private.write(place, "other", (b"x",))
    private.prune(place, ".rules")
    kept = sorted(path.name for path in place.iterdir())
    assert kept == [*(f"{number:02}.rules" for number in range(12 - private.KEPT, 12)), "other"]


def test_what_a_killed_process_left_goes_with_the_next_write(place: Path) -> None:
    private.write(place, "x.rules", (b"x",))
    (place / f"x.rules.0123456789ab{private.UNFINISHED}").write_text("")
    (place / "of-another.part").write_text("")
    with private.Draft(place, "y.rules") as alive:
        private.write(place, "z.rules", (b"z",))
        assert len(list(place.glob(f"*{private.UNFINISHED}"))) == 1
        alive.finish()
    assert sorted(path.name for path in place.iterdir()) == ["of-another.part", "x.rules", "y.rules", "z.rules"]


def test_the_users_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOME_DIR", str(tmp_path))
    assert private.folder("claimlint", "SOME_DIR") == tmp_path


@pytest.mark.skipif(os.uname().sysname != "Linux", reason="other systems have other folders")
def test_the_users_folder_is_that_of_platformdirs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import platformdirs

    monkeypatch.delenv("SOME_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for base in (str(tmp_path / "base"), "", "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", base)
        expected = tmp_path / ".cache/claimlint" if base == "relative" else platformdirs.user_cache_path("claimlint")
        assert private.folder("claimlint", "SOME_DIR") == expected
