"""One run of `claimlint test`, from rules to an exit status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimlint.cli.ends import CLEAN, FINDINGS, TROUBLE
from claimlint.cli.options import Setup
from claimlint.cli.shelf import Shelf
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import counted, output, tell
from claimlint.extras import wanting
from claimlint.reports import harmless
from claimlint.testing.examples import Problem, check_rule
from claimlint.testing.laws import check_clothes, check_company

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.rule import Rule


def test(setup: Setup, words: Sequence[str]) -> int:
    """Test the rules that are meant, or all that are known; gives the exit status."""
    trouble = Trouble()
    shelf = Shelf(setup, trouble, words)
    meant = [rule for word in words for rule in shelf.named(word)] if words else shelf.rules
    rules = list({rule.id: rule for rule in meant}.values())
    skipped = {rule.id: lack for rule in rules if (lack := wanting(rule.extras))}
    for name, lack in skipped.items():
        tell(f"{name} is not tested: it {lack}")
    rules = [rule for rule in rules if rule.id not in skipped]
    wrong = 0
    with output(None) as write:
        for problem in _problems(shelf.linter, rules):
            wrong += 1
            write(harmless(str(problem)) + "\n")
    examples = sum(len(rule.examples.bad) + len(rule.examples.good) for rule in rules)
    verdict = counted(wrong, "problem") if wrong else "all is well"
    tell(f"{counted(len(rules), 'rule')}, {counted(examples, 'example')}: {verdict}")
    return TROUBLE if trouble else FINDINGS if wrong else CLEAN


def _problems(linter: Linter, rules: Iterable[Rule]) -> Iterator[Problem]:
    for rule in rules:
        yield from check_rule(linter, rule)
        yield from check_clothes(linter, rule)
        yield from check_company(linter, rule)
