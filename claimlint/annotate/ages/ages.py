"""Ages of people: "Jo Lind, 45,", "aged 45", "the 72-year-old", "at 81", "turned 45", "in her 40s", "an octogenarian".

An age is read as written and no more. Whether the age is that of the day of the story ("now"), or of the time that the
clause speaks of ("then"), is told by how it is written; "is" and "was" leave it open. Ages of groups ("ages 5 to 11",
"65 and older") are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.ages.cardinals import CARDINAL, cardinal
from claimlint.annotate.offices.ordinals import ORDINAL, number
from claimlint.annotate.people.names import NAME_BEFORE
from claimlint.annotate.prose.by_block import ByBlock
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

Sort = Literal["apposed", "aged", "at-age", "old", "at", "turned", "birthday", "is", "was", "now", "decade", "word"]
Time = Literal["now", "then", "open"]

OLDEST = 122
"""The greatest age of a human being that was ever verified: Jeanne Calment, who died in 1997."""
TIMES: dict[Sort, Time] = {"at-age": "then", "at": "then", "turned": "then", "birthday": "then", "was": "open"}
"""Of what time an age is, by how it is written; of the day of the story where nothing stands here."""
WORDS: dict[str, tuple[int, int]] = {
    "teen": (13, 19),
    "sexa": (60, 69),
    "sept": (70, 79),
    "octo": (80, 89),
    "nona": (90, 99),
    "cent": (100, OLDEST),
}
"""The ages that a word for somebody of an age can mean, by its first four letters."""

_GROUP = (
    r"(?! ?(?:-|–|—|to|through|and (?:a half|up|over|older|above|under|younger|below)|or (?:over|older|above|under|"
    r"younger|more|below|so)|years? (?:and|or) |months?|weeks?|days?|%|percent|degrees|million|billion|miles|feet|"
    r"pounds|points|minutes|seconds|hours|votes|people|times|[ap]\.?m\b)\b)"
)
_NOT, _NUMBER = _GROUP.replace(" ", r"\ "), CARDINAL.replace(" hundred", r"\ hundred")
_AGE = rf"""(?:
    (?<=[\w.)"'”’]),\ (?P<apposed>\d{{1,3}})(?=,(?!\d)|\.(?:\s|$)|;|:|\)|\ and\b|\ —|\ \()
  | (?<=\w)\ \((?:aged?\ )?(?P<bracketed>\d{{1,3}})\)
  | \b[Aa]ge[ds]?,?\ (?P<aged>{_NUMBER})\b{_NOT}
  | \bage\ of\ (?:just\ |only\ |about\ )?(?P<age_of>{_NUMBER})\b{_NOT}
  | (?<![\w.,$-])(?P<old>{_NUMBER})[-\ ]years?[-\ ](?:old\b|of[-\ ]age\b)
    (?!s|\ (?:and|or)\ (?:older|over|up|under|younger))
  | \bat\ (?:just\ |only\ )?(?P<at>\d{{1,3}})
    (?=[,;)]|\.(?:\s|$)|\ (?:in|on|when|after|from|and|of\ (?:an?|heart|complications|cancer|natural))\b)
  | \b[Tt]urn(?:ed|s|ing)?\ (?P<turned>{_NUMBER})\b(?!-){_NOT}
  | \b(?P<birthday>{ORDINAL})\ [Bb]irthday\b
  | (?<=\b(?:[Hh]e|[Ss]he|who|and|[A-Z][\w.'-]*)|[,)])\ (?:is|(?P<past>was))\ (?:now\ |then\ |only\ |just\ |already\ )*
    (?P<is>{_NUMBER})(?:\ years?[-\ ](?:old|of\ age)\b|(?=[.,;:)]?(?:\s|$)){_NOT}(?!\ [a-z]+s\b)(?!\ of\b))
  | \bnow\ (?:aged\ )?(?P<now>\d{{1,3}})(?=[,;:)]|\.(?:\s|$)|\ and\b)
  | \b[Ii]n\ (?:his|her|their)\ (?P<part>early\ |mid-?\ ?|late\ )?(?P<decade>[1-9]0)'?s\b
  | \b(?P<word>(?:[Ss]exagen|[Ss]eptuagen|[Oo]ctogen|[Nn]onagen|[Cc]enten)arian|[Tt]een-?ager)\b
)"""
PATTERN = Own(_AGE, spaced=True)
REACH = 60
"""How far before an age the name may begin that it stands behind, in code points."""


class Age(NamedTuple):
    """An age in the prose.

    `span` is the whole of it with the words that make it an age, `figure` the number alone; both half-open. `low` and
    `high` are the ages, in full years, that it can mean. `name` is the name that it stands behind in commas or
    brackets, None elsewhere.
    """

    span: Span
    figure: Span
    low: int
    high: int
    sort: Sort
    name: Span | None = None

    @property
    def time(self) -> Time:
        """Whether it is the age on the day of the story, at the time of the clause, or either."""
        return TIMES.get(self.sort, "now")


class Ages(ByBlock[Age]):
    """The ages of a page, each block read when it is asked for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, _found)


def ages(page: Page) -> tuple[Age, ...]:
    """The ages of a page, in order, none overlapping another; a layer."""
    return page.layer(Ages).all()


def ages_in(page: Page, span: Span) -> tuple[Age, ...]:
    """The ages that begin inside a stretch of the prose, in order."""
    return page.layer(Ages).beginning(span)


def _found(page: Page, block: Span) -> tuple[Age, ...]:
    found = (_read(page.prose, match) for match in PATTERN.finditer(page.prose, *block))
    return tuple(age for age in found if age is not None)


GROUPS: dict[str, Sort] = {
    "apposed": "apposed",
    "bracketed": "apposed",
    "aged": "aged",
    "age_of": "at-age",
    "old": "old",
    "at": "at",
    "turned": "turned",
    "birthday": "birthday",
    "is": "is",
    "now": "now",
    "decade": "decade",
    "word": "word",
}


def _read(prose: str, match: regex.Match[str]) -> Age | None:
    """The age that a match is; None for a number that no age can be, or one in commas without a name before it."""
    group = match.lastgroup or ""
    sort, figure = GROUPS[group], Span(*match.span(group))
    bounds = _bounds(sort, match)
    if bounds is None or bounds[0] > OLDEST:
        return None
    if match["past"] or (sort == "old" and prose.endswith("was ", 0, match.start())):
        sort = "was"
    if sort == "aged" and prose[max(0, match.start() - 3) : match.start()].casefold() == "at ":
        sort = "at-age"
    name = _name_before(prose, match.start()) if sort in ("apposed", "aged") else None
    if sort == "apposed" and name is None:
        return None
    return Age(Span(*match.span()), figure, *bounds, sort, name)


def _bounds(sort: Sort, match: regex.Match[str]) -> tuple[int, int] | None:
    """The least and the greatest age that a match can mean."""
    if sort == "word":
        return WORDS[match["word"][:4].casefold()]
    if sort == "decade":
        low = int(match["decade"])
        return low, low + 9
    if sort == "birthday":
        value = number(match["birthday"]) or None
    else:
        value = cardinal(match[match.lastgroup or 0])
    return None if value is None else (value, value)


def _name_before(prose: str, at: int) -> Span | None:
    """The capitalised name that ends where an age in commas begins."""
    begin = max(0, at - REACH)
    found = NAME_BEFORE.search(prose, begin, at)
    return Span(*found.span("name")) if found else None
