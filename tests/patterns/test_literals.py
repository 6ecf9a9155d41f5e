from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator

import pytest
import regex
from hypothesis import event, given, settings
from hypothesis import strategies as st

from claimlint.annotate.prose.prose import Prose
from claimlint.patterns.classes import fold
from claimlint.patterns.literals import BOUNDLESS, expansion, plain, prepared, required, survey

TABLE: dict[str, tuple[str, ...] | None] = {
    "free reign": ("free reign",),
    "Free  reign\n": ("free reign ",),
    "(attorney|major) generals": ("attorney generals", "major generals"),
    "[Tt]he cat": ("the cat",),
    "colou?r": ("color", "colour"),
    "generals?": ("general",),
    r"foo\s+bar": ("foo\nbar", "foo bar"),
    r"foo\s*bar": ("foo\nbar", "foo bar", "foobar"),
    "the reason.*why": ("the reason",),
    r"\d+ percent": (" percent",),
    "(?i)Foo’s": ("foo's",),
    r"rock \u2019n\u2019 roll": ("rock 'n' roll",),
    "fo+bar": ("obar",),
    "(?:foo)+bar": ("foobar",),
    "fo{2,3}bar": ("foobar", "fooobar"),
    "(?:foo){1000}bar": ("foobar",),
    "x{0}quay": ("quay",),
    r"\(": ("(",),
    r"\$\d": ("$",),
    r"\x24\d": ("$",),
    r"\bkey\b|lock": ("key", "lock"),
    "straße": ("stra",),
    "(?x) foo \\  bar # what for\n [ ] x": ("foo bar x",),
    "visit(?=ing|or)(?!ant)": ("visiting", "visitor"),
    r"\.(?=(?:The|This)\b)": (".the", ".this"),
    "(?:an(?= [bcdfghjklmnopqrstuvwxyz]))+": ("an ",),
    "quay(?=s)?": ("quay",),
    "(?:a(?=quay)|key(?=s))": ("aquay", "keys"),
    "x?(?=quay)": None,
    "[xy](?=yx|xyx)": ("xxyx", "xyx", "yxyx", "yyx"),
    "(?<!in)visible": ("visible",),
    "[]j]x": ("]x", "jx"),
    "[[:alpha:]]foo": ("foo",),
    r"(?P<x>foo)(?P=x)\g<x>": ("foofoo",),
    "(?:foo.*bar)baz": ("barbaz",),
    r"(?:foo\w*|bar) baz": (" baz",),
    r"(?(1)yes|no)quay": ("quay",),
    "(?>quay)(?|j|k)(?#comment)": ("quayj", "quayk"),
    "(?-i:Quay)": ("quay",),
    "(*SKIP)quay": ("quay",),
    "a{b}": ("a{b}",),
    "q{,2}": None,
    "quay{e<=1}": None,
    "(?f)quay": None,
    "(?V1)[quay--[qu]]": None,
    r"quay\Kside": None,
    "quay(?x) side": None,
    r"\b(\w+) \1\b": None,
    r"\b(is|was)[ -]\1\b": ("is is", "is-is", "was was", "was-was"),
    r"((?:of|in) (?:the|a)) \1": ("in a in a", "in the in the", "of a of a", "of the of the"),
    r"(?P<w>is|was) (?P=w)": ("is is", "was was"),
    r"(a)(quay) \1\g<2>": ("aquay a",),
    r"(?|(quay)|(key)) \1": ("key ", "quay "),
    r"(foo)+ \1": ("foo ",),
    r"(quay)? \1": None,
    r"(quay)\10": ("quay",),
    "[\u200b\u2060]": ("\u200b", "\u2060"),
    "[a-z]+": None,
    r"\bI\b": None,
    "x*": None,
    "": None,
    "(": None,
    "a)": None,
    "a**": None,
    "quay|": None,
}


@pytest.mark.parametrize("pattern", TABLE)
def test_required(pattern: str) -> None:
    assert required(pattern) == TABLE[pattern]


CHARACTERS = "abkisSKI'’(. ßſéΣςǅ-,1\u212a"
Sample = tuple[str, str]
"""A pattern, and a text that it may well match."""

RUNS = st.text(CHARACTERS, min_size=1, max_size=4).map(lambda text: (re.escape(text), text))
CLASSES = {r"\s": " \n", r"\d": "17", r"\w": "aß", ".": "ax ", "[ab]": "abA", "[^a]": "bc", "[k-m]": "KlM\u212a"}
CLASSES |= {r"[\s-]": " -", "[Ss]": "sSſ", "[’]": "'"}
CHOICES = st.sampled_from([(pattern, text) for pattern, texts in CLASSES.items() for text in texts])
NOWHERE = st.sampled_from([r"\b", "^", "$", "(?=a)", "(?=ab|k)", "(?=.s)", "(?!b)", "(?<=a)", "(?<!b)"]).map(
    lambda pattern: (pattern, "")
)
TIMES = {
    "?": (0, 1),
    "*": (0, 3),
    "+": (1, 3),
    "{2}": (2, 2),
    "{1,3}": (1, 3),
    "{0,2}": (0, 2),
    "{2,}": (2, 3),
    "+?": (1, 2),
}


@st.composite
def grown(draw: st.DrawFn, inner: st.SearchStrategy[Sample]) -> Sample:
    form = draw(st.sampled_from(["repeated", "either", "row"]))
    if form == "repeated":
        pattern, text = draw(inner)
        sign = draw(st.sampled_from(list(TIMES)))
        return f"(?:{pattern}){sign}", text * draw(st.integers(*TIMES[sign]))
    parts = draw(st.lists(inner, min_size=2, max_size=4))
    if form == "either":
        return f"({'|'.join(pattern for pattern, _ in parts)})", draw(st.sampled_from(parts))[1]
    return "".join(pattern for pattern, _ in parts), "".join(text for _, text in parts)


SINGLE = st.recursive(RUNS | CHOICES | NOWHERE, grown, max_leaves=8)
BETWEEN = st.sampled_from([("", ""), (" ", " "), ("[ -]", "-"), ("x?", ""), ("(b)", "B"), ("a*", "aa")])
DOUBLED = st.builds(lambda a, b: (f"({a[0]}){b[0]}\\1", a[1] + b[1] + a[1]), SINGLE, BETWEEN)
NAMED = st.builds(
    lambda a, b, c: (f"(?P<w>{a[0]}){b[0]}(?P=w){c[0]}", a[1] + b[1] + a[1] + c[1]), SINGLE, BETWEEN, SINGLE
)
SAMPLES = SINGLE | DOUBLED | NAMED
CONTEXTS = st.sampled_from(["", "a", " ", "b ", "1"])


def as_prose(text: str) -> str:
    """Text as a page would have it, except for the Turkish letters that literals are blind to."""
    tidy = re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n", text))
    return re.sub("[İı]", "", tidy.replace("’", "'"))


def in_time(matches: Iterable[regex.Match[str]]) -> Iterator[regex.Match[str]]:
    """Matches until the search is cut off: some generated patterns would take for ever."""
    try:
        yield from matches
    except TimeoutError:
        event("cut off")


@given(SAMPLES, CONTEXTS, CONTEXTS, st.sampled_from([str, str.upper, str.swapcase, str.title]))
@settings(max_examples=200, deadline=None)
def test_each_match_holds_a_literal(sample: Sample, before: str, after: str, cased: Callable[[str], str]) -> None:
    pattern, text = sample
    literals = required(pattern)
    prose = as_prose(before + cased(text) + after)
    folded = Prose(prose, [], [], []).folded()
    matches = 0
    leading = survey(pattern).leading
    for match in in_time(regex.finditer(prepared(pattern), prose, regex.V0 | regex.IGNORECASE, timeout=1)):
        start, end = match.span()
        matches += end > start
        assert not leading or end == start or any(folded.startswith(each, start) for each in literals or ())
        assert literals is None or any(start <= folded.find(each, start) < max(end, start + 1) for each in literals)
    event(f"{'no' if literals is None else 'some'} literals, {'no' if not matches else 'some'} matches")


@given(SAMPLES)
def test_literals_are_folded_and_none_is_empty(sample: Sample) -> None:
    literals = required(sample[0])
    assert literals is None or (literals and all(literals))
    assert literals is None or all(Prose(x, [], [], []).folded() == x for x in literals)


@given(st.text("ab()[]{}?*+|\\^$.,:<>=!#-P1x &RKs \n", max_size=20))
@settings(max_examples=200)
def test_any_text_is_read(pattern: str) -> None:
    required(pattern)
    assert expansion(pattern) >= 0


@given(st.text("ab()[]{}?*+|\\^$.,:<>=!#-P1x &RKs \n", max_size=12), st.text("ab()[] s1", max_size=6))
@settings(max_examples=200, deadline=None)
def test_no_match_of_any_text_is_lost(pattern: str, text: str) -> None:
    try:
        compiled = regex.compile(prepared(pattern), regex.V0 | regex.IGNORECASE)
    except (regex.error, ValueError, OverflowError):
        return
    literals = required(pattern)
    for match in in_time(compiled.finditer(as_prose(text), timeout=1)):
        folded, start, end = match.string.casefold(), match.start(), max(match.end(), match.start() + 1)
        assert literals is None or any(start <= folded.find(each, start) < end for each in literals)


def test_fold_agrees_with_what_regex_matches() -> None:
    everything = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))
    cased = "".join(regex.findall(r"[\p{Cased}\p{CWCM}\p{CWCF}]", everything))
    for character in cased:
        folded = fold(character)
        if folded is None or character in "iI":
            continue
        alike = set(regex.findall(regex.escape(character), cased, regex.V0 | regex.IGNORECASE))
        assert {fold(other) or other for other in alike} == {folded}, character
        assert {Prose(other, [], [], []).folded() for other in alike} == {folded}, character


def test_expansion_of_nested_counts() -> None:
    assert expansion("(?:(?:a{1000}){1000}){1000}") >= 10**9
    assert expansion("(?x)(?:(?:a{1000}) {1000}) {1000}") >= 10**9
    assert expansion("b(?x)(?:(?:a{1000}) {1 000}) {1000}") >= 10**9
    assert expansion("a{1" + "0" * 5000 + "}") >= BOUNDLESS
    assert expansion("(" * 40 + "a" + r"\1)" * 40) < 1000
    assert expansion("(" * 1000 + ")" * 1000) == BOUNDLESS
    assert expansion("(?:January|February) [0-9]{1,2}") < 50


def test_plain_patterns_have_no_sign_of_regex() -> None:
    assert plain("free reign")
    assert plain("rock 'n' roll, baby-sitter")
    assert not plain("colou?r")
    assert not plain("U.S.")


def test_white_space_is_one_space_outside_classes_only() -> None:
    assert prepared("a \n b\\  c[  \t]’") == "a b c[   ]'"
    assert prepared("(?x) a  b # c\n d") == "abd"
    assert prepared(r"a(?x:  b)\(?x  c") == r"a(?x:  b)\(?x  c"
    assert prepared(r"\(?x  c") == r"\(?x c"
    assert prepared(r"a\\ b") == r"a\\ b"
