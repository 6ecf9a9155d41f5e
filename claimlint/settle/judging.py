"""What becomes of the findings of one document: silenced in the copy, accepted by a baseline, noted, shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from claimlint.model.document import Document
from claimlint.model.finding import Claim, Failure, Finding, Level, Report
from claimlint.settle.baseline import Parted
from claimlint.settle.select import Ids, named, names, ordered, shown
from claimlint.settle.suppress import suppress

Part = Callable[[str, list[Finding], Callable[[str], bool]], Parted]
"""Parts the findings of a path by a baseline, given which rules have looked at all of the document."""


class Found(Protocol):
    """What the rules found in a document; `failures` are of those that could not finish."""

    @property
    def findings(self) -> Sequence[Finding]:
        """What is found, in any order."""

    @property
    def failures(self) -> Sequence[Failure]:
        """The rules that failed."""

    @property
    def limited(self) -> Mapping[str, int]:
        """By rule, what was found beyond its limit."""

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims that were checked."""


class Terms(NamedTuple):
    """What a linter judges by: the ids of all its rules, of those that run, and what its settings say.

    `usual` are the ids of those that would run if no rule were selected or ignored and the level were left as it is.
    `part` is the baseline, if there is one.
    """

    known: Ids
    running: Ids
    usual: Callable[[], Iterable[str]]
    ignore: Sequence[str] = ()
    level: Level = "warning"
    require_reason: bool = False
    part: Part | None = None

    def looks_for(self, rule: str) -> bool:
        """Whether a rule runs, or is none that is known: what such a one found can occur no more."""
        return rule in self.running or rule not in self.known


def judged(document: Document, found: Found, terms: Terms) -> Report:
    """The report of a document."""
    failed = {failure.rule for failure in found.failures}
    ran = Ids(terms.running - failed) if failed else terms.running
    after = suppress(
        document,
        ordered(found.findings),
        known=terms.known.named,
        ran=ran.named,
        certain=cache(lambda word: _certain(word, terms, failed)),
        require_reason=terms.require_reason,
    )
    told = [note for note in after.told if not named(terms.ignore, note.rule)]
    held = _parted(document.path, ordered([*after.kept, *told]), terms, {*failed, *found.limited})
    silenced = shown(ordered([*after.suppressed, *held.accepted]), terms.level)
    accepted = set(map(id, held.accepted))
    return Report(
        path=document.path,
        format=document.format,
        date=document.date.isoformat() if document.date else None,
        words=len(document.text.split()),
        findings=shown(held.kept, terms.level),
        suppressed=silenced,
        failures=tuple(found.failures),
        problems=tuple(_placed(document, problem.at, problem.message) for problem in document.problems),
        limited=found.limited,
        claims=tuple(sorted(found.claims, key=lambda claim: (claim.start, claim.end, claim.family))),
        accepted=tuple(index for index, finding in enumerate(silenced) if id(finding) in accepted),
        gone=held.gone,
    )


def _certain(word: str, terms: Terms, failed: set[str]) -> bool:
    """Whether all rules that a word means, and that usually run, have run to their end; the empty word means all."""
    return not failed and all(rule in terms.running for rule in terms.usual() if not word or names(word, rule))


def _parted(path: str, findings: list[Finding], terms: Terms, unfinished: set[str]) -> Parted:
    if terms.part is None:
        return Parted(findings, [], 0)
    return terms.part(path, findings, lambda rule: terms.looks_for(rule) and rule not in unfinished)


def _placed(document: Document, at: int, message: str) -> str:
    line, column = document.line_column(at)
    return f"{document.path or '<text>'}:{line}:{column}: {message}"
