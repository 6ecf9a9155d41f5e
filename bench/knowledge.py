"""How starts and look-ups grow with the number of people known: 2,000, 20,000 and 200,000 beside the shipped packs."""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median

from speed import CLAIMLINT, compare, unseen

from claimlint.knowledge.known import Known
from claimlint.knowledge.load import File, load

SIZES = (0, 2_000, 20_000, 200_000)
HEADER = {"pack": "people", "source": "made up from a seed", "as-of": "2024-06-30"}
SYLLABLES = ("an", "bel", "cor", "dra", "el", "fin", "gor", "hal", "is", "jor", "kel", "lor", "mar", "nor", "ol", "per")
STORY = "Sen. Susan Collins (R-Maine) and Rep. Kel Marnor of Ohio said on May 4, 2020, that they would meet.\n\n" * 30


def people(count: int) -> Iterator[dict[str, object]]:
    """So many people, each with an office in a city of their own, the same for the same count."""
    random = Random(7)
    for number in range(count):
        family = "".join(random.choices(SYLLABLES, k=3)).capitalize()
        given = "".join(random.choices(SYLLABLES, k=2)).capitalize()
        role = {"office": f"office.council.{number // 12}", "from": "2020-01-01", "to": "2023-12-31"}
        yield {"type": "person", "id": f"person.x{number:06}", "name": f"{given} {family}", "roles": [role]}


def written(folder: Path, count: int) -> Path:
    """A desk with a pack of so many people."""
    folder.mkdir()
    lines = "".join(json.dumps(row) + "\n" for row in (HEADER, *people(count)))
    (folder / "people.jsonl").write_text(lines, encoding="utf-8")
    (folder / "claimlint.toml").write_text('knowledge = ["people.jsonl"]\n' if count else "", encoding="utf-8")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    # files that were just written are read again at each start until they have settled
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return folder


def microseconds(known: Known, count: int) -> float:
    """A look-up by name, the median of five rounds; half of the names are known, and none is asked for twice."""
    names = [str(row["name"]) for row in islice(people(count), 2_000)]
    rounds = []
    for start in range(0, 2_000, 400):
        asked = [*names[start : start + 400], *(f"{name} Jr" for name in names[start : start + 400])]
        began = time.perf_counter()
        for name in asked:
            known.find("name", name)
        rounds.append((time.perf_counter() - began) / len(asked) * 1e6)
    return median(rounds)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=9)
    runs = options.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        cache = root / "cache"
        cache.mkdir(mode=0o700)
        env = {**os.environ, "CLAIMLINT_CACHE_DIR": str(cache)}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        desks = {count: written(root / f"desk-{count}", count) for count in SIZES}
        commands = {f"{count} people": unseen(_lint(desk)) for count, desk in sorted(desks.items(), reverse=True)}
        compare("one story from a cold start, by the number of people of the desk", commands, env, runs)
        fresh = root / "fresh"
        fresh.mkdir(mode=0o700)
        print("\nto compile from nothing, and a look-up that is not at hand")
        for count in SIZES[1:]:
            began = time.perf_counter()
            known = load([File(str(desks[count] / "people.jsonl"))], fresh).known
            took = time.perf_counter() - began
            print(f"  {count:7} people  {took:6.2f} s   {microseconds(known, count):5.1f} microseconds")


def _lint(desk: Path) -> list[str]:
    return [CLAIMLINT, "lint", "-q", "--config", str(desk / "claimlint.toml"), str(desk / "story.txt")]


if __name__ == "__main__":
    main()
