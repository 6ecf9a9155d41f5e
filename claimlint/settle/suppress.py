"""Suppressions written in the copy: what they silence, and those that silence nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimlint.model.document import Directive, Document
from claimlint.model.finding import Finding, Level
from claimlint.model.span import Span
from claimlint.settle.select import names

UNUSED = "suppressions/unused"
UNKNOWN = "suppressions/unknown"
REASON = "suppressions/reason"
VERBS = ("ok", "off", "on", "file")


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
    require_reason: bool = False,
) -> Settled:
    """Part the findings by the document's suppressions.

    `known` says whether a word names any rule there is, `ran` whether it names one that has run here: a suppression of
    rules that are off is not called unused.
    """
    regions = [(directive, _regions(document, directive)) for directive in document.directives]
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        by = [(i, word) for i, (d, spans) in enumerate(regions) for word in _by(d, spans, finding)]
        (suppressed if by else kept).append(finding)
        used.update(by)
    told = [
        note
        for index, directive in enumerate(document.directives)
        for note in _notes(document, directive, {word for i, word in used if i == index}, known, ran, require_reason)
    ]
    return Settled(kept, suppressed, told)


def _by(directive: Directive, spans: Sequence[Span], finding: Finding) -> list[str]:
    """The words of a directive that silence a finding; the empty word where it names none."""
    place = Span(finding.start, max(finding.end, finding.start + 1))
    if not any(span.overlaps(place) for span in spans):
        return []
    return [word for word in directive.rules or ("",) if not word or names(word, finding.rule)]


def _regions(document: Document, directive: Directive) -> list[Span]:
    """The stretches of source that a directive speaks of."""
    if directive.verb == "file":
        return [Span(0, len(document.source) + 1)]
    if directive.verb == "off":
        return [Span(directive.source.end, _on(document, directive))]
    if directive.verb == "ok":
        return [_line(document, directive.source.start), *_block(document, directive.at)]
    return []


def _on(document: Document, off: Directive) -> int:
    """Where a stretch that was switched off ends: at the next `on` for the same rules or for all."""
    for directive in document.directives:
        later = directive.verb == "on" and directive.source.start >= off.source.end
        same = bool(off.rules) and set(directive.rules) >= set(off.rules)
        if later and (same or not directive.rules):
            return directive.source.start
    return len(document.source) + 1


def _line(document: Document, at: int) -> Span:
    source = document.source
    end = source.find("\n", at)
    return Span(source.rfind("\n", 0, at) + 1, len(source) if end < 0 else end)


def _block(document: Document, at: int) -> list[Span]:
    """The block that holds an offset of the text, or the next one."""
    index = bisect_right(document.blocks, at, key=lambda block: block.span.start) - 1
    if index < 0 or at > document.blocks[index].span.end:
        index += 1
    return [document.to_source(document.blocks[index].span)] if index < len(document.blocks) else []


def _notes(
    document: Document,
    directive: Directive,
    used: set[str],
    known: Callable[[str], bool],
    ran: Callable[[str], bool],
    require_reason: bool,
) -> Iterable[Finding]:
    if directive.verb not in VERBS:
        verbs = ", ".join(VERBS)
        yield _note(document, directive, UNKNOWN, f"'{directive.verb}' is not a suppression; it is one of {verbs}.")
        return
    for word in directive.rules:
        if not known(word):
            yield _note(document, directive, UNKNOWN, f"No rule or pack is called '{word}'.")
        elif directive.verb != "on" and word not in used and ran(word):
            yield _note(document, directive, UNUSED, f"Nothing here is found by '{word}': the suppression can go.")
    if directive.verb != "on":
        if not directive.rules and not used:
            yield _note(document, directive, UNUSED, "Nothing is found here: the suppression can go.")
        if require_reason and not directive.reason:
            yield _note(document, directive, REASON, "A suppression needs its reason, after two hyphens.")


def _note(document: Document, directive: Directive, rule: str, message: str, level: Level = "warning") -> Finding:
    start, end = directive.source
    line, column = document.line_column(start)
    end_line, end_column = document.line_column(end)
    text = document.source[start:end]
    return Finding(rule, level, "other", message, start, end, line, column, end_line, end_column, text)
