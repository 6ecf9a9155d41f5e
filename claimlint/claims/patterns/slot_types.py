"""The types that a slot can have, and the letter by which a shadow sentence marks each."""

from __future__ import annotations

from collections.abc import Mapping

LETTERS: Mapping[str, str] = {
    "quantity": "q",
    "percent": "p",
    "points": "o",
    "money": "m",
    "count": "c",
    "number": "n",
    "measure": "u",
    "fraction": "f",
    "multiple": "x",
    "range": "r",
    "date": "d",
    "day": "D",
    "month": "M",
    "year": "Y",
    "weekday": "W",
    "age": "A",
    "duration": "T",
    "ordinal": "O",
    "person": "P",
    "state": "S",
    "party": "Q",
    "when": "w",
}
"""`when` is a phrase of time, read whole: "in the past five years", "since 2004"."""

NUMERIC = frozenset(("quantity", "percent", "points", "money", "count", "number", "measure", "fraction", "multiple"))
"""Types whose mentions are quantities."""
