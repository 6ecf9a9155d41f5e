"""The place, day and agency that a wire story begins with: "PARIS, Oct. 11, 2023 (Agency) — "."""

from __future__ import annotations

import re
from datetime import date

LONGEST = 100
"""A longer dateline is none; in code points."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FULL = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
STATES = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn "  # noqa: SIM905
    "Vt Va Wash Wis Wyo".split()
)
WIRES = frozenset(["AP", "Reuters", "AFP", "UPI", "EFE", "ANSA", "TASS", "Xinhua", "Bloomberg", "Kyodo"])
DASH = r"\s?\u2014|\s?(?:\u2013|--)(?=\s)|\s-(?=\s)"
DASHES = ("\u2014", "\u2013", "--", " -", "\n-")
SHORTEST = 5
"""A place in capitals and nothing else is no dateline if it is shorter: it may be an acronym."""


def dateline(written: str) -> int:
    """How long the dateline at the start of a text is, its dash included; 0 without one."""
    written = written[:LONGEST]
    if not any(mark in written for mark in DASHES):
        return 0
    dash = re.search(DASH, written)
    if dash is None or (not written[0].isupper() and written[0] != "("):
        return 0
    after = written[dash.end() :].lstrip(" \n\"'\u2018\u201c([$\u00a3\u20ac")
    story = after[:1].isupper() or after[:1].isdigit()
    return dash.end() if story and _places(" ".join(written[: dash.start()].split())) else 0


def _places(prefix: str) -> bool:
    """Whether what stands before the dash is a place, with so much beside it that it cannot be anything else."""
    bracketed = prefix.startswith("(") and prefix.endswith(")")
    prefix, source = (prefix[1:-1], "") if bracketed else _source(prefix)
    place, *rest = [part.strip() for part in prefix.split(",")]
    dated = _drop_day(rest)
    if not rest and place.endswith((" D.C.", " DC")):
        place, _, state = place.rpartition(" ")
        rest = [state]
    if not _capitals(place, 4) or len(rest) > 1 or not all(_capitals(part, 3) for part in rest):
        return False
    if bracketed:
        return bool(dated or rest)
    if place.isupper():
        return bool(rest or dated or source or len(place) >= SHORTEST)
    return dated or source in WIRES or bool(rest and _state(rest[0]))


def _source(prefix: str) -> tuple[str, str]:
    """What stands before a bracket at the end, and what stands in it; the party of a politician is no source."""
    if not prefix.endswith(")"):
        return prefix, ""
    before, _, inside = prefix[:-1].rpartition(" (")
    return (before, inside) if inside[:1].isupper() and inside[1:2] not in ("", "-") else (prefix, "")


def _drop_day(parts: list[str]) -> bool:
    """Take a day, with or without its year, from the end of the parts; whether there was one."""
    if len(parts) > 1 and _year(parts[-1]) and _day(parts[-2]):
        del parts[-2:]
        return True
    if parts and _day(parts[-1]):
        del parts[-1]
        return True
    return False


def _day(part: str) -> bool:
    words = part.split()
    if len(words) == 3 and _year(words[2]):
        del words[2]
    return len(words) == 2 and any(_month(a) and _number(b) for a, b in (words, words[::-1]))


def _capitals(part: str, most: int) -> bool:
    words = part.split()
    return 0 < len(words) <= most and all(w[0].isupper() and w.replace(".", "")[-1:].isalpha() for w in words)


def _state(part: str) -> bool:
    letters = part.replace(".", "")
    return (len(letters) == 2 and letters.isupper()) or (part.endswith(".") and letters in STATES)


def _month(word: str) -> int:
    """The number of a month, written out or short; 0 for any other word."""
    low = word.lower()
    if low in FULL:
        return FULL.index(low) + 1
    low = low.removesuffix(".")
    return MONTHS.index(low[:3]) + 1 if low in MONTHS or low == "sept" else 0


def _number(word: str) -> int:
    """The day of a month; 0 for any other word."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else 0


def _year(word: str) -> int:
    return int(word) if word.isascii() and word.isdigit() and len(word) == 4 and word[:2] in ("19", "20") else 0


def day_of(written: str) -> date | None:
    """The first date that a text writes out with month, day and year, if it is one of the calendar."""
    words = written.replace(",", " ").split()
    for a, b, c in zip(words, words[1:], words[2:], strict=False):
        month, day, year = _month(a) or _month(b), _number(a) or _number(b), _year(c)
        if month and day and year:
            try:
                return date(year, month, day)
            except ValueError:
                return None
    return None
