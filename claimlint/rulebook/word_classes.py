"""Classes of words: what a `words.yml` beside the rules gives to the rules whose kind has a key `words`.

A class means the nearest of that name, upward from the rule's folder. A name with a plus (`rise+`) adds to the class of
that name in the folder of the same name, in whatever folder of rules that stands: so a newsroom extends what ships.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimlint.rulebook.extend import added
from claimlint.rulebook.files import RuleFile
from claimlint.rulebook.lists import Place, upward
from claimlint.written.nodes import Node, Source, Table, Text
from claimlint.written.problems import FileProblem
from claimlint.written.typed import Pairs, Reading, keys_of, read

KEY = "words"
Classes = Mapping[str, tuple[str, ...] | Mapping[str, str | tuple[str, ...]]]


class WordClasses:
    """The classes of all folders."""

    def __init__(self) -> None:
        self._tables: dict[Place, Pairs] = {}

    def add(self, file: RuleFile, table: Table) -> list[FileProblem]:
        """Take the classes of a file; what is wrong with them."""
        reading = Reading(key=file.name)
        read(table, Classes, reading)
        self._tables[file.root, file.folder] = table.pairs
        return reading.problems

    def given(self, file: RuleFile, pairs: Pairs, kind: type, reading: Reading) -> Pairs:
        """The keys of a rule with the classes that its patterns use, beneath those that it has itself."""
        if not self._tables or KEY not in keys_of(kind):
            return pairs
        text = "\n".join(_texts(pairs.get("patterns")))
        known = {name: pair for name, pair in self._around(file, reading).items() if f":{name}" in text}
        if not known:
            return pairs
        source = next(iter(known.values()))[0].source
        table = Table(source, 0, 0, known)
        key, own = pairs.get(KEY, (Text(source, 0, 0, KEY, False), None))
        return {
            **pairs,
            KEY: (
                key,
                Table(own.source, own.start, own.end, {**known, **own.pairs}) if isinstance(own, Table) else table,
            ),
        }

    def _around(self, file: RuleFile, reading: Reading) -> dict[str, tuple[Text, Node]]:
        """All classes that a rule can name."""
        found: dict[str, tuple[Text, Node]] = {}
        places = list(upward((file.root, file.folder)))
        for place in reversed(places):
            found |= {name: pair for name, pair in self._tables.get(place, {}).items() if not name.endswith("+")}
        folders = [folder for _, folder in places]
        for (_, folder), pairs in self._tables.items():
            if folder in folders:
                for name, (_, node) in pairs.items():
                    if name.endswith("+") and name[:-1] in found:
                        kept = found[name[:-1]]
                        found[name[:-1]] = (kept[0], added(kept[1], node, reading))
        return found


def _texts(node: tuple[Text, Node] | None) -> Iterable[str]:
    if node is None:
        return ()
    value = node[1]
    items = getattr(value, "items", [value])
    return [item.value for item in items if isinstance(item, Text)]


__all__ = ["KEY", "Source", "WordClasses"]
