"""Folders of rule files made rules, whatever is wrong with some of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from os import PathLike
from typing import NamedTuple

from claimlint.model.protocols import Kind
from claimlint.model.rule import Rule
from claimlint.rulebook.build import Build
from claimlint.rulebook.cells import Cells
from claimlint.rulebook.extend import merged
from claimlint.rulebook.files import NO_PROFILE, Listing, Profile, RuleFile, content, listing
from claimlint.rulebook.lists import Lists
from claimlint.rulebook.word_classes import WordClasses
from claimlint.written.nodes import Node, Source, Table, Text, valued
from claimlint.written.problems import FileProblem, nearest
from claimlint.written.typed import Pairs, Reading
from claimlint.written.yaml_source import parsed

FIXED = frozenset({"kind", "extends", "examples"})
"""Keys that a configuration cannot override."""

Overrides = Mapping[str, Mapping[str, object]]


class Rulebook(NamedTuple):
    """All rules that are sound, by id, and what is wrong with the others, by place."""

    rules: tuple[Rule, ...]
    problems: tuple[FileProblem, ...]


def load(
    folders: Iterable[PathLike[str] | str],
    kinds: Mapping[str, type[Kind]],
    overrides: Overrides | None = None,
    config: str = "the configuration",
    profile: Profile = NO_PROFILE,
) -> Rulebook:
    """The rules in some folders.

    `overrides` are keys by rule, put in place of a rule's own before it is built; `config` is what problems with them
    are told of. Options of the profile stand between a rule's own keys and those.
    """
    return load_files(listing(folders), kinds, overrides or {}, config, profile)


def load_files(
    files: Listing,
    kinds: Mapping[str, type[Kind]],
    overrides: Overrides,
    config: str = "the configuration",
    profile: Profile = NO_PROFILE,
    contents: Mapping[str, bytes | FileProblem] | None = None,
    made: Collection[str] = (),
) -> Rulebook:
    """The rules in files that were listed before, and perhaps read: then `contents` has their bytes by path.

    Those in `made` are not built, and read only where others extend them.
    """
    return _Loading(files, kinds, overrides, config, Cells(profile), contents or {}, made).rulebook()


class _Loading:
    """The state of one load: tables by rule, the lists, and all that is wrong."""

    def __init__(
        self,
        files: Listing,
        kinds: Mapping[str, type[Kind]],
        overrides: Overrides,
        config: str,
        cells: Cells,
        contents: Mapping[str, bytes | FileProblem],
        made: Collection[str],
    ) -> None:
        self.contents = contents
        self.made = made
        self.cells = cells
        self.kinds = kinds
        self.overrides = overrides
        self.config = config
        self.problems: list[FileProblem] = [*files.problems, *cells.problems]
        self.lists = Lists()
        self.classes = WordClasses()
        self.files: dict[str, RuleFile] = {}
        self.tables: dict[str, Table | None] = {}
        self.unread: dict[str, RuleFile] = {}
        self.resolved: dict[str, Pairs | None] = {}
        self.unsound: set[str] = set()
        # lists before rules, and both in the order of their names, whatever order they come in
        for file in sorted(files.files, key=lambda file: (file.is_rule, file.name)):
            self._take(file)

    def rulebook(self) -> Rulebook:
        """All rules but those that are made already."""
        asked = [name for name in self.tables if name not in self.made]
        for name in asked:
            self._pairs(name)
        rules = [rule for name in asked if (rule := self._rule(name))]
        for name in self.overrides:
            if name not in self.tables:
                message = f'rules."{name}": no rule has this id'
                self.problems.append(FileProblem(self.config, 0, 0, message, "", nearest(name, self.tables)))
        reading = Reading()
        self.cells.tell_unused(filter(None, self.resolved.values()), self.kinds, reading)
        problems = sorted(dict.fromkeys([*self.problems, *reading.problems]))
        return Rulebook(tuple(sorted(rules, key=lambda rule: rule.id)), tuple(problems))

    def _take(self, file: RuleFile) -> None:
        """Read one file."""
        if file.is_rule:
            if not self._named(file):
                return
            self.files[file.name] = file
            self.tables[file.name] = None
            if file.name in self.made:
                self.lists.know(file)
                self.unread[file.name] = file
                return
        self._read(file)

    def _table(self, name: str) -> Table | None:
        """What a rule's file holds; None where it cannot be read."""
        if name in self.unread:
            self._read(self.unread.pop(name))
        return self.tables[name]

    def _read(self, file: RuleFile) -> None:
        """Take what a file holds."""
        data = self.contents[file.path] if file.path in self.contents else content(file)
        if isinstance(data, FileProblem):
            self.problems.append(data)
            return
        node, problems = parsed(data, file.path)
        self.problems += problems
        if node is not None and not isinstance(node, Table):
            self.problems.append(node.problem("a rule is a mapping: `key: value` lines"))
        elif node is not None and file.is_lists:
            self.problems += self.lists.add(file, node)
        elif node is not None and file.is_words:
            self.lists.know(file)
            self.problems += self.classes.add(file, node)
        elif node is not None:
            self.lists.know(file)
            self.tables[file.name] = None if problems else node

    def _named(self, file: RuleFile) -> bool:
        """Whether a file has a name that can be an id, and no other has it."""
        said = ""
        if file.name in self.files:
            said = f"the rule '{file.name}' is also in {self.files[file.name].path}, which is taken"
        elif "/" not in file.name:
            said = "a rule lies in the folder of a pack: <pack>/<name>.yml"
        elif not all(c.isascii() and (c.isalnum() or c in "-_./") for c in file.name):
            said = f"'{file.name}' cannot be an id: those are of letters, digits, hyphens, full stops and underscores"
        if said:
            self.problems.append(FileProblem(file.path, 0, 0, said))
        return not said

    def _rule(self, name: str) -> Rule | None:
        table = self._table(name)
        pairs = self._pairs(name)
        if pairs is None or table is None:
            return None
        reading = Reading(expand=self.lists.expander(self.files[name]))
        pairs = self._overridden(name, self._worded(name, self.cells.given(pairs, self.kinds), reading), reading)
        self.cells.tell(pairs, self.kinds, reading)
        rule = Build(name, pairs, table, reading, self.cells.tie(pairs)).rule(self.kinds, self.tables.keys())
        self.problems += reading.problems
        return rule if not reading.problems and name not in self.unsound else None

    def _worded(self, name: str, pairs: Pairs, reading: Reading) -> Pairs:
        """The keys of a rule with the classes of words that stand beside it."""
        kind = pairs.get("kind")
        cls = self.kinds.get(kind[1].value) if kind and isinstance(kind[1], Text) else None
        return self.classes.given(self.files[name], pairs, cls, reading) if cls else pairs

    def _overridden(self, name: str, pairs: Pairs, reading: Reading) -> Pairs:
        """The keys of a rule with what the configuration says of it."""
        own: dict[str, tuple[Text, Node]] = {}
        for key, value in self.overrides.get(name, {}).items():
            source = Source(self.config, prefix=f'rules."{name}".{key}: ')
            node = Text(source, 0, 0, key, False)
            if key.rstrip("+-") in FIXED:
                reading.tell(node, "this key cannot be overridden")
            else:
                own[key] = (node, valued(value, source))
        return merged(pairs, own, reading, inherits=False) if own else pairs

    def _pairs(self, name: str) -> Pairs | None:
        """The keys of a rule with those of the rules it extends; None where these are broken."""
        chain = self._chain(name)
        for each in reversed(chain):
            self.resolved[each] = self._extended(each)
        return self.resolved.get(name)

    def _chain(self, name: str) -> list[str]:
        """A rule, the one it extends, the one that this extends, up to one already known or seen."""
        chain: list[str] = []
        while name in self.tables and name not in chain and name not in self.resolved:
            chain.append(name)
            table = self._table(name)
            parent = table.pairs.get("extends") if table else None
            if parent is None or not isinstance(parent[1], Text):
                break
            name = parent[1].value
        return chain

    def _extended(self, name: str) -> Pairs | None:
        """The keys of a rule whose parent's are known; None where it has none that could be built."""
        table = self._table(name)
        if table is None:
            return None
        reading = Reading()
        parent = table.pairs.get("extends")
        pairs: Pairs | None = table.pairs
        if parent is None:
            pairs = self._unsigned(table, reading)
        elif isinstance(parent[1], Text):
            base = self._base(parent[1], reading)
            pairs = merged(base, table.pairs, reading) if base is not None else None
            if parent[1].value in self.unsound:
                self.unsound.add(name)
        if reading.problems:
            self.unsound.add(name)
        self.problems += reading.problems
        return pairs

    def _base(self, parent: Text, reading: Reading) -> Pairs | None:
        """The keys of the rule that is extended."""
        name = parent.value
        if name not in self.tables:
            reading.tell(parent, f"no rule is called '{name}'", nearest(name, self.tables))
        elif name not in self.resolved:
            reading.tell(parent, f"'{name}' extends this rule in turn")
        elif self.resolved[name] is None:
            reading.tell(parent, f"the rule '{name}' cannot be extended, as it cannot be read")
        return self.resolved.get(name)

    def _unsigned(self, table: Table, reading: Reading) -> Pairs:
        """The keys of a rule that extends no other, without those that would change another's."""
        signed = {name for name in table.pairs if name[-1:] in ("+", "-")}
        for name in signed:
            reading.tell(table.pairs[name][0], f"'{name}' changes another rule's key, but there is no 'extends'")
        return {name: pair for name, pair in table.pairs.items() if name not in signed} if signed else table.pairs
