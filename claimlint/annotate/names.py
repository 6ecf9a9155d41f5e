"""How a person's name is written: capitalised words with initials, particles, nicknames and what stands behind it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.title_words import DAYS

if TYPE_CHECKING:
    import regex

WORD = r"""(?:
    (?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Aa]t|[Aa]z)-)?
    \p{Lu}[\p{L}\p{M}]*+
    (?: - \p{L}[\p{L}\p{M}]++ | '(?!(?:[SsDdTtMm]|LL|ll|RE|re|VE|ve)(?![\p{L}])) \p{L}[\p{L}\p{M}]++ )*+
)"""
"""A capitalised word, without the ending of a possessive: McCain, O'Rourke, Jackson-Lee, al-Assad."""
INITIALS = r"(?:\p{Lu}\.(?:-?\p{Lu}\.)*+)"
SAINT = r"(?:Ste?\.)"
PARTICLE = (
    r"(?:van|von|vom|zu|de|der|den|del|della|di|da|das|do|dos|du|la|le|las|los|bin|bint|ibn|ben|abu|al|el|ter|ten|y|e)"
)
NICKNAME = r"""(?:["\u201c'\u2018(]\p{Lu}[\p{L}.]{1,14}+["\u201d')])"""
ENDING = r"(?:Jr|Sr|JR|SR|II|III|IV)\b"
SUFFIX = rf"(?:,?\ {ENDING}\.?)"

NAME = rf"""
    (?:{INITIALS}|{SAINT}\ {WORD}|{WORD})
    (?: \ (?:{PARTICLE}\ ){{0,3}}(?:{INITIALS}|{SAINT}|(?!{ENDING}){WORD}) | \ {NICKNAME} ){{0,5}}+
    {SUFFIX}?+
"""
"""A name of up to six words; every part is bounded or possessive."""

CAPITAL_PARTICLES = frozenset(
    ("van", "von", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "los", "st", "ste")
)
PARTICLES = frozenset(PARTICLE[3:-1].split("|")) | CAPITAL_PARTICLES
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


class Parts(NamedTuple):
    """The parts of a name as written: given names with initials and nicknames, the family name, and Jr., III."""

    given: tuple[str, ...]
    family: str
    suffix: str


@cache
def name_pattern() -> regex.Pattern[str]:
    """A name that begins at a capital; for `match` at a place."""
    import regex

    return regex.compile(NAME, regex.VERBOSE)


@cache
def name_before() -> regex.Pattern[str]:
    """A name that ends where a tag begins; for `search` in a bounded stretch before the tag."""
    import regex

    return regex.compile(rf"(?<![\w.'-])(?P<name>{NAME})(?:'s?)?,?\ ?$", regex.VERBOSE)


def without_times(name: str) -> str:
    """A name up to the first of its words that is a day or a month."""
    words = name.split(" ")
    for index, word in enumerate(words):
        if index and word.casefold() in DAYS:
            return " ".join(words[:index]).rstrip(",")
    return name


def parts(name: str) -> Parts:
    """The parts of a name; particles before its last word belong to the family name."""
    words = name.split(" ")
    suffix = words.pop() if len(words) > 1 and words[-1].strip(".").casefold() in SUFFIXES else ""
    first = len(words) - 1
    while first > 1 and words[first - 1].rstrip(".").casefold() in PARTICLES:
        first -= 1
    return Parts(tuple(words[:first]), " ".join(words[first:]).rstrip(","), suffix)
