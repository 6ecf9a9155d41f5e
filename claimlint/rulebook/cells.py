"""Cells: where rules and profiles meet. A rule follows a cell of the profile, or yields to it.

A cell is one that a rule follows. Its options are keys of that rule's kind, which takes them, or stand in `when`, which
says the values that the rule is for; profiles and rules are held against each other here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from claimlint.model.protocols import Kind
from claimlint.model.rule import Tie
from claimlint.rulebook.files import Profile
from claimlint.rulebook.matters import matters
from claimlint.rulebook.profiles import OPEN, Filled, Profiles
from claimlint.written.nodes import Items, Node, Table, Text
from claimlint.written.problems import nearest
from claimlint.written.typed import BAD, Key, Pairs, Reading, keys_of, read, tell_unknown

FOLLOWS, YIELDS, WHEN = "follows", "yields-to", "when"
"""The keys of a rule that tie it to a cell."""

Wanted = Mapping[str, tuple[Text, list[Text]]]
"""What `when` says: by option its key, and the values that the rule is for."""


class Known(NamedTuple):
    """What the rules that follow a cell know of it: keys of their kinds, and by option the values that they are for.

    `keys` is None where a kind is not known.
    """

    keys: frozenset[str] | None
    values: Mapping[str, frozenset[str]]


class Cells:
    """The cells that the profile in use fills, and the names of those that any profile does."""

    def __init__(self, profile: Profile) -> None:
        self._profiles = Profiles(profile.folder)
        self._filled: Filled = self._profiles.filled(profile.name) if profile.name else {}
        self._known = self._profiles.cells(profile.houses)
        self._checked = profile.folder is not None
        self._matters, problems = matters(self._profiles.folders(profile.houses))
        self.problems = [*self._profiles.problems, *problems]

    def tie(self, pairs: Pairs) -> Tie | None:
        """What ties a rule to the profile in use."""
        node = _cell(pairs)
        if node is None:
            return None
        filled = node.value in self._filled
        options = self._filled[node.value][1].pairs if filled else {}
        unlike = (f"{name}: {_value(options, name)}" for name in _wanted(pairs) if not _met(options, pairs, name))
        return Tie(node.value, FOLLOWS in pairs, filled, ", ".join(unlike) if filled else "")

    def tell(self, pairs: Pairs, kinds: Mapping[str, type[Kind]], reading: Reading) -> None:
        """Tell of a cell in a rule that no profile fills, of a rule with two cells, of values that no cell can have."""
        node = _cell(pairs)
        if node and self._checked and node.value not in self._known:
            reading.tell(node, f"no profile fills the cell '{node.value}'", nearest(node.value, self._known))
        elif node and self._checked and FOLLOWS in pairs:
            self._tell_wanted(node.value, pairs, _keys(pairs, kinds) or {}, reading)
        if node and FOLLOWS in pairs and YIELDS in pairs:
            reading.tell(pairs[YIELDS][0], f"'{YIELDS}' does not go with '{FOLLOWS}'")
        if WHEN in pairs and FOLLOWS not in pairs:
            reading.tell(pairs[WHEN][0], f"'{WHEN}' needs the key '{FOLLOWS}': the cell whose options it names")

    def given(self, pairs: Pairs, kinds: Mapping[str, type[Kind]]) -> Pairs:
        """The keys of a rule with the options of the cell that it follows, as far as its kind has them."""
        node = _cell(pairs)
        if node is None or FOLLOWS not in pairs or node.value not in self._filled:
            return pairs
        known = _keys(pairs, kinds) or {}
        options = self._filled[node.value][1].pairs
        return {**pairs, **{name: pair for name, pair in options.items() if name in known}}

    def tell_unused(self, rules: Iterable[Pairs], kinds: Mapping[str, type[Kind]], reading: Reading) -> None:
        """Tell of what the profile in use fills in vain: cells of no rule, options and values that no rule is for."""
        followed = _followed(rules, kinds)
        for name, (key, options) in self._filled.items():
            if name not in followed:
                reading.tell(key, f"no rule follows the cell '{name}'", nearest(name, followed))
            elif (keys := followed[name].keys) is not None:
                values = followed[name].values
                tell_unknown(options.pairs, keys | values.keys(), f"the cell '{name}'", reading)
                for option in options.pairs.keys() & values.keys() - keys:
                    self._tell_value(name, option, options.pairs[option][1], values[option], reading)

    def _tell_value(self, cell: str, option: str, node: Node, wanted: frozenset[str], reading: Reading) -> None:
        """Tell of a value in the profile that no rule is for, and that the matter does not name either."""
        sentences = self._sentences(cell, option)
        known = wanted.union(sentences if isinstance(sentences, Mapping) else ())
        value = node.value if isinstance(node, Text) else ""
        if value not in known and not isinstance(sentences, str):
            reading.key = option
            reading.refuse(node, f"one of {', '.join(sorted(known))}", nearest(value, known) if len(known) > 1 else "")

    def _tell_wanted(self, cell: str, pairs: Pairs, keys: Mapping[str, Key], reading: Reading) -> None:
        """Tell of options and values in `when` that no profile can have."""
        written = [*self._profiles.options(cell)]
        matter = self._matters[cell].options if cell in self._matters else {}
        options = {*keys, *matter, *(name for each in written for name in each)}
        for option, (key, values) in _wanted(pairs).items():
            if option not in options:
                reading.tell(key, f"the cell '{cell}' has no option '{option}'", nearest(option, options))
                continue
            known = {_value(each, option) for each in written if option in each}
            self._tell_impossible(cell, option, values, known, keys.get(option), reading)

    def _tell_impossible(
        self, cell: str, option: str, values: Iterable[Text], known: set[str], key: Key | None, reading: Reading
    ) -> None:
        """Tell of values that are in no profile, that the matter does not name and that the kind cannot take."""
        sentences = self._sentences(cell, option)
        if isinstance(sentences, str):
            return
        known = known.union(sentences)
        for node in values:
            if node.value not in known and (key is None or read(node, key.type, Reading()) is BAD):
                reading.tell(node, f"no profile can have '{option}: {node.value}'", nearest(node.value, known))

    def _sentences(self, cell: str, option: str) -> Mapping[str, str] | str:
        """What the matter says of the values of an option."""
        return self._matters[cell].options.get(option, {}) if cell in self._matters else {}


def _cell(pairs: Pairs) -> Text | None:
    """The name of the cell that a rule follows or yields to."""
    node = next((pairs[key][1] for key in (FOLLOWS, YIELDS) if key in pairs), None)
    return node if isinstance(node, Text) and node.value and not node.empty else None


def _wanted(pairs: Pairs) -> Wanted:
    """What a rule says that it is for."""
    node = pairs[WHEN][1] if WHEN in pairs else None
    options = node.pairs if isinstance(node, Table) else {}
    return {name: (key, [*_texts(value)]) for name, (key, value) in options.items()}


def _texts(node: Node) -> Iterator[Text]:
    for each in node.items if isinstance(node, Items) else (node,):
        if isinstance(each, Text):
            yield each


def _value(options: Pairs, name: str) -> str:
    """The value of an option as it is written; `open` where there is none."""
    node = options[name][1] if name in options else None
    return node.value if isinstance(node, Text) else OPEN


def _met(options: Pairs, pairs: Pairs, name: str) -> bool:
    """Whether a cell has one of the values that a rule is for."""
    return name in options and _value(options, name) in {node.value for node in _wanted(pairs)[name][1]}


def _keys(pairs: Pairs, kinds: Mapping[str, type[Kind]]) -> Mapping[str, Key] | None:
    """The keys of a rule's kind; None where the kind is not known."""
    kind = pairs["kind"][1] if "kind" in pairs else None
    try:
        return keys_of(kinds[kind.value]) if isinstance(kind, Text) else None
    except Exception:
        # a plugin's kind may fail in any way; what is wrong is told where the rule is built
        return None


def _followed(rules: Iterable[Pairs], kinds: Mapping[str, type[Kind]]) -> dict[str, Known]:
    """By cell, what the rules that follow it know of it."""
    followed: dict[str, Known] = {}
    for pairs in rules:
        node = _cell(pairs)
        if node and FOLLOWS in pairs:
            keys, before = _keys(pairs, kinds), followed.get(node.value, Known(frozenset(), {}))
            both = None if keys is None or before.keys is None else before.keys.union(keys)
            values = {name: frozenset(each.value for each in texts) for name, (_, texts) in _wanted(pairs).items()}
            more = {name: values[name] | before.values.get(name, frozenset()) for name in values}
            followed[node.value] = Known(both, {**before.values, **more})
    return followed
