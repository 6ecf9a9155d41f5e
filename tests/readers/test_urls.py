from __future__ import annotations

import pytest
from hypothesis import given

from claimlint.reading.urls import urls
from claimlint.testing.strategies import soup


def found(text: str) -> list[str]:
    return [text[mark.span.start : mark.span.end] for mark in urls(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://lind.org/a?b=c#d, he said.", ["https://lind.org/a?b=c#d"]),
        ("(https://lind.org/a_(b))", ["https://lind.org/a_(b)"]),
        ("https://lind.org/a_(b).", ["https://lind.org/a_(b)"]),
        ("\u201chttps://lind.org\u201d", ["https://lind.org"]),
        ("mailto://x svn+ssh://host/x", ["mailto://x", "svn+ssh://host/x"]),
        ("At www.lind.org/a, www.roe.co.uk.", ["www.lind.org/a", "www.roe.co.uk"]),
        ("Write to jo.lind+news@lind.co.uk.", ["jo.lind+news@lind.co.uk"]),
        ("As @jo_lind wrote (@roe@soc.net).", ["@jo_lind", "@roe@soc.net"]),
        ("In /etc/hosts, ~/a/b and ./c/d", ["/etc/hosts", "~/a/b", "./c/d"]),
        (r"C:\Users\jo is", [r"C:\Users\jo"]),
        ("The file src/main.py and report.PDF.", ["src/main.py", "report.PDF"]),
        ("At lind.org, Lind.com/about and gov.uk.", ["lind.org", "Lind.com/about", "gov.uk"]),
        ("lind.org's and (lind.org)", ["lind.org", "lind.org"]),
        ("caf\u00e9.com \U0001f600 lind.org", ["caf\u00e9.com", "lind.org"]),
    ],
)
def test_addresses_are_found_without_the_punctuation_of_the_sentence(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "and/or, he/she, 24/7, 1/2/2023, km/h",
        "at 3 p.m. in the U.S. and the U.K., e.g. there",
        "He came home.Then he left.in the morning",
        "a 3.5% rise :// and @ $5 or user@host",
        "a/b, a / b / c",
        "No. 1 vs. Inc.",
        "We (the D/R caucus)",
        "",
    ],
)
def test_what_looks_like_an_address_and_is_none(text: str) -> None:
    assert found(text) == []


@given(soup())
def test_marks_rise_and_hold_no_white_space(text: str) -> None:
    reached = 0
    for mark in urls(text):
        assert reached <= mark.span.start < mark.span.end <= len(text)
        assert mark.zone == "url"
        assert not any(character.isspace() for character in text[mark.span.start : mark.span.end])
        reached = mark.span.end
