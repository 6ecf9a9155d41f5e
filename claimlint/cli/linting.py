"""One run of `claimlint lint`, from paths to an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from claimlint import __version__
from claimlint.cli.desk import NOTHING_FORGOTTEN, Desk, Forgotten, Story
from claimlint.cli.ends import CLEAN, FINDINGS, TROUBLE, Refused
from claimlint.cli.options import Setup
from claimlint.cli.progress import Progress
from claimlint.cli.stdin import STDIN_NAME, stdin_text
from claimlint.cli.stopping import Stop
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import counted, output
from claimlint.model.finding import Report, Unreadable, rank
from claimlint.model.protocols import RunFacts
from claimlint.reports import Summary
from claimlint.run.attempt import WorkerDied, attempt
from claimlint.run.sources import BOM, read_text

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.cli.changing import Narrowed
    from claimlint.model.protocols import Reporter


class Asked(NamedTuple):
    """What the command was asked; `jobs` is 0 where the number of processes is left to it."""

    paths: Sequence[str]
    setup: Setup
    format: str
    output: str | None
    jobs: int
    stdin_filename: str | None
    quiet: bool
    color: str
    diff_base: str | None = None
    statistics: bool = False

    @property
    def folders(self) -> Sequence[str]:
        """The paths, or the current folder where none was given."""
        return self.paths or ["."]


def lint(asked: Asked) -> int:
    """Lint, write the report, tell what went wrong; gives the exit status."""
    progress = Progress(quiet=asked.quiet)
    trouble = Trouble(progress.tell)
    desk = Desk(asked.setup, trouble)
    reporter = _reporter(desk, asked.format)
    narrow = _narrowed(asked.diff_base)
    found = narrow.stories(desk, trouble, asked.paths) if narrow else desk.stories(asked.folders, asked.stdin_filename)
    stories = list(_beside(asked, found))
    run = Run(asked.stdin_filename or STDIN_NAME, asked.jobs, trouble, narrow)
    summary = Summary()
    stop = Stop(trouble.add)
    with stop.hearing(), output(asked.output) as write:
        look = _look(asked, run, stories, reporter)
        facts = RunFacts(
            __version__,
            desk.rules,
            trouble.errors,
            look,
            desk.knowledge,
            desk.described,
            lambda: stop.status or run.status,
        )
        reports = progress.watched(trouble.heard(stop.until(run.reports(stories), len(stories))), len(stories))
        for piece in reporter.render(summary.counted(reports), facts):
            progress.around(write)(piece)
    if not asked.quiet and asked.format == "text" and (summary.documents or not trouble):
        progress.tell(sums(summary, desk.forgotten(asked.folders)))
    return stop.status or run.status


class Run:
    """Lints stories in order; `failing` says whether anything was found at or above the level that fails."""

    def __init__(self, stdin_name: str, jobs: int, trouble: Trouble, narrow: Narrowed | None = None) -> None:
        self.failing = False
        self._narrow = narrow
        self._stdin_name = stdin_name
        self._jobs = jobs
        self._trouble = trouble
        self._piped = ""

    @property
    def status(self) -> int:
        """The exit status, after all that was done so far."""
        return TROUBLE if self._trouble else FINDINGS if self.failing else CLEAN

    def reports(self, stories: Sequence[Story]) -> Generator[Report, None, None]:
        """A report for each story; where a worker dies, for those before."""
        try:
            for _, group in groupby(stories, key=lambda story: (id(story.linter), story.path is None)):
                yield from self._judged(list(group))
        except WorkerDied as error:
            self._trouble.add(str(error))

    def source_of(self, path: str) -> str | None:
        """The source of a story, read again, or as it came from standard input."""
        try:
            return (self._piped if path == self._stdin_name else read_text(path)).removeprefix(BOM)
        except Unreadable:
            return None

    def _judged(self, stories: Sequence[Story]) -> Iterator[Report]:
        linter = stories[0].linter
        least = rank(linter.settings.fail_level)
        for whole in self._linted(linter, [story.path for story in stories if story.path]):
            report = self._narrow.narrowed(whole) if self._narrow else whole
            self.failing = self.failing or any(rank(finding.level) >= least for finding in report.findings)
            yield report

    def _linted(self, linter: Linter, paths: Sequence[Path]) -> Iterator[Report]:
        if paths:
            return linter.lint_files(paths, self._jobs, keep=True)
        return iter([attempt(partial(self._lint_stdin, linter), self._stdin_name)])

    def _lint_stdin(self, linter: Linter, name: str | Path) -> Report:
        self._piped = stdin_text(str(name))
        return linter.lint_text(self._piped, path=str(name))


def sums(summary: Summary, forgotten: Forgotten = NOTHING_FORGOTTEN) -> str:
    """A run in one line, and a second one on stories of a baseline that are not there any more."""
    found = [counted(count, level) for level, count in summary.findings.items() if count]
    parts = [f"{counted(summary.documents, 'story')}, {counted(summary.words, 'word')}"]
    parts.append(", ".join(found) or "nothing found")
    if summary.fixable:
        parts.append(f"{summary.fixable} can be mended by claimlint fix")
    if summary.held:
        parts.append(f"{counted(summary.held, 'claim')} checked and held")
    if silenced := summary.suppressed - summary.accepted:
        parts.append(f"{silenced} suppressed")
    gone = summary.gone + forgotten.findings
    if known := summary.accepted + gone:
        parts.append(f"{known:,} in the baseline" + (f", {gone:,} of them fixed since" if gone else ""))
    return "\n".join(["; ".join(parts), *forgotten.lines])


def _beside(asked: Asked, stories: Iterator[Story]) -> Iterator[Story]:
    """The stories without the report of a run before; raises Refused where it would take the place of a named one."""
    if asked.output in (None, "-"):
        yield from stories
        return
    place = os.path.realpath(asked.output)
    if any(os.path.realpath(path) == place for path in asked.paths if os.path.isfile(path)):  # noqa: PTH113
        raise Refused(f"--output {asked.output} is one of the stories: the report would take its place")
    yield from (story for story in stories if not story.path or os.path.realpath(story.path) != place)


def _narrowed(revision: str | None) -> Narrowed | None:
    if revision is None:
        return None
    from claimlint.cli.changing import Narrowed

    return Narrowed(revision)


def _reporter(desk: Desk, name: str) -> Reporter:
    try:
        return desk.reporter(name)
    except KeyError as error:
        known = ", ".join(error.args)
        raise click.BadParameter(f"'{name}' is none of {known}", param_hint="'--format'") from None


def _look(asked: Asked, run: Run, stories: Sequence[Story], reporter: Reporter) -> dict[str, object]:
    """The options of a report: on a terminal colours, the lines of the source and its width.

    A format that has `reads_source` set is always given the source.
    """
    claims = any(story.linter.settings.show_claims for story in stories)
    terminal = asked.output is None and sys.stdout is not None and sys.stdout.isatty()
    colors = asked.color == "always" or (asked.color == "auto" and _colorful(terminal))
    reads = terminal or colors or getattr(reporter, "reads_source", False)
    width = _width() if terminal else None
    asks = {"claims": claims, "statistics": asked.statistics}
    return {"color": colors, "width": width, "source_of": run.source_of if reads else None, **asks}


def _colorful(terminal: bool) -> bool:
    """Whether colours are wanted where nobody said so on the command line: NO_COLOR forbids, FORCE_COLOR asks."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns
