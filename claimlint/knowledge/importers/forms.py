"""The forms in which copy writes a person's name: with and without initials, suffixes, short forms and accents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

from claimlint.knowledge.importers.slugs import unaccented
from claimlint.knowledge.spaces import key

INITIAL = re.compile(r"[^\W\d_]\.?")
BRACKETED = re.compile(r"\s*\(([^()]+)\)")
STRAIGHT = str.maketrans({"’": "'", "ʻ": "'", "“": '"', "”": '"'})
FEW = 2
"""A short form that stands for more names than these is not made long."""


class Parts(NamedTuple):
    """The parts of a person's name, as lists of members have them."""

    first: str
    last: str
    middle: str = ""
    suffix: str = ""
    nickname: str = ""
    official: str = ""
    lasts: tuple[str, ...] = ()
    """Other family names, from before or after a marriage."""


def tidy(parts: Parts) -> Parts:
    """The same with straight apostrophes, and with a nickname in brackets or a suffix among the middle names moved."""
    first, last, middle, suffix, nickname, official = (text.translate(STRAIGHT).strip() for text in parts[:6])
    bracketed = BRACKETED.search(first)
    first = BRACKETED.sub("", first)
    if match := re.search(r"(?:^|,?\s+)(Jr\.|Sr\.|I{2,3}|IV),?$", middle):
        suffix, middle = suffix or match[1], middle[: match.start()]
    nickname = nickname or (bracketed[1] if bracketed else "")
    lasts = tuple(each.translate(STRAIGHT) for each in parts.lasts)
    return Parts(first, last, middle.strip("() "), suffix, BRACKETED.sub("", nickname), official, lasts)


def everyday(parts: Parts) -> str:
    """The name as copy writes it most: the nickname or first name that is no initial, and the family name."""
    return f"{_given(parts)} {parts.last}"


def forms(parts: Parts, more: Iterable[str] = ()) -> list[str]:
    """Each form that copy writes, the everyday name and `more` first; forms that look-ups do not part come once."""
    names = chain((everyday(parts),), more, _official(parts), _made(parts))
    told: dict[str, str] = {}
    for form in chain.from_iterable(map(_spellings, names)):
        told.setdefault(key("name", form), form)
    return list(told.values())


@cache
def short_names() -> Mapping[str, tuple[str, ...]]:
    """The other forms of English given names: short ones of a long name, and long ones of a short name that has few."""
    table: dict[str, list[str]] = {}
    longs: dict[str, list[str]] = {}
    text = files("claimlint.knowledge.importers").joinpath("short_names.txt").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            long, *shorts = line.split()
            table[long] = shorts
            for short in shorts:
                longs.setdefault(short, []).append(long)
    for short, names in longs.items():
        if len(names) <= FEW:
            table.setdefault(short, []).extend(names)
    return {name: tuple(others) for name, others in table.items()}


def _given(parts: Parts) -> str:
    if parts.nickname:
        return parts.nickname
    if INITIAL.fullmatch(parts.first) and parts.middle and not INITIAL.fullmatch(parts.middle.split()[0]):
        return parts.middle
    return parts.first


def _official(parts: Parts) -> Iterator[str]:
    if parts.official:
        plain = [word for word in parts.official.split() if not word.startswith('"')]
        without = [word for word in plain if not re.fullmatch(r"[A-Z]\.", word)]
        yield parts.official
        yield " ".join(plain)
        if without[:1] == plain[:1]:
            yield " ".join(without)


def _made(parts: Parts) -> Iterator[str]:
    """The forms made of the parts."""
    givens = dict.fromkeys((_given(parts), parts.first, *_shorts(parts)))
    for last in (parts.last, *parts.lasts):
        for given in givens:
            yield f"{given} {last}"
        yield from (f"{whole} {middle} {last}" for whole in _wholes(parts) for middle in _middles(parts))
    if parts.suffix:
        bases = (f"{parts.first} {parts.last}", f"{_given(parts)} {parts.last}")
        middles = (f"{parts.first} {middle} {parts.last}" for middle in _middles(parts))
        shorts = (f"{short} {parts.last}" for short in _shorts(parts))
        yield from (f"{base} {parts.suffix}" for base in chain(bases, middles, shorts))


def _shorts(parts: Parts) -> tuple[str, ...]:
    """Short forms of the first name, where nothing says which of them is used."""
    return () if parts.nickname and parts.nickname != parts.first else short_names().get(parts.first, ())


def _wholes(parts: Parts) -> Iterator[str]:
    """The given names that a middle name or its initial may follow."""
    given = _given(parts)
    if given not in parts.middle and "." not in given:
        yield given
    yield parts.first


def _middles(parts: Parts) -> Iterator[str]:
    if parts.middle:
        yield " ".join(f"{word[0]}." for word in parts.middle.split())
        yield f"{parts.middle[0]}."
        yield parts.middle


def _spellings(name: str) -> Iterator[str]:
    """A form as it is, without accents, and with its hyphen as a space."""
    yield name
    plain = unaccented(name)
    yield plain
    if "-" in name:
        yield name.replace("-", " ")
        yield plain.replace("-", " ")
