"""A newcomer's first ten minutes, from an empty environment to a commit that is blocked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import NamedTuple

import pytest
from jsonschema import Draft4Validator

from tests.installing import ROOT, Hooks, Newsroom, newsroom, run, virtual_environment

SARIF = ROOT / "tests" / "reports" / "schemas" / "sarif-2.1.0.json"
CONFIG = """profile = "wire-us"
ignore = ["mechanics/spacing"]
"""
CLEAN, SLIP = "The fair opens on Wednesday, October 11, 2023.\n", "The fair opens on Monday, October 11, 2023.\n"


class Newcomer(NamedTuple):
    """A repository with the sample stories, and the `claimlint` of a fresh environment."""

    desk: Newsroom
    claimlint: Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def newcomer(tmp_path_factory: pytest.TempPathFactory, hooks: Hooks) -> Newcomer:
    desk = newsroom(tmp_path_factory.mktemp("newcomer"), hooks)
    shutil.copytree(ROOT / "samples", desk.folder / "samples")
    command = virtual_environment(desk.folder.parent / "venv", hooks.wheels, desk.env)
    return Newcomer(desk, lambda *words: run(command, *words, cwd=desk.folder, env=desk.env))


def test_ten_minutes(newcomer: Newcomer) -> None:
    """Each step rests on the one before."""
    lint_the_samples(newcomer)
    configure(newcomer)
    write_sarif(newcomer)
    accept(newcomer)
    commit(newcomer.desk)


def lint_the_samples(newcomer: Newcomer) -> None:
    done = newcomer.claimlint("lint", "samples")
    assert done.returncode == 1
    assert done.stderr.startswith("3 stories, ")
    assert "samples/fair.txt:18:17: error claims/percent-change '20 percent' does not fit" in done.stdout
    assert "samples/council.md:19:20: error mechanics/spacing/before-paren" in done.stdout
    assert "clean.html" not in done.stdout


def configure(newcomer: Newcomer) -> None:
    (newcomer.desk.folder / "claimlint.toml").write_text(CONFIG, encoding="utf-8")
    done = newcomer.claimlint("lint", "samples")
    assert (done.returncode, "mechanics/spacing" in done.stdout) == (1, False)
    assert "claims/percent-change" in done.stdout


def write_sarif(newcomer: Newcomer) -> None:
    done = newcomer.claimlint("lint", "--format", "sarif", "--output", "report.sarif")
    assert done.returncode == 1, done.stderr
    log = json.loads((newcomer.desk.folder / "report.sarif").read_text(encoding="utf-8"))
    Draft4Validator(json.loads(SARIF.read_text(encoding="utf-8"))).validate(log)
    assert "claims/percent-change" in {result["ruleId"] for result in log["runs"][0]["results"]}


def accept(newcomer: Newcomer) -> None:
    with (newcomer.desk.folder / "claimlint.toml").open("a", encoding="utf-8") as config:
        config.write('baseline = "claimlint-baseline.json"\n')
    done = newcomer.claimlint("baseline")
    assert done.returncode == 0, done.stderr
    done = newcomer.claimlint("lint")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def commit(desk: Newsroom) -> None:
    """The old slips of the samples are accepted, so they pass the hook; a new one does not."""
    desk.install_hooks("claimlint")
    done = desk.commit(stories__fair_md=CLEAN)
    assert done.returncode == 0, done.stderr
    done = desk.commit(stories__fair_md=SLIP)
    assert (done.returncode, "stories/fair.md:1:19: error dates/weekday" in done.stderr) == (1, True), done.stderr
