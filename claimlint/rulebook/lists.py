"""Named lists: `{list:months}` in a pattern stands for any of the patterns that a `lists.yml` names so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from claimlint.rulebook.files import RuleFile
from claimlint.written.nodes import Items, Node, Table, Text
from claimlint.written.problems import FileProblem, nearest
from claimlint.written.typed import Reading, read

OPEN, CLOSE = "{list:", "}"
LONGEST = 200_000
"""An expansion that is longer is refused."""

DEEPEST = 20
"""Lists within lists nested deeper than this are refused."""

Place = tuple[str, str]
"""A root folder, and a folder below it."""


class Lists:
    """The named lists of all folders; a name means the nearest list of that name, upward from the rule's folder."""

    def __init__(self) -> None:
        self._nodes: dict[Place, dict[str, list[Text]]] = {}
        self._places: dict[str, Place] = {}
        self._made: dict[tuple[Place, str], str | None] = {}
        self._making: list[tuple[Place, str]] = []

    def know(self, file: RuleFile) -> None:
        """Note where a file lies, so that what is written in it finds its lists."""
        self._places[file.path] = (file.root, file.folder)

    def add(self, file: RuleFile, table: Table) -> list[FileProblem]:
        """Take the lists of a file; what is wrong with them."""
        reading = Reading(key=file.name)
        self.know(file)
        read(table, Mapping[str, tuple[str, ...]], reading)
        nodes = {name: _texts(value) for name, (_, value) in table.pairs.items()}
        for name, (key, _) in table.pairs.items():
            if not nodes[name]:
                reading.tell(key, f"the list '{name}' is empty")
        self._nodes[file.root, file.folder] = nodes
        return reading.problems

    def expander(self, file: RuleFile) -> Callable[[Text, Reading], str | None]:
        """Replaces the names of lists in the texts of a rule; a text that comes from elsewhere finds those of its own
        folder."""
        home = (file.root, file.folder)

        def expand(node: Text, reading: Reading) -> str | None:
            if OPEN not in node.value:
                return node.value
            return self._expanded(node, self._places.get(node.source.path, home), reading)

        return expand

    def _expanded(self, node: Text, place: Place, reading: Reading) -> str | None:
        before, *rest = node.value.split(OPEN)
        parts = [before]
        for each in rest:
            name, close, after = each.partition(CLOSE)
            found = self._found(name.strip(), place) if close else None
            if found is None:
                reading.tell(node, f"no list is called '{name[:40]}'", nearest(name, self._names(place)))
                return None
            body = self._body(found, name.strip(), reading, node)
            if body is None:
                return None
            parts += (body, after)
        return "".join(parts)

    def _body(self, place: Place, name: str, reading: Reading, node: Text) -> str | None:
        """A list as a group of alternatives."""
        key = (place, name)
        if key in self._making or len(self._making) > DEEPEST:
            reading.tell(node, f"the list '{name}' holds itself, or lists in lists in lists")
            return None
        if key not in self._made:
            self._making.append(key)
            items = [self._item(item, place, reading) for item in self._nodes[place][name]]
            self._making.pop()
            self._made[key] = None if None in items else f"(?:{'|'.join(filter(None, items))})"
        body = self._made[key]
        if body is None or len(body) > LONGEST:
            reading.tell(node, f"the list '{name}' " + ("cannot be used" if body is None else "is too long"))
            return None
        return body

    def _item(self, item: Text, place: Place, reading: Reading) -> str | None:
        return self._expanded(item, place, reading) if OPEN in item.value else item.value

    def _found(self, name: str, place: Place) -> Place | None:
        return next((each for each in upward(place) if name in self._nodes.get(each, {})), None)

    def _names(self, place: Place) -> Iterable[str]:
        return {name for each in upward(place) for name in self._nodes.get(each, {})}


def upward(place: Place) -> Iterable[Place]:
    """A folder and those it lies in, up to its root."""
    root, folder = place
    while folder:
        yield root, folder
        folder = folder.rpartition("/")[0]
    yield root, ""


def _texts(node: Node) -> list[Text]:
    items = node.items if isinstance(node, Items) else [node]
    return [item for item in items if isinstance(item, Text) and item.value]
