"""`extends`: a file over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.rulebook.config import ConfigError, Settings, read
from claimlint.rulebook.config_extends import DEEPEST


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that messages are short."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def mistake(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        read(path)
    return str(caught.value)


def test_keys_here_replace_those_there_and_paths_count_from_the_file_that_says_them() -> None:
    Path("house/rules").mkdir(parents=True)
    there = "ignore = ['a/b', 'c']\nlevel = 'error'\nexclude = 'drafts/'\nknowledge = 'council.yml'\n"
    rules = "[rules]\nfolders = 'rules'\n'a/b'.level = 'error'\n'a/b'.limit = 1\n"
    written("house/claimlint.toml", there + rules)
    path = written("desk/claimlint.toml", "extends = '../house'\nignore = ['d']\nrules.'a/b'.level = 'warning'\n")
    assert read(path) == Settings(
        ignore=("d",),
        level="error",
        exclude=("drafts/",),
        exclude_folder=Path("house"),
        knowledge=(Path("house/council.yml"),),
        rules=(Path("house/rules"),),
        rule_options={"a/b": {"level": "warning", "limit": 1}},
        origin="desk/claimlint.toml",
    )
    said = {key: [origin.path for origin in origins] for key, origins in read(path).sources.items()}
    assert said["ignore"] == ["desk/claimlint.toml"]
    assert said["level"] == ["house/claimlint.toml"]
    assert said["a/b"] == ["house/claimlint.toml", "desk/claimlint.toml"]


def test_a_folder_may_have_a_shared_file_and_a_file_any_name() -> None:
    written("a/pyproject.toml", "[tool.claimlint]\nextends = '../c.toml'\nlevel = 'error'\n")
    written("c.toml", "fail-level = 'warning'\n")
    settings = read(written("b.toml", "extends = 'a'\n"))
    assert (settings.level, settings.fail_level) == ("error", "warning")
    assert Settings.of(extends="b.toml", level="suggestion") == Settings(level="suggestion", fail_level="warning")
    assert read(written("d.toml", "extends = ''\n")) == Settings(origin="d.toml")


def test_a_circle_is_told_where_it_closes() -> None:
    first = written("a.toml", "extends = 'b.toml'\n")
    written("b.toml", "level = 'error'\nextends = 'a.toml'\n")
    assert mistake(first) == (
        "b.toml:2:1: 'extends' goes in a circle: a.toml -> b.toml -> a.toml (extended by a.toml)\n"
        "    extends = 'a.toml'\n    ^"
    )
    itself = written("c.toml", "extends = 'c.toml'\n")
    assert mistake(itself).startswith("c.toml:1:1: 'extends' goes in a circle: c.toml -> c.toml\n")
    Path("link.toml").symlink_to("a.toml")
    assert "goes in a circle" in mistake(written("b.toml", "extends = 'link.toml'\n"))


def test_a_file_that_is_not_there_is_told_with_the_nearest_and_the_chain() -> None:
    written("house.toml", "")
    assert mistake(written("a.toml", "extends = 'huose.toml'\n")).startswith(
        "a.toml:1:1: 'extends': there is no file huose.toml; did you mean 'house.toml'?\n"
    )
    written("house.toml", "extends = 'no/where.toml'\n")
    assert mistake(written("a.toml", "extends = 'house.toml'\n")).startswith(
        "house.toml:1:1: 'extends': there is no file no/where.toml (a.toml -> house.toml -> no/where.toml) "
        "(extended by a.toml)\n"
    )
    Path("empty").mkdir()
    assert "there is no file empty/claimlint.toml" in mistake(written("a.toml", "extends = 'empty'\n"))


def test_a_mistake_in_an_extended_file_has_its_place_and_the_chain() -> None:
    written("house/claimlint.toml", "level = 'error'\ningore = []\n")
    written("b.toml", "extends = 'house'\n")
    path = written("a.toml", "extends = 'b.toml'\n")
    told = "house/claimlint.toml:2:1: unknown key 'ingore'; did you mean 'ignore'? (extended by b.toml, by a.toml)\n"
    assert mistake(path).startswith(told)
    written("house/claimlint.toml", "level = \n")
    assert mistake(path).startswith("house/claimlint.toml:1:9: not TOML: Invalid value (extended by b.toml, by a.toml)")


def test_keys_that_do_not_go_with_those_there_are_told() -> None:
    written("b.toml", "[rules.'a/b']\nswap = {c = 'd'}\n")
    path = written("a.toml", "extends = 'b.toml'\n[rules.'a/b']\n'swap+' = ['c']\n")
    assert mistake(path).startswith("a.toml:3:1: 'swap+': a list cannot be added to a table, nor a table to a list\n")


def test_chains_are_bounded() -> None:
    for index in range(DEEPEST + 1):
        written(f"{index}.toml", f"extends = '{index + 1}.toml'\n" if index < DEEPEST else "")
    assert read(Path("1.toml")).origin == "1.toml"
    told = mistake(Path("0.toml"))
    assert told.startswith("7.toml:1:1: no more than 8 files may extend each other: 0.toml -> 1.toml -> ")


def test_paths_are_told_without_steps_back(here: Path) -> None:
    written("c2/claimlint.toml", "levle = 'error'\n")
    path = written("c1/claimlint.toml", "extends = '../c2/../c2'\n")
    assert mistake(path).startswith("c2/claimlint.toml:1:1: unknown key 'levle'")
    path.write_text("extends = '../c3'\n", encoding="utf-8")
    assert "there is no file c3" in mistake(path)
    path.write_text("knowledge = '../names.yml'\n", encoding="utf-8")
    assert read(path).knowledge == (Path("names.yml"),)


def test_a_step_back_past_a_link_is_kept_for_it_leads_elsewhere(here: Path) -> None:
    written("far/house/claimlint.toml", "level = 'error'\n")
    Path("far/desk").mkdir()
    Path("desk").symlink_to("far/desk")
    path = written("desk/claimlint.toml", "extends = '../house'\n")
    assert read(path).level == "error"
