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


def told_of(*directives: Directive, findings: tuple[Finding, ...] = ()) -> list[tuple[str, int]]:
    after = suppress(document(*directives), findings, known=lambda word: word in RULES, ran=lambda word: word in RULES)
    return [(note.rule.removeprefix("suppressions/"), note.start) for note in after.told]


def switch(verb: str, at: int, *rules: str) -> Directive:
    return Directive(Span(at, at), at, verb, rules, "")


def test_an_on_that_ends_nothing_is_told_and_goes() -> None:
    assert told_of(switch("on", 8)) == [("unused", 8)]
    assert told_of(switch("on", 8), switch("off", 8), switch("on", 20), findings=(TWO,)) == [("unused", 8)]
    assert told_of(switch("off", 8), switch("on", 20), switch("on", 20), findings=(TWO,)) == [("unused", 20)]
    off = switch("off", 8, "usage/a")
    assert told_of(off, switch("on", 20, "usage/b"), switch("on", 20), findings=(TWO,)) == [("unused", 20)]
    (note,) = suppress(document(switch("on", 8)), [], known=bool, ran=bool).told
    assert note.fix is not None
    assert note.fix.safety == "safe"


def test_an_on_with_an_unknown_word_is_told_once() -> None:
    assert told_of(switch("on", 8, "usgae")) == [("unknown", 8)]


def test_an_off_without_end_is_told_where_it_silences_something() -> None:
    assert told_of(switch("off", 8), findings=(TWO,)) == [("unclosed", 8)]
    assert told_of(switch("off", 8)) == [("unused", 8)]
    assert told_of(switch("off", 8), switch("on", 20), findings=(TWO,)) == []
    assert told_of(switch("off", 8, "usage/a"), switch("on", 20, "usage/b"), findings=(TWO,)) == [
        ("unclosed", 8),
        ("unused", 20),
    ]


def test_off_ends_for_each_of_its_rules_by_itself() -> None:
    both = switch("off", 0, "usage/a", "usage/b")
    found = [finding(9, 14), finding(9, 14, "usage/b")]
    after = suppress(document(both, switch("on", 8, "usage/a"), switch("on", 20)), found, known=bool, ran=bool)
    assert (after.kept, after.suppressed) == (found[:1], found[1:])


def test_unknown_words_are_told() -> None:
    assert [f.rule for f in settled(verb="ok", at=9, rules=("usgae",)).told] == ["suppressions/unknown"]
    assert [f.rule for f in settled(verb="okay", at=9).told] == ["suppressions/unknown"]


def test_a_reason_can_be_required() -> None:
    bare = Directive(Span(9, 9), 9, "ok", (), "")
    told = suppress(document(bare), [TWO], known=bool, ran=bool, require_reason=True).told
    assert [f.rule for f in told] == ["suppressions/reason"]
    given = bare._replace(reason="she said it so")
    assert suppress(document(given), [TWO], known=bool, ran=bool, require_reason=True).told == []
