"""The hooks under pre-commit itself, in a repository of stories: what blocks a commit, what passes, what is mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.installing import Hooks, Newsroom, newsroom

SLIP = "The vote was held on Monday, October 11, 2023.\n"
MENDABLE, MENDED = "It was held in the the hall.\n", "It was held in the hall.\n"
CLEAN = "The vote was held on Wednesday, October 11, 2023.\n"
CHUNKED = 700
"""Files with names of 200 characters and more: a command takes 128 KiB of names."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, hooks: Hooks) -> Newsroom:
    made = newsroom(tmp_path_factory.mktemp("desk"), hooks)
    made.install_hooks("claimlint")
    (made.folder / "claimlint.toml").write_text("fail-level = 'error'\n", encoding="utf-8")
    done = made.commit(council_md=CLEAN)
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture
def fresh(desk: Newsroom) -> Iterator[Newsroom]:
    """The repository as it was after the first commit."""
    head = desk.git("rev-parse", "HEAD").stdout.strip()
    yield desk
    desk.git("reset", "--quiet", "--hard", head)


@pytest.mark.parametrize("name", ["local__story_md", "local__story_html", "local__story_txt"])
def test_a_slip_is_blocked_in_each_format(fresh: Newsroom, name: str) -> None:
    done = fresh.commit(**{name: SLIP})
    assert done.returncode == 1
    path = ".".join(name.replace("__", "/").rsplit("_", 1))
    assert f"{path}:1:" in done.stderr, done.stderr
    assert fresh.git("log", "--oneline").stdout.count("\n") == 1


def test_clean_copy_and_files_that_are_no_copy_pass(fresh: Newsroom) -> None:
    done = fresh.commit(local__story_md=CLEAN, code_py=f"# {SLIP}")
    assert done.returncode == 0, done.stderr


def test_many_files_go_in_chunks_and_the_configuration_of_the_root_holds(fresh: Newsroom) -> None:
    (fresh.folder / "claimlint.toml").write_text("ignore = ['dates/weekday']\n", encoding="utf-8")
    stories = {f"desk__{'long-' * 30}{'name-' * 10}{number:03}_md": CLEAN for number in range(CHUNKED)}
    ends = {f"desk__{end}_md": MENDABLE for end in ("aaa", "zzz")}
    done = fresh.commit(**stories, **ends, local__dates_md=SLIP)
    assert done.returncode == 1
    assert len(re.findall(r"stor(?:y|ies), ", done.stderr)) > 1, done.stderr
    told = re.findall(r"^(\S+):1:\d+: ", done.stderr, re.MULTILINE)
    assert sorted(told) == ["desk/aaa.md", "desk/zzz.md"], done.stderr


def test_what_the_desk_excludes_is_passed_over_though_the_hook_names_it(fresh: Newsroom) -> None:
    (fresh.folder / "claimlint.toml").write_text("exclude = ['wire/']\n", encoding="utf-8")
    assert fresh.commit(wire__story_md=SLIP).returncode == 0


def test_the_fixer_mends_and_blocks_until_the_mended_copy_is_added(fresh: Newsroom) -> None:
    fresh.install_hooks("claimlint-fix", "claimlint")
    done = fresh.commit(story_md=MENDABLE, page_html=f"<p>{MENDABLE.strip()}</p>\n", note_txt=CLEAN)
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stderr
    assert (fresh.folder / "story.md").read_text(encoding="utf-8") == MENDED
    assert (fresh.folder / "page.html").read_text(encoding="utf-8") == f"<p>{MENDED.strip()}</p>\n"
    done = fresh.commit()
    assert done.returncode == 0, done.stderr
