"""Suppressions in the copy: what they silence, and what is said about them."""

from __future__ import annotations

from claimlint.model.document import Block, Directive, Document, Piece
from claimlint.model.finding import Finding
from claimlint.model.span import Span
from claimlint.settle.suppress import Settled, suppress

SOURCE = "one two\n\nthree four\n\nfive six\n"
RULES = ("usage/a", "usage/b", "style/c")


def document(*directives: Directive) -> Document:
    whole = Span(0, len(SOURCE))
    blocks = tuple(Block(Span(*place), ("body",)) for place in ((0, 7), (9, 19), (21, 29)))
    return Document("x.txt", "plain", SOURCE, SOURCE, (Piece(whole, whole, True),), blocks, directives=directives)


def finding(start: int, end: int, rule: str = "usage/a") -> Finding:
    return Finding(rule, "error", "style", "m.", start, end, 1, 1, 1, 1, SOURCE[start:end])


def settled(*findings: Finding, verb: str, at: int, rules: tuple[str, ...] = (), reason: str = "") -> Settled:
    directive = Directive(Span(at, at), at, verb, rules, reason)
    on = Directive(Span(20, 20), 20, "on", (), "")
    return suppress(
        document(directive, *([on] if verb == "off" else [])),
        findings,
        known=lambda word: any(rule.startswith(word) for rule in RULES),
        ran=lambda word: not word.startswith("style"),
    )


ONE, TWO, THREE = finding(0, 3), finding(9, 14), finding(21, 25)


def test_ok_silences_its_paragraph_and_no_other() -> None:
    after = settled(ONE, TWO, THREE, verb="ok", at=9)
    assert (after.kept, after.suppressed, after.told) == ([ONE, THREE], [TWO], [])


def test_ok_names_rules_and_leaves_the_others() -> None:
    other = finding(9, 14, "usage/b")
    after = settled(TWO, other, verb="ok", at=9, rules=("usage/b",))
    assert (after.kept, after.suppressed) == ([TWO], [other])
    assert settled(TWO, other, verb="ok", at=9, rules=("usage",)).kept == []


def test_file_silences_all_and_off_the_stretch_until_on() -> None:
    assert settled(ONE, TWO, THREE, verb="file", at=21).kept == []
    assert settled(ONE, TWO, THREE, verb="off", at=8).kept == [ONE, THREE]


def test_what_silences_nothing_is_told() -> None:
    assert [f.rule for f in settled(ONE, verb="ok", at=9).told] == ["suppressions/unused"]
    told = settled(TWO, verb="ok", at=9, rules=("usage/a", "usage/b")).told
    assert [f.message for f in told] == ["Nothing here is found by 'usage/b': the suppression can go."]


def test_a_suppression_of_a_rule_that_is_off_is_not_called_unused() -> None:
    assert settled(verb="ok", at=9, rules=("style/c",)).told == []


def test_unknown_words_are_told() -> None:
    assert [f.rule for f in settled(verb="ok", at=9, rules=("usgae",)).told] == ["suppressions/unknown"]
    assert [f.rule for f in settled(verb="okay", at=9).told] == ["suppressions/unknown"]


def test_a_reason_can_be_required() -> None:
    bare = Directive(Span(9, 9), 9, "ok", (), "")
    told = suppress(document(bare), [TWO], known=bool, ran=bool, require_reason=True).told
    assert [f.rule for f in told] == ["suppressions/reason"]
    given = bare._replace(reason="she said it so")
    assert suppress(document(given), [TWO], known=bool, ran=bool, require_reason=True).told == []
