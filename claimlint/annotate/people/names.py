"""How a person's name is written: capitalised words with initials, particles, nicknames and what stands behind it."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.annotate.people.title_words import DAYS
from claimlint.patterns.own import Own

CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
"""A capital, or a letter beyond Latin-1: a class of all capitals takes milliseconds to compile."""
LETTER = r"[\w\u0300-\u036f]"
WORD = rf"""(?:
    (?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Aa]t|[Aa]z)-)?
    {CAPITAL}{LETTER}*+
    (?: -[^\W\d_]{LETTER}++ | '(?!(?:[SsDdTtMm]|LL|ll|RE|re|VE|ve)(?!\w))[^\W\d_]{LETTER}++ )*+
)"""
"""A capitalised word, without the ending of a possessive: McCain, O'Rourke, Jackson-Lee, al-Assad."""
INITIALS = rf"(?:{CAPITAL}\.(?:-?{CAPITAL}\.)*+)"
SAINT = r"(?:Ste?\.)"
PARTICLE = (
    "(?:van|von|vom|zu|de|der|den|del|della|di|da|das|do|dos|du|la|le|las|los|bin|bint|ibn|ben|abu|al|el|ter|ten|y|e)"
)

NICKNAME = rf"""(?:["\u201c'\u2018(]{CAPITAL}[\w.]{{1,14}}+["\u201d')])"""
ENDING = r"(?:Jr|Sr|JR|SR|II|III|IV)\b"
DEGREE = r"(?:M\.?D|Ph\.?D|D\.O|D\.D\.S|D\.V\.M|O\.D|Esq|USN|USMC|Ret)\b"
SUFFIX = rf"(?:,?\ {ENDING}\.?)?+(?:,\ {DEGREE}\.?)?+"

NAME = rf"""
    (?:{INITIALS}|{SAINT}\ {WORD}|{WORD})
    (?: \ (?:(?:{PARTICLE}\ ){{0,3}}(?:{INITIALS}|{SAINT}|(?!{ENDING}){WORD}) | {NICKNAME}) ){{0,5}}+
    {SUFFIX}
"""
"""A name of up to six words; every part is bounded or possessive."""

CAPITAL_PARTICLES = frozenset(
    ("van", "von", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "los", "st", "ste")
)
PARTICLES = frozenset(PARTICLE[3:-1].split("|")) | CAPITAL_PARTICLES
SUFFIXES = frozenset(
    ("jr", "sr", "ii", "iii", "iv", "md", "phd", "do", "dds", "dvm", "od", "esq", "usn", "usmc", "ret")
)


class Parts(NamedTuple):
    """The parts of a name as written: given names with initials and nicknames, the family name, and Jr., III."""

    given: tuple[str, ...]
    family: str
    suffix: str


NAME_PATTERN = Own(NAME, spaced=True)
"""A name that begins at a capital; for `match` at a place."""


NAME_BEFORE = Own(rf"(?<![\w.'-])(?P<name>{NAME})(?:'s?)?,?\ ?$", spaced=True)
"""A name that ends where a tag begins; for `search` in a bounded stretch before the tag."""


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
    count = len(words)
    while count > 1 and words[count - 1].replace(".", "").strip(",").casefold() in SUFFIXES:
        count -= 1
    suffix = " ".join(words[count:])
    del words[count:]
    first = len(words) - 1
    while first > 1 and words[first - 1].rstrip(".").casefold() in PARTICLES:
        first -= 1
    return Parts(tuple(words[:first]), " ".join(words[first:]).rstrip(","), suffix)
