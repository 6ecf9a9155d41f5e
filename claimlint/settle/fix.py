"""Edits applied to a source: none that meets another, each fix whole or not at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimlint.model.finding import Edit, Finding, FixResult

ROUNDS = 10
"""A text that still changes after so many rounds is not settling."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A text after one round of fixes, what was applied, and what met it."""

    text: str
    applied: list[Finding]
    skipped: list[tuple[Finding, str]]


def once(source: str, findings: Iterable[Finding], *, unsafe: bool = False) -> Applied:
    """Apply the fixes of findings in one round.

    Of two edits that meet the earlier start is applied, then the longer, then the smaller rule id; the other finding is
    told with the reason.
    """
    taken: list[Edit] = []
    applied: list[Finding] = []
    skipped: list[tuple[Finding, str]] = []
    owner: dict[Edit, str] = {}
    for finding in sorted(fixable(findings, unsafe=unsafe), key=_precedence):
        edits = finding.fix.edits if finding.fix else ()
        met = next((other for edit in edits for other in _meets(taken, edit)), None)
        if met is not None:
            skipped.append((finding, f"its edit meets one of {owner[met]}"))
            continue
        for edit in edits:
            taken.insert(bisect_left(taken, _place(edit), key=_place), edit)
            owner[edit] = finding.rule
        applied.append(finding)
    return Applied(edited(source, taken), applied, skipped)


def settled(
    source: str,
    find: Callable[[str], Sequence[Finding]],
    *,
    unsafe: bool = False,
) -> FixResult:
    """Apply fixes round by round until none is left, so that fixing twice is fixing once.

    `find` gives the findings of a text. Findings that were applied are in the coordinates of the text of their round.
    Where fixes undo or feed each other and never settle, nothing is changed, and each is told.
    """
    text = source
    applied: list[Finding] = []
    skipped: list[tuple[Finding, str]] = []
    for turn in range(ROUNDS):
        findings = find(text)
        done = once(text, findings, unsafe=unsafe)
        if turn == 0:
            first, skipped = findings, done.skipped
        if done.text == text:
            return FixResult(text, tuple(applied), tuple(skipped))
        text = done.text
        applied += done.applied
    restless = ", ".join(sorted({finding.rule for finding in done.applied}))
    reason = f"the fixes of {restless} never settle here"
    return FixResult(source, (), tuple((finding, reason) for finding in fixable(first, unsafe=unsafe)))


def fixable(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """The findings whose fix may be applied."""
    return [f for f in findings if f.fix is not None and (unsafe or f.fix.safety == "safe")]


def edited(source: str, edits: Sequence[Edit]) -> str:
    """A source with edits made that rise and do not meet."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (source[done : edit.start], edit.text)
        done = edit.end
    return "".join((*parts, source[done:]))


def _precedence(finding: Finding) -> tuple[int, int, str]:
    edits = finding.fix.edits if finding.fix else ()
    start = min(edit.start for edit in edits)
    return start, start - max(edit.end for edit in edits), finding.rule


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _meets(taken: Sequence[Edit], edit: Edit) -> list[Edit]:
    """Those of the edits taken, in order, that share a code point with another or touch where one inserts."""
    at = bisect_left(taken, _place(edit), key=_place)
    return [other for other in taken[max(0, at - 1) : at + 1] if _meet(other, edit)]


def _meet(one: Edit, other: Edit) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end
