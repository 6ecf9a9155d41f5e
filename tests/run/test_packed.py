"""Reports as bytes and back."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Failure, Report
from claimlint.run.packed import packed, unpacked
from tests.reports.strategies import reports, words

KEPT = reports.map(lambda report: replace(report, failures=(), read=True))


@given(KEPT, st.lists(words, max_size=2), words)
def test_what_is_packed_is_unpacked_under_any_path(report: Report, problems: list[str], path: str) -> None:
    report = replace(report, problems=tuple(f"{report.path}:{problem}" for problem in problems))
    data = packed(report)
    assert data is not None
    found = unpacked(data, path)
    assert found == replace(report, path=path, problems=tuple(f"{path}:{problem}" for problem in problems))
    for field in fields(Report):
        assert type(getattr(found, field.name)) is type(getattr(report, field.name))
    if report.findings and found:
        assert list(map(type, vars(report.findings[0]).values())) == list(map(type, vars(found.findings[0]).values()))


def test_what_should_be_made_again_is_not_packed() -> None:
    sound = Report("a.md", "markdown", None, 1, problems=("a.md:1:1: broken",))
    assert packed(sound)
    assert packed(replace(sound, failures=(Failure("a/b", "it was cut off"),))) is None
    assert packed(replace(sound, read=False)) is None
    assert packed(replace(sound, problems=("of no file",))) is None
    assert packed(replace(sound, date=object())) is None  # type: ignore[arg-type]


@given(st.binary(max_size=40))
def test_other_bytes_are_nothing(data: bytes) -> None:
    assert unpacked(data, "a.md") is None
