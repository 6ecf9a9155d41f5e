"""Flags a country's name where its adjective is meant: "Bulgaria National Assembly", "Togo president Faure Gnassingbé".

What tells is the noun behind the name: one of `titles` with a name of a person behind it, in capitals or not; one of
`bodies`, written as here; or one of `things` where a sentence or an article opens, "the Qatar LNG tanker". Words of
`between` may stand before the noun: deputy, foreign, oil.

Left alone are countries in `own`, whose name is an adjective too, and those that knowledge says so of; a name that is
a part of a longer one (New Mexico, Ford China); and lines that do not end as sentences do, for headlines cut words.

    kind: country-adjective
    message: "The adjective is meant: '{better}', not '{match}'."
    titles: [president]
    own: [Luxembourg]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.places.countries import adjectives, country
from claimlint.annotate.prose.within import closes
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Filed
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

BACK = 70
"""How much is read before a noun, in code points."""

MOST = 3
"""So many words the name of a country has at most."""

TOKEN = Own(r"[^\s]+")
PERSON = Own(r"(?:-elect)? (?:[A-Z]\.? ?)*\p{Lu}[\p{Ll}'’-]+\p{L}*")
GOES_ON = Own(
    r"[.,;:)!?]|'s |\n|\Z| (?:in|on|at|to|and|or|by|for|from|with|that|which|who|after|before|as|over|because|when|"
    r"while|if|is|was|are|were|has|have|had|will|would|could|can|may|said|says|announced|did|does|carrying|off|near|"
    r"votes|passes|approves|rejects|adopts|condemns|kills|seizes|orders|declares|announces|[a-z]{2,}ed)\b|"
    r" \p{Lu}\p{Ll}+"
)
"""What follows a noun that no other noun follows: the end of a phrase, or a name."""

ARTICLES = frozenset(("the", "a", "an", "The", "A", "An"))
BEFORE = frozenset(
    "The On In And But As When While After Before Since Until Although Though If Then Former Outgoing Late Ousted "  # noqa: SIM905
    "Incumbent Meanwhile Also With By For From To At Both That Acting Exiled Embattled".split()
)
"""Words with a capital that are no part of a name behind them."""

STOPS = (".", ",", ";", ":")
"""No country's name ends with one of these."""

DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "  # noqa: SIM905
    "September October November December Today Yesterday Meanwhile Earlier Later However".split()
)


class Named(NamedTuple):
    """A country's name before a noun, and the word before it, empty at the start of a sentence."""

    span: Span
    filed: Filed
    before: str


@dataclass(frozen=True)
class CountryAdjective:
    """Flags names of countries where their adjectives are meant."""

    name: ClassVar[str] = "country-adjective"
    slots: ClassVar[frozenset[str]] = frozenset(("noun",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("place",)

    titles: tuple[str, ...] = field(
        default=(), metadata={"doc": "Titles, in lower case, that need a person's name behind them."}
    )
    bodies: tuple[str, ...] = field(default=(), metadata={"doc": "Bodies, in their own case."})
    things: tuple[str, ...] = field(
        default=(), metadata={"doc": "Nouns, in lower case, that need an article, or the start of a sentence."}
    )
    between: tuple[str, ...] = field(
        default=(), metadata={"doc": "Words, in lower case, that may stand before the noun."}
    )
    own: tuple[str, ...] = field(default=(), metadata={"doc": "Countries whose name is an adjective too."})
    names: tuple[str, ...] = field(
        default=(), metadata={"doc": "Bodies that are called so, and titles that are people: Jordan King."}
    )

    def prepare(self) -> None:
        """See that there are nouns; raises FieldError."""
        if not self._nouns:
            raise FieldError((), "the kind country-adjective needs 'titles', 'bodies' or 'things'")
        for key in ("titles", "things", "between"):
            for index, word in enumerate(getattr(self, key)):
                if word != word.lower():
                    raise FieldError((key, index), "is written in lower case")

    @cached_property
    def _nouns(self) -> tuple[str, ...]:
        return (*self.titles, *self.bodies, *self.things)

    @cached_property
    def _between(self) -> frozenset[str]:
        return frozenset(self.between)

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(map(folded, self.own))

    @property
    def triggers(self) -> tuple[str, ...]:
        """The nouns, each behind a space."""
        return tuple(f" {folded(noun)}" for noun in self._nouns)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each name of a country that should be an adjective."""
        told: set[Span] = set()
        for start, end, trigger in seen:
            noun = Span(start + 1, end)
            named = None if page.prose[end : end + 1].isalpha() else self._named(page, noun, scope)
            if named and named.span not in told and self._asks(page.prose, noun, trigger, named):
                told.add(named.span)
                yield from self._hit(page, named, noun)

    def _asks(self, prose: str, noun: Span, trigger: int, named: Named) -> bool:
        """Whether a noun asks for the adjective, as it is written here."""
        if f"{prose[named.span.start : named.span.end]} {prose[noun.start : noun.end]}" in self.names:
            return False
        if trigger < len(self.titles):
            behind = GOES_ON if named.before in ARTICLES else PERSON
            return behind.match(prose, noun.end) is not None
        written = prose[noun.start : noun.end]
        if trigger < len(self.titles) + len(self.bodies):
            return written == self._nouns[trigger]
        opens = not named.before or named.before in ARTICLES
        return opens and written.islower() and GOES_ON.match(prose, noun.end) is not None

    def _named(self, page: Page, noun: Span, scope: Scope) -> Named | None:
        """The country whose name stands before a noun, if one does and is no part of a longer name."""
        tokens = self._before(page.prose, noun.start)
        if not tokens or not page.prose[tokens[-1].start].isupper() or page.prose[tokens[-1].end - 1] == ".":
            return None
        for length in range(min(MOST, len(tokens)), 0, -1):
            span = Span(tokens[-length].start, tokens[-1].end)
            if page.prose[span.start].isupper() and (filed := country(page, page.prose[span.start : span.end])):
                before = self._in_sentence(page, noun, tokens[:-length], scope)
                return Named(span, filed, before[-1] if before else "") if before is not None else None
        return None

    def _in_sentence(self, page: Page, noun: Span, before: Sequence[Span], scope: Scope) -> list[str] | None:
        """The words of its sentence before a name; None where that is a part of a longer one, or out of scope."""
        unit = page.unit(scope, noun.start)
        start = page.sentence(noun.start).start
        words = [page.prose[token.start : token.end] for token in before if token.start >= start]
        return words if unit and noun.end <= unit.end and _alone(words) else None

    def _before(self, prose: str, end: int) -> list[Span]:
        """The words before a noun, without those that may stand between, in order."""
        first = max(0, end - 30)
        last = max(prose.rfind(" ", first, end - 1), prose.rfind("\n", first, end - 1)) + 1
        word = prose[last : end - 1]
        if word in ARTICLES or word.endswith(STOPS):
            return []
        if not word[:1].isupper() and word.lower() not in self._between:
            return []
        tokens = [Span(*token.span()) for token in TOKEN.finditer(prose, max(0, end - BACK), end)]
        while tokens and prose[tokens[-1].start : tokens[-1].end].lower() in self._between:
            tokens.pop()
        return tokens

    def _hit(self, page: Page, named: Named, noun: Span) -> Iterator[Hit]:
        place = named.filed.record
        better = adjectives(named.filed)
        if not better or place.name in better or folded(place.name) in self._own:
            return
        if closes(page, noun.end) and not corrects(page, named.span):
            evidence = record(named.filed, f"{place.name}: its adjective is {better[0]}")
            slots = {"noun": page.prose[noun.start : noun.end]}
            yield Hit(named.span, better, slots, evidence=(evidence,))


def _alone(before: Sequence[str]) -> bool:
    """Whether what stands before a name is no part of it, nor a place that lies in the country: Kigali, Rwanda."""
    if not before:
        return True
    last = before[-1]
    if last.endswith(","):
        return not last[0].isupper() or last[:-1] in DAYS
    joined = last.endswith(("-", "/", "&"))
    return not joined and (not last[0].isupper() or last in BEFORE)


KIND = CountryAdjective
