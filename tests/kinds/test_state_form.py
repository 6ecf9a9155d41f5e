"""State form: states behind a city, in copy and in datelines."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.places.states import states
from claimlint.kinds.state_form import StateForm
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.pages import found, hits_on, mended, page_of

KIND = StateForm(body="name", dateline="ap", district="D.C.", alone=("Boston", "St. Louis"))
FIFTY = sorted(set(states()) - {"AS", "DC", "GU", "MP", "PR", "VI"})


@pytest.mark.parametrize("code", FIFTY)
def test_every_state_in_every_form(code: str) -> None:
    state = states()[code]
    right = f"They met in Springfield, {state.name}, on Friday."
    assert mended(KIND, f"They met in Springfield, {code}, on Friday.") == right
    assert mended(KIND, f"They met in Springfield, {state.ap}, on Friday.") == right
    assert found(KIND, right) == []
    line = f"SPRINGFIELD, {state.ap} — It rained."
    assert mended(KIND, f"SPRINGFIELD, {code} — It rained.") == line
    assert mended(KIND, f"SPRINGFIELD, {state.name} — It rained.") == line
    assert found(KIND, line) == []
    assert found(KIND, f"Write to Springfield, {code} 53703 or to 10 Main St., Springfield, {code}.") == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("They met in Clever, Mo. The plant is old.", "They met in Clever, Missouri. The plant is old."),
        ("They met in Clever, Mo.", "They met in Clever, Missouri."),
        ("They met in Clever, Mo. to talk.", "They met in Clever, Missouri to talk."),
        ("They met in Golden, CO. It rained.", "They met in Golden, Colorado. It rained."),
        ("They met in Washington, DC. It rained.", "They met in Washington, D.C. It rained."),
        ("Bases are Ft. Drum, NY; Ft. Bliss, TX.", "Bases are Ft. Drum, New York; Ft. Bliss, Texas."),
        ("(She is from Butler, Penn., he says.)", "(She is from Butler, Pennsylvania, he says.)"),
        ("BOSTON, Mass., May 3 — It rained.", "BOSTON, May 3 — It rained."),
        ("St. Louis, Mo. (AP) — It rained.", "St. Louis (AP) — It rained."),
        ("PLANO, Tex. -- It rained.", "PLANO, Texas -- It rained."),
    ],
)
def test_fixes(text: str, better: str) -> None:
    assert mended(KIND, text) == better
    assert mended(KIND, better) == better


@pytest.mark.parametrize(
    "text",
    [
        "They met in Golden, CO",
        "Cy Oak, MD, and Ann Lee, PA, spoke. So did the work of Bo Ray, MA.",
        "At the Homeland Security Department, VA, and many agencies, OR, it rained.",
        "A. Lee, N.Y. Times (2020), and the book (Novato, Calif.: Press) are old.",
        "Near Bozeman, Mont. Fullerton spoke.",
        "THEY MET IN GOLDEN, CO, ON FRIDAY.",
        "Oh, Miss Lee, me and Al, in or out, hi.",
        "Sen. Lee, Ind., spoke of Trujillo, La Libertad.",
        "De Zoysa, De Luca and Boston, Massachusetts, met, and Paris, Texas, too.",
        "Suite 900, San Francisco, CA, is dark.",
        "Madison, Wisconsin, is calm.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert found(KIND, text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (StateForm(body="any", dateline="ap"), "They met in Golden, CO, on Friday."),
        (StateForm(dateline="ap"), "They met in Golden, CO, on Friday."),
        (StateForm(body="name"), "GOLDEN, CO — It rained in Washington, DC."),
        (StateForm(body="name", dateline="any"), "GOLDEN, Colorado — It rained."),
    ],
)
def test_what_the_house_leaves_open(kind: StateForm, text: str) -> None:
    assert found(kind, text) == []


def test_the_other_forms() -> None:
    assert mended(StateForm(body="ap"), "They met in Golden, Colorado, on Friday.") == (
        "They met in Golden, Colo., on Friday."
    )
    assert (
        mended(StateForm(body="postal"), "They met in Golden, Colo., on Friday.")
        == "They met in Golden, CO, on Friday."
    )


WORDS = [
    "Golden",
    "Boston",
    ",",
    "CO",
    "Colo.",
    "Mass.",
    "in",
    "The",
    "—",
    ".",
    "53703",
    "St.",
    "10",
    "\n\n",
    "Colorado",
]


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join).map(lambda text: text.replace(" ,", ",")))
def test_laws(text: str) -> None:
    page = page_of(text)
    hits = hits_on(KIND, page)
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))
    assert all(page.prose[hit.span.start : hit.span.end] not in hit.suggestions for hit in hits)


@pytest.mark.parametrize("text", ["Golden, CO, " * 10_000 + "x.", "A" * 100_000 + ", CO, x.", ", CO " * 20_000 + "."])
def test_hostile_copy(text: str) -> None:
    assert len(found(KIND, text)) <= 10_000


def test_refuses_to_ask_for_nothing() -> None:
    with pytest.raises(FieldError):
        StateForm().prepare()


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert found(pickle.loads(pickle.dumps(KIND)), "They met in Golden, CO, on Friday.") == ["CO"]
