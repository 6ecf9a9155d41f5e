"""Formats of reports, one file each; here is what they share: sums, working, JSON, and text that harms no terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimlint.model.finding import LEVELS, Finding, Level, Report
from claimlint.model.protocols import RunFacts

HOME = "https://github.com/claimlint/claimlint"
"""Where claimlint is at home, for formats that name their tool with an address."""

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HARMLESS = (
    {code: 0x2400 + code for code in range(0x20)}
    | {ord("\t"): " ", ord("\n"): " ", ord("\r"): " ", 0x7F: "\u2421", 0x2028: " ", 0x2029: " "}
    | {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    | {code: f"\\u{code:04x}" for code in _BIDI}
)
_NO_TEXT = re.compile("[\ud800-\udfff]")
_UNSAFE_IN_JSON = re.compile(f"[\x7f-\x9f\u2028\u2029\ud800-\udfff{''.join(map(chr, _BIDI))}]")
"""What JSON lets stand as it is, and a terminal would obey, or UTF-8 has no bytes for."""


class Summary:
    """What a run amounts to; grows while reports pass through `counted`.

    `fixable` are the findings with a safe fix, `held` the claims that were checked and held, `accepted` those of the
    suppressed findings that a baseline silenced, `gone` those in it that no longer occur. `rules` has for each rule how
    many findings there are, and how many have a safe fix. A file that could not be read is no document.
    """

    def __init__(self) -> None:
        self.documents = 0
        self.words = 0
        self.findings: dict[Level, int] = dict.fromkeys(reversed(LEVELS), 0)
        self.suppressed = 0
        self.failures = 0
        self.fixable = 0
        self.held = 0
        self.accepted = 0
        self.gone = 0
        self.rules: dict[str, tuple[int, int]] = {}

    def counted(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, each counted before it is handed on."""
        for report in reports:
            self._count(report)
            yield report

    def _count(self, report: Report) -> None:
        self.documents += report.read
        self.words += report.words
        self.suppressed += len(report.suppressed)
        self.failures += len(report.failures)
        self.held += sum(claim.holds for claim in report.claims)
        self.accepted += len(report.accepted)
        self.gone += report.gone
        for finding in report.findings:
            mendable = finding.fix is not None and finding.fix.safety == "safe"
            count, fixable = self.rules.get(finding.rule, (0, 0))
            self.rules[finding.rule] = count + 1, fixable + mendable
            self.findings[finding.level] += 1
            self.fixable += mendable

    def statistics(self) -> list[dict[str, str | int]]:
        """A row for each rule that found something, the most first."""
        rows = sorted(self.rules.items(), key=lambda row: (-row[1][0], row[0]))
        return [{"rule": rule, "count": count, "fixable": fixable} for rule, (count, fixable) in rows]


def harmless(text: str) -> str:
    """Text on one line, without anything that a terminal would obey: escapes, controls, changes of direction."""
    return text if text.isprintable() else text.translate(_HARMLESS).encode("utf-8", "replace").decode("utf-8")


def readable(path: str) -> str:
    """A path whose bytes are no UTF-8, as text that is."""
    return _NO_TEXT.sub("\ufffd", path)


def source_of(report: Report, run: RunFacts) -> str | None:
    """The source of a report's document; None where it is not to be had, or no longer what was linted."""
    read = run.options.get("source_of")
    source = read(report.path) if callable(read) else None
    found = (*report.findings, *report.suppressed)
    if source is None or any(source[each.start : each.end] != each.text for each in found):
        return None
    return str(source)


def grounds(finding: Finding) -> list[str]:
    """What a finding rests on: a line for each."""
    quoted = ["this stands inside a quotation"] if finding.quotation else []
    evidence = [f"{part.kind}: {part.text}{f' ({part.source})' if part.source else ''}" for part in finding.evidence]
    return [harmless(line) for line in (*quoted, *evidence)]


def elsewhere(finding: Finding) -> list[str]:
    """The other places that a finding speaks of: a line for each."""
    return [harmless(f"see {other.line}:{other.column}: {other.message}") for other in finding.related]


def working(finding: Finding) -> list[str]:
    """What a finding rests on, the other places it speaks of, and what would mend it: a line for each."""
    return [*grounds(finding), *elsewhere(finding), *map(harmless, _mending(finding))]


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


def written(value: object) -> str:
    """A value as JSON on one line; findings and their parts are objects with their fields.

    What a terminal would obey is escaped, and so is what is no text: it reads back as it was.
    """
    import json

    text = json.dumps(plain(value), ensure_ascii=False)
    return text if text.isascii() and "\x7f" not in text else _UNSAFE_IN_JSON.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def plain(value: object) -> Any:
    """A value made of dicts, lists and what JSON has itself: a finding and each part of it become dicts by field."""
    if isinstance(value, Finding):
        return {name: plain(getattr(value, name)) for name in Finding.__dataclass_fields__}
    if isinstance(value, Mapping):
        return {name: plain(held) for name, held in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: plain(held) for name, held in zip(value._fields, value, strict=True)}
    return [plain(held) for held in value] if isinstance(value, tuple | list) else value
