"""What claims and dates cost: beside proselint, off and on, on files full of numbers, and on input made to stall.

python bench/claims.py                          # stories made up from a seed
python bench/claims.py --copy stories.jsonl.gz  # real copy: one JSON object with `text` and `title` a line
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from random import Random

from speed import PROSELINT, Command, compare, unseen
from stories import write

LINT = [sys.executable, "-m", "claimlint", "lint", "--isolated"]
WITHOUT = ["--ignore", "claims,dates"]
ROOT = Path(__file__).parent.parent
SIZE = 1_000_000
HOSTILE: Mapping[str, str] = {
    "digits": "1234567890",
    "digits and spaces": "12 345 6 ",
    "commas": "1,000,000,",
    "dollar signs": "$$ $1 $",
    "percent signs": "5% % %% ",
    "brackets": "((5 (6) [7",
    "open brackets": "(((((",
    "numbers of 400 digits": "9" * 400 + " ",
    "1e999": "1e999 ",
    "full stops": "1.2.3.4 ",
    "hyphens": "1-2-3-",
    "fractions": "1/2 ½ ⅔ ",
    "Arabic digits": "٣٫٥ مليون ٪ ",
    "Devanagari digits": "१२३ ४५,००० ",
    "full-width digits": "１２３％ ＄５ ",
    "from to": "from 5 to 6 to 7 ",
    "percent of": "5 percent of 6 percent of ",
    "words for numbers": "two million three hundred and four ",
    "dates": "Monday, March 4, 2024, ",
    "years": "from 2015 to 2012, ",
    "ages": "Ann Ray, 44, born in 1961, ",
    "votes": "the Senate voted 63-47 and ",
    "million": "1 million people in Vermont, ",
    "multiples": "doubled tripled twice ",
}
"""Pieces that are said over and over, on one line, with no full stop at the end of a sentence."""


def numbers(length: int) -> str:
    """Copy of which every sentence has numbers to be worked out, the same for the same length."""
    chance = Random(11)
    said: list[str] = []
    for _ in range(length // 250):
        one, other, share = chance.randint(20, 900), chance.randint(20, 900), chance.randint(1, 99)
        said += [
            f"Sales rose {share} percent, from ${one} million to ${other} million, on March {share % 28 + 1}, 2023. ",
            f"Of the {one + other} pupils, {one} came by bus and {other} on foot, or {share} percent. ",
            f"They voted {one % 9}-{other % 9} for ${one},000 over {share % 7 + 2} years from 20{share % 10}0.\n\n",
            f"The road is {one} miles ({one * 1.609:.0f} kilometers) long, and {other} people used it a day in 2019. ",
        ]  # fmt: skip
    return "".join(said)[:length]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copy", type=Path, help="real copy: one JSON object with `text` a line, may be gzipped")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--without-proselint", action="store_true")
    parser.add_argument("--hostile", type=int, default=SIZE, help="code points of each hostile file; 0 for none")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {**os.environ, "CLAIMLINT_CACHE_DIR": str(folder / "cache"), "PYTHONPATH": str(ROOT)}
        (folder / "cache").mkdir(mode=0o700)
        stories(folder, args.copy, env, args.runs, not args.without_proselint)
        sizes(folder, env, args.runs)
        if args.hostile:
            hostile(folder, args.hostile, env)


def stories(folder: Path, copy: Path | None, env: dict[str, str], runs: int, beside: bool) -> None:
    """200 stories and one with everything on, without claims and dates, and by proselint."""
    many, one, _, _ = write(folder, copy)
    for label, path in (("200 stories", many), ("one story", one)):
        commands = {
            "all": [*LINT, str(path)],
            "all, claims shown": [*LINT, "--show-claims", str(path)],
            "without claims and dates": [*LINT, *WITHOUT, str(path)],
        }
        if label == "200 stories":
            commands = {f"{name}, one process": [*command, "--jobs", "1"] for name, command in commands.items()}
        fresh: dict[str, Command] = {name: unseen(command) for name, command in commands.items()}
        if beside:
            fresh["proselint"] = [PROSELINT, "check", str(path)]
        compare(label, fresh, env, runs)


def sizes(folder: Path, env: dict[str, str], runs: int) -> None:
    """A file full of numbers against one of half the size, and against plain text of its size."""
    text = numbers(SIZE)
    paths = {"1 MB of numbers": text, "1 MB of plain text": "It rained on the river. " * (SIZE // 24)}
    paths["0.5 MB of numbers"] = text[: SIZE // 2]
    compare(
        "files full of numbers",
        {name: unseen([*LINT, laid(folder, name, text)]) for name, text in paths.items()},
        env,
        runs,
    )


def hostile(folder: Path, size: int, env: dict[str, str]) -> None:
    """One file of each hostile piece, with claims and dates alone, against plain text of its size; one run of each."""
    only = [*LINT, "--select", "claims,dates", "--show-claims", "--output", os.devnull]
    files = {name: (piece * (size // len(piece) + 1))[:size] for name, piece in HOSTILE.items()}
    files["plain text"] = ("It rained on the river. " * (size // 24 + 1))[:size]
    compare(
        f"hostile, {size:,} code points",
        {name: unseen([*only, laid(folder, name, text)]) for name, text in files.items()},
        env,
        1,
    )


def laid(folder: Path, name: str, text: str) -> str:
    """The path of a new file with a text."""
    path = folder / f"{name.replace(' ', '-')}.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


if __name__ == "__main__":
    main()
