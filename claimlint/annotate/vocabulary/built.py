"""Words that no list needs to have: built of known words by endings, beginnings, or side by side."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.annotate.vocabulary.lists import Lists

SHORTEST = 4
"""The fewest letters of a word that another one is built on."""

COMPOUND = 8
"""The fewest letters of a word that is taken for two."""

FAIRLY, COMMON = 50, 2_000
"""How common a part of a compound is, and one of three letters."""

_BEGINNINGS = """
agri anti auto back bio circum co counter crypto cyber de dis down eco electro euro fore geo hydro hyper in infra inter
intra kilo macro mega meta micro mid mini mis mono multi nano neo neuro non off on out over para petro photo poly post
pre pro proto pseudo psycho quasi radio re retro self semi socio step sub super tele theo thermo trans tri ultra un
under uni up vice
"""
BEGINNINGS = tuple(_BEGINNINGS.split())
_ENDINGS = """
s es ies:y ed ed:e ied:y ing ing:e er er:e ers ers:e or or:e ors:e ly ally ness able able:e less like ism ist ists ish
ize ized izes izing ization ise ised ises ising isation ability:able ation:e ification:ify hood ship wide proof ee ees
y ful ity al ian eth eth:e ier:y iers:y
"""
ENDINGS = tuple((ending, instead) for ending, _, instead in (each.partition(":") for each in _ENDINGS.split()))
"""Endings, and what stands in their place in the word without them."""

BARE = frozenset(ending for ending, _ in ENDINGS)
"""Endings, which are no words of a compound."""

_FUNCTION = """
about after also been before could does down each even ever from have here into just like made make many more most much
must once only other over said same shall should some such than that their them then there these they this those upon
very were what when where which while will with would your the and for are was not but has had its
"""
FUNCTION = frozenset(_FUNCTION.split())
"""Words that run into the next one only by a slip."""


def built(word: str, lists: Lists) -> bool:
    """Whether a word that no list has is built of such as one has."""
    return word in BEGINNINGS or _inflected(word, lists) or _compound(word, lists) or _begun(word, lists)


def _inflected(word: str, lists: Lists) -> bool:
    """Whether a word is a known one with an ending, and is not written otherwise with it: occured, useing."""
    return any(
        lists.known(stem) and not any(lists.known(other) for other in _joined(stem, ending) if other != word)
        for stem, ending in _stems(word)
    )


def _stems(word: str) -> Iterator[tuple[str, str]]:
    """What a word may be without its ending, and that."""
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= SHORTEST:
            stem = word.removesuffix(ending)
            yield stem + instead, ending
            if ending[0] in "aei" and not instead and stem[-1] == stem[-2]:
                yield stem[:-1], ending


def _joined(stem: str, ending: str) -> Iterator[str]:
    """The ways to write a word with an ending."""
    yield stem + ending
    yield stem + stem[-1] + ending
    if ending == "ally":
        yield stem + "ly"
    if stem[-1] in "ey":
        yield stem[:-1] + ending
        yield stem[:-1] + "i" + ending


def _begun(word: str, lists: Lists) -> bool:
    for beginning in BEGINNINGS:
        rest = word.removeprefix(beginning)
        if len(rest) < len(word) and len(rest) >= SHORTEST and (lists.known(rest) or _inflected(rest, lists)):
            return True
    return False


def _compound(word: str, lists: Lists) -> bool:
    """Whether a word is two known ones side by side: watchlist, warfighters."""
    cuts = range(3, len(word) - 2) if len(word) >= COMPOUND else ()
    return any(_whole(word[:cut], lists) and _ends(word[cut:], lists) for cut in cuts)


def _ends(part: str, lists: Lists) -> bool:
    return _whole(part, lists) or (lists.common(part) == 0 and _inflected(part, lists) and len(part) > COMPOUND // 2)


def _whole(part: str, lists: Lists) -> bool:
    least = FAIRLY if len(part) > 3 else COMMON
    return part not in FUNCTION and part not in BARE and lists.known(part) and lists.common(part) >= least
