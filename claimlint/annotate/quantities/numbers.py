"""Numbers alone, in figures and in words, and how exactly they are printed."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

LONGEST = 24
"""A figure with more characters is an identifier, or no number that copy states."""
ZEROS = 0.05
"""Zeros at the end are read as rounding, yet by no more than this share: "3,000" may be 2,850 to 3,150."""
ROUND = 100
"""From here on zeros at the end may be rounding."""

_SMALL = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {word: 10 * ten for ten, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # noqa: SIM905
SMALL = {**_SMALL, **_TENS, "fourty": 40}
"""Words for numbers below a hundred."""
GLUED = {"k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "t": 1e12, "trn": 1e12}
"""Magnitudes as they stand right behind a figure of money."""
LARGE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "lakh": 1e5,
    "crore": 1e7,
    "bn": 1e9,
    "mln": 1e6,
    "dozen": 12.0,
}
"""Words that multiply the number before them."""
PRINTED = 1e5
"""From this magnitude on, "3 million" is read as a rounded figure even where it is spelled out."""
PARTS = {"half": 2, "quarter": 4, "third": 3}

GROUPED = Own(
    r"[0-9]{1,3}(?:,[0-9]{3})++(?:\.[0-9]++)?|[0-9]++\.[0-9]++|[0-9]{1,2}(?:,[0-9]{2})++,[0-9]{3}(?:\.[0-9]++)?"
)
VULGAR = {
    "½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6,
    "⅚": 5 / 6, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875,
}  # fmt: skip
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_BELOW = (
    rf"(?:(?:{'|'.join(_TENS)}|fourty)(?:[ -](?:{_ONES}))?|"
    rf"(?:{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero)(?![a-z]))"
)
_HUNDREDS = rf"{_BELOW}(?:[ -]hundred(?:[ -](?:and[ -])?{_BELOW})?)?"
_LARGER = "thousand|million|billion|trillion|quadrillion|lakh|crore"
SPELLED = Own(rf"{_HUNDREDS}(?:[ -](?:{_LARGER})(?:(?:[ -]and)?[ -]{_HUNDREDS})?){{0,4}}(?![a-z])")
AND_PART = Own(r"[ -]and[ -](a|one|two|three)[ -](half|quarters?|thirds?)(?![a-z])")
TOKEN = Own(r"[a-z]+")


class Number(NamedTuple):
    """A number as it stands: what it spans, its value, and half a unit of its last printed place.

    `zeros` is half the place of the last figure that is not zero, where that may be rounding; `half` where not. Both
    are 0 for what is spelled out and exact. `plain` says that nothing but digits stand there, so that it may be a year,
    a number in a street or a name; `vague` that it is a lower bound ("dozens"). `figure` is what stands before the
    magnitude, whose value is `factor`.
    """

    span: Span
    value: float
    half: float
    zeros: float
    spelled: bool = False
    plain: bool = False
    vague: bool = False
    factor: float = 1.0
    length: int = 0

    @property
    def figure(self) -> Span:
        """The number without its magnitude."""
        return Span(self.span.start, self.span.start + self.length) if self.length and not self.spelled else self.span

    def times(self, factor: float, end: int) -> Number:
        """The same with a magnitude behind it."""
        return self._replace(
            span=Span(self.span.start, end),
            value=self.value * factor,
            half=self.half * factor,
            zeros=self.zeros * factor,
            plain=False,
            factor=self.factor * factor,
            length=self.length or self.span.end - self.span.start,
        )


@lru_cache(1024)
def figures(text: str) -> tuple[float, float, float] | None:
    """What digits with commas and a decimal point come to, with half of the last place and of the last that counts.

    None for what is no figure: wrong groups, a leading zero, or too long.
    """
    if len(text) > LONGEST:
        return None
    if text.isdigit():
        value = float(text)
        return (value, 0.5, zeros(value, 0.5)) if text[0] != "0" or text == "0" else None
    if GROUPED.fullmatch(text) is None or (text[0] == "0" and text[1] != "."):
        return None
    _, point, decimals = text.partition(".")
    value = float(text.replace(",", ""))
    half = 0.5 * 10.0 ** -len(decimals)
    return value, half, half if point else zeros(value, half)


def zeros(value: float, half: float) -> float:
    """Half the place of the last figure that is not zero, of a whole number that may be rounded."""
    if value < ROUND or value % 10:
        return half
    number, place = int(value), 1
    while number % 10 == 0:
        number, place = number // 10, place * 10
    return max(half, min(place / 2, ZEROS * value))


def spelled(folded: str, at: int) -> Number | None:
    """The number whose words begin there, with "and a half", with no hedge and no unit; None where it is none."""
    found = SPELLED.match(folded, at)
    if found is None:
        return None
    words = TOKEN.findall(found.group())
    end = found.end()
    value = _value(words)
    while value is None and len(words) > 1:
        end -= len(words.pop()) + 1
        if words[-1] == "and":
            end -= len(words.pop()) + 1
        value = _value(words)
    if value is None:
        return None
    part = AND_PART.match(folded, end)
    if part and value < ROUND:
        return Number(Span(at, part.end()), value + _part(part[1], part[2]), 0.05, 0.125, True)
    half = LARGE.get(words[-1], 0.0) / 2 if len(words) == 2 and LARGE.get(words[-1], 0.0) >= PRINTED else 0.0
    return Number(Span(at, end), value, half, zeros(value, half) if value >= ROUND else half, True)


def _part(many: str, part: str) -> float:
    """What "a half", "two thirds" and "three quarters" are worth."""
    return {"two": 2, "three": 3}.get(many, 1) / PARTS[part.rstrip("s")]


def _value(words: list[str]) -> float | None:
    """What number words come to; None where they do not make one number: "two three", "twenty eleven"."""
    total, current, top = 0.0, 0.0, float("inf")
    before = ""
    for word in words:
        if word == "and":
            if before not in LARGE:
                return None
        elif word in SMALL:
            value = SMALL[word]
            room = current % 100
            if (room and not (room >= 20 and room % 10 == 0 and 0 < value < 10)) or (not value and len(words) > 1):
                return None
            current += value
        elif word == "hundred":
            if not 0 < current < 100:
                return None
            current *= 100
        else:
            if not current or LARGE[word] >= top:
                return None
            top = LARGE[word]
            total, current = total + current * top, 0.0
        before = word
    return None if before == "and" else total + current
