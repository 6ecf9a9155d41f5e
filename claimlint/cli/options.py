"""The options that say how a linter is set up, shared by the commands; and those of later versions, refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from claimlint.cli.ends import Refused

if TYPE_CHECKING:
    from claimlint.rulebook.config import Settings

F = TypeVar("F", bound=Callable[..., Any])
UNSAID = (None, False, ())
"""What an option is that was not given; one that was given and is empty is for the settings to judge."""
LEVELS = click.Choice(["error", "warning", "suggestion"])


class Setup(NamedTuple):
    """The options of a command that say how its linters are set up; what is None or empty was not given."""

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: str | None = None
    fail_level: str | None = None
    as_of: str | None = None
    preview: bool = False
    rules: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    config: Path | None = None
    isolated: bool = False
    no_cache: bool = False
    show_claims: bool = False
    baseline: str | None = None
    force_exclude: bool = False

    def over(self, base: Settings) -> Settings:
        """Settings with these options over them; raises ConfigError.

        `select` takes the place of both `select` and `ignore` there; `ignore`, `rules` and `facts` come on top of
        theirs. An empty `baseline` takes that of the file away.
        """
        names = ("profile", "level", "fail_level", "as_of", "preview", "select", "show_claims")
        changed: dict[str, object] = {name: value for name in names if (value := getattr(self, name)) not in UNSAID}
        if self.select or self.ignore:
            changed["ignore"] = self.ignore if self.select else (*base.ignore, *self.ignore)
        if self.rules:
            changed["rules"] = {**base.rule_options, "folders": (*base.rules, *self.rules)}
        if self.facts:
            changed["facts"] = (*base.facts, *self.facts)
        if self.baseline is not None:
            changed["baseline"] = self.baseline
        return base.having(**changed)


def _listed(_: click.Context, __: click.Parameter, given: Sequence[str]) -> tuple[str, ...]:
    words = (word.strip() for value in given for word in value.split(","))
    return tuple(word for word in words if word)


SETUP = (
    click.option("--profile", metavar="NAME", help="House style whose rules run too: a name or a FILE."),
    click.option("--select", multiple=True, callback=_listed, metavar="RULE", help="Run only these: ids, packs, globs"),
    click.option("--ignore", multiple=True, callback=_listed, metavar="RULE", help="Do not run these."),
    click.option("--level", type=LEVELS, help="Least level that is shown.  [default: warning]"),
    click.option("--fail-level", type=LEVELS, help="Least level that makes the exit status 1.  [default: error]"),
    click.option("--as-of", metavar="DATE", help="Day of stories that do not tell theirs, such as 2023-10-11."),
    click.option("--preview", is_flag=True, help="Run rules that are still in preview."),
    click.option("--rules", multiple=True, metavar="DIR", help="A folder of further rules."),
    click.option("--facts", multiple=True, metavar="FILE", help="A file of sourced figures to compare with."),
    click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Configuration for every file."),
    click.option("--isolated", is_flag=True, help="Read no configuration."),
    click.option("--no-cache", is_flag=True, help="Keep nothing between runs, and use nothing kept."),
)


def setup_options(command: F) -> F:
    """Give a command the options of Setup; they arrive as one keyword each, for `setup_of`."""
    for option in reversed(SETUP):
        command = option(command)
    return command


def setup_of(options: dict[str, Any]) -> Setup:
    """Take the options of Setup out of those of a command; raises Refused where two of them contradict."""
    setup = Setup(**{name: options.pop(name) for name in Setup._fields if name in options})
    if setup.isolated and setup.config:
        raise Refused("--isolated and --config exclude each other")
    return setup
