"""What a tally states, worked out again: its sum against the seats, its margin, whether it was unanimous or enough."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.votes.tallies import NUMBERS, Tally, number
from claimlint.model.finding import Level
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.annotate.votes.voters import Voter
    from claimlint.claims.records.seats import Size
    from claimlint.model.finding import Evidence

COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})"
NEEDLESS = (
    r"(?:nearly|near|almost|virtually|not|non|less than|practically|essentially|all but|far from|never|"
    r"without|close to|short of|just about)"
)
UNANIMOUS = Own(
    rf"(?<!\b{NEEDLESS}[ -])\bunanimous(?:ly)?(?: (?:bipartisan|vote|voted|voting|votes|tally|approved|passed|"
    rf"adopted|"
    r"confirmed|rejected|agreed|ruled|decided|held|ruling|of|was|by|a|an|it|to|approve|pass|confirm|the|bill|measure|"
    r"resolution|nomination|motion|amendment))*(?:, (?:ruling|voting))?[ ,:(]*\Z",
    fold=True,
)
UNANIMOUS_BEHIND = Own(r"\)?,? unanimous (?:vote|roll[- ]call|ruling|decision)\b", fold=True)
MARGIN_BEHIND = Own(
    rf"\)?(?:,| —| –|;)? ?\(?(?:(?:by|with|for|on|in) )?an? (?:{COUNT}-vote (?:margin|majority|difference|win|"
    rf"victory|defeat|edge)|"
    rf"(?:margin|majority|difference) of (?:just |only )?{COUNT}(?: votes?)?)(?! percent|[%\w-])",
    fold=True,
)
MARGIN_BEFORE = Own(
    rf"(?:\b(?:by|with|on|in) an? (?:mere |bare |narrow |slim |razor-thin )?{COUNT}-vote (?:margin|majority)|"
    rf"\b(?:passed|won|lost|carried|approved|prevailed)(?: [A-Za-z'-]+){{0,4}}? by (?:just |only |"
    rf"a )?{COUNT} votes?)[ ,:(]*\Z",
    fold=True,
)
SHORT = Own(
    rf"(?:(?:{COUNT}|{COUNT.replace('count', 'by')}) votes? )?(?P<how>short|shy) of (?:the )?(?:needed |"
    rf"required |necessary )?(?P<need>\d{{2,3}}|two-thirds|three-fifths)"
    r"(?:[ -](?:votes?|majority))*(?: (?:that (?:were |was )?)?(?:needed|required|necessary)|\b(?! percent))",
    fold=True,
)
ENOUGH = Own(
    r"(?:more than|exceeding|clearing|surpassing|topping|above|met|meeting|"
    r"past) the (?P<need>\d{2,3})(?:[ -]votes?)? "
    r"(?:needed|required|necessary|threshold)",
    fold=True,
)
FRACTIONS = {"two-thirds": 2 / 3, "three-fifths": 3 / 5}
TIE_BREAKERS = frozenset(("body.us.senate",))
"""Bodies whose presiding officer, who is no member, breaks ties: 51-50 is a vote of a hundred senators and one more."""
CONVENTIONS = frozenset(("body.gb.commons",))
"""Bodies whose majorities are counted in several ways: by two more or less they are told as a warning."""


WON, ALL = r"(?<![\w$.,-])(?P<won>\d{2,3})", r"(?P<all>\d{2,3})"
MAJORITIES = (
    Own(rf"\bmajority of {COUNT}\b(?! percent|%)[^.;:\d]{{1,60}}?{WON} of (?:the |its )?{ALL}[ -]seats?\b", fold=True),
    Own(
        rf"{WON} of (?:the |its )?{ALL}[ -]seats?\b[^.;:\d]{{0,60}}?\bmajority of {COUNT}\b(?! percent|"
        rf"%)",
        fold=True,
    ),
    Own(
        rf"{WON} seats?\b[^.;:\d]{{1,60}}?\b{COUNT}-seat majority[^.;:\d]{{1,40}} {ALL}-(?:seat|"
        rf"member)\b",
        fold=True,
    ),
)


class Verdict(NamedTuple):
    """What came of one claim; `because` says why it does not hold, and is empty where it does."""

    span: Span
    computation: str
    because: str = ""
    level: Level | None = None
    related: tuple[tuple[Span, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()


def total(tally: Tally, voters: tuple[Voter, ...], sizes: tuple[Size, ...]) -> Verdict | None:
    """All who are counted, against the seats of the largest body that may be meant; None where seats are not known."""
    seats = voters[0].seats or max((size.seats.value for size in sizes), default=0)
    if not seats:
        return None
    named = max(sizes, key=lambda size: size.seats.value, default=None)
    tie = named is not None and named.filed.record.id in TIE_BREAKERS and tally.margin == 1 and tally.total == seats + 1
    parts = [tally.yes, tally.no, *([tally.apart] if tally.apart else [])]
    summed = f"{' + '.join(map(str, parts))} = {tally.total}"
    computation = f"{summed}, of {seats}{f' in the {named.name}' if named else ''}"
    if tally.total <= seats or tie:
        return Verdict(tally.span, computation + (" and a tie broken" if tie else ""))
    because = f"{summed}, and {_members(named, seats)}"
    related = ((voters[0].span, "The body is named here."),)
    return Verdict(tally.span, f"{computation}.", because, related=related, evidence=(named.evidence,) if named else ())


def _members(named: Size | None, seats: int) -> str:
    """How many sit in a body, as a part of a sentence."""
    if named is None:
        return f"the body that the sentence names has {seats} members"
    return f"the {named.name} {'had' if named.seats.to else 'has'} {seats} members"


def unanimity(prose: str, tally: Tally) -> Verdict | None:
    """Whether a vote that is called unanimous has nobody on the other side; None where it is not called so."""
    start = max(tally.sentence.start, tally.span.start - 120)
    before = UNANIMOUS.search(prose, start, tally.span.start)
    behind = UNANIMOUS_BEHIND.match(prose, tally.span.end, tally.sentence.end)
    if before is None and behind is None:
        return None
    span = Span(before.start() if before else tally.span.start, behind.end() if behind else tally.span.end)
    fewer = min(tally.yes, tally.no)
    computation = f"{fewer} of {tally.yes + tally.no} voted the other way"
    if not fewer:
        return Verdict(span, computation)
    return Verdict(
        span,
        f"{computation}.",
        f"{computation}, so the vote was not unanimous",
        related=((tally.span, "The tally stands here."),),
    )


def margin(prose: str, tally: Tally, *, loose: bool) -> Verdict | None:
    """The margin that is stated beside a tally; half of it may be meant too, for that many votes would change it.

    `loose` says that majorities of the body are counted in several ways.
    """
    start = max(tally.sentence.start, tally.span.start - 120)
    found = MARGIN_BEHIND.match(prose, tally.span.end, tally.sentence.end) or MARGIN_BEFORE.search(
        prose, start, tally.span.start
    )
    if found is None or tally.yes == 0 or tally.no == 0:
        return None
    stated = number(next(filter(None, found.captures("count"))))
    span = Span(min(found.start(), tally.span.start), max(found.end(), tally.span.end))
    computation = f"{max(tally.yes, tally.no)} − {min(tally.yes, tally.no)} = {tally.margin}"
    if stated == tally.margin:
        return Verdict(span, computation)
    if stated in (tally.margin // 2, (tally.margin + 1) // 2):
        return None
    near = loose and abs(stated - tally.margin) <= 2
    return Verdict(
        span, f"{computation}; the copy says {stated}.", f"{computation}, not {stated}", "warning" if near else None
    )


def threshold(prose: str, tally: Tally) -> Verdict | None:
    """Whether a tally is short of, or above, the number of votes that the sentence says were needed."""
    start, end = max(tally.sentence.start, tally.span.start - 120), min(tally.sentence.end, tally.span.end + 120)
    short = SHORT.search(prose, start, end)
    found = short or ENOUGH.search(prose, start, end)
    if found is None:
        return None
    need = FRACTIONS.get(found["need"].casefold(), 0)
    wanted = ceil(need * (tally.yes + tally.no) - 1e-9) if need else int(found["need"])
    span = Span(min(found.start(), tally.span.start), max(found.end(), tally.span.end))
    return _reached(tally, span, wanted, short)


def _reached(tally: Tally, span: Span, wanted: int, short: object) -> Verdict | None:
    missing = wanted - tally.yes
    computation = f"{wanted} − {tally.yes} = {missing}"
    if (missing > 0) is (short is not None):
        return Verdict(span, computation)
    because = f"{tally.yes} is {'not short of' if short else 'less than'} {wanted}"
    return Verdict(span, f"{computation}.", because, "warning")


def majority(prose: str, sentence: Span) -> Verdict | None:
    """A majority of seats that is stated with those that were won and all there are: 2 × won − all, give or take two.

    Speakers and members who never sit are counted in several ways, and some count the seats above half.
    """
    found = next(filter(None, (form.search(prose, *sentence) for form in MAJORITIES)), None)
    if found is None:
        return None
    won, seats, stated = int(found["won"]), int(found["all"]), number(found["count"])
    if not seats / 2 < won <= seats:
        return None
    computed = 2 * won - seats
    computation = f"2 × {won} − {seats} = {computed}"
    if abs(stated - computed) <= 2:
        return Verdict(Span(*found.span()), computation)
    if stated in (won - seats // 2, won - seats // 2 - 1):
        return None
    return Verdict(
        Span(*found.span()), f"{computation}; the copy says {stated}.", f"{computation}, not {stated}", "warning"
    )
