"""The command `claimlint`: its commands, each imported when it is called, and how it ends."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from importlib import import_module

import click

from claimlint import __version__
from claimlint.cli.ends import CLEAN, INTERRUPTED, TERMINATED, TROUBLE, OutputClosed, refused_later, silence
from claimlint.cli.stopping import Terminated, terminable
from claimlint.cli.writing import tell

COMMANDS = {
    "lint": "lint",
    "fix": "fix",
    "test": "test",
    "try": "try_rule",
    "explain": "explain",
    "rules": "rules",
    "new": "new",
    "knowledge": "knowledge",
    "baseline": "baseline",
    "schema": "schema",
}
"""Each command and the module of this package that has it, as `command`; in the order of the help."""
LATER = ("server",)
RARELY = 50_000
"""The collector of cycles runs after so many new objects: a start makes many, and hardly one of them is waste."""


class Commands(click.Group):
    """A group whose commands live in a module each."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, the most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by name; one that a later version brings is refused, and so is one that there is not."""
        if cmd_name in LATER:
            raise refused_later(f"claimlint {cmd_name}")
        if cmd_name not in COMMANDS:
            _refuse(ctx, cmd_name)
            return None
        command: click.Command = import_module(f"claimlint.cli.{COMMANDS[cmd_name]}").command
        return command


def _refuse(ctx: click.Context, name: str) -> None:
    """Refuse a name, unless a shell only asks how it might go on."""
    from claimlint.rulebook.config_values import nearest

    if not ctx.resilient_parsing:
        ctx.fail(f"there is no command '{name}'{nearest(name, COMMANDS)}")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="claimlint", message="%(prog)s %(version)s")
def main() -> None:
    """Lint editorial copy: style slips, and names and claims that do not hold, with the working shown."""


def run(args: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status: 0 clean, 1 findings, 2 something could not be done."""
    gc.set_threshold(RARELY)
    try:
        with terminable():
            status = main.main(args, prog_name="claimlint", standalone_mode=False)
    except click.ClickException as error:
        _show(error)
        return TROUBLE
    except OutputClosed:
        silence()
        return TROUBLE
    except (click.Abort, KeyboardInterrupt):
        tell("claimlint: interrupted")
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    except SystemExit as error:
        return TROUBLE if error.code else CLEAN
    except Exception:
        import traceback

        tell(f"{traceback.format_exc()}claimlint: this is a bug in claimlint or a plugin; please report it")
        return TROUBLE
    return int(status or 0)


def _show(error: click.ClickException) -> None:
    """Tell what click has to say, which may quote what the user typed."""
    from io import StringIO

    told = StringIO()
    error.show(told)
    tell(told.getvalue().rstrip("\n"))
