"""A rule: what one YAML file says, ready to run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.model.finding import Level
from claimlint.model.scope import Scope

if TYPE_CHECKING:
    from claimlint.model.fact import Fact
    from claimlint.model.protocols import Kind, Searcher

Quotations = Literal["skip", "check", "fix", "only"]
FixPromise = Literal["safe", "unsafe", "none"]
Status = Literal["stable", "preview", "optional", "deprecated"]


class BadExample(NamedTuple):
    """Text that must be flagged: `marks` are the flagged strings in order, `fixed` the text after a fix."""

    text: str
    marks: tuple[str, ...] = ()
    fixed: str | None = None
    line: int = 0


class GoodExample(NamedTuple):
    """Text that must stay silent."""

    text: str
    line: int = 0


class Examples(NamedTuple):
    """What a rule must flag and what it must leave alone.

    `format` is the format the texts are read as, and `facts` are declared for them.
    """

    bad: tuple[BadExample, ...] = ()
    good: tuple[GoodExample, ...] = ()
    format: str = "plain"
    facts: tuple[Fact, ...] = ()


class Unless(NamedTuple):
    """Contexts that silence a match.

    `before` must end where the match begins and `after` begin where it ends (one space apart or none), `around` may
    stand anywhere in its sentence; `exceptions` are matches left alone, case folded; `glossary` leaves alone what the
    desk's glossary holds.
    """

    before: tuple[Searcher, ...] = ()
    after: tuple[Searcher, ...] = ()
    around: tuple[Searcher, ...] = ()
    exceptions: frozenset[str] = frozenset()
    glossary: bool = False

    def __bool__(self) -> bool:
        return bool(self.before or self.after or self.around or self.exceptions or self.glossary)


class Tie(NamedTuple):
    """What ties a rule to the profile: a cell, whether the rule follows it or yields to it, and whether it is filled.

    A rule that follows a cell is on only where the profile fills it, one that yields to it only where it does not.
    `unlike` has the options whose values are not those that the rule is for, as the profile has them: `locale: uk`.
    """

    cell: str
    follows: bool
    filled: bool
    unlike: str = ""


ALL_PROSE = Scope()
NO_CONTEXT = Unless()
NO_EXAMPLES = Examples()


@dataclass(frozen=True)
class Rule:
    """One rule; its id is its path below the folder of rules, without the suffix.

    `fix` is None where the kind's own promise holds. `first` and `last` bound the dates of the documents it is for,
    inclusive. `origin` is the file it was read from.
    """

    id: str
    kind: Kind
    message: str
    level: Level = "warning"
    category: str = "style"
    why: str = ""
    source: str = ""
    scope: Scope = ALL_PROSE
    quotations: Quotations = "check"
    unless: Unless = NO_CONTEXT
    fix: FixPromise | None = None
    first: date | None = None
    last: date | None = None
    status: Status = "stable"
    use: str = ""
    limit: int | None = None
    tie: Tie | None = None
    examples: Examples = NO_EXAMPLES
    origin: str = ""

    @property
    def pack(self) -> str:
        """The first part of the id."""
        return self.id.split("/", 1)[0]

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics of knowledge whose literals call its kind too."""
        topics: tuple[str, ...] = getattr(self.kind, "topics", ())
        return topics

    @property
    def extras(self) -> tuple[str, ...]:
        """The optional dependencies without which its kind cannot run."""
        extras: tuple[str, ...] = getattr(self.kind, "extras", ())
        return extras
