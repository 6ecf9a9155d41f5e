"""`claimlint lint`: what the rules find in stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from claimlint.cli.ends import Refused
from claimlint.cli.options import setup_of, setup_options


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--format",
    "format",
    default="text",
    metavar="NAME",
    help="text, json, jsonl, html, github, gitlab, sarif, junit, rdjson.  [default: text]",
)
@click.option("--output", "-o", metavar="FILE", help="Write the report there.")
@setup_options
@click.option("--jobs", "-j", type=click.IntRange(min=0), default=0, metavar="N", help="Processes; 0 to choose.")
@click.option("--force-exclude", is_flag=True, help="Pass over what is excluded even where it is named.")
@click.option("--stdin-filename", metavar="PATH", help="What standard input is called, and read as.")
@click.option("--show-claims", is_flag=True, help="List the claims that were checked and held, with the working.")
@click.option("--quiet", "-q", is_flag=True, help="No summary and no progress.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="[default: auto]")
@click.option("--baseline", metavar="FILE", help="Keep back what is accepted there; empty for none.")
@click.option("--diff-base", metavar="REV", help="Only what touches lines changed since that revision of git.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead; with text or json.")
def command(
    paths: Sequence[str],
    **options: Any,
) -> int:
    """Lint files and folders.

    The default is the current folder; - is standard input.

    Exit status: 0 nothing at or above the failing level, 1 findings, 2 something could not be done.
    """
    from claimlint.cli.linting import Asked, lint

    if options["statistics"] and options["format"] not in ("text", "json"):
        raise Refused(f"--statistics goes with text and json, not with {options['format']}")
    setup = setup_of(options)
    return lint(Asked(paths, setup, **options))
