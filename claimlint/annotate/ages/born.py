"""What an age says of the day of birth, and a day of birth of the age."""

from __future__ import annotations

from datetime import date

from claimlint.model.dated import Day


def full_years(born: date, on: date) -> int:
    """The age in full years of somebody born on a day; negative before it. Born on Feb. 29, one is older on March 1."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def ages_on(born: Day, on: Day) -> tuple[int, int]:
    """The least and the greatest age, in full years, of somebody born in one period on a day of another."""
    return full_years(born.late, on.early), full_years(born.early, on.late)


def births_of(age: int, on: date) -> tuple[int, int]:
    """The years in which somebody of an age on a day can be born, the likelier first.

    By the middle of the year half of all people had their birthday.
    """
    had = on.year - age
    return (had, had - 1) if on.month > 6 else (had - 1, had)
