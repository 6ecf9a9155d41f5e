"""`claimlint rules`: which rules are on here, and why."""

from __future__ import annotations

from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.option("--slow", is_flag=True, help="Only rules that are on and always run, for want of a trigger.")
@setup_options
def command(slow: bool, **options: Any) -> int:
    """List the rules and why they are on here."""
    from claimlint.cli.ends import CLEAN, TROUBLE
    from claimlint.cli.shelf import opened
    from claimlint.cli.trouble import Trouble
    from claimlint.cli.writing import output

    trouble = Trouble()
    linter = opened(setup_of(options), trouble)
    width = max((len(entry.id) for entry in linter.entries), default=0)
    with output(None) as write:
        for entry in sorted(linter.entries, key=lambda entry: entry.id):
            on, why = linter.state(entry.id)
            if not slow or (on and entry.triggers is None):
                write(f"{'on ' if on else 'off'} {entry.id:{width}} {entry.level:10} {why}\n")
    return TROUBLE if trouble else CLEAN
