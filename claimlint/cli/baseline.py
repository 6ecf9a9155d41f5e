"""`claimlint baseline`: accept what is there now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="The file of the baseline.")
@click.option("--prune", is_flag=True, help="Only forget what was fixed since; accept nothing new.")
@setup_options
@click.option("--jobs", "-j", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0 to choose.")
@click.option("--quiet", "-q", is_flag=True, help="Tell only what could not be done.")
def command(paths: Sequence[str], **options: Any) -> int:
    """Accept what is found now, so that only what is new is told.

    The file is the `baseline` of the configuration, or claimlint-baseline.json beside it. What it holds for stories
    that are not among the paths stays. Again, it takes in what is new and forgets what was fixed since.

    Exit status: 0 done, 2 something could not be done.
    """
    from claimlint.cli.accepting import Asked, accept

    setup = setup_of(options)
    return accept(Asked(paths or ["."], setup, **options))
