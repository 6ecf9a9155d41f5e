"""Ranks with those above them: "the second-largest city after New York and Los Angeles", which would be the third."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NTH = rf"(?P<nth>(?i:{'|'.join(ORDINALS)})|[2-9](?:nd|rd|th)|10th)"
WORD = r"(?:U\.S\.|U\.K\.|D\.C\.|[A-Z][\w'’&-]*(?<!['’]s))"
NAME = rf"(?:[Tt]he )?{WORD}(?: (?:(?:of|de|del|la|le|du) (?:the )?)?{WORD}){{0,3}}"
LIST = rf"(?P<names>{NAME}(?:, {NAME}){{0,8}},? (?:and|&) {NAME}|{NAME})"
"""One name, or several that end with "and"."""
END = (
    r"(?=[.;:)!?\"”—–\n]|\Z|,? (?:in|by|on|with|at|for|of|to|which|who|that|as|but|while|according|worldwide|"
    r"globally)\b|"
    r", (?!and\b|or\b)[a-z])"
)
"""What stands behind such a list; a verb would make it the subject of a clause."""
SPLIT = Own(r",? (?:and|&) |, ")
REACH = 200
"""How much of a sentence is read on either side of the superlative, in code points."""
LOOSE = Own(
    r"\b(?:one of|among|tied|tie|joint|jointly|equal|except|excluding|combined|together|merged|(?:mon|tues|"
    r"wednes|thurs|"
    r"fri|satur|sun)day|(?:january|february|april|june|july|august|september|october|november|december)|world war)\b",
    fold=True,
)
"""Words with which a list of superiors is none, or the rank is shared."""
FIRMS = Own(
    r"\b(?:firm|company|companies|maker|bank|brand|retailer|chain|producer|manufacturer|agency|group|publisher|"
    r"label)s?\b",
    fold=True,
)


class Rank(NamedTuple):
    """A rank and those who are named as above it: the phrase, the rank, and the names in order."""

    span: Span
    nth: Span
    rank: int
    names: tuple[str, ...]


def pattern(superlatives: tuple[str, ...]) -> Own:
    """What matches a rank by one of some superlatives, with those above it."""
    most = "|".join(sorted(superlatives, key=len, reverse=True))
    return Own(
        rf"\b{NTH}[- ](?i:{most})\b(?P<what>[^.;:,()\d—]{{0,60}}?),? (?:after|behind) (?:only |just )?{LIST}{END}"
    )


def ranks(page: Page, form: Own, at: int) -> Iterator[Rank]:
    """The rank whose superlative stands at an offset, if it names those above."""
    sentence = page.sentence(at)
    start, end = max(sentence.start, at - 20), min(sentence.end, at + REACH)
    found = form.search(page.prose, start, end)
    if (
        found is None
        or not found.start() <= at < found.end("what")
        or LOOSE.search(page.prose, max(start, found.start() - 30), found.end())
    ):
        return
    names = tuple(SPLIT.split(found["names"]))
    if not _one_name(page, found, names):
        yield Rank(Span(*found.span()), Span(*found.span("nth")), _number(found["nth"]), names)


def _one_name(page: Page, found: regex.Match[str], names: tuple[str, ...]) -> bool:
    """Whether an "and" may stand inside a name: Trinidad and Tobago, and firms that are called after their founders."""
    if len(names) == 1:
        return False
    last = page.prose[found.start("names") : found.end("names")].rpartition(", ")[2]
    return bool(page.knowledge.find("name", last)) or bool(FIRMS.search(found["what"]))


def _number(written: str) -> int:
    folded = written.casefold()
    return ORDINALS.index(folded) + 2 if folded in ORDINALS else int(folded[:-2])
