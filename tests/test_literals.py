from __future__ import annotations

import re
import sys

import pytest
import regex
from hypothesis import event, given, settings
from hypothesis import strategies as st

from claimlint.annotate.prose import Prose
from claimlint.literals import BOUNDLESS, expansion, plain, prepared, required
from claimlint.pattern_classes import fold

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
    "visit(?=ing|or)(?!ant)": ("visit",),
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
ATOMS = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=4).map(re.escape),
    st.sampled_from(
        [r"\s", r"\d", r"\w", ".", r"\b", "^", "$", "[ab]", "[^a]", "[k-m]", r"[\s-]", "[Ss]", "(?=a)", "(?!b)"]
    ),
)


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    quantifiers = st.sampled_from(["?", "*", "+", "{2}", "{1,3}", "{0,2}", "{2,}", "??", "+?"])
    repeated = st.tuples(inner, quantifiers).map(lambda pair: f"(?:{pair[0]}){pair[1]}")
    either = st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({'|'.join(parts)})")
    return st.one_of(repeated, either, st.lists(inner, min_size=2, max_size=4).map("".join))


SINGLE = st.recursive(ATOMS, grown, max_leaves=8)
BETWEEN = st.sampled_from(["", " ", "[ -]", "x?", "(b)", r"\b", "a*", r"\1"])
DOUBLED = st.builds("({}){}\\1".format, SINGLE, BETWEEN) | st.builds(
    "(?P<w>{}){}(?P=w){}".format, SINGLE, BETWEEN, SINGLE
)
PATTERNS = SINGLE | DOUBLED


def as_prose(text: str) -> str:
    """Text as a page would have it, except for the Turkish letters that literals are blind to."""
    tidy = re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n", text))
    return re.sub("[İı]", "", tidy.replace("’", "'"))


@given(PATTERNS, st.data())
@settings(max_examples=200, deadline=None)
def test_each_match_holds_a_literal(pattern: str, data: st.DataObject) -> None:
    literals = required(pattern)
    event("none" if literals is None else "some")
    text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))
    prose = as_prose(text)
    folded = Prose(prose, [], [], []).folded()
    for match in regex.finditer(prepared(pattern), prose, regex.V0 | regex.IGNORECASE):
        start, end = match.span()
        assert literals is None or any(literal in folded[start:end] for literal in literals)


@given(PATTERNS)
def test_literals_are_folded_and_none_is_empty(pattern: str) -> None:
    literals = required(pattern)
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
    for match in compiled.finditer(as_prose(text), timeout=1):
        assert literals is None or any(literal in match.group().casefold() for literal in literals)


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
    assert prepared("(?x) a  b") == "(?x) a  b"
    assert prepared(r"a\\ b") == r"a\\ b"
