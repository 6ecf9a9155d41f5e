"""How long claimlint takes beside proselint, and how its cost grows with files, rules and pairs."""

from __future__ import annotations

import argparse
import os
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path
from statistics import median

from stories import write

SCRIPTS = Path(sysconfig.get_path("scripts"))
CLAIMLINT = str(SCRIPTS / "claimlint")
PROSELINT = str(SCRIPTS / "proselint")


Command = Sequence[str] | Callable[[], Sequence[str]]
"""The words of a command, or what gives them for each run."""

ALL_ON = ("--profile", "wire-us", "--level", "suggestion")
"""Every pack, and what is taste."""


def run(command: Sequence[str], env: dict[str, str]) -> tuple[float, int]:
    """Seconds and peak KiB of a whole process; its output goes nowhere, its exit status is not looked at."""
    began = time.perf_counter()
    pid = os.posix_spawn(
        command[0],
        list(command),
        env,
        file_actions=[(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_RDWR, 0) for n in (0, 1, 2)],
    )
    _, _, usage = os.wait4(pid, 0)
    return time.perf_counter() - began, usage.ru_maxrss


def unseen(command: Sequence[str]) -> Callable[[], Sequence[str]]:
    """The command with another day each time, so that rules are at hand and no report of an earlier run is."""
    days = count(1)
    return lambda: [*command, "--as-of", f"20{next(days):02}-01-01"]


def compare(label: str, commands: Mapping[str, Command], env: dict[str, str], runs: int) -> dict[str, float]:
    """Run commands in turn, after one warm-up of each; prints a line per command with its ratio to the last."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    memory: dict[str, int] = dict.fromkeys(commands, 0)
    for command in commands.values():
        run(words(command), env)
    for _ in range(runs):
        for name, command in commands.items():
            took, peak = run(words(command), env)
            seconds[name].append(took)
            memory[name] = max(memory[name], peak)
    middle = {name: median(times) for name, times in seconds.items()}
    base = middle[list(commands)[-1]]
    print(f"\n{label}")
    for name, took in middle.items():
        print(f"  {name:36} {took * 1000:8.1f} ms   x{took / base:5.2f}   {memory[name] / 1024:6.1f} MiB")
    return middle


def words(command: Command) -> Sequence[str]:
    """The words of a command for one run."""
    return command() if callable(command) else command


def rule_files(folder: Path, count: int, pairs: int) -> Path:
    """A folder with so many substitution rules of so many pairs, none of which any story holds."""
    pack = folder / f"rules-{count}-{pairs}" / "bench"
    pack.mkdir(parents=True)
    for number in range(count):
        swap = "".join(f"  qx{number}w{pair} zyx{pair}: better {pair}\n" for pair in range(pairs))
        (pack / f"rule-{number:04d}.yml").write_text(
            f"kind: substitution\nmessage: \"{number}: '{{match}}' should be '{{better}}'.\"\nswap:\n{swap}"
            'examples: {bad: [{text: "x"}], good: ["y"]}\n',
            encoding="utf-8",
        )
    return pack.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copy", type=Path, help="real copy: one JSON object with `text` a line, may be gzipped")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--without-proselint", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {**os.environ, "CLAIMLINT_CACHE_DIR": str(folder / "cache")}
        (folder / "cache").mkdir(mode=0o700)
        measure(folder, write(folder, args.copy), env, args.runs, not args.without_proselint)


def measure(folder: Path, paths: tuple[Path, Path, Path, Path], env: dict[str, str], runs: int, beside: bool) -> None:
    """All comparisons."""
    many, one, big, bigger = paths

    def lint(path: Path, *more: str) -> list[str]:
        return [CLAIMLINT, "lint", "--isolated", "--jobs", "1", *more, str(path)]

    def side(label: str, path: Path) -> None:
        commands: dict[str, Command] = {
            "claimlint, never seen": unseen(lint(path)),
            "claimlint, seen before": lint(path),
            "claimlint, all packs, suggestions": unseen(lint(path, *ALL_ON)),
        }
        if beside:
            commands["proselint"] = [PROSELINT, "check", str(path)]
        compare(label, commands, env, runs)

    start: dict[str, Command] = {
        "claimlint --version": [CLAIMLINT, "--version"],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    compare("start", start, env, runs)
    side(f"200 stories, {sum(p.stat().st_size for p in many.iterdir()) / 1e6:.2f} MB", many)
    side(f"one story, {one.stat().st_size / 1e3:.1f} kB", one)
    side(f"one file, {big.stat().st_size / 1e6:.2f} MB", big)
    sizes = {f"{path.stat().st_size / 1e6:.2f} MB": unseen(lint(path)) for path in (bigger, big)}
    compare("cost by size", sizes, env, runs)
    grow(folder, many, lint, env, runs)


def grow(folder: Path, many: Path, lint: Callable[..., list[str]], env: dict[str, str], runs: int) -> None:
    """The 200 stories with more pairs and with more rule files."""
    for label, more, less in (("pairs in a rule", (1, 10_000), (1, 100)), ("rule files", (1_000, 5), (10, 5))):
        commands: dict[str, Command] = {
            f"{rules} rules of {pairs} pairs": unseen(lint(many, "--rules", str(rule_files(folder, rules, pairs))))
            for rules, pairs in (more, less)
        }
        compare(f"cost by {label}", commands, env, runs)


if __name__ == "__main__":
    main()
