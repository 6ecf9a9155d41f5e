"""`[[overrides]]`: what is different for some paths."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from claimlint.rulebook.config import ConfigError, Settings, read

TEXT = """\
level = "warning"
ignore = ["usage"]
[rules."a/b"]
limit = 1

[[overrides]]
paths = ["archive/", "*.old.md"]
level = "error"
ignore = ["names"]
profile = "wire-us"
[overrides.rules."a/b"]
level = "error"

[[overrides]]
paths = "archive/2020/**"
level = "suggestion"
fail-level = "warning"
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "claimlint.toml").write_text(TEXT, encoding="utf-8")
    return read(tmp_path / "claimlint.toml")


@pytest.mark.parametrize(
    ("path", "level", "ignore"),
    [
        ("story.md", "warning", "usage"),
        ("archive/a.md", "error", "names"),
        ("deep/archive/b/a.md", "error", "names"),
        ("deep/a.old.md", "error", "names"),
        ("archive/2020/a.md", "suggestion", "names"),
        ("archive/2020/05/a.md", "suggestion", "names"),
        ("deep/archive/2020/a.md", "error", "names"),
        ("archive.md", "warning", "usage"),
        ("../elsewhere/a.old.md", "error", "names"),
    ],
)
def test_later_ones_win(settings: Settings, tmp_path: Path, path: str, level: str, ignore: str) -> None:
    there = settings.at(tmp_path / path)
    assert (there.level, there.ignore, there.overrides) == (level, (ignore,), ())
    assert there.profile == (None if ignore == "usage" else "wire-us")
    assert there.fail_level == ("warning" if level == "suggestion" else "error")
    assert there.rule_options["a/b"] == ({"limit": 1} if ignore == "usage" else {"limit": 1, "level": "error"})


def test_paths_count_from_the_folder_of_the_file(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(settings.overrides[0].folder)
    assert settings.at("archive/a.md").level == "error"
    assert settings.at("./archive/../a.md").level == "warning"
    (Path("archive")).mkdir()
    monkeypatch.chdir("archive")
    assert settings.at("a.md").level == "error"
    assert settings.at("").level == "warning"


def test_without_overrides_nothing_is_made_anew() -> None:
    settings = Settings(level="error")
    assert settings.at("a.md") is settings


def test_it_is_known_what_says_so(settings: Settings, tmp_path: Path) -> None:
    there = settings.at(tmp_path / "archive/a.md")
    place = str(tmp_path / "claimlint.toml")
    assert [str(origin) for origin in there.sources["level"]] == [f"{place}, [[overrides]] for archive/, *.old.md"]
    assert [origin.keys for origin in there.sources["a/b"]] == [(), ("overrides", 0)]
    assert [origin.keys for origin in there.sources["ignore"]] == [("overrides", 0)]


def test_settings_with_overrides_pickle_and_have_a_hash(settings: Settings, tmp_path: Path) -> None:
    again = pickle.loads(pickle.dumps(settings))
    assert again == settings
    assert hash(again) == hash(settings)
    assert again.at(tmp_path / "archive/a.md") == settings.at(tmp_path / "archive/a.md")


def test_overrides_here_replace_those_of_the_extended_file(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house/claimlint.toml").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "claimlint.toml"
    path.write_text("extends = 'house'\n", encoding="utf-8")
    assert read(path).at(tmp_path / "house/archive/2020/a.md").level == "suggestion"
    # outside the folder of that file, paths count from the folder that both lie in
    assert read(path).at(tmp_path / "archive/2020/a.md").level == "suggestion"
    assert read(path).at(tmp_path / "desk/archive/2020/a.md").level == "error"
    path.write_text("extends = 'house'\n[[overrides]]\npaths = 'x'\nlevel = 'error'\n", encoding="utf-8")
    assert [override.paths for override in read(path).overrides] == [("x",)]


def test_a_program_gives_overrides_with_underscores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings.of(overrides=[{"paths": ["a/"], "fail_level": "warning"}])
    assert settings.at("a/b.md").fail_level == "warning"
    assert settings.at("b.md").fail_level == "error"


def test_keys_that_do_not_go_together_are_told_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    table = "[tool.claimlint]\nrules.'a/b'.swap = {c = 'd'}\n[[tool.claimlint.overrides]]\npaths = 'x/'\n"
    path.write_text(table + "rules.'a/b'.'swap+' = ['c']\n", encoding="utf-8")
    settings = read(path)
    assert settings.at(tmp_path / "y.md").rule_options["a/b"] == {"swap": {"c": "d"}}
    with pytest.raises(ConfigError, match=r"pyproject\.toml:5:1: 'swap\+': a list cannot be added to a table"):
        settings.at(tmp_path / "x/y.md")
