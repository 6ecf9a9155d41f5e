"""How soon a browser shows the HTML report: of 200 stories, and of one story with 10,000 findings.

Writes both reports, opens each several times in headless Chromium (Debian's package `chromium`), and prints the seconds
from asking for the file to the first picture with the script run, then to open every story.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT))

from stories import write  # noqa: E402

from tests.reports.chromium import Browser, browser, program  # noqa: E402

RUNS = 5
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(document.title))))"
OPEN_ALL = "document.querySelector('#all').click()"
SLIPS = "The council voted to reopen the the bridge at a cost of $3 million dollars after being given free reign.\n\n"


def pages(folder: Path) -> Iterator[tuple[str, Path]]:
    """Both reports, written."""
    stories = write(folder, None)[0]
    for number, path in enumerate(sorted(stories.iterdir())):
        path.write_text(path.read_text(encoding="utf-8") + "\n" + SLIPS * (number % 5), encoding="utf-8")
    crowd = folder / "crowd.md"
    crowd.write_text("".join(f"{number}. {SLIPS}" for number in range(3334)), encoding="utf-8")
    for name, path in (("200 stories", stories), ("10,000 findings in one story", crowd)):
        page = folder / f"{path.stem}.html"
        command = [sys.executable, "-m", "claimlint", "lint", "--isolated", "--format", "html", "-o", str(page)]
        began = time.perf_counter()
        subprocess.run([*command, str(path)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
        took = time.perf_counter() - began
        print(f"{name}: linted and written in {took:.2f} s, {page.stat().st_size / 1e6:.1f} MB")
        yield name, page


def seconds(seen: Browser, page: Path) -> tuple[float, float]:
    """Until a page is drawn, and then until all its stories are open and drawn."""
    seen.call("Page.navigate", url="about:blank")
    began = time.perf_counter()
    seen.open(page)
    seen.run(DRAWN)
    drawn = time.perf_counter()
    seen.run(OPEN_ALL)
    seen.run(DRAWN)
    return drawn - began, time.perf_counter() - drawn


def main() -> int:
    """Measure and print; 1 where there is no browser."""
    if not program():
        print("no chromium here", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as kept, browser(Path(kept) / "profile") as seen:
        folder = Path(kept) / "copy"
        folder.mkdir()
        for name, page in pages(folder):
            runs = [seconds(seen, page) for _ in range(RUNS)]
            drawn, opened = (statistics.median(times) for times in zip(*runs, strict=True))
            print(f"{name}: drawn after {drawn:.2f} s; all opened in {opened:.2f} s more (median of {RUNS})")
            print(f"   troubles on the console: {len(seen.troubles)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
