"""`claimlint explain`: all there is to a rule, or the list of rules."""

from __future__ import annotations

from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.argument("rule", required=False)
@click.option("--list", "list_", is_flag=True, help="One line for each rule.")
@setup_options
def command(rule: str | None, list_: bool, **options: Any) -> int:
    """Print all there is to a rule.

    RULE is an id or a file. With --profile and no RULE: what that profile decides, as a short style sheet.
    """
    from claimlint.cli.ends import CLEAN, TROUBLE
    from claimlint.cli.explaining import explained, listed
    from claimlint.cli.sheet import written
    from claimlint.cli.shelf import Shelf
    from claimlint.cli.trouble import Trouble
    from claimlint.cli.writing import output
    from claimlint.rulebook.sheets import sheet

    setup = setup_of(options)
    if bool(rule) + list_ + bool(setup.profile and not rule) != 1:
        raise click.UsageError("Name a rule, or ask for --list, or for --profile NAME.")
    trouble = Trouble()
    shelf = Shelf(setup, trouble, [rule] if rule else [])
    with output(None) as write:
        if rule:
            write(explained(shelf.one(rule), shelf.linter))
        elif list_:
            write(listed(shelf.rules))
        else:
            write(written(sheet(shelf.linter.profile, shelf.rules), shelf.linter))
    return TROUBLE if trouble else CLEAN
