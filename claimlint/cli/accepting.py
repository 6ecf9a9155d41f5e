"""One run of `claimlint baseline`, from paths to files of what is accepted."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimlint.cli.desk import Desk, Story, left, near
from claimlint.cli.ends import CLEAN, TROUBLE, Refused
from claimlint.cli.options import Setup
from claimlint.cli.progress import Progress
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import counted
from claimlint.run.accepted import Baseline, folder_of, opened
from claimlint.run.attempt import WorkerDied
from claimlint.run.replacing import refusal, replacing
from claimlint.settle.baseline import Counts, counts, renewed, total, written

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.finding import Report

NAME = "claimlint-baseline.json"
"""What the file is called where the configuration does not say, beside it."""


class Asked(NamedTuple):
    """What the command was asked; `jobs` is 0 where the number of processes is left to it."""

    paths: Sequence[str]
    setup: Setup
    output: Path | None
    prune: bool
    jobs: int
    quiet: bool


class Target(NamedTuple):
    """The file of a baseline, and whether the configuration of its stories names it."""

    path: Path
    named: bool


def accept(asked: Asked) -> int:
    """Lint, and write down what is found; gives the exit status."""
    progress = Progress(quiet=asked.quiet)
    trouble = Trouble(progress.tell)
    desk = Desk(asked.setup._replace(baseline=""), trouble)
    stories = list(desk.stories(asked.paths))
    if any(story.path is None for story in stories):
        raise Refused("`claimlint baseline` reads files, not standard input")
    for target, group in _by_target(asked, desk, stories).items():
        for line in _accepted(asked, trouble, progress, target, group):
            if not asked.quiet:
                progress.tell(line)
    return TROUBLE if trouble else CLEAN


def _by_target(asked: Asked, desk: Desk, stories: Sequence[Story]) -> dict[Target, list[Story]]:
    """The stories by the file in which what is found in them is accepted; without any, that of the current folder."""
    here = desk.linter(Path())
    targets: dict[Target, list[Story]] = {} if stories or not here else {_target(asked, here): []}
    by_linter: dict[int, Target] = {}
    for story in stories:
        target = by_linter.get(id(story.linter)) or _target(asked, story.linter)
        by_linter[id(story.linter)] = target
        targets.setdefault(target, []).append(story)
    return targets


def _target(asked: Asked, linter: Linter) -> Target:
    from claimlint.rulebook.config import read

    origin = linter.settings.origin
    said = read(Path(origin)).baseline if origin else None
    path = asked.output or said or Path(origin).parent / NAME
    return Target(path, said is not None and said.resolve() == path.resolve())


def _accepted(
    asked: Asked, trouble: Trouble, progress: Progress, target: Target, stories: Sequence[Story]
) -> Iterator[str]:
    """Write one baseline anew; yields the lines that say so."""
    from claimlint.rulebook.config import ConfigError

    path = target.path
    try:
        there = os.path.exists(path)  # noqa: PTH110 - that of a Path may raise
        before = opened(path) if there else Baseline(folder_of(path), {})
    except ConfigError as error:
        trouble.add(f"{error}\n{path} stays as it is: mend it, or move it away to begin anew", str(path))
        return
    gone = before.forgotten(asked.paths)[1]
    reports = progress.watched(trouble.heard(_reports(asked, trouble, stories)), len(stories))
    now = dict(_renewed(asked, trouble, before, stories, reports))
    kept = {key: held for key, held in before.entries.items() if key not in gone}
    after = {key: held for key, held in {**kept, **now}.items() if held}
    if _written(path, written(after), trouble):
        yield _sums(path, before, Baseline(before.folder, after))
        yield from [f"{near(path)}: {left(gone)}"] if gone else []
        yield from [] if target.named else [_hint(path, stories)]


def _reports(asked: Asked, trouble: Trouble, stories: Sequence[Story]) -> Iterator[Report]:
    """A report for each story; where a worker dies, for those before."""
    try:
        for _, group in groupby(stories, key=lambda story: id(story.linter)):
            several = list(group)
            paths = [story.path for story in several if story.path]
            yield from several[0].linter.lint_files(paths, asked.jobs, keep=True)
    except WorkerDied as error:
        trouble.add(str(error))


def _renewed(
    asked: Asked, trouble: Trouble, before: Baseline, stories: Sequence[Story], reports: Iterator[Report]
) -> Iterator[tuple[str, Counts]]:
    """What is accepted from now on in each document that could be read, by its path in the file."""
    linters = {str(story.path): story.linter for story in stories}
    for report in reports:
        if not report.read:
            continue
        try:
            key = before.key(report.path)
        except ValueError:
            trouble.add(f"{report.path}: not on the drive of the baseline", report.path)
            continue
        looked = partial(_looked, linters[report.path], report)
        yield key, renewed(before.entries.get(key, {}), counts(report.findings), looked, prune=asked.prune)


def _looked(linter: Linter, report: Report, rule: str) -> bool:
    """Whether a rule has looked at all of a document, so that what it does not find there is gone."""
    unfinished = {*report.limited, *(failure.rule for failure in report.failures)}
    return linter.looks_for(rule, report.path) and rule not in unfinished


def _written(path: Path, text: str, trouble: Trouble) -> bool:
    try:
        if not (path.exists() and path.read_bytes() == text.encode("utf-8", "surrogateescape")):
            with replacing(path) as stream:
                stream.write(text.encode("utf-8", "surrogateescape"))
    except OSError as error:
        trouble.add(refusal(path, error), str(path))
        return False
    return True


def _sums(path: Path, before: Baseline, after: Baseline) -> str:
    """What is accepted now, and what came and went since it was written before."""
    came, went = _more(before, after), _more(after, before)
    stories = counted(len(after.entries), "story")
    parts = [f"{counted(total(after.entries), 'finding')} in {stories} accepted"]
    if before.entries and came:
        parts.append(f"{came:,} of them new")
    if went:
        parts.append(f"{went:,} fixed since")
    return f"{near(path)}: {', '.join(parts)}"


def _more(one: Baseline, other: Baseline) -> int:
    """How many findings another baseline has beyond those of one."""
    return sum(
        max(0, count - one.entries.get(path, {}).get(key, 0))
        for path, held in other.entries.items()
        for key, count in held.items()
    )


def _hint(path: Path, stories: Sequence[Story]) -> str:
    """How the baseline is put to use."""
    origin = stories[0].linter.settings.origin if stories else ""
    if not origin:
        name = near(path)
        return f'claimlint lint --baseline {name} keeps them back, or baseline = "{name}" in claimlint.toml'
    from_there = Path(os.path.relpath(path, Path(origin).parent)).as_posix()
    return f'write baseline = "{from_there}" in {origin} to keep them back'
