"""Sums that are not what the ones beside them convert to."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.kinds.exchange_rate import ExchangeRate
from claimlint.model.finding import Checked
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, hits_on, page_of, seen_on

RANGES = {
    "$": (1.0, 1.3),
    "USD": (1.0, 1.0),
    "EUR": (0.625, 1.212),
    "GBP": (0.474, 0.944),
    "JPY": (75.7, 164.0),
    "AUD": (0.904, 2.08),
    "rupee": (42.0, 320.0),
}
KIND = ExchangeRate(ranges=RANGES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sold for $6.3 (£3.35m).", ["$6.3 (£3.35m)"]),
        ("It was sold for $1.8 billion (£9.4 million).", ["$1.8 billion (£9.4 million)"]),
        ("It was sold for $1.8 billion (£940 million).", []),
        ("It was sold for $300 (300 yen).", ["$300 (300 yen)"]),
        ("It cost 12 billion yen (US$95 billion).", ["12 billion yen (US$95 billion)"]),
        ("It cost €20,000 (£17,500; US$229,000).", ["€20,000 (£17,500; US$229,000"]),
        ("A ticket is $60 (£60).", []),
        ("A phone is $999 (€999), another €1,099 ($899).", []),
        ("In 1950 it cost £2,000 ($5,600).", []),
        ("It cost £2,000 ($5,600 at the time).", []),
        ("It cost £2,000 ($9,600), at the time a good wage.", []),
        ("The story first said $6.3 (£3.35m). It has been corrected.", []),
        ("It cost 5 pesos ($3 million).", []),
        ("It cost C$5m (US$3.7m) and NZ$2 (Rs 100).", []),
        ("It gave $10m (€9m), $20m (€18m), $5m (€4.5m) and $9m (€14m).", ["$9m (€14m)"]),
        ("It gave $10m (€9m), $20m (€18m), $5m (€4.5m) and $9m (€9m).", []),
        ("It gave $10m (€9m), $20m (€18m) and $5m (€45m).", ["$5m (€45m)"]),
        ("It gave $10m (€9m) and $20m (€13m).", []),
        ("In 2003 it gave $10m (€6.5m), in 2008 $20m (€18m), then $2m (€1.8m).", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("It was sold for $6.3 (£3.35m).", None),
        ("It was sold for $10.0m (£13.0m).", "warning"),
        ("It gave $10m (€9m), $20m (€18m), $5m (€4.5m) and $9m (€14m).", "warning"),
    ],
)
def test_levels(text: str, level: str | None) -> None:
    assert [hit.level for hit in hits_on(KIND, page_of(text))] == [level]


def test_what_a_hit_tells() -> None:
    (hit,) = hits_on(KIND, page_of("It was sold for $6.3 (£3.35m)."))
    assert hit.slots["source"] == "$6.3"
    assert hit.slots["target"] == "£3.35m"
    assert hit.slots["because"].endswith("off by a factor of 1,000,000, a magnitude or a decimal point")
    assert hit.evidence[0].text.startswith("6.3 $ / 3,350,000 GBP = ") or hit.evidence[0].text.startswith(
        "3,350,000 GBP"
    )


def test_the_other_pairs_are_told() -> None:
    text = "It gave $10m (€9m), $20m (€18m), $5m (€4.5m) and $9m (€14m)."
    (hit,) = hits_on(KIND, page_of(text))
    assert [text[span.start : span.end] for span, _ in hit.related] == ["$10m (€9m)", "$20m (€18m)", "$5m (€4.5m)"]


def test_what_holds_is_told_where_claims_are_shown() -> None:
    page = Page(page_of("It cost $11bn (£8.5bn), or 5 pesos (£2).").document, shows_claims=True)
    first, second = KIND.hits(page, TEXT, seen_on(KIND, page))
    assert isinstance(first, Checked)
    assert first.reason == ""
    assert isinstance(second, Checked)
    assert second.reason


def test_refuses_ranges_without_two_ends() -> None:
    with pytest.raises(FieldError) as caught:
        ExchangeRate(ranges={"EUR": (1.2, 0.8)}).prepare()
    assert caught.value.path == ("ranges", "EUR")


PER_DOLLAR = {"£": 0.79, "€": 0.92, "¥": 150.0, "A$": 1.5}
MARKET = ExchangeRate(ranges={**RANGES, "¥": (6.0, 164.0)})


@st.composite
def said(draw: st.DrawFn, factor: float = 1.0) -> str:
    sign = draw(st.sampled_from(sorted(PER_DOLLAR)))
    dollars = draw(st.floats(1e7, 1e9))
    fee = draw(st.floats(0.97, 1.03))
    layout = draw(st.sampled_from(["It cost {} ({}).", "It cost {} (about {}) in all.", "It cost {}, or {}, in all."]))
    return layout.format(f"US${_sum(dollars)}", f"{sign}{_sum(dollars * PER_DOLLAR[sign] * fee * factor)}")


def _sum(value: float) -> str:
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"{float(f'{value / size:.3g}'):g} {word}"
    return f"{float(f'{value:.4g}'):,.0f}"


@given(said())
def test_what_is_converted_right_is_silent(text: str) -> None:
    assert found(MARKET, text) == []


@given(st.sampled_from([1000.0, 0.001, 100.0, 0.01]).flatmap(said))
def test_a_wrong_magnitude_is_told_once(text: str) -> None:
    (hit,) = hits_on(MARKET, page_of(text))
    assert hit.slots["source"] in text
    assert hit.slots["target"] in text


@given(stories(["$5m", "(£4m)", "(€4bn", "; ¥500)", ", or €5,", "10 pesos", "in 1950", "US$3 billion"]))
def test_it_keeps_the_laws(text: str) -> None:
    keeps_the_laws(KIND, text, TEXT)


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
