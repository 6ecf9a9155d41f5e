"""Rules held against the cells of profiles: `when`, and what no profile can have."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.choice import decided
from claimlint.model.rule import Tie
from claimlint.rulebook.cache import Entry, compiled
from claimlint.rulebook.config import Settings
from claimlint.rulebook.files import Profile
from claimlint.rulebook.load import Rulebook, load
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import KINDS

PLAIN = "kind: finder\nmessage: x.\ntokens: a\nfollows: spelling\n"
US = PLAIN + "when: {locale: us}\n"
UK = PLAIN + "when:\n  locale: [uk, ie]\n"
STYLED = PLAIN + "style: AP\nwhen: {style: Chicago}\n"


@pytest.fixture
def profiles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("profiles")
    (folder / "american.yml").write_text("cells:\n  spelling: {locale: us, style: AP}\n")
    (folder / "british.yml").write_text("cells:\n  spelling: {locale: uk, style: Chicago}\n")
    (folder / "bare.yml").write_text("cells:\n  spelling: {}\n")
    (folder / "other.yml").write_text("cells: {}\n")
    (folder / "cells").mkdir()
    matter = (
        "about: Spelling\noptions:\n  locale:\n    us: American.\n    uk: British.\n    ie: Irish.\n  least: From {}.\n"
    )
    (folder / "cells" / "spelling.yml").write_text(matter)
    return folder


def read(desk: Desk, profiles: Path, name: str | None) -> Rulebook:
    return load([desk.root], KINDS, desk.overrides, "claimlint.toml", Profile(profiles, name))


def told(desk: Desk, profiles: Path, name: str | None = None) -> list[str]:
    problems = read(desk, profiles, name).problems
    return [f"{each} {each.hint}".replace(f"{profiles}/", "").replace(f"{desk.root}/", "") for each in problems]


@pytest.mark.parametrize(
    ("profile", "american", "british"),
    [
        ("american", (True, "on by the profile american: spelling"), "locale: us"),
        ("british", "locale: uk", (True, "on by the profile british: spelling")),
        ("bare", "locale: open", "locale: open"),
    ],
)
def test_a_rule_is_on_only_with_the_values_that_it_is_for(
    desk: Desk, profiles: Path, profile: str, american: object, british: object
) -> None:
    desk.write("p/a.yml", US)
    desk.write("p/b.yml", UK)
    desk.write("p/c.yml", PLAIN)
    book = read(desk, profiles, profile)
    assert not book.problems
    for rule, state in zip(book.rules, (american, british), strict=False):
        if isinstance(state, str):
            state = (False, f"the profile {profile} decides otherwise: spelling, {state}")
        assert decided(Entry.of(rule), Settings(profile=profile))[:2] == state
    assert decided(Entry.of(book.rules[2]), Settings(profile=profile)).on


def test_without_a_profile_that_fills_the_cell_it_waits(desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", US)
    for name, said in (
        (None, "waits for a profile: spelling"),
        ("other", "the profile other leaves this open: spelling"),
    ):
        (rule,) = read(desk, profiles, name).rules
        assert rule.tie == Tie("spelling", True, False)
        assert decided(Entry.of(rule), Settings(profile=name))[:2] == (False, said)


def test_who_asks_for_it_by_its_id_gets_it(desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", US)
    (rule,) = read(desk, profiles, "british").rules
    assert decided(Entry.of(rule), Settings(profile="british", select=("p/a",))).on


def test_an_option_of_the_kind_is_both_met_and_taken(desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", STYLED)
    assert [rule.tie for rule in read(desk, profiles, "british").rules] == [Tie("spelling", True, True)]
    (rule,) = read(desk, profiles, "american").rules
    assert rule.tie == Tie("spelling", True, True, "style: AP")


def test_the_configuration_can_untie_it(desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", US)
    desk.overrides["p/a"] = {"follows": ""}
    book = read(desk, profiles, "british")
    assert [rule.tie for rule in book.rules] == [None]
    assert not book.problems


def test_what_a_rule_is_for_is_kept_in_the_cache(desk: Desk, profiles: Path, tmp_path: Path) -> None:
    for text, unlike in ((US, "locale: uk"), (UK, "")):
        desk.write("p/a.yml", text)
        for _ in range(2):
            (entry,) = compiled(
                [desk.root], KINDS, None, tmp_path / "cache", profile=Profile(profiles, "british")
            ).entries
            assert entry.tie == ("spelling", True, True, unlike)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            US.replace("locale", "local"),
            "p/a.yml:5:8: the cell 'spelling' has no option 'local' did you mean 'locale'?",
        ),
        (US.replace("us", "uss"), "p/a.yml:5:16: no profile can have 'locale: uss' did you mean 'us'?"),
        (UK.replace("ie", "eu"), "p/a.yml:6:16: no profile can have 'locale: eu' known: ie, uk, us"),
        (STYLED.replace("Chicago", "MLA"), "p/a.yml:6:15: no profile can have 'style: MLA' known: AP, Chicago"),
        (
            US.replace("follows", "yields-to"),
            "p/a.yml:5:1: 'when' needs the key 'follows': the cell whose options it names ",
        ),
        (US.replace("{locale: us}", "us"), "p/a.yml:5:7: 'when' must be a mapping, not 'us' "),
        (
            US.replace("{locale: us}", "{locale: {us: uk}}"),
            "p/a.yml:5:16: 'when' must be a list, not a mapping put it in quotation marks",
        ),
    ],
)
def test_what_no_profile_can_have_is_told(desk: Desk, profiles: Path, rule: str, said: str) -> None:
    desk.write("p/a.yml", rule)
    assert told(desk, profiles) == [said]


def test_an_option_that_may_hold_anything_is_met_by_it(desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", PLAIN + "when: {least: 10}\n")
    (profiles / "british.yml").write_text("cells:\n  spelling: {least: 10}\n")
    assert told(desk, profiles, "british") == []
    assert [rule.tie for rule in read(desk, profiles, "british").rules] == [Tie("spelling", True, True)]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("{local: us}", "british.yml:2:14: the cell 'spelling' has no key 'local' did you mean 'locale'?"),
        ("{locale: au}", "british.yml:2:22: 'locale' must be one of ie, uk, us, not 'au' known: ie, uk, us"),
        ("{locale: [uk]}", "british.yml:2:22: 'locale' must be one of ie, uk, us, not a list known: ie, uk, us"),
    ],
)
def test_a_value_in_a_profile_that_no_rule_is_for_is_told(desk: Desk, profiles: Path, options: str, said: str) -> None:
    desk.write("p/a.yml", UK)
    desk.write("p/b.yml", US.replace("us}", "us, style: AP}"))
    (profiles / "british.yml").write_text(f"cells:\n  spelling: {options}\n")
    assert said in told(desk, profiles, "british")


def test_a_mistake_in_the_file_of_a_matter_is_told(desk: Desk, profiles: Path) -> None:
    desk.write("p/a.yml", PLAIN)
    (profiles / "cells" / "spelling.yml").write_text("abuot: Spelling\noptions: us\n")
    assert told(desk, profiles) == [
        "cells/spelling.yml:1:1: 'spelling' has no key 'abuot' did you mean 'about'?",
        "cells/spelling.yml:1:1: 'spelling' needs the key 'about' ",
        "cells/spelling.yml:2:10: 'options' must be a mapping, not 'us' ",
    ]
