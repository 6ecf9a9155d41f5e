"""Where keys stand in TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.rulebook.toml_places import place

TEXT = '''\
a = 1
[rules]
  "x/y" = {level = 1, "b.c" = [1, 2.5, "x = 1, [y]"], d.e = 2023-10-11}
b."c d".e = 2
# a = 3
long = """
o = 1
[rules."k/l"]
"""
[[o]]
p = ["a",
  "b" , # c = 1
]
[[o]]
p = 1
[o.rules."k/l"]
z = 1
[[o.deep]]
m = [{a = 1},
  {b = '2'}]
["it\\u0073 own"]
w = 1
'''


@pytest.mark.parametrize(
    ("keys", "line", "column", "exact"),
    [
        (("a",), 1, 1, True),
        (("rules",), 2, 1, True),
        (("rules", "x/y"), 3, 3, True),
        (("rules", "x/y", "level"), 3, 12, True),
        (("rules", "x/y", "b.c", 2), 3, 40, True),
        (("rules", "x/y", "d", "e"), 3, 55, True),
        (("rules", "x/y", "f"), 3, 3, False),
        (("rules", "b", "c d", "e"), 4, 1, True),
        (("o", 0, "p", 1), 12, 3, True),
        (("o", 1), 14, 1, True),
        (("o", 1, "rules", "k/l", "z"), 17, 1, True),
        (("o", 1, "rules", "k/l", "y"), 16, 1, False),
        (("o", 1, "deep", 0, "m", 1, "b"), 20, 4, True),
        (("its own", "w"), 22, 1, True),
        (("nothing",), 1, 1, False),
    ],
)
def test_a_key_is_where_it_is_written(keys: tuple[str | int, ...], line: int, column: int, exact: bool) -> None:
    assert tomllib.loads(TEXT)
    assert place(TEXT, keys) == (line, column, exact)


def test_it_ends_on_what_is_not_toml() -> None:
    for text in ("a = [}", "= 1", "]]]", "[[a", "a = {[", '"', "a.b.", "a = [1, {b = ]}"):
        assert place(text, ("zz",)) == (1, 1, False)


WORDS = st.text("ab.=[]{},#'\"\n\\/ ", min_size=1, max_size=4)


def quoted(word: str) -> str:
    escaped = "".join(f"\\u{ord(c):04x}" if c in '"\n\\' else c for c in word)
    return f'"{escaped}"'


def written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)} = {written(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n".join(map(written, value)) + "]"
    return quoted(str(value))


def paths(value: object, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in pairs:
        yield (*above, key)
        yield from paths(held, (*above, key))


VALUES = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3))


@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4))
def test_every_key_of_any_table_is_found_where_its_name_stands(table: dict[str, object]) -> None:
    text = "".join(f"{quoted(key)} = {written(value)}\n" for key, value in table.items())
    assert tomllib.loads(text) == table
    lines = text.split("\n")
    for keys in paths(table):
        line, column, exact = place(text, keys)
        assert exact
        if isinstance(keys[-1], str):
            assert lines[line - 1][column - 1 :].startswith(quoted(keys[-1]))
