"""What tells one state of files from another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint import stamps

PARTS = st.lists(st.binary(max_size=4), max_size=4)


@given(PARTS, PARTS)
def test_a_digest_is_of_the_parts_and_where_they_end(one: list[bytes], other: list[bytes]) -> None:
    assert (stamps.digest(*one) == stamps.digest(*other)) is (one == other)


def test_the_modules_of_inner_folders_count() -> None:
    names = [name for name, *_ in stamps.of_code("annotate")[0]]
    assert {"page.py", "people/people.py"} <= set(names)
    assert not any("__pycache__" in name or not name.endswith(".py") for name in names)
    assert all("/" not in name for name, *_ in stamps.of_code("")[0])


def test_the_code_of_regex_counts() -> None:
    assert any(name.endswith((".so", ".pyd")) for name, *_ in stamps.of_regex())


def test_a_file_is_known_by_its_size_and_times(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("one.py", "inner/two.py", "three.yml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        os.utime(tmp_path / name, (7, 7))
    assert stamps.facts(tmp_path, ".py") == (("inner/two.py", 12, 7 * 10**9), ("one.py", 6, 7 * 10**9))
    assert stamps.facts(tmp_path / "nowhere", ".py") == ()


@pytest.mark.parametrize(("age", "missing", "settled"), [(3, False, True), (1, False, False), (3, True, False)])
def test_a_file_is_settled_when_it_was_left_alone(age: int, missing: bool, settled: bool) -> None:
    stamp = (1, 10**10, 10**10, 4, 5)
    assert stamps.settled([stamp, None] if missing else [stamp], 10**10 + age * 10**9) is settled
