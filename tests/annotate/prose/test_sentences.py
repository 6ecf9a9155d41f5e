from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.annotate.prose.sentences import sentences
from claimlint.model.span import Span
from tests.kinds.pages import page_of


def cut(text: str) -> list[str]:
    page = page_of(text)
    return [page.prose[start:end] for start, end in page.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "They met at 3 p.m. Monday at the hall.",
        "It opens at 9 a.m. EST and at 8 p.m. (ET) again.",
        "Open 9 a.m. - 5 p.m. daily.",
        "At 10 p.m. 5 men left.",
        "Sen. Ann Lee met Gov. Jo Park and Lt. Gov. Al Ford.",
        "The Rev. Al Green, Dr. Who and the Hon. Jim Lee sat.",
        "She is the No. 1 seed, not No. 2.",
        "It is in vol. 3, fig. 2, p. 9.",
        "The U.S. Senate and the U.S. Rep. Lee voted.",
        "Martin Lee Jr. Park opened.",
        "J. K. Lowing and George W. Park and J.R.R. Tolk wrote.",
        "On Jan. 5 and Sept. 11 it rained.",
        "Pear Inc. Chairman Lee spoke.",
        "Rep. Lee (R-Ga.) and Sen. Park (D-Mass.) spoke.",
        "Sen. Lee, D-W.Va., spoke.",
        "He met Lee (R-Ga.) Monday.",
        "St. Louis and Mt. Dent and Ft. Hood are places.",
        "Lee v. Park, e.g. The Hague, i.e. Holland.",
        "\u201cGo!\u201d she said.",
        '"Will you go?" Jo Lind asked.',
        '"Will you go?" Sen. Jo Lind asked.',
        "He said... then left.",
        "He waited … Lee stayed.",
        "He (it was late.) left.",
        "Visit example.com. then go.",
        "Version 2.0 of the .NET thing costs $3.5 million.",
        "1. First thing",
        "A. The first thing",
        "a heading without an end",
        "Yahoo! is a firm.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "He left. | She stayed.",
        "Is it? | Yes! | No.",
        "He left... | The next day he came.",
        "He left. ... | She stayed.",
        "He left. . . . | She stayed.",
        "They left at 4 p.m. | The hall closed.",
        "They left at 4 p.m. | Lee stayed.",
        "He said no. | Then he left.",
        "Did he go? | No. | We did.",
        "He lives in the U.S. | The country is big.",
        "He lives in Washington, D.C. | She does not.",
        "He met John Lee Jr. | Then he left.",
        "He works for Pear Inc. | The firm is big.",
        "It rained in Jan. | It snowed in Feb. | But not in May.",
        "He is Lee, R-Ga. | Then he left.",
        "\u201cI will go.\u201d | She left.",
        '"I will go. | You stay," he said.',
        'He left. | "She stayed. | We did." | They left.',
        "‘We will.’ | They did.",
        '"Will you go?" | They did.',
        "(He left.) | She stayed.",
        "[He left.] | She stayed.",
        "She sang (in Dutch). | He left.",
        "He left.[1] | She stayed.[2][3] | They did.",
        "Sales rose. | iPhone sales fell. | eBay's did not.",
        "1. First thing. | 2. Second thing.",
        "He left. | 5 people stayed.",
        "He left. | – She stayed.",
        "He left. | …She stayed.",
        "Они ушли. | Она осталась.",
        "He went to Main St. | The shop was shut.",
    ],
)
def test_several_sentences(text: str) -> None:
    parts = text.replace("’", "'").split(" | ")
    assert cut(text.replace(" | ", " ")) == parts


def test_no_sentence_goes_on_over_a_block() -> None:
    assert cut("He left\n\nfor good. She\n\nstayed") == ["He left", "for good.", "She", "stayed"]


def test_white_space_at_the_ends_of_a_block_is_in_no_sentence() -> None:
    prose = "  He left.  She stayed. \n \nEnd"
    assert sentences(prose, [Span(0, 24), Span(25, 26), Span(27, 30)]) == [Span(2, 10), Span(12, 23), Span(27, 30)]


WORDS = ["He", "left", "she", "Sen", "U.S", "No", "1", "p.m", "R-Ga", "said", "The", "iPad", "J", "é", "\U0001f389"]
ENDS = [" ", " ", " ", ". ", ". ", "? ", "! ", "… ", "... ", ".", "?", "[1]", "\n\n"]
MARKS = ['"', "“", "”", "'", "‘", "(", ")", "[", "]", "-", "– ", "* "]
COPY = st.lists(st.sampled_from([*WORDS, *ENDS, *MARKS]), max_size=40).map("".join)


@given(COPY)
def test_sentences_tile_the_blocks(text: str) -> None:
    page = page_of(text)
    told = "".join(page.prose[start:end] for start, end in page.sentences)
    assert told.replace(" ", "") == page.prose.replace(" ", "").replace("\n", "")


@given(COPY)
def test_no_sentence_crosses_a_block_or_has_white_space_at_its_ends(text: str) -> None:
    page = page_of(text)
    blocks = [block for block, _ in page.blocks]
    for sentence in page.sentences:
        assert sum(block.holds(sentence) for block in blocks) == 1
        written = page.prose[sentence.start : sentence.end]
        assert written == written.strip() != ""


@given(COPY, COPY)
def test_a_block_is_cut_the_same_wherever_it_stands(text: str, before: str) -> None:
    alone, after = page_of(text), page_of(f"{before}\n\n{text}")
    shift = len(after.prose) - len(alone.prose)
    assert [span.shift(shift) for span in alone.sentences] == _from(after, shift)


def _from(page: Page, start: int) -> list[Span]:
    return [span for span in page.sentences if span.start >= start]
