"""Amounts of a measure as copy writes them: "60 miles", "5-foot-10", "3 to 5 km", "10 by 12 feet".

The layer of quantities reads one number at a time and asks more than "22 m" before it takes an m for metres. Here a
stretch around a bracket is read, where a unit stands beside another that it converts: letters alone are units, several
numbers share one, and feet and inches are one length.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.quantities.numbers import VULGAR, figures, spelled
from claimlint.annotate.quantities.units import LONGEST, NAMES
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
PARTS = {
    "half": 0.5,
    "quarter": 0.25,
    "third": 1 / 3,
    "three-quarters": 0.75,
    "three quarters": 0.75,
    "two-thirds": 2 / 3,
}
SMALLER = {("ft", "in"): 12, ("st", "lb"): 14, ("lb", "oz"): 16, ("yd", "ft"): 3}
"""Which units follow which in one amount, and how many of them make one."""
BARE = {"ft": "in", "st": "lb"}
"""What a number without a unit is behind them: "5-foot-10"."""

_NUMBER = Own(
    r"""(?<![\w.,$£€¥₹\#/])(?<![$£€¥₹]\ )
    (?:(?P<minus>minus\ |(?<![\w)\]°])[-−–])?(?:(?P<digits>[0-9][0-9,]{0,14}(?:(?<=[0-9])\.[0-9]{1,6})?(?<!,))(?![0-9])
        (?:[ -]?(?P<vulgar>[½⅓⅔¼¾⅛⅜⅝⅞])|[ -](?P<over>[1357]/(?:2|4|8|16))(?![0-9/]))?
      | (?P<alone>[½⅓⅔¼¾⅛⅜⅝⅞])|(?P<fraction>[1357]/(?:2|4|8|16))(?![0-9/]))
      | (?P<part>half|(?:a\ |one[ -])?quarter|(?:a\ |one[ -])third|three[ -]quarters|two[ -]thirds)(?:\ of)?(?:\ an?(?=\ )|(?=[ -]))
      | (?P<word>(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|
          seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a\ (?=hundred|thousand|million))\b)
      | (?P<article>an?)(?=[ ])
    )""",
    spaced=True,
    fold=True,
)
_MAGNITUDE = Own(r"[ -](hundred|thousand|million|billion|trillion)(?![a-z])", fold=True)
_UNIT = Own(r"(?:[°º] ?)?[A-Za-zµ][A-Za-zµ/.²³]{0,14}(?:[ -][A-Za-z][A-Za-z.²³]{0,14}){0,4}|[°º'\"′″]")
_ENDS = Own(r"(?![\w²³/°º])")
_JOINED = Own(r" ?[-–—] ?| (?:to|and|by|or) | ?[x×] ?|-(?:to|by)-", fold=True)
_WITHIN = Own(r",? (?:and )?|-|")


class Figure(NamedTuple):
    """One number of an amount: where it stands, its value in the unit, and what it can mean."""

    span: Span
    value: float
    interval: Interval


class Amount(NamedTuple):
    """A measure: all of it, its numbers, and the symbol of their unit; `simple` if each number is one of figures."""

    span: Span
    figures: tuple[Figure, ...]
    unit: str
    simple: bool = True


class _Token(NamedTuple):
    figure: Figure
    unit: str
    end: int
    simple: bool
    article: bool


def amounts(prose: str, start: int, end: int) -> list[Amount]:
    """The amounts in a half-open stretch of prose, in order; numbers without a unit are none."""
    found: list[Amount] = []
    waiting: list[_Token] = []
    for token in _tokens(prose, start, end):
        last = waiting[-1].end if waiting else -1
        between = prose[last : token.figure.span.start] if waiting else ""
        if waiting and _JOINED.fullmatch(between) is None:
            waiting = []
        if found and not waiting and _appended(prose, found, token):
            continue
        if not token.unit:
            waiting = [] if token.article else [*waiting[-2:], token]
            continue
        found.append(_amount([*waiting, token]))
        waiting = []
        if len(found) > 1 and _series(prose, found[-2], found[-1]):
            found[-2:] = [_both(found[-2], found[-1])]
    return found


def _amount(tokens: list[_Token]) -> Amount:
    span = Span(tokens[0].figure.span.start, tokens[-1].end)
    return Amount(span, tuple(one.figure for one in tokens), tokens[-1].unit, all(one.simple for one in tokens))


def _both(left: Amount, right: Amount) -> Amount:
    """ "10 feet by 12 feet" as one amount."""
    span = Span(left.span.start, right.span.end)
    return Amount(span, left.figures + right.figures, left.unit, left.simple and right.simple)


def _series(prose: str, left: Amount, right: Amount) -> bool:
    between = prose[left.span.end : right.span.start]
    return left.unit == right.unit and len(left.figures) < 3 and _JOINED.fullmatch(between) is not None


def _appended(prose: str, found: list[Amount], token: _Token) -> bool:
    """Whether a number goes on the amount before it, as inches do behind feet; then it is put there."""
    amount, span = found[-1], token.figure.span
    unit = token.unit or BARE.get(amount.unit, "")
    parts = SMALLER.get((amount.unit, unit))
    if parts is None or not 0 <= token.figure.value < parts or len(amount.figures) != 1:
        return False
    between = prose[amount.span.end : span.start]
    if _WITHIN.fullmatch(between) is None or (not token.unit and between not in ("-", " ", "")):
        return False
    value = amount.figures[0].value + token.figure.value / parts
    whole = Span(amount.span.start, token.end)
    figure = Figure(whole, value, Interval.about(value, 0.5 / parts))
    found[-1] = Amount(whole, (figure,), amount.unit, False)
    return True


def _tokens(prose: str, start: int, end: int) -> Iterator[_Token]:
    at = start
    while found := _NUMBER.search(prose, at, end):
        token = _token(prose, found, end)
        at = token.end if token else found.end()
        if token:
            yield token


def _token(prose: str, found: regex.Match[str], end: int) -> _Token | None:
    """A number with the unit behind it, if there is one; None where it is no number."""
    figure = _figure(prose, found)
    if figure is None:
        return None
    unit, reached = _unit(prose, figure.span.end, end)
    article = found["article"] is not None
    if article and not unit:
        return None
    return _Token(
        figure, unit, reached, found["digits"] is not None and not found["vulgar"] and not found["over"], article
    )


def _figure(prose: str, found: regex.Match[str]) -> Figure | None:
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
    start = found.start("digits") if found["digits"] and not found["minus"] else found.start()
    return Figure(Span(start, magnitude.end() if magnitude else found.end()), value, Interval.about(value, half))


def _words(prose: str, at: int) -> Figure | None:
    folded = prose[at : at + 40].casefold()
    article = 2 if folded.startswith("a ") else 0
    number = spelled(f"one {folded[2:]}" if article else folded, 0)
    if number is None:
        return None
    end = at + number.span.end - article
    return Figure(Span(at, end), number.value, Interval.about(number.value, _zeros(number.value, 0.5)))


def _read(found: regex.Match[str]) -> tuple[float, float] | None:
    """The value of a number without its sign, and how far it may be off."""
    if found["article"]:
        return 1.0, PART
    if found["part"]:
        part = found["part"].casefold().removeprefix("a ").removeprefix("one ").removeprefix("one-")
        value = PARTS[part.replace(" ", "-") if " " in part else part]
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


def _unit(prose: str, at: int, end: int) -> tuple[str, int]:
    """The symbol of the unit that stands behind a number, and where it ends; nothing where none does."""
    behind = at + (prose[at : at + 1] in (" ", "-"))
    found = _UNIT.match(prose, behind, end)
    if found is None:
        return "", at
    written = found.group()
    for cut in _cuts(written):
        symbol = _symbol(written[:cut])
        if symbol and (written[:cut] in _MARKS or _ENDS.match(prose, behind + cut)):
            return symbol, behind + cut
    return "", at


def _cuts(written: str) -> list[int]:
    """Where a unit may end, the longest first."""
    marks = [index for index, letter in enumerate(written) if letter in " -"][:LONGEST]
    cuts = [*marks, len(written)]
    return [cut for end in reversed(cuts) for cut in ((end, end - 1) if written[end - 1] == "." else (end,))]


def _symbol(written: str) -> str:
    """The symbol of a unit as it is written, in small letters where it is not known as it stands."""
    if written in _MARKS:
        return _MARKS[written]
    text = written.replace("º", "°")
    spaced = text.replace("-", " ")
    for form in (text, spaced, text.lower(), spaced.lower()):
        if form in NAMES and not (len(form) == 1 and form != text):
            return NAMES[form]
    return ""


_MARKS = {"'": "ft", "′": "ft", '"': "in", "″": "in", "in": "in"}
"""Marks and letters that are a unit only here."""
