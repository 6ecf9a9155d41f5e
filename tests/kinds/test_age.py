"""Ages against births: "Jo Lind, 45, who was born in 1958"."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.kinds.age import AgeAgainstBirth
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = AgeAgainstBirth()
DAY = "2019-10-10"
FORMS = [
    "Jo Lind, {a}, who was born in {b}, won the race.",
    "Jo Lind, {a}, of Salem, Ore., who was born in {b}, won the race.",
    "Jo Lind, {a}, born in {b}, won the race.",
    "Jo Lind, {a}, was born in {b}.",
    "Jo Lind, {a}, a teacher from Boston who was born in {b}, won.",
    "Jo Lind ({a}), who was born in {b}, won the race.",
    "Jo Lind, {a} (born {b}), won.",
    "Jo Lind, {a}, is a singer. She was born in {b}.",
    "Born in {b}, Jo Lind, {a}, won the race.",
    "Born in {b}, Lind turned {a} on Monday.",
    "Born in Ohio in {b}, Jo Lind is {a}.",
    "Jo Lind, who was born in {b}, is {a}.",
    "Jo Lind, born in {b}, is a {a}-year-old teacher.",
    "Jo Lind (born {b}) is a {a}-year-old teacher.",
    "Jo Lind was born in {b} and is now {a}.",
    "Jo Lind was born in {b}, and is {a} years old.",
    "The {a}-year-old was born in {b}.",
    "The {a}-year-old teacher, who was born in {b}, won.",
    "The {a}-year-old teacher was born in {b} in Ohio.",
    "Jo Lind, aged {a}, was born in {b}.",
    "Jo Lind, age {a}, was born in {b} in Boston.",
    "Jo Lind is {a}. She was born in {b}.",
    "She is {a}. She was born in {b}.",
    "Lind was born in {b}. Lind is {a}.",
    "He died Monday at {a}. He was born in {b}.",
    "Jo Lind died on Monday. Lind was {a}.\n\nLind was born in Ohio in {b}.",
    "She died Monday at {a}.\n\nShe was born in {b} in Ohio.",
    "Jo Lind, {a}, and was born in {b}.",
    "Jo Lind (b. {b}), the {a}-year-old singer, won.",
    "A {a}-year-old man born in {b} was arrested on Monday.",
    "Lind, who turned {a} this week, was born in {b}.",
    "Jo Lind, {a}, the former mayor of Salem, was born in {b}.",
    "Sen. Jo Lind, D-Ohio, {a}, was born in {b}.",
    "Jo Lind, now {a}, was born in {b}.",
    "Lind, in his {d}s, was born in {b}.",
    "Jo Lind was born on May 3, {b}, in Ohio. He is {a}.",
    "Jo Lind, born May 3, {b}, turned {a} this year.",
    "Jo Lind was born May 3, {b}. She won gold in 1990. Lind, {a}, retired.",
    "Lind retired at age {e} in 2000; she was born in {b}.",
    "Born in {b}, Lind retired at {e} in 2000.",
    "Jo Lind, who was born in {b}, married in 2000 at the age of {e}.",
    "Lind was {e} when she won in 2000. She was born in {b}.",
    "Jo Lind, born in {b}, won gold at {e} in 2000.",
    "Jo Lind, a senator, died. Lind was {a}.\n\nLind, first elected in 1990, was born in Detroit, Michigan, in {b}.",
]
RIGHT = [
    "Jo Lind, 45, whose mother was born in 1940, won.",
    "Jo Lind, 45, and her husband, Tom Gray, who was born in 1960, won.",
    "Jo Lind, 45, and Tom Gray, who was born in 1960, won.",
    "Jo Lind, born in 1940, met Tom Gray, 45, in Ohio.",
    "Jo Lind, born in 1940, has a 45-year-old son.",
    "Jo Lind, born in 1940, has a son who turned 45 on Monday.",
    "Jo Lind, born in 1940, married a 45-year-old teacher.",
    "Jo Lind, 20, who was born in 1940, was killed in the war.",
    "Jo Lind, 20, who was born in 1940, died at Anzio.",
    "Jo Lind, 20, who was born in 1940, was at the time a student.",
    "Jo Lind, 20, who was born in 1940, won gold in 1960.",
    "In 1960, Jo Lind, 20, who was born in 1940, won gold.",
    "Jo Lind, who was born in 1940, was 20 when she won.",
    "Jo Lind, who was born in 1940, was 20 when she won in 1960.",
    "Born in 1940, she began to skate at 5.",
    "Born in 1940, she was a teenager when the war ended.",
    "Jo Lind, 45, of Salem. Tom Gray was born in 1940.",
    "Jo Lind, 45, told Tom Gray on Monday. He was born in 1940.",
    "The house, 45, was born in 1940.",
    "The colt, a 3-year-old born in 1940, won.",
    "Jo Lind, 45, who was born again in 1990, prays.",
    "Jo Lind, 45, a foreign-born teacher, came in 1990.",
    "Jo Lind, 45, has three children born in 1990.",
    "Jo Lind, 45, was born after 1990.",
    "Jo Lind, who was born in 1940, will be 85 in 2025.",
    "Jo Lind, who was born in 1940, turns 80 in May.",
    "Jo Lind, who was born in 1940, will turn 80 next year.",
    "Jo Lind, 45, and born in 1974 or 1975, won.",
    "Pu Yi (1906-1967), who died at 61, was the last.",
    "Pu Yi (1906-1967) was 2 years old when he became emperor.",
    "The 23-year-old's boss was born in 1950.",
    "The 23-year-old said the senator was born in 1950.",
    "A 23-year-old teacher's aide born in 1996 won.",
    "Lind, 45, lives with a refugee, who was born in 1990.",
    "Lind, 45, coaches Gray, who was born in 1990.",
    "Tom Lind, 80, spoke. Jo Lind was born in 1990. Jo won. Lind, 80, left.",
    "Jo Lind was born in 1940. At 20, she won gold.",
    "Jo Lind was born in 1940. She was 20 when she won.",
    "Jo Lind was born in 1940. She was 20. It was war.",
    "Jo Lind was born in 1940. She married at 20.",
    "Jo Lind was born in 1940. Her daughter is 45.",
    "Jo Lind was born in 1940. Her husband, Tom, 45, left.",
    "In 1965, Lind met Gray, 25, who was born in 1940.",
    "Jo Lind, 45, was the first person born in 1940 to win.",
    "Jo Lind, 45, plays a man born in 1940.",
    "Jo Lind, 45, stars as Ann Gray, born in 1940.",
    "Anne Frank, 15, who was born in 1929, died in Bergen-Belsen.",
    "Ana, 9, born in 1998, is in the photo taken in 2007.",
    "Kim, 25 in Korean age, who was born in 1995, won.",
    "He was 3, born in 1940, and she was 20.",
    "Jo Lind, No. 45, who was born in 1940, won.",
    "Lind scored 45, 23 of them by Gray, who was born in 1990.",
    "On May 3, 45, a man was born in 1940.",
    "Mozart, who was born in 1756, was 35 when he died in 1791.",
    "Mozart, who died at 35, was born in 1756.",
    "Mozart was born in 1756. He died at 35.",
    "Mozart was born in 1756. He died at 35 in 1791.",
    "Mozart, born in 1756, wrote his first symphony at age 8.",
    "The 23-year-old law was born in 1996.",
    "The club, 100 years old, was born in 1940.",
    "Born in 1940, the band is 79.",
    "Jo Lind, who was born in 1940, turned 60 the year of the attacks.",
    "Jo Lind was born in 1940 and, at 20, moved to Ohio.",
    "Jo Lind was born in 1940, the oldest of six, and at age 17 left.",
    "Lind (born 1940) was 19 years old in the film.",
    "She was born in 1940, and was 17 years old before she saw the sea.",
    "Elvis Presley, who would have turned 85 in January, was born in 1935.",
    "Correction: The story said that Jo Lind, 45, was born in 1940. She is 79.",
]


def told(form: str, born: int, by: int, younger: bool) -> str:
    """A claim in a form whose birth is off by some years: {a} is the age now, {e} that of 2000, {d} the decade."""
    age = 2019 - born - (younger and "May 3" not in form)
    return form.format(a=age, b=born + by, e=2000 - born - younger, d=age // 10 * 10)


@settings(max_examples=300)
@given(st.sampled_from(FORMS), st.integers(1930, 1975), st.booleans())
def test_a_consistent_claim_is_never_flagged(form: str, born: int, younger: bool) -> None:
    assert hits_of(KIND, told(form, born, 0, younger), DAY) == []


@settings(max_examples=300)
@given(st.sampled_from(FORMS), st.integers(1935, 1970), st.sampled_from([-12, -7, -3, 3, 5, 9]), st.booleans())
def test_a_birth_moved_is_flagged_once_with_both_values(form: str, born: int, by: int, younger: bool) -> None:
    by = by if "{d}" not in form else 13 if by > 0 else -13
    hits = hits_of(KIND, told(form, born, by, younger), DAY)
    assert len(hits) == 1
    assert str(born + by) in hits[0].slots["problem"]


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_fits_or_may_fit(text: str) -> None:
    assert marks_of(KIND, text, DAY) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_story_without_a_date_says_nothing_of_today(form: str) -> None:
    assert hits_of(KIND, told(form, 1950, 7, False)) == [] or "2000" in form


@pytest.mark.parametrize(
    ("day", "text", "years"),
    [
        ("2005-12-20", "Jo Lind, 23, who was born in 1971, won.", ["1982", "1981"]),
        ("2005-02-20", "Jo Lind, 23, who was born in 1971, won.", ["1981", "1982"]),
        ("2005-12-20", "Jo Lind, 23, who was born on May 3, 1971, won.", ["May 3, 1982"]),
    ],
)
def test_years_that_fit_are_offered_the_likelier_first(day: str, text: str, years: list[str]) -> None:
    (hit,) = hits_of(KIND, text, day)
    assert [one.split("born in ")[-1].split("born on ")[-1] for one in hit.suggestions[: len(years)]] == years


@pytest.mark.parametrize(
    ("born", "level"), [("in 1972", "warning"), ("in 1971", None), ("on May 3, 1973", None), ("on May 3, 1972", None)]
)
def test_off_by_one_year_of_birth_is_a_warning(born: str, level: str | None) -> None:
    (hit,) = hits_of(KIND, f"Jo Lind, {45}, who was born {born}, won.", DAY)
    assert hit.level == level


def test_a_birthday_of_the_last_weeks_leaves_both_ages_right() -> None:
    for age, born in product((44, 45), ("Oct. 1, 1974", "Sept. 12, 1974")):
        assert hits_of(KIND, f"Jo Lind, {age}, who was born on {born}, won.", DAY) == []


def test_the_working_is_shown() -> None:
    (hit,) = hits_of(KIND, "Jo Lind, 23, who was born in 1971, won.", DAY)
    assert hit.evidence[0].text == "2019 − 1971 = 48, or 47 before the birthday; the copy says 23."
    assert hit.slots["problem"].startswith("Age 23 and born in 1971 do not fit: that makes 47 or 48")


def test_it_is_a_kind() -> None:
    assert isinstance(KIND, Kind)


@pytest.mark.parametrize("piece", ["Jo, 45, born in 1950, ", "born ", "(1950-1960) ", ", 45" * 9, "Jo Lind " * 9])
def test_odd_copy_is_read_to_its_end(piece: str) -> None:
    hits_of(KIND, piece * (20_000 // len(piece)), DAY)
