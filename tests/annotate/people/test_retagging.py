"""Tags with another party or state, in the form that they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.people.party_tags import party_tags
from claimlint.annotate.people.retagging import retagged
from claimlint.annotate.places.states import states
from tests.kinds.pages import page_of

TAGS = ("(R-Ark.)", "(R-AR)", "(D-Ohio)", ", D-N.Y., x", "(D - PA)", "(R.-Ore.)", "(D-MN-05)", ", Democrat of Iowa, x")


@pytest.mark.parametrize(
    ("text", "party", "state", "expected"),
    [
        ("(R-Ark.)", "", "AK", "R-Alaska"),
        ("(R-AR)", "", "AK", "R-AK"),
        ("(R-Arkansas)", "", "VA", "R-Virginia"),
        ("(R-Ark)", "", "VA", "R-Va."),
        ("(R-Alaska)", "", "TX", "R-Texas"),
        ("(R-Alaska)", "", "VA", "R-Va."),
        ("(R-Alaska) (D-CA) (D-OH)", "", "VA", "R-VA"),
        ("(R-Alaska) (D-California)", "", "VA", "R-Virginia"),
        ("(D-Va.)", "Republican", "", "R-Va."),
        ("(D-Va.)", "Independent", "VT", "I-Vt."),
        ("(DFL-Minn.)", "Republican", "", "R-Minn."),
        ("(D - PA)", "Republican", "", "R - PA"),
        ("(D-MN-05)", "Republican", "", "R-MN-05"),
        ("(D)", "Republican", "", "R"),
        ("(Dem-Iowa)", "Republican", "", "R-Iowa"),
        ("(Democrat-Iowa)", "Republican", "", "Republican-Iowa"),
        (", an independent from Iowa, x", "Democratic", "ME", "Democrat from Maine"),
        (", Republican of Iowa, x", "Independent", "", "Independent of Iowa"),
    ],
)
def test_the_form_is_kept(text: str, party: str, state: str, expected: str) -> None:
    page = page_of(f"Ann Lee {text}" if text[0] == "(" else f"Ann Lee{text}")
    assert retagged(page, party_tags(page)[0], party, state) == expected


@given(st.sampled_from(TAGS), st.sampled_from(["Democratic", "Republican"]), st.sampled_from(sorted(states())))
def test_what_is_written_is_what_was_asked_for(text: str, party: str, state: str) -> None:
    page = page_of(f"Ann Lee {text}")
    (tag,) = party_tags(page)
    prose = page.prose[: tag.span.start] + retagged(page, tag, party, state) + page.prose[tag.span.end :]
    (again,) = party_tags(page_of(prose))
    assert (again.party, again.state, again.district) == (party, state, tag.district)
