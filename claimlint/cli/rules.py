"""`claimlint rules`: which rules are on here, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.option("--for", "story", type=click.Path(path_type=Path), metavar="FILE", help="As this story is linted.")
@click.option("--slow", is_flag=True, help="Only rules that are on and always run, for want of a trigger.")
@setup_options
def command(slow: bool, story: Path | None, **options: Any) -> int:
    """List the rules and why they are on here.

    A reason that a configuration gives names the file, and the override by path.
    """
    from claimlint.cli.ruling import listed

    return listed(setup_of(options), slow=slow, story=story)
