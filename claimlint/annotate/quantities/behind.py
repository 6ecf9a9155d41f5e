"""What stands behind a number: its magnitude, its unit, the noun that it counts, and what it is a rate of."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.annotate.quantities import money, units
from claimlint.annotate.quantities.nouns import ENDS, MOST, noun, wordset
from claimlint.annotate.quantities.numbers import GLUED, LARGE, Number
from claimlint.annotate.quantities.quantity import Sort
from claimlint.patterns.own import Own

REACH = 80
"""How far behind a number its unit and noun may end, in code points."""
DASH = Own(r"\n|--|—|(?<=[^\W\d])–")
LETTERS = Own(r"[A-Za-zµ°][A-Za-z°²³/]*+(?![\w])")
PER = Own(
    r"(?: per |/)(?P<per>[0-9][0-9,.]*[0-9](?: million| thousand| billion)?|[a-z]+)|"
    r" for (?:every|each) (?P<every>[0-9][0-9,.]*[0-9](?: million| thousand| billion)?)|"
    r"[ -](?:for )?(?:an?|every|each)[ -](?P<a>second|minute|hour|day|night|week|month|quarter|year|decade|share|"
    r"gallon|pound|barrel|ton|tonne|mile|person|head|piece|ounce|acre|bushel|game|pop|ticket|liter|litre|kilo|pupil|student)\b|"
    r",? (?P<each>each|apiece|annually|yearly|monthly|weekly|daily|nightly|hourly)\b"
)
AHEAD = frozenset((" p", " a", " e", " f", " m", " w", " d", " y", " n", " h", ", ", "-a"))
"""How what a number is a rate of begins."""
PERCENT: dict[str, tuple[Sort, str, float]] = {
    "%": ("percent", "percent", 1.0),
    "percent": ("percent", "percent", 1.0),
    "per cent": ("percent", "percent", 1.0),
    "pct": ("percent", "percent", 1.0),
    "percentage point": ("points", "points", 1.0),
    "percentage points": ("points", "points", 1.0),
    "basis point": ("points", "points", 0.01),
    "basis points": ("points", "points", 0.01),
    "point": ("points", "point", 1.0),
    "points": ("points", "point", 1.0),
}
NOUNS_OF_M = wordset("tall long high wide deep away apart sprint dash race final relay freestyle hurdles")
WARMTH = Own(
    r"°|degree|temperature|\bheat|\bcold|\bwarm|\bhot\b|fahrenheit|celsius|\bcool|\bfreez|\bhighs?\b|\blows?\b|\bboil|\bmelt",
    fold=True,
)
NEAR = 60
LARGEST_STONE = 40


class Behind(NamedTuple):
    """A number with its magnitude, and what its unit makes of it: where that ends, what it is worth, and the rate.

    `noun_end` is where the noun of a count ends. `plural` says that a plural stands there.
    """

    number: Number
    sort: Sort
    unit: str
    end: int
    factor: float = 1.0
    per: str = ""
    noun_end: int = 0
    plural: bool = False


def _names() -> dict[str, tuple[Sort, str, float]]:
    """What each unit behind a number is, by its words."""
    found: dict[str, tuple[Sort, str, float]] = {name: ("measure", unit, 1.0) for name, unit in units.NAMES.items()}
    found.update({name: ("money", unit, 1.0) for name, unit in money.WORDS.items()})
    found.update({name: ("money", unit, 0.01) for name, unit in money.PARTS.items()})
    return found | PERCENT


NAMES = _names()
FIRST = {name.replace("-", " ").split(" ")[0].casefold() for name in NAMES if " " in name or "-" in name}
"""The words that may begin a name of several."""
SPACED = {name.replace("-", " "): known for name, known in NAMES.items()}
WIDEST = max(name.count(" ") for name in SPACED) + 1
BEGIN = FIRST | SPACED.keys() | LARGE.keys()
"""The words that may begin a unit or a magnitude."""


def behind(prose: str, number: Number, currency: str) -> Behind | None:
    """What stands behind a number; None where what is glued to it makes it none."""
    end = number.span.end
    rest = _rest(prose, end)
    first = rest[:1]
    if first == "%":
        return _rate(prose, Behind(number, "percent", "percent", end + 1))
    if first == " " or first == "-":
        return _spaced(prose, number, currency, rest)
    if first in "°¢" or first.isalpha():
        return _glued(prose, number, currency) if first else _bare(number, currency)
    return _bare(number, currency)


def _rest(prose: str, end: int) -> str:
    """What stands behind an offset in the same block, up to a dash: "six members--three Democrats"."""
    rest = prose[end : end + REACH]
    if "\n" in rest or "–" in rest or "—" in rest or "--" in rest:
        return DASH.split(rest, 1)[0]
    return rest


def _bare(number: Number, currency: str) -> Behind:
    if currency:
        return Behind(number, "money", currency, number.span.end)
    return Behind(number, "number", "", number.span.end)


def _glued(prose: str, number: Number, currency: str) -> Behind | None:
    """What letters right behind a figure mean; None where they make it a name or an ordinal."""
    found = LETTERS.match(prose, number.span.end)
    if found is None or number.spelled:
        return None
    word = found.group()
    low = word.casefold()
    factor = GLUED.get(low)
    if factor and (currency or low in ("bn", "mn", "mln", "trn") or (low in "mk" and _counts(prose, found.end()))):
        return _after_magnitude(prose, number.times(factor, found.end()), currency)
    known = NAMES.get(word) or (NAMES.get(low) if len(low) > 2 else None)
    if currency or word == "K" or known is None or (word in ("C", "F") and not _is_warmth(prose, number)):
        return Behind(number, "money", "GBP", found.end(), 0.01) if low == "p" and number.plain else None
    return _rate(prose, Behind(number, known[0], known[1], found.end(), known[2]))


def _is_warmth(prose: str, number: Number) -> bool:
    """Whether a temperature is spoken of near a number: 18F is an office as well."""
    start, end = number.span
    near = prose[max(0, start - NEAR) : end + NEAR]
    return WARMTH.search(near) is not None or prose[start - 1 : start] == "(" or " (" in prose[end + 1 : end + 4]


def _counts(prose: str, end: int) -> bool:
    """Whether a plural noun follows, so that "1.4m people" are millions and no metres."""
    words = _rest(prose, end)[1:].split(" ", MOST)[:MOST]
    found = noun(words) if prose[end : end + 1] == " " else None
    return found is not None and found.plural and words[0].rstrip(ENDS) not in NOUNS_OF_M


def _after_magnitude(prose: str, number: Number, currency: str) -> Behind | None:
    end = number.span.end
    rest = _rest(prose, end)
    if rest[:1] in (" ", "-"):
        return _spaced(prose, number, currency, rest)
    return _bare(number, currency)


def _spaced(prose: str, number: Number, currency: str, rest: str) -> Behind | None:
    """What the words behind a space or a hyphen are to a number."""
    words = rest[1:].split(" ", MOST)
    first = words[0].rstrip(ENDS)
    if "-" in first:
        first = first.partition("-")[0]
    low = first.casefold()
    end = number.span.end
    if low not in BEGIN and words[0] not in BEGIN and first not in BEGIN:
        if currency:
            return _rate(prose, Behind(number, "money", currency, end))
        return _counted(prose, number, rest, words)
    if low in LARGE:
        if not _multiplies(number, low):
            return None
        return _after_magnitude(prose, number.times(LARGE[low], end + 1 + len(first)), currency)
    if currency:
        return _rate(prose, Behind(number, "money", currency, _dollars(low, first, end)))
    if rest[0] == "-" and number.spelled and number.value >= 1e6 and low in ("dollar", "pound", "euro"):
        return None
    found = _unit(prose, number, rest)
    return _rate(prose, found) if found else _counted(prose, number, rest, words)


def _multiplies(number: Number, low: str) -> bool:
    """Whether a magnitude may follow a number: not "zero million", "1.2 million million", "twelve million"."""
    if number.value == 0 or number.factor >= 1e6:
        return False
    if low == "dozen":
        return number.value < 100
    return not number.spelled or number.value % 1 != 0


def _dollars(low: str, first: str, end: int) -> int:
    """Where money ends that has a sign before it and perhaps a name behind: "$3 million dollars"."""
    return end + 1 + len(first) if low in ("dollars", "usd") else end


def _unit(prose: str, number: Number, rest: str) -> Behind | None:
    """The longest unit that the words begin with, if it is one there."""
    words = rest[1:].replace("-", " ").split(" ", WIDEST)[:WIDEST]
    for count in range(min(WIDEST, len(words)), 0, -1):
        head, last = words[: count - 1], words[count - 1]
        for ending in (last, last.rstrip(ENDS)):
            phrase = " ".join([*head, ending])
            known = SPACED.get(phrase) or (SPACED.get(phrase.casefold()) if len(phrase) > 2 else None)
            if known and _holds(prose, number, rest, phrase):
                sort, unit, factor = known
                return Behind(number, sort, unit, number.span.end + 1 + len(phrase), factor)
    return None


def _holds(prose: str, number: Number, rest: str, phrase: str) -> bool:
    """Whether a name that may be something else as well is a unit there."""
    after = rest[1 + len(phrase) :][:2]
    if after[:1].isalnum():
        return False
    if phrase not in units.LOOSE:
        return phrase not in ("second", "point", "degree") or rest[0] == "-" or number.value <= 1
    if phrase in ("C", "F"):
        return rest[0] == " " and (not after or not after[-1].isupper()) and _is_warmth(prose, number)
    if phrase == "m":
        race = rest[3:].split(" ")[0].rstrip(ENDS) in NOUNS_OF_M
        return rest[0] == " " and (not after or after[0] in ENDS or after[:2] == " (" or race)
    if phrase == "stone":
        return rest[0] == " " and number.value <= LARGEST_STONE and not after[1:2].isalpha()
    if phrase == "in.":
        return after[:1] in (")", " ", "") and not after[1:2].isupper()
    return phrase in ("min", "sec") or (rest[0] == " " and (not after or after[0] in ENDS or after[1:2] in "("))


def _counted(prose: str, number: Number, rest: str, words: list[str]) -> Behind:
    """A number with the noun that it counts, if one was made out."""
    end = number.span.end
    tied = rest[0] == "-"
    if tied:
        words[0], _, more = words[0].partition("-")
        words = words[:1] if not more else words
    if words[0] == "or" and words[1:2] in (["more"], ["fewer"], ["less"]):
        found = noun(rest[1:].split(" ", MOST + 2)[2 : MOST + 2])
        if found is None or not found.plural:
            return Behind(number, "number", "", end)
        return Behind(number, "count", found.singular, end, plural=True)
    found = noun(words[:1] if tied else words)
    if found is None:
        return _rate(prose, Behind(number, "number", "", end))
    stop = end + len(" ".join(words[: found.words]).rstrip(ENDS)) + 1
    if tied:
        return Behind(number, "count", found.singular, stop, noun_end=stop)
    if not found.plural and number.value != 1:
        return _rate(prose, Behind(number, "number", "", end))
    return _rate(prose, Behind(number, "count", found.singular, end, noun_end=stop, plural=found.plural))


def _rate(prose: str, found: Behind) -> Behind:
    """The same with what it is a rate of: "per 100,000", "a year", "each"."""
    end = found.noun_end or found.end
    if prose[end : end + 2] not in AHEAD and prose[end : end + 1] != "/":
        return found
    rate = PER.match(prose, end)
    return found._replace(per=rate["per"] or rate["every"] or rate["a"] or rate["each"]) if rate else found
