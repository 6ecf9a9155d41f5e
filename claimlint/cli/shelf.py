"""Rules to be looked at one by one: named by their ids, or by the files and folders they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimlint.cli.desk import Desk, near
from claimlint.cli.ends import TROUBLE, Refused
from claimlint.cli.options import Setup
from claimlint.cli.trouble import Trouble
from claimlint.rulebook.config_values import nearest
from claimlint.rulebook.files import NO_RULES, SUFFIX, WRONG_SUFFIX

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.rule import Rule

SUFFIXES = (SUFFIX, WRONG_SUFFIX)


class Shelf:
    """The rules that are known in the current folder, and those in the paths that are named.

    `linter` has those that are on; its problems have been told. Where it cannot be made, that ends the command.
    """

    def __init__(self, setup: Setup, trouble: Trouble, words: Iterable[str] = ()) -> None:
        linter = opened(setup, trouble)
        roots = dict.fromkeys(root for word in words if (root := _new_root(word, linter)))
        if roots:
            linter = opened(setup._replace(rules=(*setup.rules, *map(str, roots))), trouble)
        self.linter: Linter = linter
        self.rules: Sequence[Rule] = linter.rulebook().rules

    def named(self, word: str) -> list[Rule]:
        """The rules that a word means: an id, a pack or a glob, or a file or folder; raises Refused for none."""
        from claimlint.settle.select import names

        path = Path(word)
        if path.exists():
            real = path.resolve()
            found = [rule for rule in self.rules if _is_in(Path(rule.origin).resolve(), real)]
        else:
            found = [rule for rule in self.rules if names(word, rule.id)]
        if not found:
            where = f"there is no rule in {word}" if path.exists() else f"there is no rule '{word}'"
            raise Refused(where + nearest(word, (rule.id for rule in self.rules)))
        return found

    def one(self, word: str) -> Rule:
        """The one rule that a word means; raises Refused."""
        found = self.named(word)
        if len(found) > 1:
            raise Refused(f"'{word}' is {len(found)} rules; name one, such as {found[0].id}")
        return found[0]


def opened(setup: Setup, trouble: Trouble) -> Linter:
    """The linter of the current folder; where it cannot be made, that is told and ends the command."""
    linter = Desk(setup, trouble).linter(Path())
    if linter is None:
        raise click.exceptions.Exit(TROUBLE)
    return linter


def _is_in(path: Path, other: Path) -> bool:
    return path == other or path.is_relative_to(other)


def _new_root(word: str, linter: Linter) -> Path | None:
    """The folder of rules that a path lies in, where it is one of which the linter does not know."""
    path = Path(word)
    if not path.exists():
        return None
    real = path.resolve()
    known = any(_is_in(real, folder.resolve()) for folder in linter.folders)
    return None if known else near(root_of(path.absolute()))


def root_of(path: Path) -> Path:
    """The folder that the ids of rules count from: one called `rules`, or what a rule's pack lies in."""
    named = next((each for each in (path, *path.parents) if each.name == "rules" and each.is_dir()), None)
    if named:
        return named
    if path.is_file():
        return path.parent.parent
    holds_rules = any(each.suffix in SUFFIXES and each.stem not in NO_RULES for each in path.iterdir())
    return path.parent if holds_rules else path
