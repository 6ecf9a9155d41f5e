"""The keys that every rule has, with their types and what they are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from claimlint.model.fact import Fact
from claimlint.model.finding import Level
from claimlint.model.rule import FixPromise, Quotations, Status

Category = Literal[
    "terminology",
    "mistranslation",
    "omission",
    "untranslated",
    "addition",
    "duplication",
    "inconsistency",
    "grammar",
    "legal",
    "register",
    "locale-specific-content",
    "locale-violation",
    "style",
    "characters",
    "misspelling",
    "typographical",
    "formatting",
    "inconsistent-entities",
    "numbers",
    "markup",
    "pattern-problem",
    "whitespace",
    "internationalization",
    "length",
    "non-conformance",
    "uncategorized",
    "other",
]
"""The issue types of ITS 2.0."""


@dataclass(frozen=True)
class Contexts:
    """What silences a match."""

    around: tuple[str, ...] = field(
        default=(), metadata={"short": True, "doc": "Patterns that may stand anywhere in the match's sentence."}
    )
    before: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns that end where the match begins."})
    after: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns that begin where the match ends."})
    exceptions: tuple[str, ...] = field(default=(), metadata={"doc": "Matches that are left alone, in any case."})
    glossary: bool = field(default=False, metadata={"doc": "Words of the desk's glossary are left alone."})


@dataclass(frozen=True)
class Bad:
    """A text that must be flagged."""

    text: str = field(metadata={"short": True, "doc": "The text."})
    marks: tuple[str, ...] = field(default=(), metadata={"doc": "What is flagged in it, in order."})
    fixed: str | None = field(default=None, metadata={"doc": "The text after its fix."})


@dataclass(frozen=True)
class Good:
    """A text that must stay silent."""

    text: str = field(metadata={"short": True, "doc": "The text."})


@dataclass(frozen=True)
class Shown:
    """What a rule flags and what it leaves alone."""

    bad: tuple[Bad, ...] = field(default=(), metadata={"doc": "Texts that must be flagged."})
    good: tuple[Good, ...] = field(default=(), metadata={"doc": "Texts that must stay silent, near misses first."})
    format: str = field(default="plain", metadata={"doc": "The format the texts are read as."})
    facts: tuple[Fact, ...] = field(default=(), metadata={"doc": "Facts that the desk has declared for them."})


@dataclass(frozen=True)
class Common:
    """The keys of every rule."""

    kind: str = field(metadata={"doc": "The way of checking; it brings keys of its own."})
    message: str = field(metadata={"doc": "One sentence, with slots such as {match} and {better}."})
    level: Level = field(default="warning", metadata={"doc": "The highest level that its findings have."})
    category: Category = field(default="style", metadata={"doc": "The issue type, as ITS 2.0 has it."})
    why: str = field(default="", metadata={"doc": "The reason, in a sentence."})
    source: str = field(default="", metadata={"doc": "The style guide, law or correction it rests on."})
    scope: tuple[str, ...] = field(
        default=(), metadata={"doc": "Zones and a unit: `headline & ~link`; a list holds alternatives."}
    )
    quotations: Quotations | None = field(
        default=None,
        metadata={"doc": "Whether quoted speech is checked; `skip` in style/, and `check` elsewhere, unless said."},
    )
    unless: Contexts = field(default=Contexts(), metadata={"doc": "What silences a match."})
    fix: FixPromise | None = field(default=None, metadata={"doc": "What a fix promises, if not what the kind does."})
    from_: date | None = field(default=None, metadata={"doc": "The first day of the documents it holds for."})
    to: date | None = field(default=None, metadata={"doc": "The last day of the documents it holds for."})
    status: Status = field(
        default="stable", metadata={"doc": "`preview`, `optional` and `deprecated` rules are off unless asked for."}
    )
    use: str = field(default="", metadata={"doc": "The rule to use instead of a deprecated one."})
    extends: str = field(
        default="",
        metadata={"doc": "Another rule's id: keys given here replace its keys, `key+` adds, `key-` takes away."},
    )
    follows: str = field(
        default="",
        metadata={"doc": "The cell of the profile that it takes options from; it is off where the profile has none."},
    )
    when: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={"doc": "By option of that cell, the value or values that the rule is for; it is off with others."},
    )
    yields_to: str = field(
        default="", metadata={"doc": "The cell of the profile that decides the matter: then it is off."}
    )
    limit: int | None = field(default=None, metadata={"doc": "At most so many findings are shown per document."})
    examples: Shown = field(default=Shown(), metadata={"doc": "What it flags, and what it leaves alone."})
