"""Numbers before a unit: "97", "1½", "5 1/2", "half a", "two million", "minus 40", "a"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.quantities.numbers import VULGAR, figures, spelled
from claimlint.model.interval import Interval
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

ZEROS = 0.1
"""Zeros at the end may be rounding, up to this share of a number: "30 mph (45 kph)" are 28 to 32."""
PART = 0.05
"""How far "half a mile" may be from half of it, as a share."""
MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10, "sixteenth": 16}
"""What each part divides by."""
COUNTED = {"": 1, "a": 1, "one": 1, "two": 2, "three": 3, "five": 5, "seven": 7, "nine": 9}
"""How many of a part there may be."""

NUMBER = Own(
    r"""(?<![\w.,$£€¥₹\#])(?<![$£€¥₹]\ )(?<!\d/)
    (?:(?P<minus>minus\ |(?<![\w)\]°])[-−–])?
        (?:(?P<digits>[0-9][0-9,]{0,14}(?:(?<=[0-9])\.[0-9]{1,6})?(?<!,))(?![0-9])
            (?:[ -]?(?P<vulgar>[½⅓⅔¼¾⅛⅜⅝⅞])|[ -](?P<over>[1357]/(?:2|4|8|16))(?![0-9/]))?
          | (?P<alone>[½⅓⅔¼¾⅛⅜⅝⅞])
          | (?P<fraction>[1357]/(?:2|4|8|16))(?![0-9/]))
      | (?:(?P<many>a|one|two|three|five|seven|nine)[ -])?(?P<part>half|third|quarter|fifth|eighth|tenth|sixteenth)s?
            (?:\ of)?(?:\ an?(?=\ )|(?=[ -]))
      | (?P<word>(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|
            seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|
            a\ (?=hundred|thousand|million))\b)
      | (?<!of\ )(?<!per\ )(?P<article>an?)(?=[ ])
    )""",
    spaced=True,
    fold=True,
)
"""What a number begins with; `figure` reads it."""
_MAGNITUDE = Own(r"[ -](hundred|thousand|million|billion|trillion)(?![a-z])", fold=True)


class Figure(NamedTuple):
    """One number of an amount: where it stands, its value in the unit, and what it can mean.

    `plain` is whether it is written in digits alone, with a magnitude perhaps.
    """

    span: Span
    value: float
    interval: Interval
    plain: bool = True


def figure(prose: str, found: regex.Match[str]) -> Figure | None:
    """The number that a match of `NUMBER` begins; None where its digits are none."""
    if found["word"]:
        return _words(prose, found.start())
    read = _read(found)
    if read is None:
        return None
    value, half = read
    magnitude = _MAGNITUDE.match(prose, found.end())
    by = MAGNITUDES[magnitude[1].casefold()] if magnitude else 1.0
    half = min(half, ZEROS * value) if magnitude else half
    value, half = (-value if found["minus"] else value) * by, half * by
    span = Span(found.start(), magnitude.end() if magnitude else found.end())
    return Figure(
        span, value, Interval.about(value, half), bool(found["digits"] and not found["vulgar"] and not found["over"])
    )


def _words(prose: str, at: int) -> Figure | None:
    folded = prose[at : at + 40].casefold()
    article = 2 if folded.startswith("a ") else 0
    number = spelled(f"one {folded[2:]}" if article else folded, 0)
    if number is None:
        return None
    end = at + number.span.end - article
    return Figure(Span(at, end), number.value, Interval.about(number.value, _zeros(number.value, 0.5)), False)


def _read(found: regex.Match[str]) -> tuple[float, float] | None:
    """The value of a number without its sign and magnitude, and how far it may be off."""
    if found["article"]:
        return 1.0, PART
    if found["part"]:
        value = COUNTED[(found["many"] or "").casefold()] / PARTS[found["part"].casefold()]
        return value, PART * value
    if found["alone"] or found["fraction"]:
        value = VULGAR[found["alone"]] if found["alone"] else _over(found["fraction"])
        return value, PART * value
    read = figures(found["digits"])
    if read is None:
        return None
    value, half, _ = read
    more = VULGAR[found["vulgar"]] if found["vulgar"] else _over(found["over"]) if found["over"] else 0.0
    return (value + more, 0.125) if more else (value, _zeros(value, half))


def _over(written: str) -> float:
    above, _, below = written.partition("/")
    return int(above) / int(below)


def _zeros(value: float, half: float) -> float:
    """Half the place of the last figure that is not zero, but no more than a share of the number."""
    if half != 0.5 or not value or value % 10:
        return half
    place = 10.0
    while value % (place * 10) == 0:
        place *= 10
    return max(half, min(place / 2, ZEROS * value))
