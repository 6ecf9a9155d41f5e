"""Reports that are kept: found by content, and only while all that decides them is the same."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from claimlint.app import Linter
from claimlint.model.finding import Failure, Report
from claimlint.rulebook.config import Settings
from claimlint.run.kept import Basis, Kept, basis
from claimlint.stamps import MadeOf


class Fake:
    """Counts the words of a text, and remembers whose it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def lint_text(self, text: str, format: str | None = None, path: str = "") -> Report:  # noqa: A002
        self.asked.append(Path(path).name)
        failures = (Failure("a/b", "it was cut off"),) if "slow" in text else ()
        return Report(path, "plain", None, len(text.split()), failures=failures, problems=(f"{path}:1:1: hm",))


@pytest.fixture
def stories(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{number}.txt" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_text("word " * number, encoding="utf-8")
    return list(map(str, paths))


@pytest.fixture
def made_of(tmp_path: Path) -> MadeOf:
    return MadeOf(tmp_path / "cache", b"rules", "knowledge", (), "")


def run(made_of: MadeOf, paths: list[str], jobs: int = 1) -> tuple[list[str], list[Report]]:
    linter = Fake()
    reports = list(Kept(Settings(), made_of).lint_files(linter, paths, jobs))
    return linter.asked, reports


def test_a_second_run_makes_no_report_again(made_of: MadeOf, stories: list[str]) -> None:
    asked, first = run(made_of, stories)
    assert len(asked) == 5
    assert run(made_of, stories) == ([], first)
    assert run(made_of, [*stories[3:], *stories[:3]]) == ([], [*first[3:], *first[:3]])


def test_only_what_changed_is_made_again_in_its_place(made_of: MadeOf, stories: list[str]) -> None:
    run(made_of, stories)
    Path(stories[1]).write_text("now four words here", encoding="utf-8")
    Path(stories[3]).write_text("now two", encoding="utf-8")
    asked, reports = run(made_of, [*stories, "missing.txt"])
    assert asked == ["1.txt", "3.txt"]
    assert [report.words for report in reports] == [0, 4, 2, 2, 4, 0]
    assert [report.read for report in reports] == [True] * 5 + [False]
    assert run(made_of, stories)[0] == []


def test_a_story_that_moved_is_found_under_its_new_path(made_of: MadeOf, stories: list[str], tmp_path: Path) -> None:
    run(made_of, stories)
    moved = str(tmp_path / "moved.TXT")
    Path(stories[2]).rename(moved)
    asked, (report,) = run(made_of, [moved])
    assert (asked, report.path, report.problems) == ([], moved, (f"{moved}:1:1: hm",))
    other = str(tmp_path / "moved.md")
    Path(moved).rename(other)
    assert run(made_of, [other])[0] == ["moved.md"]


def test_where_a_plugin_reads_the_path_counts(made_of: MadeOf, stories: list[str], tmp_path: Path) -> None:
    plugged = made_of._replace(plugins="a plugin")
    run(plugged, stories)
    moved = Path(stories[2]).rename(tmp_path / "moved.txt")
    assert run(plugged, [str(moved), stories[1]])[0] == ["moved.txt"]


def test_a_report_in_which_a_rule_failed_is_made_again(made_of: MadeOf, stories: list[str]) -> None:
    Path(stories[1]).write_text("slow", encoding="utf-8")
    run(made_of, stories)
    assert run(made_of, stories)[0] == ["1.txt"]


def test_what_was_made_is_kept_where_the_rest_is_left(made_of: MadeOf, stories: list[str]) -> None:
    linter = Fake()
    reports = Kept(Settings(), made_of).lint_files(linter, stories, 1)
    assert [next(reports).words for _ in range(3)] == [0, 1, 2]
    reports.close()  # type: ignore[attr-defined]
    assert run(made_of, stories)[0] == ["3.txt", "4.txt"]


def test_a_file_that_changes_while_it_is_looked_up_is_kept_as_it_was_read(
    made_of: MadeOf, stories: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(made_of, stories[:1])
    real = Basis.key

    def changing(self: Basis, data: bytes, path: str) -> bytes:
        found = real(self, data, path)
        Path(path).write_text("it has changed", encoding="utf-8")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(Basis, "key", changing)
        _, (report,) = run(made_of, [stories[4]])
    assert report.words == 3
    assert run(made_of, [stories[4]])[0] == []
    Path(stories[4]).write_text("word " * 4, encoding="utf-8")
    assert run(made_of, [stories[4]])[0] == ["4.txt"]


def test_any_number_of_workers_keeps_the_same(made_of: MadeOf, stories: list[str]) -> None:
    many = stories * 20
    _, alone = run(made_of._replace(rules=b"1"), many)
    for jobs in (2, 3):
        cold = run(made_of._replace(rules=b"%d" % jobs), many, jobs)[1]
        asked, warm = run(made_of._replace(rules=b"%d" % jobs), many, jobs)
        assert (cold, asked, warm) == (alone, [], alone)


def test_all_that_decides_a_report_counts(made_of: MadeOf, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Settings()
    changed = [
        plain.having(level="suggestion"),
        plain.having(select=["names"]),
        plain.having(glossary=["Oskar"]),
        plain.having(as_of=date(2024, 1, 1)),
        plain.having(show_claims=True),
        plain.having(require_reason=True),
        plain.having(profile="wire-us"),
    ]
    makings = [made_of._replace(rules=b"x"), made_of._replace(knowledge="x"), made_of._replace(facts=("x",))]
    found = {basis(settings, made_of) for settings in (plain, *changed)} | {basis(plain, each) for each in makings}
    monkeypatch.setattr(sys, "version", "4.0")
    assert len(found | {basis(plain, made_of)}) == len(changed) + len(makings) + 2


def test_what_decides_no_report_does_not_count(made_of: MadeOf, tmp_path: Path) -> None:
    same = [
        Settings(),
        Settings(origin="claimlint.toml"),
        Settings(fail_level="warning", exclude=("old",), exclude_folder=Path("here")),
    ]
    assert len({basis(each, made_of._replace(cache=tmp_path)) for each in same}) == 1


def test_a_library_writes_nothing_unless_it_is_asked(
    stories: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "c"
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(place))
    linter = Linter(select=["mechanics"])
    first = list(linter.lint_files(stories))
    assert not list(place.glob("*.reports"))
    assert list(linter.lint_files(stories, keep=True)) == first
    assert list(linter.lint_files(stories, jobs=0, keep=True)) == first
    assert len(list(place.glob("*.reports"))) == 1
    list(linter.only().lint_files(stories, keep=True))
    assert len(list(place.glob("*.reports"))) == 1
