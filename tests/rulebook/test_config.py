"""Settings: given by a program, found and read from files, and the place of each mistake."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimlint.rulebook.config import ConfigError, Settings, discover, read
from claimlint.rulebook.config_keys import KEYS, LATER, PROFILES

GOOD = """\
profile = "wire-us"
select = ["names", "usage/*"]
ignore = "names/drift"
level = "suggestion"
fail-level = "warning"
as-of = 2023-10-11
knowledge = "council.yml"
facts = ["figures.yml"]
plugins = ["house_plugin"]
preview = ["claims/totals"]
exclude = ["drafts/", "*.tmp.md"]
glossary = "words.txt"
require-reason = true
show-claims = true
baseline = ""

[rules]
folders = ["house-rules"]

[rules."names/drift"]
level = "suggestion"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "council.yml").touch()
    (tmp_path / "words.txt").write_text("# ours\nHobart\n\n  Port Authority \n", encoding="utf-8")
    return tmp_path


def written(folder: Path, text: str, name: str = "claimlint.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read(folder: Path) -> None:
    path = written(folder, GOOD)
    assert read(path) == Settings(
        profile="wire-us",
        select=("names", "usage/*"),
        ignore=("names/drift",),
        level="suggestion",
        fail_level="warning",
        as_of=date(2023, 10, 11),
        rules=(folder / "house-rules",),
        rule_options={"names/drift": {"level": "suggestion"}},
        knowledge=(folder / "council.yml",),
        facts=(folder / "figures.yml",),
        plugins=("house_plugin",),
        preview=("claims/totals",),
        exclude=("drafts/", "*.tmp.md"),
        exclude_folder=folder,
        glossary=("Hobart", "Port Authority"),
        require_reason=True,
        show_claims=True,
        origin=str(path),
    )
    # these two have tests of their own
    assert {key for key in KEYS if key not in GOOD} == {"extends", "overrides"}


def test_pyproject_holds_the_same_keys(folder: Path) -> None:
    tables = GOOD.replace("[rules", "[tool.claimlint.rules")
    path = written(folder, f"[project]\nname = 'x'\n[tool.claimlint]\n{tables}", "pyproject.toml")
    assert replace(read(path), origin="") == replace(read(written(folder, GOOD)), origin="")


def test_a_byte_order_mark_and_crlf_are_ordinary(folder: Path) -> None:
    path = folder / "claimlint.toml"
    path.write_bytes(b'\xef\xbb\xbflevel = "error"\r\nignore = []\r\n')
    assert read(path).level == "error"


MISTAKES = {
    "unknown key": ('level = "error"\n  ingore = ["a/b"]\n', 2, 3, "unknown key 'ingore'; did you mean 'ignore'?"),
    "underscore": ('fail_level = "error"\n', 1, 1, "unknown key 'fail_level'; did you mean 'fail-level'?"),
    "nothing near": ("zzz = 1\n", 1, 1, "unknown key 'zzz'"),
    "level": (
        '\nlevel = "warn"\n',
        2,
        1,
        "'level' must be error, warning or suggestion, not 'warn'; did you mean 'warning'?",
    ),
    "profile": (
        'profile = "wire-uk"\n',
        1,
        1,
        "'profile' must be wire-us, uk-daily, gov-uk, us-courtesy or a file that ends in .yml, not 'wire-uk'; "
        "did you mean 'wire-us'?",
    ),
    "list": ("select = 5\n", 1, 1, "'select' must be a list of strings, not 5"),
    "in list": ("select = ['a', true]\n", 1, 1, "'select' must be a list of strings; true is none"),
    "table": ("select = {a = 1}\n", 1, 1, "'select' must be a list of strings, not a table"),
    "truth": ("require-reason = 'yes'\n", 1, 1, "'require-reason' must be true or false, not 'yes'"),
    "day": ("as-of = 'May'\n", 1, 1, "'as-of' must be a day such as 2023-10-11, not 'May'"),
    "number": ("as-of = 2023\n", 1, 1, "'as-of' must be a day such as 2023-10-11, not 2023"),
    "preview": ("preview = 1\n", 1, 1, "'preview' must be true, false or a list of rules, not 1"),
    "later": ("level = 'error'\nvale = ['styles']\n", 2, 1, "`vale` comes with a later version of claimlint"),
    "extends": ("extends = ['a.toml']\n", 1, 1, "'extends' must be one path, not a list"),
    "overrides": (
        "[overrides]\npaths = ['a']\n",
        1,
        1,
        "'overrides' must be tables, each headed by [[overrides]], not a table",
    ),
    "in overrides": ("overrides = [{paths = 'a'}, 5]\n", 1, 29, "'overrides' must be tables; 5 is none"),
    "no paths": (
        "level = 'error'\n[[overrides]]\nlevel = 'error'\n",
        2,
        1,
        "an override needs the key 'paths', such as paths = [\"archive/\"]",
    ),
    "empty paths": (
        "[[overrides]]\npaths = []\n",
        2,
        1,
        "'paths' must name a path: without one the override means no file",
    ),
    "paths": ("[[overrides]]\n  paths = 5\n", 2, 3, "'paths' must be a list of strings, not 5"),
    "pattern": (
        "[[overrides]]\npaths = ['!']\n",
        2,
        1,
        "'paths': '!' is no pattern of paths: Invalid git pattern: '!'",
    ),
    "unknown in an override": (
        "[[overrides]]\npaths = 'a'\n[[overrides]]\npaths = 'b'\nlevl = 'error'\n",
        5,
        1,
        "unknown key 'levl' in an override; did you mean 'level'?",
    ),
    "unknown in a table in a line": (
        "overrides = [\n  {paths = 'a'},\n  {paths = 'b', ignroe = []},\n]\n",
        3,
        17,
        "unknown key 'ignroe' in an override; did you mean 'ignore'?",
    ),
    "not by path": (
        "[[overrides]]\npaths = 'a'\nexclude = 'b'\n",
        3,
        1,
        "'exclude' cannot be overridden by path: it is the same for all files",
    ),
    "folders by path": (
        "[[overrides]]\npaths = 'a'\nrules.folders = 'b'\n",
        3,
        1,
        "folders of rules cannot be overridden by path: they are the same for all files",
    ),
    "wrong in an override": (
        "[[overrides]]\npaths = 'a'\n[overrides.rules.drift]\n",
        3,
        1,
        "'drift' is not the id of a rule: write [rules.\"pack/name\"]",
    ),
    "value in an override": (
        "[[overrides]]\npaths = 'a'\nfail-level = 'eror'\n",
        3,
        1,
        "'fail-level' must be error, warning or suggestion, not 'eror'; did you mean 'error'?",
    ),
    "rule id": (
        "level = 'error'\n[rules.drift]\nlevel = 'error'\n",
        2,
        1,
        "'drift' is not the id of a rule: write [rules.\"pack/name\"]",
    ),
    "rule table": (
        "[rules]\n'names/drift' = 'off'\n",
        2,
        1,
        "'names/drift' must be a table of the rule's keys, not 'off'",
    ),
    "folders beside tables": (
        "rules = ['house']\n[rules.'a/b']\nlevel = 'error'\n",
        2,
        13,
        "not TOML: Cannot declare ('rules', 'a/b') twice; write the folders as [rules] folders = [...]",
    ),
    "syntax": ("level = \n", 1, 9, "not TOML: Invalid value"),
    "end": ("select = [\n'a'", 2, 4, "not TOML: Unclosed array"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_has_its_place_and_its_line(tmp_path: Path, name: str) -> None:
    text, line, column, message = MISTAKES[name]
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read(path)
    error = caught.value
    assert (error.line, error.column, error.message) == (line, column, message)
    guilty = text.split("\n")[line - 1]
    assert str(error) == f"{path}:{line}:{column}: {message}\n    {guilty}\n    {' ' * (column - 1)}^"


def test_the_place_is_right_inside_pyproject(tmp_path: Path) -> None:
    path = written(tmp_path, "ingore = 1\n[tool.other]\ningore = 1\n[tool.claimlint]\ningore = 1\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:5:1: unknown key 'ingore'"):
        read(path)


def test_what_a_key_points_at_must_be_there(tmp_path: Path) -> None:
    for text, message in (
        ("rules = ['nowhere']", f"'rules' must be folders of rules; there is no folder {tmp_path / 'nowhere'}"),
        ("glossary = 'nowhere'", f"'glossary' cannot be read: {tmp_path / 'nowhere'}: No such file or directory"),
    ):
        with pytest.raises(ConfigError) as caught:
            read(written(tmp_path, text))
        assert caught.value.message == message


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: No such file"):
        read(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"level = '\xff'")
    with pytest.raises(ConfigError, match=r"bad\.toml: not UTF-8: byte 0xff"):
        read(tmp_path / "bad.toml")


def test_a_program_gives_keys_with_underscores(folder: Path) -> None:
    settings = Settings.of(
        profile="wire-us",
        ignore="names/drift",
        as_of="2023-10-11",
        rules={"folders": [folder / "house-rules"], "names/drift": {"level": "error"}},
        glossary=["Hobart"],
        preview=True,
        fail_level="warning",
        knowledge=[],
    )
    assert settings.as_of == date(2023, 10, 11)
    assert settings.rules == (folder / "house-rules",)
    assert settings.rule_options == {"names/drift": {"level": "error"}}
    assert (settings.glossary, settings.preview, settings.ignore) == (("Hobart",), True, ("names/drift",))
    assert Settings.of(rules=[str(folder / "house-rules")]).rules == settings.rules
    assert pickle.loads(pickle.dumps(settings)) == settings
    assert isinstance(hash(settings), int)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"fail_levle": "error"}, "unknown setting 'fail_levle'; did you mean 'fail_level'?"),
        ({"origin": "x"}, "unknown setting 'origin'"),
        ({"level": "bad"}, "'level' must be error, warning or suggestion, not 'bad'"),
        ({"overrides": [{"paths": "a", "fail_levle": "error"}]}, "unknown key 'fail-levle' in an override"),
        ({"extends": "nowhere.toml"}, "'extends': there is no file nowhere.toml"),
        ({"vale": "styles"}, "`vale` comes with a later version of claimlint"),
    ],
)
def test_a_program_is_told_of_its_mistakes(given: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Settings.of(**given)
    assert str(caught.value).startswith(message)


def test_having_replaces_only_what_is_given() -> None:
    settings = Settings.of(select=["a"], level="error")
    assert settings.having(level="warning") == Settings.of(select=["a"])


@pytest.mark.parametrize("key", LATER)
def test_keys_of_later_versions_may_stay_empty(key: str) -> None:
    assert Settings.of(**{key.replace("-", "_"): ()}) == Settings()


@pytest.mark.parametrize("profile", PROFILES)
def test_profiles_are_known_by_name(profile: str) -> None:
    assert Settings.of(profile=profile).profile == profile


def test_the_nearest_file_is_found(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    top = written(tmp_path, "[tool.claimlint]\n", "pyproject.toml")
    assert discover(deep) == top
    assert discover(deep / "story.md") == top
    written(tmp_path / "a", "[tool.other]\nname = 'claimlint'\n", "pyproject.toml")
    assert discover(deep) == top
    written(tmp_path / "a", "not toml, claimlint", "pyproject.toml")
    assert discover(deep) == top
    nearer = written(tmp_path / "a", "")
    assert discover(deep) == nearer
    assert discover(deep / ".." / "..") == top
    both = written(tmp_path, "")
    assert discover(tmp_path) == both


def test_an_error_pickles() -> None:
    error = ConfigError("wrong", "a.toml", 3, 2, " x")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.line) == (str(error), 3)
