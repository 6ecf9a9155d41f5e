"""Blobs in files: found again, never wrong, never many, never in anybody's way."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint import private
from claimlint.run import segments
from claimlint.run.segments import FEW, KEY, MAGIC, Segments
from tests.dying import deaths, small_disk

unix = pytest.mark.skipif(sys.platform == "win32", reason="there are no forks and no limits")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def key(number: int) -> bytes:
    return number.to_bytes(KEY, "big")


def blob(number: int) -> bytes:
    return b"blob %d" % number * (number % 5)


def put(place: Path, *numbers: int, name: str = "set") -> None:
    kept = Segments(place, name)
    for number in numbers:
        kept.add(key(number), blob(number))
    kept.close()


def found(place: Path, numbers: range = range(40)) -> list[int]:
    kept = Segments(place, "set")
    blobs = {number: kept.get(key(number)) for number in numbers}
    assert all(each in (None, blob(number)) for number, each in blobs.items())
    return [number for number, each in blobs.items() if each is not None]


def test_what_is_put_is_found(place: Path) -> None:
    put(place, 5, 3, 30, 3)
    put(place, 4)
    put(place, 9, name="other")
    assert found(place) == [3, 4, 5, 30]
    assert len(list(place.iterdir())) == 3
    assert {path.stat().st_mode & 0o777 for path in place.iterdir()} == {0o600}


def test_nothing_new_writes_nothing(place: Path) -> None:
    put(place)
    assert not place.exists()
    assert not Segments(place, "set")


def test_many_files_become_one(place: Path) -> None:
    for number in range(FEW + 1):
        put(place, number)
    assert len(list(place.iterdir())) == 1
    assert found(place) == list(range(FEW + 1))


def test_two_at_once_lose_nothing(place: Path) -> None:
    for number in range(FEW):
        put(place, number)
    one, other = Segments(place, "set"), Segments(place, "set")
    one.add(key(20), blob(20))
    other.add(key(21), blob(21))
    one.close()
    assert other.get(key(1)) == blob(1)
    other.close()
    assert found(place) == [*range(FEW), 20, 21]


def test_the_oldest_go(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST", 400)
    for number in range(6):
        put(place, number, name=f"set{number}")
        for path in place.iterdir():
            time = path.stat().st_mtime_ns - 10**9
            os.utime(path, ns=(time, time))
    names = sorted(path.name[:4] for path in place.iterdir())
    assert names == [f"set{number}" for number in range(6)][-len(names) :]
    assert 2 < len(names) < 6
    assert sum(path.stat().st_size for path in place.iterdir()) <= 400


def test_one_file_has_a_limit(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST", 1000)
    put(place, *range(40))
    assert 1 < len(found(place)) < 20


@given(st.data())
def test_damage_finds_nothing_wrong(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    place = tmp_path_factory.mktemp("cache") / "cache"
    put(place, *range(12))
    (file,) = place.iterdir()
    content = file.read_bytes()
    at = data.draw(st.integers(0, len(content) - 1))
    damage = data.draw(st.sampled_from(["cut", "flip", "insert", "zero"]))
    end = {
        "cut": b"",
        "flip": bytes([content[at] ^ data.draw(st.integers(1, 255))]) + content[at + 1 :],
        "insert": b"\0" + content[at:],
        "zero": bytes(len(content) - at),
    }[damage]
    file.write_bytes(content[:at] + end)
    assert set(found(place)) <= set(range(12))
    put(place, *range(12))
    assert found(place) == list(range(12))


@pytest.mark.parametrize("content", [b"", MAGIC, b"x" * 100, MAGIC * 3, MAGIC + b"\xff" * 8 + MAGIC])
def test_a_file_that_is_none_is_passed_over(place: Path, content: bytes) -> None:
    put(place, 1)
    private.write(place, "set-0.reports", (content,))
    assert found(place) == [1]


@unix
def test_killed_at_any_moment_no_file_is_half_written(place: Path) -> None:
    put(place, 1)
    moments = []
    for _ in deaths(lambda: put(place, 2), segments):
        moments.append(found(place, range(3)))
        for path in place.iterdir():
            path.unlink()
        put(place, 1)
    assert len(moments) > 20
    assert moments[0] == [1]
    assert moments[-1] == [1, 2]
    assert all(each in ([1], [1, 2]) for each in moments)


@unix
def test_a_full_disk_keeps_nothing_and_tells_nobody(place: Path) -> None:
    put(place, 1)
    with small_disk(300):
        put(place, *range(2, 30))
    assert found(place) == [1]
    assert len(list(place.iterdir())) == 1


def test_a_folder_that_others_may_use_is_not_used(place: Path) -> None:
    put(place, 1)
    place.chmod(0o755)
    put(place, 2)
    assert found(place) == []
    place.chmod(0o700)
    assert found(place) == [1]


def test_a_folder_that_cannot_be_written_to_is_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(place, 1)

    def refused(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(private, "Draft", refused)
    monkeypatch.setattr(os, "utime", refused)
    put(place, 2)
    kept = Segments(place, "set")
    assert kept.get(key(1)) == blob(1)
    kept.close()
    assert found(place) == [1]
