from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.balance import KIND, Balance
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, hits_on, page_of

ALL = ("parentheses", "brackets", "braces", "quotation-marks")


def lone(marks: tuple[str, ...], text: str) -> list[str]:
    """The marks without a partner, each alone."""
    kind = Balance(marks)
    kind.prepare()
    return [hit.slots["mark"] for hit in hits_on(kind, page_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No mark.",
        "He came (late) to [the] {old} town.",
        "A [nest (of {all}) kinds] of it.",
        "Even ((doubled)) ones.",
        "There are 1) apples and 2) pears.",
        "There are a) apples, b) pears; iv) plums.",
        "1.) Apples\n\n2.) Pears\n\n10) Plums",
        "(a) Apples and (b) pears.",
        "We like it :) and you :-) too ;) so =)",
        "We do not :( and you :-( neither.",
        "We (who like it :) and you) left.",
        "There is (see 1) and 2) here) more.",
        "It was ten (in 1) that year.",
        "(This goes on.\n\nAnd on.\n\nIt ends.)",
        "They want (among others:\n\n* apples\n\n* pears)",
        "[\n\n{\n\nname\n\n}\n\n]",
        "The mark \"(\" is a bracket, and ')' too.",
        "((((((((((((((((((((((((((((((",
        '"One.\n\n"Two.\n\n"Three," he said.',
        "“One.\n\n“Two.”",
        '"One.\n\nTwo.\n\nThree."',
        "The '90s, James' book and rock 'n' roll.",
        'He is 5\'6" tall, the pipe 12" wide.',
        'He said," Go now." Then he left.',
        "He calls it ”free software.” So.",
        "‘One mark only, he said.",
    ],
)
def test_in_balance(text: str) -> None:
    assert found(Balance(ALL), text) == []


@pytest.mark.parametrize(
    ("text", "mark", "partner"),
    [
        ("The town (founded in 1802 grew.", "(", ")"),
        ("The town founded in 1802) grew.", ")", "("),
        ("He came (late) to the (old town.", "(", ")"),
        ("He came (late) to the old) town.", ")", "("),
        ("He said he [Lee would go.", "[", "]"),
        ("He said he Lee] would go.", "]", "["),
        ("It is {empty.", "{", "}"),
        ("It is (empty.\n\nIt (is) full.", "(", ")"),
        ("Jagran)\n\nHe left.", ")", "("),
        ("He was born 1 June 1920) in a town.", ")", "("),
        ("It likes apples, pears and so on:).", ")", "("),
        ("He said “go now.", "“", "”"),
        ("He said go” now.", "”", "“"),
        ("Er sagte „Hallo.", "„", "“"),
        ('He said "go now.', '"', '"'),
        ('Go now," he said. "Stay."', '"', '"'),
        ("He said “a and “b” now.", "“", "”"),
    ],
)
def test_a_mark_without_its_partner(text: str, mark: str, partner: str) -> None:
    kind = Balance(ALL)
    kind.prepare()
    page = page_of(text)
    hits = hits_on(kind, page)
    assert [mark in page.prose[hit.span.start : hit.span.end] for hit in hits] == [True]
    assert [dict(hit.slots) for hit in hits] == [{"mark": mark, "partner": partner}]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It is over. ((CNA)", "((CNA)"),
        ("Sen. Ada Field (R-Idaho spoke.", "(R-Idaho"),
        ("It cost (about $5 in all.", "(about"),
        ("It cost ($5 in all.", "($5"),
        ("It is over. (", "("),
        ("The ship is safe. Reuters)", "Reuters)"),
        ("It was held (Mepa News) Garowe Online)", "Garowe Online)"),
        ("The Port Workers' Alliance PWA) struck.", "Port Workers' Alliance PWA)"),
        ("He sailed in 1920) and came home.", "1920)"),
        ("It ended. ) The rest is known.", ")"),
    ],
)
def test_a_bracket_is_shown_with_what_it_touches(text: str, shown: str) -> None:
    assert found(Balance(ALL), text) == [shown]


def test_a_paragraph_that_ends_with_a_source_is_not_cut_short() -> None:
    assert found(Balance(ALL), "They met in Paris. (RFE/RL") == ["(RFE/RL"]
    assert found(Balance(ALL), "They met in Paris. (Garowe Online") == ["(Garowe"]
    assert found(Balance(ALL), "They met in Paris (RFE/RL") == []
    assert found(Balance(ALL), "They met in Paris. (It was late") == []
    assert found(Balance(ALL), "They met in Paris. (Then Ann Lee of Erie spoke of it at length and") == []


def test_only_the_marks_that_are_asked_for() -> None:
    text = 'A (b [c {d "e.'
    assert [lone((marks,), text) for marks in ALL] == [["("], ["["], ["{"], ['"']]
    assert lone(ALL, text) == ["(", "[", "{", '"']


def test_a_bracket_is_not_sought_too_far_away() -> None:
    assert lone(("parentheses",), "A (b.\n\n" + "Quiet.\n\n" * 20 + "Town) d.") == ["(", ")"]


def test_what_lies_outside_the_scope_is_left_alone() -> None:
    page = page_of('A (b "c.\n\nD (e "f.', zones=["headline", "body"])
    kind = Balance(ALL)
    hits = hits_on(kind, page, Scope.parse("headline"))
    assert [hit.span.start for hit in hits] == [2, 5]


@pytest.mark.parametrize(
    ("marks", "path"), [((), ("marks",)), (("parentheses", "parens"), ("marks", 1)), (("",), ("marks", 0))]
)
def test_unknown_marks_are_told(marks: tuple[str, ...], path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as told:
        Balance(marks).prepare()
    assert told.value.path == path
    assert "quotation-marks" in told.value.message


def test_it_is_a_kind_that_pickles() -> None:
    kind = Balance(ALL)
    kind.prepare()
    assert KIND is Balance
    assert isinstance(kind, Kind)
    assert pickle.loads(pickle.dumps(kind)) == kind
    assert set(kind.triggers) == set('()[]{}"“”„‟')


WORDS = ["go", "He said", "in 2005", "the boys' bikes", "don’t", "and so on", "5'6\" tall", "town."]
PLAIN = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
BRACKETED = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.sampled_from(["()", "[]", "{}"]).flatmap(lambda pair: inner.map(lambda text: pair[0] + text + pair[1])),
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
    ),
    max_leaves=8,
)
QUOTED = st.tuples(st.sampled_from(['""', "“”"]), BRACKETED).map(lambda told: told[0][0] + told[1] + told[0][1])
BALANCED = st.lists(st.one_of(BRACKETED, QUOTED), min_size=1, max_size=4).map(" and ".join)


@given(BALANCED)
def test_what_is_balanced_stays_so_in_brackets(text: str) -> None:
    assert found(Balance(ALL), text) == []
    assert found(Balance(ALL), f"({text})") == []
    assert found(Balance(ALL), f"Well [{text} as {{{text}}} so].") == []


@given(st.lists(BALANCED, min_size=1, max_size=3))
def test_paragraphs_that_are_balanced_are_so_together(texts: list[str]) -> None:
    assert found(Balance(ALL), "\n\n".join(texts)) == []


@given(BRACKETED, st.data())
def test_a_bracket_taken_away_leaves_one_without_partner(text: str, data: st.DataObject) -> None:
    whole = f"Well ({text} town)."
    places = [at for at, character in enumerate(whole) if character in "()[]{}"]
    gone = data.draw(st.sampled_from(places))
    pair = next(pair for pair in ("()", "[]", "{}") if whole[gone] in pair)
    told = lone(ALL, whole[:gone] + whole[gone + 1 :])
    assert told == [pair.replace(whole[gone], "")]


MARKS = " .,-'\"“”()[]{}:\n"


@given(stories(["go", "He", "1", "a", "Lee"], MARKS))
def test_balance_keeps_the_laws(text: str) -> None:
    kind = Balance(ALL)
    kind.prepare()
    keeps_the_laws(kind, text, TEXT)


@given(stories(["go", "He", "1", "a", "Lee"], MARKS))
def test_without_its_triggers_there_is_no_hit(text: str) -> None:
    page = page_of(text)
    assert all(hit.slots["mark"] in KIND(ALL).triggers for hit in KIND(ALL).hits(page, TEXT, ()))


@pytest.mark.parametrize(
    "text",
    [
        "and teach us?” And the answer is no, but it is a start.",
        "of the Act) and the rest of it.",
        'It took place. "And finally, the suggestion',
        "He paid the fee (which was",
    ],
)
def test_a_text_cut_out_of_a_sentence_is_left_alone(text: str) -> None:
    assert found(Balance(("parentheses", "quotation-marks")), text) == []


def test_a_whole_sentence_is_not() -> None:
    assert found(Balance(("parentheses",)), "Of the Act) and the rest.") == ["Act)"]
    assert found(Balance(("quotation-marks",)), 'It took place. "And finally he left.') == ['"']
