"""Small kinds that stand in for the real ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Kind, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import Scope
from claimlint.patterns.pattern import Pattern, PatternError


def compiled(path: tuple[str | int, ...], source: str, case: bool = False) -> Pattern:
    pattern = Pattern(source, case=case)
    try:
        pattern.compile()
    except PatternError as error:
        raise FieldError(path, f"the pattern does not compile: {error}") from None
    return pattern


@dataclass(frozen=True)
class Finder:
    """Finds patterns."""

    name: ClassVar[str] = "finder"
    slots: ClassVar[frozenset[str]] = frozenset({"*"})
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset({"text", "sentence", "raw"})

    tokens: tuple[str, ...] = field(metadata={"doc": "Patterns to find."})
    min_characters: int = field(default=0, metadata={"doc": "The least length."})
    share: float = 1.0
    case: bool = False
    style: Literal["AP", "Chicago"] | None = None

    def prepare(self) -> None:
        if self.min_characters < 0:
            raise FieldError(("min_characters",), "a length is never below 0")
        patterns = tuple(compiled(("tokens", i), token, self.case) for i, token in enumerate(self.tokens))
        object.__setattr__(self, "patterns", patterns)

    @property
    def triggers(self) -> tuple[str, ...] | None:
        literals = [Pattern(token).literals for token in self.tokens]
        return None if None in literals else tuple(x for each in literals for x in each or ())

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterable[Hit]:
        return [Hit(span) for unit in page.units(scope) for p in self.patterns for span, _ in p.find(page, unit)]

    patterns: ClassVar[Any] = ()


@dataclass(frozen=True)
class Swapper:
    """Puts one thing in place of another."""

    name: ClassVar[str] = "swapper"
    slots: ClassVar[frozenset[str]] = frozenset({"count"})
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset({"text"})

    swap: Mapping[str, tuple[str, ...]] = field(metadata={"doc": "What is put in place of what."})
    mode: Literal["first", "last"] = "first"
    names: tuple[str, ...] = ()
    extra: int | str | None = None

    def prepare(self) -> None:
        for key in self.swap:
            compiled(("swap", key), key)

    @property
    def triggers(self) -> tuple[str, ...] | None:
        literals = [Pattern(token).literals for token in self.swap]
        return None if None in literals else tuple(x for each in literals for x in each or ())

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterable[Hit]:
        return ()


@dataclass(frozen=True)
class Breaker(Finder):
    """Fails whatever it is given."""

    name: ClassVar[str] = "breaker"

    def prepare(self) -> None:
        raise RuntimeError("out of order")


@dataclass(frozen=True)
class Stubborn(Finder):
    """Refuses to be pickled."""

    name: ClassVar[str] = "stubborn"

    def __reduce__(self) -> str:
        raise RuntimeError("not to be pickled")


@dataclass(frozen=True)
class Clash(Finder):
    """Has a key that all rules have."""

    name: ClassVar[str] = "clash"
    message: str = ""


KINDS: dict[str, type[Kind]] = {cls.name: cls for cls in (Finder, Swapper, Breaker, Stubborn, Clash)}
