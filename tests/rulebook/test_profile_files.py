"""Profiles that extend others, and a desk's own."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import cast

import pytest

from claimlint.app import build
from claimlint.rulebook.cache import compiled
from claimlint.rulebook.config import ConfigError
from claimlint.rulebook.config import read as read_settings
from claimlint.rulebook.files import Profile
from claimlint.rulebook.load import Rulebook, load
from claimlint.rulebook.profiles import Profiles
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import KINDS, Finder

HEADS = "kind: finder\nmessage: x.\ntokens: a\nfollows: heads\n"
WIRE = "cells:\n  heads: {style: AP, share: 0.5}\n  tails: {case: true}\n"


@pytest.fixture
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("profiles")
    (folder / "wire.yml").write_text(WIRE)
    (folder / "paper.yml").write_text("extends: wire\ncells:\n  heads: {style: Chicago}\n  tails: open\n")
    return folder


@pytest.fixture
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk") / "house.yml"


def filled(shipped: Path, name: str) -> dict[str, dict[str, str]]:
    cells = Profiles(shipped).filled(name)
    return {cell: {key: node.value for key, (_, node) in table.pairs.items()} for cell, (_, table) in cells.items()}  # type: ignore[attr-defined]


def in_use(shipped: Path, name: str | Path) -> Profile:
    return Profile(shipped, str(name), (str(name),) if isinstance(name, Path) else ())


def read(desk: Desk, shipped: Path, name: str | Path) -> Rulebook:
    return load([desk.root], KINDS, {}, "claimlint.toml", in_use(shipped, name))


def told(desk: Desk, shipped: Path, name: str | Path) -> list[str]:
    problems = read(desk, shipped, name).problems
    roots = (f"{shipped}/", f"{Path(name).parent}/")
    said = [f"{each} {each.hint}" for each in problems]
    for root in roots:
        said = [each.replace(root, "") for each in said]
    return said


def test_cells_are_merged_option_by_option(shipped: Path, house: Path) -> None:
    assert filled(shipped, "paper") == {"heads": {"style": "Chicago", "share": "0.5"}}
    house.write_text("extends: paper\ncells:\n  heads: {share: 0.9}\n  feet: {case: true}\n")
    assert filled(shipped, str(house)) == {"heads": {"style": "Chicago", "share": "0.9"}, "feet": {"case": "true"}}


def test_a_desks_profile_may_extend_its_other_files(shipped: Path, house: Path) -> None:
    (house.parent / "sub").mkdir()
    (house.parent / "sub" / "base.yml").write_text("extends: ../wire2.yml\ncells: {}\n")
    (house.parent / "wire2.yml").write_text("extends: wire\ncells:\n  tails: open\n")
    house.write_text("extends: sub/base.yml\ncells:\n  heads: {style: Chicago}\n")
    assert filled(shipped, str(house)) == {"heads": {"style": "Chicago", "share": "0.5"}}


def test_its_options_reach_rules_and_its_cells_are_known(desk: Desk, shipped: Path, house: Path) -> None:
    desk.write("p/heads.yml", HEADS)
    desk.write("p/feet.yml", HEADS.replace("heads", "feet"))
    house.write_text("extends: paper\ncells:\n  heads: {share: 0.9}\n  feet: {case: true}\n")
    book = read(desk, shipped, house)
    assert not book.problems
    feet, heads = (cast(Finder, rule.kind) for rule in book.rules)
    assert (heads.style, heads.share, feet.case) == ("Chicago", 0.9, True)


def test_rules_of_a_desk_may_follow_cells_that_no_shipped_rule_does(
    desk: Desk, shipped: Path, house: Path, tmp_path: Path
) -> None:
    desk.write("one/p/heads.yml", HEADS)
    desk.write("one/p/tails.yml", HEADS.replace("heads", "tails"))
    desk.write("two/p/feet.yml", HEADS.replace("heads", "feet"))
    house.write_text("extends: wire\ncells:\n  feet: {case: true}\n")
    roots = [desk.root / "one", desk.root / "two"]
    for _ in range(2):
        found = compiled(roots, KINDS, None, tmp_path / "cache", profile=in_use(shipped, house))
        assert [entry.id for entry in found.entries] == ["p/feet", "p/heads", "p/tails"]
        assert not found.problems


def test_the_cache_knows_what_the_profile_held(desk: Desk, shipped: Path, house: Path, tmp_path: Path) -> None:
    desk.write("p/heads.yml", HEADS)
    base = house.parent / "base.yml"
    house.write_text("extends: base.yml\ncells: {}\n")
    stamps = set()
    for style in ("AP", "Chicago"):
        base.write_text(f"cells:\n  heads: {{style: {style}}}\n")
        for _ in range(2):
            found = compiled([desk.root], KINDS, None, tmp_path / "cache", profile=in_use(shipped, house))
            assert cast(Finder, found.entries[0].rule().kind).style == style
            stamps.add(found.stamp)
    assert len(stamps) == 2


def test_the_cache_sees_words_that_appear_beside_the_profile(
    desk: Desk, shipped: Path, house: Path, tmp_path: Path
) -> None:
    desk.write("p/feet.yml", HEADS.replace("heads", "feet") + "when: {size: small}\n")
    house.write_text("cells:\n  feet: {size: big}\n")

    def problems() -> list[str]:
        found = compiled([desk.root], KINDS, None, tmp_path / "cache", profile=in_use(shipped, house))
        return [problem.message for problem in found.problems]

    told = ["'size' must be one of small, not 'big'", "no profile can have 'size: small'"]
    assert sorted(problems()) == sorted(problems()) == told
    (house.parent / "cells").mkdir()
    words = house.parent / "cells" / "feet.yml"
    words.write_text("about: Feet\noptions:\n  size: {small: Small., big: Big.}\n")
    assert problems() == problems() == []
    words.write_text("about: Feet\noptions:\n  size: {big: Big.}\n")
    assert sorted(problems()) == ["no profile can have 'size: small'"]


@pytest.mark.parametrize(
    ("house_says", "said"),
    [
        ("extends: wyre\ncells: {}\n", ["house.yml:1:10: no profile is called 'wyre' did you mean 'wire'?"]),
        ("extends: base.yml\ncells: {}\n", ["house.yml:1:10: there is no file base.yml known: paper, wire"]),
        ("extends: house.yml\ncells: {}\n", ["house.yml:1:10: 'house.yml' extends this profile in turn "]),
        (
            "extends: [wire]\ncells: {}\n",
            ["house.yml:1:10: 'extends' must be the name of a profile or the path of a file "],
        ),
        ("cells:\n  heads: open\n", ["house.yml:2:3: the cell 'heads' is open already "]),
        (
            "extends: wire\ncells:\n  haeds: open\n",
            ["house.yml:3:3: the cell 'haeds' is open already did you mean 'heads'?"],
        ),
        ("cells:\n  heads:\n", ["house.yml:2:9: the cell 'heads' must be a mapping of options, or 'open' "]),
        ("extend: wire\ncells: {}\n", ["house.yml:1:1: a profile has no key 'extend' did you mean 'extends'?"]),
        ("cells:\n  haeds: {}\n", ["house.yml:2:3: no rule follows the cell 'haeds' did you mean 'heads'?"]),
        (
            "extends: wire\ncells:\n  heads: {stile: AP}\n",
            ["house.yml:3:11: the cell 'heads' has no key 'stile' did you mean 'style'?"],
        ),
        (
            "extends: wire\ncells:\n  heads: {style: MLA}\n",
            ["house.yml:3:18: 'style' must be one of AP, Chicago, not 'MLA' "],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    desk: Desk, shipped: Path, house: Path, house_says: str, said: list[str]
) -> None:
    desk.write("p/heads.yml", HEADS)
    desk.write("p/tails.yml", HEADS.replace("heads", "tails"))
    house.write_text(house_says)
    assert told(desk, shipped, house) == said


def test_two_profiles_that_extend_each_other_are_told(desk: Desk, shipped: Path, house: Path) -> None:
    desk.write("p/heads.yml", HEADS)
    (house.parent / "other.yml").write_text("extends: house.yml\ncells: {}\n")
    house.write_text("extends: other.yml\ncells:\n  heads: {style: AP}\n")
    assert told(desk, shipped, house) == ["other.yml:1:10: 'house.yml' extends this profile in turn "]
    (shipped / "paper.yml").write_text("extends: wire\ncells:\n  heads: {style: AP}\n")
    (shipped / "wire.yml").write_text("about: x\nextends: paper\ncells: {}\n")
    assert told(desk, shipped, "wire") == ["paper.yml:1:10: 'wire' extends this profile in turn "]


def test_cells_of_a_house_are_known_where_another_profile_is_in_use(tmp_path: Path) -> None:
    (tmp_path / "house.yml").write_text("extends: wire-us\ncells:\n  feet: {case: true}\n")
    (tmp_path / "other.yml").write_text("cells: {}\n")
    rule = tmp_path / "rules" / "desk" / "feet.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text("kind: existence\nmessage: x.\ntokens: foot\nfollows: feet\n")
    config = tmp_path / "claimlint.toml"
    config.write_text(
        'profile = "house.yml"\nrules = ["rules"]\n'
        '[[overrides]]\npaths = ["old/"]\nprofile = "wire-us"\n'
        '[[overrides]]\npaths = ["new/"]\nprofile = "other.yml"\n'
    )
    settings = read_settings(config)
    for each in (settings, settings.at("old/a.txt"), settings.at("new/a.txt"), settings.having(profile="wire-us")):
        linter = build(each, use_cache=False)
        assert linter.problems == ()
        assert linter.state("desk/feet")[0] is (each is settings)


def test_a_house_of_a_configuration_counts_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "house.yml").write_text("extends: wire-us\ncells: {}\n")
    config = tmp_path / "claimlint.toml"
    config.write_text('profile = "styles/house.yml"\n')
    linter = build(read_settings(config), use_cache=False)
    assert linter.state("names/party-tag-form") == (True, "on by the profile house: party-tag")
    assert pickle.loads(pickle.dumps(linter)).settings.profile == str(tmp_path / "styles" / "house.yml")


def test_a_house_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    config = tmp_path / "claimlint.toml"
    config.write_text('level = "error"\nprofile = "house.yml"\n')
    with pytest.raises(ConfigError) as told:
        read_settings(config)
    said = f"'profile' is a file that is not there: {tmp_path / 'house.yml'}"
    assert (told.value.line, told.value.column, told.value.message) == (2, 1, said)
