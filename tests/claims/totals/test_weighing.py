"""Sums: when parts make a total, as laws over what numbers can mean."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.annotate.quantities.quantities import quantities
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals.figure import rewritten
from claimlint.claims.totals.sums import Sum, alike
from claimlint.claims.totals.weighing import fits, place, weigh, whole
from claimlint.model.span import Span
from tests.kinds.pages import page_of

MANY = settings(max_examples=100)


def read(text: str) -> tuple[Quantity, ...]:
    return page_of(text).layer(quantities)


def a_sum(text: str, ones: int = 0) -> Sum:
    """The sum of a text whose last number is the total."""
    *parts, total = read(text)
    return Sum(total, tuple(parts), "gloss", Span(0, len(text)), ones=ones)


amounts = st.lists(st.integers(21, 99_999), min_size=2, max_size=5)


@MANY
@given(amounts)
def test_whole_numbers_fit_their_sum_and_nothing_else_that_is_far(values: list[int]) -> None:
    parts = " and ".join(f"{value:,} tons" for value in values)
    money = " and ".join(f"${value:,}" for value in values)
    assert fits(a_sum(f"{money} or ${sum(values):,}"))
    assert fits(a_sum(f"{parts} or {sum(values):,} tons"))
    assert not fits(a_sum(f"{money} or ${int(sum(values) * 1.2) + 1:,}"))
    assert not fits(a_sum(f"{money} or ${int(sum(values) * 0.8) - 1:,}"))


@MANY
@given(st.lists(st.integers(100, 99_999), min_size=2, max_size=5), st.integers(0, 2))
def test_whatever_the_parts_were_before_rounding_no_gap_is_strict(hundredths: list[int], places: int) -> None:
    parts = " and ".join(f"${value / 100:.{places}f} million" for value in hundredths)
    one = a_sum(f"{parts} or ${sum(hundredths) / 100:.{places}f} million")
    assert fits(one) or not weigh(one).strict


@MANY
@given(amounts)
def test_the_order_of_parts_changes_nothing(values: list[int]) -> None:
    total = sum(values) + 7
    one, two = (
        weigh(a_sum(" and ".join(f"${value:,}" for value in order) + f" or ${total:,}"))
        for order in (values, values[::-1])
    )
    assert one == two


def test_zeros_at_the_end_are_rounding_only_where_the_other_side_is_finer() -> None:
    assert fits(a_sum("3,412 elms and 2,719 oaks or 6,100 trees"))
    assert not fits(a_sum("3,400 elms and 2,700 oaks or 6,200 trees"))
    assert fits(a_sum("400 elms and 300 oaks or 719 trees"))
    assert not fits(a_sum("401 elms and 300 oaks or 719 trees"))


def test_a_total_is_not_excused_by_its_own_rounding_where_that_is_coarse() -> None:
    assert not weigh(a_sum("$500,000 and $600,000 or $1 million")).holds
    assert not weigh(a_sum("$500,000 and $600,000 or $1 million")).strict
    assert weigh(a_sum("$520,000 and $500,000 or $1 million")).holds
    assert weigh(a_sum("$500,000 and $600,000 or about $1 million")).holds


def test_things_without_a_number_may_count() -> None:
    assert not fits(a_sum("three cooks and four sailors or eight people"))
    assert fits(a_sum("three cooks and four sailors or eight people", ones=1))


def test_shares_are_all_or_not() -> None:
    def shares(*values: float) -> bool:
        return fits(Sum(None, read(" and ".join(f"{value} percent" for value in values)), "shares", Span(0, 0)))

    assert shares(60, 35, 8)
    assert shares(33, 33, 33)
    assert not shares(60, 35, 9)
    assert shares(52, 48)
    assert not shares(52, 46)
    assert shares(40, 25, 15)  # 25 and 15 are parts of the 40
    assert shares(46.1, 53.9)
    assert not shares(46.1, 52.9)


def test_what_may_be_of_one_sum() -> None:
    pairs = [
        ("12 men and 3 women", True),
        ("12 men and 3 days", False),
        ("$12 and 3 men", False),
        ("$12 and €3", False),
        ("12 miles and 3 miles", True),
        ("12 miles and 3 acres", False),
        ("12 percent and 3 percent", True),
        ("$12 and $3 each", False),
    ]
    for text, expected in pairs:
        one, other = read(text)
        assert alike(one, other) is expected is alike(other, one), text


def test_places_and_whole_numbers() -> None:
    fifty, some, odd, million, decimal = read("$50,000 and $1,250 and $17 and $1.4 million and $2.50")
    assert [place(each) for each in (fifty, some, odd)] == [10_000, 10, 1]
    assert [round(place(each), 6) for each in (million, decimal)] == [100_000, 0.01]
    assert [whole(each) for each in (fifty, some, odd, million, decimal)] == [True, True, True, False, False]


def test_a_figure_is_written_as_the_other_one() -> None:
    def written(text: str, value: float, step: float) -> str:
        page = page_of(text)
        return rewritten(page.prose, page.layer(quantities)[0], value, step)

    assert written("$5.223 million", 3_223_000, 1) == "3.223"
    assert written("$3 million", 1_000_000, 1) == "1"
    assert written("$1.1 billion", 1_270_000_000, 1_000_000) == "1.27"
    assert written("1,204 elms", 12_040, 1) == "12,040"
    assert written("Nine elms", 12, 1) == "Twelve"
    assert written("nine elms", 21, 1) == ""
    assert written("1080 elms", 955, 1) == "955"
