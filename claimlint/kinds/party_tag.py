"""Flags party tags that are written otherwise than the house, or the story, writes them.

A party tag is `(R-La.)` or `, R-La.,` behind a name. `states` says how its state is written, `joint` what stands
between party and state, `marks` what is around it. What the rule leaves open the story decides: most of its tags, or
the first where that is a tie; marks left open are not looked at. A full stop that is missing at the end of `N.Y` and a
space on one side of the joint are flagged in any story. Tags with a district, and those among capital letters, are left
alone.

    kind: party-tag
    message: "'{match}' should be '{better}': {because}."
    states: ap
    joint: "-"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.people.party_tags import Tag, party_tags
from claimlint.annotate.people.tag_styles import Better, Style, written
from claimlint.model.finding import Edit, Evidence, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

TRIGGERS = (
    *("(d", "(r", "(i", "(g", "(l", "( d", "( r", "( i", "(both ", "(all ", "(each ", "[d", "[r", "[i"),
    *(f"{before}{party}{joint}" for before in (", ", "both ") for party in "dri" for joint in ("-", "–", " -", " –")),
)
CLOSING = frozenset(",.;:?!)")


@dataclass(frozen=True)
class PartyTag:
    """How a politician's party and state are written."""

    name: ClassVar[str] = "party-tag"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    states: Literal["ap", "postal", "name"] | None = field(
        default=None, metadata={"doc": "How states are written: as AP does, by postal code, or in full."}
    )
    joint: str | None = field(default=None, metadata={"doc": "What stands between party and state, such as `-`."})
    marks: Literal["brackets", "commas"] | None = field(
        default=None, metadata={"doc": "What stands around a tag; square brackets are left alone."}
    )

    def prepare(self) -> None:
        """Check the joint; raises FieldError."""
        if self.joint is not None and (not self.joint.strip() or any(map(str.isalnum, self.joint))):
            raise FieldError(("joint",), "party and state are joined by a mark, with or without spaces")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What tags begin with."""
        return TRIGGERS

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each tag that is not written as it should be."""
        covered = (tag for tag in page.layer(party_tags) if scope.covers(page.zones(tag.outer)))
        tags = written(page.prose, covered)
        if not tags:
            return
        style = Style(page.prose, tags, self.states, self.joint)
        for tag in tags:
            better = style.better(tag)
            hit = self._marked(page.prose, tag.tag, better) or (better and _inside(page.prose, tag.tag.span, better))
            if hit:
                yield hit

    def _marked(self, prose: str, tag: Tag, better: Better | None) -> Hit | None:
        """A hit for a tag with the wrong marks around it; mended by hand, for commas may be those of a list."""
        lead = prose[tag.outer.start : tag.span.start].lstrip("([, ")
        inside = lead + (better.forms[0] if better else prose[tag.span.start : tag.span.end])
        if self.marks == "commas" and tag.form == "paren":
            found = _between_commas(prose, tag.outer, inside)
        elif self.marks == "brackets" and tag.form == "comma":
            found = _in_brackets(prose, tag.outer, inside)
        else:
            return None
        because = f"the house style has party tags {'in' if self.marks == 'brackets' else 'between'} {self.marks}"
        return found and _hit(found[0], Better((found[1],), because), prose, edits=())


def _between_commas(prose: str, outer: Span, inside: str) -> tuple[Span, str] | None:
    """What a tag in brackets becomes between commas; None where these cannot be."""
    before, after = prose[max(0, outer.start - 1) : outer.start], prose[outer.end : outer.end + 1]
    if before != " " or after == "'":
        return None
    last = "" if after in CLOSING else ","
    inside = inside.removesuffix(".") if after == "." else inside
    return Span(outer.start - 1, outer.end), f", {inside}{last}"


def _in_brackets(prose: str, outer: Span, inside: str) -> tuple[Span, str]:
    """What a tag between commas becomes in brackets: a comma before a name may be one of a list, and stays."""
    after = prose[outer.end : outer.end + 3]
    next_is_name = after.lstrip(", ")[:1].isupper()
    closing = after.startswith(",")
    ends = not closing and inside.endswith(".") and (next_is_name or not after.strip() or after[:1] == "\n")
    last = "," if closing and next_is_name else "." if ends else ""
    return Span(outer.start, outer.end + closing), f" ({inside}){last}"


def _inside(prose: str, span: Span, better: Better) -> Hit:
    """A hit for the inside of a tag; a full stop behind it that ends the sentence too is taken in."""
    if prose[span.end : span.end + 1] == "." and any(form.endswith(".") for form in better.forms):
        forms = tuple(form if form.endswith(".") else f"{form}." for form in better.forms)
        return _hit(Span(span.start, span.end + 1), better._replace(forms=forms), prose)
    return _hit(span, better, prose)


def _hit(span: Span, better: Better, prose: str, edits: tuple[Edit, ...] | None = None) -> Hit:
    example = better.example and better.example.span
    return Hit(
        span,
        better.forms,
        {"because": better.because},
        edits,
        None if better.sure else "suggestion",
        related=((example, f"'{prose[example.start : example.end]}' stands here."),) if example else (),
        evidence=(Evidence("document", f"{better.because[0].upper()}{better.because[1:]}."),),
    )


KIND = PartyTag
