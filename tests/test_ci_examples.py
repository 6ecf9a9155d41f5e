"""Each example of docs/ci.md and docs/testing-rules.md is sound, and names what there is."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from cfgv import validate
from pre_commit.clientlib import CONFIG_SCHEMA, load_manifest

from claimlint.cli.main import main
from claimlint.parts import shipped

ROOT = Path(__file__).parent.parent
HOOKS = {hook["id"]: hook for hook in load_manifest(ROOT / ".pre-commit-hooks.yaml")}


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


EXAMPLES: list[dict[str, Any]] = [yaml.safe_load(block) for block in blocks("ci.md", "yaml")]


def commands(value: object) -> Iterator[list[str]]:
    """The calls of claimlint in an example, as lists of words."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from commands(each)
    elif isinstance(value, str) and value.startswith("claimlint "):
        yield shlex.split(value)[1:]


def parsed(words: list[str]) -> dict[str, Any]:
    """What click makes of a call, without running it; raises click's errors."""
    context = click.Context(main)
    command = main.get_command(context, words[0])
    assert command is not None, words
    return command.make_context(words[0], words[1:]).params


@pytest.mark.parametrize("example", [each for each in EXAMPLES if "repos" in each], ids=str)
def test_a_pre_commit_example_is_what_pre_commit_takes(example: dict[str, Any]) -> None:
    validate(example, CONFIG_SCHEMA)
    for hook in example["repos"][0]["hooks"]:
        known = HOOKS[hook["id"]]
        assert known["types_or"] == ["markdown", "html", "plain-text"]
        parsed([*known["entry"].split()[1:], *hook.get("args", []), "story.md"])


@pytest.mark.parametrize("example", [each for each in EXAMPLES if "repos" not in each], ids=str)
def test_the_commands_of_a_pipeline_are_understood(example: dict[str, Any]) -> None:
    found = list(commands(example))
    assert found
    formats = [parsed(words)["format"] for words in found if words[0] == "lint"]
    assert formats
    assert set(formats) <= set(shipped("reports"))


def test_a_workflow_uploads_the_file_that_it_writes() -> None:
    steps = next(each for each in EXAMPLES if "permissions" in each)["jobs"]["lint"]["steps"]
    (upload,) = (step for step in steps if "upload-sarif" in step.get("uses", ""))
    (lint,) = commands(steps)
    assert parsed(lint)["output"] == upload["with"]["sarif_file"]
    assert upload["if"] == "always()"


def test_where_only_what_changed_is_linted_the_history_is_there() -> None:
    changed = [each for each in EXAMPLES if any("--diff-base" in words for words in commands(each))]
    assert len(changed) == 2
    github, gitlab = changed
    checkout, *_, lint = github["jobs"]["lint"]["steps"]
    assert (checkout["with"]["fetch-depth"], list(lint["env"])) == (0, ["BASE"])
    assert lint["run"].endswith('"$BASE"')
    assert gitlab["claimlint"]["variables"]["GIT_DEPTH"] == "0"


def test_gitlab_keeps_the_file_that_is_written() -> None:
    job = next(each for each in EXAMPLES if "claimlint" in each)["claimlint"]
    (lint,) = commands(job)
    assert (parsed(lint)["format"], parsed(lint)["output"]) == ("gitlab", job["artifacts"]["reports"]["codequality"])


def test_the_python_of_the_page_on_testing_runs(tmp_path: Path) -> None:
    assert tomllib.loads(blocks("testing-rules.md", "toml")[0])["tool"]["pytest"]["ini_options"]
    for number, block in enumerate(blocks("testing-rules.md", "python")):
        (tmp_path / f"test_{number}.py").write_text(block, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "1 passed" in done.stdout, done.stdout + done.stderr
