"""What claim patterns match."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.claims.patterns.pattern import ClaimPattern
from claimlint.claims.patterns.syntax import ClaimSyntaxError
from tests.claims.patterns.read import RISE, matches, sentences_of
from tests.kinds.pages import page_of

CHANGE = "{v:rise} [by] {p:percent}, from {a:quantity} ... to {b:quantity}"


def test_slots_take_mentions_and_classes_words() -> None:
    assert matches(CHANGE, "Sales rose by nearly 12 percent, from $250 to $280.") == [
        {"v": "rose", "p": "nearly 12 percent", "a": "$250", "b": "$280"}
    ]


def test_a_class_may_hold_several_words() -> None:
    assert matches(CHANGE, "Sales went up 12%, from 250 to 280.")[0]["v"] == "went up"


def test_a_narrow_type_takes_no_other() -> None:
    assert matches("{v:rise} {p:percent}", "Sales rose 12 points.") == []
    assert matches("{v:rise} to {m:money}", "Sales rose to 12 percent.") == []
    assert matches("{v:rise} to {m:money}", "Sales rose to $12.") == [{"v": "rose", "m": "$12"}]


def test_a_gap_passes_over_years_and_phrases_of_time_but_over_no_operand() -> None:
    assert matches(CHANGE, "Sales rose 12 percent, from 250 in 2004 to 280.")
    assert matches(CHANGE, "Sales rose 12 percent, from 250 over the past five years to 280.")
    assert not matches(CHANGE, "Sales rose 12 percent, from 250 of 900 to 280.")


@pytest.mark.parametrize(
    ("slot", "text", "bound"),
    [
        ("range", "Rents rose from 5 to 7 percent.", "from 5 to 7 percent"),
        ("range", "Rents rose 5-7 percent.", "5-7 percent"),
        ("age", "Spirits rose in the 72-year-old singer.", "72-year-old"),
        ("person", "Spirits rose when Sen. Jane Poe spoke.", "Jane Poe"),
        ("party", "Spirits rose when Jane Poe (R-Maine) spoke.", "R"),
        ("state", "Spirits rose when Jane Poe (R-Maine) spoke.", "Maine"),
    ],
)
def test_each_type_finds_its_own(slot: str, text: str, bound: str) -> None:
    tag = {"party": r"\(", "state": r"\( {:party}"}.get(slot, "")
    assert {"v": "rose", "x": bound} in matches(f"{{v:rise}} [from] ... {tag} {{x:{slot}}}", text)


@pytest.mark.parametrize("mark", ['"', ";", " -", " (", ")"])
def test_a_gap_crosses_no_mark_that_parts(mark: str) -> None:
    assert not matches(CHANGE, f"Sales rose 12 percent, from 250 there{mark} here to 280.")


def test_a_phrase_of_time_may_be_bound() -> None:
    pattern = "{v:rise} from {a:quantity} {w:when} to {b:quantity}"
    (found,) = matches(pattern, "Sales rose from 250 in 2004 to 280.")
    assert found["w"] == "in 2004"


def test_a_gap_has_a_length() -> None:
    near = "a a a a a a a a"
    assert matches(CHANGE, f"Sales rose 12 percent, from 250 {near} to 280.")
    assert not matches(CHANGE, f"Sales rose 12 percent, from 250 {near} a to 280.")
    assert not matches("{v:rise} ...{2} {p:percent}", "Sales rose all in all 12 percent.")


def test_a_gap_holds_none_of_the_words_it_bars() -> None:
    pattern = "{v:rise} ...!(:stops | to) {p:percent}"
    assert matches(pattern, "Sales rose again 12 percent.")
    assert not matches(pattern, "Sales rose and lost 12 percent.")
    assert not matches(pattern, "Sales rose again to 12 percent.")


def test_a_bar_looks_at_the_next_word() -> None:
    assert matches("{p:percent} !of", "It is 12 percent in all.")
    assert not matches("{p:percent} !of", "It is 12 percent of all.")


def test_a_comma_may_be_missing_unless_it_is_asked_for() -> None:
    assert matches("rose, fell {p:percent}", "It rose fell 12 percent.")
    assert not matches("rose {,} fell {p:percent}", "It rose fell 12 percent.")
    assert matches("rose {,} fell {p:percent}", "It rose, fell 12 percent.")


def test_brackets_of_the_copy_are_tokens() -> None:
    assert matches("\\( {p:percent} \\)", "It rose (12 percent) again.")
    assert not matches("{v:rise} {p:percent}", "It rose (12 percent) again.")


def test_hyphens_are_passed_over_and_dashes_are_not() -> None:
    assert matches("a {p:percent} cut", "It is a 12-percent cut.")
    assert matches("in {:year} — a {p:percent}", "It fell in 2006-a 12 percent cut.")
    assert not matches("in {:year} a {p:percent}", "It fell in 2006 - a 12 percent cut.")


def test_an_alternative_may_bind_what_another_does_not() -> None:
    pattern = "{v:rise} (by {p:percent} | to {b:money})"
    assert matches(pattern, "It rose by 12 percent.") == [{"v": "rose", "p": "12 percent"}]
    assert matches(pattern, "It rose to $12.") == [{"v": "rose", "b": "$12"}]


def test_neighbours_are_read_where_nothing_else_is_said() -> None:
    pattern = "{v:rise} {p:percent} || from {a:quantity} to {b:quantity}"
    assert matches(pattern, "Sales rose 12 percent. They went from 250 to 280.") == [
        {"v": "rose", "p": "12 percent", "a": "250", "b": "280"}
    ]
    assert not matches(pattern, "Sales rose 12 percent. They went from 250 to 280 or from 3 to 4.")
    assert not matches(pattern, "Sales of 90 shops rose 12 percent. They went from 250 to 280.")
    assert not matches(pattern, "Sales rose 12 percent. So it is. They went from 250 to 280.")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("from {a:quantity} to {b:quantity}", "nothing to be found by"),
        ("{p:percent} of {p:quantity}", "'p' is bound twice"),
        ("(by {p:percent} | {p:points}) {p:money}", "'p' is bound twice"),
    ],
)
def test_what_is_of_no_use_is_refused(source: str, message: str) -> None:
    with pytest.raises(ClaimSyntaxError, match=message):
        ClaimPattern(source, RISE)


def test_it_is_called_by_the_rarest_that_it_needs() -> None:
    assert "%" in ClaimPattern(CHANGE, RISE).triggers
    assert ClaimPattern("{v:rise} in droves", RISE).triggers == ("droves",)
    assert ClaimPattern("(tumbled | plunged) to {a:quantity}", RISE).triggers == ("tumbled", "plunged")


def test_a_pickle_holds_the_code() -> None:
    made = ClaimPattern(CHANGE, RISE)
    made.compile()
    again = pickle.loads(pickle.dumps(made))
    (sentence,) = sentences_of(page_of("Sales rose 12 percent, from 250 to 280."))
    assert [bound.key for bound in again.find([sentence], RISE, 5.0)] == [
        bound.key for bound in made.find([sentence], RISE, 5.0)
    ]
    assert again.parts[0].code == made.parts[0].code


FOUND = st.sampled_from(("rose", "by", "5 percent", "from", "to", "$3", "7", "in 2005", "(", "-", ",", "and", "half"))


@settings(max_examples=60, deadline=None)
@given(st.lists(FOUND, max_size=120))
def test_no_mention_serves_two_slots_and_nothing_hangs(words: list[str]) -> None:
    text = " ".join(words)
    began = time.monotonic()
    for found in matches(CHANGE, text):
        assert len(found) == 4
    assert time.monotonic() - began < 5
