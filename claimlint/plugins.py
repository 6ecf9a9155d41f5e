"""Plugins: found by entry point without paying for the search when nothing changed, and loaded one by one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimlint import private

if TYPE_CHECKING:
    import pluggy

    from claimlint.model.function import Function
    from claimlint.model.protocols import Kind, Reader, Reporter
    from claimlint.stamps import Facts

GROUP = "claimlint"
LISTING = "plugins"


class Source(NamedTuple):
    """Where a plugin comes from: its entry point's name and value, its distribution and version."""

    name: str
    value: str
    distribution: str
    version: str

    def __str__(self) -> str:
        if not self.distribution:
            return f"plugin {self.name}"
        return f"plugin {self.name} ({self.distribution} {self.version})"


@dataclass(frozen=True)
class Plugins:
    """What plugins bring, by name; `problems` has a line for each that failed, `stamp` tells one set from another."""

    kinds: Mapping[str, type[Kind]] = field(default_factory=dict)
    readers: Mapping[str, Reader] = field(default_factory=dict)
    reporters: Mapping[str, Reporter] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)
    folders: tuple[Path, ...] = ()
    packs: tuple[Path, ...] = ()
    problems: tuple[str, ...] = ()
    stamp: str = ""


def load(modules: Iterable[str], listing: Path | None, shipped: Callable[[], Mapping[str, Sequence[str]]]) -> Plugins:
    """Load the plugins that are installed and those named as modules.

    `listing` is the file that remembers the entry points found; `shipped` tells the names of kinds, readers,
    reporters and functions that no plugin may bring again; it is asked only where there is a plugin.
    """
    named = [Source(module, module, "", "") for module in modules]
    sources = [*sorted(installed(listing)), *named]
    if not sources:
        return Plugins()
    manager, problems = _manager(sources)
    collected = _Collected(shipped(), problems)
    for source in sources:
        plugin = manager.get_plugin(_key(source))
        if plugin is not None:
            collected.take(source, plugin, manager)
    return collected.plugins("\n".join(map(repr, [*sources, *_code(sources)])))


def installed(listing: Path | None) -> list[Source]:
    """The entry points of the group, remembered for as long as no folder of the module search path changes."""
    import json

    state = _search_path()
    try:
        kept = private.read(listing.parent, listing.name) if listing is not None else None
        if kept and (remembered := json.loads(kept[0]))["path"] == state:
            return [Source(*row) for row in remembered["plugins"]]
    except (ValueError, KeyError, TypeError):
        pass
    found = _scan()
    if listing is not None:
        private.write(listing.parent, listing.name, (json.dumps({"path": state, "plugins": found}).encode(),))
    return found


def _search_path() -> list[list[object]]:
    state: list[list[object]] = []
    for folder in sys.path:
        try:
            status = os.stat(folder or ".")  # noqa: PTH116 - for each start, so without a Path
        except OSError:
            continue
        state.append([str(Path(folder).absolute()), status.st_mtime_ns])
    return state


def _scan() -> list[Source]:
    from importlib.metadata import distributions

    found: dict[str, Source] = {}
    for distribution in distributions():
        for point in distribution.entry_points:
            if point.group == GROUP:
                known = distribution.metadata["Name"] or ""
                found.setdefault(point.name, Source(point.name, point.value, known, distribution.version))
    return list(found.values())


def _key(source: Source) -> str:
    return f"{source.distribution or 'module'}:{source.name}"


def _manager(sources: Sequence[Source]) -> tuple[pluggy.PluginManager, list[str]]:
    import pluggy

    from claimlint import hookspecs

    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    problems: list[str] = []
    for source in sources:
        try:
            manager.register(_object(source.value), _key(source))
            manager.check_pending()
        except Exception as error:
            problems.append(f"{source} failed to load: {_told(error)}")
            if manager.has_plugin(_key(source)):
                manager.unregister(name=_key(source))
    return manager, problems


def _object(value: str) -> object:
    from importlib import import_module

    module, _, attribute = value.partition(":")
    found: object = import_module(module)
    for part in filter(None, attribute.split(".")):
        found = getattr(found, part)
    return found


def _code(sources: Iterable[Source]) -> Iterator[Facts]:
    """The modules of plugins, for one that is being written changes without a new version."""
    from claimlint.stamps import facts

    for top in sorted({source.value.partition(":")[0].partition(".")[0] for source in sources}):
        place = getattr(sys.modules.get(top), "__file__", None)
        if place:
            package = Path(place).name == "__init__.py"
            yield facts(Path(place).parent, ".py" if package else Path(place).name, below=package)


def _told(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


class _Collected:
    """What plugins have brought so far, and who brought what; `shipped` names what claimlint has itself."""

    def __init__(self, shipped: Mapping[str, Sequence[str]], problems: list[str]) -> None:
        self._owners = {what: dict.fromkeys(names, "claimlint") for what, names in shipped.items()}
        self._found: dict[str, dict[str, Any]] = {what: {} for what in ("kinds", "readers", "reporters", "functions")}
        self._paths: dict[str, list[Path]] = {"rules": [], "knowledge": []}
        self._problems = problems

    def take(self, source: Source, plugin: object, manager: pluggy.PluginManager) -> None:
        """Ask one plugin for all it has; what fails is told, the rest is kept."""
        others = [other for other in manager.get_plugins() if other is not plugin]
        for what in (*self._found, *self._paths):
            try:
                answers = manager.subset_hook_caller(f"claimlint_{what}", others)()
                for part in (part for answer in answers for part in answer):
                    self._add(what, part, source)
            except Exception as error:
                self._problems.append(f"{source} failed in claimlint_{what}: {_told(error)}")

    def _add(self, what: str, part: Any, source: Source) -> None:
        if what in self._paths:
            self._paths[what].append(Path(part))
            return
        owner = self._owners.setdefault(what, {}).setdefault(part.name, str(source))
        if owner == str(source):
            self._found[what][part.name] = part
        else:
            thing = f"{what[:-1]} '{part.name}'"
            self._problems.append(f"{source} brings the {thing}, which {owner} has already; the first is used")

    def plugins(self, stamp: str) -> Plugins:
        """All of it, frozen."""
        found = self._found
        problems = tuple(self._problems)
        folders, packs = map(tuple, self._paths.values())
        return Plugins(**found, folders=folders, packs=packs, problems=problems, stamp=stamp)
