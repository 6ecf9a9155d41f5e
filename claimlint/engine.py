"""One document through the rules: the only place where hits become findings and coordinates change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from claimlint.annotate.page import Page
from claimlint.annotate.speech.reproduced import is_reproduced
from claimlint.findings import claim, finding
from claimlint.knowledge.known import NOTHING
from claimlint.model.document import Block, Document, Piece
from claimlint.model.finding import Checked, Claim, Failure, Finding, Hit
from claimlint.model.protocols import Knowledge, Searcher, Seen
from claimlint.model.rule import Rule
from claimlint.model.span import Span
from claimlint.patterns.pattern import PatternTimeout
from claimlint.scanner import Scanner

if TYPE_CHECKING:
    from claimlint.model.fact import Fact

FACTS = "facts"
"""The topic of the words by which copy speaks of the desk's facts."""

NEAR = 200
"""How many code points before and after a hit the contexts of `unless` see."""


class Entry(Protocol):
    """What the engine must know of a rule before it is needed."""

    @property
    def raw(self) -> bool:
        """Whether it reads the source instead of the prose."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Its kind's triggers."""

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics of knowledge whose literals call it too."""

    @property
    def id(self) -> str:
        """The rule's id."""

    def rule(self) -> Rule:
        """The rule itself."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An entry for a rule that is at hand."""

    loaded: Rule

    @property
    def raw(self) -> bool:
        """Whether it reads the source instead of the prose."""
        return self.loaded.scope.unit == "raw"

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Its kind's triggers."""
        return self.loaded.kind.triggers

    @property
    def topics(self) -> tuple[str, ...]:
        """Its kind's topics."""
        return self.loaded.topics

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.loaded.id

    def rule(self) -> Rule:
        """The rule itself."""
        return self.loaded


@dataclass(frozen=True, slots=True)
class Found:
    """All findings in a document, of every level; failures by rule; how many each rule's limit kept back; and the
    claims that were checked, where they are asked for."""

    findings: list[Finding]
    failures: list[Failure]
    limited: dict[str, int]
    claims: list[Claim]


class Engine:
    """The rules that are on, behind one automaton; immutable, and shared by threads."""

    def __init__(
        self,
        entries: Sequence[Entry],
        glossary: frozenset[str] = frozenset(),
        knowledge: Knowledge = NOTHING,
        *,
        shows_claims: bool = False,
        facts: tuple[Fact, ...] = (),
    ) -> None:
        self._glossary = glossary
        self._shows_claims = shows_claims
        self._knowledge = knowledge
        self._facts = facts
        self._prose = Half([entry for entry in entries if not entry.raw], self._literals)
        self._raw = Half([entry for entry in entries if entry.raw], self._literals)

    def _literals(self, topic: str) -> Sequence[str]:
        """Case-folded texts that rules look for in copy: the words of facts, or what knowledge lists."""
        if topic == FACTS:
            return tuple({form: form for fact in self._facts for form in fact.forms})
        return self._knowledge.literals(topic)

    def run(self, document: Document) -> Found:
        """Run every rule that has something to look at."""
        found = Found([], [], {}, [])
        glossary, knowledge = self._glossary, self._knowledge
        page = Page(document, glossary, knowledge, shows_claims=self._shows_claims, facts=self._facts)
        self._prose.run(page, found)
        if self._raw.entries:
            page = Page(raw(document), glossary, knowledge, as_written=True, facts=self._facts)
            self._raw.run(page, found)
        return found


class Half:
    """The rules that read one kind of page."""

    def __init__(self, entries: Sequence[Entry], literals: Callable[[str], Sequence[str]]) -> None:
        self.entries = entries
        topics: dict[str, list[int]] = {}
        for index, entry in enumerate(entries):
            for topic in entry.topics:
                topics.setdefault(topic, []).append(index)
        shared = [(called, literals(topic)) for topic, called in topics.items()]
        self._scanner = Scanner([entry.triggers or () for entry in entries], shared)
        self._always: dict[int, list[Seen]] = {i: [] for i, entry in enumerate(entries) if entry.triggers is None}

    def run(self, page: Page, found: Found) -> None:
        """Add what the rules find on a page."""
        called = self._always | self._scanner.scan(page.folded)
        for index in sorted(called):
            entry = self.entries[index]
            try:
                _run(entry.rule(), page, called[index], found)
            except PatternTimeout as error:
                found.failures.append(Failure(entry.id, f"{error} and was cut off"))
            except Exception as error:
                found.failures.append(Failure(entry.id, f"{type(error).__name__}: {error}"))


def raw(document: Document) -> Document:
    """A document whose text is its whole source: what a rule of scope `raw` reads."""
    whole = Span(0, len(document.source))
    return Document(
        path=document.path,
        format=document.format,
        source=document.source,
        text=document.source,
        pieces=(Piece(whole, whole, True),) if document.source else (),
        blocks=(Block(whole, ("body",)),) if document.source.strip() else (),
        date=document.date,
    )


def _run(rule: Rule, page: Page, seen: Sequence[Seen], found: Found) -> None:
    if not _dated(rule, page.document):
        return
    page.allow()
    findings = []
    for hit in _hits(rule, page, seen):
        if isinstance(hit, Checked):
            found.claims.append(claim(rule, page, hit))
        else:
            findings.append(finding(rule, page, hit))
    if rule.limit is not None and len(findings) > rule.limit:
        found.limited[rule.id] = len(findings) - rule.limit
        findings = findings[: rule.limit]
    found.findings.extend(findings)


def _dated(rule: Rule, document: Document) -> bool:
    """Whether a rule holds on the document's day; one with an end never holds on a day that is not known."""
    if rule.first is None and rule.last is None:
        return True
    day = document.date
    return day is not None and (rule.first or day) <= day <= (rule.last or day)


def _hits(rule: Rule, page: Page, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
    around: dict[Span, bool] = {}
    for hit in rule.kind.hits(page, rule.scope, seen):
        if not rule.scope.covers(page.zones(hit.span)) or page.touches_unlinted(hit.span):
            continue
        if not _heard(rule, page, hit.span):
            continue
        if rule.unless and (_excused(rule, page, hit.span) or _surrounded(rule, page, hit.span, around)):
            continue
        yield hit


def _heard(rule: Rule, page: Page, span: Span) -> bool:
    """Whether a rule takes words that are, or are not, another's: quoted, or of a letter that the story reproduces."""
    if rule.quotations == "only":
        return page.quoted(span)
    return rule.quotations != "skip" or not (page.quoted(span) or is_reproduced(page, span.start))


def _excused(rule: Rule, page: Page, span: Span) -> bool:
    unless = rule.unless
    match = page.folded[span.start : span.end]
    if match in unless.exceptions or (unless.glossary and match in page.folded_glossary):
        return True
    block = page.block_span(span.start)
    before = Span(max(block.start, span.start - NEAR), span.start)
    after = Span(span.end, max(span.end, min(block.end, span.end + NEAR)))
    return _any(unless.before, page, before) or _any(unless.after, page, after)


def _surrounded(rule: Rule, page: Page, span: Span, known: dict[Span, bool]) -> bool:
    """Whether the sentence excuses a hit; each sentence is searched once, for it may have thousands of hits."""
    if not rule.unless.around:
        return False
    sentence = page.sentence(span.start)
    if sentence not in known:
        known[sentence] = _any(rule.unless.around, page, sentence)
    return known[sentence]


def _any(patterns: Sequence[Searcher], page: Page, span: Span) -> bool:
    return any(True for pattern in patterns for _ in pattern.find(page, span))
