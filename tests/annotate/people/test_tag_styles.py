from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimlint.annotate.people.party_tags import party_tags
from claimlint.annotate.people.tag_styles import SYSTEMS, Style, System, Written, earliest, joint_used, most, written
from claimlint.annotate.people.tag_styles import systems_used as used
from claimlint.annotate.places.states import states
from tests.kinds.pages import page_of

STATES = st.sampled_from(["La.", "LA", "Louisiana", "La", "Texas", "TX", "N.Y.", "NY", "N.Y", "Wisc.", "Tx", "Guam"])
JOINTS = st.sampled_from(["-", " - ", "- ", "–", ", "])


def tags(*insides: str) -> tuple[str, list[Written]]:
    """The prose of a story with these tags, and the tags."""
    page = page_of("The bill, by " + ", ".join(f"Ann Lee ({inside})" for inside in insides) + ", is dead.")
    return page.prose, written(page.prose, party_tags(page))


def better(insides: Sequence[str], house: System | None = None, joint: str | None = None) -> list[str]:
    """What each tag should be: itself where it is right."""
    prose, found = tags(*insides)
    style = Style(prose, found, house, joint)
    told = [(tag, style.better(tag)) for tag in found]
    return [got.forms[0] if got else prose[slice(*tag.tag.span)] for tag, got in told]


@pytest.mark.parametrize(
    ("insides", "expected"),
    [
        (["R-La.", "R-Kan.", "D-Texas"], ("ap",)),
        (["R-LA", "R-KS", "D-Texas"], ("postal",)),
        (["R-Louisiana", "D-Texas"], ("name",)),
        (["R-La", "R-Kan", "D-Ga."], ("bare",)),
        (["R-La", "R-Kan."], ("ap",)),
        (["R-La", "D-N.Y."], ("ap",)),
        (["D-Texas"], ("ap", "name")),
        (["D-Texas", "R-KS"], ("ap", "name")),
        (["R-KS", "D-Texas"], ("postal",)),
        (["R-Guam", "D-D.C."], ()),
        (["R-Wisc."], ()),
    ],
)
def test_the_system_that_a_story_uses(insides: list[str], expected: tuple[str, ...]) -> None:
    assert used(tags(*insides)[1]) == expected


def test_the_joint_that_a_story_uses() -> None:
    assert joint_used(tags("R - La.", "R - Va.", "R-Ga.")[1]) == " - "
    assert joint_used(tags("R - La.", "R-Ga.")[1]) == "-"
    assert joint_used(tags("R–La.", "D, Va.")[1]) == "–"
    assert joint_used(tags("R- La.")[1]) == "-"


@pytest.mark.parametrize(
    ("insides", "expected"),
    [
        (["R-La.", "R-Va.", "R-La"], ["R-La.", "R-Va.", "R-La."]),
        (["R-TX", "R-VA", "R-Texas"], ["R-TX", "R-VA", "R-TX"]),
        (["R-N.Y"], ["R-N.Y."]),
        (["R-NY", "R-VA", "R-N.Y"], ["R-NY", "R-VA", "R-NY"]),
        (["R-VT.", "R-Va."], ["R-Vt.", "R-Va."]),
        (["R-VT.", "R-VA"], ["R-VT", "R-VA"]),
        (["R-VT."], ["R-VT."]),
        (["D-Wisc.", "D-Kan."], ["D-Wisc.", "D-Kan."]),
        (["D-Wisc.", "D-Wis.", "D-Kan."], ["D-Wis.", "D-Wis.", "D-Kan."]),
        (["D-Wisc.", "D-KS", "D-WI"], ["D-WI", "D-KS", "D-WI"]),
        (["R-La", "R-Va", "D-N.Y."], ["R-La", "R-Va", "D-N.Y."]),
        (["R-VA", "R-GA", "R-Guam", "D-D.C."], ["R-VA", "R-GA", "R-Guam", "D-D.C."]),
        (["R- Mo"], ["R-Mo"]),
        (["D, N.D."], ["D, N.D."]),
        (["D, N.D.", "D-N.D."], ["D-N.D.", "D-N.D."]),
    ],
)
def test_what_a_story_says_itself(insides: list[str], expected: list[str]) -> None:
    assert better(insides) == expected


@pytest.mark.parametrize(
    ("house", "expected"),
    [
        ("ap", ["R-Mo.", "D-Idaho", "D-N.Y.", "I-Wis.", "R-Guam", "D-D.C."]),
        ("postal", ["R-MO", "D-ID", "D-NY", "I-WI", "R-GU", "D-DC"]),
        ("name", ["R-Missouri", "D-Idaho", "D-New York", "I-Wisconsin", "R-Guam", "D-District of Columbia"]),
    ],
)
def test_what_the_house_says(house: System, expected: list[str]) -> None:
    assert better(["R-Mo", "D-Ida.", "D - N.Y", "I-Wisc.", "R-GU", "D-DC"], house, "-") == expected


def test_what_is_sure() -> None:
    def sure(*insides: str) -> list[bool]:
        prose, found = tags(*insides)
        told = map(Style(prose, found, None, None).better, found)
        return [got.sure for got in told if got]

    assert sure("R-VA", "R-GA", "R-KS", "D-Ala.") == [False]
    assert sure("R-VA", "R-GA", "D-WI.") == [True]
    assert sure("R-VA", "R-GA", "D - AL") == [False]
    assert sure("R-VA", "R-GA", "D- AL") == [True]
    assert sure("R- VA", "R- GA") == []
    assert sure("R-Va.", "D-Ala") == [True]
    assert sure("R-VA", "R-Va.") == [False]
    assert sure("R-Va.", "R-Va") == [True]


def test_left_out() -> None:
    page = page_of(
        "SENS. LEE AND RAY (R-LA) AGREE\n\nLee (D-MN-05), Ray (D-Royal Oak), Oak (D), Fox, Democrat of Ohio, met"
    )
    assert written(page.prose, party_tags(page)) == []


@given(st.lists(st.tuples(st.sampled_from("DRI"), JOINTS, STATES).map("".join), max_size=8))
@example(["D-La", "D-Texas", "D-NY"])
def test_one_round_is_enough(insides: list[str]) -> None:
    once = better(insides)
    assert better(once) == once


@given(
    st.lists(st.tuples(st.sampled_from("DRI"), JOINTS, STATES).map("".join), max_size=6), st.sampled_from(SYSTEMS[:3])
)
def test_in_a_house_all_is_decided(insides: list[str], house: System) -> None:
    prose, found = tags(*better(insides, house, "-"))
    assert all(tag.fits((house,)) and tag.joint == "-" for tag in found)
    assert not any(map(Style(prose, found, house, "-").better, found))


@given(st.sampled_from(sorted(states())), st.sampled_from(SYSTEMS))
def test_forms_name_the_state(code: str, system: System) -> None:
    (tag,) = tags(f"R-{states()[code].name}")[1]
    (again,) = tags(f"R-{tag.form(system)}")[1]
    assert again.tag.state == code
    assert again.fits((system,))


def test_votes() -> None:
    votes = [("b", "c"), ("a",), ("a", "b")]
    assert most(votes, "abc") == ["a", "b"]
    assert most([], "abc") == []
    assert earliest(votes, "ab") == ["b"]
    assert earliest([("a", "b"), ("c",)], "ab") == ["a", "b"]
