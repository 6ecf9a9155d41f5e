"""What stands in dates that are written otherwise than a house writes them; rare in copy that is right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from claimlint.annotate.times.calendar import MONTHS
from claimlint.annotate.times.date_styles import SHORT, Style

NAMES = tuple(month.casefold() for month in MONTHS)
CUT = tuple(name[:3] for name in NAMES)
ABBREVIATIONS = (*(cut for cut in CUT if cut != "may"), "sept")
FIGURES = "0123456789"
TH = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
CUES = ("in", "since", "last", "this", "until", "by", "of")
NEAR = 14
"""How far from a literal the name of a month may begin, in code points."""


def literals(style: Style) -> tuple[str, ...]:
    """Case-folded texts of which each date that is written otherwise holds one."""
    beside = _of_month_first(style) if style.order == "month-first" else _of_day_first(style)
    ordinals = (f" {day}{TH.get(day, 'th')}" for day in range(1, 32))
    return tuple(dict.fromkeys((*_of_months_alone(), *beside, *ordinals)))


def has_month(folded: str, start: int, end: int) -> bool:
    """Whether the name of a month, or what may be one, stands near a stretch."""
    near = folded[max(0, start - NEAR) : end + NEAR]
    return any(cut in near for cut in CUT)


def _of_months_alone() -> Iterator[str]:
    """Months without a day that are shortened, or parted from their year."""
    for month in ABBREVIATIONS:
        yield from (f"{cue} {month}{end}" for cue, end in product(CUES, ". "))
        yield from (f"{month}{dot} {century}" for dot, century in product(("", "."), ("19", "20")))
    yield from (f"{name}{joint}{century}" for name, joint, century in product(NAMES, (", ", " of "), ("19", "20")))


def _of_month_first(style: Style) -> Iterator[str]:
    """Days before their month, months in another form before a day, and days that no comma parts from the year."""
    yield from (f"{end} {cut}" for end, cut in product((*FIGURES, "st", "nd", "rd", "th"), CUT))
    yield from (f"{figure} {century}" for figure, century in product(FIGURES, ("19", "20")))
    right = [style.month(number).casefold() for number in range(1, 13)]
    forms = (*NAMES, *(f"{short}{dot}" for short in ABBREVIATIONS for dot in ("", ".")))
    yield from (f"{form} {figure}" for form, figure in product(forms, FIGURES) if form not in right or figure == "0")


def _of_day_first(style: Style) -> Iterator[str]:
    """Months before a day, and months in another form behind one."""
    forms = (*NAMES, *(f"{short}{dot}" for short in ABBREVIATIONS for dot in ("", ".")))
    yield from (f"{form} {figure}" for form, figure in product(forms, FIGURES))
    yield from (f"{end} {cut}" for end, cut in product(("st", "nd", "rd", "th"), CUT))
    if style.months == "full":
        yield from (f"{figure} {short}" for figure, short in product(FIGURES, ABBREVIATIONS))
    else:
        yield from (f"{figure} {MONTHS[number - 1].casefold()}" for figure, number in product(FIGURES, SHORT))
