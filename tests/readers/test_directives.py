from __future__ import annotations

import pytest

from claimlint.model.document import Directive
from claimlint.model.span import Span
from claimlint.reading.directives import comment, lines, parse

HERE = Span(3, 9)


@pytest.mark.parametrize(
    ("body", "verb", "rules", "reason"),
    [
        ("ok names/agencies", "ok", ("names/agencies",), ""),
        ("ok names/agencies, usage/* -- as they say", "ok", ("names/agencies", "usage/*"), "as they say"),
        ("ok names/agencies usage -- why", "ok", ("names/agencies", "usage"), "why"),
        ("ok a,b\u2014why", "ok", ("a", "b\u2014why"), ""),
        ("ok a,b \u2014 why", "ok", ("a", "b"), "why"),
        ("off -- a - b -- c", "off", (), "a - b -- c"),
        ("ok a-- b", "ok", ("a--", "b"), ""),
        ("OFF", "off", (), ""),
        ("on", "on", (), ""),
        ("file mechanics", "file", ("mechanics",), ""),
        ("okay names", "okay", ("names",), ""),
    ],
)
def test_a_directive_has_a_verb_rules_and_a_reason(body: str, verb: str, rules: tuple[str, ...], reason: str) -> None:
    assert parse(body, HERE, 7) == Directive(HERE, 7, verb, rules, reason)


@pytest.mark.parametrize("body", ["", "  ", "-- only a reason", ","])
def test_without_a_verb_it_is_none(body: str) -> None:
    assert parse(body, HERE, 0) is None


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("<!-- claimlint: ok a -- b -->", "ok a -- b"),
        ("<!--claimlint:off-->", "off"),
        (" claimlint:\n  ok a\n", "ok a"),
        ("<!-- claimlint ok a -->", None),
        ("<!-- see claimlint: ok a -->", None),
        ("<!-- a -->", None),
    ],
)
def test_a_comment_says_what_comes_after_the_name(written: str, body: str | None) -> None:
    assert comment(written) == body


def test_lines_of_their_own_are_found_whole() -> None:
    source = "a\r\n  //claimlint: off -- why\r\nb //claimlint: on\n// claimlint:ok x"
    found = lines(source)
    assert [source[line.span.start : line.span.end] for line in found] == [
        "  //claimlint: off -- why\r\n",
        "// claimlint:ok x",
    ]
    assert [source[line.directive.start : line.directive.end] for line in found] == [
        "//claimlint: off -- why",
        "// claimlint:ok x",
    ]
    assert [line.body for line in found] == ["off -- why", "ok x"]


@pytest.mark.parametrize("source", ["", "claimlint: off", "/claimlint: off", "x //claimlint: off", "//claimlint off"])
def test_other_lines_are_copy(source: str) -> None:
    assert lines(source) == []
