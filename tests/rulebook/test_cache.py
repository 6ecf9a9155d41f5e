from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.model.rule import Examples
from claimlint.patterns.pattern import Pattern
from claimlint.rulebook import cache, load
from claimlint.rulebook.cache import Compiled, compiled
from claimlint.rulebook.files import Profile
from claimlint.rulebook.load import Rulebook
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import KINDS, Finder

RULE = "kind: finder\nmessage: x.\ntokens: [foo, 'q.r']\nfrom: 2024-01-31\nexamples: {bad: [a foo], good: [b]}\n"
RAW = "kind: finder\nmessage: x.\ntokens: ['.']\nscope: raw\nlevel: error\nstatus: preview\nunless: [king]\n"


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache") / "claimlint"


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Rulebook]:
    """Each rulebook that was compiled rather than found."""
    made: list[Rulebook] = []
    real = load.load_files

    def counted(*args: object) -> Rulebook:
        made.append(real(*args))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(load, "load_files", counted)
    return made


def take(desk: Desk, place: Path | None, stamp: str = "") -> Compiled:
    return compiled([desk.root], KINDS, desk.overrides, place, stamp)


def same(one: Compiled, two: Compiled) -> bool:
    facts = [
        [(e.id, e.level, e.status, e.raw, e.triggers, e.first, e.last, e.origin) for e in c.entries] for c in (one, two)
    ]
    return facts[0] == facts[1] and [e.rule() for e in one.entries] == [e.rule() for e in two.entries]


def test_what_is_found_is_what_was_compiled(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    desk.write("p/a.yml", RULE)
    desk.write("p/raw.yml", RAW)
    desk.write("p/bad.yml", "a: [")
    fresh, found, uncached = take(desk, place), take(desk, place), take(desk, None)
    assert len(loads) == 2
    assert same(fresh, found)
    assert same(fresh, uncached)
    assert fresh.problems == found.problems == uncached.problems
    assert found.problems[0].shown().endswith("\n    a: [\n        ^")


def test_entries_know_what_is_needed_before_a_rule_runs(desk: Desk, place: Path) -> None:
    path = desk.write("p/a.yml", RULE)
    desk.write("p/raw.yml", RAW)
    take(desk, place)
    plain, raw = take(desk, place).entries
    assert (plain.id, plain.level, plain.status, plain.raw) == ("p/a", "warning", "stable", False)
    assert plain.triggers == ("foo", "q")
    assert (plain.first, plain.last, plain.origin) == (date(2024, 1, 31), None, str(path))
    assert (raw.id, raw.level, raw.status, raw.raw, raw.triggers) == ("p/raw", "error", "preview", True, None)
    rule = plain.rule()
    assert rule is plain.rule()
    assert rule.examples == Examples()
    assert cast(Finder, rule.kind).patterns[1].compile().search("qar")
    assert cast(Pattern, raw.rule().unless.around[0]).compile().search("king")


def test_changed_content_is_compiled_afresh(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    path = desk.write("p/a.yml", RULE)
    take(desk, place)
    stat = path.stat()
    path.write_text(RULE.replace("foo", "fuu"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert take(desk, place).entries[0].triggers == ("fuu", "q")
    assert len(loads) == 2


def test_added_removed_and_renamed_files_are_seen(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    path = desk.write("p/a.yml", RULE)
    assert len(take(desk, place).entries) == 1
    other = desk.write("p/b.yml", RULE)
    assert len(take(desk, place).entries) == 2
    other.unlink()
    assert len(take(desk, place).entries) == 1
    path.rename(desk.root / "p/c.yml")
    assert [entry.id for entry in take(desk, place).entries] == ["p/c"]
    assert len(loads) == 4


def test_lists_count_too(desk: Desk, place: Path) -> None:
    desk.write("lists.yml", "x: [foo]\n")
    desk.write("p/a.yml", "kind: finder\nmessage: x.\ntokens: '{list:x}'\n")
    assert take(desk, place).entries[0].triggers == ("foo",)
    desk.write("lists.yml", "x: [bar]\n")
    assert take(desk, place).entries[0].triggers == ("bar",)


def test_overrides_and_stamps_have_rulebooks_of_their_own(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    desk.write("p/a.yml", RULE)
    take(desk, place)
    desk.overrides = {"p/a": {"level": "error", "limit": 2}}
    assert take(desk, place).entries[0].level == "error"
    desk.overrides = {"p/a": {"limit": 2, "level": "error"}}
    take(desk, place)
    assert len(loads) == 2
    take(desk, place, "plugin 2")
    # and what these stand on, by which they differ from none
    assert len(loads) == 4


def test_with_a_profile_only_what_is_tied_to_one_is_built_again(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    desk.write("p/a.yml", RULE)
    desk.write("p/b.yml", f"follows: length\n{RULE}")
    profiles = place.parent / "profiles"
    profiles.mkdir()
    (profiles / "short.yml").write_text("about: x\ncells: {length: {min-characters: 2}}\n", encoding="utf-8")
    made = compiled([desk.root], KINDS, None, place, profile=Profile(profiles, "short"))
    assert [[rule.id for rule in book.rules] for book in loads] == [["p/a", "p/b"], ["p/b"]]
    assert made.problems == ()
    assert [entry.tie and entry.tie[:3] for entry in made.entries] == [None, ("length", True, True)]
    assert same(made, compiled([desk.root], KINDS, None, None, profile=Profile(profiles, "short")))
    assert same(made, compiled([desk.root], KINDS, None, place, profile=Profile(profiles, "short")))


def test_rules_of_the_first_folder_are_built_once_for_all_others(
    desk: Desk, place: Path, loads: list[Rulebook]
) -> None:
    desk.write("p/a.yml", RULE)
    desk.write("p/b.yml", RULE)
    own = place.parent / "own"
    (own / "q").mkdir(parents=True)
    (own / "q" / "c.yml").write_text(
        "extends: p/a\nmessage: y.\nexamples: {bad: [a foo], good: [b]}\n", encoding="utf-8"
    )
    roots = [desk.root, own]
    both = compiled(roots, KINDS, None, place)
    assert [entry.id for entry in both.entries] == ["p/a", "p/b", "q/c"]
    assert [[rule.id for rule in book.rules] for book in loads] == [["p/a", "p/b"], ["q/c"]]
    changed = compiled(roots, KINDS, {"p/b": {"message": "z."}}, place)
    assert [[rule.id for rule in book.rules] for book in loads[2:]] == [["p/b", "q/c"]]
    assert [entry.rule().message for entry in changed.entries] == ["x.", "z.", "y."]
    assert same(changed, compiled(roots, KINDS, {"p/b": {"message": "z."}}, None))


def test_same_content_under_new_times_is_found(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    path = desk.write("p/a.yml", RULE)
    take(desk, place)
    path.write_text(RULE)
    os.utime(path, (5, 5))
    take(desk, place)
    assert len(loads) == 1


def test_files_left_alone_are_not_read_again(desk: Desk, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("p/a.yml", RULE)
    fresh = take(desk, place)
    (found,) = place.iterdir()
    # as if it had been compiled long after the file changed
    later = found.stat().st_mtime_ns + 10**10
    os.utime(found, ns=(later, later))
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read"))
    assert same(fresh, take(desk, place))


def test_files_that_may_still_change_are_read_again(desk: Desk, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("p/a.yml", RULE)
    take(desk, place)
    read: list[str] = []
    real = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path.name)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    take(desk, place)
    assert read == ["a.yml"]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_cache_is_never_trusted(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    place = tmp_path_factory.mktemp("cache") / "claimlint"
    desk.write("p/a.yml", RULE)
    fresh = take(desk, place)
    (file,) = place.iterdir()
    content = file.read_bytes()
    at = data.draw(st.integers(0, 10**6)) % len(content)
    damage = data.draw(st.sampled_from(["cut", "flip", "insert"]))
    middle = {"cut": b"", "flip": bytes([content[at] ^ 1]) + content[at + 1 :], "insert": b"\0" + content[at:]}[damage]
    file.write_bytes(content[:at] + middle)
    assert same(fresh, take(desk, place))
    assert file.read_bytes()[:1] == content[:1]


def test_a_foreign_file_is_not_taken(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    desk.write("p/a.yml", RULE)
    take(desk, place)
    (mine,) = place.iterdir()
    take(desk, place, "other")
    (other,) = set(place.iterdir()) - {mine}
    other.write_bytes(mine.read_bytes())
    take(desk, place, "other")
    assert len(loads) == 3


def test_a_folder_that_cannot_be_used_costs_nothing_else(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    desk.write("p/a.yml", RULE)
    place.mkdir(mode=0o777)
    place.chmod(0o777)
    assert same(take(desk, place), take(desk, None))
    assert list(place.iterdir()) == []


def test_rules_that_cannot_be_kept_are_compiled_each_time(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    desk.write("p/a.yml", RULE.replace("finder", "stubborn"))
    assert take(desk, place).entries[0].id == take(desk, place).entries[0].id == "p/a"
    assert len(loads) == 2


def test_unreadable_files_are_told_each_time(desk: Desk, place: Path, loads: list[Rulebook]) -> None:
    desk.write("p/a.yml", RULE)
    (desk.root / "p/b.yml").symlink_to("nowhere")
    assert [str(problem) for problem in take(desk, place).problems] == [
        str(problem) for problem in take(desk, place).problems
    ]
    assert len(take(desk, place).problems) == 1
    assert len(loads) == 1


def test_old_rulebooks_go(desk: Desk, place: Path) -> None:
    desk.write("p/a.yml", RULE)
    for number in range(12):
        take(desk, place, str(number))
    assert len(list(place.iterdir())) == 8


def test_the_folder_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "/some/where")
    assert cache.folder() == Path("/some/where")


WARM = """
import sys
from pathlib import Path
from claimlint.rulebook.cache import compiled
entries = compiled([sys.argv[1]], dict.fromkeys({kinds!r}), {{}}, Path(sys.argv[2])).entries
assert [entry.id for entry in entries] == ["p/a"]
late = {{"yaml", "regex", "pickle", "dataclasses", "claimlint.patterns.pattern", "tests.rulebook.fake_kinds"}}
assert not late & set(sys.modules), late & set(sys.modules)
assert entries[0].rule().kind.tokens == ("foo", "q.r")
"""


def test_a_warm_start_imports_neither_yaml_nor_regex_nor_kinds(desk: Desk, place: Path) -> None:
    desk.write("p/a.yml", RULE)
    take(desk, place)
    command = [sys.executable, "-c", WARM.format(kinds=[*KINDS]), str(desk.root), str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.stderr == ""
