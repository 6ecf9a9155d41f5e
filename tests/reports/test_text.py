"""Text for people, and that it does a terminal no harm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Edit, Finding, Fix, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import harmless, text
from claimlint.reports.text import WINDOW, Excerpt, beginning, columns, ending, fitted, grouped
from tests.reports.strategies import HELD, OPEN, REPORT, SOURCE, findings, found, reports, words

PLAIN = """\
story.md:1:25: error usage/free-rein 'free reign' is wrong.
    record: a rein is loose, a reign is a king's (House style, p. 3)
    see 1:1: the story begins here
    fix: free rein | loose rein
    and 1 more: 3:21
story.md:2:11: warning mechanics/doubled 'The the' is wrong.
    this stands inside a quotation
story.md: usage/sum: 3 more beyond the rule's limit
"""
ON_A_TERMINAL = """\
story.md:1:25: error usage/free-rein 'free reign' is wrong.
    The mayor gave the firm free reign.
                            ^^^^^^^^^^
    record: a rein is loose, a reign is a king's (House style, p. 3)
    see 1:1: the story begins here
    fix: free rein | loose rein
    and 1 more: 3:21
story.md:2:11: warning mechanics/doubled 'The the' is wrong.
    He said: “The the sum.”
              ^^^^^^^
    this stands inside a quotation
story.md: usage/sum: 3 more beyond the rule's limit
"""


def rendered(report: Report, options: Mapping[str, object]) -> str:
    return "".join(text.REPORTER.render(iter([report]), RunFacts("0.1.0", 7, [], options)))


def shown(source: str, start: int, end: int, width: int | None = None) -> list[str]:
    """The line and the carets for a finding that spans part of a source, on a terminal so wide."""
    finding = replace(REPORT.findings[1], start=start, end=end, quotation=False)
    options = {"source_of": lambda _: source, "width": width}
    out = rendered(replace(REPORT, findings=(finding,), limited={}), options)
    return [line[4:] for line in out.split("\n")[1:3]]


def test_the_whole() -> None:
    assert rendered(REPORT, {}) == PLAIN
    assert rendered(REPORT, {"source_of": lambda _: SOURCE}) == ON_A_TERMINAL
    assert rendered(REPORT, {"source_of": lambda _: None}) == PLAIN


def test_colours_add_nothing_but_themselves() -> None:
    import re

    colored = rendered(REPORT, {"color": True})
    assert "\x1b[31merror\x1b[0m" in colored
    assert re.sub(r"\x1b\[\d+m", "", colored) == PLAIN


def test_claims_follow_the_findings_with_their_working() -> None:
    report = replace(REPORT, findings=(), limited={}, claims=(HELD, OPEN))
    assert rendered(report, {}).split("\n") == [
        "story.md:1:5: holds claims/sum 3 + 4 = 7",
        "    read as 3: 3; 4: 4",
        "story.md:1:11: undecided claims/ratio gave",
        "    not decided: division by zero",
        "",
    ]
    assert "\x1b[32mholds\x1b[0m" in rendered(report, {"color": True})


def test_what_would_mend_it_says_how_sure_it_is() -> None:
    def last(**more: Any) -> str:
        finding = found("a/b", "sum", **more)
        return rendered(replace(REPORT, findings=(finding,), limited={}), {}).split("\n")[-2].strip()

    assert last(suggestions=("total",)) == "try: total"
    assert last(suggestions=("total",), fix=Fix((Edit(1, 2, "total"),), "unsafe")) == "unsafe fix: total"
    assert last(fix=Fix((Edit(1, 2, ""),), "safe")) == "fix: take it out"
    assert last(fix=Fix((Edit(1, 2, " ("), Edit(3, 3, ")")), "safe")) == "fix: ' (' … )"
    assert last(suggestions=("",)) == "try: ''"


def test_many_repeats_are_counted() -> None:
    group = tuple(found("a/b", "sum") for _ in range(13))
    last = rendered(replace(REPORT, findings=group, limited={}), {}).split("\n")[-2]
    assert last == "    and 12 more: " + ", ".join(["2:19"] * 10) + ", ..."


def test_a_long_line_is_cut_around_the_finding() -> None:
    source = "x" * 10_000 + "WRONG" + "y" * 10_000
    line, carets = shown(source, 10_000, 10_005)
    assert line == "…" + "x" * WINDOW + "WRONG" + "y" * (WINDOW - 5) + "…"
    assert carets == " " * (WINDOW + 1) + "^^^^^"


def test_a_line_that_just_fits_is_whole() -> None:
    source = "ab\n" + "x" * WINDOW + "W" + "y" * (WINDOW - 1) + "\nz"
    assert shown(source, 3 + WINDOW, 4 + WINDOW) == [source.split("\n")[1], " " * WINDOW + "^"]


def test_carets_stop_at_the_end_of_the_line_and_there_is_always_one() -> None:
    assert shown("one two\r\nthree", 4, 12) == ["one two", "    ^^^"]
    assert shown("one", 3, 3) == ["one", "   ^"]


def test_wide_and_combining_characters_keep_the_carets_in_place() -> None:
    assert shown("日本 e\u0301 bad", 6, 9) == ["日本 e\u0301 bad", " " * 7 + "^^^"]
    assert columns("日本 e\u0301\u200d") == 6


def test_signs_that_are_one_for_the_reader_are_one_for_the_carets() -> None:
    family, heart, thumb, flag = "👩‍👩‍👧", "❤\ufe0f", "👍🏽", "🇺🇸"
    assert [columns(sign) for sign in (family, heart, thumb, flag, "한", "\u1112\u1161\u11ab")] == [2] * 6
    assert [columns(sign) for sign in ("a", "é", "“", "—", "…", "€", "␛", "\u200b")] == [1] * 7 + [0]
    assert shown(f"{family}{heart} bad", 6, 9)[0] == f"{family}{heart} bad"
    start = len(family) + len(heart) + 1
    assert shown(f"{family}{heart} bad", start, start + 3)[1] == " " * 5 + "^^^"


def test_a_narrow_terminal_is_respected() -> None:
    source = "The mayor gave the firm free reign over the harbor and its boats."
    assert shown(source, 24, 34, 80) == [source, " " * 24 + "^" * 10]
    assert shown(source, 24, 34, 44) == ["…gave the firm free reign over the harb…", " " * 15 + "^" * 10]
    assert shown(source, 0, 3, 24) == ["The mayor gave the…", "^^^"]
    assert shown(source, 59, 65, 24) == ["…bor and its boats.", " " * 13 + "^" * 6]
    assert shown(source, 4, 34, 24) == ["…mayor gave the fir…", " " + "^" * 18]


def test_no_sign_is_torn() -> None:
    assert beginning("e\u0301e\u0301日本", 3) == "e\u0301e\u0301"
    assert ending("日本e\u0301", 2) == "e\u0301"
    assert beginning("👩‍👩‍👧!", 1) == ""


@given(words, words, words, st.booleans(), st.booleans(), st.integers(1, 30))
def test_what_is_fitted_fits(before: str, marked: str, after: str, left: bool, right: bool, room: int) -> None:
    whole = Excerpt(harmless(before * 4), harmless(marked * 4), harmless(after * 4), left, right)
    part = fitted(whole, room)
    line = part.before + part.marked + part.after
    assert columns(line) + part.cut_before + part.cut_after <= max(room, 4)
    assert whole.before.endswith(part.before)
    assert whole.marked.startswith(part.marked)
    assert whole.after.startswith(part.after)
    assert part.cut_before == (left or part.before != whole.before)
    assert part.cut_after == (right or line[len(part.before) :] != whole.marked + whole.after)


def test_escapes_in_copy_are_shown_and_not_obeyed() -> None:
    nasty = "a\x1b[2Jb\x07\x9b31m\u202ec\r\nd"
    assert harmless(nasty) == "a␛[2Jb␇\\x9b31m\\u202ec  d"
    finding = found("a/b", "sum", message=nasty, suggestions=(nasty,))
    out = rendered(replace(REPORT, path="x\x1b.md", findings=(finding,)), {"source_of": lambda _: nasty * 3})
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\r"} & set(out)


@given(reports, words)
def test_nothing_reaches_a_terminal_that_it_would_obey(report: Report, source: str) -> None:
    lines = rendered(report, {"source_of": lambda _: source}).split("\n")
    wrong = [char for line in lines for char in line if ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0]
    assert wrong == []


@given(st.lists(findings, max_size=6))
def test_grouping_loses_nothing(given: list[Finding]) -> None:
    again = [finding for group in grouped(given) for finding in group]
    assert sorted(map(id, again)) == sorted(map(id, given))
