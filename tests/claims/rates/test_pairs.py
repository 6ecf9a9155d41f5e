"""Sums that say the same in two currencies."""

from __future__ import annotations

import pytest

from claimlint.claims.rates.pairs import money_pairs
from tests.kinds.pages import page_of


def paired(text: str) -> list[str]:
    page = page_of(text)
    return [page.prose[one.span.start : one.span.end] for one in money_pairs(page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $11bn (£8.5bn).", ["$11bn (£8.5bn)"]),
        ("It cost $11 billion [about £8.5 billion].", ["$11 billion [about £8.5 billion]"]),
        ("It cost £100m, or about $125m, in all.", ["£100m, or about $125m"]),
        ("It cost 60 billion rupees (US$629 million).", ["60 billion rupees (US$629 million)"]),
        ("It cost €20,000 (£17,500; US$22,900).", ["€20,000 (£17,500", "€20,000 (£17,500; US$22,900"]),
        ("It cost A$2m (US$1.3m).", ["A$2m (US$1.3m)"]),
        ("It cost $11bn (£8.5bn of it in May).", []),
        ("It cost $11bn, £8.5bn and €2bn.", []),
        ("It cost $11bn and £8.5bn.", []),
        ("It cost $11bn. (£8.5bn)", []),
        ("It cost $11bn ($8.5bn).", []),
        ("It cost COP$13.9 billion (US$3.4 million).", ["COP$13.9 billion (US$3.4 million)"]),
        ("It cost Bds$13.9 million (US$6.9 million).", []),
        ("It cost $5 (10 miles).", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert paired(text) == expected


def test_the_working_is_in_figures() -> None:
    (one,) = money_pairs(page_of("It cost £100m, or about $125m, in all."))
    assert one.working == "100,000,000 GBP / 125,000,000 $ = 0.8"
