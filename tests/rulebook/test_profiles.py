from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from claimlint import Linter
from claimlint.model.rule import Tie
from claimlint.parts import profiles_folder
from claimlint.rulebook.cache import compiled
from claimlint.rulebook.config_keys import PROFILES
from claimlint.rulebook.files import NO_PROFILE, Profile
from claimlint.rulebook.load import Rulebook, load
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import KINDS, Finder

FORM = "kind: finder\nmessage: x.\ntokens: a\nstyle: AP\nshare: 0.5\nfollows: heads\n"
MIXED = "kind: finder\nmessage: x.\ntokens: a\nyields-to: heads\n"
FREE = "kind: finder\nmessage: x.\ntokens: a\n"
HOUSE = "about: A house.\ncells:\n  heads: {style: Chicago}\n"
OTHER = "about: Another.\ncells:\n  tails: {case: true}\n"


@pytest.fixture
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("profiles")
    (folder / "house.yml").write_text(HOUSE)
    (folder / "other.yml").write_text(OTHER)
    return folder


def read(desk: Desk, house: Path, name: str | None) -> Rulebook:
    return load([desk.root], KINDS, desk.overrides, "claimlint.toml", Profile(house, name))


def told(desk: Desk, house: Path, name: str | None) -> list[str]:
    problems = read(desk, house, name).problems
    return [f"{problem} {problem.hint}".replace(f"{house}/", "").replace(f"{desk.root}/", "") for problem in problems]


def kinds(book: Rulebook) -> dict[str, Finder]:
    return {rule.id: cast(Finder, rule.kind) for rule in book.rules}


def test_options_reach_the_rules_that_follow(desk: Desk, house: Path) -> None:
    desk.write("p/form.yml", FORM)
    desk.write("p/mixed.yml", MIXED)
    desk.write("p/free.yml", FREE)
    book = read(desk, house, "house")
    assert not book.problems
    assert [rule.tie for rule in book.rules] == [Tie("heads", True, True), None, Tie("heads", False, True)]
    found = kinds(book)
    assert (found["p/form"].style, found["p/form"].share) == ("Chicago", 0.5)
    assert found["p/mixed"].style is found["p/free"].style is None


@pytest.mark.parametrize("name", [None, "other"])
def test_without_a_profile_that_fills_the_cell_rules_are_as_written(desk: Desk, house: Path, name: str | None) -> None:
    desk.write("p/form.yml", FORM)
    desk.write("p/tails.yml", FORM.replace("heads", "tails"))
    book = read(desk, house, name)
    assert not book.problems
    assert book.rules[0].tie == Tie("heads", True, False)
    assert kinds(book)["p/form"].style == "AP"
    assert kinds(book)["p/tails"].case is (name == "other")


def test_the_configuration_has_the_last_word(desk: Desk, house: Path) -> None:
    desk.write("p/form.yml", FORM)
    desk.overrides["p/form"] = {"style": "AP"}
    assert kinds(read(desk, house, "house"))["p/form"].style == "AP"
    desk.overrides["p/form"] = {"follows": ""}
    assert read(desk, house, "house").rules[0].tie is None


def test_a_rule_inherits_its_cell(desk: Desk, house: Path) -> None:
    desk.write("p/form.yml", FORM)
    desk.write("q/own.yml", "extends: p/form\nshare: 0.9\n")
    found = kinds(read(desk, house, "house"))["q/own"]
    assert (found.style, found.share) == ("Chicago", 0.9)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (FORM.replace("heads", "haeds"), "p/form.yml:6:10: no profile fills the cell 'haeds' did you mean 'heads'?"),
        (MIXED.replace("heads", "feet"), "p/form.yml:4:12: no profile fills the cell 'feet' known: heads, tails"),
        (FORM + "yields-to: tails\n", "p/form.yml:7:1: 'yields-to' does not go with 'follows' "),
    ],
)
def test_a_cell_that_does_not_exist_is_told(desk: Desk, house: Path, rule: str, said: str) -> None:
    desk.write("p/form.yml", rule)
    assert told(desk, house, None) == [said]


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ("about: x\ncells:\n  haeds: {}\n", "house.yml:3:3: no rule follows the cell 'haeds' did you mean 'heads'?"),
        (
            "about: x\ncells:\n  heads:\n    stile: AP\n",
            "house.yml:4:5: the cell 'heads' has no key 'stile' did you mean 'style'?",
        ),
        (
            "about: x\ncells:\n  heads:\n    style: MLA\n",
            "house.yml:4:12: 'style' must be one of AP, Chicago, not 'MLA' ",
        ),
        (
            "about: x\ncells:\n  heads: AP\n",
            "house.yml:3:10: the cell 'heads' must be a mapping of options, or 'open' ",
        ),
        ("about: x\ncell: {}\n", "house.yml:2:1: a profile has no key 'cell' did you mean 'cells'?"),
        ("about: x\n", "house.yml:1:1: a profile needs the key 'cells': a mapping "),
        ("cells: {", "house.yml:1:9: did not find expected node content while parsing a flow node "),
    ],
)
def test_what_is_wrong_with_a_profile_is_told_with_its_place(desk: Desk, house: Path, profile: str, said: str) -> None:
    desk.write("p/form.yml", FORM)
    (house / "more.yml").write_text(HOUSE)
    (house / "house.yml").write_text(profile)
    assert said in told(desk, house, "house")


def test_what_another_profile_fills_is_not_held_against_rules(desk: Desk, house: Path) -> None:
    desk.write("p/form.yml", FORM)
    assert told(desk, house, "house") == []
    assert told(desk, house, "other") == ["other.yml:3:3: no rule follows the cell 'tails' known: heads"]


def test_each_profile_has_a_cache_of_its_own(desk: Desk, house: Path, tmp_path: Path) -> None:
    desk.write("p/form.yml", FORM)
    place = tmp_path / "cache"
    for _ in range(2):
        for profile, filled in ((Profile(house, "house"), True), (Profile(house), False), (NO_PROFILE, False)):
            (entry,) = compiled([desk.root], KINDS, None, place, profile=profile).entries
            assert entry.tie == ("heads", True, filled, "")
            assert cast(Finder, entry.rule().kind).style == ("Chicago" if filled else "AP")


def test_the_shipped_profiles_are_those_that_settings_name() -> None:
    assert {path.stem for path in profiles_folder().glob("*.yml")} == set(PROFILES)


@pytest.mark.parametrize("name", PROFILES)
def test_the_shipped_profiles_are_sound(name: str) -> None:
    assert Linter(profile=name).problems == ()


def test_the_page_on_profiles_names_them() -> None:
    page = (profiles_folder().parent.parent / "docs" / "profiles.md").read_text(encoding="utf-8")
    assert all(f"| [`{name}`](profiles/{name}.md) |" in page for name in PROFILES)
