"""What a house's style mends, over a whole corpus, and that it harms nothing.

python bench/house_style.py --copy stories.jsonl.gz --profile wire-us   # one JSON object with `id` and `text` a line
python bench/house_style.py --copy stories.jsonl.gz --half 1            # the first half, `--half 2` the other

Counts the edits by rule, and looks at each story that was mended: that mending it again changes nothing, that no edit
lies in a quotation, and that quantities, dates and times of day are those of the story as it was. Each breach is told
with its story and the edits that may have made it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from claimlint import Linter
from claimlint.model.finding import Finding, FixResult
from claimlint.readers.plain import READER
from claimlint.testing.meaning import changes, meaning


@dataclass
class Tally:
    """What was counted: stories, stories that were mended, edits by rule, and breaches."""

    stories: int = 0
    mended: int = 0
    edits: Counter[str] = field(default_factory=Counter)
    breaches: list[str] = field(default_factory=list)


def stories(copy: Path, half: int | None) -> Iterator[tuple[str, str]]:
    """The id and text of each story; of one half of them where that is asked for."""
    opener = gzip.open if copy.suffix == ".gz" else open
    with opener(copy, "rt", encoding="utf-8") as lines:
        count = sum(1 for _ in lines)
    middle = (count + 1) // 2
    bounds = {1: (0, middle), 2: (middle, None)}.get(half or 0, (0, None))
    with opener(copy, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, *bounds), bounds[0] + 1):
            row = json.loads(line)
            yield str(row.get("id") or number), row["text"]


def look(linter: Linter, name: str, text: str, tally: Tally) -> None:
    """Mend a story and add what came of it."""
    tally.stories += 1
    done = linter.fix_text(text, format="plain", path=f"{name}.txt")
    if done.text == text:
        return
    tally.mended += 1
    tally.edits.update(finding.rule for finding in done.applied)
    tally.breaches += (f"{name}: {breach}" for breach in breaches(linter, text, done))


def breaches(linter: Linter, text: str, done: FixResult) -> Iterator[str]:
    """What the fixes of a story have harmed."""
    if linter.fix_text(done.text, format="plain").text != done.text:
        yield "mending it again changes it"
    for finding in done.applied:
        if finding.quotation:
            yield f"{finding.rule} mends a quotation: {finding.text!r}"
    changed = list(changes(meaning(READER.read(text, "story.txt")), meaning(READER.read(done.text, "story.txt"))))
    if changed:
        yield f"{'; '.join(changed)}\n    {'; '.join(told(one) for one in done.applied)}"


def told(finding: Finding) -> str:
    """An edit as one reads it."""
    return f"{finding.text!r} -> {finding.suggestions[0] if finding.suggestions else ''!r}"


def main() -> int:
    """Run over the corpus; 1 where anything was harmed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copy", type=Path, required=True)
    parser.add_argument("--profile", default="wire-us")
    parser.add_argument("--select", default="style", help="the rules that mend, by ids or packs, with commas between")
    parser.add_argument("--half", type=int, choices=(1, 2))
    asked = parser.parse_args()
    linter = Linter(profile=asked.profile, select=asked.select.split(","), preview=True, level="suggestion")
    tally = Tally()
    for name, text in stories(asked.copy, asked.half):
        look(linter, name, text, tally)
    for rule, count in tally.edits.most_common():
        print(f"{count:6}  {rule}")
    edits = sum(tally.edits.values())
    print(f"{edits} edits in {tally.mended} of {tally.stories} stories; {len(tally.breaches)} breaches")
    for breach in tally.breaches:
        print(breach)
    return 1 if tally.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
