from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kinds.pages import page_of

MARKS = frozenset("\"“”„‟«»'‘‚‛‹›")


def quoted(text: str) -> list[str]:
    """The quotations of a text; one that is not closed ends in three dots."""
    page = page_of(text)
    return [page.prose[q.span.start : q.span.end] + "..." * (not q.closed) for q in page.quotations]


def lone(text: str) -> list[tuple[int, str]]:
    """Where the marks without a partner stand in the prose, and the mark."""
    page = page_of(text)
    return [(mark.span.start, mark.side) for mark in page.quotes.unpaired]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No mark at all.",
        "It don’t matter, it ain't so, y'all.",
        "The '90s and the ‘80s, rock 'n' roll, 'em, ’tis.",
        "James' book, the workers' rights, the boys’ bikes.",
        "He is 5'6\" tall and 6' 2\" wide; she 5'6½\".",
        'A 12" pipe, a 3½" bolt, a 12"-wide board, a 2" x 4".',
        "At 40°26'46\" N 79°58'56\" W.",
        'A 6-foot-2" man.',
        'Ditto marks: """""""',
        "l'eau, d'Arcy, O’Brien, Hawai‘i",
        "5′6″ and 12″",
        "He left the dogs' and the cats' food.",
    ],
)
def test_no_quotation_and_nothing_amiss(text: str) -> None:
    assert quoted(text) == []
    assert lone(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "go" now.', ['"go"']),
        ('"Go," he said. "Stay."', ['"Go,"', '"Stay."']),
        ("“Go,” he said. “Stay.”", ["“Go,”", "“Stay.”"]),
        ("„Hallo“, sagte er, »ja«.", ["„Hallo“", "»ja«"]),
        ("«Bonjour», dit-il. ‹Oui›.", ["«Bonjour»", "‹Oui›"]),
        ("« Bonjour », dit-il.", ["« Bonjour »"]),
        ("”Hej”, sa han.", ["”Hej”"]),
        ("He calls it ”free software.” So.", ["”free software.”"]),
        ("‘Go,’ he said. ‘Stay.’", ["‘Go,'", "‘Stay.'"]),
        ("'Go,' he said. 'Stay.'", ["'Go,'", "'Stay.'"]),
        ("‚Hallo‘, sagte er.", ["‚Hallo‘"]),
        ("'The workers' rights,' he said.", ["'The workers' rights,'"]),
        ("‘It’s the boys’ turn,’ he said.", ["‘It's the boys' turn,'"]),
        ("The 'Friends' of '99 sang.", ["'Friends'"]),
        ("\"He said 'go' to me,\" she said.", ["\"He said 'go' to me,\""]),
        ("“He said ‘go’ to me,” she said.", ["“He said ‘go' to me,”"]),
        ("‘He said “go” to me,’ she said.", ["‘He said “go” to me,'"]),
        ("\"'Go,' he told me,\" she said.", ["\"'Go,' he told me,\""]),
        ("\"He told me, 'Go.'\" She left.", ["\"He told me, 'Go.'\""]),
        ("“ ‘Go,’ he told me,” she said.", ["“ ‘Go,' he told me,”"]),
        ('"The "Fair Act" is good," he said.', ['"The "Fair Act" is good,"']),
        ('"A 12" pipe broke," he said.', ['"A 12" pipe broke,"']),
        ('"He is 6\'2"," he said.', ['"He is 6\'2","']),
        ('"I came in 2005" is a lie.', ['"I came in 2005"']),
        ('"Go"—he left—"now" ("so") ["x"]', ['"Go"', '"now"', '"so"', '"x"']),
        ('He said "Go." "Stay," she said.', ['"Go."', '"Stay,"']),
        ('He said, " Go now. " Then he left.', ['" Go now. "']),
        ('He said," Go now." Then he left.', ['" Go now."']),
        ('He said "go” and “stay".', ['"go”', '“stay"']),
        ("The \"Coast Act'' passed.", ["\"Coast Act''"]),
        ("the Act:“Everyone wins.” So.", ["“Everyone wins.”"]),
        ('He said ".gov" and "..." too.', ['".gov"', '"..."']),
        ('"What?" "That!"', ['"What?"', '"That!"']),
        ('(He said "go.")', ['"go."']),
    ],
)
def test_quotations_of_a_paragraph(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert lone(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"One.\n\n"Two.\n\n"Three," he said.', ['"One....', '"Two....', '"Three,"']),
        ("“One.\n\n“Two.”\n\nHe left.", ["“One....", "“Two.”"]),
        ("‘One.\n\n‘Two.’\n\nHe left.", ["‘One....", "‘Two.'"]),
        ('He said, "One.\n\n"Two," and left.', ['"One....', '"Two,"']),
        ('"One," he said. "Two.\n\n"Three."', ['"One,"', '"Two....', '"Three."']),
        ("“One ‘or’ two.\n\n“Three.”", ["“One ‘or' two....", "“Three.”"]),
        ('"One.\n\nTwo.\n\nThree."', ['"One....', "Two....", 'Three."']),
        ('"I want:\n\n* one\n\n* two\n\n"And more," he said.', ['"I want:...', "* one...", "* two...", '"And more,"']),
        ("“(a) One; and “(b) two.\n\n“(c) Three.”", ["“(a) One; and “(b) two....", "“(c) Three.”"]),
        ("“One.“Two.”", ["“One.“Two.”"]),
    ],
)
def test_quotations_over_paragraphs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert lone(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "side"),
    [
        ('He said "go now.', ['"go now....'], "open"),
        ('He said "go now.\n\nHe left.', ['"go now....'], "open"),
        ("He said “go now.\n\nHe left. He said “no.”", ["“go now....", "“no.”"], "open"),
        ('He said "go now.\n\n"Stay," she said.', ['"go now....', '"Stay,"'], "open"),
        ('He said "a and "b" now.', ['"a and...', '"b"'], "open"),
        ("He said “a and “b” now.", ["“a and...", "“b”"], "open"),
        ('He said go" now.', [], "close"),
        ("He said go” now. “Stay,” he said.", ["“Stay,”"], "close"),
        ('He said "a" and b" now.', ['"a"'], "close"),
        ("Go now,” he said. “Stay.”", ["“Stay.”"], "close"),
        ('the "black box) thing', ['"black box) thing...'], "open"),
        ('He left.\n\n"Go now.', ['"Go now....'], "open"),
    ],
)
def test_a_mark_without_its_partner(text: str, expected: list[str], side: str) -> None:
    assert quoted(text) == expected
    assert [found for _, found in lone(text)] == [side]


def test_an_unclosed_mark_quotes_nothing_beyond_its_paragraph() -> None:
    assert quoted('He said "go.\n\nThey left.\n\nShe said "no" and "yes" and "go" then.') == [
        '"go....',
        '"no"',
        '"yes"',
        '"go"',
    ]


def test_data_has_no_quotations() -> None:
    assert quoted('{"a": "b", ' * 400) == []


PARTS = ["go", "He", "s", "n", "em", "90", "5", " ", " ", " ", ". ", ", ", ".", ":", "(1)", "-", "—", "* ", "\n\n"]
COPY = st.lists(st.sampled_from([*PARTS, *MARKS, "’", "''"]), max_size=40).map("".join)


@given(COPY)
def test_quotations_rise_apart_inside_blocks(text: str) -> None:
    page = page_of(text)
    spans = [quotation.span for quotation in page.quotations]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(any(block.holds(span) for block, _ in page.blocks) for span in spans)


@given(COPY)
def test_quotations_begin_with_a_mark_or_go_on_from_the_block_before(text: str) -> None:
    page = page_of(text)
    ends = {quotation.span.end for quotation in page.quotations if not quotation.closed}
    for quotation in page.quotations:
        start = quotation.span.start
        assert page.prose[start] in MARKS or start - 1 in ends
        assert not quotation.closed or page.prose[quotation.span.end - 1] in MARKS


@given(COPY)
def test_one_that_is_not_closed_ends_with_its_block_or_where_a_mark_stands(text: str) -> None:
    page = page_of(text)
    ends = {block.end for block, _ in page.blocks}
    for quotation in page.quotations:
        rest = page.prose[quotation.span.end :].lstrip(" ")
        assert quotation.closed or quotation.span.end in ends or rest[0] in MARKS


@given(COPY)
def test_marks_without_a_partner_are_double_marks(text: str) -> None:
    page = page_of(text)
    assert all(page.prose[mark.span.start : mark.span.end] in '"“”„‟' for mark in page.quotes.unpaired)
    assert sorted(page.quotes.unpaired) == list(page.quotes.unpaired)


@given(st.text().filter(lambda text: MARKS.isdisjoint(text.replace("’", "'").replace("\u02bc", "'"))))
def test_without_marks_there_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


SPEECH = st.sampled_from(["Go", "go on", "We won’t", "in 2005", "the boys’ bikes", "a ‘new’ one", "5'6\" tall", "(so)"])
TOLD = st.lists(st.tuples(SPEECH, st.sampled_from([", he said. ", " and ", "; ", " — ", ". Then "])), max_size=6)


@given(TOLD, st.sampled_from(["“”", '""']))
def test_each_quotation_that_opens_and_closes_is_found(told: list[tuple[str, str]], pair: str) -> None:
    marked = [f"{pair[0]}{speech},{pair[1]}" for speech, _ in told]
    text = "He said " + "".join(mark + after for mark, (_, after) in zip(marked, told, strict=True)) + "so on."
    assert quoted(text) == [mark.replace("’", "'") for mark in marked]
    assert lone(text) == []


@given(TOLD, st.sampled_from(["“”", '""']), st.data())
def test_one_mark_taken_away_leaves_one_without_partner(
    told: list[tuple[str, str]], pair: str, data: st.DataObject
) -> None:
    told = [("Go on", " and "), *told]
    parts = [part for speech, after in told for part in (pair[0], speech + ",", pair[1], after)]
    marks = [index for index, part in enumerate(parts) if index % 4 in (0, 2)]
    del parts[data.draw(st.sampled_from(marks))]
    assert len(lone("He said " + "".join(parts) + "so on.\n\nThey left.")) == 1


@given(COPY, st.integers(1, 3))
def test_paragraphs_without_marks_before_it_change_nothing(text: str, number: int) -> None:
    alone, after = page_of(text), page_of("They left.\n\n" * number + text)
    shift = len(after.prose) - len(alone.prose)
    assert [(q.span.shift(shift), q.closed) for q in alone.quotations] == [tuple(q) for q in after.quotations]
