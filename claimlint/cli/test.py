"""`claimlint test`: the examples of rules, and the laws that no author thinks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@setup_options
def command(paths: Sequence[str], **options: Any) -> int:
    """Run the examples and laws of rules.

    PATHS are files and folders of rules, or ids, packs and globs; by default all rules that are known here.

    Exit status: 0 all is well, 1 an example or a law does not hold, 2 a rule could not be read.
    """
    from claimlint.cli.testing import test

    return test(setup_of(options), paths)
