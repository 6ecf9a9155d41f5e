"""Laws that no author of a rule thinks of: its verdicts hold in other clothes, and beside all other rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import TYPE_CHECKING

from claimlint.testing.examples import Problem, set_up

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.rule import BadExample, GoodExample, Rule

Dress = Callable[[str], str]


def wrapped(text: str) -> str:
    """The text with a line break for every fifth space between two small letters."""
    count = iter(range(1, len(text) + 1))
    return re.sub(r"(?<=[a-z]) (?=[a-z])", lambda space: "\n" if next(count) % 5 == 0 else " ", text)


def curly(text: str) -> str:
    """The text with typographic quotation marks and apostrophes."""
    text = re.sub(r"(^|[\s(\[—–-])\"", "\\1\u201c", text).replace('"', "\u201d")
    return re.sub(r"(?<=\w)'(?=\w)", "\u2019", text)


def markdown(text: str) -> str:
    """The text as Markdown that says the same."""
    return re.sub(r"([\\`*_\[\]<>#&|~$])", r"\\\1", text)


def html(text: str) -> str:
    """The text as HTML that says the same."""
    return "".join(f"<p>{escape(block, quote=False)}</p>\n" for block in re.split(r"\n\s*\n", text))


CLOTHES: dict[str, tuple[str, Dress]] = {
    "wrapped lines": ("plain", wrapped),
    "curly quotation marks": ("plain", curly),
    "Markdown": ("markdown", markdown),
    "HTML": ("html", html),
}


def check_clothes(linter: Linter, rule: Rule) -> Iterator[Problem]:
    """Where the verdict on an example changes with wrapping, markup or quotation marks."""
    if rule.examples.format != "plain" or rule.scope.unit == "raw":
        return
    alone = set_up(linter, rule)
    examples: tuple[BadExample | GoodExample, ...] = (*rule.examples.bad, *rule.examples.good)
    for example in examples:
        here = len(alone.lint_text(example.text, "plain").findings)
        for name, (form, dress) in CLOTHES.items():
            there = len(alone.lint_text(dress(example.text), form).findings)
            if here != there:
                message = f"the example has {here} findings as it is written and {there} in {name}"
                yield Problem(rule.id, rule.origin, example.line, message)


def check_company(linter: Linter, rule: Rule) -> Iterator[Problem]:
    """Where a good example of a rule is flagged by another rule that is on; `linter` has them all."""
    for good in rule.examples.good:
        for finding in linter.lint_text(good.text, rule.examples.format).findings:
            if finding.rule != rule.id:
                message = f"the good example is flagged by {finding.rule}: {finding.message}"
                yield Problem(rule.id, rule.origin, good.line, message)
