"""Statements of who belongs to what: "EU member Norway", "Norway, which is not a NATO member,", "non-EU Britain"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

REACH = 120
"""How much before and after the word that calls is read, in code points."""

NAME = r"[A-Z](?:[\w-]|\.(?=\w)|(?<=\.[A-Z])\.){1,20}"
BLOC = rf"(?P<bloc>{NAME}(?: (?:of (?:the )?)?{NAME}){{0,5}}?|euro ?zone|euro area)"
NON = r"(?:(?P<non>\b[Nn]on-)|(?<![\w.-]))"
COUNTRY = (
    rf"(?P<country>(?<![\w.-])(?!(?:The|In|But|And|As|While|If|When)\b){NAME}(?: (?:of (?:the )?|and )?{NAME}){{0,3}}?)"
)
MEMBER = r"members?(?:[ -](?:states?|countr(?:y|ies)|nations?))?"
ALONE = r"(?![\w'-]| [A-Z]|, [A-Z][a-z]+,)"
"""What may not follow a name, or it is only a part of something else."""

LISTED = rf"(?P<list>{NAME}(?: {NAME}){{0,3}}(?:(?:, and |, | and )(?:the )?{NAME}(?: {NAME}){{0,3}}){{0,6}})"
FORMS = (
    rf"{NON}{BLOC}[ -]{MEMBER} (?:the )?{LISTED}(?!['-])",
    rf"{COUNTRY}(?:, which is|,| is) (?P<not>not )?(?:an? )?{NON}{BLOC}[ -]{MEMBER}(?![\w'-]| [A-Za-z])",
    rf"{COUNTRY}(?:, which is|,| is) (?P<not>not )?an? (?P<non>non-)?{MEMBER} of (?:the )?{BLOC}{ALONE}",
    rf"(?P<non>\b[Nn]on-){BLOC} (?!ally\b)(?:the )?{LISTED}(?!['-])",
)
SPLIT = r", and |, | and "
BEFORE = (
    r"(?:former|formerly|ex|prospective|aspiring|would-be|future|potential|candidate|then|one-time|major|possible|next)"
    r"[ -]\Z"
)


class Belonging(NamedTuple):
    """A place that is said to belong to a bloc, or not to: their spans, and whether it stands first of several."""

    country: Span
    bloc: Span
    whole: Span
    belongs: bool
    first: bool


def belongings(page: Page, at: int) -> Iterator[Belonging]:
    """What is said around the word "member", or "non-", at an offset of the prose."""
    sentence = page.sentence(at)
    start, end = max(sentence.start, at - REACH), min(sentence.end, at + REACH)
    for form in _FORMS:
        for found in form.finditer(page.prose, start, end):
            if found.start() <= at < found.end() and not _BEFORE.search(page.prose, start, found.start()):
                yield from _read(page.prose, found)
                return


def _read(prose: str, found: regex.Match[str]) -> Iterator[Belonging]:
    groups = found.groupdict()
    belongs = not (groups["non"] or groups.get("not"))
    bloc = Span(*found.span("bloc"))
    if "country" in groups:
        country = Span(*found.span("country"))
        yield Belonging(country, bloc, Span(*found.span()), belongs, True)
        return
    at = found.start("list")
    for index, name in enumerate(re.split(SPLIT, groups["list"])):
        at = prose.index(name, at)
        country = Span(at, at + len(name))
        at = country.end
        yield Belonging(country, bloc, Span(found.start(), country.end), belongs, index == 0)


_FORMS = tuple(map(Own, FORMS))


_BEFORE = Own(BEFORE)
