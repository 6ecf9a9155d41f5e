"""When something happened: the date that governs, the other times of a sentence, and words that set a name apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.annotate.times.when import Era, clause_of, event_date
from claimlint.model.document import Mark
from claimlint.model.span import Span
from tests.kinds.pages import page_of

DAY = date(2019, 6, 3)
WORDS = [
    "Swaziland",
    "in 2015",
    ",",
    ", and",
    "now",
    "then",
    "(",
    ")",
    "former",
    "said",
    "Oct. 9",
    "—",
    "will",
    ".",
    "Feb. 30, 2020",
    "the 1990s",
    "\n\n",
]


def on_day(text: str, day: date | None = DAY) -> Page:
    document = page_of(text).document
    return Page(replace(document, date=day))


def era(text: str, name: str = "Swaziland", day: date | None = DAY) -> Era:
    page = on_day(text, day)
    start = page.prose.index(name)
    return event_date(page, Span(start, start + len(name)))


def period(found: Era) -> tuple[str, str] | None:
    return found.period and (str(found.period.early), str(found.period.late))


@pytest.mark.parametrize(
    ("text", "basis", "expected"),
    [
        ("In 2015 Swaziland was dry.", "clause", ("2015-01-01", "2015-12-31")),
        ("In 2009, Swaziland was dry, and it rained in 2010.", "clause", ("2009-01-01", "2009-12-31")),
        ("It rained in 2010, and Swaziland was dry.", "sentence", ("2010-01-01", "2010-12-31")),
        ("Swaziland was dry.", "document", ("2019-06-03", "2019-06-03")),
        ("It rained in 2010. Swaziland was dry.", "document", ("2019-06-03", "2019-06-03")),
        ("On Oct. 9 Swaziland was dry.", "clause", ("2019-10-09", "2019-10-09")),
        ("On Jan. 9 Swaziland was dry.", "clause", ("2019-01-09", "2019-01-09")),
        ("On Dec. 30 Swaziland was dry.", "clause", ("2018-12-30", "2018-12-30")),
        ("On July 9 Swaziland will be dry.", "clause", ("2019-07-09", "2019-07-09")),
        ("The 2015 report said that Swaziland was dry in 2012.", "clause", ("2012-01-01", "2012-12-31")),
        ("On Feb. 30, 2015, Swaziland was dry.", "document", ("2019-06-03", "2019-06-03")),
    ],
)
def test_what_governs(text: str, basis: str, expected: tuple[str, str]) -> None:
    found = era(text)
    assert (found.basis, period(found)) == (basis, expected)


def test_without_a_day_only_what_is_written_counts() -> None:
    assert era("Swaziland was dry.", day=None) == Era(None, "none")
    assert era("On Oct. 9 Swaziland was dry.", day=None).period is None
    assert period(era("In 2015 Swaziland was dry.", day=None)) == ("2015-01-01", "2015-12-31")


def test_all_times_are_told_and_the_day_of_the_document_is_the_last() -> None:
    found = era("In 2015 Swaziland, dry since 2012, was poor.")
    assert [str(time.early.year) for time in found.times] == ["2015", "2012", "2019"]


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("What was then Swaziland was dry.", "then"),
        ("The then-president of Swaziland was dry.", "then"),
        ("The former Swaziland was dry.", "former"),
        ("Eswatini, formerly Swaziland, was dry.", "former renamed"),
        ("Swaziland (now Eswatini) was dry.", "renamed"),
        ("The king renamed his country, and Swaziland was dry.", "renamed"),
        ("Swaziland will be dry.", "future"),
        ("Swaziland was dry.", ""),
        ("They will come, but Swaziland was dry.", ""),
    ],
)
def test_words_that_set_apart(text: str, flags: str) -> None:
    found = era(text)
    assert " ".join(flag for flag in ("then", "former", "renamed", "future") if getattr(found, flag)) == flags
    assert found.apart is (flags not in ("", "future"))


def test_a_dateline_is_no_event() -> None:
    document = page_of("MBABANE, June 2, 2015 (Wire) — Swaziland was dry.").document
    page = Page(replace(document, date=DAY, marks=(Mark(Span(0, 31), "dateline"),)))
    assert event_date(page, Span(32, 41)).basis == "document"


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join), st.sampled_from([DAY, None]))
def test_laws(text: str, day: date | None) -> None:
    page = on_day(f"{text} Swaziland", day)
    at = page.prose.rindex("Swaziland")
    span = Span(at, at + 9)
    found = event_date(page, span)
    assert clause_of(page, span).holds(span)
    assert (found.period is None) is (found.basis == "none")
    assert all(time.early <= time.late for time in found.times)
    assert found.date is None or found.date.span.end <= len(page.prose)
    if day is not None:
        assert day in (found.times[-1].early, found.times[-1].late)


def test_a_sentence_without_end_is_read_in_part() -> None:
    page = on_day("Swaziland, in 2015 and " * 20_000)
    for at in range(0, len(page.prose), 40_000):
        assert event_date(page, Span(at, at + 9)).period is not None
