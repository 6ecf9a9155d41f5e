"""Party tags against the rolls: the wrong party, the wrong state, and all that only looks wrong."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint import Linter
from claimlint.annotate.page import Page
from claimlint.kinds.affiliation import Affiliation
from claimlint.model.finding import Hit
from tests.annotate.rolls import page
from tests.kinds.laws import stories
from tests.kinds.pages import hits_on

KIND = Affiliation()
DAY = "2016-05-04"
WORDS = (
    *("Sen.", "Sens.", "Rep.", "former", "Ada Field", "Field", "Bo Carver", "Di Van Eyck", "Marsh", "Fay Gower"),
    *("(D-Ohio)", "(R-Ohio)", "(D-Utah)", "(R-TX)", ", D-Texas,", "(both D-Fla.)", "and", "in 2003", "said"),
)


def told(text: str, on: str = DAY) -> list[tuple[str, str]]:
    """Each tag that is flagged, with what it should be."""
    story = page(text, on)
    return [(story.prose[slice(*hit.span)], hit.suggestions[0]) for hit in hits_on(KIND, story)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ada Field (R-Ohio) said", [("R-Ohio", "D-Ohio")]),
        ("Sen. Ada Field (D-Utah) said", [("D-Utah", "D-Ohio")]),
        ("Sen. Ada Field (D-UT) said", [("D-UT", "D-OH")]),
        ("Sen. Ada Field, D-Pa., said", [("D-Pa.", "D-Ohio")]),
        ("Sen. Earl Marsh (D-Ga.) said", [("D-Ga.", "D-Fla.")]),
        ("Sen. Earl Marsh (D-Utah) met Ivy Lee (D-CA).", [("D-Utah", "D-FL")]),
        ("Sen. Earl Marsh (D-Georgia) said", [("D-Georgia", "D-Florida")]),
        ("Sen. Ada Field, Republican of Ohio, said", [("Republican of Ohio", "Democrat of Ohio")]),
        ("Sen. Field (D-Utah) said", [("D-Utah", "D-Ohio")]),
        ("Sen. Cy Dunn (D-Maine) said", [("D-Maine", "I-Maine")]),
        ("Rep. Bo Carver (R-Utah) said", [("R-Utah", "R-Texas")]),
        ("Rep. Adelaide B. Field met Sen. Adelaide Field (R-Ohio).", [("R-Ohio", "D-Ohio")]),
        ("Sens. Ada Field (D-Ohio), Earl Marsh (D-Va.) and Cy Dunn (I-Maine)", [("D-Va.", "D-Fla.")]),
        ("Field (D-Ohio), Dunn (I-Maine) and Earl Marsh (R-Fla.)", [("R-Fla.", "D-Fla.")]),
        ("Field (D-Ohio), Dunn (I-Maine), Marsh (D-Neb.)", [("D-Neb.", "D-Fla.")]),
        ("former Sen. Edna Marsh (D-Kan.)", [("D-Kan.", "D-Neb.")]),
        ("Sen. Edna Marsh (D-Kan.) said", [("D-Kan.", "D-Neb.")]),
        ("Then-Sen. Edna Marsh (R-Neb.) said", [("R-Neb.", "D-Neb.")]),
        ("In 2012 Sen. Edna Marsh (R-Neb.) said", [("R-Neb.", "D-Neb.")]),
        ("Sens. Ada Field and Earl Marsh (both D-Utah) said", []),
        ("The bill of 2003 has the support of Sen. Ada Field (R-Ohio).", [("R-Ohio", "D-Ohio")]),
        ("Texas Rep. Bo Carver (D-Texas) said", [("D-Texas", "R-Texas")]),
        ("U.S. Rep. Bo Carver (D) said", [("D", "R")]),
        ("Texas Rep. Bo Carver (D) said", [("D", "R")]),
        ("SEN. ADA FIELD (R-OHIO) said", [("R-OHIO", "D-OHIO")]),
    ],
)
def test_a_tag_that_the_rolls_contradict_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ada Field (D-Ohio) and Sen. Cy Dunn (I-Maine) said",
        # another chamber, another office, another country, another state
        "Rep. Ada Field (R-Utah) said",
        "state Sen. Ada Field (R-Utah) said",
        "Gov. Ada Field (R-Ohio) said",
        "Mayor Ada Field (R-Ohio) said",
        "French Sen. Ada Field (R-Ohio) said",
        "Texas Sen. Ada Field (D-Texas) said",
        # local tags, and tags without a state beside a family name
        "Sen. Ada Field (R-Royal Oak) said",
        "Rep. Bo Carver (D-5th Dist.) said",
        "Sen. Field (R) and U.S. Sen. Field (R) said",
        "Rep. Bo Carver (D) and Ohio Rep. Bo Carver (D) said",
        # two of a name, of whom one fits; of the other chamber; a part of a name
        "Sen. Marsh (D-Fla.) said",
        "Former Rep. Fay Gower (R-Mich.) runs again.",
        "Rep. Lee (D-Texas) said",
        # neither party nor state: somebody else
        "Sen. Ada Field (R-Utah) said",
        "Ada Field (R-Utah) said",
        # whoever does not sit now
        "Edna Marsh (D-Kan.) said",
        "Sen. Edna Marsh (R-Neb.) and former Sen. Edna Marsh (R-Neb.) said",
        "Former Sen. Marsh (D-Kan.) said",
        "Sen. Edna Marsh (D-Washington) said",
        "Hal Thornbury (R-N.Y.) said",
        # what happened then
        "Then-Rep. Di Van Eyck (R-N.J.) said",
        # the mistake is quoted on purpose
        "Sen. Ada Field (R-Ohio) [sic] said",
        "Correction: A story misstated the party of Sen. Ada Field (R-Ohio).",
    ],
)
def test_what_only_looks_wrong_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("on", "tag", "right"),
    [
        ("2019-12-18", "D-N.J.", ""),
        ("2019-12-18", "R-N.J.", "D-N.J."),
        ("2019-12-19", "D-N.J.", "R-N.J."),
        ("2019-12-19", "R-N.J.", ""),
        ("", "D-N.J.", ""),
        ("", "R-N.J.", ""),
        ("", "R-Pa.", "R-N.J."),
        ("2024-07-01", "D-N.J.", ""),
        ("2024-07-01", "R-Pa.", ""),
    ],
)
def test_the_day_of_the_story_decides(on: str, tag: str, right: str) -> None:
    assert told(f"Rep. Di Van Eyck ({tag}) said", on) == ([(tag, right)] if right else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Di Van Eyck (D-N.J.) voted no in 2018.", []),
        ("In May 2018 Rep. Di Van Eyck (D-Pa.) voted no.", [("D-Pa.", "D-N.J.")]),
        ("Rep. Di Van Eyck (I-N.J.) voted no in 2018.", []),
        ("Rep. Di Van Eyck (D-N.J.) voted no in May.", [("D-N.J.", "R-N.J.")]),
    ],
)
def test_another_year_in_the_clause_counts_too(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text, "2023-05-20") == expected


@pytest.mark.parametrize(("on", "expected"), [("2000-05-01", [("R-Ohio", "R-Ore.")]), ("2008-06-01", [])])
def test_days_that_are_not_sure_are_no_ground(on: str, expected: list[tuple[str, str]]) -> None:
    assert told("Rep. Hollins (R-Ohio) said", on) == expected


def only(text: str, on: str = DAY) -> Hit:
    (hit,) = hits_on(KIND, page(text, on))
    return hit


def test_both_readings_are_named_and_the_record_is_shown() -> None:
    hit = only("Sen. Earl Marsh (D-Neb.) said", "2012-05-04")
    assert hit.slots["either"] == "; Edna Marsh would be 'D-Neb.'"
    assert hit.slots["record"] == "Democratic senator for Florida from 2001-01-03 to 2019-01-03"
    assert [evidence.text for evidence in hit.evidence] == [f"Earl Marsh: {hit.slots['record']}"]
    assert hit.evidence[0].source == "the clerk (rolls, as of 2024-06-30)"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Sen. Ada Field (D-Utah)", None),
        ("Ada Field (D-Utah)", "warning"),
        ("Field (D-Utah)", "warning"),
        ("former Sen. Edna Marsh (D-Kan.)", "warning"),
        ("Sen. Ada Field (D-Washington)", "warning"),
        ("Ada Field (D-Utah), Cy Dunn (I-Maine)", None),
        ("Sens. Cy Dunn (I-Maine) and Ada Field (R-Utah)", "warning"),
    ],
)
def test_a_name_with_neither_title_nor_list_weighs_less(text: str, level: str | None) -> None:
    assert only(text).level == level


@given(stories(WORDS), st.sampled_from(["", DAY, "2019-12-19", "2030-01-01"]))
def test_laws(text: str, on: str) -> None:
    story = page(text, on)
    hits = hits_on(KIND, story)
    spans = [hit.span for hit in hits]
    assert spans == sorted(set(spans))
    for hit in hits:
        assert story.prose[slice(*hit.span)] != hit.suggestions[0]
        assert mends(story, hit, on)


def mends(story: Page, hit: Hit, on: str) -> bool:
    """Whether a tag that was put right is silent."""
    prose = story.prose[: hit.span.start] + hit.suggestions[0] + story.prose[hit.span.end :]
    return hit.span.start not in [other.span.start for other in hits_on(KIND, page(prose, on))]


def test_it_pickles() -> None:
    assert pickle.loads(pickle.dumps(KIND)) == KIND


SHIPPED = ["names/party-state", "names/chamber", "names/member-misspelt"]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(select=SHIPPED, level="suggestion")


def flagged(linter: Linter, text: str, on: str) -> list[str]:
    day = date.fromisoformat(on) if on else None
    return [finding.text for finding in linter.lint_text(text, format="plain", path="story.txt", date=day).findings]


@pytest.mark.parametrize(
    ("on", "text", "expected"),
    [
        ("2019-12-18", "Rep. Jeff Van Drew (D-N.J.) voted no.", []),
        ("2019-12-19", "Rep. Jeff Van Drew (D-N.J.) voted no.", ["D-N.J."]),
        ("2022-12-08", "Sen. Kyrsten Sinema (D-Ariz.) voted no.", []),
        ("2022-12-09", "Sen. Kyrsten Sinema (D-Ariz.) voted no.", ["D-Ariz."]),
        ("2001-06-06", "Sen. Jim Jeffords (R-Vt.) voted no.", ["R-Vt."]),
        ("2020-04-20", "Sens. Dan Sullivan (R-Ark.) and Lisa Murkowski (R-Alaska) voted no.", ["R-Ark."]),
        ("2024-01-09", "Sen. Bernie Sanders (D-Vt.) voted no.", ["D-Vt."]),
        ("2006-03-01", "Sen. Bill Nelson (D-Neb.) met Sen. Ben Nelson (D-Fla.).", ["D-Neb.", "D-Fla."]),
    ],
)
def test_the_shipped_rolls_know_switches_and_namesakes(linter: Linter, on: str, text: str, expected: list[str]) -> None:
    assert flagged(linter, text, on) == expected


@pytest.mark.parametrize(
    ("on", "text"),
    [
        # family names first, of several words, with particles; names of one word
        ("2023-05-01", "President Xi Jinping met President Luiz Inácio Lula da Silva, and Lula met Pelé."),
        ("2023-05-01", "Sen. Catherine Cortez Masto (D-Nev.) met Rep. Debbie Wasserman Schultz (D-Fla.)."),
        ("2023-05-01", "Rep. Teresa Leger Fernández (D-N.M.) met Sen. Chris Van Hollen (D-Md.)."),
        # father and son, senior and junior
        ("2007-05-01", "Rep. Duncan Hunter (R-Calif.) spoke."),
        ("2011-05-01", "Rep. Duncan Hunter (R-Calif.) spoke; former Rep. Duncan Hunter (R-Calif.), his father, too."),
        ("2013-05-01", "Rep. Donald Payne Jr. (D-N.J.) spoke of Rep. Donald Payne (D-N.J.)."),
        ("2006-05-01", "Sen. Jay Rockefeller IV (D-W.Va.) and Gov. Bob Casey (D-Pa.) met."),
        # offices that are none of Congress
        ("2023-05-01", "The Gov. General and the attorney general's aide, Rep. John Smith (D-Royal Oak), met."),
        ("2023-05-01", "President Emeritus Mike Lee (D-Ohio), Director Tim Scott and state Sen. Mike Lee (D-Ohio)."),
        ("2018-05-01", "Attorney General Josh Hawley (D-Mo.) met Governor-elect Mike Braun (D-Ind.)."),
        # then, former, elect
        ("2020-05-01", "Then-Rep. Ed Markey (D-Mass.) and former Rep. Bernie Sanders (I-Vt.) wrote it."),
        ("2018-12-01", "Sen.-elect Josh Hawley (R-Mo.) and Rep. Josh Harder (D-Calif.)."),
        ("2020-05-01", "In 2003, Rep. Bernie Sanders (I-Vt.) wrote it."),
        # names that changed
        ("2015-03-01", "Rep. Mary Bono Mack (R-Calif.) and former Rep. Stephanie Herseth (D-S.D.) met."),
        # parties: switches, caucuses, state parties
        ("2019-05-01", "Sens. Angus King (I-Maine), Amy Klobuchar (DFL-Minn.) and Tina Smith (D-Minn.) met."),
        ("2023-05-01", "Sen. Kyrsten Sinema (I-Ariz.) and Rep. Jeff Van Drew (R-N.J.) met."),
        ("2020-05-05", "Rep. Justin Amash (L-Mich.) voted no."),
        # from the House to the Senate
        ("2013-07-15", "Rep. Edward Markey (D-Mass.) spoke."),
        ("2013-07-17", "Sen. Edward Markey (D-Mass.) spoke."),
        # two Johnsons; namesakes of two states
        ("2011-02-01", "Sens. Tim Johnson (D-S.D.) and Ron Johnson (R-Wis.) met. Sen. Johnson (R-Wis.) left."),
        ("2024-09-01", "Former Rep. Mike Rogers (R-Mich.) and Rep. Mike Rogers (R-Ala.) met."),
        ("2020-03-01", "Rep. Lee (D-Texas) and Rep. Barbara Lee (D-Calif.) met."),
        ("2023-03-01", "Sen. Kennedy (D-Mass.) and Sen. John F. Kennedy (D-Mass.) are remembered."),
        # no day, and a day that nobody knows yet
        ("", "Rep. Jeff Van Drew (D-N.J.), Rep. Ed Markey (D-Mass.) and Sen. Ed Markey (D-Mass.) met."),
        ("2031-03-01", "Rep. Ed Markey (D-Mass.) and Rep. Jared Golden (R-Maine) met."),
        # other countries
        ("2023-03-01", "Nigerian Sen. John Kennedy, Australian Sen. Tim Scott and Philippine Rep. Josh Hawley met."),
    ],
)  # fmt: skip
def test_traps_are_silent(linter: Linter, on: str, text: str) -> None:
    assert flagged(linter, text, on) == []


@pytest.mark.parametrize(
    "text", ["Sen. Johnson (R-La.) said so.", "Rep. Mike Johnson, R-La., met Rep. Johnson (R-Wis.), he said."]
)
def test_one_slip_between_two_of_a_name_is_told_once(linter: Linter, text: str) -> None:
    found = linter.lint_text(text, date=date(2023, 10, 30)).findings
    assert len([finding for finding in found if finding.rule in ("names/chamber", "names/party-state")]) == 1
