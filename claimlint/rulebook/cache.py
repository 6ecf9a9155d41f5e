"""The compiled rulebook on disk, so that a start reads neither YAML nor patterns.

One file for each set of folders, overrides, kinds and versions. It holds what is needed of every rule before it runs,
and each rule as a pickle that is opened when the rule is first asked for. It is used while the rule files are what they
were: by their sizes and times, or else by their content.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimlint import private
from claimlint.rulebook.files import NO_PROFILE, Listing, Profile, listing
from claimlint.rulebook.store import Contents, Found, Store, key
from claimlint.written.problems import FileProblem

if TYPE_CHECKING:
    from claimlint.model.finding import Level
    from claimlint.model.protocols import Kind
    from claimlint.model.rule import Rule, Status

VARIABLE = "CLAIMLINT_CACHE_DIR"
Overrides = Mapping[str, Mapping[str, object]]


class Entry:
    """What must be known of a rule before it runs.

    `triggers` and `topics` are its kind's; `raw` says whether it reads the source instead of the prose; `first` and
    `last` bound the dates of its documents; `origin` is its file; `tie` is what ties it to the profile; `extras` are
    the optional dependencies that it needs.
    """

    __slots__ = (
        "_first",
        "_last",
        "_pickled",
        "_rule",
        "extras",
        "id",
        "level",
        "origin",
        "raw",
        "status",
        "tie",
        "topics",
        "triggers",
    )

    def __init__(self, fields: tuple[Any, ...]) -> None:
        self.id: str = fields[0]
        self.level: Level = fields[1]
        self.status: Status = fields[2]
        self.raw: bool = fields[3]
        self.triggers: tuple[str, ...] | None = fields[4]
        self._first: int | None = fields[5]
        self._last: int | None = fields[6]
        self.origin: str = fields[7]
        self.topics: tuple[str, ...] = fields[8]
        self.tie: tuple[str, bool, bool, str] | None = fields[9]
        self.extras: tuple[str, ...] = fields[10]
        self._pickled: bytes = fields[11]
        self._rule: Rule | None = None

    @classmethod
    def of(cls, rule: Rule) -> Entry:
        """The entry of a rule that is at hand."""
        entry = cls((*_facts(rule), b""))
        entry._rule = rule
        return entry

    @property
    def first(self) -> date | None:
        """The first day of the documents it holds for."""
        return None if self._first is None else date.fromordinal(self._first)

    @property
    def last(self) -> date | None:
        """The last day of the documents it holds for."""
        return None if self._last is None else date.fromordinal(self._last)

    def rule(self) -> Rule:
        """The rule, without its examples."""
        if self._rule is None:
            import pickle

            self._rule = pickle.loads(self._pickled)
        return self._rule

    def stored(self) -> tuple[Any, ...]:
        """What it is made of again; raises whatever a plugin's kind raises that refuses to be pickled."""
        import pickle

        return (*_facts(self.rule()), self._pickled or pickle.dumps(self.rule(), pickle.HIGHEST_PROTOCOL))

    def __repr__(self) -> str:
        return f"Entry({self.id!r})"


class Compiled(NamedTuple):
    """All sound rules, by id, and what is wrong with the others.

    `stamp` stands for all that decided them; it is empty where nothing is kept on disk.
    """

    entries: tuple[Entry, ...]
    problems: tuple[FileProblem, ...]
    stamp: bytes = b""


def folder() -> Path | None:
    """Where compiled rulebooks lie unless the environment says otherwise with CLAIMLINT_CACHE_DIR."""
    return private.folder("claimlint", VARIABLE)


def compiled(
    folders: Iterable[os.PathLike[str] | str],
    kinds: Mapping[str, type[Kind]],
    overrides: Overrides | None,
    cache_dir: Path | None,
    stamp: str = "",
    config: str = "the configuration",
    profile: Profile = NO_PROFILE,
) -> Compiled:
    """The rules in some folders, from the cache where it holds them as they are now, and put there otherwise.

    `stamp` stands for whatever else decides what is compiled, such as the versions of plugins. Without a `cache_dir`,
    or where that is not the user's own, nothing is read or written.
    """
    roots = [os.fspath(each) for each in folders]
    files = listing(roots)
    chosen = overrides or {}
    if cache_dir is None:
        return _fresh(files, None, kinds, chosen, config, profile)
    store = Store(cache_dir, files, key(roots, [*kinds], chosen, stamp, config, profile))
    found = store.read()
    if found is not None:
        problems = tuple(FileProblem(*problem) for problem in found.problems)
        return Compiled(tuple(map(Entry, found.entries)), problems, store.stamp(found))
    from claimlint.rulebook.profiles import sources

    first = compiled(roots[:1], kinds, None, cache_dir, stamp, "", profile) if len(roots) > 1 else None
    fresh = _fresh(files, store.contents, kinds, chosen, config, profile, first)
    stored = _stored(fresh.entries)
    made = Found([tuple(problem) for problem in fresh.problems], stored or [], store.digest, sources(profile))
    if stored is not None:
        store.write(made)
    return fresh._replace(stamp=store.stamp(made))


def _fresh(
    files: Listing,
    contents: Contents | None,
    kinds: Mapping[str, type[Kind]],
    overrides: Overrides,
    config: str,
    profile: Profile,
    first: Compiled | None = None,
) -> Compiled:
    """All rules compiled; those of the first folder that nothing changes are taken from `first`, if that is given."""
    from claimlint.rulebook.load import load_files

    made = {entry.id: entry for entry in first.entries if entry.id not in overrides} if first else {}
    rules, problems = load_files(files, kinds, overrides, config, profile, contents, made.keys())
    entries = [*made.values(), *(Entry.of(_bare(rule)) for rule in rules)]
    return Compiled(tuple(sorted(entries, key=lambda entry: entry.id)), problems)


def _stored(entries: Iterable[Entry]) -> list[tuple[Any, ...]] | None:
    """What entries are made of again; None where a rule cannot be kept."""
    try:
        return [entry.stored() for entry in entries]
    except Exception:
        # a plugin's kind may refuse to be pickled in any way
        return None


def _bare(rule: Rule) -> Rule:
    from dataclasses import replace

    from claimlint.model.rule import Examples

    return replace(rule, examples=Examples())


def _facts(rule: Rule) -> tuple[Any, ...]:
    first = None if rule.first is None else rule.first.toordinal()
    last = None if rule.last is None else rule.last.toordinal()
    raw = rule.scope.unit == "raw"
    tie = rule.tie and tuple(rule.tie)
    return (
        rule.id,
        rule.level,
        rule.status,
        raw,
        rule.kind.triggers,
        first,
        last,
        rule.origin,
        rule.topics,
        tie,
        rule.extras,
    )
