"""Terms as roles: what is one time of service is one, and every party has its days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claimlint.knowledge.importers.service import (
    Affiliation,
    Term,
    adjournments,
    first_day,
    last_day,
    roles,
    split,
)

TERM = Term("office.us.representative", "IL", "5", "Democratic", "", date(2019, 1, 3), date(2021, 1, 3))
DAYS = st.dates(date(1950, 1, 1), date(2050, 1, 1))


def test_terms_between_which_only_a_congress_ended_are_one() -> None:
    later = TERM._replace(start=date(2021, 1, 3), end=date(2023, 1, 3))
    (role,) = roles([later, TERM])
    assert (str(role.from_), str(role.to)) == ("2019-01-03", "2023-01-03")


def test_another_district_party_or_a_long_absence_is_another_role() -> None:
    later = TERM._replace(start=date(2021, 1, 3), end=date(2023, 1, 3))
    assert len(roles([TERM, later._replace(district="6")])) == 2
    assert len(roles([TERM, later._replace(party="Republican")])) == 2
    assert len(roles([TERM, later._replace(start=date(2022, 6, 1))])) == 2


def test_a_term_is_split_where_the_party_changed() -> None:
    first = Affiliation("Democratic", "", date(2019, 1, 3), date(2019, 12, 18))
    last = Affiliation("Republican", "", date(2019, 12, 19), date(2019, 12, 31))
    before, after = split(TERM, [first, last])
    assert (before.party, before.end) == ("Democratic", date(2019, 12, 18))
    assert (after.party, after.start, after.end) == ("Republican", date(2019, 12, 19), TERM.end)


def test_a_day_on_which_a_congress_went_home_is_not_the_last_of_a_term() -> None:
    home = date(1992, 10, 9)
    assert adjournments([home] * 10 + [date(1992, 11, 1)] + [date(1991, 10, 9)] * 20) == {home}
    assert last_day(home, None, frozenset([home])) == date(1993, 1, 3)
    assert last_day(date(1992, 11, 1), None, frozenset([home])) == date(1992, 11, 1)


def test_a_list_that_was_changed_early_does_not_end_a_term() -> None:
    assert last_day(date(2022, 12, 25), date(2023, 1, 3), frozenset()) == date(2023, 1, 3)
    assert last_day(date(2012, 12, 1), date(2012, 12, 31), frozenset()) == date(2013, 1, 3)
    assert last_day(date(2022, 8, 3), date(2023, 1, 3), frozenset()) == date(2022, 8, 3)


def test_a_term_begins_on_the_third_of_january_and_not_when_congress_met() -> None:
    assert first_day(date(2009, 1, 6)) == date(2009, 1, 3)
    assert first_day(date(2009, 1, 15)) == date(2009, 1, 15)
    assert first_day(date(2020, 1, 6)) == date(2020, 1, 6)


@given(st.lists(st.tuples(DAYS, st.integers(1, 2000), st.sampled_from(["5", "6"])), max_size=6))
def test_no_day_of_service_is_lost(spans: list[tuple[date, int, str]]) -> None:
    terms = [TERM._replace(start=day, end=day + timedelta(length), district=seat) for day, length, seat in spans]
    made = roles(terms)
    for term in terms:
        assert any(
            role.district == term.district
            and role.from_ is not None
            and role.to is not None
            and role.from_.early <= term.start
            and role.to.late >= term.end
            for role in made
        )
