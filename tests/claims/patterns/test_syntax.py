"""The language of claim patterns: what is read, and what is refused, with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.claims.patterns.elements import Bar, Choice, Gap, Mark, Member, Slot, Word
from claimlint.claims.patterns.syntax import LONGEST, ClaimSyntaxError, parse

CLASSES = frozenset(("rise", "breaks"))


def refused(source: str) -> tuple[str, int, str]:
    with pytest.raises(ClaimSyntaxError) as caught:
        parse(source, CLASSES)
    return caught.value.message, caught.value.position, caught.value.near


def test_words_slots_and_classes() -> None:
    (part,) = parse("{v:rise} By {p:percent}", CLASSES).parts
    assert part == (Member("v", "rise", 0), Word(("by",), 9), Slot("p", "percent", 12))


def test_a_star_inflects() -> None:
    (part,) = parse("drop*", CLASSES).parts
    assert isinstance(part[0], Word)
    assert "dropped" in part[0].forms


def test_brackets_are_alternatives_and_what_may_be_missing() -> None:
    (part,) = parse("(by | of) [about]", CLASSES).parts
    assert part[0] == Choice(((Word(("by",), 1),), (Word(("of",), 6),)), 0)
    assert isinstance(part[1], Choice)
    assert part[1].arms[1] == ()


def test_a_comma_is_no_element_unless_it_is_asked_for() -> None:
    (plain,) = parse("rose, fell", CLASSES).parts
    (asked,) = parse("rose {,} fell", CLASSES).parts
    assert len(plain) == 2
    assert asked[1] == Mark(",", 5)


@pytest.mark.parametrize("dash", ["—", "–", "--"])
def test_any_dash_is_a_dash(dash: str) -> None:
    (part,) = parse(f"a {dash} b", CLASSES).parts
    assert part[1] == Mark("—", 2)


def test_gaps_are_narrowed_and_bar_words_and_classes() -> None:
    (part,) = parse("... ...{3} ...!of ...{2}!(as | :breaks) !(of | :rise)", CLASSES).parts
    assert part[0] == Gap(8, (), (), 0)
    assert part[1] == Gap(3, (), (), 4)
    assert part[2] == Gap(8, ("of",), (), 11)
    assert part[3] == Gap(2, ("as",), ("breaks",), 18)
    assert part[4] == Bar(("of",), ("rise",), 40)


def test_a_border_parts_sentences() -> None:
    assert len(parse("rose || it fell || again", CLASSES).parts) == 3


def test_an_unknown_type_is_told_with_the_nearest() -> None:
    assert refused("from {a:quantaty}") == (
        "'quantaty' is neither a type of slot nor a class of words",
        8,
        "quantity",
    )
    assert refused("{v:raise}")[2] == "rise"
    assert refused("...!(of | :brakes)")[2] == "breaks"


@pytest.mark.parametrize(
    ("source", "message", "position"),
    [
        ("rose (by | of", "'(' is not closed", 5),
        ("rose [by", "'[' is not closed", 5),
        ("rose by)", "')' closes nothing", 7),
        ("rose | fell", "alternatives stand in brackets: ( this | that )", 5),
        ("rose (by | )", "an alternative is empty; what may be missing stands in square brackets", 5),
        ("rose {p}", "a slot is written {name:type} or {:type}", 5),
        ("rose }", "this brace closes nothing", 5),
        ("rose 12%", "'%' is part of a mention: write a slot such as {p:percent} or {a:money}", 7),
        ("rose .", "a gap is written with three full stops", 5),
        ("rose ...{9}", "a gap spans 1 to 8 tokens", 5),
        ("rose || ", "this part of the pattern is empty", 0),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(source: str, message: str, position: int) -> None:
    assert refused(source)[:2] == (message, position)


def test_patterns_have_a_bound() -> None:
    assert "characters" in refused("a " * LONGEST)[0]
    assert "nested too deep" in refused("[" * 40 + "a" + "]" * 40)[0]


@given(st.text(alphabet="abc{}:()[]|.!,*—\\ quantity", max_size=60))
def test_any_text_is_read_or_refused(source: str) -> None:
    at = 0
    try:
        parse(source, CLASSES)
    except ClaimSyntaxError as error:
        at = error.position
    assert 0 <= at <= len(source)
