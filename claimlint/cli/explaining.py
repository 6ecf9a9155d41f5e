"""A rule in words."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from claimlint.reports import harmless

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.protocols import Kind
    from claimlint.model.rule import Rule, Unless
    from claimlint.model.scope import Scope

Line = tuple[str, str]
"""What is told, and what it is; a line that goes on with the one above has no name."""


def listed(rules: Iterable[Rule]) -> str:
    """A line for each rule: its id and its message."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    width = max((len(rule.id) for rule in ordered), default=0)
    return "".join(f"{rule.id:{width}}  {harmless(rule.message)}\n" for rule in ordered)


def explained(rule: Rule, linter: Linter) -> str:
    """All of a rule, a line for each thing; lists and examples have more."""
    told = (_head(rule, linter), _kind(rule), _known(rule, linter), _limits(rule), _examples(rule))
    lines = [*chain.from_iterable(told), ("file", rule.origin)]
    width = max(len(name) for name, _ in lines)
    return f"{rule.id}\n\n" + "".join(f"{name:{width}}  {harmless(text)}".rstrip() + "\n" for name, text in lines)


def _head(rule: Rule, linter: Linter) -> Iterator[Line]:
    yield "message", rule.message
    yield from [("why", rule.why)] if rule.why else []
    yield from [("source", rule.source)] if rule.source else []
    yield "level", rule.level
    yield "category", rule.category
    yield "status", f"{rule.status}; use {rule.use}" if rule.use else rule.status
    on, why = linter.state(rule.id)
    yield "here", why if why.startswith("on ") else f"{'on' if on else 'off'}: {why}"


def _kind(rule: Rule) -> Iterator[Line]:
    """The kind, what it does, and those of its keys that the rule sets."""
    yield "kind", rule.kind.name
    yield from _named("", _sentences(rule.kind)) if rule.pack == "names" else ()
    for field in fields(cast("Any", rule.kind)):
        value = getattr(rule.kind, field.name)
        if field.init and value != field.default and value:
            yield from _named(field.name.replace("_", "-"), _values(value))


def _sentences(kind: Kind) -> Iterator[str]:
    """What the file of a kind says of it, a line for each paragraph but those that are code."""
    about = sys.modules[type(kind).__module__].__doc__ or ""
    for paragraph in about.split("\n\n"):
        if not paragraph.startswith((" ", "|")):
            yield " ".join(paragraph.split())


def _known(rule: Rule, linter: Linter) -> Iterator[Line]:
    """The packs that the kind reads, by name or by the types of their records, and how old they are."""
    rests = frozenset(getattr(rule.kind, "rests", ()))
    packs = [pack for pack, counts in linter.knowledge.counts if rests.intersection((pack.name, *counts))]
    told = [f"{pack.name}: {pack.source}, as of {pack.as_of.isoformat()}" for pack in packs]
    yield from _named("rests on", told or (["the copy and this rule alone"] if rule.pack == "names" else []))


def _limits(rule: Rule) -> Iterator[Line]:
    """Where and when the rule applies, and what it may mend."""
    yield "scope", scope_of(rule.scope)
    yield "quotations", rule.quotations
    yield from _unless(rule.unless)
    yield "fix", rule.fix or ("none" if rule.kind.fixes == "none" else f"{rule.kind.fixes} at best")
    yield from [("from", str(rule.first))] if rule.first else []
    yield from [("to", str(rule.last))] if rule.last else []
    if rule.tie:
        yield "follows" if rule.tie.follows else "yields to", f"the cell {rule.tie.cell} of the profile"
    yield from [("limit", f"{rule.limit} in a document")] if rule.limit is not None else []


def _unless(unless: Unless) -> Iterator[Line]:
    from claimlint.rulebook.build import as_written

    for name in ("before", "after", "around"):
        yield from _named(f"unless {name}", [as_written(name, pattern.source) for pattern in getattr(unless, name)])
    yield from _named("unless it is", sorted(unless.exceptions))
    yield from [("unless it is", "in the glossary")] if unless.glossary else []


def _examples(rule: Rule) -> Iterator[Line]:
    for bad in rule.examples.bad:
        yield "bad", bad.text
        yield from [("", f"flagged: {', '.join(bad.marks)}")] if bad.marks else []
        yield from [("", f"fixed: {bad.fixed}")] if bad.fixed is not None else []
    for good in rule.examples.good:
        yield "good", good.text


def scope_of(scope: Scope) -> str:
    """A scope as a rule's file says it."""
    terms = [" & ".join([*sorted(wanted), *(f"~{zone}" for zone in sorted(no))]) for wanted, no in scope.alternatives]
    zones = ", ".join(terms)
    if not zones:
        return scope.unit
    return zones if scope.unit == "text" else f"{scope.unit}: {zones}"


def _named(name: str, values: Iterable[str]) -> Iterator[Line]:
    for value in values:
        yield name, value
        name = ""


def _values(value: object) -> Iterator[str]:
    """A key's value, a line for each of its parts."""
    if isinstance(value, Mapping):
        for key, held in value.items():
            yield f"{key} -> {' | '.join(_values(held))}"
    elif isinstance(value, list | tuple | frozenset):
        yield from map(str, value)
    else:
        yield str(value).lower() if isinstance(value, bool) else str(value)
