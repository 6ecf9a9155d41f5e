"""One rule over a corpus: counts, and a fair sample of findings in context."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from claimlint.cli.corpus import Copy, stories
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import counted
from claimlint.reports import harmless

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.finding import Finding, Report
    from claimlint.model.rule import Rule

AROUND = 60
"""Code points of context on either side."""


class Trial:
    """Collects what a rule finds; the sample is the same each time it is run over the same corpus."""

    def __init__(self, rule: Rule, linter: Linter, most: int) -> None:
        self._rule = rule
        self._linter = linter
        self._alone = linter.only(rule)
        self._most = most
        self._random = Random(0)
        self._sample: list[tuple[int, str]] = []
        self.found = self.stories = self.touched = self.words = 0

    def run(self, corpus: Path, trouble: Trouble) -> None:
        """Lint all of a corpus with the rule alone."""
        for copy in stories(corpus, self._linter.suffixes, trouble):
            try:
                report = self._alone.lint_text(copy.text, copy.format, copy.name, copy.date)
            except KeyError as error:
                trouble.add(f"{copy.name}: {error.args[0]}", copy.name)
                continue
            for _ in trouble.heard(iter([report])):
                self._count(copy, report)

    def told(self) -> str:
        """The sample, and the counts under it."""
        shown = "".join(text for _, text in sorted(self._sample))
        rate = 1_000_000 * self.found / self.words if self.words else 0.0
        return (
            f"{shown}{self._rule.id}: {counted(self.found, 'finding')} in {self.touched:,} of "
            f"{counted(self.stories, 'story')}, {counted(self.words, 'word')}: {rate:.1f} per million words\n"
        )

    def _count(self, copy: Copy, report: Report) -> None:
        self.stories += 1
        self.words += report.words
        findings = [finding for finding in report.findings if finding.rule == self._rule.id]
        self.touched += bool(findings)
        for finding in findings:
            self._keep(copy, finding)
            self.found += 1

    def _keep(self, copy: Copy, finding: Finding) -> None:
        """Take a finding into the sample so that in the end each had the same chance."""
        at = self.found if self.found < self._most else self._random.randint(0, self.found)
        if at < self._most:
            self._sample[at : at + 1] = [(self.found, _in_context(copy, finding))]


def _in_context(copy: Copy, finding: Finding) -> str:
    text = copy.text.removeprefix("\ufeff")
    before = re.sub(r"\s+", " ", text[max(0, finding.start - AROUND) : finding.start])
    after = re.sub(r"\s+", " ", text[finding.end : finding.end + AROUND])
    better = f" -> {finding.suggestions[0]}" if finding.suggestions else ""
    place = f"{copy.name}:{finding.line}:{finding.column}"
    return harmless(f"{place}: {before}[[{finding.text}{better}]]{after}") + "\n"
