"""Writes the populations in the pack `us-states` from the public list of the Census Bureau's counts.

    python tools/make_populations.py FOLDER

FOLDER has us-population.jsonl: a state's postal code in each line, with the estimate for July 1 of each year from 1990
to 2018 and the census of 2020. Kept are so many years that a straight line between two of them is never off by more
than half a percent.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

PACK = Path(__file__).parent.parent / "claimlint" / "knowledge" / "packs" / "us-states.yml"
CLOSE = 0.005
BLOCK = re.compile(r"( {4}code: (?P<code>[A-Z]{2})\n(?: {4}(?!population).*\n)*) {4}population:\n(?: {6}- .*\n)+")


class Count(NamedTuple):
    """How many lived somewhere on a day."""

    on: date
    value: int


def main() -> None:
    """Write the pack."""
    rows = map(json.loads, (Path(sys.argv[1]) / "us-population.jsonl").read_text("utf-8").splitlines())
    counts = {row["postal"]: [counted(one) for one in row["population"]] for row in rows}
    PACK.write_text(BLOCK.sub(lambda block: made(block, counts), PACK.read_text("utf-8")), encoding="utf-8")


def counted(one: Mapping[str, Any]) -> Count:
    """A count of the list."""
    return Count(date.fromisoformat(one["as_of"]), one["value"])


def made(block: re.Match[str], counts: Mapping[str, list[Count]]) -> str:
    """A state's lines up to its counts, which are those of the list where it has the state."""
    return block[1] + written(thinned(counts[block["code"]])) if block["code"] in counts else block[0]


def written(counts: list[Count]) -> str:
    """The lines of a state's record."""
    lines = (f"      - {{value: {count.value}, as-of: {count.on.isoformat()}}}\n" for count in counts)
    return "    population:\n" + "".join(lines)


def thinned(counts: list[Count]) -> list[Count]:
    """The first and the last count, and between them as few as a straight line needs to stay close to the others."""
    kept, at = [counts[0]], 0
    while at < len(counts) - 1:
        at = max(end for end in range(at + 1, len(counts)) if straight(counts[at : end + 1]))
        kept.append(counts[at])
    return kept


def straight(counts: list[Count]) -> bool:
    """Whether all counts lie close to the line from the first to the last."""
    first, last = counts[0], counts[-1]
    slope = (last.value - first.value) / max(1, (last.on - first.on).days)
    return all(abs(first.value + slope * (one.on - first.on).days - one.value) <= CLOSE * one.value for one in counts)


if __name__ == "__main__":
    main()
