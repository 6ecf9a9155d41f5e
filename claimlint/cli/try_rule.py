"""`claimlint try`: one rule over much copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.argument("rule")
@click.argument("corpus", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--max", "most", type=click.IntRange(min=0), default=20, metavar="N", help="Findings shown.  [default: 20]"
)
@setup_options
def command(rule: str, corpus: Path, most: int, **options: Any) -> int:
    """Run one rule over much copy.

    It runs alone. Shown are how often it speaks, and a sample of what it finds.

    RULE is an id or a file. CORPUS is a story, a folder of stories, or a .jsonl or .jsonl.gz file whose rows have
    `text` and perhaps `path`, `date` and `format`.
    """
    from claimlint.cli.ends import CLEAN, TROUBLE
    from claimlint.cli.shelf import Shelf
    from claimlint.cli.trouble import Trouble
    from claimlint.cli.trying import Trial
    from claimlint.cli.writing import output

    trouble = Trouble()
    shelf = Shelf(setup_of(options), trouble, [rule])
    trial = Trial(shelf.one(rule), shelf.linter, most)
    with output(None) as write:
        trial.run(corpus, trouble)
        write(trial.told())
    return TROUBLE if trouble else CLEAN
