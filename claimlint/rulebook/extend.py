"""Rules made of other rules: keys that replace, `key+` that adds, `key-` that takes away."""

from __future__ import annotations

from claimlint.written.nodes import Items, Node, Table, Text
from claimlint.written.problems import nearest
from claimlint.written.typed import Pairs, Reading

NOT_INHERITED = frozenset({"extends", "status", "use"})


def merged(base: Pairs, own: Pairs, reading: Reading, *, inherits: bool = True) -> dict[str, tuple[Text, Node]]:
    """The keys of a rule that extends another, which inherits all but a few; or those of one rule changed."""
    result = {name: pair for name, pair in base.items() if not inherits or name not in NOT_INHERITED}
    result |= {name: pair for name, pair in own.items() if name[-1:] not in ("+", "-")}
    for name, (key, node) in own.items():
        kept = result.get(name[:-1])
        if name.endswith("+"):
            result[name[:-1]] = (key, added(kept[1], node, reading) if kept else node)
        elif name.endswith("-") and kept is None:
            reading.tell(key, f"there is no key '{name[:-1]}' to take from", nearest(name[:-1], result))
        elif name.endswith("-") and kept is not None:
            result[name[:-1]] = (key, without(kept[1], node, reading))
    return result


def added(old: Node, new: Node, reading: Reading) -> Node:
    """One value with another added: items to a list, keys to a mapping and to the lists and mappings in it."""
    if isinstance(old, Table) and isinstance(new, Table):
        pairs = dict(old.pairs)
        for name, (key, node) in new.pairs.items():
            both = name in pairs and not isinstance(node, Text)
            pairs[name] = (key, added(pairs[name][1], node, reading) if both else node)
        return Table(new.source, new.start, new.end, pairs)
    if isinstance(old, Table) or isinstance(new, Table):
        reading.tell(new, "a list cannot be added to a mapping, nor a mapping to a list")
        return old
    return Items(new.source, new.start, new.end, [*_listed(old), *_listed(new)])


def without(old: Node, taken: Node, reading: Reading) -> Node:
    """One value without another: items of a list, keys of a mapping, or what lists and mappings in it hold."""
    if isinstance(old, Table):
        return _table_without(old, taken, reading)
    kept = list(_listed(old))
    for item in _listed(taken):
        name = _name(item)
        if name is None or name not in map(_name, kept):
            reading.tell(
                item, "this is not there to be taken away", nearest(name or "", filter(None, map(_name, kept)))
            )
        kept = [each for each in kept if name is None or _name(each) != name]
    return Items(taken.source, taken.start, taken.end, kept)


def _table_without(old: Table, taken: Node, reading: Reading) -> Node:
    pairs = dict(old.pairs)
    inner = {name: value for name, (_, value) in taken.pairs.items()} if isinstance(taken, Table) else {}
    names = [key for key, _ in taken.pairs.values()] if isinstance(taken, Table) else _listed(taken)
    for node in names:
        name = _name(node)
        if name is None or name not in pairs:
            reading.tell(node, "this is not there to be taken away", nearest(name or "", pairs))
        elif name in inner:
            key, value = pairs[name]
            pairs[name] = (key, without(value, inner[name], reading))
        else:
            del pairs[name]
    return Table(taken.source, taken.start, taken.end, pairs)


def _listed(node: Node) -> list[Node]:
    return node.items if isinstance(node, Items) else [node]


def _name(node: Node) -> str | None:
    """What an item of a list is known by: itself, or the text of an example."""
    if isinstance(node, Table) and "text" in node.pairs:
        node = node.pairs["text"][1]
    return node.value if isinstance(node, Text) else None
