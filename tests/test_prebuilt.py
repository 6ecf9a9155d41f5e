"""What is compiled when the package is built gives the same as what is compiled at a start, or is not used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimlint import prebuilt
from claimlint.knowledge import load as knowledge
from claimlint.rulebook import cache, load
from claimlint.rulebook.cache import Compiled, compiled
from claimlint.rulebook.files import Profile
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import KINDS

RULE = "kind: finder\nmessage: x.\ntokens: [foo, 'q.r']\nexamples: {bad: [a foo], good: [b]}\n"


PACK = """\
pack: people
source: a list
as-of: 2024-01-01
records:
- {type: person, id: ann, name: Ann Bo}
"""
SCRIPT = Path(__file__).parent.parent / "hatch_build.py"
REAL = load.load_files


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "prebuilt"
    folder.mkdir()
    monkeypatch.setattr(prebuilt, "PLACE", folder)
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "rules")


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The attempts to read rules from their files; none succeeds."""
    attempts: list[object] = []

    def refuse(*arguments: object) -> None:
        attempts.append(arguments)
        raise RuntimeError("rules are compiled")

    monkeypatch.setattr(load, "load_files", refuse)
    return attempts


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    folder = tmp_path / "profiles"
    folder.mkdir()
    (folder / "short.yml").write_text("about: x\ncells: {length: {min-characters: 2}}\n", encoding="utf-8")
    return folder


def told(made: Compiled) -> list[object]:
    return [(entry.stored()[:-1], entry.rule()) for entry in made.entries]


def test_a_file_is_what_was_written(place: Path) -> None:
    prebuilt.write(place, "x", b"body", b"made of this")
    assert prebuilt.read("x", lambda: b"made of this") == b"body"
    assert prebuilt.read("y", lambda: b"made of this") is None


def test_a_file_that_was_made_of_something_else_is_not_used(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prebuilt.write(place, "x", b"body", b"made of this")
    assert prebuilt.read("x", lambda: b"made of that") is None
    monkeypatch.setattr(sys, "byteorder", "middle")
    assert prebuilt.read("x", lambda: b"made of this") is None


@pytest.mark.parametrize("at", [0, 31, 32, -1])
def test_a_file_that_is_damaged_is_not_used(place: Path, at: int) -> None:
    prebuilt.write(place, "x", b"body", b"made of this")
    data = bytearray((place / "x").read_bytes())
    data[at] ^= 1
    (place / "x").write_bytes(data)
    assert prebuilt.read("x", lambda: b"made of this") is None
    (place / "x").write_bytes(data[:5])
    assert prebuilt.read("x", lambda: b"made of this") is None


def test_rules_that_are_prebuilt_are_those_of_their_files(
    place: Path, desk: Desk, profiles: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.write("p/a.yml", RULE)
    desk.write("p/b.yml", f"follows: length\n{RULE}")
    profile = Profile(profiles)
    fresh = compiled([desk.root], KINDS, None, None, profile=profile)
    cache.prebuild(place, desk.root, KINDS, profiles)
    moved = desk.root.rename(tmp_path / "elsewhere")
    monkeypatch.setattr(load, "load_files", None)
    for folder in (None, tmp_path / "cache", tmp_path / "cache"):
        built = compiled([moved], KINDS, None, folder, profile=profile)
        assert [entry.origin for entry in built.entries] == [str(moved / f"p/{name}.yml") for name in "ab"]
        assert [entry.rule().origin for entry in built.entries] == [entry.origin for entry in built.entries]
        assert told(built) == told(Compiled(tuple(entry.in_folder(str(moved)) for entry in fresh.entries), ()))


@pytest.mark.parametrize("change", ["content", "name", "list", "profile", "kinds", "plugin"])
def test_rules_of_which_anything_has_changed_are_compiled(
    place: Path, desk: Desk, profiles: Path, refused: list[object], change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.write("p/a.yml", RULE)
    with monkeypatch.context() as patch:
        patch.setattr(load, "load_files", REAL)
        cache.prebuild(place, desk.root, KINDS, profiles)
    assert compiled([desk.root], KINDS, None, None, profile=Profile(profiles)).entries
    kinds, stamp = KINDS, ""
    match change:
        case "content":
            path.write_text(RULE.replace("foo", "fuu"), encoding="utf-8")
        case "name":
            path.rename(path.with_name("b.yml"))
        case "list":
            desk.write("p/lists.yml", "x: [y]\n")
        case "profile":
            (profiles / "long.yml").write_text("cells: {}\n", encoding="utf-8")
        case "kinds":
            kinds = {**KINDS, "other": KINDS["finder"]}
        case "plugin":
            stamp = "a plugin"
    with pytest.raises(RuntimeError):
        compiled([desk.root], kinds, None, None, stamp, profile=Profile(profiles))
    assert len(refused) == 1


def test_rules_with_a_mistake_are_not_built(place: Path, desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", RULE)
    desk.write("p/b.yml", "a: [")
    (problem,) = cache.prebuild(place, desk.root, KINDS, profiles)
    assert problem.path == str(desk.root / "p/b.yml")
    assert not list(place.iterdir())


def test_what_a_configuration_changes_is_built_on_what_is_prebuilt(
    place: Path, desk: Desk, profiles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("p/a.yml", RULE)
    desk.write("p/b.yml", RULE)
    cache.prebuild(place, desk.root, KINDS, profiles)
    made: list[list[str]] = []

    def counted(*arguments: Any) -> load.Rulebook:
        book = REAL(*arguments)
        made.append([rule.id for rule in book.rules])
        return book

    monkeypatch.setattr(load, "load_files", counted)
    changed = compiled([desk.root], KINDS, {"p/b": {"message": "z."}}, None, profile=Profile(profiles))
    assert [entry.rule().message for entry in changed.entries] == ["x.", "z."]
    assert made == [["p/b"]]


def test_records_that_are_prebuilt_are_those_of_their_files(
    place: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "a.yml").write_text(PACK, encoding="utf-8")
    monkeypatch.setattr(knowledge, "PACKS", packs)
    fresh = knowledge.load().known
    knowledge.prebuild(place)
    moved = packs.rename(tmp_path / "elsewhere")
    monkeypatch.setattr(knowledge, "PACKS", moved)
    with monkeypatch.context() as patch:
        patch.setattr(knowledge, "_compiled", None)
        for folder in (None, tmp_path / "cache", tmp_path / "cache"):
            known = knowledge.load((), folder).known
            assert [pack.path for pack in known.packs] == [str(moved / "a.yml")]
            assert [found.record for found in known.find("name", "Ann Bo")] == [
                found.record for found in fresh.find("name", "Ann Bo")
            ]
    (moved / "a.yml").write_text(PACK.replace("Ann Bo", "Ann Boe"), encoding="utf-8")
    assert knowledge.load().known.find("name", "Ann Boe")


def test_what_ships_is_built_whole_and_the_same_each_time(tmp_path: Path) -> None:
    built = [tmp_path / name for name in ("one", "two")]
    for folder in built:
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        done = subprocess.run([sys.executable, str(SCRIPT), str(folder)], env=environment, check=False)
        assert done.returncode == 0
    for name in (prebuilt.RULES, prebuilt.RECORDS, prebuilt.PATTERNS):
        one, two = ((folder / name).read_bytes() for folder in built)
        assert one == two
        # nothing of the machine that it was built on
        assert str(SCRIPT.parent).encode() not in one
