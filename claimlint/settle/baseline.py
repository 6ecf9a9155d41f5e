"""A baseline: what was found in old copy and accepted, by content and not by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, NamedTuple

from claimlint.model.finding import Finding

VERSION = 1
Key = tuple[str, str]
"""A rule and the fingerprint of what it found."""
Counts = Mapping[Key, int]
Entries = Mapping[str, Counts]
"""By path, as it is written in the file, how often each finding was accepted there."""
CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")
FIELDS = ("path", "rule", "fingerprint", "count")


class BadBaseline(ValueError):  # noqa: N818
    """A text that is no baseline, or one of another version; line and column from 1, or 0 where it is about none."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message, line, column)
        self.message = message
        self.line = line
        self.column = column


class Parted(NamedTuple):
    """Findings that stay, those that were accepted, and how many accepted ones no longer occur."""

    kept: list[Finding]
    accepted: list[Finding]
    gone: int


def counts(findings: Iterable[Finding]) -> Counter[Key]:
    """How often each finding occurs."""
    return Counter(map(_key, findings))


def part(findings: Iterable[Finding], expected: Counts, looked: Callable[[str], bool]) -> Parted:
    """Part findings by what was accepted; of equal ones, as many as were accepted, the first of them.

    `looked` says whether a rule has looked at all of the document: what others would find is not called gone.
    """
    left = Counter(expected)
    kept: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        key = _key(finding)
        (accepted if left[key] > 0 else kept).append(finding)
        left[key] -= 1
    gone = sum(count for (rule, _), count in left.items() if count > 0 and looked(rule))
    return Parted(kept, accepted, gone)


def renewed(before: Counts, now: Counts, looked: Callable[[str], bool], *, prune: bool = False) -> Counts:
    """What is accepted in a document from now on: what occurs, and what rules accepted before that have not looked.

    With `prune` nothing is accepted that was not.
    """
    kept = {key: count for key, count in before.items() if not looked(key[0])}
    found = {key: min(count, before.get(key, 0)) if prune else count for key, count in now.items()}
    return {key: count for key, count in {**found, **kept}.items() if count}


def total(entries: Entries) -> int:
    """How many findings were accepted in all."""
    return sum(sum(held.values()) for held in entries.values())


def written(entries: Entries) -> str:
    """A baseline as text: sorted, an entry a line, each line alike whatever stands below, so that it merges well."""
    from json import dumps

    rows = sorted((path, *key, count) for path, held in entries.items() for key, count in held.items())
    lines = [dumps(dict(zip(FIELDS, row, strict=True)), ensure_ascii=False) + ",\n" for row in rows]
    return "".join([f'{{"version": {VERSION}, "findings": [\n', *lines, "{}]}\n"])


def parsed(text: str) -> Entries:
    """The entries of a baseline; of an entry that is there twice the higher count. Raises BadBaseline."""
    held = _held(text)
    entries: dict[str, dict[Key, int]] = {}
    for number, entry in enumerate(held, 1):
        if entry == {}:
            continue
        path, key, count = _entry(entry, number)
        there = entries.setdefault(path, {})
        there[key] = max(count, there.get(key, 0))
    return entries


def _key(finding: Finding) -> Key:
    return finding.rule, finding.fingerprint


def _held(text: str) -> list[Any]:
    """The list of entries, of whatever shape they are."""
    whole = _json(text)
    version = whole.get("version") if isinstance(whole, dict) else None
    if not isinstance(version, int) or isinstance(version, bool):
        raise BadBaseline("not a baseline of claimlint: it has no version")
    if version != VERSION:
        raise BadBaseline(f"a baseline of version {version}; this claimlint reads version {VERSION}")
    if not isinstance(whole.get("findings"), list):
        raise BadBaseline("not a baseline of claimlint: it has no list of findings")
    held: list[Any] = whole["findings"]
    return held


def _json(text: str) -> Any:
    from json import JSONDecodeError, loads

    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(CONFLICT):
            raise BadBaseline("two versions were merged here and the conflict is left", number, 1)
    try:
        return loads(text)
    except JSONDecodeError as error:
        raise BadBaseline(f"damaged: {error.msg}", error.lineno, error.colno) from None
    except (RecursionError, ValueError) as error:
        raise BadBaseline(f"damaged: {error}") from None


def _entry(entry: object, number: int) -> tuple[str, Key, int]:
    if not isinstance(entry, dict):
        raise BadBaseline(f"damaged: entry {number} is no object")
    path, rule, fingerprint = (_string(entry, name, number) for name in FIELDS[:3])
    count = entry.get("count")
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        raise BadBaseline(f"damaged: the count of entry {number} is no whole number above 0")
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).drive:
        raise BadBaseline(f"the path of entry {number} is '{path}'; paths count from the folder of the baseline")
    return path, (rule, fingerprint), count


def _string(entry: Mapping[str, object], name: str, number: int) -> str:
    value = entry.get(name)
    if not isinstance(value, str):
        raise BadBaseline(f"damaged: the {name} of entry {number} is no string")
    return value
