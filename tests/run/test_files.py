"""Which files are linted."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.run.files import Walk
from claimlint.run.ignore import patterns

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


class Found:
    """Walks with `.md` and `.txt` known, and the pattern words of `exclude` passed over."""

    def __init__(self, base: Path, exclude: Iterable[str] = ()) -> None:
        self.told: list[tuple[str, str]] = []
        self.base = base
        spec = patterns(exclude, str(base))
        self.walk = Walk(
            lambda path: path.suffix in (".md", ".txt"),
            lambda path, is_folder: bool(spec.says(os.path.abspath(path), is_folder)),  # noqa: PTH100
            lambda path, why: self.told.append((path.name, why)),
        )

    def files(self, *paths: str) -> list[str]:
        found = self.walk.files([self.base / path for path in paths])
        return [str(path.relative_to(self.base)) for path in found]


def make(base: Path, *names: str) -> None:
    for name in names:
        path = base / name
        if name.endswith("/"):
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x", encoding="utf-8")


def test_folders_are_walked_by_name_and_only_what_a_reader_knows(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a/z.txt", "a/y.rst", "a.md", ".hidden/x.md", ".secret.md", "noise")
    assert Found(tmp_path).files(".") == ["a/z.txt", "a.md", "b.md"]


def test_what_is_named_is_meant(tmp_path: Path) -> None:
    make(tmp_path, "notes.rst", ".draft.md", "skip.md")
    (tmp_path / ".gitignore").write_text("*\n", encoding="utf-8")
    found = Found(tmp_path, ["*"])
    assert found.files("notes.rst", ".draft.md", "skip.md", "missing.md") == [
        "notes.rst",
        ".draft.md",
        "skip.md",
        "missing.md",
    ]


def test_each_file_once(tmp_path: Path) -> None:
    make(tmp_path, "a/x.md", "a/y.md")
    (tmp_path / "z.md").symlink_to(tmp_path / "a" / "x.md")
    assert Found(tmp_path).files("a/y.md", ".", "a", "a/x.md", "a/../a/x.md") == ["a/y.md", "a/x.md"]


def test_a_folder_that_links_to_itself_is_walked_once(tmp_path: Path) -> None:
    make(tmp_path, "a/x.md", "a/b/y.md")
    (tmp_path / "a" / "b" / "again").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    found = Found(tmp_path)
    assert found.files(".") == ["a/b/y.md", "a/x.md"]
    assert found.told == []


def test_links_are_followed(tmp_path: Path) -> None:
    make(tmp_path, "elsewhere/x.md", "stories/")
    (tmp_path / "stories" / "in").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "stories" / "gone.md").symlink_to(tmp_path / "nowhere.md")
    assert Found(tmp_path).files("stories") == ["stories/gone.md", "stories/in/x.md"]


def test_gitignore_is_respected_with_nesting_and_negation(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "draft.md", "keep/draft.md", "keep/b.md", "out/c.md", "keep/out.md", "deep/out/d.md")
    (tmp_path / ".gitignore").write_text("draft.md\n/out/\n!/nothing\n\\\n", encoding="utf-8")
    (tmp_path / "keep" / ".gitignore").write_text("!draft.md\nb.md\n", encoding="utf-8")
    assert Found(tmp_path).files(".") == ["a.md", "deep/out/d.md", "keep/draft.md", "keep/out.md"]


def test_a_folder_that_is_ignored_hides_what_a_nested_file_would_bring_back(tmp_path: Path) -> None:
    make(tmp_path, "out/a.md")
    (tmp_path / ".gitignore").write_text("out/\n", encoding="utf-8")
    (tmp_path / "out" / ".gitignore").write_text("!*\n", encoding="utf-8")
    assert Found(tmp_path).files(".") == []


def test_gitignore_above_counts_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    make(tmp_path, "repo/a/x.md", "repo/a/skip.md", "repo/a/no.md", "repo/.git/HEAD")
    (tmp_path / ".gitignore").write_text("x.md\n", encoding="utf-8")
    (tmp_path / "repo" / ".gitignore").write_text("skip.md\n", encoding="utf-8")
    (tmp_path / "repo" / "a" / ".gitignore").write_text("no.md\n", encoding="utf-8")
    assert Found(tmp_path).files("repo/a") == ["repo/a/x.md"]
    assert Found(tmp_path).files("repo") == ["repo/a/x.md"]


def test_a_folder_named_although_it_is_ignored_is_walked(tmp_path: Path) -> None:
    make(tmp_path, "repo/out/x.md", "repo/.git/HEAD")
    (tmp_path / "repo" / ".gitignore").write_text("out/\n", encoding="utf-8")
    assert Found(tmp_path).files("repo/out") == ["repo/out/x.md"]
    assert Found(tmp_path).files("repo") == []


def test_without_a_repository_nothing_above_counts(tmp_path: Path) -> None:
    make(tmp_path, "a/x.md")
    (tmp_path / ".gitignore").write_text("x.md\n", encoding="utf-8")
    assert Found(tmp_path).files("a") == ["a/x.md"]


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path) -> None:
    make(tmp_path, "d/" * 200 + "x.md")
    found = Found(tmp_path)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 100)
    try:
        files = found.files(".")
    finally:
        sys.setrecursionlimit(limit)
    assert files == ["d/" * 200 + "x.md"]


def test_exclude_passes_over_files_and_folders(tmp_path: Path) -> None:
    make(tmp_path, "a/x.md", "drafts/y.md", "b/drafts/z.md", "b/q.tmp.md")
    assert Found(tmp_path, ["/drafts/", "*.tmp.md"]).files(".") == ["a/x.md", "b/drafts/z.md"]


@pytest.mark.skipif(ROOT, reason="the superuser may list every folder")
def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a/x.md", "b.md")
    (tmp_path / "a").chmod(0)
    found = Found(tmp_path)
    try:
        assert found.files(".") == ["b.md"]
    finally:
        (tmp_path / "a").chmod(0o700)
    assert found.told == [("a", "Permission denied")]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=4), st.text(min_size=1))
def test_no_pattern_makes_a_crash(lines: list[str], name: str) -> None:
    path = "/base/" + name.replace("\0", "").strip("/")
    assert patterns(lines, "/base").says(path, False) in (True, False, None)
