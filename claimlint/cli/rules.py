"""`claimlint rules`: which rules are on here, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.option("--slow", is_flag=True, help="Only rules that are on and always run, for want of a trigger.")
@setup_options
def command(slow: bool, **options: Any) -> int:
    """List the rules and why they are on here."""
    from claimlint.cli.desk import Desk
    from claimlint.cli.ends import CLEAN, TROUBLE
    from claimlint.cli.trouble import Trouble
    from claimlint.cli.writing import output

    trouble = Trouble()
    linter = Desk(setup_of(options), trouble).linter(Path())
    if linter is None:
        return TROUBLE
    width = max((len(entry.id) for entry in linter.entries), default=0)
    with output(None) as write:
        for entry in sorted(linter.entries, key=lambda entry: entry.id):
            on, why = linter.state(entry.id)
            if not slow or (on and entry.triggers is None):
                write(f"{'on ' if on else 'off'} {entry.id:{width}} {entry.level:10} {why}\n")
    return TROUBLE if trouble else CLEAN
