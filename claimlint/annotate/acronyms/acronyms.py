"""Acronyms of a page: where they are used, and where copy says what they stand for.

An acronym is written in capitals (NIH, R&D), with stops (U.N.), or with one or two small letters between capitals
(DoD, FedRAMP). Its plural s and a possessive ending are no part of it.

Definitions are written `Long Name (ABC)`, `Long Name ("ABC")`, `Long Name, or ABC,`, `Long Name — ABC —` and
`ABC (Long Name)`. In brackets letters may be anything behind a word with a capital; elsewhere they must agree with the
words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.acronyms.initials import Agreement, Word, matched, words_of
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

TOKEN = Own(r"[A-Z](?<![\w&][A-Z])(?:\.(?:[A-Z]\.)++|(?:[a-z]{0,2}&?[A-Z])++)(?=s?(?!\w))")
BRACKET = Own(r"\((?:the |or |hereafter |hereinafter |aka |a\.k\.a\. )?[\"“']?\Z")
ASIDE = Own(r"(?:, (?:or|also called|also known as|better known as|known as|called) (?:the )?[\"“']?| [—–-] )\Z")
BRACKETED = Own(r"s?[\"”']?(?=[),;/]| (?:or|and) )")
ASIDE_ENDS = Own(r"s?[,.]?[\"”']?(?=[,.;)]| [—–-]|$)", lines=True)
REVERSED = Own(r"s? \((?:the )?([^()\n]{5,120})\)")
STOPS = Own(r"[\n;:()\[\]\"“”!?]|\.(?= [A-Z])(?<![A-Z]\.)(?<!St\.)")
HANDLES = ("@", "#", "$", "_", "\\")
JOINTS = ("-", ".", "'")
STEM = 4
"""Words that begin with the same letters, this many, are forms of one word."""
COUNTRY = ("US", "UNIT", "STAT")
"""The beginnings of U.S. and United States, with or without which a name is the same."""
BEHIND_ASIDE = frozenset(" \"'“")
MARKS = frozenset(",—–-")
"""One of these begins an aside."""
LEAD = 24
"""As far back as what leads to an acronym is looked for."""
NEAR = 20
"""How many code points on each side show whether an acronym stands among words in capitals."""
REACH = 160
"""As far back as its words are looked for."""


class Use(NamedTuple):
    """One place of an acronym: its span, its letters without stops, and whether it is a part of a longer code."""

    span: Span
    acronym: str
    joined: bool


class Definition(NamedTuple):
    """A place where copy says what an acronym stands for.

    `letters` is the span of the acronym; `words` are those before it, of which it stands for those from `first` on,
    or, where it agrees with none, those of the name right before it. `meant` are the letters that they give.
    """

    letters: Span
    acronym: str
    words: tuple[Word, ...]
    first: int
    agreement: Agreement
    meant: str

    @property
    def long(self) -> Span:
        """The span of the words that it stands for."""
        return Span(self.words[self.first].start, self.words[-1].end)

    @property
    def name(self) -> Span:
        """The span of the capitalised words that end where it stands, small words between them."""
        return Span(self.words[_name(self.words)].start, self.words[-1].end)

    @property
    def stems(self) -> tuple[str, ...]:
        """The beginnings of its words, small ones and the country in front apart."""
        words = [word.text[:STEM] for word in self.words[self.first :] if not word.small]
        return tuple(words[next((at for at, word in enumerate(words) if word not in COUNTRY), 0) :])

    def same(self, other: Definition) -> bool:
        """Whether two have the same words, but for their forms, or the one has all words of the other."""
        stems, others = set(self.stems), set(other.stems)
        return stems <= others or others <= stems or self._solid == other._solid

    @property
    def _solid(self) -> str:
        """The words in one: Non-Proliferation is Nonproliferation."""
        return "".join(word.text for word in self.words[self.first :])

    @property
    def sure(self) -> bool:
        """Whether the letters are plainly those of the words."""
        return self.agreement in ("plain", "inner")


class Acronyms(NamedTuple):
    """The acronyms of a page: uses by letters, all definitions, and definitions by letters; each in order."""

    uses: Mapping[str, Sequence[Use]]
    definitions: Sequence[Definition]
    of: Mapping[str, Sequence[Definition]]

    def uses_of(self, acronym: str) -> list[Use]:
        """The uses of an acronym that are no part of a code."""
        return [use for use in self.uses.get(acronym, ()) if not use.joined]


def acronyms(page: Page) -> Acronyms:
    """The acronyms of a page; one pass over its prose, and a bounded look around each of them."""
    prose = page.prose
    uses: dict[str, list[Use]] = {}
    definitions: list[Definition] = []
    of: dict[str, list[Definition]] = {}
    for found in TOKEN.finditer(prose):
        span = Span(*found.span())
        acronym = found.group().replace(".", "")
        uses.setdefault(acronym, []).append(Use(span, acronym, _joined(prose, span)))
        definition = _definition(prose, span, acronym)
        if definition:
            definitions.append(definition)
            of.setdefault(acronym, []).append(definition)
    return Acronyms(uses, definitions, of)


def small_words(page: Page) -> frozenset[str]:
    """The short words of a page that are in small letters."""
    return frozenset(re.findall(r"\b[a-z]{3,10}\b", page.prose))


def shouted(prose: str, span: Span) -> bool:
    """Whether there are more capitals than small letters around a place, in its block."""
    before = prose[max(0, span.start - NEAR) : span.start].rpartition("\n")[2]
    around = before + prose[span.end : span.end + NEAR].partition("\n")[0]
    return sum(map(str.isupper, around)) > sum(map(str.islower, around))


def _joined(prose: str, span: Span) -> bool:
    """Whether an acronym is a part of a code, a handle or an address."""
    before = prose[max(0, span.start - 2) : span.start]
    after = prose[span.end : span.end + 2]
    if before.endswith(HANDLES) or after.startswith(("_", "\\")):
        return True
    coded = before[-1:] in JOINTS and (before[:1].isupper() or before[:1].isdigit())
    return coded or (after[:1] in JOINTS and (after[1:].isdigit() or after[1:].isupper()))


def _definition(prose: str, span: Span, acronym: str) -> Definition | None:
    """The definition that an acronym is a part of, if any."""
    start, end = span
    before = max(0, start - LEAD)
    lead_in = prose[before:start]
    if "(" in lead_in:
        lead = BRACKET.search(prose, before, start)
        if lead and BRACKETED.match(prose, end):
            return _behind(prose, lead.start(), span, acronym)
    aside = lead_in[-1:] in BEHIND_ASIDE and not MARKS.isdisjoint(lead_in)
    if aside and ASIDE_ENDS.match(prose, end):
        lead = ASIDE.search(prose, before, start)
        if lead:
            return _sure(_behind(prose, lead.start(), span, acronym))
    words = REVERSED.match(prose, end) if "(" in prose[end : end + 3] else None
    return _ahead(words, span, acronym) if words else None


def _behind(prose: str, end: int, span: Span, acronym: str) -> Definition | None:
    """A definition whose words end at an offset."""
    words = words_before(prose, end)
    if not words:
        return None
    match = matched(words, acronym)
    if match.agreement == "none" and not words[-1].capital:
        return None
    first = _name(words) if match.agreement == "none" else match.first
    return Definition(span, acronym, words, first, match.agreement, match.meant)


def _ahead(bracket: regex.Match[str], span: Span, acronym: str) -> Definition | None:
    """A definition whose words are all of a bracket."""
    words = words_of(bracket[1], bracket.start(1))
    match = matched(words, acronym)
    return _sure(Definition(span, acronym, words, 0, match.agreement, match.meant)) if not match.first else None


def _sure(definition: Definition | None) -> Definition | None:
    return definition if definition and definition.sure else None


def words_before(prose: str, end: int) -> tuple[Word, ...]:
    """The words of the clause that ends at an offset, at most the last few."""
    start = max(0, end - REACH)
    text = prose[start:end].rstrip(" \"'”")
    cut = text.find(" ") + 1 if start else 0
    for stop in STOPS.finditer(text):
        cut = stop.end()
    return words_of(text[cut:], start + cut)


def _name(words: Sequence[Word]) -> int:
    """Where the capitalised words begin with which some words end: small words may stand between them."""
    first = len(words) - 1
    for at in range(len(words) - 1, -1, -1):
        if words[at].capital:
            first = at
        elif not words[at].small:
            break
    return first
