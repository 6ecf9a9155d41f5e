"""Which rules a word of the configuration means, and which findings are shown."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cached_property
from itertools import accumulate

from claimlint.model.finding import Finding, Level, rank

GLOB = frozenset("*?[")


class Ids(frozenset[str]):
    """Ids of rules, among which those are found quickly that a word means."""

    def named(self, word: str) -> bool:
        """Whether a word means one of them."""
        if word in self or word.rstrip("/") in self._folders:
            return True
        return not GLOB.isdisjoint(word) and any(fnmatchcase(rule, word) for rule in self)

    @cached_property
    def _folders(self) -> frozenset[str]:
        """All folders above the ids."""
        return frozenset(above for rule in self for above in accumulate(rule.split("/")[:-1], "{}/{}".format))


def names(word: str, rule: str) -> bool:
    """Whether a word means a rule: its id, a folder above it (`usage`, `usage/homophones`), or a glob."""
    return rule == word or rule.startswith(word.rstrip("/") + "/") or fnmatchcase(rule, word)


def named(words: Iterable[str], rule: str) -> str | None:
    """The first of the words that means a rule."""
    return next((word for word in words if names(word, rule)), None)


def shown(findings: Iterable[Finding], level: Level) -> tuple[Finding, ...]:
    """The findings at or above a level."""
    least = rank(level)
    return tuple(finding for finding in findings if rank(finding.level) >= least)


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by start, end and rule, whatever came first; the message decides between equals."""
    return sorted(findings, key=lambda f: (f.start, f.end, f.rule, f.message))
