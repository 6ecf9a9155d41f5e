"""`claimlint new`: skeletons to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claimlint.cli.options import setup_of, setup_options


@click.group(name="new")
def command() -> None:
    """Write a skeleton of a rule or kind.

    It passes its own test once it is filled in. Nothing is ever overwritten.
    """


@command.command("rule")
@click.argument("rule_id", metavar="ID")
@click.option("--kind", required=True, metavar="KIND", help="Its kind: existence, substitution, ...")
@setup_options
def rule(rule_id: str, kind: str, **options: Any) -> int:
    """Write the skeleton of the rule ID, such as house/board.

    It is written below the folder of rules given with --rules or in the configuration, or else below ./rules.
    """
    from claimlint.cli.skeletons import new_rule

    return new_rule(setup_of(options), rule_id, kind)


@command.command("kind")
@click.argument("name")
@click.option("--into", type=click.Path(path_type=Path), metavar="DIR", help="Folder of the kind and its test.")
def kind(name: str, into: Path | None) -> int:
    """Write the skeleton of the kind NAME, and of its test.

    In a checkout of claimlint they go where kinds and their tests are; for a plugin name its folder.
    """
    from claimlint.cli.skeletons import new_kind

    return new_kind(name, into)
