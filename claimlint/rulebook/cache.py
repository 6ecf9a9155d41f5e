"""The compiled rulebook on disk, so that a start reads neither YAML nor patterns.

One file for each set of folders, overrides, kinds and versions. It holds what is needed of every rule before it runs,
and each rule as a pickle that is opened when the rule is first asked for. It is used while the rule files are what they
were: by their sizes and times, or else by their content.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from claimlint import prebuilt, private
from claimlint.rulebook.files import NO_PROFILE, SUFFIX, WORDS, Listing, Profile, listing
from claimlint.rulebook.store import CODE, Contents, Found, Store, key
from claimlint.stamps import code_content, digest
from claimlint.written.problems import FileProblem

if TYPE_CHECKING:
    from claimlint.model.finding import Level
    from claimlint.model.protocols import Kind
    from claimlint.model.rule import Rule, Status

VARIABLE = "CLAIMLINT_CACHE_DIR"
ORIGIN = 7
"""Where the file of a rule stands in what is stored of it."""
Overrides = Mapping[str, Mapping[str, object]]


class Entry:
    """What must be known of a rule before it runs.

    `triggers` and `topics` are its kind's; `raw` says whether it reads the source instead of the prose; `first` and
    `last` bound the dates of its documents; `origin` is its file; `tie` is what ties it to the profile; `extras` are
    the optional dependencies that it needs.
    """

    __slots__ = (
        "_facts",
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
        self._facts, self._pickled = fields[:-1], fields[-1]
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

            self._rule = _moved(pickle.loads(self._pickled), self.origin)
        return self._rule

    def stored(self) -> tuple[Any, ...]:
        """What it is made of again; raises whatever a plugin's kind raises that refuses to be pickled."""
        return (*self._facts, self._pickled or _pickled(self.rule()))

    def in_folder(self, root: str) -> Entry:
        """The same, whose file lies in a folder of rules."""
        fields = self.stored()
        return Entry((*fields[:ORIGIN], os.path.join(root, self.id + SUFFIX), *fields[ORIGIN + 1 :]))  # noqa: PTH118

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
    # where there are no overrides, one compiled rulebook serves every configuration of a profile
    told = config if chosen else ""
    store = Store(cache_dir, files, key(roots, [*kinds], chosen, stamp, told, profile))
    found = store.read()
    if found is not None:
        problems = tuple(FileProblem(*problem) for problem in found.problems)
        return Compiled(tuple(map(Entry, found.entries)), problems, store.stamp(found))
    fresh = _made(store, roots, kinds, chosen, stamp, config, profile)
    if cache_dir is None:
        return fresh
    from claimlint.rulebook.profiles import sources

    stored = _stored(fresh.entries)
    made = Found([tuple(problem) for problem in fresh.problems], stored or [], store.digest, sources(profile))
    if stored is not None:
        store.write(made)
    return fresh._replace(stamp=store.stamp(made))


def _made(
    store: Store,
    roots: list[str],
    kinds: Mapping[str, type[Kind]],
    overrides: Overrides,
    stamp: str,
    config: str,
    profile: Profile,
) -> Compiled:
    """All rules, where the cache has none.

    Those of the first folder are known as they are without a configuration; built are those of other folders, those
    with overrides, where a profile is in use those that are tied to one, and where another folder adds to classes of
    words those that have such.
    """
    files, contents = store.files, store.contents
    plain = Profile(profile.folder)
    if len(roots) == 1 and not overrides and profile == plain:
        # what a plugin brings may be called as a part that ships
        built = _prebuilt(store, kinds, profile) if not stamp else None
        return built or _fresh(files, contents, kinds, overrides, config, profile)
    base = compiled(roots[:1], kinds, None, store.place, stamp, profile=plain)
    worded = any(file.is_words and file.root != roots[0] for file in files.files)
    made = {
        entry.id: entry
        for entry in base.entries
        if entry.id not in overrides and not (profile.name and entry.tie) and not (worded and _has_words(entry))
    }
    return _fresh(files, contents, kinds, overrides, config, profile, made)


def prebuild(place: Path, root: Path, kinds: Mapping[str, type[Kind]], profiles: Path) -> tuple[FileProblem, ...]:
    """Put the rules of a folder that no profile decides into a file of `claimlint.prebuilt`; raises OSError.

    Where something is wrong with them that is told, and there is no file.
    """
    profile = Profile(profiles)
    made = compiled([root], kinds, None, None, profile=profile)
    store = Store(None, listing([root]), b"")
    entries = [entry.in_folder("").stored() for entry in made.entries]
    if not made.problems:
        body = marshal.dumps(entries, prebuilt.PLAIN)
        prebuilt.write(place, prebuilt.RULES, body, _decisive(store, kinds, profile))
    return made.problems


def _prebuilt(store: Store, kinds: Mapping[str, type[Kind]], profile: Profile) -> Compiled | None:
    """The rules that were compiled when the package was built; None where these are others."""
    body = prebuilt.read(prebuilt.RULES, lambda: _decisive(store, kinds, profile))
    if body is None:
        return None
    (root,) = store.roots
    return Compiled(tuple(Entry(fields).in_folder(root) for fields in marshal.loads(body)), ())


def _decisive(store: Store, kinds: Iterable[str], profile: Profile) -> bytes:
    """Stands for what decides the rules of one folder where no profile is in use."""
    profiles = sorted(profile.folder.glob(f"*{SUFFIX}")) if profile.folder else []
    told = "\n".join(sorted(kinds)).encode()
    return digest(code_content(*CODE), told, *store.named_contents, *(path.read_bytes() for path in profiles))


def _has_words(entry: Entry) -> bool:
    return bool(getattr(entry.rule().kind, WORDS, None))


def _fresh(
    files: Listing,
    contents: Contents,
    kinds: Mapping[str, type[Kind]],
    overrides: Overrides,
    config: str,
    profile: Profile,
    made: Mapping[str, Entry] = MappingProxyType({}),
) -> Compiled:
    """All rules compiled, but for those that are made already."""
    from claimlint.rulebook.load import load_files

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


def _pickled(rule: Rule) -> bytes:
    import pickle

    return pickle.dumps(_moved(rule, ""), pickle.HIGHEST_PROTOCOL)


def _moved(rule: Rule, origin: str) -> Rule:
    from dataclasses import replace

    return replace(rule, origin=origin)


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
