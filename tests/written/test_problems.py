from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimlint.written.problems import AFTER, BEFORE, FileProblem, nearest


def test_a_problem_reads_as_its_place_and_message() -> None:
    assert str(FileProblem("p/a.yml", 3, 7, "no", "abc")) == "p/a.yml:3:7: no"


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(FileProblem("p/a.yml", 0, 0, "no")) == FileProblem("p/a.yml", 0, 0, "no").shown() == "p/a.yml: no"


def test_shown_points_at_the_place() -> None:
    problem = FileProblem("a.yml", 1, 7, "no", "\tlevel: eror", "did you mean 'error'?")
    assert problem.shown() == "a.yml:1:7: no; did you mean 'error'?\n    \tlevel: eror\n    \t     ^"


def test_long_lines_are_cut_around_the_place() -> None:
    line = "x" * 5000 + "!" + "y" * 5000
    _, shown, caret = FileProblem("a", 1, 5001, "no", line).shown().split("\n")
    assert shown.strip() == "x" * BEFORE + "!" + "y" * (AFTER - 1)
    assert shown[caret.index("^")] == "!"


@given(st.text(), st.integers(1, 100))
def test_nothing_shown_can_move_the_cursor(text: str, column: int) -> None:
    line = text.replace("\n", "")
    shown = FileProblem("a", 1, column, "no", line).shown()
    assert shown.count("\n") in (0, 2)
    assert all(c.isprintable() or c in "\n\t" for c in shown)


def test_nearest_names_one_or_a_few() -> None:
    assert nearest("substituton", ["substitution", "existence"]) == "did you mean 'substitution'?"
    assert nearest("AP", ["ap"]) == "did you mean 'ap'?"
    assert nearest("zzz", ["b", "a"]) == "known: a, b"
    assert nearest("zzz", map(str, range(100))) == ""
    assert nearest("x", []) == ""
