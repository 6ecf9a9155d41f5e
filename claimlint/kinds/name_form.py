"""Flags initials, Jr. and Sr. that the house writes otherwise: "J. F. Doe, Jr." for "J.F. Doe Jr.".

`form` is that of two or more initials before a family name; `junior` says whether a comma stands before Jr. and Sr.
Letters that are no person's ("U. S. Steel") and names of things ("King, Jr. Day") are left alone. Where another comma
follows Jr. there is no fix: whether that one goes too, only the sentence tells.

    kind: name-form
    message: "'{match}' should be '{better}'."
    form: J.F.
    junior: no comma
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

FIRST = Own(r"(?<![\w.&'-])(?:[A-Z]\. ?){1,3}\Z")
"""The initials before one that was seen, from the first."""
INITIALS = Own(
    r"(?P<run>[A-Z]\.(?: ?[A-Z]\.){1,3}) (?:(?:de|der|van|von|la|le) ){0,2}[A-Z][\w'-]*[a-z](?![\w-]| (?!Jr|Sr|I)[A-Z])"
)
ENDING = Own(r"(?P<comma>,?) (?:Jr|Sr)\b\.?+(?P<more>,?+)(?! (?:[A-Z&]|and (?:Co|Sons)\b))")
PERSON = Own(r"[A-Z][\w'.-]* (?:[A-Z]\. ?)*[A-Z][\w'-]*[a-z]\Z")
REACH, RUN = 60, 10
"""How far before its ending a name may begin, and initials before their last, in code points."""
IMPERSONAL = frozenset(
    """US UN UK EU DC NY NJ NC ND NH NM SC SD RI WV PO BC AD BA BS MA MS JD MD AM PM LA IT AI PR HR TV ID CEO CFO USA
    DA MP PC VP GI SW NW SE NE""".split()  # noqa: SIM905
)
"""Letters with full stops that are no initials of a person."""


@dataclass(frozen=True)
class NameForm:
    """How initials, Jr. and Sr. are written in names."""

    name: ClassVar[str] = "name-form"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    form: Literal["J.F.", "J. F.", "JF"] | None = field(default=None, metadata={"doc": "How two initials are written."})
    junior: Literal["no comma", "comma"] | None = field(
        default=None, metadata={"doc": "Whether a comma stands before Jr. and Sr."}
    )

    def prepare(self) -> None:
        """See that something is asked for; raises FieldError."""
        if self.form is None and self.junior is None:
            raise FieldError((), "the kind name-form needs 'form' or 'junior'")

    @property
    def _before(self) -> str:
        """What stands before the second initial in other forms than its own."""
        return {None: "", "J.F.": " ", "J. F.": "."}.get(self.form, " .")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Second initials, and the endings, as they stand in other forms than its own."""
        letters = [f"{before}{letter}." for before in self._before for letter in ascii_lowercase]
        comma = "," if self.junior == "no comma" else ""
        endings = [f"{comma} {ending}" for ending in ("jr", "sr")] if self.junior else []
        return (*letters, *endings)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each run of initials, and for each ending, in another form."""
        letters = len(self._before) * len(ascii_lowercase)
        done = 0
        for one in seen:
            hit = self._initials(page, one) if one.trigger < letters else self._ending(page, one)
            if hit and hit.span.start >= done and scope.covers(page.zones(hit.span)):
                done = hit.span.end
                yield hit

    def _initials(self, page: Page, one: Seen) -> Hit | None:
        block = page.block_span(one.start)
        first = FIRST.search(page.prose, max(block.start, one.start - RUN), one.start + 1)
        found = INITIALS.match(page.prose, first.start(), block.end) if first else None
        letters = "".join(filter(str.isalpha, found["run"])) if found else ""
        if found is None or letters in IMPERSONAL:
            return None
        better = {"J.F.": ".".join(letters) + ".", "J. F.": ". ".join(letters) + "."}.get(self.form or "", letters)
        return Hit(Span(*found.span("run")), (better,)) if better != found["run"] else None

    def _ending(self, page: Page, one: Seen) -> Hit | None:
        block = page.block_span(one.start)
        found = ENDING.match(page.prose, one.start, block.end)
        person = PERSON.search(page.prose, max(block.start, one.start - REACH), one.start) if found else None
        if found is None or person is None or bool(found["comma"]) is (self.junior == "comma"):
            return None
        ending = page.prose[found.end("comma") + 1 : found.start("more")]
        better = f", {ending}" if self.junior == "comma" else f" {ending}"
        span = Span(found.start(), found.start("more"))
        return Hit(span, (better,), edits=() if found["more"] else None)


KIND = NameForm
