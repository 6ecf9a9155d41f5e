"""Ordinal numbers as copy writes them: 44th, forty-fourth."""

from __future__ import annotations

ONES = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "  # noqa: SIM905
    "fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
TENS = ("", "ten", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
WORDS = {
    **{word: number for number, word in enumerate(ONES) if number},
    **{f"{ten}ieth": 10 * number for number, ten in enumerate(TENS) if number > 1},
    **{
        f"{ten}y-{ONES[one]}": 10 * number + one
        for number, ten in enumerate(TENS)
        if number > 1
        for one in range(1, 10)
    },
}
"""The number of each ordinal that is written out, up to 99."""

FIGURES = r"\d{1,3}(?:st|nd|rd|th)"
SPELLED = (
    rf"(?:(?:{'|'.join(ten + 'y' for ten in TENS[2:])})[- ])?(?:{'|'.join(ONES[1:])})"
    rf"|(?:{'|'.join(ten for ten in TENS[2:])})ieth"
)
ORDINAL = rf"(?:{FIGURES}|{SPELLED})"
"""What an ordinal looks like; case is the caller's."""


def number(text: str) -> int:
    """The number that an ordinal names; 0 where it is none."""
    folded = text.casefold().replace(" ", "-")
    if folded[:1].isdigit():
        digits = folded.rstrip("stndrh")
        return int(digits) if digits.isdigit() and digits.isascii() else 0
    return WORDS.get(folded, 0)


def written(value: int, like: str) -> str:
    """A number from 1 to 99 as an ordinal, in figures or in words as another one is written."""
    if like[:1].isdigit():
        return f"{value}{suffix(value)}"
    word = next(word for word, each in WORDS.items() if each == value)
    if like.isupper():
        return word.upper()
    return "-".join(part.capitalize() for part in word.split("-")) if like[:1].isupper() else word


def suffix(value: int) -> str:
    """The letters behind a number."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
