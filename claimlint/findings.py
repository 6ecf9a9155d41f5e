"""A hit as a finding: coordinates of the source, message, level and fix."""

from __future__ import annotations

from hashlib import blake2b

from claimlint.annotate.page import Page
from claimlint.model.finding import (
    Checked,
    Claim,
    Edit,
    Evidence,
    Finding,
    Fix,
    Hit,
    Level,
    Related,
    Safety,
    lower,
    rank,
)
from claimlint.model.rule import Rule
from claimlint.model.span import Span

LOWERED_IN_QUOTATIONS = frozenset({"names", "claims", "dates"})
SPOKEN = Evidence("document", "This stands in a quotation: bracket it, paraphrase, or ask the speaker.")
REMEMBERED = 500
"""How much of a long sentence before and after a finding tells it from others."""

MARKUP = frozenset("<>&*_`\\[]#|")
"""A replacement that brings one of these into Markdown or HTML could change more than words."""


def finding(rule: Rule, page: Page, hit: Hit) -> Finding:
    """The finding for a hit of a rule on a page."""
    document = page.document
    place = document.to_source(page.to_text(hit.span))
    line, column = document.line_column(place.start)
    end_line, end_column = document.line_column(place.end)
    quoted = page.quoted(hit.span)
    suggestions = tuple(_typographic(page, hit.span, suggestion) for suggestion in hit.suggestions)
    lowered = quoted and rule.pack in LOWERED_IN_QUOTATIONS
    return Finding(
        rule=rule.id,
        level=_level(rule, hit, lowered),
        category=rule.category,
        message=_message(rule, page, hit, suggestions),
        start=place.start,
        end=place.end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        text=document.source[place.start : place.end],
        quotation=quoted,
        suggestions=suggestions,
        fix=_fix(rule, page, hit, suggestions),
        evidence=(*hit.evidence, SPOKEN) if lowered else hit.evidence,
        related=tuple(_related(page, span, message) for span, message in hit.related),
        fingerprint=_fingerprint(rule, page, hit.span),
    )


def claim(rule: Rule, page: Page, checked: Checked) -> Claim:
    """The claim that a rule checked on a page."""
    document = page.document
    place = document.to_source(page.to_text(checked.span))
    return Claim(
        rule.id,
        *place,
        *document.line_column(place.start),
        *document.line_column(place.end),
        document.source[place.start : place.end],
        checked.readings,
        checked.computation,
        checked.reason,
    )


def _level(rule: Rule, hit: Hit, lowered: bool) -> Level:
    level = rule.level if hit.level is None else min(rule.level, hit.level, key=rank)
    return lower(level) if lowered else level


def _message(rule: Rule, page: Page, hit: Hit, suggestions: tuple[str, ...]) -> str:
    match = page.prose[hit.span.start : hit.span.end]
    slots = {"match": match, "better": suggestions[0] if suggestions else "", **hit.slots}
    return rule.message.format_map(slots)


def _typographic(page: Page, span: Span, suggestion: str) -> str:
    """A suggestion with the apostrophes that the copy has."""
    if "'" not in suggestion:
        return suggestion
    text = page.to_text(span)
    written = page.document.text[text.start : text.end]
    curly = "\u2019" in written or ("'" not in written and "\u2019" in page.document.text)
    return suggestion.replace("'", "\u2019") if curly else suggestion


def _fix(rule: Rule, page: Page, hit: Hit, suggestions: tuple[str, ...]) -> Fix | None:
    safety = _safety(rule, hit)
    if safety is None:
        return None
    edits = hit.edits
    if edits is None:
        edits = (Edit(*hit.span, suggestions[0]),) if suggestions else ()
    mapped = [_edit(rule, page, edit) for edit in edits]
    kept = tuple(edit for edit in mapped if edit is not None)
    return Fix(kept, safety) if kept and len(kept) == len(mapped) else None


def _safety(rule: Rule, hit: Hit) -> Safety | None:
    promise = rule.fix or rule.kind.fixes
    if promise == "none":
        return None
    several = rule.fix is None and hit.edits is None and len(hit.suggestions) > 1
    return "unsafe" if several or hit.safety == "unsafe" else promise


def _edit(rule: Rule, page: Page, edit: Edit) -> Edit | None:
    """An edit in the source; None where it may not be made there."""
    span = Span(edit.start, edit.end)
    document = page.document
    text = page.to_text(span)
    if not document.verbatim(text) or page.touches_unlinted(span):
        return None
    if rule.quotations not in ("fix", "only") and page.meets_quotation(span):
        return None
    place = document.to_source(text)
    replacement = _typographic(page, span, edit.text)
    if document.format != "plain" and MARKUP.intersection(replacement) - set(document.source[place.start : place.end]):
        return None
    return Edit(place.start, place.end, replacement)


def _related(page: Page, span: Span, message: str) -> Related:
    place = page.document.to_source(page.to_text(span))
    return Related(*place, *page.document.line_column(place.start), message)


def _fingerprint(rule: Rule, page: Page, span: Span) -> str:
    """Stable while the sentence stays: rule, match, and what stands before and after it there."""
    sentence = page.sentence(span.start)
    before = page.folded[max(sentence.start, span.start - REMEMBERED) : span.start]
    after = page.folded[span.end : min(sentence.end, span.end + REMEMBERED)]
    parts = (rule.id, before, page.folded[span.start : span.end], after)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
