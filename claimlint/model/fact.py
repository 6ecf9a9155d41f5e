"""Figures that a reporter or a desk declares with their source; their fields are the keys of files of facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from claimlint.model.dated import SHORT, Day
from claimlint.model.folding import folded
from claimlint.model.interval import Interval
from claimlint.model.record import Status

FIGURE = r"([-−]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?: (thousand|million|billion|trillion))?"
MAGNITUDES = {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""Powers of ten by name."""

MOST_DIGITS = 24
RATE = r"(?:\S+ )?per ([\d,]+)(k|m| million)?"
TIMES = {"": 1, "k": 1_000, "m": 1_000_000, " million": 1_000_000}


class Figure(NamedTuple):
    """A number as it was written, its value, and all that rounds to it: half a unit in its last place either way."""

    text: str
    value: float
    printed: Interval

    @classmethod
    def written(cls, text: str) -> Figure:
        """The figure that a text writes: 21.6, 1,400,000, 1.4 million; raises ValueError."""
        from decimal import Decimal

        found = re.fullmatch(FIGURE, text.strip(), re.ASCII)
        if found is None or len(text) > MOST_DIGITS:
            raise ValueError("figures are written 21.6, 1,400,000 or 1.4 million")
        power = MAGNITUDES[found[3] or ""]
        number = Decimal(found[1].replace("−", "-") + found[2].replace(",", "")).scaleb(power)
        places = len(found[2].partition(".")[2])
        half = Decimal(5).scaleb(power - places - 1)
        return cls(text, float(number), Interval(float(number - half), float(number + half)))

    @staticmethod
    def wanted() -> str:
        """What a text must be to write a figure."""
        return "a number such as 21.6, 1,400,000 or 1.4 million"

    def __str__(self) -> str:
        return self.text


class Unit(NamedTuple):
    """What a figure counts or measures: `count`, `percent`, a currency, a unit of measure or a noun; or a rate.

    `per` is the base of a rate without commas, as in "21.6 per 100,000".
    """

    name: str = ""
    per: str = ""

    @classmethod
    def written(cls, text: str) -> Unit:
        """The unit that a text names: count, percent, USD, miles, students, per_100k, deaths per 100,000."""
        words = " ".join(text.replace("_", " ").split())
        rate = re.fullmatch(RATE, words, re.ASCII)
        if rate is None:
            return cls({"%": "percent", "$": "USD"}.get(words, words))
        base = int(rate[1].replace(",", "") or 1) * TIMES[rate[2] or ""]
        return cls("", str(base))

    @staticmethod
    def wanted() -> str:
        """What a text must be to name a unit."""
        return "a unit such as count, percent, USD, miles, students or per_100k"


class Within(NamedTuple):
    """How far copy may be from a fact: by a number, or by a part of it."""

    abs: Annotated[float | None, "The greatest difference: 0.5."] = None
    rel: Annotated[float | None, "The greatest difference as a part of the value: 0.02."] = None


class Compared(NamedTuple):
    """A fact that copy may set beside another."""

    to: Annotated[str, "The id of the other fact.", SHORT]


class FactSource(NamedTuple):
    """Where a fact comes from."""

    name: Annotated[str, "Who says so.", SHORT]
    doc: Annotated[str, "In which document."] = ""
    url: Annotated[str, "Where that is."] = ""
    accessed: Annotated[Day | None, "When it was read."] = None

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.name, self.doc, self.url)))


class Fact(NamedTuple):
    """A sourced figure, and the words with which copy speaks of it."""

    id: Annotated[str, "Its id, which findings name."]
    says: Annotated[tuple[str, ...], "Words by which copy speaks of it: a death rate, members of the council."]
    value: Annotated[Figure, "The figure, as precisely as it is known: 21.6."]
    source: Annotated[FactSource | None, "Where it comes from, if not from the source of the file."] = None
    unit: Annotated[Unit, "What it counts or measures; without one, any number beside the words is compared."] = Unit()
    as_of: Annotated[Day | None, "The day, month or year for which it is right."] = None
    scope: Annotated[
        Mapping[str, str], "What it holds for: `place` is compared with the copy, other keys are told in findings."
    ] = {}
    printed: Annotated[Figure | None, "How copy prints it, where that is rounder than the value."] = None
    tolerance: Annotated[
        Literal["rounding", "exact"] | Within,
        "How near copy must be: all that rounds alike, this very figure, {abs: 0.5} or {rel: 0.02}.",
    ] = "rounding"
    compare: Annotated[tuple[Compared, ...], "Other facts whose figures may stand beside the same words."] = ()
    expires: Annotated[Day | None, "The last day on which it may be used without another look."] = None
    status: Annotated[Status, "Only what is verified is compared with copy."] = "verified"

    @property
    def forms(self) -> tuple[str, ...]:
        """Its words as the prose of a page has them, case folded."""
        return tuple(" ".join(folded(says).replace("’", "'").split()) for says in self.says)

    @property
    def place(self) -> str:
        """The place it holds for, as written; empty for any."""
        return self.scope.get("place", "")
