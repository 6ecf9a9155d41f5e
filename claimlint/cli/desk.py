"""The linters of one run: the configuration nearest to a file says how it is linted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimlint.cli.options import Setup
from claimlint.cli.trouble import Trouble

if TYPE_CHECKING:
    from claimlint.app import Linter
    from claimlint.model.protocols import Reporter, RuleFacts
    from claimlint.rulebook.config import Settings
    from claimlint.run.ignore import Patterns

STDIN = "-"


class Story(NamedTuple):
    """What is to be linted, and by whom; the path is None for standard input."""

    linter: Linter
    path: Path | None


class Forgotten(NamedTuple):
    """What baselines hold for stories that are not there any more: how many findings, and a line on each baseline."""

    findings: int = 0
    lines: tuple[str, ...] = ()


NOTHING_FORGOTTEN = Forgotten()


class Desk:
    """Makes each linter once, and tells of a configuration that cannot be used once."""

    def __init__(self, setup: Setup, trouble: Trouble) -> None:
        self._setup = setup
        self._trouble = trouble
        self._configs: dict[Path, Path | None] = {}
        self._settings: dict[Path | None, Settings | None] = {}
        self._linters: dict[Settings, Linter | None] = {}
        self._excluded: dict[Settings, Patterns] = {}

    @property
    def rules(self) -> int:
        """How many rules are on, with each linter made so far."""
        return len({entry.id for linter in self._linters.values() if linter for entry in linter.rules})

    @property
    def knowledge(self) -> list[str]:
        """What was known so far, with months: the packs that ship as one, by the latest of them, and others by name."""
        months: dict[str, str] = {}
        for pack in {pack for linter in self._linters.values() if linter for pack in linter.knowledge.packs}:
            name = "core" if pack.layer == "core" else pack.name
            months[name] = max(months.get(name, ""), pack.as_of.strftime("%Y-%m"))
        return [f"{name} {month}" for name, month in sorted(months.items())]

    def described(self, rule: str) -> RuleFacts | None:
        """What a report may say of a rule, from the first linter that knows it."""
        told = (linter.described(rule) for linter in self._linters.values() if linter)
        return next(filter(None, told), None)

    def linter(self, folder: Path) -> Linter | None:
        """The linter for the files in a folder, whatever is different for some of them.

        None where its configuration is of no use, which is told.
        """
        settings = self._configured(folder)
        return self._linter(settings and settings.at(""))

    def linter_at(self, path: Path) -> Linter | None:
        """The linter for one file, with what its configuration says of that path; None where that is of no use."""
        from claimlint.rulebook.config import ConfigError

        settings = self._configured(path.parent)
        try:
            return self._linter(settings and settings.at(path))
        except ConfigError as error:
            self._trouble.add(str(error), error.path)
            return None

    def stories(self, paths: Iterable[str], stdin_path: str | None = None) -> Iterator[Story]:
        """The files meant by paths, and standard input for `-`, in order, each with its linter."""
        from claimlint.run.files import Walk

        walk = Walk(self._known, self._passed_over, lambda path, why: self._trouble.add(f"{path}: {why}", str(path)))
        for path in dict.fromkeys(paths):
            if not path:
                self._trouble.add("an empty path names nothing; the current folder is '.'")
                continue
            if path == STDIN:
                yield from self._piped(Path(stdin_path or ""))
                continue
            for file in walk.files([path]):
                if self.passes_over(file):
                    continue
                if linter := self.linter_at(file):
                    yield Story(linter, file)

    def passes_over(self, path: Path) -> bool:
        """Whether a story is not looked at though it is named, for it is excluded and that is forced."""
        return self._setup.force_exclude and bool(path.name) and self._passed_over(path, False)

    def _piped(self, path: Path) -> Iterator[Story]:
        """Standard input as the story that its name stands for, unless that is passed over."""
        if self.passes_over(path):
            return
        if linter := self.linter_at(path):
            yield Story(linter, None)

    def found(self, files: Iterable[Path], root: str) -> Iterator[Story]:
        """Those of the files in a folder that a walk from there would find, each with its linter."""
        for file in files:
            inside = Path(os.path.relpath(os.path.realpath(file), root))
            hidden = any(part.startswith(".") for part in inside.parts)
            above = list(file.parents)[: len(inside.parts) - 1]
            if hidden or not self._known(file) or any(self._passed_over(folder, True) for folder in above):
                continue
            if not self._passed_over(file, False) and (linter := self.linter(file.parent)):
                yield Story(linter, file)

    def forgotten(self, folders: Iterable[str]) -> Forgotten:
        """What the baselines of the linters made so far hold for stories that have left these folders."""
        linters = {linter.settings.baseline: linter for linter in self._linters.values() if linter}
        told = [(path, *linter.forgotten(folders)) for path, linter in linters.items() if path]
        lines = tuple(f"{path}: {left(gone)}; `claimlint baseline` forgets them" for path, _, gone in told if gone)
        return Forgotten(sum(findings for _, findings, _ in told), lines)

    def reporter(self, name: str) -> Reporter:
        """The reporter of a format, shipped or from a plugin; raises KeyError with the names there are."""
        from claimlint.parts import Parts

        shipped: Parts[Reporter] = Parts("reports", "REPORTER")
        if name in shipped:
            return shipped[name]
        linter = self.linter(Path())
        if linter and name in linter.reporter_names:
            return linter.reporter(name)
        raise KeyError(*(linter.reporter_names if linter else shipped))

    def _config(self, folder: Path) -> Path | None:
        if self._setup.isolated or self._setup.config:
            return self._setup.config
        if folder not in self._configs:
            from claimlint.rulebook.config import discover

            found = discover(folder)
            self._configs[folder] = found and near(found)
        return self._configs[folder]

    def _configured(self, folder: Path) -> Settings | None:
        """What the configuration of a folder says, without the options of the command."""
        from claimlint.rulebook.config import ConfigError, Settings, read

        config = self._config(folder)
        if config not in self._settings:
            try:
                self._settings[config] = read(config) if config else Settings()
            except ConfigError as error:
                self._trouble.add(str(error), error.path)
                self._settings[config] = None
        return self._settings[config]

    def _linter(self, settings: Settings | None) -> Linter | None:
        """The linter with these settings, under the options of the command."""
        if settings is None:
            return None
        if settings not in self._linters:
            self._linters[settings] = self._made(settings)
        return self._linters[settings]

    def _made(self, settings: Settings) -> Linter | None:
        from claimlint.app import build
        from claimlint.rulebook.config import ConfigError

        try:
            linter = build(self._setup.over(settings), not self._setup.no_cache)
        except ConfigError as error:
            self._trouble.add(str(error), error.path)
            return None
        for problem in linter.problems:
            self._trouble.add(problem)
        for remark in idle(linter):
            self._trouble.remark(remark)
        return linter

    def _known(self, path: Path) -> bool:
        linter = self.linter(path.parent)
        return linter is not None and path.suffix.lower() in linter.suffixes

    def _passed_over(self, path: Path, is_folder: bool) -> bool:
        linter = self.linter(path.parent)
        if linter is None or not linter.settings.exclude:
            return False
        settings = linter.settings
        if settings not in self._excluded:
            from claimlint.run.ignore import patterns

            self._excluded[settings] = patterns(settings.exclude, os.path.abspath(settings.exclude_folder))  # noqa: PTH100
        return bool(self._excluded[settings].says(os.path.abspath(path), is_folder))  # noqa: PTH100


def idle(linter: Linter) -> Iterator[str]:
    """A line for each word of `select` that runs nothing because all that it names is in preview."""
    from claimlint.settle.select import names

    for word in linter.settings.select:
        named = [entry for entry in linter.entries if names(word, entry.id)]
        if named and all(linter.state(entry.id)[1] == "in preview" for entry in named):
            yield f"'{word}' is selected and does not run, for it is in preview: --preview runs it, or the key preview"


def left(gone: Sequence[str]) -> str:
    """A few words on stories that a baseline has and that are not there any more."""
    if len(gone) == 1:
        return f"a story in it is not there any more: {gone[0]}"
    return f"{len(gone):,} stories in it are not there any more, such as {gone[0]}"


def near(path: Path) -> Path:
    """A path as it is shown: from the current folder where it lies there."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
