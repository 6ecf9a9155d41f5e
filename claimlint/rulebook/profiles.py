"""Profiles: house styles as data. A profile fills cells, each with options; a rule that follows a cell takes them.

    about: Copy of American news agencies.
    cells:
      party-tag:
        states: ap

Nothing lists the cells or their options: a cell is one that a rule follows, its options are keys of that rule's kind,
and both are held against each other here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from claimlint.model.protocols import Kind
from claimlint.rulebook.files import SUFFIX, Profile
from claimlint.written.nodes import Node, Table, Text
from claimlint.written.problems import FileProblem, nearest
from claimlint.written.typed import Pairs, Reading, keys_of, tell_unknown
from claimlint.written.yaml_source import parsed

KEYS = ("about", "cells")
"""The keys of a profile's file."""

FOLLOWS, YIELDS = "follows", "yields-to"
"""The keys of a rule that name a cell."""

Filled = Mapping[str, tuple[Text, Table]]
"""Cells by name: the key, and its options."""


class Cells:
    """The cells that the profile in use fills, and the names of those that any profile of its folder does."""

    def __init__(self, profile: Profile) -> None:
        self.problems: list[FileProblem] = []
        self._checked = profile.folder is not None
        paths = sorted(profile.folder.glob(f"*{SUFFIX}")) if profile.folder else []
        profiles = {path.stem: self._read(path) for path in paths}
        self._known = frozenset[str]().union(*profiles.values())
        self._filled: Filled = profiles.get(profile.name or "", {})

    def filled(self, pairs: Pairs) -> bool:
        """Whether the profile in use fills the cell that a rule follows or yields to."""
        node = _cell(pairs)
        return node is not None and node.value in self._filled

    def tell(self, pairs: Pairs, reading: Reading) -> None:
        """Tell of a cell in a rule that no profile fills, and of a rule with two cells."""
        node = _cell(pairs)
        if node and self._checked and node.value not in self._known:
            reading.tell(node, f"no profile fills the cell '{node.value}'", nearest(node.value, self._known))
        if node and FOLLOWS in pairs and YIELDS in pairs:
            reading.tell(pairs[YIELDS][0], f"'{YIELDS}' does not go with '{FOLLOWS}'")

    def given(self, pairs: Pairs, kinds: Mapping[str, type[Kind]]) -> Pairs:
        """The keys of a rule with the options of the cell that it follows, as far as its kind has them."""
        node = _cell(pairs)
        if node is None or FOLLOWS not in pairs or node.value not in self._filled:
            return pairs
        known = _options(pairs, kinds) or frozenset()
        options = self._filled[node.value][1].pairs
        return {**pairs, **{name: pair for name, pair in options.items() if name in known}}

    def tell_unused(self, rules: Iterable[Pairs], kinds: Mapping[str, type[Kind]], reading: Reading) -> None:
        """Tell of what the profile in use fills in vain: cells of no rule, options that no rule of their cell has."""
        known = _followed(rules, kinds)
        for name, (key, options) in self._filled.items():
            if name not in known:
                reading.tell(key, f"no rule follows the cell '{name}'", nearest(name, known))
            elif (names := known[name]) is not None:
                tell_unknown(options.pairs, names, f"the cell '{name}'", reading)

    def _read(self, path: Path) -> Filled:
        """The cells that a file fills; what is wrong with it is noted."""
        node, problems = parsed(path.read_bytes(), str(path))
        reading = Reading(problems)
        cells = _cells(node, reading) if node else {}
        filled = {name: (key, value) for name, (key, value) in cells.items() if isinstance(value, Table)}
        for name in cells.keys() - filled.keys():
            reading.tell(cells[name][1], f"the cell '{name}' must be a mapping of options")
        self.problems += reading.problems
        return filled


def _cells(profile: Node, reading: Reading) -> Pairs:
    """What stands under `cells` in a profile's file."""
    pairs = profile.pairs if isinstance(profile, Table) else {}
    tell_unknown(pairs, KEYS, "a profile", reading)
    cells = pairs["cells"][1] if "cells" in pairs else profile
    if cells is not profile and isinstance(cells, Table):
        return cells.pairs
    reading.tell(cells, "a profile needs the key 'cells': a mapping")
    return {}


def _cell(pairs: Pairs) -> Text | None:
    """The name of the cell that a rule follows or yields to."""
    node = next((pairs[key][1] for key in (FOLLOWS, YIELDS) if key in pairs), None)
    return node if isinstance(node, Text) and node.value and not node.empty else None


def _options(pairs: Pairs, kinds: Mapping[str, type[Kind]]) -> frozenset[str] | None:
    """The keys of a rule's kind; None where the kind is not known."""
    kind = pairs["kind"][1] if "kind" in pairs else None
    try:
        return frozenset(keys_of(kinds[kind.value])) if isinstance(kind, Text) else None
    except Exception:
        # a plugin's kind may fail in any way; what is wrong is told where the rule is built
        return None


def _followed(rules: Iterable[Pairs], kinds: Mapping[str, type[Kind]]) -> dict[str, frozenset[str] | None]:
    """By cell, the options that the rules which follow it have; None where those are not known."""
    known: dict[str, frozenset[str] | None] = {}
    for pairs in rules:
        node = _cell(pairs)
        if node and FOLLOWS in pairs:
            own, others = _options(pairs, kinds), known.get(node.value, frozenset())
            known[node.value] = None if own is None or others is None else own | others
    return known
