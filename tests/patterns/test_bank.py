from __future__ import annotations

from pathlib import Path

import pytest
import regex

from claimlint import prebuilt
from claimlint.patterns import bank
from claimlint.patterns.bank import Bank
from claimlint.patterns.own import Own


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that were compiled rather than found."""
    sources: list[str] = []
    real = bank._compiled

    def counted(source: str, flags: int) -> regex.Pattern[str]:
        sources.append(source)
        return real(source, flags)

    monkeypatch.setattr(bank, "_compiled", counted)
    return sources


def opened(place: Path | None) -> Bank:
    made = Bank()
    made.open(place)
    return made


def saved(place: Path, *sources: str) -> None:
    made = opened(place)
    for source in sources:
        made.compiled(source)
    made.save()


def test_what_one_run_compiles_the_next_one_finds(place: Path, compiled: list[str]) -> None:
    saved(place, "a+", "b")
    assert opened(place).compiled("a+").fullmatch("aa")
    assert compiled == ["a+", "b"]


def test_flags_make_another_pattern(place: Path, compiled: list[str]) -> None:
    made = opened(place)
    assert not made.compiled("a").match("A")
    assert made.compiled("a", int(regex.IGNORECASE)).match("A")
    made.save()
    assert opened(place).compiled("a", int(regex.IGNORECASE)).match("A")
    assert len(compiled) == 2


def test_runs_at_once_add_to_each_other(place: Path, compiled: list[str]) -> None:
    one, two = opened(place), opened(place)
    one.compiled("a")
    two.compiled("b")
    one.save()
    two.save()
    compiled.clear()
    both = opened(place)
    assert both.compiled("a").match("a")
    assert both.compiled("b").match("b")
    assert compiled == []


def test_nothing_is_written_where_nothing_is_new(place: Path) -> None:
    saved(place, "a")
    (file,) = place.iterdir()
    file.unlink()
    reader = opened(place)
    reader.save()
    assert list(place.iterdir()) == []


def test_a_damaged_file_gives_nothing_and_is_made_again(place: Path, compiled: list[str]) -> None:
    saved(place, "a")
    (file,) = place.iterdir()
    whole = file.read_bytes()
    for damaged in (b"", whole[:-1], whole[:40] + b"\0" + whole[41:], whole + b"x"):
        file.write_bytes(damaged)
        compiled.clear()
        saved(place, "a")
        assert compiled == ["a"]
        assert file.read_bytes() == whole


def test_a_file_that_grows_too_large_is_begun_anew(
    place: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bank, "MOST", 1)
    saved(place, "a")
    saved(place, "b")
    compiled.clear()
    opened(place).compiled("b")
    assert compiled == []


def test_without_a_folder_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = opened(None)
    assert made.compiled("a").match("a")
    made.save()
    assert list(tmp_path.iterdir()) == []


def test_what_is_prebuilt_is_not_compiled_and_is_kept(
    place: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    built = Bank()
    built.compiled("a")
    monkeypatch.setattr(bank, "BANK", built)
    monkeypatch.setattr(prebuilt, "PLACE", tmp_path)
    bank.prebuild(tmp_path)
    compiled.clear()
    assert opened(None).compiled("a").match("a")
    saved(place, "a")
    (tmp_path / prebuilt.PATTERNS).unlink()
    opened(place).compiled("a")
    assert compiled == []


def test_what_another_regex_has_built_is_compiled(
    compiled: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(prebuilt, "PLACE", tmp_path)
    prebuilt.write(tmp_path, prebuilt.PATTERNS, b"", b"regex 1")
    assert opened(None).compiled("a").match("a")
    assert compiled == ["a"]


def test_an_error_is_told_each_time(place: Path) -> None:
    made = opened(place)
    for _ in range(2):
        with pytest.raises(regex.error):
            made.compiled("(")


def test_an_own_pattern_is_what_it_says() -> None:
    assert Own("a", fold=True) == Own("(?i)a") != Own("a")
    assert len({Own("a"), Own("a"), Own("b")}) == 2
