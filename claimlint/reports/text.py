"""Text for people: `path:line:column: level rule message`, on a terminal the line and a caret, then the working.

Claims that were checked follow the findings of their document: `path:line:column: holds family computation`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from claimlint.model.finding import Claim, Finding, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import Summary, harmless, working

INDENT = "    "
WINDOW = 70
"""How many code points of the line are shown on either side of where a finding starts."""
PLACES = 10
"""How many places of repeats are named."""
COLORS = {"error": "31", "warning": "33", "suggestion": "36", "holds": "32", "path": "1", "caret": "32", "quiet": "2"}

NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u2010-\u2015\u2018-\u201f\u2026\u20ac\u2400-\u2421]*")
"""What most copy is made of: one column each."""

Paint = Callable[[str, str], str]


class Look(NamedTuple):
    """How things are shown: colours, and how many columns a line has, None where that does not matter."""

    paint: Paint
    width: int | None


class Text:
    """The reporter `text`.

    It heeds the options `color` (whether to use colours), `source_of` (a function from a path to its source; the line
    and the caret are shown where it is given and returns one), `width` (the columns that such a line may take) and
    `statistics` (counts by rule and nothing else).
    """

    name = "text"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """The findings of each document, those that say the same in one document told once."""
        paint: Paint = _painted if run.options.get("color") else lambda text, _: text
        if run.options.get("statistics"):
            yield from _counted(reports)
            return
        width = run.options.get("width")
        look = Look(paint, width if isinstance(width, int) else None)
        source_of = run.options.get("source_of")
        for report in reports:
            source = source_of(report.path) if callable(source_of) and report.findings else None
            for group in grouped(report.findings):
                yield _told(report.path, group, source, look)
            for claim in report.claims:
                yield _checked(report.path, claim, paint)
            for rule, count in sorted(report.limited.items()):
                yield f"{harmless(f'{report.path}: {rule}')}: {count} more beyond the rule's limit\n"


def _counted(reports: Iterable[Report]) -> Iterator[str]:
    """How many findings there are of each rule, the most first, and how many of them have a safe fix."""
    summary = Summary()
    for _ in summary.counted(reports):
        pass
    rows = summary.statistics()
    width = max((len(str(row["count"])) for row in rows), default=0)
    for row in rows:
        mending = f" ({row['fixable']} can be mended)" if row["fixable"] else ""
        yield f"{row['count']:>{width}} {row['rule']}{mending}\n"


def grouped(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one document, those of one rule that say the same together, in order of the first of each."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule, finding.level, finding.message), []).append(finding)
    return list(groups.values())


def _told(path: str, group: Sequence[Finding], source: str | None, look: Look) -> str:
    first, paint = group[0], look.paint
    place = paint(f"{harmless(path)}:{first.line}:{first.column}:", "path")
    lines = [f"{place} {paint(first.level, first.level)} {harmless(f'{first.rule} {first.message}')}"]
    if source is not None:
        lines += [INDENT + line for line in _shown(first, source, look)]
    lines += [INDENT + line for line in working(first)]
    if len(group) > 1:
        lines.append(INDENT + paint(_more(group[1:]), "quiet"))
    return "\n".join(lines) + "\n"


def _checked(path: str, claim: Claim, paint: Paint) -> str:
    """A claim that was checked: what was computed, how each part was read, and why it was not decided."""
    place = paint(f"{harmless(path)}:{claim.line}:{claim.column}:", "path")
    verdict = paint("holds", "holds") if claim.holds else paint("undecided", "quiet")
    lines = [f"{place} {verdict} {harmless(f'{claim.family} {claim.computation or claim.text}')}"]
    if claim.readings:
        lines.append(f"{INDENT}read as {harmless('; '.join(claim.readings))}")
    if claim.reason:
        lines.append(f"{INDENT}not decided: {harmless(claim.reason)}")
    return "\n".join(lines) + "\n"


def _more(others: Sequence[Finding]) -> str:
    places = ", ".join(f"{other.line}:{other.column}" for other in others[:PLACES])
    return f"and {len(others)} more: {places}{', ...' if len(others) > PLACES else ''}"


def _shown(finding: Finding, source: str, look: Look) -> list[str]:
    """The part of the line around the start of a finding, and carets under what of the finding is in it.

    Only so much of the source is looked at as is shown: a line may have ten million characters.
    """
    start = min(finding.start, len(source))
    before = source[max(0, start - WINDOW) : start].rpartition("\n")[2]
    after = source[start : start + WINDOW].partition("\n")[0]
    cut_before = start > len(before) and source[start - len(before) - 1] != "\n"
    cut_after = start + len(after) < len(source) and source[start + len(after)] != "\n"
    marked, rest = (harmless(part) for part in _parted(after.rstrip("\r"), finding.end - start))
    excerpt = Excerpt(harmless(before.lstrip()), marked, rest, cut_before, cut_after)
    if look.width:
        excerpt = fitted(excerpt, look.width - len(INDENT))
    prefix = ("…" if excerpt.cut_before else "") + excerpt.before
    line = prefix + excerpt.marked + excerpt.after + ("…" if excerpt.cut_after else "")
    return [line, " " * columns(prefix) + look.paint("^" * max(1, columns(excerpt.marked)), "caret")]


def _parted(text: str, at: int) -> tuple[str, str]:
    return text[:at], text[at:]


class Excerpt(NamedTuple):
    """A part of a line: what is marked, what stands on either side of it, and whether the line goes on there."""

    before: str
    marked: str
    after: str
    cut_before: bool
    cut_after: bool


def fitted(excerpt: Excerpt, room: int) -> Excerpt:
    """As much of an excerpt as so many columns of a terminal hold, the start of what is marked always with it.

    What is marked comes first; the sides share what is left.
    """
    if columns(excerpt.before + excerpt.marked + excerpt.after) + excerpt.cut_before + excerpt.cut_after <= room:
        return excerpt
    room = max(room - 2, 2)
    marked = beginning(excerpt.marked, room)
    left = room - columns(marked)
    before = ending(excerpt.before, max(left // 2, left - columns(excerpt.after)))
    after = beginning(excerpt.after, left - columns(before)) if marked == excerpt.marked else ""
    cut_before = excerpt.cut_before or before != excerpt.before
    cut_after = excerpt.cut_after or marked + after != excerpt.marked + excerpt.after
    return Excerpt(before, marked, after, cut_before, cut_after)


def beginning(text: str, room: int) -> str:
    """The longest beginning of a text that so many columns hold; no character is parted from its accents."""
    signs = _signs(text)
    while signs and columns("".join(signs)) > room:
        signs.pop()
    return "".join(signs)


def ending(text: str, room: int) -> str:
    """The longest ending of a text that so many columns hold."""
    signs = _signs(text)
    while signs and columns("".join(signs)) > room:
        del signs[0]
    return "".join(signs)


def _signs(text: str) -> list[str]:
    if text.isascii():
        return list(text)
    import regex

    return regex.findall(r"\X", text)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide characters, none for accents, two for a whole emoji."""
    if NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _painted(text: str, color: str) -> str:
    return f"\x1b[{COLORS[color]}m{text}\x1b[0m"


REPORTER = Text()
