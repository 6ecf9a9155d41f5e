"""Many files: two workers beside one, a warm cache beside a cold one, and memory by the number of files."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from statistics import median

from speed import run
from stories import made_up, real

FEW, MANY = 200, 2000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copy", type=Path, help="real copy: one JSON object with `text` a line, may be gzipped")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {**os.environ, "CLAIMLINT_CACHE_DIR": str(folder / "cache")}
        (folder / "cache").mkdir(mode=0o700)
        stories = list(islice(real(args.copy, 2) if args.copy else made_up(), MANY))
        stories += [f"{story}\nThe same once more.\n" for story in stories]
        few, many, more = (written(folder / str(count), stories[:count]) for count in (FEW, MANY, 2 * MANY))
        (folder / "empty.md").write_text("", encoding="utf-8")
        measure(Bench(folder, env, args.runs), few, many, more)


def written(folder: Path, stories: Sequence[str]) -> Path:
    """A folder with a file for each story."""
    folder.mkdir()
    for number, story in enumerate(stories):
        (folder / f"{number:04d}.md").write_text(story, encoding="utf-8")
    return folder


class Bench:
    """Times whole runs of `claimlint lint`."""

    def __init__(self, folder: Path, env: dict[str, str], runs: int) -> None:
        self.folder = folder
        self._env = env
        self._runs = runs

    def time(self, path: Path, *options: str, cold: bool = False) -> tuple[float, float]:
        """The median of the seconds, and the peak MiB of a process, over some runs; `cold` is without kept reports."""
        command = [sys.executable, "-m", "claimlint", "lint", "--isolated", "--quiet", *options, str(path)]
        took = []
        for _ in range(self._runs):
            if cold:
                self.forget()
            took.append(run(command, self._env))
        return median(seconds for seconds, _ in took), max(peak for _, peak in took) / 1024

    def forget(self) -> None:
        """Delete the reports that are kept, and leave compiled rules and records."""
        for kept in (self.folder / "cache").glob("*.reports"):
            kept.unlink()


def measure(bench: Bench, few: Path, many: Path, more: Path) -> None:
    """All comparisons. What `more` has beyond `many` calls no further rule, so memory may grow only with the number."""
    bench.time(few)
    start, _ = bench.time(bench.folder / "empty.md")
    one, peak_one = bench.time(many, "--jobs", "1", cold=True)
    two, _ = bench.time(many, "--jobs", "2", cold=True)
    print(f"start                     {start:7.2f} s")
    print(f"{MANY} files, one worker    {one:7.2f} s   {(one - start) / MANY * 1000:6.2f} ms a file")
    print(f"{MANY} files, two workers   {two:7.2f} s   x{one / two:.2f}")
    warm, peak_warm = bench.time(many)
    print(f"{MANY} files, warm cache    {warm:7.2f} s   {(warm - start) / MANY * 1000:6.3f} ms a file")
    _, peak_few = bench.time(few, "--jobs", "1", cold=True)
    _, peak_more = bench.time(more, "--jobs", "1", cold=True)
    print(f"memory                    {peak_few:7.1f} MiB for {FEW}, {peak_one:.1f} for {MANY}, {peak_warm:.1f} warm")
    print(f"                          {peak_more:7.1f} MiB for {2 * MANY}, the first {MANY} twice")


if __name__ == "__main__":
    main()
