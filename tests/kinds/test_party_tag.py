"""Party tags: how politicians' party and state are written."""

from __future__ import annotations

import pickle
import time
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.kinds.party_tag import PartyTag
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

STORY = PartyTag()
AP = PartyTag(states="ap", joint="-")
POSTAL = PartyTag(states="postal", marks="brackets")
COMMAS = PartyTag(states="ap", joint="-", marks="commas")
WORDS = (
    "Ann Lee",
    "(R-La.)",
    "(R-La)",
    "(D-N.Y)",
    "(D-TX)",
    ", R-Texas,",
    ", D-Ida.",
    "(both R - Va.)",
    "(D-Troy)",
    "met",
)


@given(st.sampled_from([STORY, AP, POSTAL, COMMAS]), stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Kind, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(st.sampled_from([STORY, AP]), st.lists(st.sampled_from([*WORDS, ".", "so"])).map(" ".join))
def test_what_was_mended_is_silent(kind: Kind, text: str) -> None:
    once = mended(kind, text)
    assert found(kind, once) == []


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (STORY, "Lee (R-La.) and Ray (R-La) met.", ["R-La"]),
        (STORY, "Lee (R-La) met.", []),
        (STORY, "Lee, R-La, met Ray, D-Kan., and Oak (both R-Va.).", ["R-La"]),
        (STORY, "Lee (R-VA) met Ray (D-Va).", ["D-Va"]),
        (STORY, "Lee (R-Va.) met Ray, D-Mich. She met Oak, R-VA.", ["R-VA."]),
        (STORY, "Lee (R-La.) met.\n\nRay (R-LA) met.", ["R-LA"]),
        (STORY, "Lee (R-VA) met Fox (D-MN-05) and Day (D-Troy).", []),
        (STORY, "Lee (R-N.H) met.", ["R-N.H"]),
        (STORY, "Lee (R -La.) met.", ["R -La."]),
        (AP, "Lee (R-La) met Ray [D-Idaho] and Oak, D-OH.", ["R-La", "D-OH"]),
        (AP, "Lee, R-KS. Then", ["R-KS."]),
        (POSTAL, "Lee, R-La., met Ray (D-KS).", [", R-La.,"]),
        (COMMAS, "Lee (R-La) met Ray, D-Ky., and Oak [I-Maine].", [" (R-La)"]),
        (COMMAS, "Lee (R-Texas)'s bill", []),
    ],
)
def test_finds(kind: Kind, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (AP, "Lee, R-KS. Then", "Lee, R-Kan. Then"),
        (AP, "Lee, R-TX. Then", "Lee, R-Texas. Then"),
        (AP, "Lee, D-RI., Ray (both D - Wisc.)", "Lee, D-R.I., Ray (both D-Wis.)"),
        (POSTAL, "Lee, R-La., met.", "Lee, R-La., met."),
        (STORY, "Lee (R-VA), Ray (R-Va.)", "Lee (R-VA), Ray (R-VA)"),
    ],
)
def test_mends(kind: Kind, text: str, expected: str) -> None:
    assert mended(kind, text) == expected


@pytest.mark.parametrize(
    ("marks", "text", "suggestion"),
    [
        ("brackets", "Lee, R-La., met.", " (R-La.)"),
        ("brackets", "Lee, R-La. She met.", " (R-La.)."),
        ("brackets", "Lee, R-La.", " (R-La.)."),
        ("brackets", "Lee, R-La. and Ray", " (R-La.)"),
        ("brackets", "Lee, R-Texas. She met.", " (R-Texas)"),
        ("brackets", "Lee, R-La., Ray and Oak", " (R-La.),"),
        ("brackets", "Lee and Ray, both R-La., met.", " (both R-La.)"),
        ("commas", "Lee (R-La.) met.", ", R-La.,"),
        ("commas", "Lee (R-La.), who met,", ", R-La."),
        ("commas", "by Lee (R-La.).", ", R-La"),
    ],
)
def test_marks_are_mended_by_hand(marks: Literal["brackets", "commas"], text: str, suggestion: str) -> None:
    (hit,) = hits_on(PartyTag(states="ap", joint="-", marks=marks), page_of(text))
    assert hit.suggestions == (suggestion,)
    assert hit.edits == ()


def test_what_a_hit_tells() -> None:
    page = page_of("Lee (R-La.), Ray (D-Kan.), Oak (R-Va.) and Fox (D-NY) met.")
    (hit,) = hits_on(STORY, page)
    assert hit.slots == {"because": "3 of the 4 party tags in this story are written like 'R-La.'"}
    assert hit.evidence[0].text == "3 of the 4 party tags in this story are written like 'R-La.'."
    assert text_of(page, hit.related[0][0]) == "R-La."
    (hit,) = hits_on(STORY, page_of("Lee (R-La.) and Ray (D-NY) met."))
    assert hit.level == "suggestion"
    (hit,) = hits_on(STORY, page_of("Lee (R-Maine) and Ray (D-NY) met."))
    assert hit.suggestions == ("D-N.Y.", "D-New York")


def text_of(page: Page, span: tuple[int, int]) -> str:
    return page.prose[slice(*span)]


def test_a_scope_says_which_tags_count() -> None:
    page = page_of("Lee (R-LA) met\n\nLee (R-La.) met.", zones=("headline", "body"))
    assert len(hits_on(STORY, page, TEXT)) == 1
    assert hits_on(STORY, page, Scope.parse("~headline")) == []


@pytest.mark.parametrize("joint", ["", " ", "a", "-1"])
def test_refuses(joint: str) -> None:
    with pytest.raises(FieldError) as caught:
        PartyTag(joint=joint).prepare()
    assert caught.value.path == ("joint",)


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(STORY, Kind)
    assert pickle.loads(pickle.dumps(AP)) == AP


def test_the_time_grows_with_the_number_of_tags_alone() -> None:
    page = page_of("Ann Lee (R-La) met Bo Ray (D-N.Y). " * 10_000)
    started = time.perf_counter()
    assert len(hits_on(STORY, page)) == 20_000
    assert time.perf_counter() - started < 5
