"""Configuration as the command line has it: extends, overrides by path, and what is told of mistakes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimlint import Linter
from claimlint.rulebook.config import Settings
from claimlint.run.workers import lint_files
from tests.cli.conftest import Claimlint

HOUSE = """\
select = ["demo"]
[rules."demo/past-history"]
level = "error"
[rules]
folders = ["../rules"]
"""
CONFIG = """\
extends = "house"
ignore = ["demo/free-rein"]

[[overrides]]
paths = ["archive/"]
ignore = []
fail-level = "warning"
rules."demo/past-history".level = "suggestion"
"""
STORY = "He gave it free reign. A past history.\n"


@pytest.fixture
def newsroom(desk: Path) -> Path:
    """A folder of stories with a configuration and rules of its own."""
    for path, text in {
        "house/claimlint.toml": HOUSE,
        "claimlint.toml": CONFIG,
        "new.md": STORY,
        "archive/old.md": STORY,
        "archive/older.md": STORY,
    }.items():
        (desk / path).parent.mkdir(exist_ok=True)
        (desk / path).write_text(text, encoding="utf-8")
    return desk


def found(out: str) -> dict[str, list[tuple[str, str]]]:
    """By story, each rule with its level."""
    documents = json.loads(out)["documents"]
    return {each["path"]: [(one["rule"], one["level"]) for one in each["findings"]] for each in documents}


OLD = [("demo/free-rein", "error")]
NEW = [("demo/past-history", "error")]


def test_each_story_is_linted_as_its_path_asks(claimlint: Claimlint, newsroom: Path) -> None:
    ran = claimlint("lint", "--format", "json", "new.md", "archive")
    assert ran.err == ""
    assert found(ran.out) == {"new.md": NEW, "archive/old.md": OLD, "archive/older.md": OLD}


def test_options_win_over_overrides(claimlint: Claimlint, newsroom: Path) -> None:
    ran = claimlint("lint", "--format", "json", "--ignore", "demo/free-rein", "--level", "suggestion", "archive/old.md")
    assert found(ran.out) == {"archive/old.md": [("demo/past-history", "suggestion")]}


def test_the_failing_level_is_that_of_the_story(claimlint: Claimlint, newsroom: Path) -> None:
    rule = newsroom / "rules/demo/past-history.yml"
    (newsroom / "house/claimlint.toml").write_text('select = "demo/past-history"\nrules = ["../rules"]\n')
    (newsroom / "claimlint.toml").write_text(
        'extends = "house"\n[[overrides]]\npaths = "archive/"\nfail-level = "warning"\n', encoding="utf-8"
    )
    assert "level: warning" in rule.read_text(encoding="utf-8")
    assert claimlint("lint", "-q", "new.md").status == 0
    assert claimlint("lint", "-q", "archive/old.md").status == 1


def test_standard_input_and_fix_count_by_the_path_too(claimlint: Claimlint, newsroom: Path) -> None:
    ran = claimlint("lint", "--format", "json", "-", "--stdin-filename", "archive/new.md", stdin=STORY.encode())
    assert found(ran.out) == {"archive/new.md": OLD}
    ran = claimlint("fix", "--unsafe", "--diff", "archive/old.md", "new.md")
    assert "+He gave it free rein. A past history." in ran.out
    assert "+He gave it free reign. A history." in ran.out


def test_the_library_has_the_same_findings_in_any_number_of_processes(newsroom: Path) -> None:
    linter = Linter.from_config(newsroom)
    paths = [newsroom / "new.md", newsroom / "archive/old.md", newsroom / "archive/older.md"]
    for jobs in (1, 2):
        reports = list(lint_files(linter, paths, jobs))
        assert [[(f.rule, f.level) for f in report.findings] for report in reports] == [NEW, OLD, OLD]
    assert linter.lint_text(STORY, path=str(paths[1])) == linter.lint_file(paths[1])
    assert [f.rule for f in linter.lint_text(STORY).findings] == ["demo/past-history"]
    assert linter._at(str(paths[1])) is linter._at(str(paths[2]))
    assert linter._at(str(paths[0])) is linter


def test_a_linter_is_made_once_for_all_the_stories_that_share_settings(
    claimlint: Claimlint, newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import claimlint.app as app

    made: list[Settings] = []
    build = app.build

    def counted(settings: Settings, use_cache: bool = True) -> Linter:
        made.append(settings)
        return build(settings, use_cache)

    monkeypatch.setattr(app, "build", counted)
    assert claimlint("lint", "-q", "new.md", "archive", "stories").status == 1
    assert len(made) == 2


def test_rules_tell_what_says_so(claimlint: Claimlint, newsroom: Path) -> None:
    def demo(*options: str) -> list[str]:
        return [line for line in claimlint("rules", *options).out.splitlines() if " demo/" in line]

    here = demo()
    assert here[0].endswith("ignored by 'demo/free-rein' (claimlint.toml)")
    assert (
        here[1].split(maxsplit=3)[3] == "selected by 'demo' (house/claimlint.toml); level set by house/claimlint.toml"
    )
    there = demo("--for", "archive/old.md")
    assert there[0].startswith("on  demo/free-rein")
    assert there[1].endswith("; level set by house/claimlint.toml and claimlint.toml, [[overrides]] for archive/")
    assert demo("--for", "new.md") == here


def test_mistakes_in_the_keys_of_a_rule_are_told_where_they_stand(claimlint: Claimlint, newsroom: Path) -> None:
    path = newsroom / "claimlint.toml"
    path.write_text(CONFIG.replace(".level =", ".levle ="), encoding="utf-8")
    assert claimlint("lint", "-q", "new.md").err == ""
    assert claimlint("lint", "-q", "archive/old.md").err.splitlines()[0] == (
        "claimlint.toml:8:1: rules.\"demo/past-history\".levle: substitution has no key 'levle'; did you mean 'level'?"
    )
    (newsroom / "house/claimlint.toml").write_text(HOUSE.replace('"error"', '"eror"'), encoding="utf-8")
    told = claimlint("lint", "-q", "new.md").err
    assert told.startswith("house/claimlint.toml:3:1: rules.\"demo/past-history\".level: 'level' must be one of ")
    (newsroom / "house/claimlint.toml").write_text(HOUSE.replace("past-history", "past-histry"), encoding="utf-8")
    assert claimlint("lint", "-q", "new.md").err.startswith(
        "house/claimlint.toml:2:1: rules.\"demo/past-histry\": no rule has this id; did you mean 'demo/past-history'?\n"
    )


def test_words_that_name_no_rule_are_told_where_they_stand(claimlint: Claimlint, newsroom: Path) -> None:
    (newsroom / "claimlint.toml").write_text(CONFIG.replace('["demo/free', '["demo", "demo/fre'), encoding="utf-8")
    assert claimlint("lint", "-q", "new.md").err == (
        "claimlint.toml:2:19: no rule or pack is called 'demo/fre-rein' (ignore); did you mean 'demo/free-rein'?\n"
        '    ignore = ["demo", "demo/fre-rein"]\n'
        "                      ^\n"
    )


def test_a_circle_ends_with_status_2_and_the_chain(claimlint: Claimlint, newsroom: Path) -> None:
    (newsroom / "house/claimlint.toml").write_text('extends = "../claimlint.toml"\n', encoding="utf-8")
    ran = claimlint("lint", "new.md")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(
        "house/claimlint.toml:1:1: 'extends' goes in a circle: claimlint.toml -> house/claimlint.toml -> "
        "claimlint.toml (extended by claimlint.toml)\n"
    )
