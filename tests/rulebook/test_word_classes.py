"""Classes of words in `words.yml` files beside the rules."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pytest

from claimlint.kinds.claim import Claim
from claimlint.rulebook.cache import compiled
from claimlint.rulebook.load import Rulebook, load

KINDS = {"claim": Claim}
RULE = """\
kind: claim
message: "{v}: {stated} is {computed}."
patterns: ["{v:rise} {p:percent} from {a:quantity} to {b:quantity}"]
stated: p
computed: 100 * (b / a - 1)
"""


class Desk:
    """Folders of rules under test."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def load(self, *folders: str, overrides: Mapping[str, Mapping[str, object]] | None = None) -> Rulebook:
        return load([self.root / each for each in folders or ("rules",)], KINDS, overrides)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def classes(book: Rulebook, name: str = "claims/a") -> Mapping[str, Any]:
    assert not book.problems, book.problems
    (rule,) = (rule for rule in book.rules if rule.id == name)
    return cast(Claim, rule.kind).words


def test_a_rule_has_the_classes_that_its_patterns_use(desk: Desk) -> None:
    desk.write("rules/claims/words.yml", "rise: {up: [rose]}\nfall: [fell]\n")
    desk.write("rules/claims/a.yml", RULE)
    assert classes(desk.load()) == {"rise": {"up": ("rose",)}}


def test_the_nearest_class_counts_and_a_rules_own_before_all(desk: Desk) -> None:
    desk.write("rules/words.yml", "rise: [far]\n")
    desk.write("rules/claims/words.yml", "rise: [near]\n")
    desk.write("rules/claims/a.yml", RULE)
    desk.write("rules/other/a.yml", RULE)
    desk.write("rules/claims/own.yml", f"{RULE}words: {{rise: [own]}}\n")
    book = desk.load()
    assert classes(book) == {"rise": ("near",)}
    assert classes(book, "other/a") == {"rise": ("far",)}
    assert classes(book, "claims/own") == {"rise": ("own",)}


def test_a_newsroom_adds_to_a_class_from_a_folder_of_its_own(desk: Desk) -> None:
    desk.write("rules/claims/words.yml", "rise: {up: [rose]}\n")
    desk.write("rules/claims/a.yml", RULE)
    desk.write("desk/claims/words.yml", "rise+: {up: [zoomed]}\n")
    assert classes(desk.load("rules", "desk")) == {"rise": {"up": ("rose", "zoomed")}}


def test_without_a_plus_a_folder_speaks_for_its_own_rules_alone(desk: Desk) -> None:
    desk.write("rules/claims/words.yml", "rise: [rose]\n")
    desk.write("rules/claims/a.yml", RULE)
    desk.write("desk/claims/words.yml", "rise: [zoomed]\n")
    desk.write("desk/claims/b.yml", RULE)
    book = desk.load("rules", "desk")
    assert classes(book) == {"rise": ("rose",)}
    assert classes(book, "claims/b") == {"rise": ("zoomed",)}


def test_the_configuration_overrides_and_adds(desk: Desk) -> None:
    desk.write("rules/claims/words.yml", "rise: [rose]\n")
    desk.write("rules/claims/a.yml", RULE)
    changed: Mapping[str, Mapping[str, object]] = {"claims/a": {"words+": {"rise": ["zoomed"]}}}
    assert classes(desk.load(overrides=changed)) == {"rise": ("rose", "zoomed")}


def test_an_unknown_class_is_told_in_the_pattern_with_the_nearest(desk: Desk) -> None:
    desk.write("rules/claims/words.yml", "rises: [rose]\n")
    desk.write("rules/claims/a.yml", RULE)
    (problem,) = desk.load().problems
    assert (problem.line, problem.column) == (3, 16)
    assert "'rise' is neither a type of slot nor a class of words" in problem.message


def test_what_is_wrong_in_the_file_is_told(desk: Desk) -> None:
    desk.write("rules/claims/words.yml", "rise: {up: {a: b}}\n")
    (problem,) = desk.load().problems
    assert problem.path.endswith("words.yml")


def test_a_changed_class_is_seen_by_the_cache(desk: Desk, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o700)
    desk.write("rules/claims/a.yml", RULE)
    found = []
    for words in ("rise: [climbed]\n", "rise: [mounted]\n", "rise: [mounted]\n"):
        desk.write("rules/claims/words.yml", words)
        (entry,) = compiled([tmp_path / "rules"], KINDS, None, cache).entries
        found.append(cast(Claim, entry.rule().kind).words["rise"])
    assert found == [("climbed",), ("mounted",), ("mounted",)]


def test_a_class_of_another_folder_is_seen_by_rules_that_are_known_already(desk: Desk, tmp_path: Path) -> None:
    desk.write("rules/claims/a.yml", RULE)
    desk.write("rules/claims/words.yml", "rise: [climbed]\n")
    desk.write("own/claims/words.yml", "rise+: [zoomed]\n")
    folders = [tmp_path / "rules", tmp_path / "own"]
    for cache in (None, tmp_path / "cache", tmp_path / "cache"):
        (alone,) = compiled(folders[:1], KINDS, None, cache).entries
        (entry,) = compiled(folders, KINDS, None, cache).entries
        assert cast(Claim, alone.rule().kind).words["rise"] == ("climbed",)
        assert cast(Claim, entry.rule().kind).words["rise"] == ("climbed", "zoomed")
