"""How many claims are checked in a corpus, by family, and how much of its numbers takes part in one.

python bench/coverage.py stories.jsonl.gz   # one JSON object with `text`, and perhaps `date`, a line
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import claimlint
from claimlint.annotate.page import Page
from claimlint.annotate.quantities.quantities import quantities
from claimlint.annotate.times.dates import dates
from claimlint.model.finding import Report
from claimlint.model.span import Span
from claimlint.readers.plain import READER


class Told(NamedTuple):
    """What came of a family, counted."""

    held: Counter[str]
    undecided: Counter[str]
    found: Counter[str]


class Numbers(NamedTuple):
    """The numbers and dates of a corpus, and how many of them a claim that was checked has inside."""

    all: int
    checked: int


def rows(path: Path) -> Iterator[tuple[str, date | None]]:
    """The stories of a corpus, each with its day."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["text"], date.fromisoformat(row["date"]) if row.get("date") else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int, help="so many stories")
    parser.add_argument("--level", default="warning", help="least level of findings")
    args = parser.parse_args()
    linter = claimlint.Linter(select=["claims/*", "dates/*"], level=args.level, show_claims=True)
    told, words, numbers = Told(Counter(), Counter(), Counter()), 0, Counter[str]()
    for count, (text, day) in enumerate(rows(args.corpus)):
        if count == args.limit:
            break
        report = linter.lint_text(text, "plain", date=day)
        words += report.words
        add(told, report)
        for sort, (whole, checked) in shares(text, report).items():
            numbers.update({f"{sort}, all": whole, f"{sort}, checked": checked})
    show(told, words, numbers)


def add(told: Told, report: Report) -> None:
    """Count what a report says."""
    told.held.update(claim.family for claim in report.claims if claim.holds)
    told.undecided.update(claim.family for claim in report.claims if not claim.holds)
    told.found.update(finding.rule for finding in report.findings)


def shares(text: str, report: Report) -> dict[str, Numbers]:
    """Of quantities and of dates, how many stand inside a claim that was decided, or a finding or its operands."""
    page = Page(READER.read(text, "story.txt"))
    spans = [Span(claim.start, claim.end) for claim in report.claims if claim.holds]
    for finding in report.findings:
        spans += [Span(finding.start, finding.end), *(Span(other.start, other.end) for other in finding.related)]
    covered = sorted(spans)
    return {
        "quantities": _covered(page, [one.span for one in page.layer(quantities)], covered),
        "dates": _covered(page, [one.span for one in page.layer(dates)], covered),
    }


def _covered(page: Page, places: list[Span], spans: list[Span]) -> Numbers:
    source = [page.document.to_source(page.to_text(place)) for place in places]
    return Numbers(len(source), sum(any(span.overlaps(place) for span in spans) for place in source))


def show(told: Told, words: int, numbers: Counter[str]) -> None:
    """The table."""
    print(f"{words:,} words\n")
    print(f"{'family':32} {'held':>7} {'per 100,000 words':>18} {'undecided':>10} {'findings':>9}")
    families = sorted({*told.held, *told.undecided, *told.found}, key=lambda name: -told.held[name])
    for name in families:
        rate = 1e5 * told.held[name] / max(1, words)
        print(f"{name:32} {told.held[name]:7,} {rate:18.2f} {told.undecided[name]:10,} {told.found[name]:9,}")
    held, found = told.held.total(), told.found.total()
    print(f"{'all':32} {held:7,} {1e5 * held / max(1, words):18.2f} {told.undecided.total():10,} {found:9,}\n")
    for sort in ("quantities", "dates"):
        whole, checked = numbers[f"{sort}, all"], numbers[f"{sort}, checked"]
        print(f"{sort}: {checked:,} of {whole:,} took part in a claim that was checked, {checked / max(1, whole):.2%}")


if __name__ == "__main__":
    main()
