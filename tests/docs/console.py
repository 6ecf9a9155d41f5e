"""Commands as pages show them, run in this process and compared with the output that stands below them.

`...` on a line of its own stands for any lines. A block that shows no output at all is only run, and must not fail.
"""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from claimlint.cli.ends import TROUBLE
from claimlint.cli.main import run

Call = Callable[[str], tuple[int, str]]
"""A command as it was typed, to its exit status and all that it wrote: findings first, then what it told."""


class Shown(NamedTuple):
    """A command and the output below it."""

    command: str
    output: str


def commands(text: str) -> Iterator[Shown]:
    """The commands of a block with their outputs."""
    for part in re.split(r"(?m)^\$ ", text)[1:]:
        command, _, output = part.partition("\n")
        yield Shown(command, output)


def caller(capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """What runs a command; a block may only use `claimlint` and `echo $?`."""
    last = [0]

    def call(command: str) -> tuple[int, str]:
        if command == "echo $?":
            return 0, f"{last[0]}\n"
        name, *arguments = shlex.split(command, comments=True)
        assert name == "claimlint", f"`{command}` cannot be run here: mark its block with <!-- not run: why -->"
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        capture.readouterr()
        last[0] = run(arguments)
        return last[0], "".join(capture.readouterr())

    return call


def check(text: str, call: Call) -> None:
    """Fail where a command of a block does not do what the block shows."""
    shown = list(commands(text))
    assert shown, "a console block has lines that begin with `$ `"
    silent = not any(each.output for each in shown)
    for command, output in shown:
        status, wrote = call(command)
        if silent:
            assert status != TROUBLE, f"{command}\n{wrote}"
        elif not fits(output, wrote):
            raise AssertionError(f"$ {command}\nwrote:\n{wrote}\nand the page says:\n{output}")


def fits(output: str, wrote: str) -> bool:
    """Whether what was written is the output, with any lines for each `...`."""
    lines = [r"(?:.*\n)*?" if line == "...\n" else re.escape(line) for line in output.splitlines(keepends=True)]
    return re.fullmatch("".join(lines), wrote) is not None
