"""A rule against its own examples: what it must flag, what it must leave alone, and what its fixes make of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.rule import BadExample, Rule


class Problem(NamedTuple):
    """Something an example or a law shows to be wrong with a rule: where it is written, and what it is."""

    rule: str
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


def check_rule(linter: Linter, rule: Rule) -> Iterator[Problem]:
    """What is wrong with a rule by its own examples, run with no other rule on."""
    alone = set_up(linter, rule)
    for what, examples in (("bad", rule.examples.bad), ("good", rule.examples.good)):
        if not examples:
            yield Problem(rule.id, rule.origin, 1, f"there is no {what} example")
    for bad in rule.examples.bad:
        yield from _bad(alone, rule, bad)
    for good in rule.examples.good:
        found = [f.text for f in alone.lint_text(good.text, rule.examples.format).findings]
        if found:
            yield Problem(rule.id, rule.origin, good.line, f"the good example is not silent: {_listed(found)} flagged")


def set_up(linter: Linter, rule: Rule) -> Linter:
    """The linter with one rule, for its examples: with their facts, and on a day on which a rule with dates holds."""
    return linter.only(rule, facts=rule.examples.facts, as_of=rule.first or rule.last)


def _bad(alone: Linter, rule: Rule, bad: BadExample) -> Iterator[Problem]:
    def problem(message: str) -> Problem:
        return Problem(rule.id, rule.origin, bad.line, message)

    report = alone.lint_text(bad.text, rule.examples.format)
    found = [finding.text for finding in report.findings]
    if report.failures:
        yield problem(f"the rule failed: {report.failures[0].message}")
    if not found:
        yield problem("the bad example is silent")
    elif bad.marks and found != list(bad.marks):
        yield problem(f"the bad example should have {_listed(bad.marks)} flagged, not {_listed(found)}")
    yield from map(problem, _fixed(alone, rule, bad, any(f.fix for f in report.findings)))


def _fixed(alone: Linter, rule: Rule, bad: BadExample, mends: bool) -> Iterator[str]:
    form = rule.examples.format
    fixed = alone.fix_text(bad.text, form, unsafe=True).text
    if bad.fixed is None:
        if mends:
            yield f"the rule has a fix, so the bad example needs `fixed`; it becomes {fixed!r}"
        return
    if fixed != bad.fixed:
        yield f"the bad example is fixed to {fixed!r}, not to {bad.fixed!r}"
    elif alone.fix_text(fixed, form, unsafe=True).text != fixed:
        yield "fixing twice is not fixing once"
    elif left := [f.text for f in alone.lint_text(fixed, form).findings if f.fix]:
        yield f"the fixed text is not silent: {_listed(left)} flagged"


def _listed(texts: object) -> str:
    assert isinstance(texts, list | tuple)
    return ", ".join(repr(text) for text in texts) or "nothing"
