"""Style sheets: what a profile decides, in words that come from the files of cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.parts import profiles_folder
from claimlint.rulebook.config_keys import PROFILES
from claimlint.rulebook.files import Profile
from claimlint.rulebook.load import load
from claimlint.rulebook.matters import matters
from claimlint.rulebook.profiles import Profiles
from claimlint.rulebook.sheets import sheet
from claimlint.written.nodes import Text
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import KINDS

RULE = "kind: finder\nmessage: x.\ntokens: a\nfollows: heads\n"


@pytest.fixture
def profiles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("profiles")
    (folder / "wire.yml").write_text(
        "about: A wire.\ncells:\n  heads: {style: AP, share: 0.5}\n  odd-tails: {case: true}\n"
    )
    (folder / "other.yml").write_text("about: Another.\ncells:\n  heads: {style: Chicago}\n")
    (folder / "cells").mkdir()
    sentences = "  style: {AP: As agencies do., Chicago: As books do.}\n  share: At least {}.\n"
    (folder / "cells" / "heads.yml").write_text(f"about: The heads\noptions:\n{sentences}")
    return folder


def test_a_sheet_has_sentences_rules_and_what_is_left_open(desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", RULE + "status: preview\n")
    desk.write("p/b.yml", RULE)
    desk.write("p/c.yml", RULE + "when: {style: Chicago}\n")
    desk.write("p/d.yml", RULE.replace("follows", "yields-to"))
    desk.write("p/e.yml", RULE.replace("heads", "odd-tails"))
    wire, other = (Profile(profiles, name) for name in ("wire", "other"))
    made = sheet(wire, load([desk.root], KINDS, profile=wire).rules)
    assert (made.name, made.about, made.open) == ("wire", "A wire.", {})
    tails, heads = made.decisions
    assert (heads.cell, heads.about, heads.sentences) == ("heads", "The heads", ("As agencies do.", "At least 0.5."))
    assert [rule.id for rule in heads.rules] == ["p/b", "p/a"]
    assert (tails.about, tails.sentences) == ("Odd tails", ("case: true",))
    made = sheet(other, load([desk.root], KINDS, profile=other).rules)
    assert [[rule.id for rule in each.rules] for each in made.decisions] == [["p/b", "p/c", "p/a"]]
    assert made.open == {"odd-tails": "Odd tails"}


@pytest.mark.parametrize("name", PROFILES)
def test_each_value_that_ships_has_a_sentence(name: str) -> None:
    known, problems = matters([profiles_folder()])
    assert not problems
    for cell, (_, table) in Profiles(profiles_folder()).filled(name).items():
        assert cell in known, f"claimlint/profiles/cells/{cell}.yml says what it is about"
        for option, (_, node) in table.pairs.items():
            said = known[cell].options.get(option)
            assert isinstance(said, str) or (said and isinstance(node, Text) and node.value in said), (cell, option)


def test_each_matter_is_one_that_a_profile_decides() -> None:
    profiles = Profiles(profiles_folder())
    for cell, matter in matters([profiles_folder()])[0].items():
        assert cell in profiles.cells()
        assert not matter.about.endswith(".")
        sentences = [
            each for said in matter.options.values() for each in ([said] if isinstance(said, str) else said.values())
        ]
        assert all(each.rstrip(")")[-1] in ".!?,:" for each in sentences), cell
