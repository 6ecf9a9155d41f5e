"""The index on disk: used while the files are what they were, and never when it is damaged."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimlint.knowledge import load as module
from claimlint.knowledge.load import File, Loaded, load
from tests.knowledge.desk import pack

ONE = ["{type: org, id: org.one, name: First Board, wrong: [Furst Board]}"]
TWO = ["{type: org, id: org.two, name: Second Board}"]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.yml"
    path.write_text(pack(ONE), encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    return path


def opened(desk: Path, cache: Path | None) -> Loaded:
    return load([], cache, [File(str(desk), "core")])


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often files are compiled."""
    made: list[int] = []
    compile_ = module._compiled

    def count(*args: object) -> bytes:
        made.append(1)
        return compile_(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_compiled", count)
    return made


def test_files_are_compiled_once(desk: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = counted(monkeypatch)
    for _ in range(3):
        assert opened(desk, cache).known.get("org.one") is not None
    assert len(made) == 1


def test_a_file_that_changed_is_read_again(desk: Path, cache: Path) -> None:
    assert opened(desk, cache).known.get("org.one") is not None
    desk.write_text(pack(TWO), encoding="utf-8")
    known = opened(desk, cache).known
    assert known.get("org.one") is None
    assert known.get("org.two") is not None


def test_problems_are_remembered(desk: Path, cache: Path) -> None:
    desk.write_text(pack([*ONE, "{type: org}"]), encoding="utf-8")
    first, second = opened(desk, cache), opened(desk, cache)
    assert first.problems == second.problems
    assert len(first.problems) == 2


def test_a_missing_file_is_told_and_the_rest_read(desk: Path, cache: Path) -> None:
    found = load([File("/nowhere/at/all.yml")], cache, [File(str(desk), "core")])
    assert [str(problem) for problem in found.problems] == ["/nowhere/at/all.yml: No such file or directory"]
    assert found.known.get("org.one") is not None


@pytest.mark.parametrize("at", [0, 30, 60, 0.4, 0.6, 0.8, 0.99])
@pytest.mark.parametrize("how", ["flipped", "cut", "empty"])
def test_a_damaged_index_is_made_again(desk: Path, cache: Path, how: str, at: float) -> None:
    opened(desk, cache)
    [index] = cache.glob("*.names")
    data = bytearray(index.read_bytes())
    place = at if isinstance(at, int) else int(at * len(data))
    if how == "flipped":
        data[place] ^= 0x55
    index.write_bytes(b"" if how == "empty" else data[:place] if how == "cut" else data)
    known = opened(desk, cache).known
    for space, text in (("name", "First Board"), ("wrong", "Furst Board"), ("id", "org.one")):
        assert [filed.record.id for filed in known.find(space, text)] == ["org.one"]
    assert known.literals("wrong") == ["furst board"]


def test_a_folder_that_others_can_write_is_not_used(desk: Path, cache: Path) -> None:
    cache.chmod(0o755)
    assert opened(desk, cache).known.get("org.one") is not None
    assert not list(cache.iterdir())


def test_what_lies_in_the_layer_below_counts_for_the_one_above(desk: Path, cache: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text(pack(["{type: org, id: org.own, name: Furst Board}"]), encoding="utf-8")
    found = load([File(str(own))], cache, [File(str(desk), "core")])
    assert [problem.message for problem in found.problems] == [
        "'Furst Board' is right here, but a wrong form of 'org.one'"
    ]
    desk.write_text(pack(TWO), encoding="utf-8")
    assert not load([File(str(own))], cache, [File(str(desk), "core")]).problems
