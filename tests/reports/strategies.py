"""Reports as hypothesis makes them up, and one made by hand."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from claimlint.model.finding import (
    LEVELS,
    Claim,
    Edit,
    Evidence,
    Failure,
    Finding,
    Fix,
    Related,
    Report,
)
from claimlint.model.places import Places

hostile = st.text(
    st.sampled_from("ab]>-<&%:,[(1){\"\\'\t\r\n\x00\x1b\x7f\x9b\u2028\u202e\u0301é日😀\ufffe\ud800"), max_size=8
)
"""Text that means something to one format or another."""
words = st.text(st.sampled_from('ab \t\n\r"\\\x00\x1b\x9b\u2028\u202e\u0301é日😀'), max_size=6)
counts = st.integers(0, 10**6)
places = st.integers(1, 10**6)
edits = st.builds(Edit, counts, counts, words)
fixes = st.builds(Fix, st.lists(edits, max_size=2).map(tuple), st.sampled_from(["safe", "unsafe"]))
evidence = st.builds(Evidence, st.sampled_from(["computation", "record", "calendar", "document"]), words, words)
related = st.builds(Related, counts, counts, places, places, words)
findings = st.builds(
    Finding,
    rule=words,
    level=st.sampled_from(LEVELS),
    category=words,
    message=words,
    start=counts,
    end=counts,
    line=places,
    column=places,
    end_line=places,
    end_column=places,
    text=words,
    quotation=st.booleans(),
    suggestions=st.lists(words, max_size=2).map(tuple),
    fix=st.none() | fixes,
    evidence=st.lists(evidence, max_size=2).map(tuple),
    related=st.lists(related, max_size=2).map(tuple),
    fingerprint=words,
)
claims = st.builds(
    Claim, words, counts, counts, places, places, places, places, words, st.lists(words, max_size=2).map(tuple),
    words, words,
)  # fmt: skip
several = st.lists(findings, max_size=4).map(tuple)
reports = st.builds(
    Report,
    path=words,
    format=words,
    date=st.none() | st.dates().map(lambda day: day.isoformat()),
    words=counts,
    findings=several,
    suppressed=several,
    failures=st.lists(st.builds(Failure, words, words), max_size=2).map(tuple),
    limited=st.dictionaries(words, places, max_size=2),
    claims=st.lists(claims, max_size=2).map(tuple),
    read=st.booleans(),
)


@st.composite
def spans(draw: st.DrawFn, source: str) -> tuple[int, int]:
    """A stretch of a source."""
    start = draw(st.integers(0, len(source)))
    return start, draw(st.integers(start, len(source)))


@st.composite
def fixes_of(draw: st.DrawFn, source: str) -> Fix:
    """Edits of a source that do not meet, in order."""
    offsets = draw(st.lists(st.integers(0, len(source)), min_size=2, max_size=4, unique=True).map(sorted))
    pairs = zip(offsets[::2], offsets[1::2], strict=False)
    made = tuple(Edit(start, end, draw(hostile)) for start, end in pairs)
    return Fix(made, draw(st.sampled_from(["safe", "unsafe"])))


@st.composite
def findings_of(draw: st.DrawFn, source: str) -> Finding:
    """A finding that is true to a source."""
    places = Places(source)
    start, end = draw(spans(source))
    (line, column), (end_line, end_column) = places.at(start), places.at(end)
    other = draw(spans(source))
    return Finding(
        rule=draw(st.sampled_from(["a/b", "a/c", "mechanics/doubled"])),
        level=draw(st.sampled_from(LEVELS)),
        category=draw(hostile),
        message=draw(hostile.filter(bool)),
        start=start,
        end=end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        text=source[start:end],
        quotation=draw(st.booleans()),
        suggestions=tuple(draw(st.lists(hostile, max_size=2))),
        fix=draw(st.none() | fixes_of(source)) if len(source) > 1 else None,
        evidence=tuple(draw(st.lists(st.builds(Evidence, st.just("record"), hostile, hostile), max_size=1))),
        related=draw(st.sampled_from([(), (Related(*other, *places.at(other[0]), draw(hostile)),)])),
        fingerprint=draw(st.sampled_from(["", "00ff"])),
    )


@st.composite
def stories(draw: st.DrawFn) -> tuple[Report, str]:
    """A report with the source that it is true to."""
    source = draw(hostile)
    several = st.lists(findings_of(source), max_size=3).map(tuple)
    failures = st.lists(st.builds(Failure, st.just("a/b"), hostile.filter(bool)), max_size=1).map(tuple)
    path = draw(hostile)
    report = Report(path, "plain", None, 1, draw(several), draw(several), draw(failures))
    return report, source


SOURCE = "The mayor gave the firm free reign.\nHe said: “The the sum.”\nThe mayor gave them free reign.\n"


def found(rule: str, text: str, nth: int = 0, **more: Any) -> Finding:
    """A finding on the nth place of a text in SOURCE."""
    start = -1
    for _ in range(nth + 1):
        start = SOURCE.index(text, start + 1)
    line, column = SOURCE.count("\n", 0, start) + 1, start - SOURCE.rfind("\n", 0, start)
    end, end_column = start + len(text), column + len(text)
    wrong: dict[str, Any] = {"level": "error", "category": "style", "message": f"'{text}' is wrong."}
    place: dict[str, Any] = {"line": line, "column": column, "end_line": line, "end_column": end_column}
    return Finding(rule=rule, start=start, end=end, text=text, **place, **(wrong | more))


REPORT = Report(
    path="story.md",
    format="markdown",
    date="2023-10-11",
    words=17,
    findings=(
        found(
            "usage/free-rein",
            "free reign",
            suggestions=("free rein", "loose rein"),
            fix=Fix((Edit(24, 34, "free rein"),), "safe"),
            evidence=(Evidence("record", "a rein is loose, a reign is a king's", "House style, p. 3"),),
            related=(Related(0, 3, 1, 1, "the story begins here"),),
        ),
        found("mechanics/doubled", "The the", quotation=True, level="warning"),
        found("usage/free-rein", "free reign", 1, suggestions=("free rein",)),
    ),
    suppressed=(found("usage/sum", "sum", level="suggestion"),),
    failures=(Failure("usage/slow", "ran too long"),),
    limited={"usage/sum": 3},
)
HELD = Claim("claims/sum", 4, 9, 1, 5, 1, 10, "mayor", ("3: 3", "4: 4"), "3 + 4 = 7")
OPEN = Claim("claims/ratio", 10, 14, 1, 11, 1, 15, "gave", (), "", "division by zero")
