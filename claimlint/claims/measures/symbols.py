"""The unit that stands right behind a number, where another amount beside it shows that it is one."""

from __future__ import annotations

from claimlint.annotate.quantities.units import LONGEST, NAMES
from claimlint.patterns.own import Own

MARKS = {"'": "ft", "′": "ft", '"': "in", "″": "in"}
"""Units that are marks; a digit may follow them."""
ALSO = {
    "in": "in",
    "st": "st",
    "tons": "ton",
    "US gallon": "gal",
    "US gallons": "gal",
    "U.S. gallon": "gal",
    "U.S. gallons": "gal",
    "m2": "m²",
    "km2": "km²",
    "m3": "m³",
    "sq. m": "m²",
    "sq. miles": "mi²",
    "sq miles": "mi²",
    "mi.": "mi",
    "yds.": "yd",
    "cms": "cm",
    "gms": "g",
    "km/hr": "km/h",
    "km/hour": "km/h",
    "kilometers/hour": "km/h",
    "miles/hour": "mph",
    "mi/hr": "mph",
    "metres a second": "m/s",
    "meters a second": "m/s",
    "feet a second": "ft/s",
    "deg C": "°C",
    "deg F": "°F",
    "deg. C": "°C",
    "deg. F": "°F",
    "degs C": "°C",
    "degs F": "°F",
}
"""Names that are units only beside another unit, or are seldom written."""
_UNIT = Own(r"(?:[°º] ?)?[A-Za-zµ][A-Za-zµ/.²³]{0,14}(?:[ -][A-Za-z][A-Za-z.²³]{0,14}){0,4}|[°º'\"′″]")
_ENDS = Own(r"(?![\w²³°º]|/(?![ \d~]))")


def unit_behind(prose: str, at: int, end: int) -> tuple[str, int]:
    """The symbol of the longest unit that stands behind an offset, and where it ends; nothing where none does."""
    behind = at + (prose[at : at + 1] in (" ", "-"))
    found = _UNIT.match(prose, behind, end)
    if found is None:
        return "", at
    written = found.group()
    for cut in _cuts(written):
        symbol = _symbol(written[:cut])
        if symbol and (written[:cut] in MARKS or _ENDS.match(prose, behind + cut)):
            return symbol, behind + cut
    return "", at


def _cuts(written: str) -> list[int]:
    """Where a unit may end, the longest first."""
    marks = [index for index, letter in enumerate(written) if letter in " -/"][: LONGEST + 1]
    cuts = [*marks, len(written)]
    return [cut for end in reversed(cuts) for cut in ((end, end - 1) if written[end - 1] == "." else (end,))]


def _symbol(written: str) -> str:
    """The symbol of a unit as it is written, in small letters where it is not known as it stands; empty for none."""
    if written in MARKS:
        return MARKS[written]
    text = written.replace("º", "°")
    spaced = text.replace("-", " ")
    for form in (text, spaced, text.lower(), spaced.lower()):
        symbol = NAMES.get(form) or ALSO.get(form)
        if symbol and not (len(form) == 1 and form != text):
            return symbol
    return ""
