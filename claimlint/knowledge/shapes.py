"""The shape of an organisation's name: what stays of it when it is misremembered, and how a mention differs from it.

Of "Department of Health and Human Services" and "Ministry of Human and Health Service" alike the shape is
"health human": the roots of the words in order, without the words for what sort of body it is and those between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from claimlint.model.folding import folded

Difference = Literal["sort", "number", "root", "link", "order"]
"""How a mention differs from a name: in the word for its sort, in a plural, in the ending of a word with the same root,
in the small words, or in the order of two words."""

LINKS = frozenset("of and for the on in to at from".split())  # noqa: SIM905
SORTS = frozenset(
    """academy academies administration administrations agency agencies association associations authority authorities
    board boards bureau bureaus center centers centre centres college commission commissions committee committees
    company corp corporation corporations corps council councils department departments division federation force
    foundation foundations fund funds institute institutes institution institutions league ministry network office
    offices organisation organisations organization organizations program programme project service services society
    societies survey system union unions university""".split()  # noqa: SIM905
)
"""Words for the sort of a body."""
WEAK = frozenset(
    """american central european federal general global international national public regional state united world
    """.split()  # noqa: SIM905
)
"""Words that so many names have that they count for half."""
ROOT = 5
"""So many letters of a word are its root."""
KIN = 0.55
"""So much of the shorter of two words is their root, if they are kin."""
KEPT = 4096
"""The words and shapes of so many texts are kept at hand: the same names stand in many stories."""
WORD = re.compile(r"[\w'-]+")
LEAD = re.compile(r"(?:the\s+)?(?:(?:us|united\s+states)\s+(?=\S))?")
LEADS = ("the", "us", "united")


class Unlike(NamedTuple):
    """How a mention differs from a name: in which way, in which of its words, and how much of the name it agrees on.

    `weight` counts each word that agrees as one, those in `WEAK` and those with only the root in common as a half.
    """

    difference: Difference
    said: str
    meant: str
    weight: float


@lru_cache(maxsize=KEPT)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, folded; `&` is `and`, points and a leading `the U.S.` are gone."""
    plain = folded(text).replace("&", " and ").replace(".", "").replace("\u2019", "'")
    return tuple(WORD.findall(LEAD.sub("", plain, 1) if plain.startswith(LEADS) else plain))


def root(word: str) -> str:
    """The beginning of a word without the endings of plurals and possessives."""
    bare = word.removesuffix("'s").replace("'", "")
    if bare.endswith("ies") and len(bare) > ROOT:
        bare = bare[:-3] + "y"
    elif bare.endswith("s") and not bare.endswith("ss"):
        bare = bare[:-1]
    return bare[:ROOT]


@lru_cache(maxsize=KEPT)
def shape(text: str) -> str:
    """The roots of what a name says, in order of the alphabet; empty where it only says what sort of body it is."""
    return " ".join(sorted({root(word) for word in words(text)} - SORT_ROOTS))


def unlike(mention: str, name: str) -> Unlike | None:
    """How a mention differs from a name of the same shape; None where in no way, or in more than one."""
    said, meant = words(mention), words(name)
    if said == meant:
        return None
    bare, true = _without_links(said), _without_links(meant)
    if len(bare) != len(true):
        return None
    places = [at for at, pair in enumerate(zip(bare, true, strict=True)) if pair[0] != pair[1]]
    if not places:
        return _linked(said, meant, true)
    if len(said) != len(meant) or any((a in LINKS or b in LINKS) and a != b for a, b in zip(said, meant, strict=True)):
        return None
    if len(places) == 1:
        return _replaced(bare, true, places[0])
    return _moved(bare, true, places)


SORT_ROOTS = frozenset(map(root, SORTS | LINKS))


def _without_links(of: Sequence[str]) -> list[str]:
    return [word for word in of if word not in LINKS]


def _linked(said: Sequence[str], meant: Sequence[str], bare: Sequence[str]) -> Unlike | None:
    """A difference in the words between the others."""
    here, there = (" ".join(word for word in of if word in LINKS) for of in (said, meant))
    told = _weight([word for word in bare if word not in SORTS])
    return Unlike("link", here, there, _weight(bare)) if told > 1 else None


def _replaced(said: Sequence[str], meant: Sequence[str], at: int) -> Unlike | None:
    one, other = said[at], meant[at]
    rest = _weight([*meant[:at], *meant[at + 1 :]])
    if "'" in one + other:
        return None
    if _singular(one) == _singular(other):
        return Unlike("number", one, other, rest + _weight([other]))
    if one in SORTS and other in SORTS:
        return Unlike("sort", one, other, rest)
    return Unlike("root", one, other, rest + 0.5) if _kin(one, other) else None


def _kin(one: str, other: str) -> bool:
    """Whether two words have a root in common, and only endings of their own: personal, personnel."""
    shorter, longer = sorted((len(one), len(other)))
    common = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return common >= max(ROOT, KIN * shorter) and longer - shorter < ROOT and one.isalpha() and other.isalpha()


def _moved(said: Sequence[str], meant: Sequence[str], places: list[int]) -> Unlike | None:
    """Two words that have changed places, neither of them the word for the sort."""
    if len(places) != 2:
        return None
    first, second = places
    one, other = meant[first], meant[second]
    if (said[first], said[second]) != (other, one) or {one, other} & SORTS:
        return None
    return Unlike("order", f"{other} \u2026 {one}", f"{one} \u2026 {other}", _weight(meant))


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _weight(of: Sequence[str]) -> float:
    return sum(0.5 if word in WEAK else 1.0 for word in of)
