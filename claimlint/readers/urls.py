"""Addresses in running text: URLs, e-mail addresses, handles, domains, file names and paths. None of them is linted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.model.document import Mark
from claimlint.model.span import Span

STOP = r"\s<>\"\u201c\u201d\u00ab\u00bb`\ufffc"
SCHEME = re.compile(rf"://[^{STOP}]+")
WWW = re.compile(rf"www\.[^{STOP}]+", re.IGNORECASE)
AT = re.compile(r"@\w[\w.-]*(?:@\w[\w.-]*)?")
PATH = re.compile(r"/[\w.%+~-]+(?:/[\w.%+~-]*)+")
DRIVE = re.compile(rf":\\[^{STOP}]+")
DOMAINS = "com|org|net|gov|edu|mil|int|info|biz|io|(?:co|com|gov|org|net|ac|edu)\\.[a-z][a-z]"
FILES = (
    "pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|csv|tsv|json|jsonl|ya?ml|toml|xml|html?|css|js|ts|py|ipynb|rb|rs|cpp|java"
    "|sh|bat|exe|dll|zip|gz|tar|tgz|bz2|7z|rar|png|jpe?g|gif|svg|webp|tiff?|mp3|mp4|m4a|mov|avi|wav|md|rst|tex|sql"
    "|ini|cfg|sqlite|parquet"
)
DOTTED = re.compile(rf"\.(?:(?:{FILES})(?!\w)|(?:{DOMAINS})(?![\w-])(?:[/?#:][^{STOP}]*)?)", re.IGNORECASE)
ENDS = ".,;:!?'\u2019\u2026*_|)]}"
PAIRS = {")": "(", "]": "[", "}": "{"}
SCHEME_LEFT = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*\Z")
MAIL_LEFT = re.compile(r"[\w.%+-]+\Z")
DOTTED_LEFT = re.compile(r"[\w.%+~/-]*[\w%+~-]\Z")
PATH_LEFT = re.compile(r"(?:^|[\s(\[{\"'\u2018\u201c])((?:~|\.\.?)?)\Z")
REACH = 128
"""How far to the left the beginning of an address is looked for, in code points."""


def urls(text: str) -> list[Mark]:
    """Marks of zone `url` over what is an address, in order, none overlapping."""
    spans = sorted(_all(text))
    found: list[Span] = []
    for span in spans:
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return [Mark(span, "url") for span in found]


def _all(text: str) -> Iterator[Span]:
    if "://" in text:
        yield from _schemes(text)
    if "ww." in text or "WW." in text:
        yield from _webs(text)
    if "@" in text:
        yield from _ats(text)
    if "/" in text:
        yield from _paths(text)
    if ":\\" in text:
        yield from _drives(text)
    yield from _dotted(text)


def _left(pattern: re.Pattern[str], text: str, at: int) -> str | None:
    """What a pattern finds just before an offset; None if it finds nothing there."""
    match = pattern.search(text[max(0, at - REACH) : at])
    return match.group(match.lastindex or 0) if match else None


def _schemes(text: str) -> Iterator[Span]:
    for match in SCHEME.finditer(text):
        before = _left(SCHEME_LEFT, text, match.start())
        if before:
            yield _trimmed(text, match.start() - len(before), match.end())


def _webs(text: str) -> Iterator[Span]:
    for match in WWW.finditer(text):
        if not (match.start() and text[match.start() - 1].isalnum()):
            yield _trimmed(text, *match.span())


def _ats(text: str) -> Iterator[Span]:
    """E-mail addresses, and handles with or without a server."""
    for match in AT.finditer(text):
        end = match.start() + len(match.group().rstrip(".-"))
        before = _left(MAIL_LEFT, text, match.start())
        if not before:
            yield Span(match.start(), end)
        elif "." in text[match.start() : end]:
            yield Span(match.start() - len(before), end)


def _paths(text: str) -> Iterator[Span]:
    for match in PATH.finditer(text):
        before = _left(PATH_LEFT, text, match.start())
        if before is not None:
            yield _trimmed(text, match.start() - len(before), match.end())


def _drives(text: str) -> Iterator[Span]:
    for match in DRIVE.finditer(text):
        drive = match.start() - 1
        if drive >= 0 and text[drive].isalpha() and not (drive and text[drive - 1].isalnum()):
            yield _trimmed(text, drive, match.end())


def _dotted(text: str) -> Iterator[Span]:
    """Names that end like a file or a domain; a domain with what follows it."""
    for match in DOTTED.finditer(text):
        before = _left(DOTTED_LEFT, text, match.start())
        if before:
            yield _trimmed(text, match.start() - len(before), match.end())


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the punctuation at the end that belongs to the sentence; a bracket stays if it was opened inside."""
    inside = text[start:end]
    counts = {mark: inside.count(mark) for pair in PAIRS.items() for mark in pair}
    while end > start and text[end - 1] in ENDS:
        mark = text[end - 1]
        if mark in PAIRS and counts[mark] <= counts[PAIRS[mark]]:
            break
        if mark in PAIRS:
            counts[mark] -= 1
        end -= 1
    return Span(start, end)
