"""Configurations, rules, records and programs that pages show are sound."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimlint.cli.main import run
from claimlint.knowledge.facts import load_facts
from claimlint.rulebook.config import read
from tests.docs.pages import Block, blocks, pages_with


@pytest.mark.parametrize("name", pages_with("toml"))
def test_configurations_are_read(name: str, scratch: Path) -> None:
    for number, block in enumerate(blocks(name, "toml")):
        keys = tomllib.loads(block.text)
        if "project" in keys or "claimlint" not in keys.get("tool", {"claimlint": {}}):
            continue  # of another tool's file, such as what pytest is told
        shared = "tool" in keys
        where = Path(block.title or f"{number}/{'pyproject' if shared else 'claimlint'}.toml")
        path = written(scratch / where, block)
        at_hand(keys, path.parent)
        read(path)


def at_hand(keys: Mapping[str, Any], folder: Path) -> None:
    """Make what a configuration names and must be there: folders of rules, and a file that it extends."""
    rules = keys.get("rules", [])
    for name in rules.get("folders", []) if isinstance(rules, Mapping) else rules:
        (folder / name).mkdir(parents=True)
    if "extends" in keys and not (folder / keys["extends"]).exists():
        (folder / keys["extends"]).mkdir(parents=True)
        (folder / keys["extends"] / "claimlint.toml").write_text("", encoding="utf-8")


@pytest.mark.parametrize("name", pages_with("yaml"))
def test_records_and_facts_are_sound(name: str, scratch: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for block in blocks(name, "yaml"):
        held = yaml.safe_load(block.text) or {}
        path = written(scratch / "block.yml", block)
        if "pack" in held:
            assert run(["knowledge", "check", str(path)]) == 0, f"{name}:{block.line}\n" + "".join(capfd.readouterr())
        if "facts" in held:
            assert not load_facts([path])[1], f"{name}:{block.line}"


def test_rules_pass_their_tests(scratch: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """All in one run, each in a pack of its own, for a folder of rules is compiled with all that ship."""
    rules = [block for name in pages_with("yaml") for block in blocks(name, "yaml") if is_rule(block)]
    assert len(rules) >= 3
    for number, block in enumerate(rules):
        written(scratch / "rules" / f"page{number}" / "board.yml", block)
    assert run(["test", "rules"]) == 0, "".join(capfd.readouterr())


def is_rule(block: Block) -> bool:
    """Whether a block is a whole rule and not a part of one."""
    held = yaml.safe_load(block.text)
    return isinstance(held, Mapping) and {"kind", "examples"} <= held.keys()


def written(path: Path, block: Block) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block.text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", pages_with("python"))
def test_programs_print_what_stands_below_them(name: str, scratch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = list(blocks(name))
    for block, below in zip(held, [*held[1:], Block("", "", 0)], strict=True):
        if block.language == "python":
            exec(compile(block.text, name, "exec"), {"__name__": "page"})
            printed = capsys.readouterr().out
            assert below.language != "text" or printed == below.text


@pytest.mark.parametrize("name", pages_with("json"))
def test_json_is_json(name: str) -> None:
    for block in blocks(name, "json"):
        json.loads(block.text)
