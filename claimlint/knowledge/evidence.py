"""What a finding says of the record it rests on."""

from __future__ import annotations

from claimlint.model.dated import Day
from claimlint.model.finding import Evidence
from claimlint.model.record import Filed


def record(filed: Filed, text: str) -> Evidence:
    """The evidence that a record gives: what it says, and where that comes from."""
    sources = getattr(filed.record, "sources", ())
    name = sources[0].name if sources else filed.pack.source
    return Evidence("record", text, f"{name} ({filed.pack.name}, as of {filed.pack.as_of.isoformat()})")


def period(first: Day | None, last: Day | None) -> str:
    """A period in words: since 2015-01-06; from 2003 to 2009; until 1990; at all times."""
    if first is not None:
        return f"from {first} to {last}" if last is not None else f"since {first}"
    return f"until {last}" if last is not None else "at all times"
