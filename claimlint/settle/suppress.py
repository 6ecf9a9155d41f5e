"""Suppressions written in the copy: what they silence, and those that silence nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimlint.model.document import Document
from claimlint.model.finding import Finding
from claimlint.model.span import Span
from claimlint.settle.notes import Judge, Notes
from claimlint.settle.select import names
from claimlint.settle.stretches import ALL, Spans, Stretch, stretches


@dataclass(frozen=True, slots=True)
class Settled:
    """Findings that stay, findings that the copy silences, and findings about the suppressions themselves."""

    kept: list[Finding]
    suppressed: list[Finding]
    told: list[Finding]


def suppress(
    document: Document,
    findings: Iterable[Finding],
    *,
    known: Callable[[str], bool],
    ran: Callable[[str], bool],
    certain: Callable[[str], bool] = lambda _: True,
    require_reason: bool = False,
) -> Settled:
    """Part the findings by the document's suppressions.

    `known` says whether a word names any rule there is, `ran` whether it names one that has run here: a suppression of
    rules that are off is not called unused. `certain` says whether all rules ran that a word names and that usually
    run, or all of these for the empty word: only then is it safe to take a suppression out.
    """
    if not document.directives:
        return Settled(list(findings), [], [])
    found = list(findings)
    off = stretches(document)
    silencing, used = _matched(off.all, found)
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    for finding in found:
        (suppressed if silencing[finding.rule].meet(_place(finding)) else kept).append(finding)
    judge = Judge(known, ran, certain, require_reason)
    return Settled(kept, suppressed, list(Notes(document, off, used, judge).all()))


def _matched(off: Iterable[Stretch], findings: Iterable[Finding]) -> tuple[dict[str, Spans], dict[int, set[str]]]:
    """Where the findings of each rule are silenced; by suppression, those of its words that silence any."""
    places: dict[str, list[Span]] = {}
    for finding in findings:
        places.setdefault(finding.rule, []).append(_place(finding))
    by_word: dict[str, list[Stretch]] = {}
    for stretch in off:
        by_word.setdefault(stretch.word, []).append(stretch)
    silencing: dict[str, Spans] = {}
    used: dict[int, set[str]] = {}
    for rule, spans in places.items():
        found = Spans(spans)
        meant = [each for word in by_word if word == ALL or names(word, rule) for each in by_word[word]]
        silencing[rule] = Spans(each.span for each in meant)
        for stretch in meant:
            if found.meet(stretch.span):
                used.setdefault(stretch.directive, set()).add(stretch.word)
    return silencing, used


def _place(finding: Finding) -> Span:
    return Span(finding.start, max(finding.end, finding.start + 1))
