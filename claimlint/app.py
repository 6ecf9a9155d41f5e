"""Puts the parts together: settings in, a linter out. The only file that knows everybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - the library's own parameter is called date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimlint import arguments
from claimlint.choice import decided, strange, usual, wanted
from claimlint.engine import Engine
from claimlint.engine import Entry as Running
from claimlint.engine import Loaded as AtHand
from claimlint.knowledge.load import File, Loaded
from claimlint.knowledge.load import load as load_knowledge
from claimlint.model.document import Document
from claimlint.model.finding import Finding, FixResult, Report, rank
from claimlint.model.protocols import RuleFacts
from claimlint.parts import Kinds, Parts, profiles_folder, rules_folder, shipped
from claimlint.patterns.bank import BANK
from claimlint.plugins import LISTING, Plugins, load
from claimlint.rulebook import cache as rule_cache
from claimlint.rulebook.config import ConfigError, Settings, discover, read
from claimlint.rulebook.files import Profile
from claimlint.run.accepted import opened
from claimlint.run.sources import read_text
from claimlint.settle.fix import settled
from claimlint.settle.judging import Terms, judged
from claimlint.settle.select import Ids
from claimlint.stamps import MadeOf

if TYPE_CHECKING:
    from claimlint.model.fact import Fact
    from claimlint.model.protocols import Kind, Reader, Reporter
    from claimlint.model.rule import Rule
    from claimlint.rulebook.cache import Compiled, Entry
    from claimlint.rulebook.load import Rulebook
    from claimlint.settle.judging import Part
    from claimlint.written.problems import FileProblem

BOM = "\ufeff"


class Linter:
    """Lints text and files with the shipped rules and those of its settings.

    Immutable, keeps no state between documents, may be used from many threads, and pickles as its settings. The
    settings are the keys of the configuration file with underscores for hyphens; no file is read for them. Raises
    ConfigError for a setting that is unknown or has a wrong value.
    """

    def __init__(self, **settings: Any) -> None:
        self._build(Settings.of(**settings), use_cache=True)

    @classmethod
    def from_config(cls, folder: str | Path) -> Linter:
        """The linter that the command line would use in a folder; raises ConfigError, also where there is none."""
        if not Path(folder).exists():
            raise ConfigError(f"there is no folder {folder}")
        found = discover(Path(folder))
        return build(read(found) if found else Settings())

    def _build(self, settings: Settings, *, use_cache: bool) -> None:
        self.settings = settings
        self._use_cache = use_cache
        folder = rule_cache.folder() if use_cache else None
        BANK.open(folder)
        plugins = load(settings.plugins, folder / LISTING if folder else None, _shipped)
        self._kinds = Kinds(plugins.kinds, plugins.functions)
        self._readers: Parts[Reader] = Parts("readers", "READER", plugins.readers)
        self._reporters: Parts[Reporter] = Parts("reports", "REPORTER", plugins.reporters)
        compiled = self._compiled(plugins, folder)
        BANK.save()
        self.entries: tuple[Entry, ...] = compiled.entries
        loaded = self._loaded(plugins, folder)
        self.knowledge = loaded.known
        self.facts, wrong = self._declared()
        told = (*compiled.problems, *loaded.problems, *wrong)
        missed, misnamed = wanted(self.entries, settings), strange(settings, [entry.id for entry in self.entries])
        self.problems: tuple[str, ...] = (*plugins.problems, *self._told(told), *missed, *misnamed)
        self.rules: tuple[Entry, ...] = tuple(entry for entry in self.entries if self.state(entry.id)[0])
        least = rank(settings.level)
        # what would not be shown is not looked for
        self._run = tuple(entry for entry in self.rules if rank(entry.level) >= least)
        self._engine = self._engine_of(self._run)
        self._baseline = opened(settings.baseline) if settings.baseline else None
        self._terms = self._terms_of(self._run, self._baseline.part if self._baseline else None)
        accepted = self._baseline.stamp if self._baseline else ""
        rests = (compiled.stamp, loaded.stamp, self.facts, plugins.stamp, accepted)
        self._made_of = MadeOf(folder, *rests) if folder else None
        self._by_settings = {settings.at(""): self} if settings.overrides else {}

    def _told(self, problems: Sequence[FileProblem]) -> Iterator[str]:
        if problems:
            from claimlint.rulebook.config_places import placed

            yield from (placed(problem, self.settings.sources).shown() for problem in problems)

    def _engine_of(self, entries: Sequence[Running]) -> Engine:
        settings = self.settings
        glossary, shows = frozenset(settings.glossary), settings.show_claims
        return Engine(entries, glossary, self.knowledge, shows_claims=shows, facts=self.facts)

    def _terms_of(self, running: Sequence[Running], part: Part | None) -> Terms:
        known, ran = (Ids(entry.id for entry in each) for each in (self.entries, running))
        settings = self.settings
        rules = partial(usual, self.entries, settings)
        return Terms(known, ran, rules, settings.ignore, settings.level, settings.require_reason, part)

    def looks_for(self, rule: str, path: str) -> bool:
        """Whether a rule runs on a file, or is none that is known: what such a one found can occur no more."""
        return self._at(path)._terms.looks_for(rule)

    def forgotten(self, folders: Iterable[str]) -> tuple[int, list[str]]:
        """What the baseline holds for stories that have left these folders: how many findings, and the paths."""
        return self._baseline.forgotten(folders) if self._baseline else (0, [])

    def _compiled(self, plugins: Plugins, folder: Path | None) -> Compiled:
        self.folders = (rules_folder(), *plugins.folders, *self.settings.rules)
        options, config = self.settings.rule_options, self.settings.origin or "the settings"
        return rule_cache.compiled(self.folders, self._kinds, options, folder, plugins.stamp, config, self.profile)

    @property
    def profile(self) -> Profile:
        """The profile in use, and where those that ship are."""
        return Profile(profiles_folder(), self.settings.profile, self.settings.all_houses)

    def _loaded(self, plugins: Plugins, folder: Path | None) -> Loaded:
        desk = [File(str(path), "desk") for path in plugins.packs]
        return load_knowledge([*desk, *(File(str(path)) for path in self.settings.knowledge)], folder)

    def _declared(self) -> tuple[tuple[Fact, ...], Sequence[FileProblem]]:
        """The facts of the desk, and what is wrong with their files."""
        if not self.settings.facts:
            return (), ()
        from claimlint.knowledge.facts import load_facts

        return load_facts(self.settings.facts)

    def __setattr__(self, name: str, value: object) -> None:
        if "_by_settings" in vars(self):
            raise AttributeError(f"a Linter is immutable: make another one to change '{name}'")
        super().__setattr__(name, value)

    def __reduce__(self) -> tuple[Any, ...]:
        return build, (self.settings, self._use_cache)

    def only(self, *rules: Rule, facts: tuple[Fact, ...] = (), as_of: Date | None = None) -> Linter:
        """This linter with no other rules than these, and further facts, showing every level; it does not pickle."""
        alone = Linter.__new__(Linter)
        settings = replace(self.settings, level="suggestion", overrides=(), as_of=as_of or self.settings.as_of)
        own: dict[str, Any] = {"rules": (), "_run": (), "_made_of": None, "_by_settings": {}}
        vars(alone).update(vars(self), settings=settings, facts=(*self.facts, *facts), **own)
        vars(alone).update(_engine=alone._engine_of([*map(AtHand, rules)]), _terms=alone._terms_of((), None))
        return alone

    def rulebook(self) -> Rulebook:
        """All rules with their examples, read afresh from their files."""
        from claimlint.rulebook.load import load as load_rules

        options, config = self.settings.rule_options, self.settings.origin or "the settings"
        return load_rules(self.folders, self._kinds, options, config, self.profile)

    @property
    def kinds(self) -> Mapping[str, type[Kind]]:
        """The kinds of checking by name."""
        return self._kinds

    @property
    def reader_names(self) -> list[str]:
        """The formats that can be read."""
        return list(self._readers)

    @property
    def reporter_names(self) -> list[str]:
        """The formats of reports."""
        return list(self._reporters)

    def reporter(self, name: str) -> Reporter:
        """The reporter of a format; raises KeyError."""
        return self._reporters[name]

    @cached_property
    def suffixes(self) -> Mapping[str, str]:
        """The format of each suffix that a reader knows."""
        return {suffix: name for name in self._readers for suffix in self._readers[name].suffixes}

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    def described(self, rule: str) -> RuleFacts | None:
        """What a report may say of a rule; None for an id that is not known."""
        entry = self._by_id.get(rule)
        if entry is None:
            return None
        whole = entry.rule()
        return RuleFacts(whole.message, whole.why, whole.source, whole.category, whole.level)

    def state(self, rule: str) -> tuple[bool, str]:
        """Whether a rule is on here, and why; raises KeyError for an id that is not known."""
        return decided(self._by_id[rule], self.settings)[:2]

    def lint_text(
        self,
        text: str,
        format: str | None = None,  # noqa: A002
        path: str = "",
        date: Date | None = None,
    ) -> Report:
        """What the rules find in a text.

        Without a format it is told by the suffix of the path, and otherwise plain. The date is the document's; without
        one it is looked for in front matter, in a dateline with a year, and in the settings. Raises KeyError for a
        format that no reader knows, TypeError for an argument of another type.
        """
        text, path, date = arguments.text_of(text), arguments.path_of(path), arguments.day_of(date)
        if (other := self._at(path)) is not self:
            return other.lint_text(text, format, path, date)
        document = self._document(text.removeprefix(BOM), format, path, date)
        return judged(document, self._engine.run(document), self._terms)

    def _at(self, path: str) -> Linter:
        """The linter with the settings for a path, made when it is first asked for."""
        if not self.settings.overrides:
            return self
        settings = self.settings.at(path)
        linter = self._by_settings.get(settings)
        return linter or self._by_settings.setdefault(settings, build(settings, self._use_cache))

    def lint_file(self, path: str | Path, format: str | None = None) -> Report:  # noqa: A002
        """What the rules find in a file; raises Unreadable, and what `lint_text` raises."""
        name = arguments.path_of(path)
        return self.lint_text(read_text(name), format=format, path=name)

    def lint_files(self, paths: Iterable[str | Path], jobs: int = 1, *, keep: bool = False) -> Iterator[Report]:
        """A report for each file, in the order given, as soon as it and those before it are done.

        A file that cannot be read has a report with `read` False and one line in `problems`. With 0 jobs the number of
        processes is chosen. With `keep`, reports are taken from the cache folder where it has them, and kept there.
        Raises TypeError for one path alone or an argument of another type, ValueError for fewer jobs than 0.
        """
        from claimlint.run import workers

        paths, jobs = arguments.paths_of(paths), arguments.jobs_of(jobs)
        if not keep or not self._made_of or self.settings.overrides:
            return workers.lint_files(self, paths, jobs)
        from claimlint.run.kept import Kept

        return Kept(self.settings, self._made_of).lint_files(self, paths, jobs)

    def fix_text(
        self,
        text: str,
        format: str | None = None,  # noqa: A002
        path: str = "",
        date: Date | None = None,
        *,
        unsafe: bool = False,
    ) -> FixResult:
        """The text with all safe fixes made, round by round until none is left; `unsafe` makes the others too.

        Raises what `lint_text` raises.
        """
        text = arguments.text_of(text)
        reports: list[Report] = []

        def find(source: str) -> Sequence[Finding]:
            reports.append(self.lint_text(source, format, path, date))
            return reports[-1].findings

        mark = BOM if text.startswith(BOM) else ""
        result = settled(text.removeprefix(BOM), find, unsafe=unsafe)
        first = reports[0]
        return result._replace(text=mark + result.text, failures=first.failures, problems=first.problems)

    def _document(self, source: str, format: str | None, path: str, date: Date | None) -> Document:  # noqa: A002
        name = arguments.format_of(format, self._readers) or self.suffixes.get(Path(path).suffix.lower(), "plain")
        document = self._readers[name].read(source, path)
        day = date or document.date or self.settings.as_of
        return document if day == document.date else replace(document, date=day)


def build(settings: Settings, use_cache: bool = True) -> Linter:
    """A linter for settings; raises ConfigError."""
    linter = Linter.__new__(Linter)
    linter._build(settings, use_cache=use_cache)
    return linter


def _shipped() -> dict[str, list[str]]:
    from claimlint.claims.arithmetic.functions import FUNCTIONS

    parts = {"kinds": "kinds", "readers": "readers", "reporters": "reports"}
    return {**{what: shipped(folder) for what, folder in parts.items()}, "functions": [*FUNCTIONS]}
