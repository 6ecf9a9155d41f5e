"""One run of `claimlint fix`, from paths to an exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from claimlint.cli.desk import STDIN, Desk, Story
from claimlint.cli.ends import CLEAN, FINDINGS, TROUBLE
from claimlint.cli.options import Setup
from claimlint.cli.stdin import STDIN_NAME, stdin_text
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import Write, counted, output, tell
from claimlint.model.finding import FixResult, Unreadable
from claimlint.reports import harmless
from claimlint.run.replacing import refusal, replacing
from claimlint.run.sources import read_text


class Asked(NamedTuple):
    """What the command was asked."""

    paths: Sequence[str]
    setup: Setup
    unsafe: bool
    diff: bool
    check: bool
    stdin_filename: str | None
    quiet: bool

    @property
    def writes(self) -> bool:
        """Whether files are changed."""
        return not (self.diff or self.check)


def fix(asked: Asked) -> int:
    """Mend each story, or show what would change; gives the exit status."""
    trouble = Trouble()
    desk = Desk(asked.setup, trouble)
    with output(None) as write:
        run = Run(asked, trouble, write)
        for story in list(desk.stories(asked.paths, asked.stdin_filename)):
            run.mend(story)
        if STDIN in asked.paths and desk.passes_over(Path(asked.stdin_filename or "")):
            run.hand_on()
    if not asked.quiet:
        tell(run.sums())
    if trouble:
        return TROUBLE
    return FINDINGS if run.changed and not asked.writes else CLEAN


class Run:
    """Mends stories one by one; `changed` counts those that change, `fixes` what is mended in them."""

    def __init__(self, asked: Asked, trouble: Trouble, write: Write) -> None:
        self.changed = 0
        self.fixes = 0
        self._asked = asked
        self._trouble = trouble
        self._write = write

    def mend(self, story: Story) -> None:
        """Mend one story as asked; what cannot be done is told."""
        name = str(story.path or self._asked.stdin_filename or STDIN_NAME)
        try:
            text = read_text(name) if story.path else stdin_text(name)
            result = story.linter.fix_text(text, path=name, unsafe=self._asked.unsafe)
        except Unreadable as error:
            self._trouble.add(str(error), error.path)
            return
        except Exception as error:
            self._trouble.add(f"{name}: cannot be mended: {type(error).__name__}: {error}", name)
            return
        self._tell_trouble(name, result)
        self._tell_skipped(name, result)
        if self._done(story.path, name, text, result.text) and result.text != text:
            self.changed += 1
            self.fixes += len(result.applied)

    def hand_on(self) -> None:
        """Write standard input as it came: whoever pipes a story through wants it back, mended or not."""
        name = self._asked.stdin_filename or STDIN_NAME
        try:
            if self._asked.writes:
                self._write(stdin_text(name))
        except Unreadable as error:
            self._trouble.add(str(error), error.path)

    def sums(self) -> str:
        """The run in one line."""
        verb = "mended" if self._asked.writes else "can be mended"
        return f"{counted(self.fixes, 'slip')} {verb} in {counted(self.changed, 'story')}"

    def _done(self, path: Path | None, name: str, before: str, after: str) -> bool:
        """Show or write what became of a story; tells whether that worked."""
        if self._asked.diff:
            terminal = sys.stdout.isatty()
            for line in diff(name, before, after):
                self._write(harmless(line[:-1]) + "\n" if terminal else line)
        elif path is None and self._asked.writes:
            self._write(after)
        elif path and after != before and self._asked.writes:
            return self._written(path, before, after)
        return True

    def _written(self, path: Path, before: str, after: str) -> bool:
        try:
            with replacing(path) as stream:
                stream.write(after.encode("utf-8"))
                if read_text(path) != before:
                    raise Unreadable(str(path), "changed while it was being mended; left as it is")
        except Unreadable as error:
            self._trouble.add(str(error), error.path)
            return False
        except OSError as error:
            self._trouble.add(refusal(path, error), str(path))
            return False
        return True

    def _tell_trouble(self, name: str, result: FixResult) -> None:
        for problem in result.problems:
            self._trouble.add(problem, name)
        for failure in result.failures:
            self._trouble.add(f"{name}: rule {failure}", name)

    def _tell_skipped(self, name: str, result: FixResult) -> None:
        if not self._asked.quiet:
            for finding, reason in result.skipped:
                tell(f"{name}:{finding.line}:{finding.column}: {finding.rule} is left: {reason}")


def diff(name: str, before: str, after: str) -> Iterator[str]:
    """The lines of a unified diff, if there is a difference, each with a line feed at its end."""
    if before == after:
        return
    from difflib import unified_diff

    for line in unified_diff(_lines(before), _lines(after), name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    return list(StringIO(text, newline="\n"))
