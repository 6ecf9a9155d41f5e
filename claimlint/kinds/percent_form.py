"""Flags shares of a hundred that are written otherwise than the house writes them: "5 per cent", "twenty percent".

`form` is what stands behind the figure: the sign, or a word. Both ends of "5 to 10 percent" are looked at together.
With the sign, numbers in words become figures ("twenty percent"), but for those of idiom: "one hundred percent". What
begins a sentence, what stands before "points", and signs beside a slash or a hyphen are left alone.

    kind: percent-form
    message: "'{match}' should be '{better}'."
    form: "%"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.ages.cardinals import ONES, TENS, cardinal
from claimlint.annotate.prose.beside_capitals import precedes_name
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

REACH = 40
"""How far before a sign or word its figures may begin, in code points."""
_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_SPELLED = rf"(?i:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[1:10])}))?|{'|'.join(reversed(ONES[2:]))})"
_START = r"(?<![\w$£€.,/:#½¼¾⅓⅔%+−–-])(?<!\d )"
SHARE = Own(
    rf"{_START}(?:(?P<first>{_FIGURE})(?P<sign> ?%)?(?P<to> ?[-–] ?| (?:to|or) |(?<=between [\d.,%]{{1,8}}) and ))?"
    rf"(?:(?P<last>{_FIGURE})|(?<![\d%] (?:to|or|and) )(?P<spelled>{_SPELLED}))(?P<form>[ -]?%|[ -]per ?cent\b)"
    r"(?![\w%+/]|[-–] ?\w| ?-?points?\b)"
)
PART = Own(
    r"(?:\b(?:hundred|thousand|point|half|quarters)|"
    r"(?:teen|ty|ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine) (?:to|or|and|point)) \Z"
)
"""Before a number that is the end of a longer one, or of a range in words."""


@dataclass(frozen=True)
class PercentForm:
    """How shares of a hundred are written."""

    name: ClassVar[str] = "percent-form"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    form: Literal["%", "percent", "per cent"] = field(default="%", metadata={"doc": "What stands behind the figure."})

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The signs and words of the other forms."""
        other = {"%": ("percent", "per cent", " %"), "percent": ("%", "per cent")}
        return other.get(self.form, ("%", "percent"))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each share in another form."""
        done = 0
        for one in seen:
            start, end = page.block_span(one.start)
            for found in SHARE.finditer(page.prose, max(start, done, one.start - REACH), min(end, one.end + 8)):
                hit = self._hit(page, found) if found.end() >= one.end else None
                if hit and scope.covers(page.zones(hit.span)):
                    done = hit.span.end
                    yield hit

    def _hit(self, page: Page, found: regex.Match[str]) -> Hit | None:
        span = Span(*found.span())
        better = self._better(found)
        if not better or better == found.group() or page.sentence(span.start).start == span.start:
            return None
        if precedes_name(page, span) or PART.search(page.folded, max(0, span.start - 20), span.start):
            return None
        return Hit(span, (better,))

    def _better(self, found: regex.Match[str]) -> str:
        """A share, or both ends of a range, as the house has them; empty where it stays as it is."""
        first, to, last = found["first"], found["to"], found["last"]
        if found["spelled"]:
            return f"{cardinal(found['spelled'])}%" if self.form == "%" and not first else ""
        if self.form == "%":
            return f"{first}%{to}{last}%" if first and _is_figure(first) else f"{first or ''}{to or ''}{last}%"
        if to and to.strip() in ("-", "–"):
            to = " to "
        return f"{first or ''}{to or ''}{last} {self.form}"


def _is_figure(first: str) -> bool:
    """Whether the first of two numbers may be a share as well, and no year."""
    return not (len(first) == 4 and first.isdigit())


KIND = PercentForm
