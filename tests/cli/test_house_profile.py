"""A desk's own profile at the command line: what it changes, and that its mistakes end the run with their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Claimlint

HOUSE = "about: How we write.\nextends: wire-us\ncells:\n  party-tag: {states: postal}\n  own: {locale: us}\n"
RULE = "kind: existence\nmessage: \"'{match}' is out.\"\ntokens: harbourmaster\nfollows: own\nwhen: {locale: us}\n"
MATTER = "about: Our words\noptions:\n  locale:\n    us: As in Boston.\n    uk: As in Bath.\n"
STORY = "Rep. Ann Lee (R-Texas) met the harbourmaster.\n"


@pytest.fixture
def house(desk: Path) -> Path:
    folder = desk / "house"
    (folder / "rules" / "house").mkdir(parents=True)
    (folder / "rules" / "house" / "own.yml").write_text(RULE)
    (folder / "cells").mkdir()
    (folder / "cells" / "own.yml").write_text(MATTER)
    (folder / "house.yml").write_text(HOUSE)
    (folder / "claimlint.toml").write_text('profile = "house.yml"\nrules = ["rules"]\nselect = ["house", "names"]\n')
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(STORY)
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_its_cells_reach_rules_in_every_process(claimlint: Claimlint, house: Path, jobs: str) -> None:
    done = claimlint("lint", "--jobs", jobs, "house")
    assert (done.status, done.err.count("house.yml")) == (0, 0)
    assert done.out.count("names/party-tag-form") == done.out.count("house/own") == 2
    assert "R-TX" in done.out


def test_what_it_says_now_counts(claimlint: Claimlint, house: Path) -> None:
    assert "house/own" in claimlint("lint", "house").out
    (house / "house.yml").write_text(HOUSE.replace("locale: us", "locale: uk").replace("postal", "ap"))
    (house / "rules" / "house" / "other.yml").write_text(RULE.replace("locale: us", "locale: uk"))
    out = claimlint("lint", "house").out
    assert "house/other" in out
    assert "house/own" not in out


def test_words_of_its_cells_stand_beside_it(claimlint: Claimlint, house: Path) -> None:
    told = "Our words\n  As in Boston.\n"
    assert told in claimlint("explain", "--isolated", "--rules", "house/rules", "--profile", "house/house.yml").out
    (house / "cells" / "own.yml").unlink()
    out = claimlint("explain", "--isolated", "--rules", "house/rules", "--profile", "house/house.yml").out
    assert "Own\n  locale: us\n" in out


def test_rules_says_why_one_is_off(claimlint: Claimlint, house: Path) -> None:
    (house / "rules" / "house" / "other.yml").write_text(RULE.replace("locale: us", "locale: uk"))
    (house / "house.yml").write_text(HOUSE.replace("own: {locale: us}", "own: {locale: uk}"))
    out = claimlint("rules", "--config", "house/claimlint.toml").out
    assert "the profile house decides otherwise: own, locale: uk" in out
    assert "on by the profile house: own" in out


@pytest.mark.parametrize(
    ("profile", "rule", "said"),
    [
        (
            HOUSE.replace("about", "abuot"),
            RULE,
            "house/house.yml:1:1: a profile has no key 'abuot'; did you mean 'about'?",
        ),
        (
            HOUSE.replace("wire-us", "wire-uk"),
            RULE,
            "house/house.yml:2:10: no profile is called 'wire-uk'; did you mean 'wire-us'?",
        ),
        (HOUSE.replace("wire-us", "house.yml"), RULE, "house/house.yml:2:10: 'house.yml' extends this profile in turn"),
        (
            HOUSE.replace("party-tag", "party-tags"),
            RULE,
            "house/house.yml:4:3: no rule follows the cell 'party-tags'; did you mean 'party-tag'?",
        ),
        (
            HOUSE.replace("states: postal", "stats: postal"),
            RULE,
            "house/house.yml:4:15: the cell 'party-tag' has no key 'stats'; did you mean 'states'?",
        ),
        (
            HOUSE.replace("postal", "post"),
            RULE,
            "house/house.yml:4:23: 'states' must be one of ap, postal, name, not 'post'",
        ),
        (HOUSE, RULE.replace("own", "owm"), "house/rules/house/own.yml:4:10: no profile fills the cell 'owm'"),
        (HOUSE, RULE.replace("us}", "use}"), "house/rules/house/own.yml:5:16: no profile can have 'locale: use'"),
    ],
)
def test_a_mistake_ends_the_run_and_has_its_place(
    claimlint: Claimlint, house: Path, profile: str, rule: str, said: str
) -> None:
    (house / "house.yml").write_text(profile)
    (house / "rules" / "house" / "own.yml").write_text(rule)
    done = claimlint("lint", "house")
    assert done.status == 2
    assert said in done.err
