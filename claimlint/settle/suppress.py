"""Suppressions written in the copy: what they silence, and those that silence nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from claimlint.model.document import Directive, Document
from claimlint.model.finding import Edit, Finding, Fix
from claimlint.model.span import Span
from claimlint.settle.select import names
from claimlint.settle.unsuppress import listed_word, whole

UNUSED = "suppressions/unused"
UNKNOWN = "suppressions/unknown"
REASON = "suppressions/reason"
NOTES = (UNUSED, UNKNOWN, REASON)
"""What may be said of a suppression: ids as rules have them, which `ignore` takes."""
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
    certain: Callable[[str], bool] = lambda _: True,
    require_reason: bool = False,
) -> Settled:
    """Part the findings by the document's suppressions.

    `known` says whether a word names any rule there is, `ran` whether it names one that has run here: a suppression of
    rules that are off is not called unused. `certain` says whether all rules ran that a word names and that usually
    run, or all of these for the empty word: only then is it safe to take a suppression out.
    """
    regions = [(directive, _regions(document, directive)) for directive in document.directives]
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        by = [(i, word) for i, (d, spans) in enumerate(regions) for word in _by(d, spans, finding)]
        (suppressed if by else kept).append(finding)
        used.update(by)
    judge = _Judge(known, ran, certain, require_reason)
    told = [
        note
        for index, directive in enumerate(document.directives)
        for note in _notes(document, directive, {word for i, word in used if i == index}, judge)
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


class _Judge(NamedTuple):
    """What `suppress` was told of rules."""

    known: Callable[[str], bool]
    ran: Callable[[str], bool]
    certain: Callable[[str], bool]
    require_reason: bool


def _notes(document: Document, directive: Directive, used: set[str], judge: _Judge) -> Iterable[Finding]:
    if directive.verb not in VERBS:
        verbs = ", ".join(VERBS)
        yield _note(document, directive, UNKNOWN, f"'{directive.verb}' is not a suppression; it is one of {verbs}.")
        return
    for word in directive.rules:
        if not judge.known(word):
            yield _note(document, directive, UNKNOWN, f"No rule or pack is called '{word}'.")
    if directive.verb != "on":
        yield from _unused(document, directive, used, judge)
        if judge.require_reason and not directive.reason:
            yield _note(document, directive, REASON, "A suppression needs its reason, after two hyphens.")


def _unused(document: Document, directive: Directive, used: set[str], judge: _Judge) -> Iterable[Finding]:
    """A note for each word that silences nothing; of a list that is of no use at all, the first takes all of it out."""
    if not directive.rules:
        if not used:
            fix = _fix((whole(document, directive), *_its_on(document, directive)), judge.certain(""))
            yield _note(document, directive, UNUSED, "Nothing is found here: the suppression can go.", fix)
        return
    words = [each for each in dict.fromkeys(directive.rules) if each not in used and judge.known(each)]
    unused = [each for each in words if judge.ran(each)]
    for index, each in enumerate(unused):
        message = f"Nothing here is found by '{each}': the suppression can go."
        if set(unused) != set(directive.rules):
            edit = listed_word(document, directive, each, unused)
            yield _note(document, directive, UNUSED, message, _fix((edit,) if edit else (), judge.certain(each)))
        else:
            edits = (whole(document, directive), *_its_on(document, directive))
            fix = None if index else _fix(edits, all(map(judge.certain, unused)))
            yield _note(document, directive, UNUSED, message, fix)


def _fix(edits: tuple[Edit, ...], certain: bool) -> Fix | None:
    """Rules that have not run may still find what is silenced: then a person should look."""
    return Fix(edits, "safe" if certain else "unsafe") if edits else None


def _its_on(document: Document, off: Directive) -> list[Edit]:
    """What takes out the `on` that ends a stretch, if it ends no other."""
    end = _on(document, off) if off.verb == "off" else -1
    others = (each for each in document.directives if each.verb == "off" and each is not off)
    if any(_on(document, other) == end for other in others):
        return []
    return [whole(document, each) for each in document.directives if each.verb == "on" and each.source.start == end]


def _note(document: Document, directive: Directive, rule: str, message: str, fix: Fix | None = None) -> Finding:
    start, end = directive.source
    line, column = document.line_column(start)
    end_line, end_column = document.line_column(end)
    text = document.source[start:end]
    said = "\0".join((rule, message, text)).encode("utf-8", "surrogatepass")
    place = (start, end, line, column, end_line, end_column)
    mark = blake2b(said, digest_size=8).hexdigest()
    return Finding(rule, "warning", "other", message, *place, text, fix=fix, fingerprint=mark)
