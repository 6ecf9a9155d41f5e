"""How a command ends: exit statuses, and the errors that end it early."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

import click

CLEAN = 0
FINDINGS = 1
TROUBLE = 2
INTERRUPTED, TERMINATED = 130, 143
"""What a shell reports of a command that Ctrl-C ended, and of one that was asked to terminate."""


class Refused(click.ClickException):
    """Something that cannot be done at all: one line, and exit status 2."""

    exit_code = TROUBLE

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the line to standard error."""
        click.echo(f"claimlint: {self.message}", file, err=True)


class OutputClosed(Exception):  # noqa: N818
    """Whoever read the output has gone: there is nothing left to say."""


def refused_later(what: str) -> Refused:
    """The error for something that a later version brings."""
    return Refused(f"`{what}` comes with a later version of claimlint")


def silence() -> None:
    """Let what is still unwritten go nowhere, so that Python does not complain as it ends."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
