"""What stands beside a story: its findings, its claims, and where each of them is among the marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimlint.model.finding import Claim, Evidence, Finding, Report
from claimlint.reports._html.marking import Marked, Piece, Span, clamped, marked

LONG = 120
"""From what weight on a story is drawn part by part, when it is scrolled to."""
PART = 60
"""The weight of such a part: a line weighs one and so does a note, and more than that a line of many characters."""
HEAVY = 200
"""How many code points of a line weigh one."""


class Place(NamedTuple):
    """Another place that a finding speaks of; `at` is empty where the story is not shown."""

    at: str
    line: int
    column: int
    message: str


class Note(NamedTuple):
    """A finding with its number in the story, its marks (`4-6`), and the places that it speaks of."""

    number: int
    at: str
    finding: Finding
    related: Sequence[Place] = ()

    @property
    def pack(self) -> str:
        """The first part of the rule's id."""
        return self.finding.rule.partition("/")[0]

    @property
    def better(self) -> Sequence[str]:
        """What could stand there instead; an empty text means that it goes."""
        fix = self.finding.fix
        if self.finding.suggestions or fix is None:
            return self.finding.suggestions
        return [" … ".join(edit.text for edit in fix.edits if edit.text)]

    @property
    def evidence(self) -> Sequence[Evidence]:
        """The working, without what only says the message again."""
        return [part for part in self.finding.evidence if part.source or part.text != self.finding.message]

    @property
    def certain(self) -> bool:
        """Whether `claimlint fix` mends it without being told to."""
        return self.finding.fix is not None and self.finding.fix.safety == "safe"


class Working(NamedTuple):
    """A claim that was checked, with its marks."""

    at: str
    claim: Claim


class Marker(NamedTuple):
    """A piece of a line with the notes of the findings that begin there."""

    piece: Piece
    notes: Sequence[Note] = ()


class Line(NamedTuple):
    """A line of the source with its number; 0 where it goes on with the line before, which is very long."""

    number: int
    markers: Sequence[Marker]


class Told(NamedTuple):
    """A story as its page shows it: parts of lines, no parts where the source is not at hand; notes; claims."""

    parts: Sequence[Sequence[Line]]
    notes: Sequence[Note]
    claims: Sequence[Working]
    long: bool = False


def told(report: Report, source: str | None) -> Told:
    """Findings and claims of a report set into the source; it may have changed since, and then it is not shown."""
    if source is None or not _is_of(report, source):
        return Told((), _notes(report), [Working("", claim) for claim in report.claims])
    made = marked(source, _spans(report, source))
    notes = _notes(report, _Finder(source, made))
    claims = [Working(_Finder(source, made)(*claim[1:3], ""), claim) for claim in report.claims]
    lines = list(_lines(made, notes)) or [Line(1, ())]
    return Told(list(_parts(lines)), notes, claims, sum(map(_weight, lines)) >= LONG)


class _Finder(NamedTuple):
    """Tells the marks of a stretch as `first-last`."""

    source: str
    made: Marked

    def __call__(self, start: int, end: int, style: str) -> str:
        first, last = self.made.marks(clamped(self.source, start, end, style))
        return f"{first}-{last}"


def _is_of(report: Report, source: str) -> bool:
    """Whether a source is the one in which all this was found."""
    places = [(one.start, one.end, one.text) for one in report.findings]
    places += [(one.start, one.end, one.text) for one in report.claims]
    return all(source[start:end] == text for start, end, text in places)


def _spans(report: Report, source: str) -> Iterator[Span]:
    for finding in report.findings:
        yield clamped(source, finding.start, finding.end, finding.level)
        yield from (clamped(source, place.start, place.end, "see") for place in finding.related)
    for claim in report.claims:
        yield clamped(source, claim.start, claim.end, "held" if claim.holds else "open")


def _notes(report: Report, at: _Finder | None = None) -> list[Note]:
    notes = []
    for number, finding in enumerate(report.findings, 1):
        related = [
            Place(at(place.start, place.end, "") if at else "", place.line, place.column, place.message)
            for place in finding.related
        ]
        notes.append(Note(number, at(finding.start, finding.end, "") if at else "", finding, related))
    return notes


def _lines(made: Marked, notes: Sequence[Note]) -> Iterator[Line]:
    begun: dict[int, list[Note]] = {}
    for note in notes:
        begun.setdefault(int(note.at.partition("-")[0]), []).append(note)
    for number, pieces in zip(made.numbers, made.lines, strict=False):
        yield Line(number, [Marker(piece, begun.get(piece.mark, ())) for piece in pieces])


def _parts(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines in parts that a browser draws by themselves."""
    part: list[Line] = []
    weight = 0
    for line in lines:
        part.append(line)
        weight += _weight(line)
        if weight >= PART:
            yield part
            part, weight = [], 0
    if part:
        yield part


def _weight(line: Line) -> int:
    return 1 + sum(len(marker.notes) + len(marker.piece.text) // HEAVY for marker in line.markers)
