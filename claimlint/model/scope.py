"""Where a rule applies: zones and units, combined as `a & b`, `~a`, and lists of alternatives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from claimlint.model.document import BLOCK_ZONES, INLINE_ZONES, UNLINTED

Unit = Literal["text", "sentence", "paragraph", "quotation", "document", "raw"]
UNITS: tuple[Unit, ...] = ("text", "sentence", "paragraph", "quotation", "document", "raw")
ZONES = tuple(dict.fromkeys((*BLOCK_ZONES, *INLINE_ZONES)))
FRONT_MATTER = "front-matter."
PROSE_ZONES = frozenset(ZONES) - UNLINTED


class ScopeError(ValueError):
    """A scope that cannot be read; `word` is the part that was not understood."""

    def __init__(self, message: str, word: str = "") -> None:
        super().__init__(message)
        self.word = word


class Scope(NamedTuple):
    """Alternatives, each with zones that must hold and zones that must not; and the unit a rule is run on.

    Without any zone a rule applies to all prose: everything but code, URLs and the keys of front matter that are not
    copy. A key of front matter is copy where its reader gives it a zone beside `front-matter.KEY`.
    """

    unit: Unit = "text"
    alternatives: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    @classmethod
    def parse(cls, written: str | Iterable[str]) -> Scope:
        """Read `a & ~b` or a list of such; raises ScopeError for an unknown word or for two units."""
        units: set[Unit] = set()
        alternatives = []
        for line in [written] if isinstance(written, str) else written:
            wanted, refused = _terms(line, units)
            alternatives.append((frozenset(wanted), frozenset(refused)))
        if len(units) > 1:
            raise ScopeError(f"a rule runs on one unit, not on {' and '.join(sorted(units))}", max(units))
        narrow = alternatives if all(wanted or refused for wanted, refused in alternatives) else []
        return cls(units.pop() if units else "text", tuple(narrow))

    def covers(self, zones: frozenset[str]) -> bool:
        """Whether a place with these zones is meant."""
        if not self.alternatives:
            return not PROSE_ZONES.isdisjoint(zones)
        return any(
            wanted <= zones and refused.isdisjoint(zones) and (wanted or not PROSE_ZONES.isdisjoint(zones))
            for wanted, refused in self.alternatives
        )

    @property
    def inline(self) -> frozenset[str]:
        """The zones asked for that may be smaller than a block."""
        asked = frozenset[str]().union(*(wanted for wanted, _ in self.alternatives))
        return asked & {*INLINE_ZONES, "dateline", "credit", "byline", "caption"}


def _terms(line: str, units: set[Unit]) -> tuple[set[str], set[str]]:
    wanted: set[str] = set()
    refused: set[str] = set()
    for term in line.split("&"):
        word = term.strip()
        bare = word.removeprefix("~").strip()
        unit = next((u for u in UNITS if u == bare), None)
        if unit is not None and word == bare:
            if unit != "text":
                units.add(unit)
        elif bare in PROSE_ZONES or (bare.startswith(FRONT_MATTER) and bare != FRONT_MATTER):
            (wanted if word == bare else refused).add(bare)
        else:
            raise ScopeError(f"unknown scope {word!r}", bare)
    return wanted, refused
