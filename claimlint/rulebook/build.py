"""One rule from the keys of its file, with every mistake told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from typing import Any

from claimlint.model.folding import folded
from claimlint.model.protocols import NEVER, FieldError, Kind
from claimlint.model.rule import BadExample, Examples, GoodExample, Quotations, Rule, Tie, Unless
from claimlint.model.scope import UNITS, ZONES, Scope, ScopeError
from claimlint.patterns.literals import plain, prepared
from claimlint.patterns.pattern import Pattern, PatternError, shortened
from claimlint.rulebook.keys import Common, Contexts, Shown
from claimlint.rulebook.locate import located
from claimlint.rulebook.slots import ANY_GROUP, named_groups, tell_slots
from claimlint.written.nodes import Items, Node, Table
from claimlint.written.problems import nearest
from claimlint.written.typed import Pairs, Reading, keys_of, read_fields, tell_unknown

MOST = 20
"""At most so many useless values of one rule are told at once."""

SPEECH_IS_FREE = frozenset({"style"})
"""Packs whose rules leave quoted speech alone unless they say otherwise."""

ALTERNATIVES = ("tokens", "swap")
"""Keys that hold patterns side by side, so that one given twice is never reached."""

ANCHORS = {"before": ("(?:", ") ?$"), "after": ("^ ?(?:", ")")}
"""What stands around a context that must end where a match begins, or begin where it ends, a space apart or none."""


def as_written(key: str, source: str) -> str:
    """The pattern of a context as its rule has it, without what makes it stand beside the match."""
    opening, closing = ANCHORS.get(key, ("", ""))
    return source.removeprefix(opening).removesuffix(closing)


class Build:
    """Builds one rule; what is wrong goes to `reading`."""

    def __init__(self, name: str, pairs: Pairs, at: Node, reading: Reading, tie: Tie | None = None) -> None:
        self.name = name
        self.pairs = pairs
        self.at = at
        self.reading = reading
        self.tie = tie
        self.functions: Mapping[str, object] = {}

    def rule(self, kinds: Mapping[str, type[Kind]], rules: Collection[str]) -> Rule | None:
        """The rule, or None where something is wrong."""
        before = len(self.reading.problems)
        common = read_fields(Common, self.pairs, self.at, "a rule", self.reading)
        cls = self._kind_class(common.get("kind"), kinds)
        self.functions = getattr(kinds, "functions", None) or {}
        kind = self._kind(cls) if cls else None
        unless = self._unless(common.get("unless", Contexts()))
        scope = self._scope(common.get("scope", ()), cls)
        self._check(common, rules)
        if kind is None or len(self.reading.problems) > before:
            return None
        pack = self.name.split("/", 1)[0]
        speech: Quotations = "skip" if pack in SPEECH_IS_FREE else "check"
        return Rule(
            id=self.name,
            kind=kind,
            **{key: common[key] for key in ("message", *OPTIONAL) if key in common},
            scope=scope,
            quotations=common.get("quotations") or speech,
            unless=unless,
            first=common.get("from_"),
            last=common.get("to"),
            tie=self.tie,
            examples=self._examples(common.get("examples", Shown())),
            origin=self.at.source.path,
        )

    def _node(self, *path: str | int) -> Node:
        return located(self.pairs, path, self.at, self.reading)

    def _tell(self, path: tuple[str | int, ...], message: str, hint: str = "", within: int = 0) -> None:
        self.reading.tell(self._node(*path), message, hint, within)

    def _kind_class(self, name: str | None, kinds: Mapping[str, type[Kind]]) -> type[Kind] | None:
        if name is None:
            return None
        if name not in kinds:
            self._tell(("kind",), f"no kind is called '{name}'", nearest(name, kinds))
            return None
        try:
            cls = kinds[name]
            clash = keys_of(cls).keys() & keys_of(Common).keys()
        except Exception as error:
            # a plugin's kind may fail in any way, and the other rules go on
            self._tell(("kind",), f"the kind '{name}' cannot be used: {type(error).__name__}: {error}")
            return None
        if clash:
            self._tell(("kind",), f"the kind '{name}' cannot be used: {', '.join(sorted(clash))} is a key of all rules")
            return None
        return cls

    def _kind(self, cls: type[Kind]) -> Kind | None:
        """The kind with its fields, prepared."""
        keys = keys_of(cls)
        tell_unknown(self.pairs, [*keys, *keys_of(Common)], f"{cls.name}", self.reading)
        values = read_fields(cls, self.pairs, self.at, cls.name, self.reading)
        self._repeated(values)
        if "message" in self.pairs:
            names: Callable[[Any], frozenset[str]] = getattr(cls, "bound_names", named_groups)
            groups = names(values) if ANY_GROUP in cls.slots else frozenset()
            tell_slots(self.pairs["message"][1], cls.slots, groups, self.reading)
        if any(key.needed and key.field not in values for key in keys.values()):
            return None
        return self._prepared(cls, values)

    def _prepared(self, cls: type[Kind], values: dict[str, Any]) -> Kind | None:
        """The kind; values of no use are told, and left out to find the next ones."""
        told: set[tuple[str | int, ...]] = set()
        while len(told) < MOST:
            try:
                kind = cls(**values)
                _prepare(kind, self.functions)
                if "" in (kind.triggers or ()):
                    raise ValueError("one of its triggers is empty")
            except FieldError as error:
                self._tell(error.path, error.message, within=error.within)
                rest = without(values, error.path)
                if rest is None or error.path in told:
                    return None
                told.add(error.path)
                values = rest
            except Exception as error:
                self._tell(("kind",), f"{cls.name} cannot be made of these keys: {type(error).__name__}: {error}")
                return None
            else:
                return kind
        return None

    def _repeated(self, values: Mapping[str, Any]) -> None:
        """Tell of patterns that can never match, because the same one stands before them."""
        for name in ALTERNATIVES:
            if name in values and name in self.pairs and all(isinstance(each, str) for each in values[name]):
                repeats = _repeats(tuple(values[name]), bool(values.get("case")))
                for index, pattern in repeats[:MOST]:
                    step = index if isinstance(self.pairs[name][1], Items) else pattern
                    self._tell((name, step), f"the pattern {shortened(pattern)} is given twice: this one never matches")

    def _unless(self, contexts: Contexts) -> Unless:
        return Unless(
            before=self._patterns("before", contexts.before),
            after=self._patterns("after", contexts.after),
            around=self._patterns("around", contexts.around),
            exceptions=frozenset(folded(prepared(each)) for each in contexts.exceptions),
            glossary=contexts.glossary,
        )

    def _patterns(self, key: str, sources: tuple[str, ...]) -> tuple[Pattern, ...]:
        patterns = tuple(map(Pattern, sources))
        bare = not isinstance(self.pairs["unless"][1], Table) if "unless" in self.pairs else False
        for index, pattern in enumerate(patterns):
            try:
                pattern.compile()
            except PatternError as error:
                path = ("unless", index) if bare else ("unless", key, index)
                self._tell(path, f"the pattern does not compile: {error}", within=error.position or 0)
        opening, closing = ANCHORS.get(key, ("", ""))
        anchored = tuple(Pattern(f"{opening}{prepared(each.source)}{closing}") for each in patterns)
        for pattern in anchored:
            with suppress(PatternError):
                pattern.compile()
        return anchored

    def _scope(self, written: tuple[str, ...], cls: type[Kind] | None) -> Scope:
        for index, words in enumerate(written):
            try:
                Scope.parse(words)
            except ScopeError as error:
                within = max(0, words.find(error.word)) if error.word else 0
                self._tell(("scope", index), str(error), nearest(error.word, (*ZONES, *UNITS)), within)
                return Scope()
        try:
            scope = Scope.parse(written)
        except ScopeError as error:
            self._tell(("scope",), str(error))
            return Scope()
        if cls and scope.unit not in cls.units:
            known = ", ".join(unit for unit in UNITS if unit in cls.units)
            self._tell(("scope",), f"{cls.name} cannot be run on the unit '{scope.unit}'", f"it runs on {known}")
        return scope

    def _check(self, common: Mapping[str, Any], rules: Collection[str]) -> None:
        """Tell of keys that do not go together."""
        first, last = common.get("from_"), common.get("to")
        if first and last and first > last:
            self._tell(("to",), f"'to' lies before 'from', which is {first}")
        limit = common.get("limit")
        if limit is not None and limit < 1:
            self._tell(("limit",), "'limit' must be 1 or more")
        use = common.get("use", "")
        deprecated = common.get("status") == "deprecated"
        if deprecated and not use:
            self._tell(("status",), "a deprecated rule needs the key 'use': the rule to take instead")
        if use and not deprecated:
            self._tell(("use",), "'use' is for rules with `status: deprecated`")
        elif use and use not in rules:
            self._tell(("use",), f"no rule is called '{use}'", nearest(use, rules))
        self._marks(common.get("examples", Shown()))

    def _marks(self, shown: Shown) -> None:
        for index, bad in enumerate(shown.bad):
            for number, mark in enumerate(bad.marks):
                if mark not in bad.text:
                    self._tell(("examples", "bad", index, "marks", number), f"the example does not hold {mark[:60]!r}")

    def _examples(self, shown: Shown) -> Examples:
        bad = [(each, self._node("examples", "bad", index).line) for index, each in enumerate(shown.bad)]
        good = [(each, self._node("examples", "good", index).line) for index, each in enumerate(shown.good)]
        return Examples(
            tuple(BadExample(each.text, each.marks, each.fixed, line) for each, line in bad),
            tuple(GoodExample(each.text, line) for each, line in good),
            shown.format,
            shown.facts,
        )


OPTIONAL = ("level", "category", "why", "source", "fix", "status", "use", "limit")


def _prepare(kind: Any, functions: Mapping[str, object]) -> None:
    """Make what a kind needs, of a kind with formulas with the functions that plugins add."""
    if functions and getattr(kind, "formulas", False):
        kind.prepare(functions)
    else:
        kind.prepare()


def _repeats(patterns: tuple[str, ...], case: bool) -> list[tuple[int, str]]:
    """Those of several patterns that are the same as an earlier one, with their indexes."""
    seen: set[str] = set()
    repeats = []
    for index, pattern in enumerate(patterns):
        same = prepared(pattern)
        if plain(same) and not case:
            same = folded(same)
        if same in seen:
            repeats.append((index, pattern))
        seen.add(same)
    return repeats


def without(values: Mapping[str, Any], path: tuple[str | int, ...]) -> dict[str, Any] | None:
    """A kind's values without what a path leads to: a key of a mapping, or a pattern of a list, which then matches
    nothing; None where there is no such thing."""
    field = str(path[0]).replace("-", "_") if path else ""
    value = values.get(field)
    step = path[1] if len(path) > 1 else None
    if isinstance(value, Mapping) and step in value and len(value) > 1:
        return {**values, field: {key: each for key, each in value.items() if key != step}}
    if isinstance(value, tuple) and isinstance(step, int) and 0 <= step < len(value) and isinstance(value[step], str):
        return {**values, field: (*value[:step], NEVER, *value[step + 1 :])}
    return None
