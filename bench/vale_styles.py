"""Runs Vale's styles by our text kinds over a corpus and compares with what Vale itself found there.

    python bench/vale_styles.py FOLDER ARTICLES

FOLDER holds `styles/<Style>/*.yml`, `expected/ids.txt` and `expected/<Style>.jsonl.gz` (a finding a line: id, check,
line, match), and with --fixtures also `fixtures/<Style>` and `expected/<Style>-fixtures.jsonl`. ARTICLES is a
`.jsonl.gz` of {id, text}. Each rule is translated to one of our kinds in memory; each text is read as Markdown and run
through the engine. Findings are compared as sets of (id, check, line) and of (id, check, match).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from claimlint.engine import Engine
from claimlint.kinds.capitalization import Capitalization
from claimlint.kinds.conditional import Conditional
from claimlint.kinds.consistency import Consistency
from claimlint.kinds.existence import Existence
from claimlint.kinds.occurrence import Occurrence
from claimlint.kinds.repetition import Repetition
from claimlint.kinds.substitution import Substitution
from claimlint.model.finding import Finding
from claimlint.model.protocols import FieldError, Kind, Reader
from claimlint.model.rule import Rule, Unless
from claimlint.model.scope import Scope

Yaml = Mapping[str, Any]
SCOPES = {
    "text": "text",
    "heading": "heading",
    "paragraph": "paragraph & ~list & ~table & ~heading",
    "sentence": "sentence & ~list & ~table & ~heading",
}
"""What Vale's scopes are here: it looks for sentences in paragraphs only."""
PLAIN = re.compile(r"\w[\w ]*\w|\w")
CAPTURING = re.compile(r"(?<!\\)((?:\\\\)*)\((?!\?)")


class Place(NamedTuple):
    """A finding of either side."""

    id: str
    check: str
    line: int
    match: str


@dataclass(frozen=True)
class Check:
    """A rule of Vale's: its name, its kind there, and our rules that say the same."""

    name: str
    extends: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Entry:
    """A rule as the engine takes it."""

    made: Rule
    raw: bool = False

    @property
    def id(self) -> str:
        return self.made.id

    @property
    def triggers(self) -> tuple[str, ...] | None:
        return self.made.kind.triggers

    def rule(self) -> Rule:
        return self.made


def flag(rule: Yaml, key: str) -> bool:
    return str(rule.get(key, "false")).lower() == "true"


def bare(rule: Yaml, patterns: Iterable[str]) -> bool:
    return flag(rule, "nonword") or not all(map(PLAIN.fullmatch, patterns))


def wrapped(rule: Yaml, patterns: Sequence[str]) -> tuple[str, ...]:
    """Patterns with Vale's bounds; where one needs them they all do, for a kind has one setting for all."""
    if flag(rule, "nonword") or not bare(rule, patterns):
        return tuple(patterns)
    return tuple(rf"\b(?:{pattern})\b" for pattern in patterns)


def existence(rule: Yaml) -> Kind:
    tokens = tuple(filter(str.strip, rule.get("tokens", ())))
    raw = tuple(rule.get("raw", ()))
    case = not flag(rule, "ignorecase")
    if raw:
        bound = "" if flag(rule, "nonword") else r"\b"
        words = rf"{bound}(?:{'|'.join(tokens)}){bound}"
        parts = [*raw, words] if tokens else list(raw)
        return Existence(raw=("".join(reversed(parts) if flag(rule, "append") else parts),), case=case, bare=True)
    return Existence(wrapped(rule, tokens), case=case, bare=bare(rule, tokens))


def substitution(rule: Yaml) -> Kind:
    swap = {CAPTURING.sub(r"\1(?:", key): better for key, better in rule["swap"].items()}
    keys = wrapped(rule, tuple(swap))
    betters = [tuple(better.split("|")) for better in swap.values()]
    return Substitution(
        dict(zip(keys, betters, strict=True)), keep_case=False, case=not flag(rule, "ignorecase"), bare=bare(rule, swap)
    )


def occurrence(rule: Yaml) -> Kind:
    most = int(rule.get("max", 0))
    return Occurrence(
        rule["token"], int(rule.get("min", 0)), most or None, case=not flag(rule, "ignorecase"), bare=True
    )


def repetition(rule: Yaml) -> Kind:
    most = int(rule.get("max", 0)) + 1
    case = not flag(rule, "ignorecase")
    return Repetition(tuple(rule["tokens"]), alpha=flag(rule, "alpha"), max=most, case=case, bare=True)


def conditional(rule: Yaml) -> Kind:
    case = not flag(rule, "ignorecase")
    return Conditional(rule["first"], rule["second"], where="earlier", every=True, case=case, bare=True)


def consistency(rule: Yaml) -> Kind:
    either = {one: (other,) for one, other in rule["either"].items()}
    return Consistency(either, prefer="first", case=not flag(rule, "ignorecase"), bare=flag(rule, "nonword"))


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


def translated(folder: Path) -> Iterator[Check]:
    """The checks of a style.

    As soon as a style has a rule for sentences, Vale runs those for text on each sentence too, and then on the whole.
    """
    written = {path.stem: yaml.load(path.read_bytes(), yaml.BaseLoader) for path in sorted(folder.glob("*.yml"))}
    sentences = any(rule.get("scope") == "sentence" for rule in written.values())
    for name, rule in written.items():
        check = f"{folder.name}.{name}"
        scope = rule.get("scope", "text")
        scopes = [SCOPES["sentence"], SCOPES["text"]] if sentences and scope == "text" else [SCOPES[scope]]
        try:
            kind = KINDS[rule["extends"]](rule)
            kind.prepare()
        except FieldError as error:
            print(f"{check}: {error.message}", file=sys.stderr)
            continue
        unless = Unless(exceptions=frozenset(word.casefold() for word in rule.get("exceptions", ())))
        if isinstance(kind, Capitalization):
            unless = Unless()
        rules = [Rule(check, kind, "", scope=Scope.parse(each), unless=unless, fix="none") for each in scopes]
        yield Check(check, rule["extends"], tuple(rules))


def found(checks: Sequence[Check], reader: Reader, texts: Mapping[str, str]) -> Iterator[Place]:
    """What our kinds find."""
    engine = Engine([Entry(rule) for check in checks for rule in check.rules])
    counted = {check.name for check in checks if check.extends == "occurrence"}
    for key, text in texts.items():
        result = engine.run(reader.read(text, f"{key}.md"))
        for failure in result.failures:
            print(f"{key}: {failure}", file=sys.stderr)
        for finding in result.findings:
            yield place(key, finding, text, finding.rule in counted)


def place(key: str, finding: Finding, text: str, counted: bool) -> Place:
    """A finding as Vale would place it: too many of a thing at the first of them."""
    if counted and finding.related:
        first = finding.related[0]
        return Place(key, finding.rule, first.line, text[first.start : first.end])
    return Place(key, finding.rule, finding.line, finding.text)


def read(path: Path) -> list[dict[str, Any]]:
    opened: Any = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def expected(path: Path) -> list[Place]:
    return [Place(row.get("id", row.get("file")), row["check"], row["line"], row["match"]) for row in read(path)]


def counts(ours: Iterable[Place], theirs: Iterable[Place], field: str) -> list[int]:
    """How many keys both sides have, only we have, only Vale has."""
    mine, vale = ({(p.id, p.check, getattr(p, field)) for p in places} for places in (ours, theirs))
    return [len(mine & vale), len(mine - vale), len(vale - mine)]


def row(name: str, ours: Sequence[Place], theirs: Sequence[Place]) -> str:
    cells = [name, str(len(theirs)), str(len(ours))]
    for field in ("line", "match"):
        both, extra, missing = counts(ours, theirs, field)
        wholes = (both + extra, both + missing, both + extra + missing)
        cells += [f"{both / whole:.3f}" if whole else "" for whole in wholes]
    return "| " + " | ".join(cells) + " |"


def table(ours: Sequence[Place], theirs: Sequence[Place], names: Mapping[str, str]) -> str:
    """One row for each name that checks go by."""
    mine: dict[str, list[Place]] = defaultdict(list)
    vale: dict[str, list[Place]] = defaultdict(list)
    for side, places in ((mine, ours), (vale, theirs)):
        for each in places:
            side[names[each.check]].append(each)
    return "\n".join(row(name, mine[name], vale[name]) for name in sorted({*mine, *vale}))


def differences(ours: Sequence[Place], theirs: Sequence[Place], check: str) -> Iterator[str]:
    mine, vale = ({p[:3]: p for p in places if p.check == check} for places in (ours, theirs))
    for key in sorted(mine.keys() ^ vale.keys()):
        yield f"{'only ours' if key in mine else 'only Vale'} {key[0]}:{key[2]} {(mine.get(key) or vale[key]).match!r}"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare our text kinds with Vale's own findings.")
    parser.add_argument("folder", type=Path, help="holds styles/ and expected/")
    parser.add_argument("articles", type=Path, nargs="?", help="a .jsonl.gz of {id, text}")
    parser.add_argument("--fixtures", action="store_true", help="compare on fixtures/ instead")
    parser.add_argument("--style", action="append", help="only this style")
    parser.add_argument("--reader", default="markdown", help="read the texts in this format")
    parser.add_argument("--checks", action="store_true", help="a row for each check too")
    parser.add_argument("--show", action="append", default=[], metavar="CHECK", help="print where the two differ")
    return parser.parse_args()


def texts_of(options: argparse.Namespace, style: str) -> dict[str, str]:
    if options.fixtures:
        root = options.folder / "fixtures" / style
        return {str(path.relative_to(root)): path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.md"))}
    ids = (options.folder / "expected" / "ids.txt").read_text().split()
    texts = {row["id"]: row["text"] for row in read(options.articles) if row["id"] in set(ids)}
    return {key: texts[key] for key in ids}


def main() -> None:
    options = arguments()
    reader: Reader = import_module(f"claimlint.readers.{options.reader}").READER
    suffix = "-fixtures.jsonl" if options.fixtures else ".jsonl.gz"
    names: dict[str, str] = {}
    ours: list[Place] = []
    theirs: list[Place] = []
    for folder in sorted((options.folder / "styles").iterdir()):
        if options.style and folder.name not in options.style:
            continue
        checks = list(translated(folder))
        names.update((check.name, check.extends) for check in checks)
        ours += found(checks, reader, texts_of(options, folder.name))
        theirs += expected(options.folder / "expected" / f"{folder.name}{suffix}")
    ours = list(dict.fromkeys(ours))
    print(f"| | Vale | ours |{' precision | recall | agreement |' * 2}\n|---|---|---|{'---|' * 6}")
    print(table(ours, theirs, {check: check.split(".")[0] for check in names}))
    print(table(ours, theirs, names))
    print(row("all", ours, theirs))
    if options.checks:
        print(table(ours, theirs, {check: check for check in names}))
    for check in options.show:
        print("\n".join(differences(ours, theirs, check)))


if __name__ == "__main__":
    main()
