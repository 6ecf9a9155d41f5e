"""Stories to measure on: real copy where there is some, otherwise made up from a seed."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

WHO = ["the council", "the mayor", "a judge", "two residents", "the company", "its lawyers", "Ms. Ortega", "the board"]
DID = ["approved", "rejected", "described", "asked for", "paid for", "argued over", "praised", "put off", "inspected"]
WHAT = ["the plan", "a new bridge", "the contract", "an appeal", "the budget", "higher fees", "a report", "the lease"]
WHEN = ["on Monday", "in March", "last week", "after a long meeting", "without a vote", "by a wide margin", "in public"]
MORE = ["It was the second time.", "“We will be back,” one of them said.", "The cost is put at $4.2 million."]


def made_up(seed: int = 7) -> Iterator[str]:
    """Stories of about 600 words without end, always the same for a seed."""
    chance = random.Random(seed)
    while True:
        paragraphs = []
        for _ in range(chance.randint(12, 28)):
            parts = [" ".join(chance.choice(words) for words in (WHO, DID, WHAT, WHEN)) for _ in range(3)]
            sentences = [part[0].upper() + part[1:] + "." for part in parts] + [chance.choice(MORE)]
            paragraphs.append(" ".join(sentences))
        yield "# " + chance.choice(WHAT).capitalize() + "\n\n" + "\n\n".join(paragraphs) + "\n"


def real(copy: Path, step: int) -> Iterator[str]:
    """Every so many stories of a file with one JSON object a line."""
    opener = gzip.open if copy.suffix == ".gz" else open
    with opener(copy, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, step):
            row = json.loads(line)
            yield f"# {row.get('title') or 'Untitled'}\n\n{row['text']}\n"


def write(folder: Path, copy: Path | None) -> tuple[Path, Path, Path, Path]:
    """Write 200 stories, one story, and files of one and of two megabytes; returns their paths."""
    stories = real(copy, 26) if copy else made_up()
    many = folder / "many"
    many.mkdir()
    for number, story in enumerate(islice(stories, 200)):
        (many / f"{number:03d}.md").write_text(story, encoding="utf-8")
    one = folder / "one.md"
    one.write_text((many / "003.md").read_text(encoding="utf-8"), encoding="utf-8")
    big, bigger = folder / "big.md", folder / "bigger.md"
    text = ""
    for story in real(copy, 1) if copy else made_up(8):
        text += story + "\n"
        if len(text) > 1_000_000 and not big.exists():
            big.write_text(text, encoding="utf-8")
        if len(text) > 2_000_000:
            break
    bigger.write_text(text, encoding="utf-8")
    return many, one, big, bigger
