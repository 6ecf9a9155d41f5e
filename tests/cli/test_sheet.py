"""Style sheets as they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint import Linter
from claimlint.cli.sheet import pair
from claimlint.rulebook.config_keys import PROFILES
from claimlint.rulebook.sheets import sheet
from claimlint.testing.examples import set_up
from tests.cli.conftest import Claimlint

HOUSE = "about: How we write.\nextends: wire-us\ncells:\n  party-tag: {states: postal}\n"


def test_a_house_has_a_sheet_of_its_own(claimlint: Claimlint, tmp_path: Path) -> None:
    (tmp_path / "house.yml").write_text(HOUSE)
    done = claimlint("explain", "--isolated", "--profile", str(tmp_path / "house.yml"))
    assert done.status == 0
    assert done.out.startswith("house\nHow we write.\n\n")
    start = done.out.index("Party and state of a politician")
    assert done.out[start:].split("\n\n")[0].splitlines() == [
        "Party and state of a politician",
        "  The state has its postal code: R-LA, D-NY, R-TX.",
        '  Party and state are joined by "-", without spaces.',
        "    wrong: Sen. Ann Lee (R-La) spoke.",
        "    right: Sen. Ann Lee (R-LA) spoke.",
        "    rules: names/party-tag-form",
    ]


@pytest.mark.parametrize("name", PROFILES)
def test_examples_are_wrong_and_right_by_the_profile(name: str) -> None:
    linter = Linter(profile=name)
    for decision in sheet(linter.profile, linter.rulebook().rules).decisions:
        example = pair(decision.rules, linter)
        assert example or not decision.rules, decision.cell
        if example:
            flagged = [one for one in decision.rules if set_up(linter, one).lint_text(example.wrong).findings]
            assert flagged, decision.cell
            assert example.right != example.wrong
