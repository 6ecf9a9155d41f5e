"""What somebody was on a day."""

from __future__ import annotations

from datetime import date

import pytest

from claimlint.annotate.congress.tenure import described, seats, seats_in, seats_on, when
from claimlint.annotate.people.people import people
from claimlint.model.record import Filed
from tests.annotate.rolls import KNOWN, PACK, member, page


def filed(*terms: str) -> Filed:
    return Filed(member("Ada Field", *terms), PACK)


def days(*parts: str) -> list[tuple[str, str]]:
    return [(str(role.from_), str(role.to)) for role in seats(filed(*parts))]


def test_terms_that_follow_one_another_are_one() -> None:
    first, second = "senator OH Democratic 2007-01-03 2013-01-03", "senator OH Democratic 2013-01-03 2019-01-03"
    assert days(second, first) == [("2007-01-03", "2019-01-03")]
    assert days(first, "senator OH Republican 2013-01-03 2019-01-03") == [
        ("2007-01-03", "2013-01-03"),
        ("2013-01-03", "2019-01-03"),
    ]
    assert days(first, "senator OH Democratic 2015-01-03 2019-01-03") == [
        ("2007-01-03", "2013-01-03"),
        ("2015-01-03", "2019-01-03"),
    ]


@pytest.mark.parametrize(
    ("term", "on", "surely", "perhaps"),
    [
        ("senator OH Democratic 2007-01-03 2013-01-03", "2007-01-02", False, False),
        ("senator OH Democratic 2007-01-03 2013-01-03", "2007-01-03", True, True),
        ("senator OH Democratic 2007-01-03 2013-01-03", "2013-01-04", False, False),
        ("senator OH Democratic 2023-01-03 2029-01-03", "2024-06-30", True, True),
        ("senator OH Democratic 2023-01-03 2029-01-03", "2024-07-01", False, True),
        ("~representative OH Democratic 1995-01-03 2009-01-03", "2000-01-01", True, True),
        ("~representative OH Democratic 1995-01-03 2009-01-03", "2008-06-01", False, True),
        ("~representative OH Democratic 1995-01-03 2009-01-03", "2009-06-01", False, True),
        ("~representative OH Democratic 1995-01-03 2009-01-03", "2011-06-01", False, False),
    ],
)
def test_days_at_the_end_of_a_term(term: str, on: str, surely: bool, perhaps: bool) -> None:
    one, day = filed(term), date.fromisoformat(on)
    assert (bool(seats_on(one, day, surely=True)), bool(seats_on(one, day))) == (surely, perhaps)


@pytest.mark.parametrize(
    ("text", "on", "count"),
    [
        ("Sen. Bo Carver met", "2020-05-04", 1),
        ("Sen. Bo Carver met in May", "2020-05-04", 1),
        ("Sen. Bo Carver met in 2015", "2020-05-04", 2),
        ("Sen. Bo Carver met in 2011", "2020-05-04", 2),
        ("Sen. Bo Carver will meet in 2022", "2020-05-04", 1),
        ("then-Sen. Bo Carver met", "2020-05-04", 2),
        ("longtime Sen. Bo Carver met", "2020-05-04", 1),
        ("Sen. Bo Carver met", "", 2),
    ],
)
def test_the_time_that_a_mention_speaks_of(text: str, on: str, count: int) -> None:
    story = page(text, on)
    (mention,) = story.layer(people)
    (carver,) = KNOWN.find("name", "Bo Carver")
    assert len(seats_in(carver, when(story, mention))) == count


def test_terms_in_words() -> None:
    one = filed("senator OH Democratic 2007-01-03 2031-01-03", "representative OH Democratic - 2007-01-03")
    assert [described(one, role) for role in seats(one)] == [
        "Democratic representative for Ohio until 2007-01-03",
        "Democratic senator for Ohio since 2007-01-03",
    ]
