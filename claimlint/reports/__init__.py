"""Formats of reports, one file each; here is what they share: sums, JSON, and text that a terminal can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimlint.model.finding import LEVELS, Finding, Level, Report

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HARMLESS = (
    {code: 0x2400 + code for code in range(0x20)}
    | {ord("\t"): " ", ord("\n"): " ", ord("\r"): " ", 0x7F: "\u2421", 0x2028: " ", 0x2029: " "}
    | {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
    | {code: f"\\u{code:04x}" for code in _BIDI}
)


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
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def written(value: object) -> str:
    """A value as JSON on one line; findings and their parts are objects with their fields."""
    import json

    return json.dumps(plain(value), ensure_ascii=False)


def plain(value: object) -> Any:
    """A value made of dicts, lists and what JSON has itself: a finding and each part of it become dicts by field."""
    if isinstance(value, Finding):
        return {name: plain(getattr(value, name)) for name in Finding.__dataclass_fields__}
    if isinstance(value, Mapping):
        return {name: plain(held) for name, held in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: plain(held) for name, held in zip(value._fields, value, strict=True)}
    return [plain(held) for held in value] if isinstance(value, tuple | list) else value
