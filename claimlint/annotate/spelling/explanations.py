"""What explains two spellings that are a slip apart: two people, one and several, a paragraph about spelling."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimlint.annotate.people.uses import MEN, TITLES, WOMEN
from claimlint.annotate.spelling.capitals import places
from claimlint.annotate.spelling.spellings import Pair
from claimlint.model.span import Span

NEAR = 400
"""How far around a name its paragraph is read."""
SPELLING = (
    r"\b(?:mis-?spel|spel(?:t|led|lings?)\b|misidentif|pronounced\b|transliterat|also known|formerly known|née|typo\b|"
    r"(?:earlier|previous) version)|\A(?:correction|clarification)|[\[(]sic\b"
)
KIN = (
    r"\b(?:brothers?|sisters?|siblings?|twins?|wife|husband|spouse|couple|sons?|daughters?|father|mother|parents?|"
    r"cousins?|nephews?|nieces?|uncles?|aunts?|grand\w+|widow(?:er)?|family)\b"
)


def explained(prose: str, pair: Pair) -> bool:
    """Whether anything but a slip explains the rarer spelling of a pair."""
    return any(excuse(prose, pair) for excuse in EXCUSES)


def _title(prose: str, pair: Pair) -> bool:
    return pair.rare.text in TITLES


def _man_and_woman(prose: str, pair: Pair) -> bool:
    right, rare = pair.right.titles, pair.rare.titles
    return bool((right & MEN and rare & WOMEN) or (right & WOMEN and rare & MEN))


def _man_and_men(prose: str, pair: Pair) -> bool:
    """Whether these are one and several of a calling; Bingaman has a title before it."""
    ends = {pair.right.text[-3:], pair.rare.text[-3:]}
    return ends == {"man", "men"} and (pair.right.text in TITLES or not pair.right.titles)


def _side_by_side(prose: str, pair: Pair) -> bool:
    """Whether the two stand beside each other: Gary Gray."""
    return any(pair.right.text in (*use.given, use.beside) for use in pair.rare.uses)


def _relatives(prose: str, pair: Pair) -> bool:
    """Whether two given names before one family name are those of relatives, or end as two names may."""
    right = pair.right
    if right.text in TITLES or not any(use.beside in right.beside and not use.given for use in pair.rare.uses):
        return False
    return pair.end or any(_speaks_of(KIN, prose, use.span) for use in pair.rare.uses)


def _in_small_letters(prose: str, pair: Pair) -> bool:
    return next(places(prose, pair.rare.text.lower()), None) is not None


def _speaks_of_spelling(prose: str, pair: Pair) -> bool:
    """Whether a paragraph with the rarer form speaks of spelling."""
    return any(_speaks_of(SPELLING, prose, use.span) for use in pair.rare.uses)


def _speaks_of(words: str, prose: str, span: Span) -> bool:
    """Whether a pattern matches in the paragraph of a span, or in what of it is near."""
    start = max(prose.rfind("\n", 0, span.start) + 1, span.start - NEAR)
    end = prose.find("\n", span.end, span.end + NEAR)
    paragraph = prose[start : end if end >= 0 else span.end + NEAR]
    return re.search(words, paragraph, re.IGNORECASE) is not None


EXCUSES: tuple[Callable[[str, Pair], bool], ...] = (
    _title,
    _man_and_woman,
    _man_and_men,
    _side_by_side,
    _relatives,
    _in_small_letters,
    _speaks_of_spelling,
)
"""What explains two spellings, the cheapest first."""
