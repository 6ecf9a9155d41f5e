"""A newsroom's own table as records: one row per person or thing, or several rows for one that had several offices.

The columns are named as the fields below, in any order; only `name` must be there. Cells of the columns `aliases`,
`weak`, `wrong`, `acronym` and `title` hold several texts, parted by semicolons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Annotated, Literal, NamedTuple

from claimlint.knowledge.importers.cells import TableError, row_table, rows
from claimlint.knowledge.importers.slugs import slugged
from claimlint.model.dated import Acronym, Day, Wrong
from claimlint.model.record import Entity, Office, Person, Record, Role
from claimlint.written.nodes import Node, Source, Table, Text
from claimlint.written.problems import FileProblem
from claimlint.written.typed import Reading, keys_of, read_fields, tell_unknown
from claimlint.written.yaml_source import parsed

SEVERAL = frozenset({"aliases", "weak", "wrong", "acronym", "title"})


class Row(NamedTuple):
    """A row; the columns are these."""

    name: Annotated[str, "The name as copy writes it."]
    type: Annotated[
        Literal["person", "org", "law", "brand", "event", "day", "award", "term", "work"], "What it is."
    ] = "person"
    id: Annotated[str, "Its id; without it, one is made of the type and the name."] = ""
    family: Annotated[str, "The family name, if not the last word."] = ""
    aliases: Annotated[tuple[str, ...], "Other right forms."] = ()
    weak: Annotated[tuple[str, ...], "Forms that many bear, never used to find it."] = ()
    wrong: Annotated[tuple[str, ...], "Wrong forms."] = ()
    acronym: Annotated[tuple[str, ...], "Acronyms, the usual one first; not of a person."] = ()
    order: Annotated[
        Literal["given-first", "family-first", "mononym", "patronymic"], "How a person's name is built."
    ] = "given-first"
    second: Annotated[str, "What later references call a person."] = ""
    born: Annotated[Day | None, "When a person was born."] = None
    died: Annotated[Day | None, "When a person died."] = None
    country: Annotated[str, "Two letters (ISO 3166)."] = ""
    parent: Annotated[str, "The id of the body that an organisation belongs to."] = ""
    note: Annotated[str, "What one must know."] = ""
    office: Annotated[str, "An office that the person held: its id, or its name, of which one is made."] = ""
    title: Annotated[tuple[str, ...], "Titles of that office before a name: Mayor, Council Member."] = ()
    state: Annotated[str, "The state it is held for, as two letters."] = ""
    district: Annotated[str, "The district it is held for."] = ""
    party: Annotated[str, "The party of these days, in one word."] = ""
    caucus: Annotated[str, "The party whose caucus an independent sits with."] = ""
    from_: Annotated[Day | None, "The first day in the office."] = None
    to: Annotated[Day | None, "The last day in the office."] = None
    acting: Annotated[bool, "Whether it was held for the time being: true or false."] = False

    @property
    def key(self) -> str:
        """The id of the record."""
        return self.id or f"{self.type}.{slugged(self.name)}"

    @property
    def office_id(self) -> str:
        """The id of the office."""
        return self.office if self.office.startswith("office.") else f"office.{slugged(self.office)}"


def read_table(data: bytes, path: str) -> tuple[list[Record], list[FileProblem]]:
    """The records of a table, and what is wrong with it."""
    try:
        source = Source(path, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return [], parsed(data, path)[1]
    reading = Reading()
    try:
        read = list(_rows(source, reading))
    except TableError as error:
        return [], [*reading.problems, error.problem]
    return (list(_records(read)), []) if not reading.problems else ([], reading.problems)


def _rows(source: Source, reading: Reading) -> Iterator[Row]:
    listed = rows(source)
    columns = next(listed, None)
    if columns is None or not any(column.value == "name" for column in columns):
        at: Node = columns[0] if columns else Text(source, 0, 0, "", True)
        reading.tell(at, "the first row names the columns, and one of them must be 'name'", _known())
        return
    named = {column.value: (column, column) for column in columns if column.value}
    tell_unknown(named, keys_of(Row), "a table", reading)
    for cells in listed:
        row = _row(columns, cells, reading)
        if row is not None:
            yield row


def _known() -> str:
    return "columns: " + ", ".join(keys_of(Row))


def _row(columns: list[Text], cells: list[Text], reading: Reading) -> Row | None:
    if len(cells) > len(columns):
        reading.tell(cells[len(columns)], f"this row has {len(cells)} cells, and there are {len(columns)} columns")
        return None
    table = row_table(columns, cells, SEVERAL)
    before = len(reading.problems)
    values = read_fields(Row, table.pairs, table, "a row", reading)
    if len(reading.problems) > before:
        return None
    row = Row(**values)
    return row if _sound(row, table, reading) else None


def _sound(row: Row, table: Table, reading: Reading) -> bool:
    told = len(reading.problems)
    if row.from_ is not None and row.to is not None and row.to.late < row.from_.early:
        reading.tell(table.pairs["to"][1], f"this period ends ({row.to}) before it begins ({row.from_})")
    if row.office and row.type != "person":
        reading.tell(table.pairs["office"][1], "only a person holds an office")
    return len(reading.problems) == told


def _records(read: Sequence[Row]) -> Iterator[Record]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in read:
        groups[row.key].append(row)
    for key, group in groups.items():
        yield _person(key, group) if group[0].type == "person" else _entity(key, group)
    yield from _offices(read)


def _person(key: str, group: Sequence[Row]) -> Person:
    one = group[0]
    return Person(
        key, one.name, one.family, _joined(row.aliases for row in group), _joined(row.weak for row in group),
        _wrong(group), one.order, one.second, one.born, one.died, one.country,
        tuple(dict.fromkeys(_role(row) for row in group if row.office)), one.note,
    )  # fmt: skip


def _role(row: Row) -> Role:
    return Role(
        row.office_id, row.from_, row.to, row.state, row.district, row.party, row.caucus, acting=row.acting
    )  # fmt: skip


def _entity(key: str, group: Sequence[Row]) -> Entity:
    one = group[0]
    assert one.type != "person"
    return Entity(
        key, one.type, one.name, aliases=_joined(row.aliases for row in group), weak=_joined(row.weak for row in group),
        acronym=tuple(map(Acronym, _joined(row.acronym for row in group))), wrong=_wrong(group),
        country=one.country, parent=one.parent, note=one.note,
    )  # fmt: skip


def _wrong(group: Sequence[Row]) -> tuple[Wrong, ...]:
    return tuple(map(Wrong, _joined(row.wrong for row in group)))


def _joined(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def _offices(read: Sequence[Row]) -> Iterator[Office]:
    """The offices that are named and not known by an id; as many seats as people ever had one."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in read:
        if row.office and row.office != row.office_id:
            groups[row.office_id].append(row)
    for key, group in groups.items():
        seats: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in group:
            seats[row.state, row.district].add(row.key)
        titles = _joined(row.title for row in group)
        yield Office(key, group[0].office, titles, country=group[0].country, seats=max(map(len, seats.values())))
