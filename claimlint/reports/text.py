"""Text for people: `path:line:column: level rule message`, on a terminal the line and a caret, then the working.

Claims that were checked follow the findings of their document: `path:line:column: holds family computation`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from claimlint.model.finding import Claim, Finding, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import Summary, harmless

INDENT = "    "
WINDOW = 70
"""How many code points of the line are shown on either side of where a finding starts."""
PLACES = 10
"""How many places of repeats are named."""
COLORS = {"error": "31", "warning": "33", "suggestion": "36", "holds": "32", "path": "1", "caret": "32", "quiet": "2"}

Paint = Callable[[str, str], str]
SourceOf = Callable[[str], str | None]


class Text:
    """The reporter `text`.

    It heeds the options `color` (whether to use colours) and `source_of` (a function from a path to its source; the
    line and the caret are shown where it is given and returns one), and `statistics` (counts by rule and nothing else).
    """

    name = "text"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """The findings of each document, those that say the same in one document told once."""
        paint: Paint = _painted if run.options.get("color") else lambda text, _: text
        if run.options.get("statistics"):
            yield from _counted(reports)
            return
        source_of = run.options.get("source_of")
        for report in reports:
            source = source_of(report.path) if callable(source_of) and report.findings else None
            for group in grouped(report.findings):
                yield _told(report.path, group, source, paint)
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


def _told(path: str, group: Sequence[Finding], source: str | None, paint: Paint) -> str:
    first = group[0]
    place = paint(f"{harmless(path)}:{first.line}:{first.column}:", "path")
    lines = [f"{place} {paint(first.level, first.level)} {harmless(f'{first.rule} {first.message}')}"]
    if source is not None:
        lines += [INDENT + line for line in _shown(first, source, paint)]
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


def working(finding: Finding) -> list[str]:
    """What a finding rests on, the other places it speaks of, and what would mend it: a line for each."""
    quoted = ["this stands inside a quotation"] if finding.quotation else []
    evidence = [f"{part.kind}: {part.text}{f' ({part.source})' if part.source else ''}" for part in finding.evidence]
    related = [f"see {other.line}:{other.column}: {other.message}" for other in finding.related]
    return [harmless(line) for line in (*quoted, *evidence, *related, *_mending(finding))]


def _mending(finding: Finding) -> list[str]:
    better = " | ".join(map(_quoted, finding.suggestions))
    if finding.fix is None:
        return [f"try: {better}"] if better else []
    label = "fix" if finding.fix.safety == "safe" else "unsafe fix"
    if not better:
        better = " … ".join(_quoted(edit.text) for edit in finding.fix.edits if edit.text) or "take it out"
    return [f"{label}: {better}"]


def _quoted(text: str) -> str:
    """A replacement as it is shown: in quotation marks where white space at its ends would go unseen."""
    return text if text and text == text.strip() else f"'{text}'"


def _more(others: Sequence[Finding]) -> str:
    places = ", ".join(f"{other.line}:{other.column}" for other in others[:PLACES])
    return f"and {len(others)} more: {places}{', ...' if len(others) > PLACES else ''}"


def _shown(finding: Finding, source: str, paint: Paint) -> list[str]:
    """The part of the line around the start of a finding, and carets under what of the finding is in it.

    Only so much of the source is looked at as is shown: a line may have ten million characters.
    """
    start = min(finding.start, len(source))
    before = source[max(0, start - WINDOW) : start].rpartition("\n")[2]
    after = source[start : start + WINDOW].partition("\n")[0]
    cut_before = start > len(before) and source[start - len(before) - 1] != "\n"
    cut_after = start + len(after) < len(source) and source[start + len(after)] != "\n"
    prefix = ("…" if cut_before else "") + harmless(before.lstrip())
    shown = after.rstrip("\r")
    marked = harmless(shown[: finding.end - start])
    line = prefix + harmless(shown) + ("…" if cut_after else "")
    return [line, " " * columns(prefix) + paint("^" * max(1, columns(marked)), "caret")]


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(0 if category(char) in ("Mn", "Me", "Cf") else 1 + (east_asian_width(char) in "WF") for char in text)


def _painted(text: str, color: str) -> str:
    return f"\x1b[{COLORS[color]}m{text}\x1b[0m"


REPORTER = Text()
