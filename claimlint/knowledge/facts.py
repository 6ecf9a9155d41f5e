"""Files of facts: sourced figures that copy is compared with, read with the place of every mistake.

A file is a mapping with `facts`, a list, and perhaps `source`, for those that do not name their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from claimlint.model.fact import Fact, FactSource, Within
from claimlint.written.problems import FileProblem

if TYPE_CHECKING:
    from claimlint.written.nodes import Node, Table
    from claimlint.written.typed import Pairs, Reading

FILE = "a file of facts"


class Facts(NamedTuple):
    """Facts, and what is wrong with their files."""

    facts: tuple[Fact, ...] = ()
    problems: tuple[FileProblem, ...] = ()


class Header(NamedTuple):
    """What a file says of all its facts."""

    source: Annotated[FactSource | None, "Where the facts come from that do not say it."] = None


class _Read(NamedTuple):
    """A fact and what it was written as."""

    fact: Fact
    node: Table


def load_facts(paths: Iterable[str | Path]) -> Facts:
    """The verified facts of some files; one with a mistake is left out and told, the others are used."""
    problems: list[FileProblem] = []
    read: list[_Read] = []
    for path in paths:
        try:
            read += _file(Path(path).read_bytes(), str(path), problems)
        except OSError as error:
            problems.append(FileProblem(str(path), 0, 0, error.strerror or str(error)))
    kept: dict[str, _Read] = {}
    for each in read:
        first = kept.setdefault(each.fact.id, each)
        if first is not each:
            where = f"{first.node.source.path}, line {first.node.line}"
            problems.append(
                _value(each.node, "id").problem(f"the id '{each.fact.id}' is given twice, first in {where}")
            )
    problems += [problem for each in kept.values() for problem in _strangers(each, kept)]
    return Facts(tuple(each.fact for each in kept.values() if each.fact.status == "verified"), tuple(problems))


def _file(data: bytes, path: str, problems: list[FileProblem]) -> list[_Read]:
    from claimlint.written.nodes import Items, Table
    from claimlint.written.typed import Reading, keys_of, read_fields, tell_unknown
    from claimlint.written.yaml_source import parsed

    root, broken = parsed(data, path)
    problems += broken
    if root is None or broken:
        return []
    reading = Reading(problems)
    if not isinstance(root, Table):
        reading.tell(root, f"{FILE} is a mapping with `facts`")
        return []
    tell_unknown(root.pairs, (*keys_of(Header), "facts"), FILE, reading)
    header = Header(**read_fields(Header, root.pairs, root, FILE, reading))
    listed = root.pairs["facts"][1] if "facts" in root.pairs else None
    if not isinstance(listed, Items):
        reading.tell(listed or root, "'facts' must be a list of facts")
        return []
    return [each for node in listed.items if (each := _fact(node, header, reading))]


def _fact(node: Node, header: Header, reading: Reading) -> _Read | None:
    """The fact that a node is; None once its mistakes are told."""
    from claimlint.written.nodes import Table
    from claimlint.written.typed import keys_of, read_fields, tell_unknown

    if not isinstance(node, Table):
        reading.tell(node, "a fact is a mapping with `id`, `says`, `value` and `source`")
        return None
    before = len(reading.problems)
    pairs = _hyphened(node.pairs)
    tell_unknown(pairs, keys_of(Fact), "a fact", reading)
    values = read_fields(Fact, pairs, node, "a fact", reading)
    if len(reading.problems) > before:
        return None
    fact = Fact(**values)
    fact = fact._replace(source=fact.source or header.source)
    _tell_unsound(fact, node, reading)
    return _Read(fact, node) if len(reading.problems) == before else None


def _hyphened(pairs: Pairs) -> Pairs:
    """Keys with hyphens for underscores: `as_of` is `as-of`."""
    return {name.replace("_", "-"): pair for name, pair in pairs.items()}


def _tell_unsound(fact: Fact, node: Table, reading: Reading) -> None:
    """Tell what in a fact is empty, or contradicts the rest of it."""
    if fact.source is None:
        reading.tell(node, "a fact needs the key 'source', unless its file names one")
    if not all(fact.forms) or not fact.says:
        reading.tell(_value(node, "says"), "'says' must hold words by which copy speaks of the fact")
    if fact.printed and not fact.printed.printed.holds(fact.value.value):
        reading.tell(_value(node, "printed"), f"'printed' must be the value rounded, and {fact.value} is not")
    if isinstance(fact.tolerance, Within) and not _one_positive(fact.tolerance):
        reading.tell(_value(node, "tolerance"), "'tolerance' must have one of `abs` and `rel`, above 0")
    if fact.expires and fact.as_of and fact.expires.late < fact.as_of.early:
        reading.tell(_value(node, "expires"), f"this expires ({fact.expires}) before it is right ({fact.as_of})")


def _one_positive(within: Within) -> bool:
    given = [each for each in within if each is not None]
    return len(given) == 1 and given[0] > 0


def _strangers(each: _Read, known: Iterable[str]) -> Iterable[FileProblem]:
    """What is wrong with the ids that a fact is compared with."""
    from claimlint.written.problems import nearest

    for other in each.fact.compare:
        if other.to not in known:
            node = _value(each.node, "compare")
            yield node.problem(f"no fact is called '{other.to}'", nearest(other.to, known))


def _value(node: Table, key: str) -> Node:
    return _hyphened(node.pairs).get(key, (node, node))[1]
