from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.people.party_tags import Tag, party_tags
from claimlint.annotate.places.states import state_code, states
from tests.kinds.pages import page_of

PIECES = ["(D-", "(", "[", ", ", "D", "R-", "Ga.", "N.Y.", ")", "]", "-05", " ", "\n\n", "Both ", "both ", "W. Va."]
TEXTS = st.lists(
    st.sampled_from([*PIECES, "Democrat", " of ", "Royal Oak", "Smith", "5th Dist.", "."]) | st.text()
).map("".join)


def tags(text: str) -> list[tuple[str, str, str, str]]:
    """Inside, words of the state, state and form of each tag."""
    page = page_of(text)
    return [
        (page.prose[slice(*tag.span)], page.prose[slice(*tag.words)], tag.state, tag.form) for tag in party_tags(page)
    ]


def only(text: str) -> Tag:
    (tag,) = party_tags(page_of(text))
    return tag


@pytest.mark.parametrize(
    ("text", "inside", "words", "state", "form"),
    [
        ("Ann Lee (R-Maine) said", "R-Maine", "Maine", "ME", "paren"),
        ("Ann Lee (D-N.Y.) said", "D-N.Y.", "N.Y.", "NY", "paren"),
        ("Ann Lee (D-N.Y) said", "D-N.Y", "N.Y", "NY", "paren"),
        ("Ann Lee (R-TX) said", "R-TX", "TX", "TX", "paren"),
        ("Ann Lee (D-WI.) said", "D-WI.", "WI.", "WI", "paren"),
        ("Ann Lee (D-Hi) said", "D-Hi", "Hi", "HI", "paren"),
        ("Ann Lee [D-Mass] said", "D-Mass", "Mass", "MA", "bracket"),
        ("Ann Lee (D - PA) said", "D - PA", "PA", "PA", "paren"),
        ("Ann Lee (D\u2013Calif.) said", "D\u2013Calif.", "Calif.", "CA", "paren"),
        ("Ann Lee ( R-N.H.) said", "R-N.H.", "N.H.", "NH", "paren"),
        ("Ann Lee (R.-Ore.) said", "R.-Ore.", "Ore.", "OR", "paren"),
        ("Ann Lee (D, N.Y.) said", "D, N.Y.", "N.Y.", "NY", "paren"),
        ("Ann Lee (R Wyo.) said", "R Wyo.", "Wyo.", "WY", "paren"),
        ("Ann Lee (R- W. Va.) said", "R- W. Va.", "W. Va.", "WV", "paren"),
        ("Ann Lee (R-South Carolina) said", "R-South Carolina", "South Carolina", "SC", "paren"),
        ("Ann Lee (D-Ohio, chair of it) said", "D-Ohio", "Ohio", "OH", "paren"),
        ("Ann Lee (D) said", "D", "", "", "paren"),
        ("Ann Lee (D-Royal Oak) said", "D-Royal Oak", "Royal Oak", "", "paren"),
        ("Ann Lee (R-5th Dist.) said", "R-5th Dist.", "5th Dist.", "", "paren"),
        ("Ann Lee (R-2nd VA) said", "R-2nd VA", "2nd VA", "", "paren"),
        ("Ann Lee (R-Mo./Kan.) said", "R-Mo./Kan.", "Mo./Kan.", "", "paren"),
        ("Ann Lee, R-Va., said", "R-Va.", "Va.", "VA", "comma"),
        ("by Ann Lee, R-Va. She", "R-Va.", "Va.", "VA", "comma"),
        ("by Ann Lee, R-Texas. She", "R-Texas", "Texas", "TX", "comma"),
        ("by Ann Lee, D-NJ.", "D-NJ", "NJ", "NJ", "comma"),
        ("by Ann Lee, D-Idaho and Bo Ray", "D-Idaho", "Idaho", "ID", "comma"),
        ("Ann Lee, D, N.D., said", "D, N.D.", "N.D.", "ND", "comma"),
        ("Ann Lee, D-Schuylerville, said", "D-Schuylerville", "Schuylerville", "", "comma"),
        ("Ann Lee, Democrat of New York, said", "Democrat of New York", "New York", "NY", "spelled"),
        ("Ann Lee, an independent from Maine, said", "independent from Maine", "Maine", "ME", "spelled"),
        ("Ann Lee (Democrat-New York) said", "Democrat-New York", "New York", "NY", "paren"),
    ],
)
def test_a_tag_is_read(text: str, inside: str, words: str, state: str, form: str) -> None:
    assert tags(text) == [(inside, words, state, form)]


@pytest.mark.parametrize(
    "text",
    [
        "the 75th anniversary, D-Day, was",
        "in Washington (D.C.) today",
        "(I know it) and (I Know It)",
        "Vitamin D, Miss Lee said",
        "under section 5 (D) of it",
        "(D) the term",
        "an Amtrak train, R-Va.-bound",
        "Lee (D-\nVa.)".replace("\n", "\n\n"),
        "the R-Square",
        "Lee and Ray (D-Mass. and D-N.Y.) said",
        "a vote, I, Claudius",
    ],
)
def test_what_is_no_tag(text: str) -> None:
    assert tags(text) == []


@pytest.mark.parametrize(
    ("text", "district", "outer"),
    [
        ("Lee (D-MN-05).", "05", "(D-MN-05)"),
        ("Lee (D-Mo.-5).", "5", "(D-Mo.-5)"),
        ("Lee (D-WA)-04.", "04", "(D-WA)-04"),
        ("Lee (R-Pa. 12th).", "12th", "(R-Pa. 12th)"),
        ("Lee (D-HI)-the", "", "(D-HI)"),
    ],
)
def test_a_district_is_no_part_of_the_state(text: str, district: str, outer: str) -> None:
    tag = only(text)
    assert (tag.district, page_of(text).prose[slice(*tag.outer)]) == (district, outer)


@pytest.mark.parametrize(
    ("text", "party"),
    [("A Lee (DFL-Minn.)", "Democratic"), ("A Lee (ID-Conn.)", "Independent"), ("A Lee (NPP-P.R.)", "New Progressive")],
)
def test_parties_have_other_letters_too(text: str, party: str) -> None:
    assert only(text).party == party


@pytest.mark.parametrize(
    "text", ["Lee and Ray (both D-Md.)", "Lee and Ray, both R-Wyo., said", "L and R, Democrats of Oregon,"]
)
def test_a_tag_may_be_of_several_people(text: str) -> None:
    assert only(text).shared


def test_every_state_is_found_by_its_forms() -> None:
    assert len(states()) == 56
    for code, state in states().items():
        assert {state_code(form) for form in (code, code.lower(), state.name, state.ap, state.ap.rstrip("."))} == {code}
    assert [state_code(words) for words in ("", "Ontario", "W.V.", "N. Dak.", "Oreg.")] == ["", "", "WV", "ND", "OR"]


@given(TEXTS)
def test_tags_rise_and_lie_inside_one_block(text: str) -> None:
    page = page_of(text)
    found = party_tags(page)
    for tag in found:
        assert 0 <= tag.outer.start < tag.outer.end <= len(page.prose)
        assert tag.outer.holds(tag.span)
        assert tag.span.holds(tag.letter)
        assert tag.span.holds(tag.words)
        assert "\n" not in page.prose[slice(*tag.outer)]
    assert all(one.outer.end <= other.outer.start for one, other in pairwise(found))


@pytest.mark.parametrize("piece", ["(D-", "(", ", ", "(both ", ", D-Aa Bb Cc ", "(D-A.", "Smith (D) "])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    page = page_of(piece * (500_000 // len(piece)))
    _ = page.prose
    started = time.perf_counter()
    party_tags(page)
    assert time.perf_counter() - started < 5
