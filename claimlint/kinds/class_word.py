r"""Flags a noun of the wrong class behind the adjective of one country: six Iranian nations, where nationals are meant.

`swap` has the nouns, each with the one that is meant. That people are meant is told by a number before the adjective,
by what stands before it (`before`) or behind the noun (`after`), or by the plural itself: one country is not several
nations. "The Iraqi nation" and "a proud Iraqi nation" are left alone, and so is what `never` follows. An adjective of
`shared` belongs to several nations too, or to peoples of its own, and one that several countries have may mean them:
both need words that tell of people. `lists` are nouns that may stand between: "Iranian companies and nations". Behind
one of `kin` ("Iranian individuals and nations") the end of a clause tells of people too.

    kind: class-word
    message: "People of {country} are '{better}', not '{match}'."
    swap: {nation: national, nations: nationals}
    before: ["arrest(?:s|ed)?"]
    after: [" who"]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Hit, Level
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Filed, Place, Record
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import compiled

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

BACK, AHEAD = 120, 60
"""How much of the sentence is read before and behind."""

TOKEN = Own(r"[\w'.-]+|[^\w\s]")
NUMBER = Own(
    r"\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens?|hundreds?|thousands?|"
    r"scores|several|million|more|many|other|some|all|fellow|numerous|least"
)
PERSONAL = Own(
    r"\d+-year-old|elderly|young|unnamed|unidentified|undocumented|naturali[sz]ed|dual|foreign-born|suspected|fellow|"
    r"wanted|deported|detained|arrested|convicted|female|male|adult|teenage"
)
ARTICLES = frozenset(("a", "an", "one", "another"))
WAYS = frozenset("latin north south central east west northern southern eastern western native first pan".split())  # noqa: SIM905
JOINERS = frozenset(("and", "or"))
CLOSING = Own(r"[.,;:)]|\s*$| from [a-z]+ing\b| (?:was|were|have|had|are|is|will|would|may|can|could)\b")


class Described(NamedTuple):
    """A noun behind the adjective of a country: whose adjective it is, and the words before it, the nearest last.

    `beside` is the noun before "and", where a list stands between the adjective and the noun; else it is empty.
    """

    noun: Span
    filed: Filed
    adjective: str
    start: int
    words: tuple[str, ...]
    sole: bool
    beside: str

    @property
    def listed(self) -> bool:
        """Whether other nouns stand between."""
        return bool(self.beside)

    def last(self, back: int = 1) -> str:
        """The word so far before the adjective, in lower case; empty where there is none."""
        return self.words[-back].lower() if len(self.words) >= back else ""


@dataclass(frozen=True)
class ClassWord:
    """Flags nouns of the wrong class behind the adjectives of countries."""

    name: ClassVar[str] = "class-word"
    slots: ClassVar[frozenset[str]] = frozenset(("country",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("place",)

    swap: Mapping[str, str] = field(default_factory=dict, metadata={"doc": "Nouns, each with the one that is meant."})
    before: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns before it that tell of people."})
    after: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns right behind it that tell of people."})
    never: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns right behind it with which it is right."})
    lists: tuple[str, ...] = field(
        default=(), metadata={"doc": "Nouns that may stand between the adjective and `and`: companies."}
    )
    kin: tuple[str, ...] = field(
        default=(), metadata={"doc": "Those of `lists` that go with nationals: individuals, entities."}
    )
    shared: tuple[str, ...] = field(
        default=(), metadata={"doc": "Adjectives that need words that tell of people: American, Indian."}
    )

    @cached_property
    def _patterns(self) -> dict[str, Pattern]:
        behind = {
            key: Pattern(f"^(?:{'|'.join(getattr(self, key)) or '(?!)'})", case=True, bare=True)
            for key in ("after", "never")
        }
        return {"before": Pattern("|".join(self.before) or "(?!)"), **behind}

    def prepare(self) -> None:
        """Compile the patterns; raises FieldError."""
        if not self.swap:
            raise FieldError(("swap",), "the kind class-word needs 'swap'")
        for key, pattern in self._patterns.items():
            compiled(pattern, (key,))

    @property
    def triggers(self) -> tuple[str, ...]:
        """The nouns."""
        return tuple(f" {folded(noun)}" for noun in self.swap)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each noun that should be another."""
        nouns = tuple(self.swap)
        for start, end, trigger in seen:
            whole = page.prose[start + 1 : end] == nouns[trigger] and _ends(page.prose, end)
            unit = page.unit(scope, start) if whole else None
            described = self._described(page, Span(start + 1, end), unit) if unit and end <= unit.end else None
            level = described and self._level(page, described, plural=nouns[trigger].endswith("s"))
            if described and level and not corrects(page, described.noun):
                place = described.filed.record
                evidence = record(described.filed, f"{place.name}: its adjective is {described.adjective}")
                better = (self.swap[nouns[trigger]],)
                yield Hit(described.noun, better, {"country": _in_copy(place)}, level=level, evidence=(evidence,))

    def _described(self, page: Page, noun: Span, unit: Span) -> Described | None:
        """A noun with the country whose adjective stands before it, if one does."""
        start = max(unit.start, page.sentence(noun.start).start, noun.start - BACK)
        tokens = list(TOKEN.finditer(page.prose, start, noun.start))
        words = [token.group() for token in tokens]
        at = len(words)
        if words and words[-1] in JOINERS:
            at = self._list(words)
        for length in (2, 1):
            adjective = " ".join(words[max(0, at - length) : at])
            apt = at >= length and adjective[:1].isupper() and not adjective.startswith("The ")
            found = _countries(page, adjective) if apt else []
            if found:
                first = tokens[at - length].start()
                beside = words[-2].lower() if at < len(words) else ""
                return Described(noun, found[0], adjective, first, tuple(words[: at - length]), len(found) == 1, beside)
        return None

    def _list(self, words: Sequence[str]) -> int:
        """How many words stand before the list that ends with `and`: its adjective is the last of them."""
        at = len(words) - 1
        while at > 0 and words[at - 1].lower() in (*self.lists, ",", "and"):
            at -= 1
        return at if at < len(words) - 1 else 0

    def _level(self, page: Page, described: Described, *, plural: bool) -> Level | None:
        """How surely people are meant; None where they need not be."""
        ahead = Span(described.noun.end, min(len(page.prose), described.noun.end + AHEAD))
        back = Span(max(page.sentence(described.start).start, described.start - BACK), described.start)
        behind = self._stands("after", page, ahead)
        if self._stands("never", page, ahead) or page.prose[described.start - 1 : described.start] in ("-", "/"):
            return None
        people = behind or self._stands("before", page, back)
        unsure = not described.sole or described.adjective in self.shared
        if described.listed:
            return "warning" if people or (described.beside in self.kin and _closes(page, described.noun)) else None
        if described.last() in WAYS or (unsure and not people):
            return None
        return _many(described, people) if plural else _one(described, people, behind)

    def _stands(self, key: str, page: Page, span: Span) -> bool:
        return any(True for _ in self._patterns[key].find(page, span))


def _many(described: Described, people: bool) -> Level | None:
    """Several nations of one country are people, unless "the" makes them peoples."""
    definite = described.last() == "the" or (described.last() in JOINERS and described.last(3) == "the")
    if definite and not people:
        return None
    return "error" if people or NUMBER.fullmatch(described.last()) else "warning"


def _one(described: Described, people: bool, behind: bool) -> Level | None:
    """A nation of a country is a person where words tell of one."""
    personal = PERSONAL.fullmatch(described.last()) is not None
    one = described.last() in ARTICLES or (personal and described.last(2) in ARTICLES)
    if not one:
        return "warning" if behind and described.last() != "the" else None
    apposed = described.last(2) == "," and described.words[-3:][0][:1].isupper()
    if personal or behind:
        return "error"
    return "warning" if people or apposed else None


def _countries(page: Page, adjective: str) -> list[Filed]:
    """The countries that have an adjective or a demonym."""
    found = {
        filed.record.id: filed
        for space in ("adjective", "demonym")
        for filed in page.knowledge.find(space, adjective)
        if isinstance(filed.record, Place) and filed.record.sort == "country"
    }
    return list(found.values())


def _in_copy(place: Record) -> str:
    """The name of a country as a sentence has it: the United States."""
    return f"the {place.name}" if isinstance(place, Place) and place.article else place.name


def _closes(page: Page, noun: Span) -> bool:
    """Whether a clause, or what may be done by people alone, follows: "and nations from buying land"."""
    return CLOSING.match(page.prose, noun.end) is not None


def _ends(prose: str, end: int) -> bool:
    """Whether a noun ends here: no letter follows, and no hyphen."""
    after = prose[end : end + 1]
    return not (after.isalnum() or after in ("-", "_"))


KIND = ClassWord
