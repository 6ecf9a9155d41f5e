"""Places that look wrong and are right: all rules on names stay silent."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from claimlint import Linter


@cache
def linter() -> Linter:
    return Linter(select=["names"], level="suggestion")


@pytest.mark.parametrize(
    "text",
    [
        "The Gorillas of Pittsburg State play at home in Pittsburg, Kan., on Saturday.",
        "The refinery in Pittsburg, Calif., east of San Francisco, is closed.",
        "He grew up in Odessa, Texas, and she in St. Petersburg, Fla., and they met in Moscow, Idaho.",
        "The train from Paris, Texas, does not stop in Athens, Ga., or in Sidney, British Columbia.",
        "Odessa, the seat of Ector County, and Paris, the seat of Lamar County, are in Texas.",
        "The Paris of Texas has a tower of its own, as has Paris, Tenn.",
        "The child was returned under the Hague Convention, the Hague conference on private law said.",
        "The ruling of the court in The Hague was read aloud in the Hague Academy.",
        "Congress argued over the Ukraine war, the Ukraine aid bill and the Ukraine crisis of 2014.",
        "The Lebanon hostage crisis and the Sudan People's Liberation Army are in his book.",
        "He wrote « la Libia » and “Porto Rico” in his letter; “Afganistan” is how Spaniards spell it.",
        "Georgia's capital is Atlanta; that of the other Georgia is Tbilisi, the Georgian capital.",
        "Washington, the capital of the United States, is far from Olympia, the capital of Washington.",
        "Mexico City, the capital of Mexico, and Santa Fe, the capital of New Mexico, are dry.",
        "The crowd in Jerusalem, Israel's capital, and in Ramallah, the seat of the Palestinian government, grew.",
        "Amsterdam is the Dutch capital; the government sits in The Hague.",
        "Saudi Arabia, a major non-NATO ally, and NATO partner Sweden took part.",
        "The Swiss paid 20 francs, the Danes 20 kroner, the Swedes 20 kronor and the Finns 20 euros.",
        "Rep. Ann Lee (R-Texas) and Rep. Bo Ray (D-Texas) met Sen. Cy Oak, D-Hawaii.",
    ],
)
@pytest.mark.parametrize("day", [None, date(2024, 5, 2)])
def test_traps(text: str, day: date | None) -> None:
    assert [(f.rule, f.text) for f in linter().lint_text(text, date=day).findings] == []


def test_rules_on_places_are_on_without_configuration() -> None:
    on = {entry.id for entry in Linter().rules}
    assert {"names/capital", "names/bloc-member", "names/currency", "names/no-article", "names/time-zone"} <= on
    assert "names/party-tag-mixed" in on
    assert "names/party-tag-form" not in on


def test_a_profile_that_decides_party_tags_turns_one_rule_on_and_the_other_off() -> None:
    wire = Linter(profile="wire-us")
    assert wire.state("names/party-tag-form") == (True, "on by the profile wire-us: party-tag")
    assert wire.state("names/party-tag-mixed") == (False, "the profile wire-us decides: party-tag")
    british = Linter(profile="uk-daily")
    assert british.state("names/party-tag-form") == (False, "the profile uk-daily leaves this open: party-tag")
    assert british.state("names/party-tag-mixed") == (True, "on by default")


def test_one_rule_can_be_asked_for_without_a_profile() -> None:
    alone = Linter(select=["names/party-tag-form"])
    assert [f.suggestions for f in alone.lint_text("Ann Lee (D-Ida.) met.").findings] == [("D-Idaho",)]
    assert Linter(select=["names"]).state("names/party-tag-form")[0] is False


@pytest.mark.parametrize(("profile", "expected"), [("wire-us", []), ("us-courtesy", [", D-Idaho,"])])
def test_options_of_the_profile_reach_the_rule(profile: str, expected: list[str]) -> None:
    report = Linter(profile=profile).lint_text("Ann Lee, D-Idaho, met.")
    assert [f.text for f in report.findings if f.rule == "names/party-tag-form"] == expected


def test_a_profile_does_not_hide_what_a_configuration_says() -> None:
    linter = Linter(profile="wire-us", rules={"names/party-tag-form": {"states": "postal"}})
    assert [f.suggestions for f in linter.lint_text("Ann Lee (D-Idaho) met.").findings] == [("D-ID",)]
