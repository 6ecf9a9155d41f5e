"""Pairs of amounts that say the same: the second in brackets, behind a slash, between dashes, or after "or"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.measures.amounts import Amount, amounts
from claimlint.claims.measures.converted import mixed
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

_ROUGHLY = r"about|around|roughly|approximately|approx\.?|some|nearly|almost|circa|ca?\."
_LIKE = r"equal to|equals|equivalent to|the equivalent of|that is|that's|which is|i\.e\."
_BOUND = "just|over|under|more than|less than|up to|at least"
_HEDGE = rf"(?:(?:or|{_ROUGHLY}|{_LIKE}|{_BOUND}|a little|slightly|=),? ?){{0,3}}[~≈]?"
_WAY = r"(?:north|south)(?:east|west)?|east|west|offshore|inland|upstream|downstream|underground|underwater"
_SIZE = (
    r"(?:[ -](?:(?P<size>tall|long|high|wide|deep|thick|in (?:diameter|length|height|width|depth|size|area))|"
    rf"across|around|away|apart|off|each|{_WAY}))?"
)
_THING = r"[a-z]{1,12}(?: (?:foot|meter|metre|inch|mile|yard|kilometer|kilometre)s?)?"
_PER = rf"(?: (?:per|an?|each|every) (?P<per>{_THING}))?"
_IS = r"(?:equals|is equal to|is equivalent to|is the equivalent of|is about|is roughly)"
_GAP = Own(
    rf"{_PER}{_SIZE}(?P<words>(?: (?!and\b|or\b|to\b|but\b)[a-z'-]++){{0,3}}) ?(?:"
    rf"(?P<bracket>[(\[]) ?(?P<hedge>{_HEDGE})"
    rf"|(?P<comma>,) (?P<hedge>(?:or|that is|which is|i\.e\.|equal to|equivalent to|the equivalent of),? {_HEDGE})"
    rf"|(?P<dash>[—–]|(?<= )[-–—] )(?P<hedge>{_HEDGE})"
    rf"|(?P<slash>/) ?(?P<hedge>[~≈]?)"
    rf"|(?P<is>(?<= ){_IS}) (?P<hedge>{_HEDGE})"
    rf"|(?P<or>(?<= )or) (?P<hedge>{_HEDGE})"
    r")",
    fold=True,
)
"""What stands between two amounts that say the same."""
_MORE = Own(rf"(?:[;,/] ?|,? or |=| = )(?P<hedge>{_HEDGE})", fold=True)
"""What stands between two amounts in one bracket."""
_CLOSE = Own(
    rf"{_PER}{_SIZE} ?"
    r"(?:(?P<bracket>[)\]])|(?P<mark>[,.;:!?])|(?P<dash>[—–]|(?<= )- )|(?P<slash>/)|(?P<or>(?<= )or )|\Z)",
    fold=True,
)
"""What stands behind the second of them."""
_ABOUT = Own(rf"(?:{_ROUGHLY})|[~≈]", fold=True)
_TIMES = frozenset(("second", "sec", "minute", "min", "hour", "hr", "day", "week", "month", "year"))


class Pair(NamedTuple):
    """Two amounts that are meant to be one, the first and its conversion, and all that they span, brackets included.

    `about` is whether the second has "about" before it. A `loose` pair may be two things after all, "5 miles or 10 km",
    as may one with words between the two, which are `apart`.
    """

    span: Span
    source: Amount
    target: Amount
    about: bool = False
    loose: bool = False
    apart: bool = False


def pairs(prose: str, start: int, end: int) -> Iterator[Pair]:
    """The pairs of a half-open stretch of prose, in order."""
    source: Amount | None = None
    last: Amount | None = None
    for amount in amounts(prose, start, end):
        between = prose[last.span.end : amount.span.start] if last else ""
        if source and (more := _MORE.fullmatch(between)):
            if mixed(source.unit, amount.unit) and _CLOSE.match(prose, amount.span.end):
                yield _made(source, amount, more["hedge"])
        elif last and (gap := _GAP.fullmatch(between)) and (pair := _pair(prose, last, amount, gap)):
            yield pair
            source = last if gap["bracket"] else None
        else:
            source = None
        last = amount


def _pair(prose: str, one: Amount, other: Amount, gap: regex.Match[str]) -> Pair | None:
    """A pair, if what stands behind it shows that it is one."""
    close = _CLOSE.match(prose, other.span.end)
    if close is None or one.unit == other.unit or not _same_rate(gap["per"], close["per"]):
        return None
    if close["size"] and close["size"] != gap["size"]:
        return None
    bracketed = bool(gap["bracket"] and close["bracket"])
    if not mixed(one.unit, other.unit):
        return _made(one, other, gap["hedge"], close.end("bracket")) if bracketed and not gap["words"] else None
    if not bracketed and (gap["words"] or not _closed(gap, close)):
        return None
    loose, end = bool(gap["slash"] or gap["or"]), close.end("bracket") if bracketed else 0
    return _made(one, other, gap["hedge"], end)._replace(loose=loose or bool(gap["words"]), apart=bool(gap["words"]))


def _made(one: Amount, other: Amount, hedge: str, end: int = 0) -> Pair:
    span = Span(one.span.start, end or other.span.end)
    return Pair(span, one, other, _ABOUT.search(hedge) is not None)


def _closed(gap: regex.Match[str], close: regex.Match[str]) -> bool:
    """Whether a pair that is not in brackets of its own ends as it began."""
    if gap["bracket"]:
        return bool(close["mark"] in (",", ";") or close["slash"] or close["or"])
    if gap["comma"] or gap["dash"]:
        return bool(close["mark"] or close["dash"] or close["bracket"] or close.end() == close.endpos)
    return True


def _same_rate(one: str | None, other: str | None) -> bool:
    """Whether two amounts can be rates of the same thing: a time need be told once, "per gallon" is not "per litre"."""
    if one and other:
        return one.casefold() == other.casefold()
    return (one or other or "second").casefold() in _TIMES
