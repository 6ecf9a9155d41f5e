"""Pages name what there is, and their links lead somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from claimlint import Linter
from claimlint.parts import shipped
from tests.docs.pages import NAMES, ROOT

RULE = re.compile(r"`((?:mechanics|usage|claims|dates)/[\w/-]+)`")
MADE = ("rules/", "profiles/")
"""Pages below this are made when the site is built; that build checks links to them."""


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("made", ["generate.py", "generate_configuration.py"])
def test_what_is_made_from_the_code_is_what_it_says(made: str) -> None:
    command = [sys.executable, f"docs/{made}", "--check"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stderr


def test_every_kind_has_its_section() -> None:
    named = re.findall(r"^## (\S+)$", text_of("docs/kinds.md"), re.MULTILINE)
    assert named == sorted(name.replace("_", "-") for name in shipped("kinds"))


def test_rules_that_are_named_exist() -> None:
    known = {entry.id for entry in Linter().entries}
    for name in NAMES:
        for rule in RULE.findall(text_of(name)):
            below = any(other.startswith(rule + "/") for other in known)
            assert rule in known or below or "your-rule" in rule, f"{name} names {rule}"
    assert {rule.split("/")[0] for rule in known} == {"claims", "dates", "mechanics", "names", "style", "usage"}


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(name)):
        there = ((ROOT / name).parent / target).exists()
        assert there or target.startswith(MADE), f"{name} links to {target}"


def test_nothing_is_left_to_be_filled_in() -> None:
    for name in NAMES:
        assert not re.search(r"@@\w|\w@@", text_of(name)), name
