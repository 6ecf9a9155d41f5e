"""A baseline of real paragraphs lives through moving, inserting and wrapping them anew, and counts what was mended."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint import Finding, Linter
from claimlint.settle.baseline import Parted, counts, parsed, part, written

SLIPS = {
    "The council gave free reign to the mayor on the last day of the fair.": "usage/homophones/free-rein",
    "It costs $3 million dollars to mend the bridge, Ms. Ortega said.": "usage/redundant/currency-word",
    "They would of gone to the fair, had the road been open.": "usage/confused/could-have",
    "Attendance rose 20 percent, from 34 to 51, in the first week.": "claims/percent-change",
    "At noon the the board met in the old hall.": "mechanics/repeats/repeated-function-word",
}
"""Sentences, and the rule that finds one slip in each."""
CLEAN = (
    "The fair opens on the green behind the station.",
    "“We will be back,” one of the residents said.",
    "Nobody asked the board about it, and the board said nothing.",
    "The judge, who had read the plan, put off her ruling until the spring.",
)
LINTER = Linter(select=[*SLIPS.values()])
Paragraph = tuple[str, ...]

sentences = st.sampled_from([*SLIPS, *CLEAN])
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(tuple)
stories = st.lists(paragraphs, max_size=7)
clean = st.lists(st.sampled_from(CLEAN), min_size=1, max_size=3).map(tuple)
widths = st.integers(24, 120)


def text(story: Sequence[Paragraph], width: int, end: str) -> str:
    """A story with its paragraphs wrapped at a width."""
    filled = (textwrap.fill(" ".join(each), width, break_long_words=False, break_on_hyphens=False) for each in story)
    return "\n\n".join(filled).replace("\n", end) + end


def found(story: Sequence[Paragraph], width: int, end: str, format_: str) -> tuple[Finding, ...]:
    """What is found in a story: one slip for each sentence that has one."""
    findings = LINTER.lint_text(text(story, width, end), format=format_).findings
    assert Counter(finding.rule for finding in findings) == slips(story)
    return findings


def slips(story: Sequence[Paragraph]) -> Counter[str]:
    return Counter(SLIPS[sentence] for paragraph in story for sentence in paragraph if sentence in SLIPS)


def held(before: Sequence[Finding], after: Sequence[Finding]) -> Parted:
    """What becomes of findings under the baseline, as its file says it, of those before."""
    entries = {"story.md": dict(counts(before))} if before else {}
    return part(after, parsed(written(entries)).get("story.md", {}), lambda _: True)


@pytest.mark.parametrize("format_", ["plain", "markdown"])
@settings(max_examples=60, deadline=None)
@given(st.data(), stories, widths, widths, st.sampled_from(["\n", "\r\n"]))
def test_paragraphs_may_be_moved_inserted_wrapped_and_taken_out(
    format_: str, data: st.DataObject, old: list[Paragraph], width: int, other: int, end: str
) -> None:
    moved = data.draw(st.permutations(old))
    kept = moved[: data.draw(st.integers(0, len(moved)))]
    new = list(kept)
    for paragraph in data.draw(st.lists(clean, max_size=4)):
        new.insert(data.draw(st.integers(0, len(new))), paragraph)
    after = held(found(old, width, "\n", format_), found(new, other, end, format_))
    assert (after.kept, Counter(each.rule for each in after.accepted)) == ([], slips(kept))
    assert after.gone == (slips(old) - slips(kept)).total()


@settings(max_examples=60, deadline=None)
@given(stories, stories, widths, st.randoms(use_true_random=False))
def test_of_new_slips_as_many_are_told_as_there_are(
    old: list[Paragraph], more: list[Paragraph], width: int, chance: Random
) -> None:
    new = [*old, *more]
    chance.shuffle(new)
    after = held(found(old, 80, "\n", "markdown"), found(new, width, "\n", "markdown"))
    assert Counter(each.rule for each in after.kept) == slips(more)
    assert (len(after.accepted), after.gone) == (slips(old).total(), 0)


def test_a_sentence_that_is_edited_is_told_again_and_its_neighbours_are_not() -> None:
    first, second, third = ((sentence,) for sentence in list(SLIPS)[:3])
    before = found([first, second + third], 80, "\n", "markdown")
    edited = (second[0].replace("Ms. Ortega", "the engineer"),)
    after = held(before, LINTER.lint_text(text([edited + third, first], 40, "\n"), format="markdown").findings)
    assert [each.rule for each in after.kept] == ["usage/redundant/currency-word"]
    assert (len(after.accepted), after.gone) == (2, 1)
