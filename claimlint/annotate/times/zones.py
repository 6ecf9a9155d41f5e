"""Time zones by their letters and names, and times of day that stand before one.

Sources: the IANA time zone database for offsets and abbreviations; 15 U.S.C. 260a and 263 for those of the United
States.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.span import Span

if TYPE_CHECKING:
    import regex

OFFSETS: dict[str, tuple[float, ...]] = {
    "GMT": (0,),
    "UTC": (0,),
    "EST": (-5,),
    "EDT": (-4,),
    "CST": (-6, 8, -5),
    "CDT": (-5, -4),
    "MST": (-7, 8),
    "MDT": (-6,),
    "PST": (-8, 8),
    "PDT": (-7,),
    "AKST": (-9,),
    "AKDT": (-8,),
    "HST": (-10,),
    "AST": (-4, 3),
    "ADT": (-3,),
    "NST": (-3.5,),
    "NDT": (-2.5,),
    "BST": (1, 6),
    "IST": (5.5, 1, 2),
    "CET": (1,),
    "CEST": (2,),
    "EET": (2,),
    "EEST": (3,),
    "MSK": (3,),
    "SAST": (2,),
    "PKT": (5,),
    "JST": (9,),
    "KST": (9,),
    "HKT": (8,),
    "SGT": (8,),
    "AWST": (8,),
    "ACST": (9.5,),
    "AEST": (10,),
    "AEDT": (11,),
    "NZST": (12,),
    "NZDT": (13,),
}
"""The hours that a zone is ahead of Greenwich; several where letters stand for several zones."""
SEASONAL = {"E": (-5, -4), "C": (-6, -5), "M": (-7, -6), "P": (-8, -7)}
"""The same of the zones of the United States in standard and in daylight time, by the first letter."""

LETTERS = "|".join(sorted(OFFSETS, key=len, reverse=True))
ZONE = (
    rf"(?P<zone>(?P<letters>{LETTERS})\b|(?P<dotted>[ECMP]\.[SD]\.T\.|G\.M\.T\.)|(?P<short>[ECMP])(?:T\b|\.T\.)|"
    r"(?P<name>Eastern|Central|Mountain|Pacific)(?: (?P<sort>[Ss]tandard|[Dd]aylight))?(?: [Tt]ime)?\b)(?: time)?"
)
CLOCK = (
    r"(?P<clock>(?<![\w$£€#:+–-])(?<!\d/)(?:(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?|(?P<military>[012]\d[0-5]\d)|(?P<word>[Nn]oon|[Mm]idnight))"
    r"(?: ?(?P<half>[ap]\.? ?m\b\.?|[AP]\.?M\b\.?))?)"
)
DAY = r"(?:,? (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|local time))?"
ZONED = rf"{CLOCK}{DAY},? {ZONE}{DAY}"
"""A time of day with a zone behind it."""


class Zoned(NamedTuple):
    """A time of day with its zone.

    `span` is all of it, `clock` the time alone; `minutes` count from midnight, or from noon or midnight where `sure` is
    false: neither a.m. nor p.m. is written, and the hour could be either. `offsets` are the hours that the zone may be
    ahead of Greenwich, `season` its first letter where that depends on the season, `daylight` whether it names one.
    """

    span: Span
    clock: Span
    minutes: int
    sure: bool
    offsets: tuple[float, ...]
    season: str
    daylight: bool | None
    zone: str


def zoned(found: regex.Match[str], prefix: str = "") -> Zoned | None:
    """The time of a match of `ZONED`, whose groups may bear a prefix; None for one that no clock shows."""
    part = {name[len(prefix) :]: text for name, text in found.groupdict().items() if name.startswith(prefix)}
    minutes = _minutes(part)
    if minutes is None:
        return None
    letters = (part["letters"] or part["dotted"] or "").replace(".", "")
    sort = (part["sort"] or "").casefold()
    short = part["short"] or (part["name"] or " ")[0].strip()
    if sort:
        letters, short = f"{short}{sort[0].upper()}T", ""
    offsets = OFFSETS.get(letters) or SEASONAL[short]
    light = letters[1] == "D" if len(letters) == 3 and letters[0] in SEASONAL and letters[1:] in ("ST", "DT") else None
    spans = (Span(*found.span(f"{prefix}{name}")) for name in ("clock", "zone"))
    clock, zone = spans
    bare = not part["half"] and not part["word"] and not part["military"] and 1 <= int(part["hour"] or 0) <= 12
    season = short or (letters[:1] if light is not None else "")
    text = found.string[zone.start : zone.end]
    return Zoned(Span(clock.start, zone.end), clock, minutes, not bare, offsets, season, light, text)


def _minutes(part: dict[str, str | None]) -> int | None:
    """Minutes from midnight; None where hours or minutes are too many."""
    if part["word"]:
        return 720 if part["word"].casefold() == "noon" else 0
    if part["military"]:
        hour, minute = int(part["military"][:2]), int(part["military"][2:])
    else:
        hour, minute = int(part["hour"] or 0), int(part["minute"] or 0)
    half = (part["half"] or "")[:1].casefold()
    if hour > (12 if half else 24) or minute > 59 or (half and part["military"]) or (half and not hour):
        return None
    return (hour % 12 + 12 * (half == "p") if half else hour % 24) * 60 + minute
