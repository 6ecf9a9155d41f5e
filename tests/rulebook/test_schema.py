from __future__ import annotations

from typing import Any

import jsonschema
import pytest
import yaml

from claimlint.rulebook.schema import kind_schema, rule_schema
from tests.rulebook.fake_kinds import KINDS, Finder, Swapper
from tests.rulebook.test_extend import BASE
from tests.rulebook.test_load import FULL, SMALL

USABLE = {name: kind for name, kind in KINDS.items() if name in ("finder", "swapper")}


def errors(text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(rule_schema(USABLE))
    # editors take dates for text
    loaded: Any = yaml.load(text, Loader=yaml.BaseLoader)
    return [error.message for error in validator.iter_errors(loaded)]


def test_the_schemas_are_schemas() -> None:
    jsonschema.Draft202012Validator.check_schema(rule_schema(USABLE))
    jsonschema.Draft202012Validator.check_schema(kind_schema(Finder))


@pytest.mark.parametrize(
    "text",
    [
        SMALL,
        BASE,
        "kind: swapper\nmessage: x.\nswap: {a: b, c: [d]}\n",
        "extends: p/a\ntokens+: [x]\nlevel: error\n",
        "extends: p/a\nkind: finder\ntokens+: [x]\nunless-: [y]\n",
    ],
)
def test_sound_rules_are_valid(text: str) -> None:
    assert errors(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "message: x.\ntokens: a\n",
        "kind: findr\nmessage: x.\n",
        "kind: finder\nmessage: x.\n",
        "kind: finder\nmessage: x.\ntokens: a\nswap: {}\n",
        "kind: finder\nmessage: x.\ntokens: a\nlevel: eror\n",
        "kind: finder\nmessage: x.\ntokens: [[a]]\n",
        "kind: finder\nmessage: x.\ntokens: a\nunless: {befor: a}\n",
        "kind: swapper\nmessage: x.\nswap: [a]\n",
    ],
)
def test_mistakes_are_not_valid(text: str) -> None:
    assert errors(text)


def test_keys_have_hyphens_and_say_what_they_are_for() -> None:
    properties = kind_schema(Finder)["properties"]
    assert properties["min-characters"] == {"description": "The least length.", "type": "integer"}
    assert properties["from"]["anyOf"][0]["format"] == "date"
    assert properties["style"] == {"anyOf": [{"enum": ["AP", "Chicago"]}, {"type": "null"}]}
    assert "tokens+" in properties
    assert "level+" not in properties


def test_every_key_that_loads_is_in_the_schema() -> None:
    assert set(yaml.load(FULL, Loader=yaml.BaseLoader)) <= set(kind_schema(Finder)["properties"])
    assert kind_schema(Swapper)["then"]["required"] == ["kind", "message", "swap"]
