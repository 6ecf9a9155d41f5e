"""Flags times of day that are written otherwise than the house writes them.

`form` shows the house's three in the afternoon, `mark` stands between hours and minutes, and full hours have none.
`noon` is what twelve o'clock is called, with midnight twelve hours later; empty leaves it a figure. Both ends of
"10:00-11:00 a.m." are looked at together. Copy on the clock of 24 hours is left alone, and so are figures that need not
be a time ("0.75 PM") and times in a name.

    kind: time-form
    message: "'{match}' should be '{better}'."
    form: 3 p.m.
    noon: noon
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.prose.beside_capitals import follows_name, precedes_name
from claimlint.model.finding import Hit, Safety
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

REACH = 24
"""How far before what was seen a time may begin, in code points."""
LABEL = 50
"""A block that ends before so many code points may be no sentence."""
TIME = Own(
    r"(?<![\w$£€#:/+])(?<!\d[.,–-])"
    r"(?:(?P<from>\d\d?)(?:[:.](?P<from_minute>\d\d))?(?P<to> ?[-–—] ?| (?:to|and|or|until) ))?"
    r"(?P<hour>\d\d?)(?:(?P<mark>[:.])(?P<minute>\d\d))? ?(?P<half>[ap]\.? ?m\b\.?|[AP]\.? ?M\b\.?)(?!\w|['’]?s\b)"
)
BEFORE = Own(
    r"(?:\b(?:at|by|until|till|from|before|after|to|around|about|between|and|is|,|day|starts|begins|opens|closes|ends)|"
    r"@|[,(–—-]) ?\Z"
)
PUT = Own(r"(?:\b(?:at|by|until|till|around|about)|@) ?\Z")
"""Before a time that is no part of the name behind it."""
AFTER = Own(r" (?:\(?(?:[A-Z]{1,2}[SD]?T|GMT|UTC|Eastern|Central|Mountain|Pacific)\b|local time|today|tomorrow|on\b)")
TWICE = Own(r" ?(?:noon|midnight|in the (?:morning|afternoon|evening)|at night)\b")
SAME_SENTENCE = Own(
    r" \(?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r" \(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|"
    r" \(?[A-Z]{2,4}\b| \(?(?:Eastern|Central|Mountain|Pacific|Greenwich|British)"
)
NEXT_SENTENCE = Own(
    r"\n|\Z| [\"“‘']?(?:The|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|This|That|These|Those|There|In|On|At|By|For|"
    r"From|But|And|If|When|While|After|Before|As|No|Not|All|Some|Most|Mr|Ms|Mrs|Dr|Police|Officials|Admission|Tickets|"
    r"To|Call|Please|Registration)\b"
)
OTHER = Own(r" [\"“‘']?[A-Z]|[\"”] [A-Z]")


@dataclass(frozen=True)
class TimeForm:
    """How times of day are written."""

    name: ClassVar[str] = "time-form"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    form: Literal["3 p.m.", "3pm"] = field(
        default="3 p.m.", metadata={"doc": "How the house writes three in the afternoon."}
    )
    mark: Literal[":", "."] = field(default=":", metadata={"doc": "What stands between hours and minutes."})
    noon: Literal["noon", "midday", ""] = field(
        default="noon", metadata={"doc": "What twelve in the day is called; empty leaves the figure."}
    )

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The last figure of a time with what stands behind it."""
        halves = (f"{half}{end}" for half, end in product("ap", ("m", ".m", ". m")))
        return tuple(f"{figure}{gap}{half}" for half in halves for figure, gap in product("0123456789", ("", " ")))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each time in another form."""
        done = 0
        for one in seen:
            start, end = page.block_span(one.start)
            for found in TIME.finditer(page.prose, max(start, done, one.start - REACH), min(end, one.end + 2)):
                hit = self._hit(page, found) if found.end() >= one.end else None
                if hit and scope.covers(page.zones(hit.span)):
                    done = hit.span.end
                    yield hit

    def _hit(self, page: Page, found: regex.Match[str]) -> Hit | None:
        better = self._better(found) if _is_time(page, found) else ""
        if not better:
            return None
        start, end = found.span()
        prose, safety = page.prose, None
        if better.endswith(".") and not found["half"].endswith(".") and prose[end : end + 1] == ".":
            end += 1
        elif found["half"].endswith(".") and not better.endswith("."):
            stop, safety = _stop(prose, end, page.block_span(start).start)
            better += stop
        better = better.capitalize() if page.sentence(start).start == start and better[0].isalpha() else better
        return Hit(Span(start, end), (better,), safety=safety) if better != prose[start:end] else None

    def _better(self, found: regex.Match[str]) -> str:
        """A time, or both ends of a stretch, as the house has them; empty where no clock shows them."""
        half = found["half"][0].casefold()
        last = self._clock(found["hour"], found["minute"], half)
        first = self._clock(found["from"], found["from_minute"], half) if found["from"] else ""
        if not last or (found["from"] and (not first or last.isalpha() or first.count("."))):
            # "8.30" without a half of the day is read as a number
            return ""
        end = "" if last.isalpha() else f" {half}.m." if self.form == "3 p.m." else f"{half}m"
        return f"{first}{found['to'] or ''}{last}{end}"

    def _clock(self, hour: str, minute: str | None, half: str) -> str:
        """An hour with its minutes, or the word for it; empty where there is none."""
        if not 1 <= int(hour) <= 12 or int(minute or 0) > 59:
            return ""
        if int(hour) == 12 and not int(minute or 0) and self.noon:
            return self.noon if half == "p" else "midnight"
        return f"{int(hour)}{self.mark}{minute}" if int(minute or 0) else str(int(hour))


def _is_time(page: Page, found: regex.Match[str]) -> bool:
    """Whether figures are a time of no name: "at 9 am", but not "17 AM stations" or "0.75 PM"."""
    prose, (start, end) = page.prose, found.span()
    if TWICE.match(prose, end):
        return False
    cued = BEFORE.search(page.folded, max(0, start - 10), start) is not None
    put = PUT.search(page.folded, max(0, start - 10), start) is not None
    if follows_name(page, Span(start, end)) or (not put and precedes_name(page, Span(start, end))):
        return False
    if found["mark"] == ":" or "." in found["half"] or cued:
        return True
    return not found["mark"] and (found["from"] is not None or AFTER.match(prose, end) is not None)


def _stop(prose: str, end: int, block: int) -> tuple[str, Safety | None]:
    """The full stop that a time without its own needs there, and whether that is not certain; labels have none."""
    if end - block < LABEL and not prose.startswith(" ", end):
        return "", "unsafe"
    if NEXT_SENTENCE.match(prose, end):
        return ".", None
    if SAME_SENTENCE.match(prose, end) or not OTHER.match(prose, end):
        return "", None
    return "", "unsafe"


KIND = TimeForm
