"""Vale's rules as ours: each YAML file of a style becomes one of our text kinds, in memory."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from claimlint.kinds.capitalization import Capitalization
from claimlint.kinds.conditional import Conditional
from claimlint.kinds.consistency import Consistency
from claimlint.kinds.existence import Existence
from claimlint.kinds.occurrence import Occurrence
from claimlint.kinds.repetition import Repetition
from claimlint.kinds.substitution import Substitution
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.rule import Rule, Unless
from claimlint.model.scope import Scope

Yaml = Mapping[str, Any]
SCOPES: dict[str, str | list[str]] = {
    "text": "text",
    "heading": ["heading", "headline"],
    "paragraph": "paragraph & ~list & ~table & ~heading & ~headline",
    "sentence": "sentence & ~list & ~table & ~heading & ~headline",
}
"""What Vale's scopes are here: it looks for sentences in paragraphs only."""
PLAIN = re.compile(r"\w[\w ]*\w|\w")
CAPTURING = re.compile(r"(?<!\\)((?:\\\\)*)\((?!\?)")


@dataclass(frozen=True)
class Check:
    """A rule of Vale's: its name, its kind there, its scope, and our rules that say the same."""

    name: str
    extends: str
    scope: str
    rules: tuple[Rule, ...]


def translated(folder: Path) -> Iterator[Check]:
    """The checks of a style.

    As soon as a style has a rule for sentences, Vale runs those for text on each sentence too, and then on the whole.
    """
    written: dict[str, Yaml] = {
        path.stem: yaml.load(path.read_bytes(), yaml.BaseLoader) for path in sorted(folder.glob("*.yml"))
    }
    sentences = any(rule.get("scope") == "sentence" for rule in written.values())
    for name, rule in written.items():
        scope = rule.get("scope", "text")
        scopes = ["sentence", "text"] if sentences and scope == "text" else [scope]
        kind = made(f"{folder.name}.{name}", rule)
        if kind is not None:
            unless = Unless(exceptions=excepted(rule, kind))
            rules = [
                Rule(f"{folder.name}.{name}", kind, "", scope=Scope.parse(SCOPES[each]), unless=unless, fix="none")
                for each in scopes
            ]
            yield Check(f"{folder.name}.{name}", rule["extends"], scope, tuple(rules))


def made(check: str, rule: Yaml) -> Kind | None:
    """The kind that says what a rule says; None, told on standard error, where there is none."""
    try:
        kind = KINDS[rule["extends"]](rule)
        kind.prepare()
    except (FieldError, KeyError) as error:
        print(f"{check}: {error}", file=sys.stderr)
        return None
    return kind


def excepted(rule: Yaml, kind: Kind) -> frozenset[str]:
    """The exceptions of a rule whose kind has none of its own."""
    if isinstance(kind, Capitalization):
        return frozenset()
    return frozenset(word.casefold() for word in rule.get("exceptions", ()))


def flag(rule: Yaml, key: str) -> bool:
    return str(rule.get(key, "false")).lower() == "true"


def cased(rule: Yaml) -> bool:
    return not flag(rule, "ignorecase")


def bare(rule: Yaml, patterns: Iterable[str]) -> bool:
    """Whether patterns must bring their own bounds: Vale's `\\b` is not ours where a pattern ends in a mark."""
    return flag(rule, "nonword") or not all(map(PLAIN.fullmatch, patterns))


def bounded(rule: Yaml, patterns: Sequence[str]) -> tuple[str, ...]:
    if flag(rule, "nonword") or not bare(rule, patterns):
        return tuple(patterns)
    return tuple(rf"\b(?:{pattern})\b" for pattern in patterns)


def existence(rule: Yaml) -> Kind:
    tokens = tuple(filter(str.strip, rule.get("tokens", ())))
    raw = "".join(rule.get("raw", ()))
    if not raw:
        return Existence(bounded(rule, tokens), case=cased(rule), bare=bare(rule, tokens))
    bound = "" if flag(rule, "nonword") else r"\b"
    words = rf"{bound}(?:{'|'.join(tokens)}){bound}" if tokens else ""
    return Existence(raw=(words + raw if flag(rule, "append") else raw + words,), case=cased(rule), bare=True)


def substitution(rule: Yaml) -> Kind:
    swap = {CAPTURING.sub(r"\1(?:", key): tuple(better.split("|")) for key, better in rule["swap"].items()}
    keys = bounded(rule, tuple(swap))
    pairs = dict(zip(keys, swap.values(), strict=True))
    return Substitution(pairs, keep_case=False, case=cased(rule), bare=bare(rule, swap))


def occurrence(rule: Yaml) -> Kind:
    most = int(rule.get("max", 0))
    return Occurrence(rule["token"], int(rule.get("min", 0)), most or None, case=cased(rule), bare=True)


def repetition(rule: Yaml) -> Kind:
    most = int(rule.get("max", 0)) + 1
    return Repetition(tuple(rule["tokens"]), alpha=flag(rule, "alpha"), max=most, case=cased(rule), bare=True)


def conditional(rule: Yaml) -> Kind:
    return Conditional(rule["first"], rule["second"], where="earlier", every=True, case=cased(rule), bare=True)


def consistency(rule: Yaml) -> Kind:
    either = {one: (other,) for one, other in rule["either"].items()}
    return Consistency(either, prefer="first", case=cased(rule), bare=flag(rule, "nonword"))


def capitalization(rule: Yaml) -> Kind:
    return Capitalization(
        rule["match"],
        "Chicago" if rule.get("style") == "Chicago" else "AP",
        tuple(rule.get("exceptions", ())),
        tuple(rule.get("indicators", ())),
        float(rule.get("threshold", 0.8)),
        rule.get("prefix", ""),
    )


KINDS: dict[str, Callable[[Yaml], Kind]] = {
    each.__name__: each
    for each in (existence, substitution, occurrence, repetition, conditional, consistency, capitalization)
}
