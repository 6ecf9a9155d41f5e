"""`claimlint fix`: mend what is certain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--unsafe", is_flag=True, help="Make the fixes that a person should look at, too.")
@click.option("--diff", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--check", is_flag=True, help="Change nothing; the exit status tells whether anything would.")
@setup_options
@click.option("--baseline", metavar="FILE", help="Leave alone what is accepted there; empty for none.")
@click.option("--force-exclude", is_flag=True, help="Pass over what is excluded even where it is named.")
@click.option("--stdin-filename", metavar="PATH", help="What standard input is called, and read as.")
@click.option("--quiet", "-q", is_flag=True, help="Tell only what could not be done.")
def command(paths: Sequence[str], **options: Any) -> int:
    """Make safe fixes in files and folders.

    The default is the current folder; - mends standard input to standard output.

    Exit status: 0 done; 1 with --check or --diff, something would change; 2 something could not be done.
    """
    from claimlint.cli.fixing import Asked, fix

    setup = setup_of(options)
    return fix(Asked(paths or ["."], setup, **options))
