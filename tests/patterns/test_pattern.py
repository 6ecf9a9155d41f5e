from __future__ import annotations

import pickle
import sys
from pathlib import Path
from subprocess import run
from typing import cast

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.bank import Bank
from claimlint.patterns.literals import prepared
from claimlint.patterns.pattern import LARGEST, LONGEST, Pattern, PatternError, PatternTimeout, edgeless, shortened


class FakePage:
    """As much of a page as a pattern looks at."""

    def __init__(self, prose: str, limit: float = 5.0) -> None:
        self.prose = prose
        self.limit = limit

    def seconds(self) -> float:
        return self.limit


def found(pattern: Pattern, prose: str, span: Span | None = None, limit: float = 5.0) -> list[str]:
    page = cast(Page, FakePage(prose, limit))
    return [prose[start:end] for (start, end), _ in pattern.find(page, span or Span(0, len(prose)))]


def test_matches_whole_words_in_any_case() -> None:
    assert found(Pattern("free reign"), "Free reign, FREE REIGN; carefree reign, free reigns") == [
        "Free reign",
        "FREE REIGN",
    ]


def test_case_and_bare() -> None:
    assert found(Pattern("Reign", case=True), "reign Reign") == ["Reign"]
    assert found(Pattern("reign", bare=True), "reigns foreign") == ["reign", "reign"]


def test_alternatives_are_whole_words_too() -> None:
    assert found(Pattern("cat|dog"), "cat dog cats hotdog") == ["cat", "dog"]


def test_white_space_and_apostrophes_are_those_of_the_prose() -> None:
    assert found(Pattern("rock  ’n’\n roll"), "Rock 'n' roll.") == ["Rock 'n' roll"]
    assert found(Pattern("[’] {0,2}x"), "a ' x") == ["' x"]


def test_verbose_patterns_keep_their_meaning() -> None:
    assert found(Pattern("(?x) free \\  reign  # of a king"), "a free reign") == ["free reign"]
    assert found(Pattern("(?x) (a) \\1 1 | [ ]b {2, 3} (?# no (space) "), "aa1 - bbb") == ["aa1", " bbb"]
    assert found(Pattern("(?i)a(?x: b  c)d e"), "abcd e") == ["abcd e"]


def test_spans_are_those_of_the_prose() -> None:
    page = cast(Page, FakePage("one two one"))
    (place,) = Pattern("one").find(page, Span(4, 11))
    assert place[0] == Span(8, 11)
    assert place[1].span() == (4, 7)


def test_empty_matches_are_none() -> None:
    assert found(Pattern("x*", bare=True), "axa") == ["x"]


def test_nothing_outside_the_span_is_seen() -> None:
    assert found(Pattern("^b(?!c)", bare=True), "abc", Span(1, 2)) == ["b"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a(", "missing ) at character 3"),
        ("foo  \n  (", "missing ) at character 10"),
        ("a)|(b", "unbalanced parenthesis at character 2"),
        ("a**", "multiple repeat at character 3"),
        ("a(?x) b", "the flag x stands at the very beginning, as (?x), or not at all"),
        ("(?ix) b", "the flag x stands at the very beginning, as (?x), or not at all"),
        ("(?V1)a", "VERSION0 and VERSION1 flags are mutually incompatible"),
    ],
)
def test_what_does_not_compile_says_where(source: str, message: str) -> None:
    with pytest.raises(PatternError) as caught:
        Pattern(source).compile()
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "source",
    [
        "(?:(?:a{1000}){1000}){1000}",
        "(?x)(?:(?:ab{1000}) {1000}) {1000}",
        "(?:ab|cd){" + str(LARGEST) + "}",
        "a{99999999999999999999999}",
        "(" * 5000 + ")" * 5000,
        "x" * (LONGEST + 1),
    ],
)
def test_what_would_blow_up_is_refused(source: str) -> None:
    with pytest.raises(PatternError):
        Pattern(source).compile()


def test_large_but_honest_patterns_compile() -> None:
    words = [f"w{i}" for i in range(3000)]
    assert found(Pattern("|".join(words)), "w17 w2999 w3000") == ["w17", "w2999"]
    assert found(Pattern(r"x.{0,2000}y"), "x" + "-" * 1999 + "y")


def test_a_pattern_that_runs_too_long_is_cut_off() -> None:
    with pytest.raises(PatternTimeout, match="ran too long"):
        found(Pattern("(?:a+)+b", bare=True), "a" * 100_000, limit=0.05)


def test_the_limit_is_for_all_matches_together() -> None:
    page = cast(Page, FakePage("x" * 100_000, limit=0.001))
    matches = Pattern("x", bare=True).find(page, Span(0, 100_000))
    with pytest.raises(PatternTimeout):
        sum(sum(range(1000)) for _ in matches)


def test_a_pickle_matches_the_same() -> None:
    pattern = Pattern(r"free (?P<what>rein|reign)s?")
    pattern.compile()
    copy = pickle.loads(pickle.dumps(pattern))
    assert copy == pattern
    assert hash(copy) == hash(pattern)
    assert copy.literals == pattern.literals == ("free reign", "free rein")
    assert found(copy, "free reins") == ["free reins"]
    assert found(pickle.loads(pickle.dumps(copy)), "free reins") == ["free reins"]


LOADED = """
import pickle, sys
pattern = pickle.loads({pickled!r})
assert "regex" not in sys.modules
from claimlint.patterns.bank import BANK
from pathlib import Path
BANK.open(Path({place!r}))
import regex._main
regex._main._compile = None
assert pattern.compile().search("with free reign")
"""


def test_a_pickle_is_loaded_without_regex_and_takes_its_code_from_the_bank(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = Bank()
    monkeypatch.setattr("claimlint.patterns.pattern.BANK", bank)
    bank.open(tmp_path / "cache")
    pattern = Pattern("free reign")
    pattern.compile()
    bank.save()
    code = LOADED.format(pickled=pickle.dumps(pattern), place=str(tmp_path / "cache"))
    assert run([sys.executable, "-c", code], check=False, capture_output=True).stderr == b""


@given(st.text("ab()[]{}?*+|\\^$.,:<>=!#-P1xV &RKs \n’", max_size=25), st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_pattern_compiles_or_says_why(source: str, bare: bool) -> None:
    try:
        compiled = Pattern(source, bare=bare).compile()
    except PatternError as error:
        event(error.message)
    else:
        assert bare or compiled.pattern.startswith(r"(?<!\w)(?:")


@given(st.text("ab()[]\\ \n\t’x?#-^", max_size=25))
def test_preparing_twice_is_preparing_once(source: str) -> None:
    assert prepared(prepared(source)) == prepared(source)


def test_long_patterns_are_shortened_in_messages() -> None:
    assert shortened("abc") == "'abc'"
    assert len(shortened("x" * 500)) == 62


@pytest.mark.parametrize(
    ("source", "known"),
    [
        ("plain words", True),
        (r"(?<![\w./]),(?=\p{L})", True),
        (r"[^x]+", True),
        (r"a\$|\^b|\\", True),
        (r"^word", False),
        (r"word$", False),
        (r"a\\$", False),
        (r"\Aword", False),
        (r"word(?!\s)", False),
        (r"word(?![^x])", False),
        (r"(?<!\W)word", False),
        (r"(?s)a.b", False),
    ],
)
def test_one_look_at_the_whole_prose_is_taken_only_where_it_tells_all(source: str, known: bool) -> None:
    assert edgeless(source) is known


ATOMS = st.sampled_from(
    ["a", "b", " ", ".", r"\w", r"\s", r"\b", "[^a]", "[ab]", "(?!a)", "(?<!b)", "(?=b)", "(?<=a)", "(?!\\s)", "^", "$"]
)
QUANTITIES = st.sampled_from(["", "", "", "?", "*", "+", "{1,2}", "*?"])
PIECES = st.tuples(ATOMS, QUANTITIES).map(
    lambda pair: pair[0] + (pair[1] if pair[0].isalnum() or pair[0][0] in "[." else "")
)


@given(
    st.lists(st.lists(PIECES, min_size=1, max_size=4).map("".join), min_size=1, max_size=2).map("|".join),
    st.lists(st.text("ab .", min_size=1, max_size=6), min_size=1, max_size=5),
    st.booleans(),
)
def test_every_match_in_a_block_shares_something_with_a_glimpse(source: str, blocks: list[str], bare: bool) -> None:
    pattern = Pattern(source, bare=bare)
    prose = "\n".join(blocks)
    page = cast(Page, FakePage(prose))
    glimpses = pattern.glimpses(page)
    event(f"known: {glimpses is not None}")
    start = 0
    for block in blocks:
        unit = Span(start, start + len(block))
        start = unit.end + 1
        matched = any(True for _ in pattern.find(page, unit))
        assert glimpses is None or not matched or any(glimpse.overlaps(unit) for glimpse in glimpses)
