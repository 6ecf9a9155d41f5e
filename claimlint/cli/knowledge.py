"""`claimlint knowledge`: what is known of names, and files of records of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from claimlint.cli.options import setup_of, setup_options

F = TypeVar("F", bound=Callable[..., Any])
INTO = (
    click.option("-o", "--output", "into", required=True, metavar="FILE", help="The file: .jsonl, or .yml to edit."),
    click.option("--as-of", metavar="DATE", help="The day on which the records were right, such as 2024-06-30."),
    click.option("--pack", metavar="NAME", help="What the file is called in evidence.  [default: its name]"),
    click.option("--source", "source_name", metavar="TEXT", help="Where the records come from."),
    click.option("--licence", metavar="TEXT", help="Under which licence they are."),
    click.option("--url", metavar="URL", help="Where the source is."),
)


@click.group(name="knowledge")
def command() -> None:
    """Show what is known of names, check files of records, and import lists."""


@command.command("list")
@setup_options
def list_packs(**options: Any) -> int:
    """List the packs that are known here.

    Each with its layer, how many records it has, the day on which they were right, licence and source.
    """
    from claimlint.cli.knowing import listed

    return listed(setup_of(options))


@command.command("show")
@click.argument("name")
@click.option("--on", metavar="DATE", help="What was so on this day, such as 2023-10-09.")
@setup_options
def show(name: str, on: str | None, **options: Any) -> int:
    """Show the records that NAME finds.

    NAME is a name in any right form, an acronym, or an id. Exit status: 0 one record bears it, 1 none or several.
    """
    from claimlint.cli.knowing import shown

    return shown(setup_of(options), name, on)


@command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
def check(files: Sequence[str]) -> int:
    """Check files of records, and folders of them.

    Each problem is told with path, line and column: keys and values that are not known, ids given twice, seats with too
    many holders, right forms that are wrong elsewhere, be it in the packs that ship.

    Exit status: 0 all is well, 1 something is wrong, 2 a file could not be read.
    """
    from claimlint.cli.knowing import checked

    return checked(files)


@command.group("import")
def import_() -> None:
    """Make a file of records of a list.

    Nothing is written unless all of the list can be used; the same list gives the same file.
    """


def _into(command: F) -> F:
    for option in reversed(INTO):
        command = option(command)
    return command


@import_.command("congress")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...", type=click.Path(path_type=Path))
@_into
def congress(sources: Sequence[Path], **options: Any) -> int:
    """Import members of Congress, presidents and vice presidents.

    SOURCES are files of the public data set congress-legislators: legislators-current, legislators-historical and
    executive, in YAML or JSON, or members as JSON lines. Who is in several of them has one record.
    """
    from claimlint.cli.importing import congress

    return congress(sources, **options)


@import_.command("csv")
@click.argument("source", type=click.Path(path_type=Path))
@_into
def table(source: Path, **options: Any) -> int:
    """Import a table of people or organisations.

    Its first row names the columns: name, aliases, office, title, party, state, from, to and others. Several rows of
    one name are several offices of one person.
    """
    from claimlint.cli.importing import table

    return table(source, **options)


@import_.command("jsonl")
@click.argument("source", type=click.Path(path_type=Path))
@_into
def lines(source: Path, **options: Any) -> int:
    """Import records written as JSON lines.

    Their keys are those of a file of records; `type` may be left out for a person, and `id` for all.
    """
    from claimlint.cli.importing import lines

    return lines(source, **options)
