"""Addresses in running text: URLs, e-mail addresses, handles, domains, file names and paths. None of them is linted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.model.document import Mark
from claimlint.model.span import Span

# Patterns are strings: `re` compiles one when it is first used, and keeps it.
STOP = r"\s<>\"\u201c\u201d\u00ab\u00bb`\ufffc"
SCHEME = rf"://[^{STOP}]+"
WEB = rf"www\.[^{STOP}]+"
AT = r"@\w[\w.-]*(?:@\w[\w.-]*)?"
PATH = r"/[\w.%+~-]+(?:/[\w.%+~-]*)+"
DRIVE = rf":\\[^{STOP}]+"
DOTTED = r"\.[a-zA-Z][a-zA-Z0-9]{1,7}(?!\w)"
TAIL = rf"[/?#:][^{STOP}]*"
# these read from right to left, so that each look is linear
SCHEME_LEFT = r"([a-zA-Z0-9+.-]*[a-zA-Z])"
MAIL_LEFT = r"([\w.%+-]+)"
DOTTED_LEFT = r"([\w%+~-][\w.%+~/-]*)"
PATH_LEFT = r"(~|\.{0,2})(?=[\s(\[{\"'\u2018\u201c]|\Z)"
REACH = 128
"""How far to the left the beginning of an address is looked for, in code points."""

DOMAINS = frozenset("com org net gov edu mil int info biz io uk eu au nz".split())  # noqa: SIM905
FILES = frozenset(
    "pdf doc docx xls xlsx ppt pptx odt ods rtf txt csv tsv json jsonl yml yaml toml xml htm html css js ts py ipynb "  # noqa: SIM905
    "rb rs cpp java sh bat exe dll zip gz tar tgz bz2 7z rar png jpg jpeg gif svg webp tif tiff mp3 mp4 m4a mov avi "
    "wav md rst tex sql ini cfg sqlite parquet".split()
)
ENDS = ".,;:!?'\u2019\u2026*_|)]}"
PAIRS = {")": "(", "]": "[", "}": "{"}


def urls(text: str) -> list[Mark]:
    """Marks of zone `url` over what is an address, in order, none overlapping."""
    found: list[Span] = []
    for span in sorted(_all(text)):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return [Mark(span, "url") for span in found]


def _all(text: str) -> Iterator[Span]:
    if "://" in text:
        yield from _schemes(text)
    if "www." in text:
        yield from _webs(text)
    if "@" in text:
        yield from _ats(text)
    if "/" in text:
        yield from _paths(text)
    if ":\\" in text:
        yield from _drives(text)
    yield from _dotted(text)


def _left(pattern: str, text: str, at: int) -> int | None:
    """How much stands just before an offset of what a pattern finds from right to left; None if nothing does."""
    match = re.match(pattern, text[max(0, at - REACH) : at][::-1])
    return match.end(1) if match else None


def _schemes(text: str) -> Iterator[Span]:
    for match in re.finditer(SCHEME, text):
        before = _left(SCHEME_LEFT, text, match.start())
        if before:
            yield _trimmed(text, match.start() - before, match.end())


def _webs(text: str) -> Iterator[Span]:
    for match in re.finditer(WEB, text):
        if not (match.start() and text[match.start() - 1].isalnum()):
            yield _trimmed(text, *match.span())


def _ats(text: str) -> Iterator[Span]:
    """E-mail addresses, and handles with or without a server."""
    for match in re.finditer(AT, text):
        end = match.start() + len(match.group().rstrip(".-"))
        before = _left(MAIL_LEFT, text, match.start())
        if not before:
            yield Span(match.start(), end)
        elif "." in match.group().rstrip(".-"):
            yield Span(match.start() - before, end)


def _paths(text: str) -> Iterator[Span]:
    for match in re.finditer(PATH, text):
        before = _left(PATH_LEFT, text, match.start())
        if before is not None:
            yield _trimmed(text, match.start() - before, match.end())


def _drives(text: str) -> Iterator[Span]:
    for match in re.finditer(DRIVE, text):
        drive = match.start() - 1
        if drive >= 0 and text[drive].isalpha() and not (drive and text[drive - 1].isalnum()):
            yield _trimmed(text, drive, match.end())


def _dotted(text: str) -> Iterator[Span]:
    """Names that end like a file or a domain; a domain with what follows it."""
    done = 0
    for match in re.finditer(DOTTED, text):
        ending = match.group()[1:].lower()
        if match.start() < done or not (ending in DOMAINS or ending in FILES):
            continue
        before = _left(DOTTED_LEFT, text, match.start())
        if before:
            tail = re.compile(TAIL).match(text, match.end()) if ending in DOMAINS else None
            done = tail.end() if tail else match.end()
            yield _trimmed(text, match.start() - before, done)


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
