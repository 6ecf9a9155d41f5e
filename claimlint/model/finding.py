"""What rules find: hits in the coordinates of a page, findings in those of the source, and the report of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from claimlint.model.span import Span

Level = Literal["error", "warning", "suggestion"]
Safety = Literal["safe", "unsafe"]
NOTHING: Mapping[str, str] = MappingProxyType({})
LEVELS: tuple[Level, ...] = ("suggestion", "warning", "error")


def rank(level: Level) -> int:
    """How grave a level is: 0 for a suggestion, 2 for an error."""
    return LEVELS.index(level)


def lower(level: Level) -> Level:
    """The level below; a suggestion stays one."""
    return LEVELS[max(0, rank(level) - 1)]


class Edit(NamedTuple):
    """Replace a half-open stretch by a text; code points, of the page in a hit and of the source in a finding."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """Edits that together mend one finding, in source coordinates."""

    edits: tuple[Edit, ...]
    safety: Safety


class Evidence(NamedTuple):
    """A part of the working: what a finding rests on."""

    kind: Literal["computation", "record", "calendar", "document"]
    text: str
    source: str = ""


class Hit(NamedTuple):
    """What a kind yields: a span of `Page.prose`, what fills the message, and how it could be mended.

    `slots` fill the message beside `{match}` and `{better}` (the first suggestion); `related` are spans of the same
    prose; `edits` mend the hit, and are by default one that puts the first suggestion in place of the span; `level` and
    `safety` may only lower what the rule gives.
    """

    span: Span
    suggestions: tuple[str, ...] = ()
    slots: Mapping[str, str] = NOTHING
    edits: tuple[Edit, ...] | None = None
    level: Level | None = None
    related: tuple[tuple[Span, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    safety: Safety | None = None


class Checked(NamedTuple):
    """A claim that a kind worked out again: it held, or could not be decided, and then `reason` says why.

    `span` is of `Page.prose`; `readings` say what each part was read as ("21.6: 21.55 to 21.65").
    """

    span: Span
    readings: tuple[str, ...]
    computation: str
    reason: str = ""


class Claim(NamedTuple):
    """A claim that was checked, in source coordinates; `family` is the rule that checked it.

    It held, or `reason` says why that could not be decided.
    """

    family: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    readings: tuple[str, ...]
    computation: str
    reason: str = ""

    @property
    def holds(self) -> bool:
        """Whether what is stated agrees with what was computed."""
        return not self.reason


class Related(NamedTuple):
    """Another place in the document that a finding speaks of; half-open code points of the source."""

    start: int
    end: int
    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Finding:
    """A hit in source coordinates: half-open code points from 0, lines and columns from 1."""

    rule: str
    level: Level
    category: str
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    quotation: bool = False
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Related, ...] = ()
    fingerprint: str = ""


class Failure(NamedTuple):
    """A rule that failed on a document, with its error; the other rules ran."""

    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}"


@dataclass(frozen=True)
class Report:
    """All that was found in one document.

    `findings` are shown, `suppressed` were silenced in the copy or by the baseline; both are ordered by (start, end,
    rule). `accepted` are the indexes in `suppressed` of what the baseline silenced, and `gone` counts what it holds for
    this document and that no longer occurs. `limited` counts by rule what was found beyond a rule's limit. `claims`
    were checked, and held or were not decided, by (start, end, family); they are there only where asked for. `problems`
    are what could not be done, one line each; `read` is False where that was everything, as the file could not be read.
    """

    path: str
    format: str
    date: str | None
    words: int
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    problems: tuple[str, ...] = ()
    limited: Mapping[str, int] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    read: bool = True
    accepted: tuple[int, ...] = ()
    gone: int = 0


class Unreadable(Exception):  # noqa: N818
    """A file that is missing, forbidden, or not text in UTF-8."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class FixResult(NamedTuple):
    """A mended text, the findings whose edits were applied, and those left alone with the reason.

    `failures` and `problems` are those of the report of the text as it was given.
    """

    text: str
    applied: tuple[Finding, ...] = ()
    skipped: tuple[tuple[Finding, str], ...] = ()
    failures: tuple[Failure, ...] = ()
    problems: tuple[str, ...] = ()
