"""How days are told in a message: "March 4, 2024" and "Monday"."""

from __future__ import annotations

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def in_words(day: date) -> str:
    """A day as a sentence has it: "March 4, 2024"."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def called(day: date) -> str:
    """The weekday of a day: "Monday"."""
    return WEEKDAYS[day.weekday()]
