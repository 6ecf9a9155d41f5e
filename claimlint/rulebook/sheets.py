"""What a profile decides, in words: a short style sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimlint.model.rule import Rule
from claimlint.rulebook.files import Profile, shown
from claimlint.rulebook.matters import Matter, matters
from claimlint.rulebook.profiles import Profiles
from claimlint.written.nodes import Items, Node, Table, Text


class Decision(NamedTuple):
    """A cell that a profile fills: what it is about, a sentence for each option, and the rules that follow it."""

    cell: str
    about: str
    sentences: tuple[str, ...]
    rules: tuple[Rule, ...]


class Sheet(NamedTuple):
    """A profile's name, what it says of itself, what it decides, and by cell what it leaves to others."""

    name: str
    about: str
    decisions: tuple[Decision, ...]
    open: Mapping[str, str]


def sheet(profile: Profile, rules: Iterable[Rule]) -> Sheet:
    """What the profile in use decides; the rules are those of a rulebook with this profile.

    Decisions are in the order of what they are about; rules in preview come after the others.
    """
    profiles = Profiles(profile.folder)
    known, _ = matters(profiles.folders(profile.houses))
    name = profile.name or ""
    filled = profiles.filled(name) if name else {}
    following = sorted((rule for rule in rules if _is_on(rule)), key=lambda rule: (rule.status != "stable", rule.id))
    decisions = [
        Decision(cell, about(cell, known), _sentences(cell, table, known), _of(cell, following))
        for cell, (_, table) in filled.items()
    ]
    open_cells = {cell: about(cell, known) for cell in sorted(profiles.cells() - filled.keys())}
    by_about = sorted(decisions, key=lambda decision: decision.about.casefold())
    return Sheet(shown(name), profiles.about(name), tuple(by_about), open_cells)


def about(cell: str, known: Mapping[str, Matter]) -> str:
    """What a cell is about; where that is not said, its name."""
    return known[cell].about if cell in known else cell.replace("-", " ").capitalize()


def _sentences(cell: str, options: Table, known: Mapping[str, Matter]) -> tuple[str, ...]:
    matter = known.get(cell, Matter(""))
    return tuple(matter.sentence(name, _written(node)) for name, (_, node) in options.pairs.items())


def _written(node: Node) -> str:
    """A value as a sentence names it."""
    if isinstance(node, Items):
        return ", ".join(map(_written, node.items))
    return node.value if isinstance(node, Text) else "..."


def _is_on(rule: Rule) -> bool:
    """Whether a rule follows a cell that the profile fills with a value that the rule is for."""
    return rule.tie is not None and rule.tie.follows and rule.tie.filled and not rule.tie.unlike


def _of(cell: str, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.tie and rule.tie.cell == cell and rule.status != "deprecated")
