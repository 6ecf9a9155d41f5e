"""The published schemas: what the code says, and what every rule and every configuration of ours satisfies."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from claimlint.app import Linter
from claimlint.reports._schema import report_schema
from claimlint.rulebook.config_keys import KEYS, OVERRIDABLE
from claimlint.rulebook.config_schema import config_schema
from claimlint.rulebook.schema import rule_schema

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PUBLISHED = {name: json.loads((ROOT / f"schemas/{name}.json").read_text()) for name in ("rule", "config", "report")}
CONFIG = Draft202012Validator(PUBLISHED["config"])


class Loader(yaml.CSafeLoader):
    """Reads YAML as editors do: days are text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML has it so
        first: [resolver for resolver in resolvers if not resolver[0].endswith("timestamp")]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def plain(value: Any) -> Any:
    """A value of TOML as JSON has it."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def documented() -> list[tuple[str, dict[str, Any]]]:
    """The configurations in the docs, each with its page."""
    found = []
    for page in PAGES:
        for block in re.findall(r"^```toml\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
            table = tomllib.loads(block)
            table = table.get("tool", {}).get("claimlint", {}) if table.keys() & {"tool", "project"} else table
            found += [(page.name, plain(table))] if table else []
    return found


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_schema_is_one_and_is_what_the_code_says(name: str) -> None:
    made = {"rule": lambda: rule_schema(Linter().kinds), "config": config_schema, "report": report_schema}[name]()
    Draft202012Validator.check_schema(PUBLISHED[name])
    assert json.loads(json.dumps(made)) == PUBLISHED[name], f"run: claimlint schema {name} > schemas/{name}.json"
    assert PUBLISHED[name]["$id"].endswith(f"/schemas/{name}.json")


def test_every_rule_that_ships_satisfies_its_schema() -> None:
    validator = Draft202012Validator(PUBLISHED["rule"])
    wrong = []
    for path in sorted((ROOT / "rules").rglob("*.yml")):
        if path.stem not in ("lists", "words"):
            rule = yaml.load(path.read_text(encoding="utf-8"), Loader)
            wrong += [f"{path.name}: {error.message}" for error in validator.iter_errors(rule)]
    assert wrong == []


def test_every_kind_has_a_branch_that_refuses_the_keys_of_others() -> None:
    validator = Draft202012Validator(PUBLISHED["rule"])
    kinds = PUBLISHED["rule"]["properties"]["kind"]["enum"]
    assert kinds == sorted(Linter().kinds)
    for kind in kinds:
        assert PUBLISHED["rule"]["$defs"][kind]["properties"]["kind"]["const"] == kind
        assert not validator.is_valid({"kind": kind, "message": "x.", "no-such-key": 1})


def test_every_configuration_in_the_docs_satisfies_the_schema() -> None:
    assert len(documented()) >= 5
    wrong = [(page, error.message) for page, table in documented() for error in CONFIG.iter_errors(table)]
    assert wrong == []


@pytest.mark.parametrize("name", KEYS)
def test_the_example_of_a_key_satisfies_the_schema(name: str) -> None:
    table = plain(tomllib.loads(KEYS[name].example))
    assert table.keys() == {name}
    assert CONFIG.is_valid(table)
    assert not CONFIG.is_valid({name: {"wrong": 5}})


def test_overrides_take_the_keys_that_they_may_have() -> None:
    properties = PUBLISHED["config"]["$defs"]["override"]["properties"]
    assert properties.keys() == {"paths", *OVERRIDABLE}
    for keys, valid in (
        ({"paths": "a", "rules": {"a/b": {"level": "error", "tokens+": ["x"]}}}, True),
        ({"paths": "a", "rules": {"folders": "x"}}, False),
        ({"paths": "a", "rules": {"a/b": {"level": "eror"}}}, False),
        ({"level": "error"}, False),
        ({"paths": "a", "exclude": "b"}, False),
    ):
        assert CONFIG.is_valid({"overrides": [keys]}) == valid, keys
