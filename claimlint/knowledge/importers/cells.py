"""A table of text, separated by commas or tabs, as rows of cells that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.written.nodes import Items, Node, Source, Table, Text
from claimlint.written.problems import FileProblem

QUOTED = re.compile(r'"((?:[^"]|"")*)"')
PLAIN = {separator: re.compile(rf"[^{separator}\r\n]*") for separator in (",", "\t")}
END = re.compile(r"\r\n?|\n")
SEVERAL = re.compile(r"[;|]")


class TableError(ValueError):
    """A place where the text stops being a table; it carries what is wrong with it."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def rows(source: Source) -> Iterator[list[Text]]:
    """The rows of a table, those without a word left out; raises TableError."""
    first = END.split(source.text, maxsplit=1)[0]
    separator = "\t" if "\t" in first else ","
    at, row = 0, list[Text]()
    while at < len(source.text):
        cell = _cell(source, at, separator)
        row.append(cell)
        at = cell.end
        ended = END.match(source.text, at)
        if ended or at >= len(source.text):
            if any(each.value for each in row):
                yield row
            row, at = [], ended.end() if ended else at
        elif source.text[at] != separator:
            raise TableError(source.problem(at, "something stands behind a quotation mark that closes a cell"))
        else:
            at += 1


def _cell(source: Source, at: int, separator: str) -> Text:
    if source.text[at : at + 1] != '"':
        match = PLAIN[separator].match(source.text, at)
        end = match.end() if match else at
        return Text(source, at, end, source.text[at:end].strip(), True)
    quoted = QUOTED.match(source.text, at)
    if quoted is None:
        raise TableError(source.problem(at, "this quotation mark has no partner"))
    return Text(source, at, quoted.end(), quoted[1].replace('""', '"').strip(), True)


def row_table(columns: list[Text], row: list[Text], several: frozenset[str]) -> Table:
    """A row as a mapping of its columns to its cells, the empty ones left out.

    In the columns `several`, a cell holds a list, parted by semicolons or upright strokes.
    """
    pairs: dict[str, tuple[Text, Node]] = {}
    for column, cell in zip(columns, row, strict=False):
        if cell.value:
            pairs[column.value] = (column, _list(cell) if column.value in several else cell)
    return Table(row[0].source, row[0].start, row[-1].end, pairs)


def _list(cell: Text) -> Items:
    parts: list[Node] = []
    written = cell.source.text[cell.start : cell.end]
    begin = cell.start + max(0, written.find(cell.value))
    at = 0
    for part in SEVERAL.split(cell.value):
        text = part.strip()
        if text:
            start = begin + at + part.index(text)
            parts.append(Text(cell.source, start, start + len(text), text, True))
        at += len(part) + 1
    return Items(cell.source, cell.start, cell.end, parts)
