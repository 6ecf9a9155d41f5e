"""Claims worked out again from patterns."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from claimlint.kinds.claim import Claim
from claimlint.model.finding import Checked, Hit
from claimlint.model.protocols import FieldError
from claimlint.model.scope import Scope
from tests.kinds.pages import TEXT, page_of, seen_on

RISE = {"up": ("rose", "climbed"), "down": ("fell", "dropped")}
FRAMES = (
    "{v:rise} [by] {p:percent}, from {a:quantity} ... to {b:quantity}",
    "{v:rise} from {a:quantity} ... to {b:quantity}, or {p:percent}",
)


def change(**fields: Any) -> Claim:
    """A rule for changes in percent."""
    keys: dict[str, Any] = {
        "patterns": FRAMES,
        "stated": "p",
        "computed": {"up": "100 * (b / a - 1)", "down": "100 * (1 - b / a)"},
        "where": ("same_unit(a, b)",),
        "diagnose": ("base",),
        "words": {"rise": RISE},
        **fields,
    }
    made = Claim(**keys)
    made.prepare()
    return made


def told(kind: Claim, text: str, *, shows_claims: bool = False) -> list[Hit | Checked]:
    page = page_of(text)
    page.shows_claims = shows_claims
    return list(kind.hits(page, TEXT, seen_on(kind, page)))


def flagged(kind: Claim, text: str) -> list[str]:
    return [page_of(text).prose[one.span.start : one.span.end] for one in told(kind, text)]


def only(kind: Claim, text: str) -> Hit:
    (found,) = told(kind, text)
    assert isinstance(found, Hit)
    return found


def test_what_does_not_fit_is_told_from_the_first_figure_to_the_last() -> None:
    assert flagged(change(), "Sales rose 20 percent, from 250 to 280 there.") == ["20 percent, from 250 to 280"]
    assert flagged(change(), "Sales rose from 250 in 2004 to 280, or 20 percent.") == [
        "250 in 2004 to 280, or 20 percent"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12 percent, from 250 to 280.",
        "Sales fell 12 percent, from 250 to 220.",
        "Sales rose nearly 12 percent, from 251 to 280.",
        "Sales rose more than 10 percent, from 250 to 280.",
        "Sales rose 12 percent, from 250 cars to 280 trucks.",
        "Sales rose 90 percent, from $250 to 280 people.",
        "Sales rose 12 percent.",
        "Sales rose 20 percent, from zero to zero.",
    ],
)
def test_what_fits_or_cannot_be_compared_is_left_alone(text: str) -> None:
    assert told(change(), text) == []


def test_the_direction_is_that_of_the_word() -> None:
    assert flagged(change(), "Sales fell 12 percent, from 250 to 280.")


def test_a_magnitude_may_be_meant_for_both() -> None:
    assert told(change(), "Aid rose 100 percent, from $50 to $100 million.") == []
    assert told(change(), "The rate rose 2 percent, from 90.5 to 92 cents.") == []


def test_a_hit_has_its_working() -> None:
    found = only(change(), "Sales rose 20 percent, from $250 to $280.")
    assert found.slots["a"] == "$250"
    assert found.slots["computed"] == "12 percent"
    assert found.slots["stated"] == "20 percent"
    assert found.slots["because"] == ""
    assert found.level == "error"
    assert found.evidence[0].text == "100 × ($280 / $250 − 1) = 12 percent; the copy says 20 percent."
    assert [message.partition(" ")[0] for _, message in found.related] == ["read", "read", "read"]
    assert found.suggestions == ("12 percent, from $250 to $280",)


def test_a_slip_that_explains_it_is_named() -> None:
    found = only(change(), "Sales rose 20 percent, from 204 to 255.")
    assert found.slots["because"] == " It looks as if the new figure was used as the base."


def test_a_suggestion_heeds_the_hedge() -> None:
    assert only(change(), "Sales rose nearly 50 percent, from 250 to 281.").suggestions == (
        "nearly 13 percent, from 250 to 281",
    )


def test_far_too_little_is_told_more_gently() -> None:
    text = "Sales rose more than 10 percent, from 250 to 480."
    assert told(change(), text) == []
    found = only(change(understated=True), text)
    assert found.level == "warning"
    assert "far too little" in found.slots["because"]


def test_claims_that_hold_are_shown_where_they_are_asked_for() -> None:
    kind = change(holds="From {a} to {b} is {p}.")
    (found,) = told(kind, "Sales rose 12 percent, from 250 to 280.", shows_claims=True)
    assert isinstance(found, Checked)
    assert not found.reason
    assert found.computation.startswith("100 × (280 / 250 − 1) = ")
    assert found.computation.endswith("From 250 to 280 is 12 percent.")
    assert len(found.readings) == 3


def test_what_cannot_be_decided_says_why() -> None:
    (found,) = told(change(where=()), "Sales rose 12 percent, from 0 to 280.", shows_claims=True)
    assert isinstance(found, Checked)
    assert found.reason


def test_two_readings_with_different_verdicts_are_silent() -> None:
    loose = "{v:rise} ... {p:percent} ... from {a:quantity} to {b:quantity}"
    text = "The rise fell, it rose 12 percent, from 250 to 280."
    assert flagged(change(patterns=(loose,), words={"rise": {**RISE, "down": ("rise",)}}), text) == []


def test_a_figure_that_fits_another_statement_is_not_held_against_this_one() -> None:
    direction = {
        "patterns": ("{v:rise} ... from {a:quantity} to {b:quantity}",),
        "stated": "v.sense",
        "computed": "direction(a, b)",
        "diagnose": (),
    }
    words = {"rise": {"up": ("rose", "gains"), "down": ("reduces",)}}
    assert flagged(change(**direction, words=words), "It reduces the gains period from 24 to 12.") == []
    assert flagged(change(**direction, words=words), "The gains period rose from 24 to 12.")


def test_a_claim_is_told_once_though_several_rules_find_it() -> None:
    page = page_of("Sales rose 20 percent, from 250 to 280.")
    kind = change()
    assert len(list(kind.hits(page, TEXT, seen_on(kind, page)))) == 1
    assert list(kind.hits(page, TEXT, seen_on(kind, page))) == []


def test_operands_may_stand_in_the_next_sentence() -> None:
    kind = change(patterns=("{v:rise} {p:percent} || from {a:quantity} to {b:quantity}",))
    assert flagged(kind, "Sales rose 20 percent. They went from 250 to 280.") == ["250 to 280"]
    assert flagged(kind, "Sales rose 12 percent. They went from 250 to 280.") == []
    assert flagged(kind, "Sales rose 20 percent.\n\nThey went from 250 to 280.") == []


def test_a_correction_is_left_alone() -> None:
    text = "Correction: An earlier version said sales rose 20 percent, from 250 to 280."
    assert told(change(), text) == []


def test_only_the_scope_is_read() -> None:
    page = page_of("Sales rose 20 percent, from 250 to 280.", zones=("headline",))
    kind = change()
    assert list(kind.hits(page, Scope.parse(("body",)), seen_on(kind, page))) == []
    assert list(kind.hits(page, Scope.parse(("headline",)), seen_on(kind, page)))


def test_it_is_pickled_with_its_code() -> None:
    again = pickle.loads(pickle.dumps(change()))
    assert flagged(again, "Sales rose 20 percent, from 250 to 280.") == ["20 percent, from 250 to 280"]


@pytest.mark.parametrize(
    ("fields", "path", "position", "message"),
    [
        ({"patterns": ("rose {p:percant}",)}, ("patterns", 0), 8, "did you mean 'percent'?"),
        ({"patterns": (*FRAMES, "rose {p:percent} (")}, ("patterns", 2), 17, "'(' is not closed"),
        ({"patterns": (FRAMES[0], "{v:rise} {p:percent}")}, ("patterns", 1), 0, "it does not bind 'a'"),
        ({"stated": "p + zz"}, ("stated",), 4, "unknown name 'zz'"),
        ({"computed": "100 * (b - a) / c"}, ("computed",), 16, "unknown name 'c'"),
        ({"computed": {"up": "b", "down": "nope(a)"}}, ("computed", "down"), 0, "unknown function 'nope'"),
        ({"where": ("a.unlt == b.unit",)}, ("where", 0), 0, "unknown name 'a.unlt'"),
        ({"tolerance": "much"}, ("tolerance",), 0, "a tolerance is written"),
        ({"diagnose": ("bases",)}, ("diagnose", 0), 0, "no slip is called 'bases'"),
        ({"words": {"rise": ()}}, ("words", "rise"), 0, "the class 'rise' has no words"),
    ],
)
def test_what_is_of_no_use_is_told_with_its_place(
    fields: dict[str, Any], path: tuple[str | int, ...], position: int, message: str
) -> None:
    with pytest.raises(FieldError) as caught:
        change(**fields)
    assert caught.value.path == path
    assert caught.value.within == position
    assert message in caught.value.message
